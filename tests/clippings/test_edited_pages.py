"""What is read of a page changes as it did when one of its elements is edited.

In each page of a set elements by turns lose their attributes, are paragraphs or divisions instead, begin
twice or not at all. Kept is what is then read otherwise. `make readings` writes it anew after a change of rules:
what differs is to be looked at.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from generator.clippings.decode import page_seed
from generator.clippings.understand import understand
from tests.clippings.sample_clippings import VOCABULARY
from tests.clippings.whole_texts import by_set, list_pages, tell

FOLDER = Path(__file__).parent / "readings" / "edited"
SETS = ("page-lines", "page-fates", "page-dates", "page-facts")
ELEMENT = re.compile(r"<([a-z][a-z0-9]*)\b([^<>]*)>")
PARTS = 3  # of a set, that are read apart

EDITS: dict[str, Callable[[re.Match[str]], str]] = {
    "without attributes": lambda tag: f"<{tag[1]}>",
    "a paragraph": lambda tag: f"<p{tag[2]}>",
    "begins twice": lambda tag: tag[0] * 2,
    "a division": lambda tag: f"<div{tag[2]}>",
    "left out": lambda _: "",
}


def edit_elements(html: str, turn: Iterator[int]) -> Iterator[tuple[str, str]]:
    """Yield the elements of a page, each with its edit and the page so edited."""
    for tag in ELEMENT.finditer(html):
        name = list(EDITS)[next(turn) % len(EDITS)]
        edited = EDITS[name](tag)
        if edited != tag[0]:
            yield f"{tag[0]} {name}", html[: tag.start()] + edited + html[tag.end() :]


@cache
def pages_of() -> dict[str, list[tuple[str, str]]]:
    """Return by set what each page shows, and its source."""
    return by_set(list_pages())


def read(html: str) -> list[str]:
    """Return all that is read of a page."""
    return tell(understand(page_seed("page.html", "", "utf-8", html), VOCABULARY)).splitlines()


def tell_part(name: str, part: int) -> str:
    """Return what is read otherwise of some of the pages of a set."""
    told: list[str] = []
    turn = count()
    for shows, html in pages_of()[name][part::PARTS]:
        told.append(f"## {shows}")
        before = read(html)
        for edit, edited in edit_elements(html, turn):
            told += [edit, *(f"    {line}" for line in read(edited) if line not in before)]
    return "\n".join(told) + "\n"


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", SETS)
def test_an_edited_page_is_read_as_before(name: str, part: int) -> None:
    """To the last finding."""
    assert tell_part(name, part) == (FOLDER / f"{name}-{part}.reading").read_text("utf-8")


if __name__ == "__main__":
    for each in SETS:
        for which in range(PARTS):
            (FOLDER / f"{each}-{which}.reading").write_text(tell_part(each, which), "utf-8")
