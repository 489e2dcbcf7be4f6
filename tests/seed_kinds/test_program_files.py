"""Ten files at least of each kind, made by other programs, from `add` to a page of the site."""

import html
import re
from collections import Counter

import pytest

from generator.clippings.seed_files import count_articles
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.known_article import AUTHORS, TEXTS, TITLES
from tests.seed_kinds.test_kinds import FILES, body, read_file

PROGRAMS = (
    "singlefile", "pywacz", "clipper", "hugo", "2025-05-02-jekyll", "pandoc", "npm-feed", "django",
    "pyrss2gen", "citationjs", "bibutils", "rispy-en",
)  # fmt: skip
LATER = sorted(
    path.name
    for path in FILES.iterdir()
    if path.name.startswith(PROGRAMS)
    and not path.name.startswith(("pandoc-bib", "pandoc-csljson"))
    and path.suffix != ".docx"
)
REFERENCES = ("citationjs", "bibutils", "rispy", "pandoc-csl")
# What these programs leave out: Citation.js in RIS, Defuddle of a byline in Cyrillic, and Wget of
# what only a script shows.
DAYLESS = {name for name in LATER if re.match(r"citationjs-..\.ris|pywacz-script", name)}
NAMELESS = {
    name for name in LATER if re.match(r"citationjs-..\.ris|clipper-(shown|script)-(uk|ru)", name)
}
LISTS = ("npm-feed", "django", "pyrss2gen", *REFERENCES)
# Of lists with the same entries, each entry once: it would be there already.
CHOSEN = {
    "npm-feed-en.rss", "django-uk.atom", "npm-feed-ru.json",
    "citationjs-en.json", "bibutils-uk.ris", "bibutils-ru.bib",
}  # fmt: skip
FEWEST = 10
KINDS = {
    "eml": r"\.eml$", "docx": r"\.docx$", "pdf": r"\.pdf$", "mhtml": r"\.mhtml$",
    "SingleFile": r"^singlefile-.*\.html$", "Markdown": r"\.md$", "WARC": r"\.warc(\.gz)?$",
    "WACZ": r"\.wacz$", "CSL-JSON": r"(refs|csl|csljson|zotero-like|citationjs).*\.json$",
    "RIS": r"\.ris$", "BibTeX": r"\.bib$", "feeds": r"\.(rss|atom)$|npm-feed.*\.json$",
}  # fmt: skip


def language_of(name):
    return name.partition(".")[0][-2:]


@pytest.mark.parametrize("name", LATER)
def test_a_file_of_another_program_is_read(name):
    """With what it says, and without what the program left out of it."""
    (clipping,) = read_file(name)
    language = language_of(name)
    texts = () if name.startswith(REFERENCES) else TEXTS[language]
    assert clipping.title.text == TITLES[language]
    assert clipping.language == language
    assert body(clipping) == list(texts)
    assert clipping.authors == (() if name in NAMELESS else (AUTHORS[language],))
    day = clipping.date and clipping.date.value
    assert day == (None if name in DAYLESS else "2025-05-02")


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_ten_files_of_each_kind(kind):
    """Each made by another program than this one."""
    found = [path for path in FILES.iterdir() if re.search(KINDS[kind], path.name)]
    assert sum(count_articles(path) or 1 for path in found) >= FEWEST


def test_files_come_from_add_to_a_page(tmp_path):
    """Of each kind, with title, day, author and text on the page, and the seed that it came from."""
    files = [FILES / name for name in LATER if not name.startswith(LISTS) or name in CHOSEN]
    briefing = write_files(tmp_path, SMALL_SITE)
    ran = run(briefing, "add", *map(str, files), "--on", "2025-06-01")
    assert ran.status == 0, ran.err
    assert run(briefing, "build").status == 0
    pages = {
        path.parent.name: html.unescape(path.read_text("utf-8"))
        for path in (briefing / "site/articles").glob("*/index.html")
    }
    made = Counter()
    for path in files:
        name, language = path.name, language_of(path.name)
        page = next(page for page in pages.values() if f"<code>2025-06/{name}" in page)
        assert TITLES[language] in page
        assert name in DAYLESS or 'datetime="2025-05-02"' in page
        assert name in NAMELESS or AUTHORS[language] in page
        if not name.startswith(REFERENCES):
            texts = re.sub(r"<[^>]+>", "", page)
            assert all(text in texts for text in TEXTS[language]), name
        made[path.suffix] += 1
    assert made.keys() >= {".html", ".wacz", ".md", ".rss", ".atom", ".json", ".ris", ".bib"}
