"""Files of LibreOffice, pandoc and Ghostscript: letters, notes and pages as offices make them."""

import io

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.seed_kinds import pdf_document
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


def printed(*shown):
    """A PDF of one page with some operators between the beginning and the end of a text."""
    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(595, 842)
    kind = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    font = DictionaryObject({NameObject(key): NameObject(name) for key, name in kind.items()})
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    stream = DecodedStreamObject()
    stream.set_data("\n".join(("BT /F1 16 Tf 60 700 Td", *shown, "ET")).encode())
    page[NameObject("/Contents")] = writer._add_object(stream)  # noqa: SLF001 - pypdf has no other way
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "shown",
    [
        ("(Audit o) Tj", "/Span <</ActualText (ffi)>> BDC (ffi) Tj EMC", "(ce of the T) Tj"),
        ("[(Audit o) (ffi)] TJ", "(ce of the T) Tj"),
        ("[(Audit offi) 20 (c)] TJ", "(e of the T) Tj"),
    ],
)
def test_a_string_begins_behind_the_one_before_it(shown):
    """As Chromium sets a ligature, and then a pair of letters that stand closer."""
    (part,) = read_pdf(printed(*shown, "126.1 0 Td (arnby District) Tj"))
    assert [line for line in part.lines if line] == ["Audit office of the Tarnby District"]


def test_a_ligature_that_is_one_letter_is_its_letters():
    """By which the search finds the word, and a quotation of it is found."""
    assert pdf_document._mend("the o\ufb03ce, the \ufb01rm, ½") == "the office, the firm, ½"  # noqa: SLF001 - what pages have


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
