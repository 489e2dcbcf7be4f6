"""Tags of a clipping: one that is a theme's name puts the article into the theme, no other does."""

import json

import pytest

from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import TEXT

PLAIN = "Nobody said a word about what had been decided behind closed doors on that day."


def themes_of(project, name, data):
    (project / "seeds").mkdir(exist_ok=True)
    (project / "seeds" / name).write_text(data)
    return json.loads(run(project, "explain", "--json", f"seeds/{name}").out)["themes"]


@pytest.fixture
def project(tmp_path):
    return write_files(tmp_path, SMALL_SITE)


@pytest.mark.parametrize(
    ("tags", "themes"),
    [
        ("[the port, weather]", ["port"]),
        ("The Port, weather", ["port"]),
        ("'#port'", ["port"]),
        ("[ports, portal]", []),
        ("[]", []),
    ],
)
def test_a_tag_of_front_matter_is_taken_by_name(project, tags, themes):
    """As Hugo, Jekyll and Obsidian write them. A part of a name is none."""
    text = f"---\ntitle: Silence\ntags: {tags}\n---\n{PLAIN}\n"
    assert themes_of(project, "post.md", text) == themes


def test_a_theme_found_by_its_terms_is_there_once(project):
    """The words of the text remain its evidence."""
    text = f"---\ntitle: Quay\ntags: [the port]\n---\n{TEXT[0]}\n"
    assert themes_of(project, "post.md", text) == ["port"]


def test_categories_of_feeds_are_tags(project):
    """In RSS and in JSON Feed."""
    rss = (
        "<rss version='2.0'><channel><title>Gazette</title><item><title>Silence</title>"
        f"<category>The port</category><description>{PLAIN}</description></item></channel></rss>"
    )
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [{"id": "1", "title": "Silence", "content_text": PLAIN, "tags": ["the port"]}],
    }
    assert themes_of(project, "feed.xml", rss) == ["port"]
    assert themes_of(project, "feed.json", json.dumps(feed)) == ["port"]
