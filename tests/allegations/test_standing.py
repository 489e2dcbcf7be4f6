"""The standing of a passage: its latest stage and the answers to it, or that nothing is recorded."""

import pytest

from generator.allegations.standing import UNRECORDED, Answer, Standing, make_ledger
from generator.build.project import open_project
from generator.content.allegation_meta import Place
from generator.content.passages import anchor_of
from tests.running import SMALL_SITE, write_files

THEME = "content/themes/port.md"
SENSITIVE = SMALL_SITE[THEME].replace("colour:", "sensitive: true\ncolour:")
CLAIM, DENIAL, OTHER = (
    "The harbour's master Ada Lock took a bribe, the paper says.",
    "Nothing of it is true, said Ada Lock at the harbour.",
    "Somebody else at the quay took one too.",
)
ARTICLE = (
    f"---\ntitle: The quay\ndate: 2025-05-09\nlanguage: en\n---\n{CLAIM}\n\n{DENIAL}\n\n{OTHER}\n"
)
FRONT = f"""---
claim: {{en: The paper says that Ada Lock took a bribe}}
about: [ada-lock]
by: {{who: The paper, kind: outlet}}
passages: ['closes#{anchor_of(CLAIM)}']
stages:
  - {{is: reported, on: 2025-05-09, passage: 'closes#{anchor_of(CLAIM)}'}}
"""
REVIEW = "reviewed: {on: 2025-05-10, by: Ivo Marsh}\n---\n"
DENIED = f"responses: [{{from: ada-lock, kind: denial, passage: 'closes#{anchor_of(DENIAL)}'}}]\n"
PLACES = {name: Place("closes", anchor_of(name)) for name in (CLAIM, DENIAL, OTHER)}


def read_ledger(folder, entry="", theme=SENSITIVE):
    """The standing of each passage, given an entry and a theme."""
    files = {**SMALL_SITE, THEME: theme, "content/articles/closes.md": ARTICLE}
    if entry:
        files["content/allegations/quay.md"] = entry
    with open_project(write_files(folder, files)) as project:
        ledger = make_ledger(project.corpus)
        (article,) = (each for each in project.articles if each.id == "closes")
        return {note.anchor: ledger.of_note("closes", note) for note in article.notes}


def test_without_an_entry_nothing_is_recorded(tmp_path):
    """Of each passage of a sensitive theme: the program does not decide which of them denies."""
    assert list(read_ledger(tmp_path).values()) == [UNRECORDED] * 3


def test_a_theme_that_is_not_sensitive_has_no_standings(tmp_path):
    """Its passages allege nothing."""
    assert list(read_ledger(tmp_path, theme=SMALL_SITE[THEME]).values()) == [()] * 3


def test_an_entry_gives_its_passages_stage_and_answers(tmp_path):
    """The latest stage, and the passage of the response, which is itself no allegation."""
    told = read_ledger(tmp_path, FRONT + DENIED + REVIEW)
    answer = Answer("ada-lock", "denial", PLACES[DENIAL])
    assert told[anchor_of(CLAIM)] == (Standing("quay", "reported", "2025-05-09", (answer,)),)
    assert told[anchor_of(DENIAL)] == ()
    assert told[anchor_of(OTHER)] == UNRECORDED


def test_a_response_in_the_passage_itself_is_within(tmp_path):
    """It need not be shown a second time."""
    within = DENIED.replace(anchor_of(DENIAL), anchor_of(CLAIM))
    (standing,) = read_ledger(tmp_path, FRONT + within + REVIEW)[anchor_of(CLAIM)]
    assert [answer.within for answer in standing.answers] == [True]


@pytest.mark.parametrize("named", ["for: [ada-lock], ", ""])
def test_none_found_is_an_answer_of_each_person(tmp_path, named):
    """With the day and the texts in which it was looked for; without names it holds for all."""
    none = f"none_found: {{{named}on: 2025-05-11, looked_in: one clipping}}\n"
    (standing,) = read_ledger(tmp_path, FRONT + none + REVIEW)[anchor_of(CLAIM)]
    answer = Answer("ada-lock", "none-found", on="2025-05-11", looked_in="one clipping")
    assert standing.answers == (answer,)


def test_a_draft_records_nothing(tmp_path):
    """Its passages count as not yet recorded, although it names a response."""
    told = read_ledger(tmp_path, FRONT + DENIED + "draft: true\n" + REVIEW)
    assert told[anchor_of(CLAIM)] == UNRECORDED
    assert told[anchor_of(DENIAL)] == UNRECORDED


def test_an_excepted_passage_is_no_allegation(tmp_path):
    """The theme names it with the reason."""
    excepted = f"not_allegations: {{'closes#{anchor_of(OTHER)}': a date}}\ncolour:"
    told = read_ledger(tmp_path, theme=SENSITIVE.replace("colour:", excepted))
    assert told[anchor_of(OTHER)] == ()
    assert told[anchor_of(CLAIM)] == UNRECORDED


@pytest.mark.parametrize(
    ("stage", "is_better"), [("acquitted", True), ("retracted", True), ("convicted", False)]
)
def test_a_better_stage_clears(stage, is_better):
    """An acquittal and a retraction do, a conviction does not."""
    assert Standing("quay", stage, "2025-05-09").is_better == is_better
