"""What is read of a text that others are put together to: the head of one, the body of another, the foot of a third.

Heads, bodies and feet are those of the texts that other tests of clippings are made with, of one language
each. So each rule meets lines that nobody wrote for it. `make readings` writes what is read anew after a change
of rules: what differs is to be looked at.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from generator.clippings.lines.line_shapes import is_prose
from generator.clippings.understand import understand
from generator.nlp.language_id import identify_language
from tests.clippings.sample_clippings import VOCABULARY, seed_of
from tests.clippings.whole_texts import tell, texts_of

KEPT = Path(__file__).parent / "readings" / "crossed.reading"
OTHERS = ("markdown", "page", "clippings")  # sets of other kinds of seeds, and of whole clippings
STRIDES = (5, 11)  # from a head to the body and the foot below it
ONE_IN = 3  # of so many heads one is taken
EACH = 16  # texts that one test reads

Parts = tuple[list[str], list[str], list[str]]


def take_apart(lines: Sequence[str]) -> Parts | None:
    """Return the lines above the running text of a clipping, those of it, and those below."""
    prose = [at for at, line in enumerate(lines) if is_prose(line)]
    if not prose:
        return None
    first, last = prose[0], prose[-1] + 1
    return [*lines[:first]], [*lines[first:last]], [*lines[last:]]


@cache
def cross() -> list[tuple[str, str]]:
    """Return what the text of each head shows, with the text that is put together."""
    found: dict[str | None, list[tuple[str, Parts]]] = {}
    for name, texts in texts_of().items():
        for shows, seed in texts:
            parts = None if name.startswith(OTHERS) else take_apart(seed.lines)
            if parts and (parts[0] or parts[2]):
                language = identify_language("\n".join(seed.lines))
                found.setdefault(language, []).append((f"{name}: {shows}", parts))
    crossed: list[tuple[str, str]] = []
    for alike in found.values():
        for at in range(0, len(alike), ONE_IN):
            body, foot = (alike[(at + stride) % len(alike)][1] for stride in STRIDES)
            shows, (head, _, _) = alike[at]
            crossed.append((shows, "\n".join((*head, *body[1], *foot[2]))))
    return crossed


def read(first: int) -> str:
    """Return all that is read of some of the texts."""
    return "\n".join(
        f"## {shows}\n{tell(understand(seed_of(text), VOCABULARY))}"
        for shows, text in cross()[first : first + EACH]
    )


@cache
def read_kept() -> list[str]:
    """Return what is kept of each text."""
    return KEPT.read_text("utf-8").removesuffix("\n").split("\n\n")


@pytest.mark.parametrize("first", range(0, len(read_kept()), EACH))
def test_texts_put_together_are_read_as_before(first: int) -> None:
    """To the last line and its rule."""
    assert read(first).removesuffix("\n").split("\n\n") == read_kept()[first : first + EACH]


def test_every_text_put_together_is_kept() -> None:
    """None is added without its reading."""
    assert [each.partition("\n")[0] for each in read_kept()] == [
        f"## {shows}" for shows, _ in cross()
    ]


if __name__ == "__main__":
    KEPT.write_text("\n".join(read(first) for first in range(0, len(cross()), EACH)), "utf-8")
