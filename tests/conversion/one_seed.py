"""A seed, and a change to a file as a person would make it."""

SEED = """ date 2025-05-02 The harbour opens again after a year

The harbour's north quay reopened on 1 May, the Gazette reports.

"It took a year," Ada Lock said.
"""


def edit(path, before, after):
    """Change a file as a person would."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
