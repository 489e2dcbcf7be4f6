"""Statements that were sound are checked again only after a change of what they are checked by."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from generator.build.project import open_project
from generator.build.statement_check import check_statements, find_errors
from generator.content.passages import anchor_of
from generator.statements import check_text, field_check
from tests.running import SMALL_SITE, write_files

SAID = "“I never took a coin for the quay,” Ada Lock said."
OTHER = "Bo Reed went to the fair by the pier."
A = f"2025-05-02-quay-reopens#{anchor_of(SAID)}"
HEAD = "---\ntitle: {}\ndate: 2025-05-02\nlanguage: en\n{}---\n{}\n"
QUAY, CRANE, FAIR = (
    f"content/articles/{n}.md" for n in ("2025-05-02-quay-reopens", "crane", "fair")
)
LENIENT = SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"
THEME, PERSON = "content/themes/port.md", "content/people/ada-lock.md"
ENTRY = "content/allegations/coin.md"
RIGHT, WRONG = "“I never took a coin”", "“I took a coin for the quay”"


def entry(about, claim=RIGHT, who="ada-lock"):
    """An allegation about somebody, with a claim that quotes."""
    return (
        f"---\nclaim: 'They quote {claim}'\nabout: [{about}]\nby: {{who: They, kind: anonymous}}\n"
        f"passages: ['{A}']\nstages: [{{is: reported, on: 2025-05-02, passage: '{A}'}}]\n"
        f"responses: [{{from: {who}, kind: denial, passage: '{A}'}}]\n"
        "none_found: {on: 2025-05-03, looked_in: the paper}\n"
        "reviewed: {on: 2025-05-03, by: Ivo Marsh}\n---\n"
        f"It is so [@{A}].\n\n{{.own}}\nAda Lock stays away.\n"
    )


def theme(text):
    """The theme with a text."""
    return SMALL_SITE[THEME].split("{.own}", maxsplit=1)[0] + text


SITE = {
    **SMALL_SITE,
    "content/site.yaml": LENIENT,
    "content/people/bo-reed.md": "---\nname: Bo Reed\nspellings: {en: [Bo Reed]}\n---\n",
    QUAY: HEAD.format("The quay", "", f"{SAID}\n\n{OTHER}"),
    FAIR: HEAD.format("The fair", "", OTHER),
    ENTRY: entry("bo-reed"),
}
# Files and what may be in them; None removes one.
EDITS = [
    *((QUAY, HEAD.format("The quay", head, body)) for head in ("", f"summary: 'They say {RIGHT}'\n",
      f"summary: 'They say {WRONG}'\n", "outlet_found: Grand Harbour Pier\n")
      for body in (f"{SAID}\n\n{OTHER}", f"{SAID}\n\nMore.", f"{OTHER}\n\n{SAID}")),
    (CRANE, HEAD.format("The crane", "", SAID)),
    (CRANE, HEAD.format("The crane", "", f"{SAID}\n\nWhat else the crane did is another text.")),
    (CRANE, None),
    (FAIR, HEAD.format("The fair", "title_origin: editor\n", OTHER)),
    (FAIR, HEAD.format("The fair", "outlet_found: Grand Harbour Pier\n", OTHER)),
    (FAIR, HEAD.format("The “great fair of all days”", "title_origin: editor\n", OTHER)),
    *((THEME, theme(text)) for text in (
        f"{RIGHT} [@{A}].\n", f"{WRONG} [@{A}].\n", f"{RIGHT} [@{anchor_of(SAID)}].\n",
        "A sentence of the desk.\n", f"So it is [@fair#{anchor_of(OTHER)}].\n",
        f"So it is ([there](/articles/fair/#{anchor_of(OTHER)})).\n",
        f"He reads the “Grand Harbour Pier” [@{A}].\n", "{.own}\nAda Lock is a name.\n", "So it is [@p-00000000].\n",
    )),
    ("content/themes/port.uk.md", f"Вона сказала {RIGHT} [@{A}].\n"),
    ("content/themes/port.uk.md", f"Вона сказала {WRONG} [@{A} tr].\n"),
    ("content/themes/port.uk.md", None),
    ("content/site.yaml", LENIENT),
    ("content/site.yaml", LENIENT.replace("statements: free\ntext: full\n", "")),
    ("content/outlets.yaml", "gazette:\n  name: Grand Harbour Pier\n"),
    ("content/outlets.yaml", SMALL_SITE["content/outlets.yaml"]),
    (PERSON, SMALL_SITE[PERSON].replace("[Ada Lock]", "[Ada Stone]")),
    (PERSON, SMALL_SITE[PERSON]),
    *((ENTRY, entry(*each)) for each in (("bo-reed",), ("ada-lock",), ("bo-reed", WRONG), ("bo-reed", "that"))),
    (ENTRY, None),
]  # fmt: skip


class Editing(RuleBasedStateMachine):
    """An editor at work: after every edit the errors are those of a check of everything."""

    def __init__(self):
        super().__init__()
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = Path(self.scratch.name)
        write_files(self.folder, SITE)

    @rule(edits=st.lists(st.sampled_from(EDITS), min_size=1, max_size=3))
    def edit(self, edits):
        """Write or remove some files."""
        for file, text in edits:
            if text is None:
                (self.folder / file).unlink(missing_ok=True)
            else:
                write_files(self.folder, {file: text})

    @invariant()
    def finds_the_same(self):
        """Twice, as the second time nothing has changed."""
        with open_project(self.folder) as project:
            errors = [p for p in check_statements(project).problems if p.severity == "error"]
            assert find_errors(project) == errors
            assert find_errors(project) == errors

    def teardown(self):
        """Leave nothing behind."""
        self.scratch.cleanup()


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=25, stateful_step_count=12, deadline=None, derandomize=True,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


@pytest.fixture
def checked(tmp_path, monkeypatch):
    """What is checked after an edit, by the names of files."""
    done = []
    texts, fields, claims = check_text.check_text, field_check.check_words, field_check.check_claim

    def check_words(words, *args):
        done.append(words)
        return fields(words, *args)

    monkeypatch.setattr(
        check_text, "check_text",
        lambda text, *args, **keys: done.append(text.prose.path.name) or texts(text, *args, **keys),
    )  # fmt: skip
    monkeypatch.setattr(field_check, "check_words", check_words)
    monkeypatch.setattr(
        field_check, "check_claim",
        lambda entry, *args: done.append(f"claim of {entry.id}") or list(claims(entry, *args))
    )  # fmt: skip

    def edit(files):
        write_files(tmp_path, files)
        done.clear()
        with open_project(tmp_path) as project:
            find_errors(project)
        return done

    edit({
        **SITE,
        THEME: theme(f"{RIGHT} [@{A}].\n"),
        FAIR: HEAD.format("The fair", "summary: 'At the “pier”'\n", OTHER),
        "content/people/bo-reed.md": f"{SITE['content/people/bo-reed.md']}So it is [@fair].\n",
    })  # fmt: skip
    return edit


def test_nothing_is_checked_where_nothing_has_changed(checked):
    """All that was sound stays so."""
    assert checked({}) == []


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        (THEME, theme(f"So. {RIGHT} [@{A}].\n"), ["port.md"]),
        (FAIR, HEAD.format("The fair", "summary: 'At the “pier”'\n", f"{OTHER}\n\nNew."),
         ["bo-reed.md", "At the “pier”"]),
        (QUAY, HEAD.format("The quay", "", f"{SAID}\n\n{OTHER}\n\nNew."),
         ["port.md", "coin.md", "claim of coin", f"They quote {RIGHT}"]),
        (CRANE, HEAD.format("The crane", "", "Nothing of this was known."), []),
        (ENTRY, entry("bo-reed", f"her {RIGHT}"), ["claim of coin", f"They quote her {RIGHT}"]),
    ],
)  # fmt: skip
def test_an_edit_checks_what_it_touches(checked, file, text, expected):
    """The text itself, those that cite the article, and the article's own summary."""
    assert checked({file: text}) == expected


def test_paragraphs_that_were_sound_are_not_checked_again(tmp_path, monkeypatch):
    """Of an edited text those are checked that are new or cite another text, wherever they stand."""
    looked = []
    look_up = check_text.look_up

    def note(language, text, *rest, **keys):
        looked.append(text)
        return look_up(language, text, *rest, **keys)

    def check(*paragraphs, **files):
        write_files(tmp_path, {THEME: theme("\n\n".join(paragraphs)), **files})
        looked.clear()
        with open_project(tmp_path) as project:
            errors = find_errors(project)
        return [*looked], [f"{each.line}: {each.code}" for each in errors]

    monkeypatch.setattr(check_text, "look_up", note)
    write_files(tmp_path, {name: text for name, text in SITE.items() if name != ENTRY})
    one, two = f"One: {RIGHT} [@{A}].", f"Two: {RIGHT} [@{A}]."
    assert check(one, two) == ([f"One: {RIGHT}.", f"Two: {RIGHT}."], [])
    assert check(two, "Between [@fair].", one) == ([], [])
    assert check(two, f"Three: {RIGHT} [@{A}].", one) == ([f"Three: {RIGHT}."], [])
    assert check(two, f"Three: {WRONG} [@{A}].", one)[1] == ["8: quote-not-found"]
    edited = {QUAY: SITE[QUAY].replace("coin", "single coin")}
    assert {each[:2] for each in check(two, one, **edited)[1]} == {"6:", "8:"}


def test_names_are_checked_where_they_matter(checked):
    """A person's spelling is nothing to texts without a paragraph of the desk's own."""
    named = checked({PERSON: SMALL_SITE[PERSON].replace("[Ada Lock]", "[Ada Lock, Ada Stone]")})
    assert "coin.md" in named


def test_names_of_outlets_are_known_to_all_texts(checked):
    """As any text may have one in quotation marks, from whatever article it comes."""
    assert "port.md" in checked({FAIR: HEAD.format("The fair", "outlet_found: The Pier\n", OTHER)})
