"""A quotation in translation is a run of the translation of its passage, where somebody has read that."""

import json

import pytest

from generator.content.passages import anchor_of
from tests.running import run, write_files
from tests.translation.translated_site import ARTICLE, DENIAL, MACHINE, PO, REVIEW, SITE, po

PORT = "content/themes/port.md"
PLACE = anchor_of(DENIAL)
TRUE = "I have never taken what was not mine"
CUT = "I have … taken what was not mine"
FALSE = "I took nothing of theirs"


def build(folder, words, head, tail="tr"):
    text = f"She said: “{words}.” [@{PLACE} {tail}]".replace(" ]", "]")
    theme = SITE[PORT].replace("{.own}\nWhat was said of the quay.", text)
    write_files(folder, {**SITE, PO: po(head), PORT: theme})
    return run(folder, "build")


def coverage(folder):
    return json.loads(run(folder, "check", "--coverage", "--json").out)["coverage"]


@pytest.mark.parametrize("words", [TRUE, "I have never … was not mine", "never taken what was not mine"])  # fmt: skip
def test_the_words_of_the_read_translation_are_found(tmp_path, words):
    ran = build(tmp_path, words, REVIEW)
    assert ran.status == 0, ran.err
    (row,) = [each for each in coverage(tmp_path) if each["path"] == PORT]
    assert (row["found"], row["unchecked"]) == (1, 0)


@pytest.mark.parametrize("words", [FALSE, CUT, TRUE.replace("never ", "")])
@pytest.mark.parametrize("head", [REVIEW, MACHINE | REVIEW])
def test_other_words_are_refused_with_those_that_it_has(tmp_path, words, head):
    ran = build(tmp_path, words, head)
    assert ran.status == 1
    assert f"{PORT}:6:12: error[translated-quote]: the translation that was read" in ran.err
    assert "mine" in ran.err.partition("hint: ")[2]


@pytest.mark.parametrize("head", [{}, MACHINE])
def test_a_translation_that_nobody_has_read_leaves_a_quotation_unchecked(tmp_path, head):
    """It proves nothing."""
    for words in (TRUE, FALSE):
        ran = build(tmp_path, words, head)
        assert ran.status == 0, ran.err


def test_a_translation_of_former_words_leaves_a_quotation_unchecked(tmp_path):
    article = f"content/articles/{ARTICLE}.md"
    changed = DENIAL.replace("у вівторок", "у середу")
    build(tmp_path, TRUE, REVIEW)
    write_files(tmp_path, {article: SITE[article].replace(DENIAL, changed)})
    for name in (PORT, "content/allegations/quay.md"):
        text = (tmp_path / name).read_text("utf-8").replace(PLACE, anchor_of(changed))
        write_files(tmp_path, {name: text.replace(TRUE, FALSE)})
    ran = run(tmp_path, "build")
    assert ran.status == 0, ran.err


def test_cite_finds_a_passage_by_the_words_of_its_translation(tmp_path):
    write_files(tmp_path, {**SITE, PO: po()})
    lines = run(tmp_path, "cite", TRUE).out.splitlines()
    assert lines[0] == f"[@{PLACE} tr]"
    assert DENIAL in lines[2]
    assert TRUE in lines[3]
    assert run(tmp_path, "cite", "Я ніколи не брала").out.startswith(f"[@{PLACE}]\n")


def test_words_in_translation_need_their_mark(tmp_path):
    """Without 'tr' they are looked for in the passage itself."""
    assert "error[quote-not-found]" in build(tmp_path, TRUE, REVIEW, tail="").err


def test_a_summary_may_quote_what_was_read(tmp_path):
    name = f"content/articles/{ARTICLE}.md"
    for words, head, status in ((TRUE, REVIEW, 0), (FALSE, REVIEW, 1), (TRUE, MACHINE, 1)):
        summary = f"summary: {{en: 'She said “{words}” on Tuesday.'}}\nlanguage: uk"
        article = SITE[name].replace("language: uk", summary)
        write_files(tmp_path, {**SITE, PO: po(head), name: article})
        ran = run(tmp_path, "build")
        assert ran.status == status, ran.err
        assert ("error[quote-not-found]" in ran.err) == bool(status)


def test_a_note_has_the_words_of_the_passage_in_both_languages(tmp_path):
    assert build(tmp_path, TRUE, REVIEW).status == 0
    page = (tmp_path / "site/themes/port/index.html").read_text("utf-8")
    note = page.partition("doc-endnotes")[2].partition("</section>")[0]
    assert TRUE in note
    assert "Our translation" in note
    assert f'<p class="words" lang="uk">{DENIAL}</p>' in note
