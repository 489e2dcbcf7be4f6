"""Pages of stories: who reported what when, where sources disagree, and what an editor decides."""

import json
import re
import shutil
from html import unescape

import pytest

from generator.build.cache import open_cache
from tests.running import run, write_files
from tests.stories.labelled_set import GOLD, LABELS, make_briefing, stories_of


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    """The labelled set as a built briefing that may show whole texts."""
    folder = make_briefing(tmp_path_factory.mktemp("pages"))
    site = folder / "content/site.yaml"
    text = re.sub(r"(?m)^text:.*$", "text: full", site.read_text("utf-8"))
    site.write_text(text if "text: full" in text else text + "text: full\n", "utf-8")
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    assert keeps_stories(folder)
    return folder


PAID = "Investigators say a builder paid him … hryvnias to win the repair of a pier"


def page_of(briefing, gold):
    """The page of a labelled story."""
    story = next(s for s in stories_of(briefing) if GOLD[gold][0] in s["articles"])
    return (briefing / "site/stories" / story["id"] / "index.html").read_text("utf-8")


def keeps_stories(briefing):
    """Whether the cache of a build has stories."""
    files = list(briefing.glob(".sourcebook/*.sqlite"))
    assert files
    found = []
    for file in files:
        with open_cache(file) as cache:
            found.append(cache.load("stories"))
    return any(found)


def text_of(html):
    """The words of a page's part, with plain spaces."""
    return unescape(re.sub("<[^>]+>", "", html)).replace("\xa0", " ")


def rows_of(page):
    """The values of each table of disagreements, by its caption."""
    tables = re.findall(r'(?s)<table class="disagreement">(.*?)</table>', page)
    return {
        text_of(re.search(r"<caption>(.*?)</caption>", table)[1]): [
            re.sub(r"<[^>]+>", "", row).strip()
            for row in re.findall(r'(?s)<th scope="row">(.*?)<span', table)
        ]
        for table in tables
    }


def test_home_leads_with_stories(briefing):
    """Before the latest articles, with outlets and independent texts counted apart."""
    home = (briefing / "site/index.html").read_text("utf-8")
    assert home.index('id="stories"') < home.index('id="latest"')
    assert "independent texts" in home


def test_every_story_has_a_page_that_lists_its_articles(briefing):
    """Oldest first, each with a link."""
    for story in stories_of(briefing):
        page = (briefing / "site/stories" / story["id"] / "index.html").read_text("utf-8")
        assert page.count('<li class="row entry">') >= len(story["articles"])


def test_all_reports_of_the_first_day_are_named_as_the_first(briefing):
    """Nothing tells their hours, so none of them is said to have come before the others."""
    days = {
        re.search(r"(?m)^seed: (\S+)", head)[1]: re.search(r"(?m)^date: (\S+)", head)[1]
        for path in (briefing / "content/articles").glob("*.md")
        if "\ndate: " in (head := path.read_text("utf-8"))
    }
    counts = set()
    for story in stories_of(briefing):
        told = sorted(days[seed] for seed in story["articles"])
        page = (briefing / "site/stories" / story["id"] / "index.html").read_text("utf-8")
        named = re.search(r"(?s)<dt>First to report</dt>(.*?)</div>", page)[1]
        named = named.count("</a>") or int(re.search(r"\d+(?= articles,)", named)[0])
        assert named == told.count(told[0]), story["id"]
        counts.add(named)
    assert counts > {1}
    home = (briefing / "site/index.html").read_text("utf-8")
    assert re.search(r"first:</span>\s*[23] articles,", home)


def test_a_found_story_has_a_title_in_the_readers_language_if_an_article_has_one(briefing):
    """Otherwise that of the most central article, marked with its language."""
    heads = [path.read_text("utf-8") for path in (briefing / "content/articles").glob("*.md")]
    named = [head for head in heads if "title_origin: derived" not in head]
    english = {
        re.search(r"(?m)^seed: (\S+)", head)[1] for head in named if "\nlanguage: en" in head
    }
    foreign = 0
    for story in stories_of(briefing):
        page = (briefing / "site/stories" / story["id"] / "index.html").read_text("utf-8")
        heading = re.search(r"<h1[^>]*>", page)[0]
        assert ("lang=" in heading) == english.isdisjoint(story["articles"]), story["id"]
        foreign += "lang=" in heading
    assert 0 < foreign < len(stories_of(briefing))


@pytest.mark.parametrize(
    ("gold", "caption", "values"),
    [
        ("s02", "Per cent · Turnout", ["38", "41"]),
        ("s03", "Number of people · працівники", ["900", "600"]),
        ("s07", f"Hryvnias: {PAID}", ["12,000,000", "14,000,000"]),
        ("s10", "Number of people · servicemen", ["1,000", "1,200"]),
        ("s14", "Hours: The session lasted … hours", ["3", "5"]),
        ("s15", "Dead", ["4", "3"]),
        ("s16", "Bodies", ["500", "480"]),
        ("s18", "Date of the event", ["14 May 2026", "15 May 2026"]),
    ],
)
def test_disagreements_are_shown_with_every_value(briefing, gold, caption, values):
    """Those of the labelled set: figures of one unit, and the day of one event."""
    assert sorted(rows_of(page_of(briefing, gold))[caption]) == sorted(values)


def test_no_disagreement_is_shown_where_sources_agree(briefing):
    """At most one of ten may be false; here none is."""
    agreeing = [s["id"] for s in LABELS["stories"] if not s["disagree"]]
    known = {id_ for story in stories_of(briefing) for id_ in story["articles"]}
    shown = [id_ for id_ in agreeing if GOLD[id_][0] in known and rows_of(page_of(briefing, id_))]
    assert shown == []


def test_what_came_before_and_what_followed_stand_below_the_title(briefing):
    """Not among the facts in the margin, which would push the page down."""
    page = page_of(briefing, "s14")
    title, facts = page.index("</h1>"), page.index('class="why facts"')
    assert title < page.index("Earlier</dt>") < page.index("What followed</dt>") < facts


def test_the_sentence_that_explains_a_value_stands_beside_it(briefing):
    """Whose count it is, and what else is counted."""
    page = page_of(briefing, "s14")
    table = re.sub(
        r"<[^>]+>", "", page[page.index('class="disagreement"') :].partition("</table>")[0]
    )
    assert "За підрахунками Вергуна, власне за столом провели трохи більше трьох годин" in table
    assert "решту часу забрали перерви" in table


def test_a_copy_is_named_as_one(briefing):
    """It counts as no independent text."""
    assert "same text as an earlier article" in page_of(briefing, "s07")


def test_an_update_shows_what_the_earlier_text_has_not(briefing):
    """It is mostly the same text, and the count that rose since is what a reader looks for."""
    page = page_of(briefing, next(gold for gold, seeds in GOLD.items() if "story-006.txt" in seeds))
    added = page[page.index("Not in the earlier text") :].partition("</li>")[0]
    assert "14:40" in added


def test_an_article_leads_to_its_story(briefing):
    """And an article of no story leads to none."""
    articles = [path.read_text("utf-8") for path in briefing.glob("site/articles/*/index.html")]
    told = {id_ for story in stories_of(briefing) for id_ in story["articles"]}
    assert sum("Part of the story" in page for page in articles) == len(told)


def test_left_out_stories_leave_no_trace(briefing, tmp_path):
    """No page, no link, and nothing on the first page: they are not even looked for."""
    site = briefing / "content/site.yaml"
    before = site.read_text("utf-8")
    shutil.rmtree(briefing / ".sourcebook")
    site.write_text(before + "leave_out: [stories]\n", "utf-8")
    try:
        assert run(briefing, "build", "--out", str(tmp_path / "site")).status == 0
    finally:
        site.write_text(before, "utf-8")
    assert not keeps_stories(briefing)
    assert not (tmp_path / "site/stories").exists()
    assert "/stories/" not in (tmp_path / "site/index.html").read_text("utf-8")


def test_an_editor_titles_a_story_and_adds_and_excludes_articles(tmp_path):
    """What is not decided is found."""
    folder = make_briefing(tmp_path)
    found = next(s for s in stories_of(folder) if GOLD["s14"][0] in s["articles"])
    ids = {
        row["seed"]: row["article"]
        for row in map(read_front_matter, folder.glob("content/articles/*.md"))
    }
    inside, outside = found["articles"][:2]
    alone = LABELS["alone"][0]
    write_files(
        folder,
        {
            "content/stories/antalya.md": f"""---
title: Talks in Antalya
articles: [{ids[inside]}, {ids[alone]}]
not: [{ids[outside]}]
---
"""
        },
    )
    story = next(s for s in stories_of(folder) if s["id"] == "antalya")
    assert set(story["articles"]) == {*found["articles"], alone} - {outside}
    assert story["title"] == "Talks in Antalya"
    assert run(folder, "build").status == 0
    assert "Talks in Antalya" in (folder / "site/stories/antalya/index.html").read_text("utf-8")


def read_front_matter(path):
    """The id of an article and its seed."""
    seed = re.search(r"(?m)^seed: (.*)$", path.read_text("utf-8"))[1]
    return {"seed": seed, "article": path.stem}


def test_mistakes_of_an_editor_are_told(tmp_path):
    """Unknown articles, and articles claimed twice."""
    folder = make_briefing(tmp_path)
    article = next(folder.glob("content/articles/*.md")).stem
    story = "---\narticles: [{}]\n---\n"
    write_files(
        folder,
        {
            "content/stories/one.md": story.format(article),
            "content/stories/two.md": story.format(f"{article}, nowhere"),
            "content/stories/three.md": story.format(""),
        },
    )
    problems = json.loads(run(folder, "check", "--json").out)["problems"]
    codes = {problem["code"] for problem in problems if problem["level"] == "error"}
    assert codes == {"unknown-article", "article-in-two-stories", "empty-story"}


def test_a_quotation_in_a_title_is_in_an_article(tmp_path):
    """As in every text of an editor."""
    folder = make_briefing(tmp_path)
    article = next(folder.glob("content/articles/*.md")).stem
    write_files(
        folder,
        {
            "content/stories/one.md": f"""---
title: The mayor said "we shall never yield to anybody here"
articles: [{article}]
---
"""
        },
    )
    ran = run(folder, "build")
    assert ran.status == 1
    assert "quote-not-found" in ran.err


def test_stories_are_pinned_split_and_merged(tmp_path):
    """Each decision is a file, and former addresses lead on."""
    folder = make_briefing(tmp_path)
    first, second = stories_of(folder)[:2]
    assert run(folder, "stories", "pin", first["id"], "--title", "One").status == 0
    assert run(folder, "stories", "merge", first["id"], second["id"]).status == 0
    [merged] = [s for s in stories_of(folder) if s["id"] == first["id"]]
    assert {*merged["articles"]} == {*first["articles"], *second["articles"]}
    assert merged["title"] == "One"
    assert run(folder, "build").status == 0
    moved = (folder / "site/stories" / second["id"] / "index.html").read_text("utf-8")
    assert first["id"] in moved
    files = map(read_front_matter, folder.glob("content/articles/*.md"))
    ids = {row["seed"]: row["article"] for row in files}
    apart = [ids[seed] for seed in second["articles"]]
    assert run(folder, "stories", "split", first["id"], *apart).status == 0
    [again] = [s for s in stories_of(folder) if s["id"] == first["id"]]
    assert {*again["articles"]} == {*first["articles"]}
    assert run(folder, "stories", "pin", "nowhere").status == 1


@pytest.mark.parametrize(
    ("gold", "day"),
    [
        ("s08", "<dt>Date of the event</dt><dd>19 June 2026"),
        ("s03", "<dt>First reported</dt><dd>18 May 2026"),
    ],
)
def test_a_story_has_the_day_that_most_articles_agree_on_or_of_the_first_report(
    briefing, gold, day
):
    """A day that one of many names may be that of something else."""
    assert day in re.sub("<time[^>]*>", "", page_of(briefing, gold))
