"""Rules of allegations by the keys that they are about: each has cases that pass and cases that fail."""

import datetime

import pytest

from generator.build.project import open_project
from generator.commands.check import check_content
from generator.content.passages import anchor_of
from generator.problems import ProblemsError
from tests.allegations.alleging_site import CLAIM, DENIAL, ENTRY, OTHER, SITE
from tests.running import write_files

FILE, THEME = "content/allegations/crane.md", "content/themes/port.md"
DAY = datetime.date(2025, 8, 13)
AT, SAID = f"crane#{anchor_of(CLAIM)}", f"crane#{anchor_of(DENIAL)}"
QUAY = anchor_of("The harbour's north quay reopened on 1 May 2025.")
EXCEPTED = (
    f"'crane#{anchor_of(OTHER)}': it accuses nobody, '2025-05-02-quay-reopens#{QUAY}': a date"
)
ANSWER = f"responses:\n  - {{from: ada-lock, kind: denial, passage: '{SAID}'}}\n"
NONE = "none_found: {on: 2025-05-13, looked_in: the clipping}\n"
LATER = "content/articles/later.md"
AGAIN = "The harbour pays for the crane again, Ada Lock said."
FREED = "The court acquitted Ada Lock on Friday."
HARBOUR = "The harbour is still."
CODES = (
    "allegation-unrecorded", "no-response", "no-review", "stage-without-passage", "stage-order",
    "unknown-person", "unknown-passage", "review-overdue", "look-again", "better-stage",
    "id-taken",
)  # fmt: skip


def later(text):
    """A later article."""
    return f"---\ntitle: Later\ndate: 2025-06-01\nlanguage: en\n---\n{text}\n"


def excepting(text="", reason=""):
    """The theme, with an exception for a passage of the later article."""
    more = f", 'later#{anchor_of(text)}': {reason}" if text else ""
    return SITE[THEME].replace("colour:", f"not_allegations: {{{EXCEPTED}{more}}}\ncolour:")


def entry(old="", new="", more=""):
    """The entry with words changed, and a line more before the review."""
    assert old in ENTRY
    return {FILE: ENTRY.replace(old, new, 1).replace("reviewed:", f"{more}reviewed:")}


# By rule: the keys it is about, files of a case, and what is told of it, '' where it passes.
CASES = [
    ("B1", "passages", entry(), ""),
    ("B1", "draft", entry("about:", "draft: true\nabout:"),
     (f"content/articles/crane.md:8:1: warning[allegation-unrecorded]: the passage {anchor_of(CLAIM)} "
     "of a sensitive theme is in no allegation")),
    ("B1", "not_allegations", {LATER: later(HARBOUR), THEME: excepting(HARBOUR, "the weather")}, ""),
    ("B1", "not_allegations", {LATER: later(HARBOUR)},
     (f"{LATER}:6:1: warning[allegation-unrecorded]: the passage {anchor_of(HARBOUR)} of a sensitive theme "
     "is in no allegation")),
    ("B2", "about", entry("[ada-lock]", "[ada-lock, bo-reed]"),
     f"{FILE}:3:19: error[no-response]: no response of 'bo-reed', and no record that none was found"),
    ("B2", "responses", entry(ANSWER, ""),
     f"{FILE}:3:9: error[no-response]: no response of 'ada-lock', and no record that none was found"),
    ("B2", "none_found", entry(ANSWER, NONE), ""),
    ("B2", "none_found", entry(ANSWER, NONE.replace("{on", "{for: [ada-lock], on")), ""),
    ("B2", "none_found", entry("[ada-lock]", "[ada-lock, bo-reed]") | {FILE: ENTRY.replace(
        "[ada-lock]", "[ada-lock, bo-reed]").replace(ANSWER, NONE.replace("{on", "{for: [bo-reed], on"))},
     f"{FILE}:3:9: error[no-response]: no response of 'ada-lock', and no record that none was found"),
    ("B3", "reviewed", entry("reviewed: {on: 2025-05-14, by: Ivo Marsh}\n", ""),
     f"{FILE}:2:1: error[no-review]: no review by an editor"),
    ("B3", "reviewed.by", entry("by: Ivo Marsh", "by: {en: Ivo Marsh, uk: Іво Марш}"), ""),
    ("B3", "reviewed.by", entry("by: Ivo Marsh", "by: ' '"),
     f"{FILE}:11:32: error[no-review]: no review by an editor"),
    ("B3", "review_within", entry("reviewed:", "review_within: 200d\nreviewed:"), ""),
    ("B3", "review_within", entry("reviewed:", "review_within: soon\nreviewed:"),
     f"{FILE}:11:16: error[no-review]: 'review_within': 'soon' is not a number of days"),
    ("B4", "stages", {FILE: ENTRY.split("stages:")[0] + "stages: []\n" + ANSWER + ENTRY.split(ANSWER)[1]},
     f"{FILE}:2:1: error[stage-without-passage]: no stage is recorded"),
    ("B4", "stages.passage", entry(f", on: 2025-05-12, passage: '{AT}'", ", on: 2025-05-12"),
     f"{FILE}:8:5: error[stage-without-passage]: the stage 'searched' has no passage"),
    ("B4", "stages.on", entry("searched, on: 2025-05-12", "searched, on: 2025-05-08"),
     f"{FILE}:8:24: error[stage-order]: the stage 'searched' of 2025-05-08 comes after 'reported' of 2025-05-09"),
    ("B4", "stages.on", entry("searched, on: 2025-05-12", "searched, on: 2025-05"), ""),
    ("B5", "about", entry("about: [ada-lock]", "about: [ada-lok]", NONE),
     f"{FILE}:3:9: error[unknown-person]: unknown person 'ada-lok'"),
    ("B5", "organisations", entry(
        "about: [ada-lock]", "about: [ada-lock, crane-ltd]\norganisations: {crane-ltd: Crane Ltd}"),
     f"{FILE}:3:19: error[no-response]: no response of 'crane-ltd', and no record that none was found"),
    ("B5", "organisations", entry("about: [ada-lock]", "about: [ada-lock]\norganisations: {bo-reed: Reed Ltd}"),
     f"{FILE}:4:17: error[id-taken]: 'bo-reed' is a person's id, and an organisation's here"),
    ("B5", "responses.from", entry("from: ada-lock", "from: nobody", NONE),
     f"{FILE}:10:12: error[unknown-person]: unknown person 'nobody'"),
    ("B5", "none_found.for", entry("", "", NONE.replace("{on", "{for: [bo-reed], on")),
     f"{FILE}:11:20: error[unknown-person]: 'bo-reed' is not among those whom the allegation is about"),
    ("B5", "passages", entry(f"passages: ['{AT}']", "passages: ['crane#p-00000000']"),
     f"{FILE}:5:12: error[unknown-passage]: the article has no passage 'p-00000000'"),
    ("B5", "stages.passage", entry(f"05-12, passage: '{AT}'", "05-12, passage: 'nil#p-00000000'"),
     f"{FILE}:8:45: error[unknown-passage]: there is no article 'nil'"),
    ("B5", "responses.passage", entry(SAID, "crane#p-00000000"),
     f"{FILE}:10:45: error[unknown-passage]: the article has no passage 'p-00000000'"),
    ("B6", "review_within", entry("reviewed:", "review_within: 91d\nreviewed:"), ""),
    ("B6", "review_within", entry("reviewed:", "review_within: 90d\nreviewed:"),
     f"{FILE}:12:11: warning[review-overdue]: the review was due by 2025-08-12"),
    ("B7", "reviewed.on", {LATER: later(AGAIN), THEME: excepting(AGAIN, "the crane is paid for")}, ""),
    ("B7", "reviewed.on", {LATER: later(AGAIN)},
     (f"{FILE}:11:16: warning[look-again]: articles after the review of 2025-05-14 name those concerned: "
     f"later#{anchor_of(AGAIN)}")),
    ("B7", "reviewed.on", {LATER: later(AGAIN)} | entry("on: 2025-05-14", "on: 2025-06-01"), ""),
    ("B8", "stages", {LATER: later(FREED)},
     (f"{FILE}:7:3: warning[better-stage]: later#{anchor_of(FREED)} may tell of a better stage, 'acquitted': "
     "“acquitted”")),
    ("B8", "stages", {LATER: later(FREED)} | entry(
        "responses:", f"  - {{is: acquitted, on: 2025-06-01, passage: 'later#{anchor_of(FREED)}'}}\nresponses:"), ""),
    ("B8", "not_allegations", {LATER: later(FREED), THEME: excepting(FREED, "of another case")}, ""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "key", "files", "expected"), CASES)
def test_a_rule(tmp_path, rule, key, files, expected):
    """With exact words, line and column where it fails, and not a word where it passes."""
    base = {**SITE, THEME: excepting()}
    write_files(tmp_path, base | files)
    try:
        with open_project(tmp_path) as project:
            problems = check_content(project, DAY)
    except ProblemsError as error:
        problems = error.problems
    told = [
        f"{each.place}: {each.label}: {each.message}" for each in problems if each.code in CODES
    ]
    allowed = [line for line in told if rule == "B7" and "allegation-unrecorded" in line]
    assert [line for line in told if line not in allowed] == ([expected] if expected else [])


def test_every_rule_passes_somewhere_and_fails_somewhere():
    """And every code is told in some case."""
    for number in range(1, 9):
        outcomes = {bool(expected) for rule, _, _, expected in CASES if rule == f"B{number}"}
        assert outcomes == {True, False} or number == 5, number
    told = " ".join(expected for *_, expected in CASES)
    assert all(f"[{code}]" in told for code in CODES)
