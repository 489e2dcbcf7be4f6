"""A site in three languages with an allegation, an outlet's note, and an article that differs from its seed."""

from pathlib import Path

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import ENTRY, SITE
from tests.running import run, write_files

SEED = """ date 2025-05-10 The harbour opens again

The north quay reopened on 1 May 2025, and the boats came back to the harbour.

"It never took a year," Ada Lock said at the harbour.

The paper counted seven boats and a ferry at the quay, where the fish market has stood empty since the winter.

What remains to be done?

The road to the mole is still closed, and the pilots wait for their new hut. The council meets again on 20 May.

Correction: the quay reopened on a Friday.
"""
ARTICLE = "2025-05-10-the-harbour-opens-again"
SAID = '"It took a year," Ada Lock said at the harbour.'
BETTER = """---
title: The court on the crane
date: 2025-06-01
language: en
outlet: gazette
---
The court acquitted Ada Lock in the case of the harbour's crane on 30 May 2025.
"""
STAGE = (
    f"  - {{is: acquitted, on: 2025-05-30, passage: "
    f"'court#{anchor_of(BETTER.split('---')[2].strip())}'}}\nresponses"
)


def make_noted_site(folder: Path, *, sensitive: bool = True) -> Path:
    """Write and build the project, its article edited in words and in a quotation."""
    files = {"content/articles/court.md": BETTER, "seeds/one.txt": SEED}
    cleared = ENTRY.replace("responses", STAGE, 1)
    files = {**SITE, **files, "content/allegations/cleared.md": cleared}
    if not sensitive:
        files["content/themes/port.md"] = files["content/themes/port.md"].replace(
            "sensitive: true\n", ""
        )
    write_files(folder, files)
    assert run(folder, "build").status == 0
    path = folder / f"content/articles/{ARTICLE}.md"
    edited = (
        path.read_text("utf-8")
        .replace("boats came back", "ferries came back")
        .replace("It never took", "It took")
        .replace("counted seven boats", "counted boats")
        .replace(
            "---\n",
            f"---\noutlet: gazette\nedits: {{{anchor_of(SAID)}: 'the clipping has a slip'}}\n",
            1,
        )
    )
    path.write_text(edited, "utf-8")
    assert run(folder, "build", "--base-url", "https://example.org/").status == 0
    return folder
