"""Whatever is done to a project between two builds, the site is that of a project built for the first time."""

import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from generator.content.passages import anchor_of
from generator.exports import downloads
from generator.pages import home, outlets, people, search, themes, timeline
from generator.view_models import list_months, view_builder
from tests.running import SMALL_SITE, read_tree, run, write_files

pytestmark = pytest.mark.long

SENTENCES = (
    "The harbour's quay was opened on 1 May 2025.",
    '"It took a year," Ada Lock said.',
    "Bo Reed walked along the pier in June 2024.",
    "Nothing of note.\n\n- one quay\n- another pier",
    "The *tide* came in.",
)
NAMES = ("a-quay", "b-pier", "c-tide", "deep/d-boat")
PEOPLE = ("ada-lock", "bo-reed")
SEED = " date 2025-05-02 The ferry {}\n\nThe ferry called at the quay on 1 May 2025.\n\nPhoto: A. Lock\n"
OUTLETS = (
    "gazette:\n  name: The Gazette\n",
    "gazette:\n  name: {en: The Gazette, uk: Газета}\n  url: https://gazette.example/\n",
    "gazette:\n  name: The Gazette\npost:\n  name: The Post\n",
)
TRANSLATED = ("content/themes/port.uk.md", "content/people/ada-lock.uk.md")
# Limits so low that a few articles cross them.
LIMITS = {
    downloads: {"WHOLE": 2},
    home: {"WHOLE": 1_500, "ROOM": 1_000, "LATEST_ROOM": 2_000, "EVENTS_ROOM": 1_500,
           "ARCHIVE_ROOM": 1_500},
    outlets: {"WHOLE": 1_500, "ROOM": 1_000, "OTHERS_WHOLE": 200},
    people: {"SAID_WHOLE": 1_500, "SAID_ROOM": 1_000, "WHOLE": 1_500, "ROOM": 1_000, "INDEX_WHOLE": 700,
             "INDEX_ROOM": 500},
    list_months: {"MAX_PART_BYTES": 3_000},
    search: {"INDEX_WHOLE": 400},
    themes: {"WHOLE": 2_500, "ROOM": 1_500, "EVENTS": 2, "EVENTS_ROOM": 1_500},
    timeline: {"WHOLE": 3_000, "ROOM": 1_500},
    view_builder: {"SOURCES_PAGE_BYTES": 1_500},
}  # fmt: skip


def article(title, sentences, outlet, day):
    """An article's file."""
    said = f"outlet: {outlet}\n" if outlet else ""
    body = "\n\n".join(sentences)
    return f"---\ntitle: {title}\nlanguage: en\n{said}date: 2025-05-0{day}\n---\n{body}\n"


articles = st.builds(
    article,
    st.sampled_from(["Quay", "Pier", "Tide"]),
    st.lists(st.sampled_from(SENTENCES), max_size=4),
    st.sampled_from(["gazette", ""]),
    st.integers(1, 9),
)


@pytest.fixture(autouse=True, scope="module")
def low_limits():
    """Lists split where there are three articles, so that edits cross the sizes at which they do."""
    with pytest.MonkeyPatch.context() as patch:
        for module, limits in LIMITS.items():
            for name, limit in limits.items():
                patch.setattr(module, name, limit)
        yield


class Desk(RuleBasedStateMachine):
    """An editor at work: after every step, the project is built, and built anew elsewhere."""

    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.project = write_files(self.folder / "project", SMALL_SITE)

    def teardown(self):
        shutil.rmtree(self.folder)

    def paths(self, pattern):
        return sorted(path for path in self.project.glob(pattern) if path.is_file())

    def write(self, name, text):
        write_files(self.project, {name: text})

    def is_bilingual(self):
        return "languages: [en, uk]" in (self.project / "content/site.yaml").read_text("utf-8")

    @rule(name=st.sampled_from(NAMES), text=articles)
    def write_article(self, name, text):
        self.write(f"content/articles/{name}.md", text)

    @precondition(lambda self: self.paths("content/articles/**/*.md"))
    @rule(data=st.data(), name=st.sampled_from(NAMES))
    def rename_article(self, data, name):
        path = data.draw(st.sampled_from(self.paths("content/articles/**/*.md")))
        target = self.project / f"content/articles/{name}.md"
        target.parent.mkdir(exist_ok=True)
        path.replace(target)

    @precondition(lambda self: self.paths("content/articles/**/*.md"))
    @rule(data=st.data())
    def remove_article(self, data):
        data.draw(st.sampled_from(self.paths("content/articles/**/*.md"))).unlink()

    @rule(
        name=st.sampled_from(["The port", "Ports"]), terms=st.sampled_from(["quay", "pier, tide"])
    )
    def change_theme(self, name, terms):
        colour = '{light: "#1d5b79", dark: "#8ecae6"}'
        meta = f"name: {{en: {name}}}\ncolour: {colour}\nterms: {{en: [{terms}]}}\n"
        self.write("content/themes/port.md", f"---\n{meta}---\n{{.own}}\nOf the quay.\n")

    @rule(person=st.sampled_from(PEOPLE), role=st.sampled_from(["", "roles: [{role: pilot}]\n"]))
    def change_person(self, person, role):
        name = person.replace("-", " ").title()
        meta = f"name: {name}\nspellings: {{en: [{name}]}}\n{role}"
        self.write(f"content/people/{person}.md", f"---\n{meta}---\n")

    @rule(state=st.sampled_from(["opens", "is shut"]))
    def save_seed(self, state):
        self.write("seeds/ferry.txt", SEED.format(state))

    @precondition(lambda self: (self.project / "content/conversions.yaml").exists())
    @rule(name=st.sampled_from(["A. Lock", "B. Reed"]))
    def change_ledger(self, name):
        path = self.project / "content/conversions.yaml"
        path.write_text(
            re.sub(r"Photo: .\. \w+", f"Photo: {name}", path.read_text("utf-8")), "utf-8"
        )

    @rule(outlets=st.sampled_from(OUTLETS))
    def change_outlets(self, outlets):
        self.write("content/outlets.yaml", outlets)

    @rule(name=st.sampled_from(TRANSLATED), text=st.sampled_from(["Про причал.\n", "Інше.\n", ""]))
    def translate(self, name, text):
        if text:
            self.write(name, text)
        else:
            (self.project / name).unlink(missing_ok=True)

    @precondition(lambda self: self.is_bilingual() and self.paths("content/articles/**/*.md"))
    @rule(data=st.data(), words=st.sampled_from(["Причал відкрито.", "Інше.", ""]))
    def translate_article(self, data, words):
        path = data.draw(st.sampled_from(self.paths("content/articles/**/*.md"))).with_suffix(
            ".uk.po"
        )
        if words:
            entry = (
                f'msgctxt "{anchor_of(SENTENCES[0])}"\nmsgid "{SENTENCES[0]}"\nmsgstr "{words}"\n'
            )
            path.write_text(f'msgctxt "title"\nmsgid "Quay"\nmsgstr "{words}"\n\n{entry}', "utf-8")
        else:
            path.unlink(missing_ok=True)

    @rule(
        title=st.sampled_from(["Harbour notes", "Notes"]),
        languages=st.booleans(),
        left_out=st.sampled_from(["", "people", "sources, timeline", "archive, data, search"]),
    )
    def change_site(self, title, languages, left_out):
        more = "languages: [en, uk]\n" if languages else ""
        for path in () if languages else self.paths("content/articles/**/*.po"):
            path.unlink()
        more += f"leave_out: [{left_out}]\n" if left_out else ""
        base = "base_url: https://example.org/harbour/\nstatements: free\ntext: full\n"
        self.write("content/site.yaml", f"title: {title}\nlanguage: en\n{more}{base}")

    @rule(text=st.sampled_from(["<p>Gone</p>", "<p>{{ site.title }}</p>", ""]))
    def change_template(self, text):
        if text:
            self.write("templates/404.html", text)
        else:
            shutil.rmtree(self.project / "templates", ignore_errors=True)

    @precondition(lambda self: (self.project / ".sourcebook/kept.sqlite").exists())
    @rule(where=st.floats(0, 1, exclude_max=True), length=st.sampled_from([1, 64, 4096]))
    def damage_cache(self, where, length):
        path = self.project / ".sourcebook/kept.sqlite"
        held = bytearray(path.read_bytes())
        at = int(where * len(held))
        held[at : at + length] = bytes(byte ^ 0x5A for byte in held[at : at + length])
        path.write_bytes(held)

    @precondition(lambda self: self.paths("site/**/*.html"))
    @rule(data=st.data(), text=st.sampled_from([None, "mine"]))
    def touch_output(self, data, text):
        path = data.draw(st.sampled_from(self.paths("site/**/*.html")))
        if text is None:
            path.unlink()
        else:
            path.write_text(text)

    @rule()
    def build_clean(self):
        run(self.project, "build", "--clean")

    @invariant()
    def the_site_is_that_of_a_first_build(self):
        fresh = self.folder / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        for name in ("content", "seeds", "templates"):
            if (self.project / name).exists():
                shutil.copytree(self.project / name, fresh / name)
        ran, ran_fresh = run(self.project, "build"), run(fresh, "build")
        assert (ran.status, ran.err) == (ran_fresh.status, ran_fresh.err)
        if ran.status == 0:
            assert read_tree(self.project / "site") == read_tree(fresh / "site")


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=8,
    stateful_step_count=8,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a step takes a second: no shrinking
    suppress_health_check=list(HealthCheck),
)
