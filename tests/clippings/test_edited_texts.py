"""What is read of a text changes as it did when one of its lines is edited.

Each text of a set is edited in each line by turns: the line is left out, is in capitals, ends otherwise, comes
twice, has a blank line above or is cut in two. Kept is what is then read otherwise. `make readings` writes it
anew after a change of rules: what differs is to be looked at.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from generator.clippings.decode import SeedText
from generator.clippings.understand import understand
from tests.clippings.sample_clippings import VOCABULARY
from tests.clippings.whole_texts import tell, texts_of

FOLDER = Path(__file__).parent / "readings" / "edited"
# Of how many texts of a set one is edited
SETS = {
    "outlets": 1,
    "shapes-of-outlets": 8,
    "statements": 2,
    "layouts": 4,
    "dates": 1,
    "titles": 1,
    "clippings": 20,
    "lines-pictures": 1,
    "stated": 1,
    "lines-head": 3,
    "lines-heads_of_pages": 5,
    "lines-outside": 3,
    "lines-body": 2,
    "lines-outlet_notes": 2,
}


def leave_out(line: str) -> tuple[str, ...]:
    return ()


def shout(line: str) -> tuple[str, ...]:
    return (line.upper(),)


def end_otherwise(line: str) -> tuple[str, ...]:
    return (line.rstrip(".:!?") if line[-1:] in tuple(".:!?") else f"{line}.",)


def repeat(line: str) -> tuple[str, ...]:
    return (line, line)


def set_apart(line: str) -> tuple[str, ...]:
    return ("", line)


def cut(line: str) -> tuple[str, ...]:
    words = line.split()
    return (" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :]))


EDITS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "left out": leave_out,
    "in capitals": shout,
    "ends otherwise": end_otherwise,
    "twice": repeat,
    "set apart": set_apart,
    "cut in two": cut,
}


def edit_lines(seed: SeedText, turn: Iterator[int]) -> Iterator[tuple[str, SeedText]]:
    """Yield each line that shows something, by its number and its edit, with the text so edited."""
    for at, line in enumerate(seed.lines):
        if line.strip():
            name = list(EDITS)[next(turn) % len(EDITS)]
            edited = (*seed.lines[:at], *EDITS[name](line), *seed.lines[at + 1 :])
            if any(each.strip() for each in edited):
                yield f"{at + 1} {name}", replace(seed, lines=edited)


def tell_set(name: str) -> str:
    """Return what is read otherwise of each text of a set."""
    told: list[str] = []
    turn = count()
    for shows, seed in texts_of()[name][:: SETS[name]]:
        told.append(f"## {shows}")
        before = tell(understand(seed, VOCABULARY)).splitlines()
        for edit, edited in edit_lines(seed, turn):
            now = tell(understand(edited, VOCABULARY)).splitlines()
            told += [edit, *(f"    {line}" for line in now if line not in before)]
    return "\n".join(told) + "\n"


@pytest.mark.parametrize("name", SETS)
def test_an_edited_text_is_read_as_before(name: str) -> None:
    """To the last finding."""
    assert tell_set(name) == (FOLDER / f"{name}.reading").read_text("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in SETS:
        (FOLDER / f"{each}.reading").write_text(tell_set(each), "utf-8")
