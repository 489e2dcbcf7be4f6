"""Files of LibreOffice, pandoc and Ghostscript: letters, notes and pages as offices make them."""

import pytest

from generator.seed_kinds.line_gaps import find_gaps
from generator.seed_kinds.pdf_document import read_pdf
from tests.seed_kinds.known_article import TEXTS
from tests.seed_kinds.test_kinds import FILES, body, check, read_file

OFFICE = sorted(
    path.name
    for path in FILES.iterdir()
    if path.name.startswith(("lo-", "gs-")) and path.suffix in {".docx", ".pdf"}
)
BESIDE = {
    "lo-list-en": ["The vote is moved.", "The figures are missing."],
    "lo-table-en": ["March", "two bills"],
}


@pytest.mark.parametrize("name", OFFICE)
def test_a_file_of_an_office_is_read_whole(name):
    """Title, day, author and each paragraph by itself, with nothing beside them but lists and tables."""
    (clipping,) = read_file(name)
    language = name.partition(".")[0][-2:]
    check(clipping, language)
    more = [text for text in body(clipping) if text not in TEXTS[language]]
    assert " ".join(more) == " ".join(BESIDE.get(name.partition(".")[0], []))
    if name.endswith(".pdf"):
        assert clipping.lines[0].place == "page 1, line 1"


def test_ligatures_with_their_bytes_the_wrong_way_round_are_mended():
    """Ghostscript 10.00 names the letters of one so, and a Chinese word stays as it is."""
    (part,) = read_pdf((FILES / "gs-page-en.pdf").read_bytes())
    text = " ".join(part.lines)
    assert "figures" in text
    assert "firm" in text
    assert not any("\u6600" <= letter <= "\u7a00" for letter in text)


class SetPage:
    """A page whose pieces of text have the heights and sizes that are given."""

    def __init__(self, *pieces):
        self.pieces = pieces

    def extract_text(self, *, visitor_text):
        for text, height, size in self.pieces:
            visitor_text(text, (1, 0, 0, 1, 0, 0), (1, 0, 0, 1, 50, height), None, size)


def test_a_wider_gap_begins_a_paragraph():
    """However the letters of the line above it fill the margin."""
    page = SetPage(
        ("Title", 700, 20), ("one", 660, 10), ("two", 648, 10), ("three", 636, 10),
        ("next", 616, 10), ("and on", 604, 10),
    )  # fmt: skip
    lines = ["Title", "", "one", "two", "three", "next", "and on"]
    assert find_gaps(page, lines) == {2, 5}


def test_lines_in_another_order_have_no_gaps():
    """Nothing is guessed of a page that is not read from top to bottom."""
    page = SetPage(("below", 600, 10), ("above", 700, 10))
    assert find_gaps(page, ["below", "above"]) is None
