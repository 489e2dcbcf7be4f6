"""Rights: of an article nothing is shown beyond what its outlet's rights allow, in no output."""

import json
import re
import shutil
from functools import cache

import pytest
from lxml import html

from tests.running import SMALL_SITE, run, write_files
from tests.test_held_back import everything_in, find_words

HIDDEN = "Zanzibarquux Говоритьмарево Wombatine Snorkelite Plumbagoed Thrummite Fizzledom"
SEED = """ date 2025-05-02 The quay reopens

The harbour's north quay reopened on 1 May 2025 after a year of work that took \
more words than an excerpt may have and Zanzibarquux.

"It took a year and everybody in the town was \
waiting for the Thrummite to leave it," Ada Lock said.

Слово Говоритьмарево про harbour 3 травня 2025 року.

The quay of Wombatine opens on 5 June 2025.

Read also: Snorkelite is here

The cited harbour words are these, and then there are the others behind them, which are Plumbagoed.

The Harbour Gazette reports.
"""
SITE = """title: Harbour notes
base_url: https://example.org/harbour/
languages: [en, uk, ru]
statements: free
excerpt: 12
"""
THEME = """---
name: {en: The port}
colour: {light: "#1d5b79", dark: "#8ecae6"}
terms: {en: [harbour, quay], uk: [слово]}
---
The words are cited. [@PASSAGE]
"""
OUTLETS = "gazette:\n  name: Harbour Gazette\n  spellings: [Harbour Gazette]\n  url: https://gazette.example/\n"


def make(folder, site="", outlet="", article=""):
    """A briefing in three languages, built, with search, data and a PDF in each language."""
    files = {**SMALL_SITE, "content/site.yaml": SITE, "seeds/quay.txt": SEED}
    files["content/outlets.yaml"] = OUTLETS
    del files["content/articles/2025-05-02-quay-reopens.md"]
    write_files(folder, files)
    assert run(folder, "convert").status == 0
    cited = run(folder, "cite", "The cited harbour words").out
    place = re.search(r"p-[0-9a-f]{8}", cited)[0]
    (file,) = (folder / "content/articles").glob("*.md")
    text = file.read_text("utf-8").replace("---\n", f"---\n{article}", 1)
    file.write_text(text.replace("of work that", "of hard Fizzledom that"), "utf-8")
    write_files(
        folder,
        {
            "content/site.yaml": SITE + site,
            "content/outlets.yaml": OUTLETS + outlet,
            "content/themes/port.md": THEME.replace("PASSAGE", place),
        },
    )
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    for language in ("en", "uk", "ru"):
        ran = run(folder, "pdf", "--out", f"site/{language}.pdf", "--language", language)
        assert ran.status == 0, ran.err
    return folder / "site"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Gives the site of a briefing with such rights, which is made once. A test that edits one edits a copy."""

    @cache
    def make_once(**rights):
        return make(tmp_path_factory.mktemp("briefing"), **rights)

    return make_once


def article_page(site, language=""):
    (page,) = (site / language / "articles").glob("*/index.html")
    return page.read_text("utf-8")


@pytest.mark.parametrize(
    "chosen",
    [
        {"site": "text: excerpt\n"},
        {"site": "text: citation\n"},
        {"site": "text: full\n", "outlet": "  text: excerpt\n"},
        {"outlet": "  text: full\n", "article": "text: citation\n"},
    ],
    ids=["site: excerpt", "site: citation", "outlet: excerpt", "article: citation"],
)
def test_no_file_has_a_word_beyond_the_rights(chosen, made):
    """Whoever sets them, pages, what is left out of the seed, differences from it, feeds, data, search
    and PDF in three languages keep them, and the nearest one counts."""
    site = made(**chosen)
    assert find_words(site, [HIDDEN]) == set()
    assert "The quay reopens" in article_page(site)


def test_in_full_all_of_it_is_there(made):
    """The words that the other tests look for are found where they may be, the page is not indexed."""
    site = made(site="text: full\n")
    assert {word for word, _ in find_words(site, [HIDDEN])} == set(HIDDEN.split())
    assert '<meta name="robots" content="noindex">' in article_page(site)
    assert "/articles/" not in (site / "sitemap.xml").read_text("utf-8")


def test_pages_are_indexed_if_the_editor_says_so(made):
    """With 'index: true' articles in full are in the sitemap; an excerpt is there in any case."""
    site = made(site="text: full\nindex: true\n")
    assert "noindex" not in article_page(site)
    assert "/articles/" in (site / "sitemap.xml").read_text("utf-8")


def test_an_excerpt_has_lead_quotations_and_what_is_cited(made):
    """Each with so many words and a link to the outlet for the rest, in the reader's language."""
    site = made(site="text: excerpt\n")
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", article_page(site)))
    assert "north quay reopened on 1 May 2025 after a year of hard" not in text
    assert "The harbour's north quay reopened on 1 May 2025 after a year" in text
    assert "It took a year and everybody in the town" in text
    assert "The cited harbour words are these" in text
    assert "[not shown here: read it at the outlet]" in text
    assert 'href="https://gazette.example/"' in article_page(site)
    assert "[тут не показано: читайте у виданні]" in article_page(site, "uk")
    assert "[здесь не показано: читайте в издании]" in article_page(site, "ru")
    person = (site / "people/ada-lock/index.html").read_text("utf-8")
    assert "[…]" in person
    theme = (site / "themes/port/index.html").read_text("utf-8")
    assert "The cited harbour words are these" in theme


def test_an_excerpt_has_what_nobody_known_said(tmp_path):
    """Whoever is quoted: a name alone in marks is no quotation."""
    said = 'A clerk said: "The books of the port were never shown to us."'
    named = 'They said nothing of the tug "Sea Star" that day.'
    file = "content/articles/2025-05-02-quay-reopens.md"
    text = f"{SMALL_SITE[file]}\n{said}\n\n{named}\n"
    site = {"content/site.yaml": SITE + "text: excerpt\n", file: text}
    assert run(write_files(tmp_path, {**SMALL_SITE, **site}), "build").status == 0
    page = html.fromstring(article_page(tmp_path / "site")).text_content()
    assert "The books of the port were never shown" in page
    assert "Sea Star" not in page


def test_every_anchor_stays_where_a_passage_is_not_shown(made):
    """Links to a passage lead to its article's page, and to no other place."""
    site = made(site="text: citation\n")
    anchors = set(re.findall(r'"anchor":\s*"(p-[0-9a-f]{8})"', data_of(site)))
    assert anchors
    page = article_page(site)
    assert all(f'id="{anchor}"' in page for anchor in anchors)


def data_of(site):
    return (site / "data/articles.json").read_text("utf-8")


def test_data_says_how_much_of_a_passage_is_shown(made):
    """Each passage that is cut or not shown, for programs that read the data."""
    site = made(site="text: excerpt\n")
    passages = json.loads(data_of(site))["articles"][0]["passages"]
    assert {each["shown"] for each in passages} == {"cut", "none"}
    whole = made(site="text: full\n")
    assert not any(
        "shown" in each for each in json.loads(data_of(whole))["articles"][0]["passages"]
    )


def test_the_desk_publishes_the_page_and_the_outlet_its_article(made):
    """JSON-LD names the editor as publisher of the page, and the outlet as that of what it is based on."""
    site = made(site="text: full\neditor: The desk\n")
    script = re.search(r"application/ld\+json\">(.*?)</script>", article_page(site), re.DOTALL)[1]
    (page,) = (each for each in json.loads(script)["@graph"] if "isBasedOn" in each)
    assert page["publisher"] == {"@type": "Organization", "name": "The desk"}
    based_on = page["isBasedOn"][0]
    assert (based_on["@type"], based_on["publisher"]["name"]) == ("NewsArticle", "Harbour Gazette")
    assert based_on["headline"] == "The quay reopens"


def test_an_excerpt_has_the_very_passage_that_is_cited(tmp_path):
    """Of two with the same words the second, by the number behind its anchor."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    head = SMALL_SITE[name].partition("\n---\n")[0]
    text = f"{head}\n---\nThe harbour.\n\nThe crane stands.\n\nIt rained.\n\nThe crane stands.\n"
    site = SMALL_SITE["content/site.yaml"].replace("text: full", "text: excerpt")
    write_files(tmp_path, {**SMALL_SITE, "content/site.yaml": site, name: text})
    anchor = re.search(r"p-[0-9a-f]{8}-2", run(tmp_path, "cite", "The crane stands").out)[0]
    theme = SMALL_SITE["content/themes/port.md"].replace(
        "{.own}\nWhat was said of the quay.", f"It stands. [@{anchor}]"
    )
    write_files(tmp_path, {"content/themes/port.md": theme})
    assert run(tmp_path, "build").status == 0
    page = html.fromstring(
        (tmp_path / "site/articles/2025-05-02-quay-reopens/index.html").read_bytes()
    )
    shown = {
        each.get("id"): "The crane stands" in each.text_content()
        for each in page.xpath("//*[starts-with(@id, 'p-')]")
    }
    assert (shown[anchor.removesuffix("-2")], shown[anchor]) == (False, True)


def test_check_reminds_a_desk_that_has_chosen_nothing(tmp_path):
    """Until somebody chooses, whole articles are shown, and check says so."""
    site = SMALL_SITE["content/site.yaml"]
    write_files(tmp_path, {**SMALL_SITE, "content/site.yaml": site.replace("text: full\n", "")})
    assert run(tmp_path, "build").status == 0
    assert (
        "content/site.yaml: warning[rights-not-chosen]: articles of others are published in full"
        in run(tmp_path, "check").err
    )
    write_files(tmp_path, {"content/site.yaml": site})
    assert "rights-not-chosen" not in run(tmp_path, "check").err


def test_rules_read_the_whole_text(made, tmp_path):
    """A quotation from words that are not shown is found, and one from nowhere is not."""
    project = shutil.copytree(made(site="text: citation\n").parent, tmp_path / "copy")
    theme = project / "content/themes/port.md"
    text = theme.read_text("utf-8")
    theme.write_text(text.replace("The words are", "“the others before them” are"), "utf-8")
    assert "quote-not-found" in run(project, "build").err
    theme.write_text(text.replace("The words are", "“the others behind them” are"), "utf-8")
    ran = run(project, "build")
    assert ran.status == 0, ran.err


def test_everything_is_looked_through(made):
    """The search of sentinels reads the search index, feeds, data and the text of PDFs."""
    names = set(everything_in(made(site="text: full\n")))
    assert {"feed.xml", "feed.json", "data/articles.json", "data/passages.csv", "uk.pdf"} <= names
    assert any(name.startswith("assets/search-index/") for name in names)


@pytest.mark.parametrize("rights", ["full", "excerpt", "citation"])
def test_corrections_have_no_words_beyond_the_rights(rights, made, tmp_path):
    """The old and the new words of a passage are on the page of corrections if they may be shown."""
    project = shutil.copytree(made(site=f"text: {rights}\n").parent, tmp_path / "copy")
    assert run(project, "publish", "--as-of", "2025-06-01").status == 0
    (file,) = (project / "content/articles").glob("*.md")
    file.write_text(file.read_text("utf-8").replace("Wombatine opens", "Quibble opens"), "utf-8")
    note = f"- on: 2025-06-02\n  where: articles/{file.stem}\n  kind: correction\n  now: Mended.\n"
    write_files(project, {"content/corrections.yaml": note})
    ran = run(project, "publish", "--as-of", "2025-06-02")
    assert ran.status == 0, ran.err
    assert "Mended." in (project / "site/corrections/index.html").read_text("utf-8")
    found = find_words(project / "site", ["Quibble Wombatine"])
    assert {word for word, _ in found} == ({"Quibble", "Wombatine"} if rights == "full" else set())
