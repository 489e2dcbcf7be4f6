"""In the preview, pages and passages lead to the line of their file in the editor's program, where one is chosen."""

import json
import re

import pytest

from generator.problems import ProblemsError
from generator.server.edit_links import edit_links, find_source, read_editor
from generator.server.preview import Preview, answer
from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"


@pytest.fixture
def project(tmp_path):
    """A small briefing, in a folder whose name needs escaping, with a translated theme."""
    site = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
    other = {"content/site.yaml": site, "content/themes/port.uk.md": "{.own}\nПро причал.\n"}
    return write_files(tmp_path / "my briefing", {**SMALL_SITE, **other})


def test_each_page_has_the_file_that_is_behind_it(project):
    """The translation on the translated page; none where the program makes the page of many."""
    write_files(project, {"content/pages/about.md": "---\ntitle: About\n---\nText.\n"})
    sources = {
        "/": "content/site.yaml",
        "/articles/2025-05-02-quay-reopens/": ARTICLE,
        "/uk/articles/2025-05-02-quay-reopens/": ARTICLE,
        "/themes/port/": "content/themes/port.md",
        "/uk/themes/port/": "content/themes/port.uk.md",
        "/people/ada-lock/": "content/people/ada-lock.md",
        "/about/": "content/pages/about.md",
        "/uk/about/": "content/pages/about.md",
    }
    for address, file in sources.items():
        found = find_source(project, address)
        assert found is not None, address
        assert found.as_posix() == file
    for address in ("/people/", "/uk/timeline/", "/themes/../site/", "/assets/x.css", "/nowhere/"):
        assert find_source(project, address) is None


def test_passages_lead_to_their_lines(project):
    """By the address that the program answers to."""
    links = edit_links(project, read_editor("vscode"))("/articles/2025-05-02-quay-reopens/")
    whole = f"vscode://file/{str(project / ARTICLE).replace(' ', '%20')}"
    assert links.page == f"{whole}:1"
    assert list(links.passages.values()) == [f"{whole}:7", f"{whole}:9"]


def test_the_preview_alone_has_links_and_only_with_an_editor(project):
    """Nothing of them is in the built site."""
    run(project, "build")
    place = "/articles/2025-05-02-quay-reopens/"
    assert b"edit-link" not in answer(Preview(project / "site"), place)[2]
    finder = edit_links(project, read_editor("idea://open?file={path}&line={line}"))
    body = answer(Preview(project / "site", edit=finder), place)[2].decode()
    links = json.loads(
        re.search(r"data-links='([^']*)'", body)[1].replace("&#34;", '"').replace("&amp;", "&")
    )
    assert links["page"].startswith("idea://open?file=/")
    built = "".join(path.read_text("utf-8") for path in (project / "site").rglob("*.html"))
    assert "edit-link" not in built


@pytest.mark.parametrize(
    "given", ["notepad", "javascript:{path}", "vscode://file/{line}", "{path}"]
)
def test_what_no_program_answers_to_is_refused(given):
    """With the names that are known."""
    with pytest.raises(ProblemsError, match="neither a known editor nor an address"):
        read_editor(given)
