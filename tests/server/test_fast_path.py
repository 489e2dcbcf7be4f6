"""Under ``serve``, the pages of edited articles are there before everything else, and all is right in the end."""

import asyncio
import gc
import time

import pytest
from jinja2 import Template

from generator.build.site_build import build
from generator.commands.serve import PreviewBuilder
from generator.content.public_content import SERVED
from generator.paths import PREVIEW, write_atomically
from generator.server.watcher import Watcher, find_edited, scan
from tests.running import SMALL_SITE, read_tree, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
PAGE = "articles/2025-05-02-quay-reopens/index.html"
ADDRESS = "http://127.0.0.1:8000/"
OTHER = (
    "---\ntitle: The pier\ndate: 2025-05-03\nlanguage: en\n---\nThe pier by the quay was closed.\n"
)
IN_UKRAINIAN = (
    "title: Harbour notes\nbase_url: https://example.org/\nlanguages: [en, uk]\nstatements: free\n"
)


@pytest.fixture
def project(tmp_path):
    """A small site with two articles."""
    return write_files(tmp_path, {**SMALL_SITE, "content/articles/pier.md": OTHER})


def start(project):
    """A preview that has been built."""
    said: list[str] = []
    builder = PreviewBuilder(project, ADDRESS, said.append)
    builder.rebuild()
    assert not builder.preview.problems
    return builder


def edit(project, before, after, article=ARTICLE):
    """Change a file's text."""
    text = (project / article).read_text("utf-8")
    assert before in text
    (project / article).write_text(text.replace(before, after), "utf-8")


def go_on(builder):
    """One round, in which everything is looked at; what two pages are then, the article's and the home page."""
    builder.watch.scan_soon()
    asyncio.run(builder.go_on())
    return read_pages(builder)


def settle(builder):
    """As many rounds as it takes until all is built; the same."""
    builder.watch.scan_soon()
    for _ in range(600):
        asyncio.run(builder.go_on())
        if not builder.busy:
            return read_pages(builder)
        time.sleep(0.05)
    raise AssertionError("it never ends")


def read_pages(builder):
    """The article's page, and the home page."""
    return [(builder.preview.folder / path).read_text("utf-8") for path in (PAGE, "index.html")]


def built_anew(project, folder):
    """The whole site of a project, built in one go."""
    assert build(project, folder, ADDRESS, clean=True, view=SERVED).pages
    return read_tree(folder)


def test_an_edited_article_s_page_is_there_before_the_rest(project, tmp_path_factory):
    """After the first round its own page is new and the home page is not; after the second, all is as built anew."""
    builder = start(project)
    edit(project, "title: The quay reopens", "title: The pier reopens")
    page, home = go_on(builder)
    assert "The pier reopens" in page
    assert "The pier reopens" not in home
    page_then, home = settle(builder)
    assert "The pier reopens" in home
    assert page_then == page
    anew = built_anew(project, tmp_path_factory.mktemp("anew") / "site")
    assert read_tree(project / PREVIEW) == anew


def test_the_page_made_first_is_the_one_that_a_whole_build_makes(project, tmp_path_factory):
    """Byte for byte, in every language, where a day moves an article behind its neighbour.

    The story it is part of is found by the whole build, so there are none here.
    """
    write_files(project, {"content/site.yaml": f"{IN_UKRAINIAN}leave_out: [stories]\n"})
    builder = start(project)
    edit(project, "date: 2025-05-02", "date: 2025-05-04")
    go_on(builder)
    first = [(project / PREVIEW / path).read_bytes() for path in (PAGE, f"uk/{PAGE}")]
    anew = built_anew(project, tmp_path_factory.mktemp("anew") / "site")
    assert first == [anew[PAGE], anew[f"uk/{PAGE}"]]


def test_a_preview_holds_one_build(project):
    """Those before it are gone from memory: as many templates are there after five rebuilds as after two."""
    builder, held = start(project), []
    for turn in range(5):
        write_files(project, {"content/pages/about.md": f"---\ntitle: About {turn}\n---\nUs.\n"})
        settle(builder)
        held.append(sum(isinstance(each, Template) for each in gc.get_objects()))
    assert held[4] == held[1]


def test_edits_that_follow_one_another_are_each_there_first(project, tmp_path_factory):
    """Also where the rest of the build has not begun, and of two articles at once."""
    builder = start(project)
    edit(project, "It took a year", "It took two years")
    assert "It took two years" in go_on(builder)[0]
    edit(project, "It took two years", "It took three years")
    edit(project, "was closed", "was shut", "content/articles/pier.md")
    assert "It took three years" in go_on(builder)[0]
    assert "was shut" in (project / PREVIEW / "articles/pier/index.html").read_text("utf-8")
    settle(builder)
    anew = built_anew(project, tmp_path_factory.mktemp("anew") / "site")
    assert read_tree(project / PREVIEW) == anew


def test_an_edit_while_the_rest_is_built_is_there_first_and_stays(project, tmp_path_factory):
    """Its page is not lost to the build that runs, which has read the article as it was before."""
    builder = start(project)
    edit(project, "It took a year", "It took two years")
    go_on(builder)
    go_on(builder)  # here the rest begins
    assert builder.busy
    edit(project, "It took two years", "It took three years")
    builder.watch.scan_soon()
    while "It took three years" not in read_pages(builder)[0]:
        assert builder.busy
        asyncio.run(builder.go_on())
    settle(builder)
    anew = built_anew(project, tmp_path_factory.mktemp("anew") / "site")
    assert read_tree(project / PREVIEW) == anew


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("outlet: gazette", "outlett: gazette", "unknown key 'outlett'"),
        ("outlet: gazette", "outlet: herald", "herald"),
        ("language: en\n", "", "'language' is missing"),
    ],
)
def test_what_is_wrong_with_an_edit_is_said_by_the_whole_build(project, before, after, told):
    """No page is made of it; mended, it is as it was."""
    builder = start(project)
    page = settle(builder)[0]
    edit(project, before, after)
    assert settle(builder)[0] == page
    assert told in "".join(builder.preview.problems)
    edit(project, after or "date: 2025-05-02\n", before if after else "date: 2025-05-02\n" + before)
    assert settle(builder)[0] == page
    assert not builder.preview.problems


def test_only_edits_of_articles_are_made_first(project):
    """Whatever else has changed may be in every page."""
    before = scan(project)
    assert find_edited(project, before, before) == []
    edit(project, "a year", "two years")
    edited = scan(project)
    assert find_edited(project, before, edited) == [ARTICLE]
    for name in ("content/articles/new.md", "content/themes/port.md", "seeds/a.txt"):
        write_files(
            project,
            {name: (OTHER if "new" in name else SMALL_SITE["content/themes/port.md"]) + "x"},
        )
        now = scan(project)
        assert find_edited(project, edited, now) is None
        edited = now


def test_changes_are_noticed_without_looking_at_everything(project):
    """Of a file that changed last, and wherever a new file is put in the place of an old one."""
    watch = Watcher(project)
    watch.scan()
    assert watch.find_change() is None
    write_atomically(project / ARTICLE, (project / ARTICLE).read_bytes() + b"x")
    assert watch.find_change()
    with (project / ARTICLE).open("ab") as file:
        file.write(b"y")
    assert watch.find_change()
    assert watch.find_change() is None
