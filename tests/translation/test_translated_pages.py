"""A page leads with the translation into its language, marked as what it is, with the original one tap away."""

import json
import re

import pytest
from lxml import html

from generator.content.passages import anchor_of
from tests.running import run, write_files
from tests.translation.translated_site import (
    ARTICLE,
    CLAIM,
    COUNCIL,
    DENIAL,
    ENGLISH,
    MACHINE,
    OPEN,
    PO,
    REVIEW,
    SITE,
    TITLE,
    po,
)

MARKDOWN = f"content/articles/{ARTICLE}.md"
PAGE = f"articles/{ARTICLE}/index.html"
PAGES = ("index.html", "themes/port/index.html", PAGE, "people/ada-lock/index.html")
UNREAD = "Machine translation, not checked by a person"
STALE = "original has changed since"


def build(folder, text, **files):
    write_files(folder, {**SITE, PO: text, **files})
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder / "site"


def tree(site, name):
    return html.fromstring((site / name).read_text("utf-8")).find(".//main")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return build(tmp_path_factory.mktemp("translated"), po())


def passage(page, words):
    return page.get_element_by_id(anchor_of(words))


def test_the_article_has_each_passage_with_its_original_in_a_disclosure(site):
    """Each in its language: the translation in the page's, which needs no attribute."""
    page = tree(site, PAGE)
    assert page.findtext(".//h1") == ENGLISH["title"][1]
    (title,) = page.find_class("original-title")
    assert (title.text, title.get("lang")) == (TITLE, "uk")
    for words in (CLAIM, DENIAL, COUNCIL):
        row = passage(page, words)
        (shown,) = row.find_class("translated")
        assert shown.text_content().strip() == ENGLISH[words][1]
        assert not shown.xpath(".//@lang")
        (original,) = row.xpath(".//details[@class='original']/p")
        assert (original.text_content(), original.get("lang")) == (words, "uk")


def test_a_passage_without_a_translation_says_so(site):
    row = passage(tree(site, PAGE), OPEN)
    assert row.find_class("translated")[0].text == "Not translated."
    assert row.xpath(".//p[@lang='uk']")[0].text_content() == OPEN
    assert not row.findall(".//details")


def test_the_page_in_the_article_s_own_language_is_as_it_was(site):
    page = tree(site, f"uk/{PAGE}")
    assert page.findtext(".//h1") == TITLE
    assert not page.find_class("beside")
    assert ENGLISH[COUNCIL][1] not in page.text_content()


@pytest.mark.parametrize("name", ["index.html", "themes/port/index.html", "people/ada-lock/index.html"])  # fmt: skip
def test_lists_lead_with_the_translation_and_open_the_original(site, name):
    page = tree(site, name)
    assert ENGLISH["title"][1] in [each.text for each in page.xpath("//a") if each.text]
    found = [each for each in page.iter("details") if CLAIM in each.text_content()]
    assert found
    for details in found:
        assert "riginal in Ukrainian" in details.find("summary").text_content()
        assert details.xpath(".//blockquote/@lang") == ["uk"]
        before = details.getprevious()
        assert before.tag == "blockquote"
        assert ENGLISH[CLAIM][1] in before.text_content()
    assert "Our translation" in page.text_content()
    assert "Our translation" not in tree(site, f"uk/{name}").text_content()


@pytest.mark.parametrize("name", PAGES)
def test_an_allegation_s_stage_and_response_stand_with_its_translation(site, name):
    text = tree(site, name).text_content()
    for found in re.finditer(re.escape(ENGLISH[CLAIM][1]), text):
        near = text[max(found.start() - 300, 0) : found.end() + 300]
        assert "searched" in near
        assert "denial" in near


@pytest.mark.parametrize("name", [name for name in PAGES if name != PAGE])
def test_lists_lead_with_the_summary_where_it_alone_is_in_the_page_s_language(tmp_path, name):
    article = SITE[MARKDOWN].replace(
        "language: uk", "language: uk\nsummary: {en: The port is audited.}"
    )
    write_files(tmp_path, {**SITE, MARKDOWN: article})
    assert run(tmp_path, "build").status == 0
    (summary, *_) = tree(tmp_path / "site", name).find_class("leading")
    assert summary.text_content().startswith("The port is audited. Editor’s summary")
    title = summary.getnext().find(".//a")
    assert (title.text, title.get("lang")) == (TITLE, "uk")
    assert not tree(tmp_path / "site", f"uk/{name}").find_class("leading")
    site = build(tmp_path, po(), **{MARKDOWN: article})  # the translated title leads
    assert not tree(site, name).find_class("leading")


def test_a_quotation_is_given_in_the_translation_of_its_whole_passage(site):
    """Which words of it were said, only the original shows."""
    (row,) = tree(site, "people/ada-lock/index.html").find_class("quotation")
    blocks = row.findall(".//blockquote")
    assert blocks[0].text_content() == ENGLISH[DENIAL][1]
    assert blocks[0].get("class") is None
    assert (blocks[1].get("class"), blocks[1].get("lang")) == ("spoken", "uk")


@pytest.mark.parametrize("name", [*PAGES, "feed.xml", "data/passages.csv"])
def test_a_machine_s_work_that_nobody_has_read_is_marked_wherever_it_stands(tmp_path, name):
    site = build(tmp_path, po(MACHINE))
    assert UNREAD in (site / name).read_text("utf-8")
    site = build(tmp_path, po(MACHINE | REVIEW))
    text = (site / name).read_text("utf-8")
    assert UNREAD not in text
    assert "Machine translation" in text


def test_the_article_names_who_translated_and_who_has_read(site, tmp_path):
    (head,) = tree(site, PAGE).find_class("bilingual-head")
    assert "translated by Olena Koval" in head.text_content()
    assert "example.org" not in head.text_content()
    (head,) = tree(build(tmp_path, po(MACHINE | REVIEW)), PAGE).find_class("bilingual-head")
    assert "Lexeme, 4, 3 May 2025" in head.text_content()
    assert "checked by Ivo Marsh, 4 May 2025" in head.text_content()


def test_what_is_marked_as_fuzzy_is_not_shown(tmp_path):
    fuzzy = f'\n#, fuzzy\nmsgctxt "{anchor_of(OPEN)}"\nmsgid "{OPEN}"\nmsgstr "Zanzibarquux."\n'
    site = build(tmp_path, po(more=fuzzy))
    assert not [f for f in site.rglob("*") if f.is_file() and b"Zanzibarquux" in f.read_bytes()]


def test_the_translation_of_a_changed_passage_is_shown_and_marked(tmp_path):
    """Before and after the file was brought up to date."""
    changed = SITE[MARKDOWN].replace("12 травня в порту", "13 травня в порту")
    for command in (("check",), ("translate", ARTICLE, "en")):
        site = build(tmp_path, po(), **{MARKDOWN: changed})
        run(tmp_path, *command)
        run(tmp_path, "build")
        row = passage(tree(site, PAGE), COUNCIL.replace("12", "13"))
        assert ENGLISH[COUNCIL][1] in row.text_content()
        assert STALE in row.text_content()
        assert STALE in tree(site, "themes/port/index.html").text_content()
        assert STALE not in passage(tree(site, PAGE), CLAIM).text_content()


def test_markup_in_a_translation_is_text(tmp_path):
    words = "<script>alert(1)</script> & <b>[@p-1a2b3c4d]</b>"
    site = build(
        tmp_path, po(entries={**ENGLISH, COUNCIL: (COUNCIL, words), "title": (TITLE, words)})
    )
    for name in (PAGE, "index.html", "themes/port/index.html", "feed.xml"):
        text = (site / name).read_text("utf-8")
        assert "<script>alert" not in text
        assert "&lt;script&gt;" in text or "&amp;lt;script" in text
    row = passage(tree(site, PAGE), COUNCIL)
    assert row.find_class("translated")[0].text_content().strip() == words


def linked(site):
    text = re.search(r'ld\+json"?>(.*?)</script>', (site / PAGE).read_text("utf-8"), re.DOTALL)[1]
    return json.loads(text)["@graph"][0]["isBasedOn"][0]


def test_linked_data_says_who_or_what_translated(site, tmp_path):
    made = linked(site)["workTranslation"]
    assert made["inLanguage"] == "en"
    assert made["translator"]["name"] == "Olena Koval"
    assert "digitalSourceType" not in made
    assert linked(site)["inLanguage"] == "uk"
    for head, kind in ((MACHINE, "/Trained"), (MACHINE | REVIEW, "/CompositeWithTrained")):
        made = linked(build(tmp_path, po(head)))["workTranslation"]
        assert kind in made["digitalSourceType"]
        assert "translator" not in made


def test_data_have_translations_with_who_made_and_read_them(tmp_path):
    site = build(tmp_path, po(MACHINE | REVIEW))
    (article,) = json.loads((site / "data/articles.json").read_text("utf-8"))["articles"]
    assert article["translations"] == [
        {
            "language": "en",
            "title": ENGLISH["title"][1],
            "translator": "Olena Koval",
            "machine": "Lexeme, 4, 3 May 2025",
            "reviewed_by": "Ivo Marsh",
            "reviewed_on": "2025-05-04",
        }
    ]
    told = {each["text"]: each.get("translations") for each in article["passages"]}
    assert told[COUNCIL] == [{"language": "en", "text": ENGLISH[COUNCIL][1], "stale": False}]
    assert told[OPEN] is None
    assert ENGLISH[COUNCIL][1] in (site / "data/passages.csv").read_text("utf-8")
