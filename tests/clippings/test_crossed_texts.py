"""What is read of a text that others are put together to: the head of one, the body of another, the foot of a third.

Heads, bodies and feet are those of the texts that other tests of clippings are made with, of one language
each. So each rule meets lines that nobody wrote for it. `make readings` writes what is read anew after a change
of rules: what differs is to be looked at.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from zlib import crc32

import pytest

from generator.clippings.lines.line_shapes import is_prose
from generator.clippings.understand import understand
from generator.nlp.language_id import identify_language
from tests.clippings.sample_clippings import VOCABULARY, seed_of
from tests.clippings.whole_texts import tell, texts_of

KEPT = Path(__file__).parent / "readings" / "crossed.reading"
OTHERS = (
    "markdown",
    "page",
    "clippings",
    "stated",
)  # sets of other kinds of seeds, and of whole clippings
STRIDES = (5, 11)  # from a head to the body and the foot below it
ONE_IN = 3  # of so many heads one is taken
TESTS = 24  # that read the texts

Parts = tuple[list[str], list[str], list[str]]


def take_apart(lines: Sequence[str]) -> Parts | None:
    """Return the lines above the running text of a clipping, those of it, and those below."""
    prose = [at for at, line in enumerate(lines) if is_prose(line)]
    if not prose:
        return None
    first, last = prose[0], prose[-1] + 1
    return [*lines[:first]], [*lines[first:last]], [*lines[last:]]


@cache
def cross() -> dict[int, list[tuple[str, str]]]:
    """Return what the text of each head shows, with the text that is put together, by the test that reads it."""
    found: dict[str | None, list[tuple[str, Parts]]] = {}
    for name, texts in texts_of().items():
        for shows, seed in texts:
            parts = None if name.startswith(OTHERS) else take_apart(seed.lines)
            if parts and (parts[0] or parts[2]):
                language = identify_language("\n".join(seed.lines))
                found.setdefault(language, []).append((f"{name}: {shows}", parts))
    crossed: dict[int, list[tuple[str, str]]] = {number: [] for number in range(TESTS)}
    for alike in found.values():
        for at, (shows, (head, _, _)) in enumerate(alike):
            drawn = crc32(shows.encode())  # so that another text more changes few others
            if drawn % ONE_IN == 0:
                body, foot = (alike[(at + stride) % len(alike)][1] for stride in STRIDES)
                text = "\n".join((*head, *body[1], *foot[2]))
                crossed[drawn // ONE_IN % TESTS].append((shows, text))
    return crossed


def read(number: int) -> list[str]:
    """Return all that is read of the texts of a test."""
    return [
        f"## {shows}\n{tell(understand(seed_of(text), VOCABULARY))}".removesuffix("\n")
        for shows, text in cross()[number]
    ]


@pytest.mark.parametrize("number", range(TESTS))
def test_texts_put_together_are_read_as_before(number: int) -> None:
    """To the last line and its rule."""
    held = KEPT.read_text("utf-8").removesuffix("\n").split("\n\n")
    assert [text for text in read(number) if text not in held] == []


def test_as_many_are_kept() -> None:
    """None is added without its reading, and none that is gone stays."""
    assert len(re.findall("^## ", KEPT.read_text("utf-8"), re.MULTILINE)) == sum(
        map(len, cross().values())
    )


if __name__ == "__main__":
    told = [text for number in range(TESTS) for text in read(number)]
    KEPT.write_text("\n\n".join(told) + "\n", "utf-8")
