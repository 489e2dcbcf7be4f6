"""Files of each kind, made by other programs: title, day, author, text, and a fate for every line.

``files/`` holds what pandoc (Word, BibTeX), fpdf2, ReportLab and Chromium (PDF, MHTML), emails
(mail), feedgen (feeds), rispy (RIS) and Wget (WARC) made of one article. python-docx and WeasyPrint
make more here.
"""

import io
import json
from itertools import product
from pathlib import Path

import docx
import pytest
import weasyprint

from generator.clippings.clipping import BODY_FATES
from generator.clippings.decode import SeedText
from generator.clippings.decode_parts import decode_bytes
from generator.clippings.understand import understand
from generator.content.load_content import load_vocabulary
from tests.running import PROJECT
from tests.seed_kinds.known_article import AUTHORS, BYLINES, DAYS, TEXTS, TITLES
from tests.seed_kinds.made_files import wacz, warc

FILES = Path(__file__).parent / "files"
VOCABULARY = load_vocabulary(PROJECT, None)
WHOLE = [
    f"{name}-{language}{suffix}"
    for (name, suffix), language in product(
        [
            ("pandoc", ".docx"), ("emails", ".eml"), ("fwd-gmail", ".eml"), ("fwd-outlook", ".eml"),
            ("feedgen", ".atom"), ("chromium", ".mhtml"),
        ],
        TITLES,
    )
] + ["fpdf-uk.pdf", "reportlab-en.pdf", "chromium-ru.pdf", "wget-uk.warc.gz"]  # fmt: skip
NAMELESS = [f"{name}-{each}" for each in TITLES for name in ("emails-html",)]


def read(name, data):
    parts = decode_bytes(name, data, Path(name))
    return [understand(part, VOCABULARY) for part in parts if isinstance(part, SeedText)]


def read_file(name):
    return read(name, (FILES / name).read_bytes())


def body(clipping):
    return [" ".join(block.text.split()) for block in clipping.blocks]


def check(clipping, language, *, day="2025-05-02", author=True):
    """Everything that the file says is found, and every line with words has one fate."""
    assert clipping.title.text.removesuffix(" 2") == TITLES[language]
    assert clipping.date.value == day
    assert clipping.language == language
    assert clipping.authors == ((AUTHORS[language],) if author else ())
    assert [each for each in TEXTS[language] if each not in body(clipping)] == []
    numbers = [line.number for line in clipping.lines]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("name", WHOLE)
def test_a_file_of_another_program_is_read_whole(name):
    """With the day and the sender of a forwarded mail, not of the one that forwards it."""
    language = Path(name).stem.removesuffix(".warc")[-2:]
    day = "2025-05-01" if name.startswith("fwd") else "2025-05-02"
    for clipping in read_file(name):
        check(clipping, language, day=day)


@pytest.mark.parametrize("language", TITLES)
def test_a_mail_of_html_alone_is_read(language):
    """Whoever forwards it is not its author."""
    (clipping,) = read_file(f"emails-html-{language}.eml")
    check(clipping, language, author=False)


@pytest.mark.parametrize("language", TITLES)
def test_the_items_of_rss_are_read_one_by_one(language):
    """With the address of each."""
    items = read_file(f"feedgen-{language}.rss")
    assert len(items) == 2
    for clipping in items:
        check(clipping, language, author=False)
    found = {clipping.source_url for clipping in items}
    assert found == {f"https://g.example/{language}/{number}" for number in (1, 2)}


def test_each_page_of_a_web_archive_is_read():
    """With its address, as it was asked for."""
    english, russian = read_file("wget-en.warc")
    check(english, "en")
    check(russian, "ru")
    assert english.source_url.endswith("/en.html")


@pytest.mark.parametrize("name", ["refs.json", "refs.bib", "refs-bibtex.bib", "refs.ris"])
def test_references_are_articles_without_text(name):
    """Title, author and outlet, the day where it is whole, and nothing guessed."""
    found = read_file(name)
    first = found[0]
    assert first.title.text.casefold() == TITLES["en"].casefold()
    assert first.authors == ("Anna Moss",)
    assert first.outlet.name == "Harbour Gazette"
    assert body(first) == []
    assert (first.date is None) == (name == "refs-bibtex.bib")
    if len(found) > 1:
        assert (found[1].title.text, found[1].language) == (TITLES["uk"], "uk")


def word(language, *, heading, table=False, quote=False):
    document = docx.Document()
    document.core_properties.title = "Microsoft Word - draft3.docx"
    document.core_properties.author = "Typist"
    if heading is None:
        document.add_paragraph().add_run(TITLES[language]).bold = True
    else:
        document.add_heading(TITLES[language], heading)
    document.add_paragraph(BYLINES[language])
    document.add_paragraph(DAYS[language])
    for text in TEXTS[language]:
        document.add_paragraph(text)
    if quote:
        document.add_paragraph("Nobody asked us.", style="Quote")
    if table:
        document.add_table(1, 2).cell(0, 0).text = "Cost"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize(
    "how",
    [{"heading": 0}, {"heading": 1}, {"heading": 1, "quote": True}, {"heading": 0, "table": True}],
    ids=str,
)
def test_a_word_file_is_read_by_its_styles(language, how):
    """Its properties are those of whoever typed it, and count for nothing."""
    (clipping,) = read("memo.docx", word(language, **how))
    check(clipping, language)


@pytest.mark.parametrize("language", TITLES)
def test_a_word_file_without_styles_is_read(language):
    """A bold line above the text is its title."""
    (clipping,) = read("memo.docx", word(language, heading=None))
    assert clipping.title.text == TITLES[language]
    assert [each for each in TEXTS[language] if each not in body(clipping)] == []


def printed(language, style="", times=1):
    text = "".join(f"<p>{each}</p>" for each in TEXTS[language] * times)
    head = f"<h1>{TITLES[language]}</h1><p>{BYLINES[language]}</p><p>{DAYS[language]}</p>"
    html = (
        f"<html lang={language}><title>{TITLES[language]}</title><style>{style}</style>{head}{text}"
    )
    return weasyprint.HTML(string=html).write_pdf()


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize(
    "style",
    [
        "",
        "@page{size:A5} p{text-align:justify;hyphens:auto}",
        "@page{size:A4 landscape} h1{width:9em}",
    ],
)
def test_a_pdf_is_put_together_from_its_lines(language, style):
    """Words divided at the end of a line are whole again, and places name page and line."""
    (clipping,) = read("paper.pdf", printed(language, style))
    check(clipping, language)
    assert clipping.lines[0].place == "page 1, line 1"


def test_heads_and_numbers_of_pages_are_apart():
    """They are no text, and a paragraph goes on over the page."""
    style = (
        "@page{size:A5;@top-left{content:'Lowmere Dispatch'}@bottom-left{content:counter(page)}}"
    )
    (clipping,) = read("paper.pdf", printed("en", style, times=6))
    assert "Lowmere Dispatch" not in body(clipping)
    assert body(clipping).count(TEXTS["en"][0]) >= 3
    running = [line for line in clipping.lines if line.rule == "running-head"]
    assert {line.text for line in running} >= {"Lowmere Dispatch", "1", "2"}
    assert {line.place.split(",")[0] for line in clipping.lines} >= {"page 1", "page 2", "page 3"}


def test_columns_are_warned_of():
    """Their order may be wrong, and a person has to look."""
    data = printed("en", "body{columns:2} @page{size:A5}", times=4)
    (clipping,) = read("paper.pdf", data)
    assert [doubt.code for doubt in clipping.warnings][:1] == ["columns-in-pdf"]


def test_a_page_without_text_among_others_is_warned_of():
    """It is a scan, and what it says is missing from the article."""
    html = f"<h1>Quay</h1><p>{TEXTS['en'][0]}</p><p style='break-before:page'></p>"
    (clipping,) = read("paper.pdf", weasyprint.HTML(string=html).write_pdf())
    assert [each.message for each in clipping.warnings if each.code == "scanned-page"] == [
        "page 2 has no text: it is a scan or empty"
    ]


@pytest.mark.parametrize("key", ["content_html", "content_text", "summary"])
def test_a_json_feed_is_read(key):
    """Markup is markup in the one field and letters in the others."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Gazette",
        "language": "en-GB",
        "items": [
            {
                "id": "1", "url": "https://g.example/1", "title": TITLES["en"],
                key: "\n".join(TEXTS["en"]) if key != "content_html" else
                "".join(f"<p>{each}</p>" for each in TEXTS["en"]),
                "date_published": "2025-05-02T10:00:00+03:00",
                "authors": [{"name": "Anna Moss"}],
            }
        ],
    }  # fmt: skip
    (clipping,) = read("feed.json", json.dumps(feed).encode())
    check(clipping, "en")
    assert clipping.outlet.name == "Harbour Gazette"


def page(language):
    paragraphs = "".join(f"<p>{each}</p>" for each in TEXTS[language])
    return (
        f"<!doctype html><html lang={language}><title>{TITLES[language]}</title><body><article>"
        f"<h1>{TITLES[language]}</h1><p class=byline>{BYLINES[language]}</p>"
        f"<time datetime=2025-05-02>{DAYS[language]}</time>{paragraphs}</article></body></html>"
    ).encode()


@pytest.mark.parametrize("packed", [True, False])
def test_a_wacz_gives_the_pages_that_it_lists(packed):
    """Frames and advertisements that were captured beside them are none."""
    data = warc(
        ("https://g.example/a", page("en")), ("https://ads.example/x", page("ru")), packed=packed
    )
    (clipping,) = read("crawl.wacz", wacz(data, ["https://g.example/a"]))
    check(clipping, "en")
    assert clipping.source_url == "https://g.example/a"
    assert len(read("crawl.warc.gz" if packed else "crawl.warc", data)) == 2


@pytest.mark.parametrize("name", ["fwd-gmail-en.eml", "fwd-outlook-uk.eml"])
def test_a_private_correspondence_is_shown_to_nobody(name):
    """Headers, a note above them and a signature have a fate, and are no part of an article."""
    (clipping,) = read_file(name)
    private = {line.rule for line in clipping.lines if line.fate not in BODY_FATES}
    assert {"mail-header", "forwarder-note", "mail-signature"} <= private
    assert "555" not in " ".join(body(clipping))
