"""Lists of articles and of dates show the title of a story once above what several of its articles say."""

import re
import shutil

import pytest

from tests.running import read_tree, run
from tests.stories.told_site import make_told_site

GROUP = re.compile(r'(?s)class="together".*?class="row story-line">(.*?)</div>')


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The folder of a project with a story of two articles and one of forty."""
    folder = tmp_path_factory.mktemp("told")
    make_told_site(folder)
    return folder


def page_of(folder, path):
    """A page of its site."""
    return (folder / "site" / path / "index.html").read_text("utf-8")


def titles_of(page):
    """The titles of the stories above groups of rows, in order."""
    return [
        " ".join(re.sub("<[^>]+>", " ", line).replace("Story", "").split())
        for line in GROUP.findall(page)
    ]


@pytest.mark.parametrize("path", ["people/ada-lock", "people/ada-lock/in/2025", "themes/port"])
def test_articles_of_a_story_stand_below_its_title(told, path):
    """On pages of people and themes, and on those of their long lists; others stand alone."""
    page = page_of(told, path)
    assert "The treaty of Esk is signed" in titles_of(page)
    group = page[page.index('class="together"') :]
    assert len(re.findall(r'data-article="', group)) > 1


def test_articles_of_a_day_are_not_repeated_on_a_timeline(told):
    """The day and the story are said once above the passages that mention it."""
    assert titles_of(page_of(told, "timeline")) == ["14 May 2025 The treaty of Esk is signed"]
    page = page_of(told, "timeline/in/2025/05/1")
    assert "2 May 2025 The Dorothea hits a pontoon" in titles_of(page)
    assert page.count("The ferry Dorothea hit a pontoon") == 2


def test_lists_are_those_of_a_clean_build(told, tmp_path):
    """Where an article moves to another story, a story is renamed or none any more, or a text changes."""
    folder = tmp_path / "told"
    shutil.copytree(told, folder)
    stories, articles = folder / "content/stories", folder / "content/articles"

    def edit(path, before, after):
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")

    def move():
        edit(stories / "treaty.md", "treaty-07, ", "")
        edit(stories / "ferry.md", "few-two", "few-two, treaty-07")

    changes = (
        move,
        lambda: edit(stories / "treaty.md", "The treaty of Esk is signed", "Esk at last"),
        lambda: edit(articles / "treaty-09.md", "boats", "ships"),
        (stories / "treaty.md").unlink,
    )
    for change in changes:
        before = page_of(folder, "people/ada-lock/in/2025")
        change()
        for out in ("site", "clean"):
            ran = run(folder, "build", "--out", out, *(["--clean"] if out == "clean" else []))
            assert ran.status == 0, ran.err
        assert page_of(folder, "people/ada-lock/in/2025") != before
        made, clean = read_tree(folder / "site"), read_tree(folder / "clean")
        assert made.keys() == clean.keys()
        assert [path for path in made if made[path] != clean[path]] == []


def test_a_site_without_stories_has_plain_lists(told, tmp_path):
    """Nothing stands together."""
    folder = tmp_path / "told"
    shutil.copytree(told, folder, ignore=shutil.ignore_patterns("site"))
    with (folder / "content/site.yaml").open("a", encoding="utf-8") as file:
        file.write("leave_out: [stories]\n")
    assert run(folder, "build").status == 0
    assert 'class="together"' not in page_of(folder, "people/ada-lock")
