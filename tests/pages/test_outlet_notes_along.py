"""Notes of an outlet on its text go along with each passage of it, in every file of the site."""

import csv
import io
import json
import re
from html import unescape

import pytest
from lxml import html

from generator.content.passages import anchor_of
from tests.running import SMALL_SITE, read_tree, run, write_files

NOTE = "Correction: the quay reopened on a Friday, ‘not’ on a Thursday."
FIRST = "The zanzibar quay reopened at the harbour on 1 May 2025."
SENTINELS = ("zanzibar quay reopened", "zanzibar year", "zanzibar harbour master")
ARTICLE = """---
title: Quay news
date: 2025-05-02
language: en
outlet: gazette
---
The zanzibar quay reopened at the harbour on 1 May 2025.

“It took a zanzibar year,” Ada Lock said at the quay on 30 April 2025.

> The zanzibar harbour master was glad.

%s
"""
PARAGRAPH, QUOTE, BULLETS = (
    f"{{.outlet-note}}\n{NOTE}",
    f"{{.outlet-note}}\n> {NOTE}",
    f"{{.key-points .outlet-note}}\n- {NOTE}",
)


def build(folder, note, **more):
    """The files of a site with one article and this note."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    theme = "content/themes/port.md"
    cited = SMALL_SITE[theme] + f"\nIt reopened. [@{anchor_of(FIRST)}]\n"
    project = write_files(folder, {**SMALL_SITE, theme: cited, name: ARTICLE % note, **more})
    ran = run(project, "build")
    assert ran.status == 0, ran.err
    return read_tree(project / "site")


@pytest.fixture(scope="module", params=[PARAGRAPH, QUOTE, BULLETS])
def site(tmp_path_factory, request):
    """The files of the site, with the note in a paragraph, a quotation or a list."""
    return build(tmp_path_factory.mktemp("notes"), request.param)


def plain(markup):
    """Text without tags and escapes, also of markup inside markup."""
    for _ in range(2):
        markup = unescape(re.sub(r"<[^>]+>", " ", markup))
    return " ".join(markup.split())


def rows_of_page(page):
    """The rows of a page in which a passage is, and what its head says of it."""
    tree = html.fromstring(page)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        texts = [element.text, *(child.tail for child in element)]
        if element.tag != "script" and any(told_in(text or "") for text in texts):
            rows = element.xpath("ancestor-or-self::*[contains(@class, 'row')][1]")
            yield rows[0].text_content() if rows else element.text_content()
        yield from (value for value in element.attrib.values() if told_in(value))
    for script in tree.xpath("//script[@type='application/ld+json']"):
        yield script.text


def records(path, content):
    """The records of a file: rows, items, events, or the whole file."""
    text = content.decode("utf-8-sig", "replace")
    if path.endswith(".html"):
        return list(rows_of_page(text))
    if path.endswith(".csv"):
        return [" ".join(row) for row in csv.reader(io.StringIO(text, newline=""))]
    if path.endswith(".xml"):
        return text.split("<entry")
    if path.endswith(".ics"):
        return re.sub(r"\r\n ", "", text).replace("\\,", ",").split("BEGIN:VEVENT")
    if path.endswith("data/articles.json"):
        passages = json.loads(text)["articles"][0]["passages"]
        return [json.dumps(each, ensure_ascii=False) for each in passages]
    return [text]


def told_in(text):
    """Whether a sentinel stands in a text."""
    return any(sentinel in plain(text) for sentinel in SENTINELS)


def test_the_note_is_in_every_row_and_record_of_a_passage(site):
    """Home, theme, person, timelines, feeds, search index, table, JSON, calendar, linked data."""
    lacking, met = [], set()
    for path, content in site.items():
        told = [record for record in records(path, content) if told_in(record)]
        if path.startswith("articles/") and path.endswith(".html"):
            continue  # see the test below
        met |= {path.partition("search-index/texts/")[1] or path} if told else set()
        lacking += [(path, record) for record in told if NOTE not in plain(record)]
    assert lacking == []
    assert met >= {
        "index.html", "themes/port/index.html", "people/ada-lock/index.html",
        "timeline/index.html", "feed.xml", "feed.json", "themes/port/feed.xml",
        "search-index/texts/", "data/passages.csv", "data/articles.json", "data/events.ics",
    }  # fmt: skip


def test_on_the_article_s_page_it_comes_first(site):
    """Before the text, in the description, and as a correction in the linked data."""
    (page,) = (site[path].decode() for path in site if re.fullmatch(r"articles/2025.*html", path))
    main = plain(page[page.index("<main") :])
    assert main.index(NOTE) < main.index(SENTINELS[0])
    description = html.fromstring(page).xpath("string(//meta[@name='description']/@content)")
    assert description.startswith(NOTE)
    data = json.loads(re.search(r"<script[^>]*ld\+json[^>]*>(.*?)</script>", page, re.DOTALL)[1])
    (page,) = (each for each in data["@graph"] if each["@type"] == "WebPage")
    assert page["isBasedOn"][0]["correction"][0] == {
        "@type": "CorrectionComment", "text": NOTE, "inLanguage": "en",
    }  # fmt: skip


@pytest.mark.parametrize(
    "attributes",
    [
        "{.outlet-note .unseen}", "{.outlet-note hidden=hidden}", "{.outlet-note #p-00000000}",
        '{.outlet-note style="display: none"}', "{.unseen}\n{.outlet-note aria-hidden=true}",
    ],
)  # fmt: skip
def test_no_class_or_attribute_hides_a_note(tmp_path, attributes):
    """Classes and attributes that mean nothing here are not let through."""
    files = build(tmp_path, f"{attributes}\n{NOTE}")
    page = files["articles/2025-05-02-quay-reopens/index.html"].decode()
    shown = html.fromstring(page).xpath(f"//*[contains(., '{NOTE[:20]}')]")
    for name in ("hidden", "style", "aria-hidden"):
        assert [each for each in shown if name in each.attrib] == []
    assert 'class="row passage outlet-note"' in page
    assert not any("unseen" in each.get("class", "") for each in shown)
    assert 'id="p-00000000"' not in page


def test_no_class_hides_words_of_an_editor(tmp_path):
    """In an editor's text only classes with a meaning are let through, and no style."""
    synopsis = '{.own .unseen style="display: none" #main}\nWhat we know.\n'
    theme = SMALL_SITE["content/themes/port.md"].replace(
        "{.own}\nWhat was said of the quay.\n", synopsis
    )
    files = build(tmp_path, PARAGRAPH, **{"content/themes/port.md": theme})
    own = '<p class="own"><span class="label">The desk’s own note:</span> What we know.</p>'
    assert own in files["themes/port/index.html"].decode()
