"""Warnings about allegations: unrecorded passages, overdue reviews, later articles, better stages."""

import datetime

import pytest

from generator.allegations.candidates import find_better_stage, find_denial
from generator.allegations.reviews import find_overdue
from generator.build.project import open_project
from generator.commands.check import check_content
from generator.content.passages import anchor_of
from generator.problems import as_in_publish
from tests.allegations.alleging_site import CLAIM, ENTRY, OTHER, SITE
from tests.running import run, write_files

LATER = """---
title: A later day
date: {date}
language: {language}
---
{text}
"""
TOLD = "allegation-unrecorded", "look-again", "better-stage", "moved-key"
QUAY = "The harbour's north quay reopened on 1 May 2025."
EXCEPTED = {
    "content/themes/port.md": SITE["content/themes/port.md"].replace(
        "colour:",
        f"not_allegations: {{'crane#{anchor_of(OTHER)}': it accuses nobody, "
        f"'2025-05-02-quay-reopens#{anchor_of(QUAY)}': a date}}\ncolour:",
    )
}


def warnings_of(folder, files):
    """What `check` says of allegations, as it says it."""
    write_files(folder, {**SITE, **EXCEPTED, **files})
    assert run(folder, "build").status == 0
    blocks = run(folder, "check").err.split("\ncontent/")
    return [
        f"content/{block.removeprefix('content/')}"
        for block in blocks
        if any(f"[{code}]" in block for code in TOLD)
    ]


def later(text, date="2025-06-01", language="en"):
    """A later article."""
    return {"content/articles/later.md": LATER.format(text=text, date=date, language=language)}


def test_a_recorded_site_has_no_warning(tmp_path):
    """Where each passage of the theme is in an entry, is a response, or is excepted."""
    assert warnings_of(tmp_path, {}) == []


def test_an_allegation_without_any_sensitive_theme_is_told(tmp_path):
    """At its passage, with the theme that it is in: nothing else would ask for the other passages."""
    plain = SITE["content/themes/port.md"].replace("sensitive: true\n", "")
    write_files(tmp_path, {**SITE, "content/themes/port.md": plain})
    ran = run(tmp_path, "build")
    assert ran.status == 0
    assert (
        "content/allegations/crane.md:5:11: warning[no-sensitive-theme]: "
        "passages make an allegation, and no theme is sensitive\n"
    ) in ran.err
    assert (
        "  hint: write 'sensitive: true' into content/themes/port.md: "
        "passages that nobody has recorded are then reported\n"
    ) in ran.err


def test_an_entry_that_names_no_passage_asks_for_no_sensitive_theme(tmp_path):
    """Such as the example that 'init' writes."""
    plain = SITE["content/themes/port.md"].replace("sensitive: true\n", "")
    entry = "---\ndraft: true\nclaim: Somebody\nabout: []\nby: {who: A, kind: person}\npassages: []\n---\n"
    files = {"content/themes/port.md": plain, "content/allegations/crane.md": entry}
    write_files(tmp_path, {**SITE, **files})
    assert "no-sensitive-theme" not in run(tmp_path, "build").err


def test_an_unrecorded_passage_is_told_with_its_line(tmp_path):
    """By `build` and by `check`, with the command that begins an entry."""
    write_files(tmp_path, {**SITE, **EXCEPTED})
    (tmp_path / "content/allegations/crane.md").unlink()
    anchor = anchor_of(CLAIM)
    message = f"the passage {anchor} of a sensitive theme is in no allegation"
    expected = f"""content/articles/crane.md:8:1: warning[allegation-unrecorded]: {message}
     6 | summary: {{en: The paper writes of a kickback.}}
     7 | ---
>    8 | {CLAIM}
       | ^
     9 |
"""
    ran = run(tmp_path, "build")
    assert ran.status == 0
    assert ran.err.startswith(expected.rstrip())
    assert f"hint: 'sourcebook allegations begin crane#{anchor}' begins an entry." in ran.err
    assert "[allegation-unrecorded]" in run(tmp_path, "check").err


def test_a_draft_counts_as_unrecorded(tmp_path):
    """It is warned of, and stops nothing."""
    told = warnings_of(
        tmp_path, {"content/allegations/crane.md": ENTRY.replace("about:", "draft: true\nabout:")}
    )
    assert len(told) == 1
    assert "[allegation-unrecorded]" in told[0]


def test_an_article_after_the_review_is_told(tmp_path):
    """Where it names somebody concerned in the theme, with the passage."""
    text = "The harbour pays for the crane again, Ada Lock said."
    (unrecorded, told) = sorted(warnings_of(tmp_path, later(text)), key=lambda t: "look" in t)
    assert "[allegation-unrecorded]" in unrecorded
    assert told.startswith(
        "content/allegations/crane.md:11:16: warning[look-again]: articles after the review of "
        f"2025-05-14 name those concerned: later#{anchor_of(text)}\n"
    )


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The harbour pays for the crane again, Ada Lock said.", "2025-05-13"),
        ("Ada Lock went to the fair.", "2025-06-01"),
        ("The harbour pays for the crane again.", "2025-06-01"),
    ],
)
def test_others_are_not(tmp_path, text, date):
    """An article before the review, one outside the theme, one that names nobody concerned."""
    assert not [each for each in warnings_of(tmp_path, later(text, date)) if "look-again" in each]


def test_words_of_a_better_stage_are_told(tmp_path):
    """With the passage and the words, also where the sentence before names the person."""
    text = "Ada Lock was in the hall.\n\nThe court acquitted her on Friday."
    (told,) = warnings_of(tmp_path, later(text))
    anchor = anchor_of("The court acquitted her on Friday.")
    assert told.startswith(
        "content/allegations/crane.md:7:3: warning[better-stage]: "
        f"later#{anchor} may tell of a better stage, 'acquitted': “acquitted”\n"
    )


def test_a_recorded_stage_is_not_told_again(tmp_path):
    """Nor is an article older than the latest stage."""
    text = "The court acquitted Ada Lock on Friday."
    stage = f"  - {{is: acquitted, on: 2025-06-01, passage: 'later#{anchor_of(text)}'}}\nresponses"
    entry = ENTRY.replace("responses", stage, 1)
    assert warnings_of(tmp_path, {**later(text), "content/allegations/crane.md": entry}) == []
    older = {**later(text, "2025-05-01"), "content/allegations/crane.md": ENTRY}
    assert warnings_of(tmp_path, older) == []


@pytest.mark.parametrize(("day", "late"), [("2025-08-12", 0), ("2025-08-13", 1)])
def test_a_review_is_due_after_its_days(tmp_path, day, late):
    """On the last of them it is not yet overdue."""
    entry = ENTRY.replace("reviewed:", "review_within: 90d\nreviewed:")
    write_files(tmp_path, {**SITE, "content/allegations/crane.md": entry})
    with open_project(tmp_path) as project:
        entries = project.content.allegations
        told = list(find_overdue(entries, datetime.date.fromisoformat(day)))
    assert [(each.line, each.message) for each in told] == [
        (12, "the review was due by 2025-08-12")
    ] * late


def test_an_overdue_review_is_told_by_check(tmp_path):
    """Of today, with the line of the review; `build` reads no clock and says nothing."""
    entry = ENTRY.replace("reviewed:", "review_within: 90d\nreviewed:")
    write_files(tmp_path, {**SITE, **EXCEPTED, "content/allegations/crane.md": entry})
    assert "overdue" not in run(tmp_path, "build").err
    assert (
        "content/allegations/crane.md:12:11: warning[review-overdue]: "
        "the review was due by 2025-08-12\n"
    ) in run(tmp_path, "check").err


def test_what_check_tells_is_asked_for_on_a_day(tmp_path):
    """With the severity that it has in a publication: unrecorded and better stages are errors."""
    text = "The court acquitted Ada Lock on Friday."
    entry = ENTRY.replace("reviewed:", "review_within: 90d\nreviewed:")
    write_files(tmp_path, {**SITE, **later(text), "content/allegations/crane.md": entry})
    levels = {}
    with open_project(tmp_path) as project:
        for day in ("2025-08-12", "2025-08-13"):
            told = as_in_publish(check_content(project, datetime.date.fromisoformat(day)))
            levels[day] = {each.code: each.severity for each in told}
    assert levels["2025-08-12"]["allegation-unrecorded"] == "error"
    assert levels["2025-08-12"]["better-stage"] == "error"
    assert levels["2025-08-13"] == {**levels["2025-08-12"], "review-overdue": "warning"}


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        ("en", "The judge acquitted him of all counts.", "acquitted"),
        ("uk", "Суд виправдав ексміністра у справі про хабар.", "acquitted"),
        ("ru", "Следователи прекратили дело против чиновника.", "dropped"),
        ("tr", "Mahkeme eski bakanın beraatine karar verdi.", "acquitted"),
        ("de", "Die Staatsanwaltschaft stellte das Verfahren ein.", "dropped"),
        ("fr", "La cour a prononcé un non-lieu en faveur du maire.", "dropped"),
        ("pl", "Prokuratura umorzyła śledztwo w sprawie przetargu.", "dropped"),
        ("es", "El tribunal anuló la condena del alcalde.", "overturned"),
        ("it", "Il giudice ha assolto l'ex ministro.", "acquitted"),
        ("bg", "Съдът оправда бившия министър.", "acquitted"),
        ("ro", "Instanța l-a achitat pe fostul ministru.", "acquitted"),
        ("und", "Суд виправдав ексміністра.", "acquitted"),
        ("en", "The court meets again on Monday.", ""),
        ("uk", "Суд розгляне справу в понеділок.", ""),
        ("tr", "Mahkeme pazartesi günü toplanacak.", ""),
    ],
)
def test_better_stages_are_found_by_words(language, text, stage):
    """In the language of the article, in all where it is not known."""
    assert find_better_stage(text, language)[0] == stage


@pytest.mark.parametrize(
    ("language", "text", "denies"),
    [
        ("en", "“I never took a coin,” she said.", True),
        ("uk", "Він заперечує свою причетність.", True),
        ("ru", "Но чиновник отрицает свою причастность к этому делу.", True),
        ("tr", "Bakan suçlamaları reddetti.", True),
        ("de", "Er bestreitet die Vorwürfe.", True),
        ("hu", "A polgármester tagadja a vádakat.", True),
        ("en", "The council meets on Monday.", False),
        ("uk", "Рада збереться в понеділок.", False),
        ("ru", "Совет соберётся в понедельник.", False),
    ],
)
def test_denials_are_found_by_words(language, text, denies):
    """As candidates that an editor reads."""
    assert bool(find_denial(text, language)) == denies
