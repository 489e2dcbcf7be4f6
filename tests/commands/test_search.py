"""The search index beside a site: made when articles have changed, and left alone otherwise."""

import json
import re
from pathlib import Path

import pytest

from generator.build.search_build import index_project
from tests.running import SMALL_SITE, read_tree, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
INDEX = "assets/search-index/"


@pytest.fixture
def project(tmp_path):
    """A small site, built once."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    return tmp_path


def index_of(project):
    """The files of the index with their time stamps."""
    folder = project / "site" / INDEX
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file()
    }


def long_article(number):
    """An article with some words of its own."""
    words = " ".join(f"word{number}x{n} and{n * number}" for n in range(200))
    return f"---\ntitle: Words {number}\nlanguage: en\ndate: 2025-05-02\n---\n{words}\n"


def edit(project, name, before, after):
    """Change a file of the project."""
    path = project / name
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_a_build_makes_the_index_and_says_how_long_it_took(tmp_path):
    """Apart from the time of the pages."""
    write_files(tmp_path, SMALL_SITE)
    *_, pages, search = run(tmp_path, "build").out.splitlines()
    assert re.fullmatch(r"1 article, \d+ pages in site/ \(.*\) in \d+\.\d\d s", pages)
    assert re.fullmatch(r"search index: (\d+) of \1 files written in \d+\.\d\d s", search)
    assert index_of(tmp_path).keys() >= {"manifest.json"}


def test_where_articles_stand_the_index_stands(project):
    """A change of a template, of the about page or of a synopsis writes pages and no index."""
    before = index_of(project)
    edit(project, "content/themes/port.md", "What was said", "All that was said")
    write_files(project, {"content/pages/more.md": "---\ntitle: More\n---\nWords.\n"})
    told = run(project, "build").out
    assert "search index" not in told
    assert index_of(project) == before
    assert (project / "site/more/index.html").is_file()


@pytest.mark.parametrize(
    ("name", "before", "after", "form"),
    [
        (ARTICLE, "It took a year", "It took a fortnight", "fortnight"),
        (ARTICLE, "title: The quay reopens", "title: The quay triumphs", "triumphs"),
        ("content/outlets.yaml", "The Gazette", "The Gazetteer", "gazetteer*"),
        ("content/themes/port.md", "{en: The port}", "{en: The seaport}", "seaport"),
        ("content/people/ada-lock.md", "[Ada Lock]", "[Ada Lock, Ada Schloss]", "=lock"),
    ],
)
def test_what_articles_are_found_by_makes_it_anew(project, name, before, after, form):
    """Their texts, titles, outlets and themes, and people's spellings; what stands in it no more is gone."""
    edit(project, name, before, after)
    assert "search index" in run(project, "build").out
    words = "".join(
        path.read_text("utf-8") for path in (project / "site" / INDEX / "words").iterdir()
    )
    assert f"{form}\t" in words
    manifest = json.loads((project / "site" / INDEX / "manifest.json").read_bytes())
    named = {name for _, name in (*manifest["words"], *manifest["ends"])}
    assert {path.stem for path in (project / "site" / INDEX).glob("[we]*/*.txt")} == named


def test_an_index_made_by_and_by_is_the_one_made_at_once(project, tmp_path_factory):
    """Byte for byte."""
    edit(project, ARTICLE, "It took a year", "It took a decade")
    run(project, "build")
    other = write_files(tmp_path_factory.mktemp("other"), SMALL_SITE)
    edit(other, ARTICLE, "It took a year", "It took a decade")
    run(other, "build")
    assert read_tree(project / "site" / INDEX) == read_tree(other / "site" / INDEX)


def test_an_edit_leaves_unchanged_files_of_the_index_alone(project):
    """Files are named by what they hold: those of the same name keep their time stamps."""
    write_files(project, {f"content/articles/more-{n}.md": long_article(n) for n in range(40)})
    run(project, "build")
    before = index_of(project)
    edit(project, "content/articles/more-7.md", "Words 7", "Something 7")
    run(project, "build")
    after = index_of(project)
    rewritten = {path for path in after if after[path] != before.get(path)}
    assert "manifest.json" in rewritten
    assert len(rewritten) < len(after) / 2


def test_another_program_makes_all_lines_anew(project, monkeypatch):
    """Even those of unchanged articles: it may sort them by other keys."""
    monkeypatch.setattr("generator.fingerprint.keys.program_digest", lambda: b"another")
    monkeypatch.setattr("generator.search.index_blocks.key_of", lambda form: f"x{len(form)}")
    index_project(project, Path("site"))
    manifest = json.loads((project / "site" / INDEX / "manifest.json").read_bytes())
    assert {key[0] for key, _ in manifest["words"]} == {"x"}


@pytest.mark.parametrize("how", ["lost", "cut short", "too many", "folder gone", "clean"])
def test_what_was_done_to_the_index_is_mended(project, how):
    """A file that is lost, of another length or nobody's; all of it is written anew with --clean."""
    folder = project / "site" / INDEX
    before = read_tree(folder)
    file = next((folder / "words").iterdir())
    if how == "lost":
        file.unlink()
    elif how == "cut short":
        file.write_bytes(file.read_bytes()[:-5])
    elif how == "too many":
        (folder / "words/other.txt").write_text("other")
    elif how == "folder gone":
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    run(project, "build", *(["--clean"] if how == "clean" else []))
    assert read_tree(folder) == before


def test_a_site_without_articles_has_an_index_of_nothing(tmp_path):
    """Which a browser can read."""
    write_files(tmp_path, {"content/site.yaml": SMALL_SITE["content/site.yaml"]})
    assert run(tmp_path, "build").status == 0
    manifest = json.loads((tmp_path / "site" / INDEX / "manifest.json").read_bytes())
    assert (manifest["texts"], manifest["bundled"]) == ("", "")
