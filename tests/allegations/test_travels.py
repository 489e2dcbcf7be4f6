"""Wherever an allegation's passage is, its stage and the response to it are with it."""

import csv
import io
import json
import re

import pypdf
import pytest
from lxml import etree, html

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import ARTICLE, CLAIM, DENIAL, ENTRY, OTHER, SITE, TOLD
from tests.running import read_tree, run, write_files
from tests.search.seeking import open_search, seek
from tests.serving import served

ROW = "ancestor-or-self::*[contains(concat(' ', @class, ' '), ' row ')][1]"
MACHINES = re.compile(r"kickback|Prosecutors", re.IGNORECASE)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The built site."""
    folder = write_files(tmp_path_factory.mktemp("alleging"), SITE)
    assert run(folder, "build").status == 0
    return folder / "site"


def read(site, pattern):
    """Path and text of the files of a kind."""
    for path in sorted(site.rglob(pattern)):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8-sig")


def words(page):
    """The words that a page's language has for stage, response and 'not recorded'."""
    return TOLD.get(page.partition("/")[0], TOLD[""])


def rows_with(text, passage):
    """Text of each row of a page in which a passage is, white space folded."""
    tree = html.fromstring(text.encode())
    for element in tree.xpath("//main//*"):
        own = " ".join("".join(element.itertext()).split())
        inner = (" ".join("".join(child.itertext()).split()) for child in element)
        if passage in own and not any(passage in each for each in inner):
            (row,) = element.xpath(ROW) or [None]
            assert row is not None, etree.tostring(element)
            yield " ".join("".join(row.itertext()).split())


def records_of_data(site):
    """Each passage of the tables and each event of the calendar, with its file."""
    for name, text in read(site, "data/*.csv"):
        yield from ((name, " ".join(row)) for row in csv.reader(io.StringIO(text)))
    for name, text in read(site, "data/*.json"):
        whole = json.loads(text)
        for article in whole.get("articles", ()) if isinstance(whole, dict) else ():
            yield from ((name, json.dumps(each)) for each in article["passages"])
    for name, text in read(site, "data/*.ics"):
        unfolded = text.replace("\n ", "").replace("\\,", ",")
        yield from ((name, event) for event in unfolded.split("BEGIN:VEVENT"))


def records_with(site):
    """Each record of the data files, the feeds and the search index, with its file."""
    yield from records_of_data(site)
    for name, text in read(site, "feed.xml"):
        for entry in etree.fromstring(text.encode()).iter("{*}content"):
            yield from ((name, each) for each in re.split(r"\n", entry.text))
    for name, text in read(site, "feed.json"):
        for item in json.loads(text)["items"]:
            yield from ((name, each) for each in item["content_html"].split("\n"))
    for name, text in read(site, "assets/search-index/texts/*.json"):
        for *_, passages in json.loads(text):
            yield from ((name, json.dumps(each, ensure_ascii=False)) for each in passages)


def plain(text):
    """A record's text without markup, as one line."""
    return re.sub(r"<[^>]+>", "", text)


def test_every_page_has_stage_and_response_in_the_row(site):
    """In the page's language; the response in its kind, in its words, or by the place on the page."""
    pages = {}
    for name, text in read(site, "*.html"):
        found = list(rows_with(text, CLAIM))
        if found:
            pages[name] = found
            stage, response, _ = words(name)
            assert all(stage in row and response in row for row in found), name
    places = ("", "articles/crane/", "themes/port/", "people/ada-lock/", "timeline/")
    wanted = {f"{edition}{place}index.html" for edition in ("", "uk/", "ru/") for place in places}
    assert wanted <= pages.keys()


def test_the_words_of_the_response_stand_in_the_row(site):
    """On every page but the article's own, where they are a tap away."""
    for name, text in read(site, "*.html"):
        for row in rows_with(text, CLAIM):
            assert DENIAL in row or "articles/crane" in name, name


def test_every_record_has_stage_and_response(site):
    """Of the data files, the feeds and the search index."""
    files = set()
    for name, record in records_with(site):
        if CLAIM in plain(record):
            files.add(name)
            stage, response, _ = words(name)
            assert all(each in record for each in (stage, response)), (name, record)
    assert files >= {
        "data/passages.csv", "data/articles.json", "data/events.ics", "feed.xml", "feed.json",
        "uk/feed.xml", "themes/port/feed.xml", "ru/themes/port/feed.json",
    }  # fmt: skip
    assert any("search-index" in name for name in files)


def test_no_other_file_has_the_passage(site):
    """A file of a new kind has to be looked at here."""
    known = {name for name, _ in records_with(site)} | {n for n, _ in read(site, "*.html")}
    rest = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and CLAIM[:30].encode() in path.read_bytes()
    }
    assert rest <= known


def test_what_is_not_recorded_says_so(site):
    """A passage of the theme that is in no entry, in the page's language and in each record."""
    rows = [(n, row) for n, text in read(site, "*.html") for row in rows_with(text, OTHER)]
    assert {name for name, _ in rows} >= {"themes/port/index.html", "uk/people/bo-reed/index.html"}
    assert all(words(name)[2] in row for name, row in rows)
    records = [(n, r) for n, r in records_with(site) if OTHER in plain(r)]
    assert records
    assert all(words(name)[2] in record for name, record in records)


def test_a_denial_is_no_allegation(site):
    """Where the response is shown by itself nothing is missing from it."""
    rows = [
        row
        for _, text in read(site, "articles/crane/index.html")
        for row in rows_with(text, DENIAL)
    ]
    assert rows
    assert not any("not yet recorded" in row for row in rows)


def test_descriptions_for_machines_do_not_accuse(site):
    """Of themes, articles and people that a sensitive theme touches, and summaries in feeds."""
    cautious = 0
    for name, text in read(site, "*.html"):
        tree = html.fromstring(text.encode())
        said = tree.xpath(
            "//meta[contains(@name, 'description') or contains(@property, 'description')]/@content"
        )
        for block in tree.xpath("//script[@type='application/ld+json']/text()"):
            nodes = json.loads(block)["@graph"]
            said += [
                str(node.get(key, "")) for node in nodes for key in ("description", "abstract")
            ]
        assert not any(map(MACHINES.search, said)), name
        cautious += any("This page reports allegations:" in each for each in said)
    assert cautious >= 4
    for name, text in read(site, "feed.xml"):
        summaries = [each.text for each in etree.fromstring(text.encode()).iter("{*}summary")]
        assert summaries, name
        assert not any(map(MACHINES.search, summaries))


def test_a_better_stage_stands_before_the_passage(tmp_path):
    """On pages and in feeds, in its row."""
    acquitted = ENTRY.replace("is: searched", "is: acquitted")
    write_files(tmp_path, {**SITE, "content/allegations/crane.md": acquitted})
    assert run(tmp_path, "build").status == 0
    for name, text in read(tmp_path / "site", "themes/port/index.html"):
        for row in rows_with(text, CLAIM):
            assert (
                0
                <= row.find("acquitted" if "uk" not in name and "ru" not in name else "")
                < row.index(CLAIM)
            )
    (feed,) = [text for name, text in read(tmp_path / "site", "feed.xml") if name == "feed.xml"]
    assert -1 < feed.index("acquitted") < feed.index(CLAIM[:30])


@pytest.mark.parametrize(
    "attribute", ["{.alleged .standing}", "{hidden=hidden}", "{style=display:none}"]
)
def test_markdown_hides_neither(tmp_path, attribute):
    """An attribute above the allegation or the response changes nothing of what is shown with them."""
    article = SITE["content/articles/crane.md"]
    for passage in (CLAIM, DENIAL):
        article = article.replace(passage, f"{attribute}\n{passage}")
    write_files(tmp_path, {**SITE, "content/articles/crane.md": article})
    assert run(tmp_path, "build").status == 0
    for name, text in read(tmp_path / "site", "themes/port/index.html"):
        for row in rows_with(text, CLAIM):
            assert all(each in row for each in words(name)[:2])
        assert "display:none" not in text


def edit(folder, name, text):
    """An edit between two builds, after which the site is as one built anew."""
    write_files(folder, {name: text})
    assert run(folder, "build").status == 0
    was = read_tree(folder / "site")
    assert run(folder, "build", "--clean").status == 0
    assert read_tree(folder / "site") == was


def test_a_site_after_edits_is_as_one_built_anew(tmp_path):
    """Of the entry, of the words of the response, and of the exceptions of the theme."""
    write_files(tmp_path, SITE)
    assert run(tmp_path, "build").status == 0
    entry, theme = "content/allegations/crane.md", "content/themes/port.md"
    edit(tmp_path, entry, ENTRY.replace("is: searched", "is: dropped"))
    edit(tmp_path, entry, ENTRY.replace("about:", "draft: true\nabout:"))
    edit(tmp_path, entry, ENTRY)
    edit(
        tmp_path, "content/articles/crane.md", ARTICLE.replace("title: The crane", "title: A crane")
    )
    except_it = f"not_allegations: {{'crane#{anchor_of(OTHER)}': none}}\ncolour:"
    edit(tmp_path, theme, SITE[theme].replace("colour:", except_it))


def test_the_pdf_has_stage_and_response(tmp_path):
    """As often as it has the passage."""
    write_files(tmp_path, SITE)
    assert run(tmp_path, "pdf").status == 0
    pages = pypdf.PdfReader(tmp_path / "briefing.pdf").pages
    text = " ".join(" ".join(page.extract_text().replace("-\n", "").split()) for page in pages)
    times = text.count(CLAIM[:40])
    assert times >= 3
    for words in ("Stage: searched, 12 May 2025.", "Response: Ada Lock – denial."):
        assert text.count(words) == times
    assert text.count(DENIAL) >= times


@pytest.mark.parametrize("language", ["", "uk/"])
def test_a_search_result_has_stage_and_response(browser, site, language):
    """Before the passage, in the language of the page; a passage that alleges nothing has none."""
    with served(site.parent) as origin:
        page = browser.new_page()
        open_search(page, f"{origin}/site/{language}", "?q=kickback+Prosecutors")
        result = page.locator(".result", has_text=CLAIM)
        told = result.inner_text()
        for words in words_of(language):
            assert -1 < told.index(words) < told.index(CLAIM)
        seek(page, "reopened")
        assert "denial" not in page.locator(".result", has_text="reopened").inner_text()
        page.close()


def words_of(language):
    """The stage and the response in the language of a page."""
    return words(f"{language}index.html")[:2]


def test_a_response_in_a_pulled_quotation_keeps_its_name_and_the_outlet_s_note(tmp_path):
    """Beside the allegation, in another article."""
    text = "Nothing of it is true"
    answer = (
        "---\ntitle: The answer\ndate: 2025-05-10\nlanguage: en\n---\n"
        f"> {text}\n>\n> {{.attribution}}\n> Ada Lock\n\n{{.outlet-note}}\nCorrection: it was Friday.\n"
    )
    entry = ENTRY.replace(f"crane#{anchor_of(DENIAL)}", f"answer#{anchor_of(text)}")
    files = {"content/articles/answer.md": answer, "content/allegations/crane.md": entry}
    write_files(tmp_path, {**SITE, **files})
    assert run(tmp_path, "build").status == 0
    page = (tmp_path / "site/themes/port/index.html").read_text("utf-8")
    rows = list(rows_with(page, CLAIM))
    assert rows
    for told in (text, "Ada Lock", "The answer", "Correction: it was Friday."):
        assert all(told in row for row in rows)
    assert "<figcaption" not in page.partition('class="alleged"')[2].partition("</figure>")[0]
