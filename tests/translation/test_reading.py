"""Catalogues are read with their mistakes told at the line, and nothing is shown that does not fit."""

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.passages import anchor_of
from generator.problems import ProblemsError
from generator.translation.translation_catalogue import read_translation
from tests.running import read_tree, run, write_files
from tests.translation.translated_site import (
    ARTICLE,
    CLAIM,
    COUNCIL,
    DENIAL,
    ENGLISH,
    MACHINE,
    OPEN,
    PO,
    REVIEW,
    SITE,
    po,
)

MARKDOWN = f"content/articles/{ARTICLE}.md"


def line_of(text, words):
    return text.partition(words)[0].count("\n") + 1


def warnings(folder):
    ran = run(folder, "check", "--all")
    return re.findall(
        rf"(?m)^{re.escape(PO)}:(\d+):1: warning\[([a-z-]+)\]: (.*)$", ran.err + ran.out
    )


def check(tmp_path, text, article=SITE[MARKDOWN]):
    write_files(tmp_path, {**SITE, PO: text, MARKDOWN: article})
    assert run(tmp_path, "build").status == 0
    return warnings(tmp_path)


def test_a_sound_translation_is_not_doubted(tmp_path):
    """2,1 млн is 2.1 million."""
    assert check(tmp_path, po()) == []


def test_an_entry_of_a_changed_passage_is_stale(tmp_path):
    text = po()
    found = check(tmp_path, text, SITE[MARKDOWN].replace("12 травня в порту", "13 травня в порту"))
    line = line_of(text, f'msgctxt "{anchor_of(COUNCIL)}"')
    assert [(int(at), code) for at, code, _ in found] == [(line, "translation-stale")]


def test_an_entry_without_any_such_passage_is_told(tmp_path):
    lost = {"p-00000000": ("Зовсім інші слова про погоду в горах.", "Of the weather.")}
    text = po(entries={**ENGLISH, **lost})
    found = check(tmp_path, text)
    line = line_of(text, 'msgctxt "p-0')
    assert [(int(at), code) for at, code, _ in found] == [(line, "unknown-passage")]


def test_a_passage_is_given_to_one_entry_alone(tmp_path):
    """Two entries with its words: the second has no passage."""
    near = COUNCIL.replace("12", "11")
    lost = {"p-00000000": (near, "One."), "p-00000001": (near, "Two.")}
    entries = {key: each for key, each in ENGLISH.items() if key != COUNCIL}
    found = check(tmp_path, po(entries={**entries, **lost}))
    assert [code for _, code, _ in found] == ["translation-stale", "unknown-passage"]


def test_a_number_that_is_missing_in_the_translation_is_told(tmp_path):
    words = "Prosecutors said Ada Lock took a kickback of 2.4 million hryvnias for the quay."
    text = po(entries={**ENGLISH, CLAIM: (CLAIM, words)})
    ((line, code, message),) = check(tmp_path, text)
    assert (int(line), code) == (line_of(text, f'msgctxt "{anchor_of(CLAIM)}"'), "number-missing")
    assert "'2,1 млн'" in message


@pytest.mark.parametrize(
    "head",
    [
        {"X-Reviewed-By": "Ivo Marsh"},
        {"X-Reviewed-On": "2025-05-04"},
        {**REVIEW, "X-Reviewed-On": "4 May"},
        {**REVIEW, "X-Reviewed-On": "2025-05"},
    ],
)
def test_a_review_without_a_name_or_a_day_is_none(tmp_path, head):
    text = po(MACHINE | head)
    ((line, code, _),) = check(tmp_path, text)
    assert code == "unfinished-review"
    assert text.split("\n")[int(line) - 1].startswith('"X-Reviewed-')
    page = (tmp_path / f"site/articles/{ARTICLE}/index.html").read_text("utf-8")
    assert "Machine translation, not checked by a person" in page


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (PO, po() + 'msgctxt "one\n', "error[bad-catalogue]"),
        (PO, "\0\0\n", "error[bad-catalogue]"),
        (PO, "Just words.\n", "error[bad-catalogue]"),
        (PO.replace(".en.", ".ru."), po(), "error[language-not-in-site]: the site has no language 'ru'"),
        (PO.replace(".en.", ".uk."), po(), "error[needless-translation]: the article is in 'uk'"),
        (PO.replace(".en.", "."), po(), "error[language-not-in-site]: the site has no language ''"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_stops_the_build(tmp_path, name, text, told):
    write_files(tmp_path, {**SITE, name: text})
    ran = run(tmp_path, "build")
    assert ran.status == 1
    assert f"{name}:" in ran.err
    assert told in ran.err


def test_a_translation_without_its_article_is_told_and_left_out(tmp_path):
    lost = "content/articles/2025-05-03-gone.en.po"
    write_files(tmp_path, {**SITE, lost: po(entries={DENIAL: (DENIAL, "Zanzibarquux.")})})
    assert run(tmp_path, "build").status == 0
    told = run(tmp_path, "check", "--all").err
    assert f"{lost}:1:1: warning[translation-without-original]" in told
    assert b"Zanzibarquux" not in b"".join(read_tree(tmp_path / "site").values())


def test_order_comments_and_lines_have_no_part_in_the_digest():
    turned = dict(reversed(ENGLISH.items()))
    one, other = po(), po(entries=turned, more="\n# A comment.\n")
    digests = {read_translation(text.encode(), PO).digest for text in (one, other)}
    assert len(digests) == 1
    assert read_translation(po(REVIEW).encode(), PO).digest not in digests
    assert (
        read_translation(po(entries={OPEN: (OPEN, "Nobody.")}).encode(), PO).digest not in digests
    )


@given(st.text(st.sampled_from('msgidctxtr "\\#~,|\n\0é[0]'), max_size=80))
def test_any_text_is_read_or_told(text):
    """A broken file is a Problem, never a traceback."""
    with contextlib.suppress(ProblemsError):
        read_translation(text.encode(), PO)
