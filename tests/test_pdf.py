"""The briefing as one PDF: what a reader of paper, a screen reader and a program find in it."""

import re
import sys
from collections import defaultdict

import pypdf
import pytest
from pypdf.generic import DictionaryObject

from tests.hostile import HOSTILE_SITE
from tests.pdf_reading import bookmarks, make, text_of
from tests.running import SMALL_SITE, copy_briefing, run, write_files

FACES = re.compile(r"/[A-Z]{6}\+(Latin|Cyrillic|Extended)(-Italic|-Semi-Bold)?")


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    """The briefing in this repository, of which no site was built."""
    folder = copy_briefing(tmp_path_factory.mktemp("project"))
    ran = run(folder, "pdf")
    assert ran.status == 0, ran.err
    assert not (folder / "site").exists()
    return pypdf.PdfReader(folder / "briefing.pdf")


def test_the_bookmarks_lead_to_themes_articles_and_people(pdf):
    """A chapter each, and below it what is in it; each leads to the page that has its title."""
    found = bookmarks(pdf)
    assert [title for depth, title, _ in found if depth == 0] == [
        "Contents",
        "Diplomacy",
        "Prisoner exchanges",
        "Corruption allegations",
        "Timeline",
        "Articles",
        "People",
        "Sources",
        "About this briefing",
    ]
    below = {title for depth, title, _ in found if depth == 1}
    assert (
        "Умєров: Україна продовжує робити все, щоб кожен наш громадянин повернувся додому" in below
    )
    assert {"Rustem Umerov", "Synopsis", "2025", "Glavcom"} <= below
    for _, title, number in found:
        assert title.split()[0] in text_of(pdf.pages[number - 1])


def test_the_contents_give_the_pages_where_things_stand(pdf):
    """The figure at the end of the dots is the page's, which the foot of that page bears too."""
    pages = {title: number for _, title, number in bookmarks(pdf)}
    lines = re.findall(r"([^.]+?)[ .]+\. (\d+)", text_of(pdf.pages[1]))
    told = {name.strip(): int(number) for name, number in lines}
    chapters = ("Diplomacy", "Prisoner exchanges", "Corruption allegations", "Timeline")
    for title in (*chapters, "Articles", "People", "Sources", "About this briefing"):
        number = told[next(name for name in told if name.endswith(title))]
        assert number == pages[title]
        assert text_of(pdf.pages[number - 1]).endswith(f" {number}")
    assert len(told) == 11  # and three articles


def pieces_by_language(pdf):
    """The texts that the structure holds, by the language that it gives them."""
    texts = [defaultdict(str) for _ in pdf.pages]
    for page, found in zip(pdf.pages, texts, strict=True):
        inside = [None]

        def open_or_close(operator, operands, *_, inside=inside):
            if operator == b"BDC":
                inside[0] = operands[1].get("/MCID") if hasattr(operands[1], "get") else None
            elif operator == b"EMC":
                inside[0] = None

        def add(text, *_, inside=inside, found=found):
            found[inside[0]] += text

        page.extract_text(visitor_operand_before=open_or_close, visitor_text=add)
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(pdf.pages)}
    pieces = defaultdict(list)

    def walk(tag):
        for kid in (kid.get_object() for kid in tag["/K"]):
            if isinstance(kid, int):
                number = numbers[tag.raw_get("/Pg").idnum]
                pieces[tag.get("/Lang")].append(texts[number][kid])
            elif isinstance(kid, DictionaryObject) and "/K" in kid:
                walk(kid)

    walk(pdf.trailer["/Root"]["/StructTreeRoot"])
    return {language: " ".join(found) for language, found in pieces.items()}


def test_its_text_is_tagged_and_says_its_language(pdf):
    """PDF/UA: one structure from the title down; Ukrainian and Russian words are told from the English around them."""
    root = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert re.search(rb"pdfuaid:part\W+1\b", root["/Metadata"].get_data())
    pieces = pieces_by_language(pdf)
    assert {None, "uk", "ru"} <= set(pieces)
    assert "Україна продовжує робити все" in pieces["uk"]
    assert not re.search("[ыэъё]", pieces["uk"])
    assert "встрече президента" in pieces["ru"]
    assert not re.search("[іїєґ]", pieces["ru"])
    assert "An allegation is a claim" in pieces[None]


def test_its_text_can_be_taken_out(pdf):
    """In both scripts, with no letter lost: what is found in the site is found in the file."""
    whole = " ".join(text_of(page) for page in pdf.pages)
    for passage in (
        "Отметив, что",
        "Тимур Миндич",
        "Координаційний штаб з питань поводження з військовополоненими",
        "Every line leads back to the clipping that it comes from.",
        "2ae54345868bb84b6451fe01e0bafd7310f1ce1ed8f5f8ee0381fc426fcf643a",
    ):
        assert passage.casefold() in whole.casefold()


def test_its_own_faces_are_in_it(pdf):
    """Whoever opens it sees the same letters: no font is the machine's."""
    fonts = {
        font.get_object()["/BaseFont"]: font.get_object()
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert all(FACES.fullmatch(name) for name in fonts)
    for font in fonts.values():
        described = font["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(described)


def test_its_links_stay_in_it_or_lead_to_a_whole_address(pdf):
    """A citation leads to its passage's page; what is not in the book leads to the site."""
    inside, outside = 0, set()
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            link = annotation.get_object()
            if "/A" in link:
                outside.add(link["/A"]["/URI"])
            else:
                assert link["/Dest"] in pdf.named_destinations
                inside += 1
    assert inside > 100
    assert outside
    assert all(re.match("https://sourcebook.example/|mailto:", address) for address in outside)


def test_what_the_site_leaves_out_is_no_chapter(tmp_path):
    """And no link leads to where the site would have had it."""
    site = SMALL_SITE["content/site.yaml"] + "leave_out: [timeline, people, sources]\n"
    pdf = make(tmp_path, SMALL_SITE | {"content/site.yaml": site})
    chapters = [title for depth, title, _ in bookmarks(pdf) if depth == 0]
    assert chapters == ["Contents", "The port", "Articles"]
    links = [a.get_object() for page in pdf.pages for a in page.get("/Annots", ())]
    outside = {link["/A"]["/URI"] for link in links if "/A" in link}
    assert outside == {"https://example.org/harbour/"}


def test_it_says_when_by_its_newest_article(pdf):
    """No clock is read: a file made tomorrow is the same."""
    assert pdf.metadata["/CreationDate"] == "D:20251120"
    assert pdf.metadata["/Title"] == "Rustem Umerov in the press"
    assert pdf.metadata["/Author"] == "The Sourcebook desk"


def test_two_runs_make_the_same_bytes(tmp_path):
    """In another folder too, and where caches are there already."""
    for name in ("one", "two"):
        make(tmp_path / name, SMALL_SITE)
    first = (tmp_path / "one/briefing.pdf").read_bytes()
    assert (tmp_path / "two/briefing.pdf").read_bytes() == first
    assert run(tmp_path / "two", "pdf", "--out", "again.pdf").status == 0
    assert (tmp_path / "two/again.pdf").read_bytes() == first


def test_a_language_of_the_site_can_be_chosen(tmp_path):
    """The interface, the dates and the bookmarks are in it; one that the site has not is a mistake."""
    site = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
    pdf = make(tmp_path, {**SMALL_SITE, "content/site.yaml": site}, "--language", "uk")
    assert pdf.trailer["/Root"]["/Lang"] == "uk"
    assert "Зміст" in [title for _, title, _ in bookmarks(pdf)]
    assert "2 травня 2025" in " ".join(text_of(page) for page in pdf.pages)

    ran = run(tmp_path, "pdf", "--language", "de")
    assert ran.status == 1
    assert "the site has no language 'de'" in ran.err
    assert "choose one of en, uk" in ran.err


@pytest.mark.parametrize(
    "files", [HOSTILE_SITE, {"content/site.yaml": SMALL_SITE["content/site.yaml"]}]
)
def test_odd_texts_and_an_empty_briefing_make_a_pdf(tmp_path, files):
    """Markup in titles is text, another direction is kept, and nothing at all has a title page."""
    pdf = make(tmp_path, files)
    assert len(pdf.pages) >= 2
    assert bookmarks(pdf)[0][1] == "Contents"


def test_without_weasyprint_it_is_said_what_to_install(tmp_path, monkeypatch):
    """A Problem and not a trace; nothing is written."""
    write_files(tmp_path, SMALL_SITE)
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.delitem(sys.modules, "generator.site.pdf.typesetting", raising=False)
    ran = run(tmp_path, "pdf")
    assert ran.status == 1
    assert "a PDF needs weasyprint" in ran.err
    assert re.search(r"pip install '[^']*\[pdf\]", ran.err)
    assert not (tmp_path / "briefing.pdf").exists()


def test_without_pango_it_is_said_what_to_install(tmp_path, monkeypatch):
    """WeasyPrint is there and a library of the system is not: its own error is told, with the way out."""
    write_files(tmp_path, SMALL_SITE)
    write_files(tmp_path / "lib", {"weasyprint.py": "raise OSError('cannot load libpango')\n"})
    for name in [name for name in sys.modules if name.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "generator.site.pdf.typesetting", raising=False)
    monkeypatch.delitem(sys.modules, "generator.site.pdf.typesetting", raising=False)
    monkeypatch.syspath_prepend(tmp_path / "lib")
    ran = run(tmp_path, "pdf")
    assert ran.status == 1
    assert "a PDF needs Pango: cannot load libpango" in ran.err
    assert "apt-get install libpango-1.0-0" in ran.err


def test_a_folder_is_not_written_over(tmp_path):
    """The file's name may be taken by a folder: that is said before any work."""
    write_files(tmp_path, SMALL_SITE)
    ran = run(tmp_path, "pdf", "--out", "content")
    assert ran.status == 1
    assert "content is a folder" in ran.err


def test_an_outlet_s_note_goes_along_with_each_passage(tmp_path):
    """With the passages of the theme, events and quotations, and at the head of its article."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    note = "Correction: the quay reopened on a Friday."
    noted = {**SMALL_SITE, name: f"{SMALL_SITE[name]}\n{{.outlet-note}}\n{note}\n"}
    texts = [text_of(page) for page in make(tmp_path, noted).pages]
    told = [text for text in texts if "north quay reopened" in text or "took a year" in text]
    assert len(told) == 4
    assert all(f"The outlet’s own note: {note}" in text for text in told)
