"""Templates that come with the program are compiled once for all briefings; a project's own are kept with it."""

import shutil

import pytest

from generator.paths import COMPILED
from generator.site import environment
from tests.running import SMALL_SITE, run, write_files

OWN = {"templates/404.html": '{% extends "base.html" %}{% block main %}Ours{% endblock %}'}


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Where the program keeps what is the same for every briefing."""
    found = (tmp_path / "beside", tmp_path / "user")
    monkeypatch.setattr(environment, "cache_places", lambda _: found)
    return [place / COMPILED.name for place in found]


def build(folder):
    """Build a small site with a template of its own."""
    ran = run(write_files(folder, {**SMALL_SITE, **OWN}), "build")
    assert (ran.status, ran.err) == (0, "")
    return folder


def names(folder):
    """The names of the files in a folder, if it is there."""
    return sorted(path.name for path in folder.glob("*"))


def test_a_second_briefing_compiles_its_own_templates_alone(places, tmp_path):
    """Those of the program stay as the first has left them."""
    build(tmp_path / "first")
    before = {path: path.stat().st_mtime_ns for path in places[0].iterdir()}
    assert len(before) > 10
    second = build(tmp_path / "second")
    assert {path: path.stat().st_mtime_ns for path in places[0].iterdir()} == before
    assert len(names(second / COMPILED)) == 1
    assert "Ours" in (second / "site/404.html").read_text("utf-8")


def test_a_cache_that_is_taken_along_serves_on_another_machine(places, tmp_path):
    """As that of the project does where each run has a new one."""
    site = build(tmp_path / "first")
    shutil.rmtree(places[0])
    before = {path: path.stat().st_mtime_ns for path in (site / COMPILED).iterdir()}
    assert len(before) > 10
    edit = site / "content/themes/port.md"
    edit.write_text(f"{edit.read_text('utf-8')}More.\n", "utf-8")
    build(site)
    assert {path: path.stat().st_mtime_ns for path in (site / COMPILED).iterdir()} == before
    assert not places[0].exists()


def test_the_users_cache_serves_where_the_program_is_not_writable(places, tmp_path):
    """And a briefing is built where neither is."""
    places[0].parent.write_text("in the way of a folder")
    build(tmp_path / "first")
    assert len(names(places[1])) > 10
    for path in places[1].iterdir():
        path.unlink()
    places[1].rmdir()
    places[1].write_text("in the way of a folder")
    build(tmp_path / "second")


@pytest.mark.parametrize("damaged", [b"", b"j2", b"x" * 5000])
def test_a_damaged_file_is_compiled_again(places, tmp_path, damaged):
    """Whatever a full disk has left of it."""
    site = build(tmp_path / "first") / "site/index.html"
    for path in places[0].iterdir():
        path.write_bytes(damaged)
    again = build(tmp_path / "second") / "site/index.html"
    assert again.read_bytes() == site.read_bytes()
    assert {path.stat().st_size for path in places[0].iterdir()} != {len(damaged)}
