"""Whole clippings with all that is read of them, as `explain` says it.

`make readings` writes it anew after a change of rules. What differs is to be looked at, text by text.
"""

from pathlib import Path

import pytest

from tests.running import PROJECT, run

FOLDER = Path(__file__).parent / "readings"
CLIPPINGS = sorted(FOLDER.glob("*.txt"))


def read(clipping: Path) -> str:
    """Return what `explain` says of a clipping by the people, outlets and themes of this repository."""
    ran = run(PROJECT, "explain", str(clipping.relative_to(PROJECT)))
    assert ran.err == ""
    return ran.out


@pytest.mark.parametrize("clipping", CLIPPINGS, ids=lambda path: path.stem)
def test_a_clipping_is_read_as_before(clipping: Path) -> None:
    """To the last line and its reason."""
    assert read(clipping) == clipping.with_suffix(".reading").read_text("utf-8")


if __name__ == "__main__":
    for each in CLIPPINGS:
        each.with_suffix(".reading").write_text(read(each), "utf-8")
