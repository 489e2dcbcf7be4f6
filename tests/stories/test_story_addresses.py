"""The address of a found story, once published, stays: it shows the story or leads on."""

import json
import re

import pytest

from tests.running import SMALL_SITE, run, write_files

EVENT = """---
title: Ferry {name} collides with a pontoon off Larkhaven
date: {date}
language: en
outlet: {outlet}
---
The ferry Dorothea collided with a pontoon off Larkhaven on 12 May 2025. Petra Holm counted 37 hurt.

{more}

Captain Ivar Lund told the Larkhaven harbour court that the rudder of the Dorothea had jammed.
"""
FIRST, SECOND, OLDER = (
    "2025-05-12-dorothea",
    "2025-05-13-ferry-hits-pontoon",
    "2025-05-12-a-collision",
)


def tell(name, date, outlet, more):
    """The file of an article of the event."""
    text = EVENT.format(name="Dorothea", date=date, outlet=outlet, more=more)
    return {f"content/articles/{name}.md": text}


@pytest.fixture
def desk(tmp_path):
    """A published briefing with a found story of two articles."""
    files = {**SMALL_SITE, "content/outlets.yaml": "gazette:\n  name: G\ncourier:\n  name: C\n"}
    files |= tell(FIRST, "2025-05-12", "gazette", "Rescue boats came from Norhaven and Esk.")
    files |= tell(SECOND, "2025-05-13", "courier", "Divers looked below the pontoon all night.")
    write_files(tmp_path, files)
    assert run(tmp_path, "publish", "--as-of", "2025-06-01").status == 0
    assert stories_of(tmp_path) == {FIRST: [FIRST, SECOND]}
    return tmp_path


def stories_of(folder):
    """The articles of each story by its id."""
    listed = json.loads(run(folder, "stories", "--json").out)["stories"]
    return {story["id"]: story["articles"] for story in listed}


def leads_to(folder, story):
    """Where the address of a story leads, '' for the page of a story."""
    page = (folder / f"site/stories/{story}/index.html").read_text("utf-8")
    found = re.search(
        r'<a[^>]*data-leads-on[^>]*href="([^"]+)"|href="([^"]+)"[^>]*data-leads-on', page
    )
    return (found[1] or found[2]) if found else ""


def test_an_older_article_does_not_move_a_published_story(desk):
    """It was called by its first article, and keeps that name."""
    write_files(desk, tell(OLDER, "2025-05-12", "courier", "The pontoon had been towed from Esk."))
    assert run(desk, "build").status == 0
    assert set(stories_of(desk)[FIRST]) == {OLDER, FIRST, SECOND}
    assert leads_to(desk, FIRST) == ""


def test_an_unpublished_story_is_called_by_its_oldest_article(desk):
    """Nobody has its address yet."""
    assert run(desk, "publish", "--undo").status == 0
    write_files(desk, tell(OLDER, "2025-05-12", "courier", "The pontoon had been towed from Esk."))
    assert list(stories_of(desk)) == [OLDER]


def test_the_address_of_a_dissolved_story_leads_to_its_article(desk):
    """The other article turned out to be of another month."""
    path = desk / f"content/articles/{SECOND}.md"
    path.write_text(path.read_text("utf-8").replace("2025-05-13", "2025-09-13"), "utf-8")
    assert run(desk, "build").status == 0
    assert stories_of(desk) == {}
    assert leads_to(desk, FIRST).endswith(f"articles/{FIRST}/")


def test_the_address_of_a_story_with_its_article_withdrawn_says_so(desk):
    """It leads to the page that tells why."""
    assert run(desk, "remove", f"articles/{FIRST}", "--why", "The outlet withdrew it.").status == 0
    assert run(desk, "build").status == 0
    assert leads_to(desk, FIRST).endswith(f"articles/{FIRST}/")
    tomb = (desk / f"site/articles/{FIRST}/index.html").read_text("utf-8")
    assert "The outlet withdrew it." in tomb


def test_the_address_of_a_story_that_an_editor_names_leads_to_it(desk):
    """As does the address of one that became part of another."""
    entry = f"---\ntitle: The Dorothea\narticles: [{SECOND}]\n---\n"
    write_files(desk, {"content/stories/dorothea.md": entry})
    assert run(desk, "build").status == 0
    assert leads_to(desk, FIRST).endswith("dorothea/")


def test_addresses_of_stories_that_are_left_out_lead_to_articles(desk):
    """No page of a story is left, and no address is lost."""
    site = desk / "content/site.yaml"
    site.write_text(site.read_text("utf-8") + "leave_out: [stories]\n", "utf-8")
    assert run(desk, "build").status == 0
    assert leads_to(desk, FIRST).endswith(f"articles/{FIRST}/")
