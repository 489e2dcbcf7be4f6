"""More files of other programs: web archives, pages in one file and references.

Wget, warcio, har2warc and py-wacz made the archives, Chromium the pages, and pandoc, pybtex and rispy
the references. Others have the shape of Zotero's exports.
"""

import pytest

from tests.seed_kinds.known_article import AUTHORS, TITLES
from tests.seed_kinds.test_kinds import body, check, read_file

PAGES = [
    "chromium-framed-en.mhtml", "chromium-framed-uk.mhtml", "chromium-meta-ru.mhtml",
    "chromium-shown-ru.mhtml", "chromium-shown-uk.mhtml",
    "har2warc-uk.warc.gz", "wacz-en.wacz", "wacz-ru.wacz", "warcio-meta-uk.warc.gz",
    "warcio-shown-ru.warc.gz", "wget-framed-en.warc.gz", "wget-jsonld-en.warc",
    "wget-meta-ru.warc.gz", "wget-shown-uk.warc.gz",
]  # fmt: skip
WITHOUT_SCRIPTS = ["chromium-jsonld-en.mhtml", "chromium-jsonld-uk.mhtml"]
REFERENCES = [
    "pandoc-biblatex-uk.bib", "pandoc-csljson-ru.json", "pybtex-en.bib", "pybtex-uk.bib",
    "rispy-ru.ris", "rispy-uk.ris", "zotero-like-en.ris", "zotero-like-uk.json",
]  # fmt: skip
DAYLESS = ["pandoc-bibtex-ru.bib", "zotero-like-en.bib"]


def language_of(name):
    return name.partition(".")[0][-2:]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_another_program_is_read_whole(name):
    """With the address that it was asked by, in whatever encoding, behind a redirect, beside a frame."""
    clipping = read_file(name)[0]
    check(clipping, language_of(name))
    assert clipping.source_url.startswith("http://127.0.0.1")
    assert len(body(clipping)) == 3


@pytest.mark.parametrize("name", WITHOUT_SCRIPTS)
def test_what_a_browser_drops_is_unknown(name):
    """Chromium saves no scripts, and with them goes the day that only they have."""
    (clipping,) = read_file(name)
    assert clipping.title.text == TITLES[language_of(name)]
    assert clipping.date is None
    assert len(body(clipping)) == 3


@pytest.mark.parametrize("name", REFERENCES + DAYLESS)
def test_a_reference_of_another_program_is_read(name):
    """The day of the visit is never that of publication, and a month is no day."""
    (clipping,) = read_file(name)
    language = language_of(name)
    assert clipping.title.text == TITLES[language]
    assert clipping.authors == (AUTHORS[language],)
    assert clipping.outlet.name == "Harbour Gazette"
    assert clipping.source_url == f"https://g.example/{language}/1"
    assert clipping.language == language
    assert (clipping.date and clipping.date.value) == (None if name in DAYLESS else "2025-05-02")
