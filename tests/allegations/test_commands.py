"""``sourcebook allegations`` and ``sourcebook migrate``."""

import json

import pytest

from generator.allegations.candidates import find_denial
from generator.content.passages import anchor_of
from tests.allegations.alleging_site import CLAIM, DENIAL, ENTRY, OTHER, SITE
from tests.running import run, write_files

THEME = "content/themes/port.md"


def test_entries_are_listed_with_their_answers(tmp_path):
    """A line an entry, and one for each person."""
    write_files(tmp_path, SITE)
    ran = run(tmp_path, "allegations")
    assert ran.status == 0
    assert ran.out == "crane: searched, 2025-05-12\n  ada-lock: denial\n"


def test_entries_are_listed_for_programs(tmp_path):
    """As one JSON object, with the warnings."""
    write_files(tmp_path, SITE)
    told = json.loads(run(tmp_path, "allegations", "--json").out)
    (row,) = told["allegations"]
    assert (row["id"], row["stage"], row["since"]) == ("crane", "searched", "2025-05-12")
    assert row["responses"] == {"ada-lock": ["denial"]}
    assert {each["code"] for each in told["problems"]} == {"allegation-unrecorded"}


def test_only_those_due_are_listed(tmp_path):
    """With a warning at the review."""
    due = ENTRY.replace("reviewed:", "review_within: 1d\nreviewed:")
    write_files(tmp_path, {**SITE, "content/allegations/later.md": due})
    ran = run(tmp_path, "allegations", "--due")
    assert ran.out.startswith("later: searched, 2025-05-12; review due 2025-05-15\n")
    assert "crane" not in ran.out
    assert "content/allegations/later.md:12:11: warning[review-overdue]" in ran.err


def begin(folder, passage):
    """A draft begun in a site without entries."""
    write_files(folder, SITE)
    (folder / "content/allegations/crane.md").unlink()
    return run(folder, "allegations", "begin", passage)


def test_a_draft_is_begun_with_candidates(tmp_path):
    """For responses: quotations of those named, and words of denial, marked as such; it stops nothing."""
    ran = begin(tmp_path, anchor_of(CLAIM))
    path = f"content/allegations/2025-05-09-{anchor_of(CLAIM)}.md"
    assert ran.out == f"begun {path}\n"
    text = (tmp_path / path).read_text("utf-8")
    assert "draft: true\n" in text
    assert "about: [ada-lock] # candidates" in text
    assert f"# candidate (quotes ada-lock, words of denial: never): {DENIAL}\n" in text
    row = f"{{from: ada-lock, kind: denial, passage: 'crane#{anchor_of(DENIAL)}'}}"
    assert f"#   - {row}\n" in text
    assert run(tmp_path, "build").status == 0


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Those papers are forged, he said.", "en", "forged"),
        ("I cannot recall such a meeting.", "en", "cannot recall"),
        ("Це вигадка від початку до кінця.", "uk", "вигадка"),
        ("Это ложь, сказал он.", "ru", "ложь"),
        ("To kłamstwo, mówi.", "pl", "kłamstwo"),
        ("Das ist frei erfunden.", "de", "erfunden"),
        ("C’est un mensonge.", "fr", "mensonge"),
        ("The council meets on 12 May.", "en", ""),
    ],
)
def test_who_calls_it_false_is_a_candidate_too(text, language, words):
    """Not only those who deny in so many words."""
    assert find_denial(text, language) == words


def test_a_draft_is_begun_by_an_address(tmp_path):
    """As copied from the site."""
    address = f"https://example.org/harbour/articles/crane/#{anchor_of(CLAIM)}"
    assert begin(tmp_path, address).status == 0


def test_a_draft_is_not_written_twice(tmp_path):
    """What an editor has begun stays."""
    begin(tmp_path, anchor_of(CLAIM))
    ran = run(tmp_path, "allegations", "begin", anchor_of(CLAIM))
    assert ran.status == 1
    assert ran.err == (
        f"content/allegations/2025-05-09-{anchor_of(CLAIM)}.md: error[id-taken]: this entry exists\n"
        "  hint: edit it, or remove it to begin again\n1 error\n"
    )


def test_an_unknown_passage_is_refused(tmp_path):
    """With the place where its address is found."""
    ran = begin(tmp_path, "p-00000000")
    assert ran.status == 1
    assert ran.err == (
        "error[unknown-passage]: no article has the passage 'p-00000000'\n"
        "  hint: copy the address of the passage from its article's page\n1 error\n"
    )


def test_a_passage_of_two_articles_is_refused(tmp_path):
    """With the addresses that tell them apart."""
    write_files(tmp_path, {"content/articles/copy.md": SITE["content/articles/crane.md"]})
    ran = begin(tmp_path, anchor_of(CLAIM))
    assert ran.status == 1
    anchor = anchor_of(CLAIM)
    assert f"error[ambiguous-passage]: several articles have the passage '{anchor}'" in ran.err
    assert f"hint: name one: copy#{anchor}, crane#{anchor}" in ran.err


def test_responses_of_a_theme_move_into_drafts(tmp_path):
    """With a warning before, and nothing lost: the key is gone, the response is in the draft."""
    write_files(tmp_path, SITE)
    (tmp_path / "content/allegations/crane.md").unlink()
    claim, denial, other = map(anchor_of, (CLAIM, DENIAL, OTHER))
    key = f"responses: {{{claim}: [{denial}], {other}: none}}\n"
    before = SITE[THEME]
    write_files(tmp_path, {THEME: before.replace("colour:", f"{key}colour:")})
    told = run(tmp_path, "build").err
    assert "content/themes/port.md:4:1: warning[moved-key]: 'responses' has moved" in told
    ran = run(tmp_path, "migrate")
    assert ran.status == 0
    assert ran.out.count("complete it, then remove 'draft'") == 2
    assert (tmp_path / THEME).read_text("utf-8") == before
    draft = tmp_path / f"content/allegations/2025-05-09-{claim}.md"
    assert f"passage: 'crane#{denial}'" in draft.read_text("utf-8")
    assert run(tmp_path, "build").status == 0
    assert run(tmp_path, "migrate").out == "Nothing to move.\n"
