"""Hits of one story stand together under its title, and what its articles say together finds it."""

import json
import shutil
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.story_table import number_stories
from tests.running import read_tree, run
from tests.search.seeking import STATUS, open_search, seek, titles_of
from tests.serving import served
from tests.stories.told_site import make_told_site

INDEX = "assets/search-index"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The folder of a project with a story of two articles and one of forty."""
    folder = tmp_path_factory.mktemp("told")
    make_told_site(folder)
    return folder


@pytest.fixture
def told_address(told):
    """Where its site is served."""
    with served(told) as origin:
        yield f"{origin}/site/"


def index_of(site):
    """The files of a site's index by path."""
    return read_tree(site / INDEX)


@given(st.lists(st.sampled_from(["", "a", "b", "c"]), max_size=12))
def test_distances_lead_back_to_the_stories(told_by):
    """0 is no story, 1 begins one, any other number leads to an earlier article of the same story."""
    articles = [f"article-{at}" for at in range(len(told_by))]
    story_of = {article: story for article, story in zip(articles, told_by, strict=True) if story}
    ids, column = number_stories(articles, story_of)
    read, begun = [], iter(ids)
    for at, sign in enumerate(column):
        distance = ord(sign) - ord("0")
        read.append(
            "" if not distance else next(begun) if distance == 1 else read[at + 1 - distance]
        )
    assert read == told_by
    assert list(begun) == []


def test_hits_of_a_story_stand_under_its_title(told_address, reader):
    """The best is seen, the others when they are asked for; a hit of no story stands alone."""
    page = open_search(reader(), told_address, "?q=Lock")
    told = page.locator(STATUS).inner_text()
    group = page.locator(".together")
    assert group.locator("h3").inner_text() == "The treaty of Esk is signed"
    assert "40 articles" in group.locator(".entry .meta").first.inner_text()
    assert group.locator("h4").count() == 1
    summary = group.locator("summary")
    assert summary.inner_text().endswith("39 more articles found in this story")
    summary.click()
    page.locator(".together h4").nth(39).wait_for()
    alone = page.locator(".results > .rows > .result")
    assert told == f"{40 + alone.count()} articles."
    assert alone.count() > 0
    group.locator("h3 a").click()
    page.wait_for_load_state()
    assert urlsplit(page.url).path == "/site/stories/treaty/"
    assert page.told == []


def test_the_only_hit_of_a_story_leads_to_it(told_address, reader):
    """In a line below it."""
    page = open_search(reader(), told_address, "?q=pontoon%20-60")
    assert page.locator(STATUS).inner_text() == "1 article."
    line = page.locator(".result .of-story")
    assert line.inner_text() == "Part of the story: The Dorothea hits a pontoon"
    assert line.locator("a").get_attribute("href").endswith("stories/ferry/")
    assert page.locator(".together").count() == 0


def test_sorted_by_date_a_story_stands_where_its_newest_hit_does(told_address, reader):
    """And operators and filters choose among its articles as ever."""
    page = open_search(reader(), told_address, "?q=people&sort=date")
    titles = page.locator(".results > .rows > li > .entry h3")
    assert titles.all_inner_texts() == [
        "The treaty of Esk is signed",
        "The Dorothea hits a pontoon",
    ]
    dates = page.locator(".result time")
    assert [dates.nth(at).get_attribute("datetime") for at in range(2)] == [
        *("2025-05-17", "2025-05-02")
    ]
    open_search(page, told_address, "?q=bridge&language=uk&sort=date")
    assert (
        page.locator("summary .note").inner_text().endswith("9 more articles found in this story")
    )
    open_search(page, told_address, "?q=%22the%207th%20bridge%22")
    assert page.locator(STATUS).inner_text() == "1 article."


def test_a_story_is_found_by_what_its_articles_say_together(told_address, reader):
    """Where no article has all words, and one story has; articles that have none of them are no hits."""
    page = open_search(reader(), told_address)
    told = seek(page, "Petra 40 60")
    assert (
        told
        == "2 articles. No single article has all these words, but together the articles of one story do."
    )
    assert titles_of(page)[0] == "The Dorothea hits a pontoon"
    assert seek(page, "Petra 40") == "1 article."
    assert "showing the closest" in seek(page, "Petra 40 60 Raskaa")


def test_a_story_has_its_title_in_the_language_of_the_page(told_address, reader):
    """And leads to its page in that language."""
    page = reader()
    page.goto(f"{told_address}uk/search/?q=pontoon", wait_until="networkidle")
    title = page.locator(".together h3 a")
    assert title.inner_text() == "Подія"
    assert title.evaluate("link => link.href").endswith("/site/uk/stories/ferry/")
    page.goto(f"{told_address}ru/search/?q=pontoon", wait_until="networkidle")
    assert title.get_attribute("lang") == "en"


def test_titles_of_stories_are_fetched_only_where_one_is_shown(told_address, reader):
    """A search that finds none asks for none."""
    page = open_search(reader(), told_address)
    assert seek(page, "quay reopens")
    assert not [url for url in page.got if f"{INDEX}/stories/" in url]
    seek(page, "pontoon")
    assert [url for url in page.got if f"{INDEX}/stories/" in url]


def test_an_incremental_index_is_that_of_a_clean_build(told, tmp_path):
    """Where an editor moves an article to another story, renames a story, or an article's text changes."""
    folder = tmp_path / "told"
    shutil.copytree(told, folder)
    stories = folder / "content/stories"

    def edit(path, before, after):
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")

    def moved():
        edit(stories / "treaty.md", "treaty-07, ", "")
        edit(stories / "ferry.md", "few-two", "few-two, treaty-07")

    met = [index_of(folder / "site")]
    for change in (
        moved,
        lambda: edit(stories / "ferry.md", "Подія", "Пором"),
        lambda: edit(folder / "content/articles/treaty-09.md", "boats", "ships"),
        (stories / "ferry.md").unlink,
    ):
        change()
        for out in ("site", "clean"):
            ran = run(folder, "build", "--out", out, *(["--clean"] if out == "clean" else []))
            assert ran.status == 0, ran.err
        assert index_of(folder / "site") == index_of(folder / "clean")
        assert index_of(folder / "site") not in met
        met.append(index_of(folder / "site"))


def test_a_site_without_stories_has_none_in_its_index(told, tmp_path, reader):
    """Each hit is alone, and nothing leads to pages that are not there."""
    folder = tmp_path / "told"
    shutil.copytree(told, folder, ignore=shutil.ignore_patterns("site"))
    with (folder / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("leave_out: [stories]\n")
    assert run(folder, "build").status == 0
    manifest = json.loads((folder / "site" / INDEX / "manifest.json").read_text("utf-8"))
    assert (manifest["stories"], manifest["told"]) == ("", "")
    assert "/stories/" not in (folder / "site/search/index.html").read_text("utf-8")
    with served(folder) as origin:
        page = open_search(reader(), f"{origin}/site/", "?q=pontoon")
        assert page.locator(".results > .rows > .result").count() == 2
        assert page.told == []
