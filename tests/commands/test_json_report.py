"""``check --json`` and ``build --json`` print one object for programs, and nothing beside it."""

import json
import os

import pytest

from tests.running import SMALL_SITE, read_tree, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
SEED = " date 2025-05-03 Quay 3 reopens\n\nThe harbour's quay number 3 reopened, workers say.\n"


@pytest.fixture
def project(tmp_path):
    """The small site with a seed that has no article yet."""
    return write_files(tmp_path, {**SMALL_SITE, "seeds/one.txt": SEED})


def read(ran):
    """Return the object, after a look that nothing else was printed."""
    assert ran.err == ""
    assert ran.out.endswith("}\n")
    assert ran.out.count("\n") == 1
    told = json.loads(ran.out)
    assert told["schema_version"] == 1
    return told


def test_a_build_says_what_it_made(project):
    """Articles, pages, files, and the articles written from seeds."""
    ran = run(project, "build", "--json")
    told = read(ran)
    files = len(read_tree(project / "site"))
    assert ran.status == 0
    assert told["problems"] == []
    pages = told["build"].pop("pages")
    assert run(project, "build").out.startswith(f"2 articles, {pages} pages in site/")
    assert told["build"] == {
        "out": "site",
        "articles": 2,
        "files": {"written": files, "unchanged": 0, "removed": 0},
        "converted": [
            {
                "seed": "one.txt",
                "article": "content/articles/2025-05-03-quay-3-reopens.md",
                "outcome": "made",
            }
        ],
        "waiting": {"no-outlet": 1},
    }


def test_a_build_with_nothing_to_do_says_so(project):
    """The same site, and no file written; nor by a build that has looked at every page."""
    first = read(run(project, "build", "--json"))["build"]
    files = sum(first["files"].values())
    expected = {**first, "files": {"written": 0, "unchanged": files, "removed": 0}, "converted": []}
    assert read(run(project, "build", "--json"))["build"] == expected
    (project / ARTICLE).touch()
    assert read(run(project, "build", "--json"))["build"] == expected


def test_warnings_are_in_the_object_and_end_with_status_0(project):
    """As `check` without `--json`; `--strict` makes the status 1 and leaves the object as it is."""
    run(project, "build")
    (project / ARTICLE).write_text("---\ntitle: The quay reopens\nlanguage: en\n---\nText.\n")
    run(project, "build")
    ran = run(project, "check", "--json")
    assert ran.status == 0
    told = read(ran)
    assert "build" not in told
    assert {
        "code": "no-outlet",
        "level": "warning",
        "path": ARTICLE,
        "line": None,
        "column": None,
        "message": "the outlet is unknown",
        "hint": "if you know it, add 'outlet:' with an id from content/outlets.yaml",
    } in told["problems"]
    strict = run(project, "check", "--json", "--strict")
    assert (strict.status, strict.out) == (1, ran.out)


@pytest.mark.parametrize("command", ["check", "build"])
def test_mistakes_that_stop_a_command_are_in_the_object(project, command):
    """With status 1, every one of them, and no site."""
    (project / ARTICLE).write_text("---\ntitle: 5\nlanguage: en\nthemes: [ports]\n---\nText.\n")
    write_files(project, {"content/pages/about.md": "No front matter.\n"})
    ran = run(project, command, "--json")
    assert ran.status == 1
    told = read(ran)
    assert told.keys() == {"schema_version", "problems"}
    assert [list(problem.values()) for problem in told["problems"]] == [
        [
            "no-front-matter", "error", "content/pages/about.md", 1, 1, "front matter is missing",
            "start the file with a line '---', then 'key: value' lines, then '---' again",
        ],
        [
            "wrong-type", "error", ARTICLE, 2, 8, "'title': expected text, got a whole number",
            "put the value in quotes to make it text",
        ],
    ]  # fmt: skip
    assert not (project / "site").exists()


@pytest.mark.parametrize("command", ["check", "build"])
def test_where_there_is_no_briefing_it_is_an_object_too(tmp_path, command):
    """Beside seeds, and in an empty folder."""
    ran = run(tmp_path, command, "--json")
    assert ran.status == 1
    (problem,) = read(ran)["problems"]
    assert (problem["code"], problem["path"]) == ("no-site-yaml", "content/site.yaml")


def test_a_name_that_is_no_text_is_in_the_object(project):
    """Bytes of a file's name that are no text are escaped, so that the object is one."""
    name = os.fsdecode(b"content/pages/\xff.md")
    (project / name).parent.mkdir()
    (project / name).symlink_to("nowhere")
    ran = run(project, "check", "--json")
    assert ran.status == 1
    assert [problem["path"] for problem in read(ran)["problems"]] == ["content/pages/\\udcff.md"]


def test_a_wrong_command_line_has_no_object(project):
    """Status 2 and the usage on standard error, as with every command."""
    ran = run(project, "build", "--json", "--no-such-option")
    assert (ran.status, ran.out) == (2, "")
    assert "No such option" in ran.err
