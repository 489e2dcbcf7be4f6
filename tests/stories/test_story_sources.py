"""The page of a story is made again after a change of what it shows, and after no other."""

import pytest

from generator.build.project import open_project
from generator.fingerprint.digests import digest_value
from generator.pages.plan import list_pages, plan_site
from generator.paths import CATALOGUES
from generator.site.i18n.catalogues import load_messages
from tests.allegations.alleging_site import ARTICLE, ENTRY, SITE
from tests.running import write_files

FERRY = "---\ntitle: The ferry\ndate: 2025-05-03\nlanguage: en\n---\nThe ferry sails at noon.\n"
FILES = {
    **SITE,
    "content/articles/crane-again.md": ARTICLE.replace("The crane", "The crane again"),
    "content/articles/ferry.md": FERRY,
    "content/stories/crane.md": "---\narticles: [crane, crane-again]\n---\n",
}
LATER = ENTRY.replace("on: 2025-05-12", "on: 2025-05-13")


def read_story(project):
    """The digest of what its page is made from, and what the page shows."""
    with open_project(project) as opened:
        messages = load_messages(project, opened.content.site.languages, project / CATALOGUES)
        editions = plan_site(
            opened.shown, opened.bodies, messages, opened.state, opened.shown_stories
        )
        page = dict(list_pages(editions))["/stories/crane/"]
        return page.sources, digest_value(page.make())


@pytest.mark.parametrize(
    ("file", "text", "shown"),
    [
        ("content/allegations/crane.md", LATER, True),
        ("content/articles/ferry.md", f"{FERRY}\nIt is late.\n", False),
    ],
)
def test_an_allegation_of_a_story_decides_about_its_page(tmp_path, file, text, shown):
    """So does its stage, and not an article that neither the story nor the allegation names."""
    before = read_story(write_files(tmp_path, FILES))
    after = read_story(write_files(tmp_path, {file: text}))
    assert [one != other for one, other in zip(before, after, strict=True)] == [shown, shown]
