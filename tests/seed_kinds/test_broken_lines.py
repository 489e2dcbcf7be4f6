"""Mails whose lines were broken: by a program at one margin, or by hand more or less evenly."""

import random
import textwrap

import pytest

from tests.seed_kinds.known_article import TEXTS
from tests.seed_kinds.made_files import mail
from tests.seed_kinds.test_kinds import body, read

VERSE = "The Quay at Night\nLamps along the water\nShips without a name\nNobody to meet them"
DAYS = "12 May the council meets in the old town hall of Lowmere\n13 May the harbour board meets in the customs house"
ITEMS = (
    "1. The vote is moved to the twelfth of the month of May\n2. the figures are missing from it"
)


def by_hand(text, margin, rng):
    """A text with lines of up to eight letters less than the margin."""
    lines, line, room = [], "", margin
    for word in text.split():
        if line and len(line) + 1 + len(word) > room:
            lines.append(line)
            line, room = word, margin - rng.randint(0, 8)
        else:
            line = f"{line} {word}".strip()
    return "\n".join((*lines, line))


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("margin", [60, 72, 76, 90])
def test_broken_lines_are_put_together(language, margin):
    """Whatever broke them, a paragraph is one again."""
    rng = random.Random(margin)  # noqa: S311 - lengths of lines
    texts = TEXTS[language]
    for broken in (
        "\n\n".join("\n".join(textwrap.wrap(text, margin)) for text in texts),
        "\n\n".join(by_hand(text, margin, rng) for text in texts),
    ):
        (clipping,) = read("a.eml", mail(broken))
        assert body(clipping) == list(texts)


def test_a_sentence_goes_on_with_a_figure():
    """Below words. Lines that each begin with one are a table or a list of days."""
    broken = "The operator of the dam said on Monday that it had paid\n2.4 million kroner for it."
    wrapped = "\n\n".join("\n".join(textwrap.wrap(each, 66)) for each in TEXTS["en"])
    (clipping,) = read("a.eml", mail(f"{wrapped}\n\n{broken}"))
    assert body(clipping) == [*TEXTS["en"], broken.replace("\n", " ")]


@pytest.mark.parametrize("block", [VERSE, ITEMS, DAYS])
def test_lines_that_stand_by_themselves_stay(block):
    """Verses and items are no text that was broken."""
    text = "\n\n".join((*TEXTS["en"], block))
    (clipping,) = read("a.eml", mail(text))
    assert [line.text for line in clipping.lines] == [*TEXTS["en"], *block.splitlines()]
