"""A build with nothing to do says so, and is never fooled into it."""

import os
import subprocess
import sys
import time

import pytest

from generator.build import up_to_date
from generator.build.cache import open_cache
from generator.build.incremental_pages import load_records
from generator.fingerprint.file_stamps import stamp_file
from generator.paths import BUILD_CACHE, LOCK
from tests.running import SMALL_SITE, read_tree, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"


@pytest.fixture
def project(tmp_path):
    """A small site that was built some time after its files were last changed."""
    write_files(tmp_path, SMALL_SITE)
    age(tmp_path)
    assert run(tmp_path, "build").status == 0
    assert "nothing has changed" in run(tmp_path, "build").out
    return tmp_path


def age(folder):
    """Set back the stamps of all files, as after a while."""
    then = time.time() - 60
    for path in folder.rglob("*"):
        os.utime(path, (then, then))


def test_an_edit_is_built(project):
    """Of the same length, a moment after the last build."""
    path = project / ARTICLE
    path.write_text(path.read_text("utf-8").replace("a year", "a week"), "utf-8")
    assert "nothing has changed" not in run(project, "build").out
    assert b"It took a week" in (project / f"site/articles/{path.stem}/index.html").read_bytes()


def test_inputs_are_looked_at_once_unless_another_command_has_just_ended(project, monkeypatch):
    """It may have changed them after they were looked at."""
    looked = []
    scan = up_to_date.scan_inputs

    def note(*given):
        looked.append(given)
        return scan(*given)

    monkeypatch.setattr(up_to_date, "scan_inputs", note)
    path = project / ARTICLE
    for word, times in (("week", 1), ("month", 2)):
        looked.clear()
        path.write_text(
            path.read_text("utf-8").replace("It took a", f"It took a {word}, a"), "utf-8"
        )
        then = time.time() - 60
        if times == 1:
            os.utime(project / LOCK, (then, then))
        assert "nothing has changed" not in run(project, "build").out
        assert len(looked) == times
        page = (project / f"site/articles/{path.stem}/index.html").read_text("utf-8")
        assert f"It took a {word}" in page


def test_a_new_seed_is_converted(project):
    """A folder that was not there before is noticed."""
    write_files(
        project, {"seeds/new.txt": " date 2025-06-01 A new quay\n\nA new quay was opened.\n"}
    )
    assert "made content/articles/" in run(project, "build").out


@pytest.mark.parametrize(
    "command", [["build", "--clean"], ["build", "--base-url", "https://other.example/"]]
)
def test_what_is_asked_otherwise_is_built(project, command):
    """Another address, or a clean build."""
    assert "nothing has changed" not in run(project, *command).out


def test_a_damaged_site_is_mended(project):
    """A page that was removed or changed by hand is made again."""
    before = read_tree(project / "site")
    (project / "site/index.html").unlink()
    (project / "site/404.html").write_text("mine")
    run(project, "build")
    assert read_tree(project / "site") == before


def test_a_failed_build_is_not_forgotten(project):
    """Built again without a change, it fails again."""
    write_files(project, {ARTICLE: "---\ntitle: x\n---\n"})
    age(project)
    assert run(project, "build").status == 1
    assert run(project, "build").status == 1


def test_what_must_be_said_is_said_every_time(project):
    """A seed that gives no article is told at each build."""
    write_files(project, {"seeds/empty.txt": ""})
    age(project)
    assert run(project, "build").status == 1
    assert run(project, "build").status == 1


def change_under_its_stamp(path, before, after):
    """Change a file to other bytes of the same length, and give it the stamp that it had."""
    stamp = path.stat().st_mtime_ns
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")
    os.utime(path, ns=(stamp, stamp))


def test_a_file_that_was_changed_at_the_time_of_the_build_stands_by_its_bytes(project):
    """Its stamp may be that of the bytes before it: they are compared, and the build is not done again."""
    path = project / ARTICLE
    path.touch()
    assert "nothing has changed" not in run(project, "build").out
    assert "nothing has changed" in run(project, "build").out
    change_under_its_stamp(path, "a year", "a week")
    assert "nothing has changed" not in run(project, "build").out
    assert b"It took a week" in (project / f"site/articles/{path.stem}/index.html").read_bytes()


def test_a_file_in_doubt_is_compared_until_its_stamp_proves_it(project, monkeypatch):
    """What was found to stand a while later is known by its stamp from then on, and not read again."""
    path = project / ARTICLE
    path.touch()
    run(project, "build")
    assert "nothing has changed" in run(project, "build").out
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 60_000_000_000)
    assert "nothing has changed" in run(project, "build").out
    monkeypatch.setattr(up_to_date, "_digest_content", lambda path: pytest.fail(f"{path} is read"))
    assert "nothing has changed" in run(project, "build").out


@pytest.mark.parametrize(
    ("file", "before", "after"),
    [
        (ARTICLE, "a year", "a week"),
        ("content/themes/port.md", "The port", "The quay"),
        ("content/site.yaml", "Harbour", "Harvest"),
        ("site/index.html", "Harbour", "Harvest"),
    ],
)
def test_an_edit_that_keeps_size_and_time_is_built(project, monkeypatch, file, before, after):
    """Long after the build, by a program that puts time stamps back: the site is that of a first build."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 60_000_000_000)
    assert "nothing has changed" in run(project, "build").out
    change_under_its_stamp(project / file, before, after)
    assert "nothing has changed" not in run(project, "build").out
    incremental = read_tree(project / "site")
    assert run(project, "build", "--clean").status == 0
    assert read_tree(project / "site") == incremental


def test_a_page_is_made_once_for_one_edit(project):
    """The build after it knows the files that were put in place."""
    path = project / ARTICLE
    path.write_text(path.read_text("utf-8").replace("a year", "a week"), "utf-8")
    run(project, "build")
    with open_cache(project / BUILD_CACHE) as cache:
        found = load_records(cache, project / "site")
    records = [row for section in found.sections for row in section.pages]
    assert len(records) > 10
    for row in records:
        assert stamp_file(project / "site" / row.path) == row.stamp


def test_what_others_put_into_the_site_goes(project):
    """A file or a folder more, however old it is."""
    before = read_tree(project / "site")
    write_files(project, {"site/articles/more/index.html": "mine", "site/more.txt": "mine"})
    age(project / "site/articles/more")
    assert "nothing has changed" not in run(project, "build").out
    assert read_tree(project / "site") == before


def test_warnings_are_given_again_where_nothing_has_changed(project):
    """They are kept with the state of the build, and hinder no build with nothing to do."""
    theme = project / "content/themes/port.md"
    theme.write_text(theme.read_text("utf-8").replace("terms:", "sensitive: true\nterms:"), "utf-8")
    age(project / "content")
    first = run(project, "build")
    assert "allegation-unrecorded" in first.err
    again = run(project, "build")
    assert "nothing has changed" in again.out
    assert again.err == first.err


def test_a_build_with_nothing_to_do_loads_little():
    """What it imports is most of what it costs."""
    show = "import generator.cli, generator.build.up_to_date, sys; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "generator.build.up_to_date" in loaded
    assert loaded.isdisjoint(
        {"jinja2", "lxml", "markdown_it", "yaml", "json", "shutil", "dataclasses"}
    )
    assert loaded.isdisjoint(
        {"click.shell_completion", "generator.site.output", "generator.corpus"}
    )
