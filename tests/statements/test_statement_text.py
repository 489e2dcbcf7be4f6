"""Where in its file a character of a paragraph stands."""

import pytest

from generator.statements.statement_text import FilePlace, LineStart, Paragraph

LINES = (LineStart(0, FilePlace(7, 1)), LineStart(10, FilePlace(8, 3)))


def paragraph(offsets):
    """A paragraph whose text lies at offsets of Markdown in two lines."""
    return Paragraph("paragraph", "x" * len(offsets), offsets, LINES, (), own=False, leads=False)


@pytest.mark.parametrize(
    ("at", "line", "column"), [(0, 7, 3), (1, 7, 4), (2, 8, 3), (3, 8, 5), (4, 8, 5), (9, 8, 5)]
)
def test_a_character_has_the_place_of_its_markdown(at, line, column):
    """What lies behind the last has the place of the last."""
    assert paragraph((2, 3, 10, 12)).place(at) == FilePlace(line, column)


def test_no_text_is_at_the_beginning():
    """As of a picture alone."""
    assert paragraph(()).place(0) == FilePlace(1, 1)
