"""Articles are read once for the organisations of all allegations."""

from collections import Counter
from datetime import date

from generator.allegations.concerned import ConcernedFinder
from generator.build.project import open_project
from generator.commands.check import warn_of_allegations
from tests.allegations.alleging_site import SITE
from tests.allegations.test_organisations import AGAIN, ANSWERED, LATER
from tests.running import write_files

SECOND = ANSWERED.replace("crane-works", "mole-works").replace("Crane Works", "Mole Works")


class CountedBodies:
    """Bodies that count how often each is asked for."""

    def __init__(self, bodies):
        self.bodies, self.asked = bodies, Counter()

    def get(self, digest):
        """The body, counted."""
        self.asked[digest] += 1
        return self.bodies.get(digest)


def test_each_body_is_asked_for_once_for_all_entries(tmp_path):
    """And each entry has the articles and passages that name its own organisation."""
    files = {
        "content/allegations/crane.md": ANSWERED.replace("[ada-lock, ", "["),
        "content/allegations/mole.md": SECOND.replace("[ada-lock, ", "["),
        "content/articles/later.md": LATER.format(AGAIN),
        "content/articles/mole.md": LATER.format("The harbour owes Mole Works nothing."),
    }
    write_files(tmp_path, {**SITE, **files})
    with open_project(tmp_path) as project:
        entries = {entry.id: entry for entry in project.content.allegations}
        bodies = CountedBodies(project.bodies)
        finder = ConcernedFinder(project.corpus, bodies, entries.values())
        found = {id_: [each.id for each in finder.articles(entries[id_])] for id_ in entries}
        [later] = [each for each in project.articles if each.id == "later"]
        named = {
            id_: any(finder.is_named(entries[id_], later, note) for note in later.notes)
            for id_ in ("crane", "mole")
        }
        told = "\n".join(map(str, warn_of_allegations(project, date(2025, 6, 2))))
    assert (found["crane"], found["mole"]) == (["later"], ["mole"])
    assert named == {"crane": True, "mole": False}
    assert bodies.asked == dict.fromkeys((each.digest for each in project.articles), 1)
    assert "later#" in told
