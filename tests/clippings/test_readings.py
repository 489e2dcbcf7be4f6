"""Whole clippings with all that is read of them.

Fifty are read as `explain` says it, with the people, outlets and themes of this repository. In `sets/`
is what is read of the texts and pages that other tests of clippings are made with, and of those in
`whole/`, with all that was weighed for their titles and outlets. `make readings` writes both anew after a
change of rules. What differs is to be looked at, text by text.
"""

from pathlib import Path

import pytest

from tests.clippings.sample_clippings import VOCABULARY
from tests.clippings.whole_texts import tell_weighed, texts_of
from tests.running import PROJECT, run

FOLDER = Path(__file__).parent / "readings"
CLIPPINGS = sorted(FOLDER.glob("*.txt"))
SETS = FOLDER / "sets"


def read(clipping: Path) -> str:
    """Return what `explain` says of a clipping by the people, outlets and themes of this repository."""
    ran = run(PROJECT, "explain", str(clipping.relative_to(PROJECT)))
    assert ran.err == ""
    return ran.out


def read_set(name: str) -> list[str]:
    """Return what each text of a set shows, and all that is read of it."""
    return [
        f"## {shows}\n{tell_weighed(seed, VOCABULARY)}".rstrip("\n")
        for shows, seed in texts_of()[name]
    ]


@pytest.mark.parametrize("clipping", CLIPPINGS, ids=lambda path: path.stem)
def test_a_clipping_is_read_as_before(clipping: Path) -> None:
    """To the last line and its reason."""
    assert read(clipping) == clipping.with_suffix(".reading").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(path.stem for path in SETS.iterdir()))
def test_the_texts_of_a_set_are_read_as_before(name: str) -> None:
    """Beyond what each was made to show."""
    held = (SETS / f"{name}.reading").read_text("utf-8").removesuffix("\n").split("\n\n")
    found = read_set(name)
    assert [text for text in found if text not in held] == []
    assert len(found) == len(held)


def test_every_set_is_held() -> None:
    """None is added without its reading."""
    assert texts_of().keys() == {path.stem for path in SETS.iterdir()}


if __name__ == "__main__":
    for each in CLIPPINGS:
        each.with_suffix(".reading").write_text(read(each), "utf-8")
    for each in texts_of():
        (SETS / f"{each}.reading").write_text("\n\n".join(read_set(each)) + "\n", "utf-8")
