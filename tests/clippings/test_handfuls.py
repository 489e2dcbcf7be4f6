"""Handfuls of lines that no page has together: none ends the program, and each line gets one fate."""

import random

import pytest

from tests.clippings.sample_clippings import clip
from tests.clippings.test_line_rules import CASES
from tests.sampling import SEED

HANDFULS = 400
MOST = 9  # lines
SHORT = 90  # characters, as of most lines that are not text
LINES = sorted({line for _, rows in CASES for _, line in rows if line.strip()})
ENTRIES = [line for line in LINES if len(line) < SHORT]


def draw_handfuls(chance):
    """Yield some lines of the cases, mostly short ones, HANDFULS times."""
    for _ in range(HANDFULS):
        count = chance.randint(1, MOST)
        yield [chance.choice(LINES if chance.random() < 0.15 else ENTRIES) for _ in range(count)]


@pytest.mark.parametrize(
    "lines",
    [
        ["Bridge opens early", "By Ada Hollis", "Ministry of Transport", "The new bridge"],
        ["Hi, it's Ada, and this is why I write", "By Ada Hollis", "Note from the author:"],
    ],
)
def test_a_head_without_a_text_is_read(lines):
    """The line that a rule looks at beside another may not be there."""
    assert [line.text for line in clip("\n".join(lines)).lines] == lines


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_sample_of_handfuls_is_read(between):
    """Every line is told once, in its order."""
    for lines in draw_handfuls(random.Random(f"{SEED}{between}")):  # noqa: S311 - no secret
        numbers = [line.number for line in clip(between.join(lines)).lines]
        assert numbers == [1 + len(between) * at for at in range(len(lines))]
