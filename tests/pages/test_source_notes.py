"""Numbers of citations in an editor's text, and the notes on its sources below it."""

import pytest
from lxml import html

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import FAR, SITE
from tests.running import run, write_files

SAID = "“It took a year to mend the mole,” Bo Reed said."
UK = "Порт відкрили першого травня, кажуть у раді."
FILES = {
    "content/articles/mole.md": (
        f"---\ntitle: The mole\ndate: 2025-05-20\nlanguage: en\noutlet: gazette\n---\n{SAID}\n\n{FAR}\n"
    ),
    "content/articles/port-uk.md": f"---\ntitle: Порт\ndate: 2025-05-21\nlanguage: uk\n---\n{UK}\n",
}
MOLE, PORT = f"mole#{anchor_of(SAID)}", f"port-uk#{anchor_of(UK)}"
TEXT = (
    f"He said “It took a year” [@{MOLE}]. The port is open, “they say in the council” [@{PORT} tr]. "
    f"So he said [@{MOLE}]. No court is named. [@mole]\n"
)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The theme's page by language, with its notes."""
    folder = tmp_path_factory.mktemp("noted")
    head = SITE["content/themes/port.md"].split("{.own}", maxsplit=1)[0]
    translated = f"Він сказав [@{MOLE}]. Порт відкрито [@{PORT}].\n"
    theme = {"content/themes/port.md": head + TEXT, "content/themes/port.uk.md": translated}
    write_files(folder, {**SITE, **FILES, **theme})
    assert run(folder, "build").status == 0
    return {
        language: html.parse(folder / f"site/{language}themes/port/index.html").getroot()
        for language in ("", "uk/")
    }


def notes_of(page):
    """The numbers in the text with their targets, and the notes by id."""
    numbers = [
        (link.text_content(), link.get("href")) for link in page.xpath("//*[@role='doc-noteref']")
    ]
    (notes,) = page.xpath("//*[@role='doc-endnotes']")
    return numbers, {each.get("id"): each for each in notes.xpath(".//li")}


@pytest.mark.parametrize(("language", "expected"), [("", "1213"), ("uk/", "12")])
def test_the_same_passage_has_the_same_number(pages, language, expected):
    """In the order of the citations, and each number leads to its note and back."""
    numbers, notes = notes_of(pages[language])
    assert "".join(number for number, _ in numbers) == expected
    assert [href.lstrip("#") for _, href in dict(numbers).items()] == list(notes)
    for note in notes.values():
        back = note.xpath(".//*[@role='doc-backlink']/@href")[0]
        assert pages[language].xpath(f"//*[@id='{back.lstrip('#')}']")


def test_a_note_names_its_source(pages):
    """Outlet and day, the first words in their language, the address, and what was translated."""
    _, notes = notes_of(pages[""])
    mole, port, whole = notes.values()
    told = " ".join(mole.text_content().split())
    assert "The Gazette, 20 May 2025" in told
    assert SAID in told
    assert mole.xpath(".//a/@href")[0].endswith(f"articles/mole/#{anchor_of(SAID)}")
    assert f"https://example.org/harbour/articles/mole/#{anchor_of(SAID)}" in told  # in print
    (words,) = port.xpath(".//*[@lang='uk']")
    assert UK in words.text_content()
    assert "outlet not given, 21 May 2025 quoted in our translation" in " ".join(
        port.text_content().split()
    )
    assert "the whole article" in whole.text_content()
    assert "[@" not in pages[""].text_content()


def test_our_translation_is_marked_at_its_number(pages):
    """With what the mark stands for."""
    marks = [each.get("title") for each in pages[""].xpath("//*[@class='cites']//abbr")]
    assert marks == ["our translation"]
