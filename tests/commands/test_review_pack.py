"""A review pack: each statement numbered, beside what it rests on."""

import html
import re

import pytest

from generator.content.passages import anchor_of
from tests.allegations.alleging_site import CLAIM, DENIAL, SITE
from tests.commands.test_brief import words_of
from tests.hostile import HOSTILE_SITE
from tests.running import SMALL_SITE, run, write_files

THEME = "content/themes/port.md"
SYNOPSIS = f"""Prosecutors speak of a kickback [@crane#{anchor_of(CLAIM)}]. The paper has more [@crane].

{{.own}}
This desk has asked nobody.
"""
KINDS = ("html", "docx", "pdf")


@pytest.fixture
def project(tmp_path):
    """A briefing with an allegation that a synopsis tells of."""
    text = SMALL_SITE[THEME].replace("{.own}\nWhat was said of the quay.\n", SYNOPSIS)
    assert SYNOPSIS in text
    return write_files(tmp_path, {**SITE, THEME: text})


def make(folder, kind):
    """The words of a pack."""
    name = f"review.{kind}"
    ran = run(folder, "review-pack", "--to", name)
    assert ran.status == 0, ran.err
    assert re.fullmatch(rf"\d+ statements in {name} \(\d+\.\d kB\)\n", ran.out)
    return html.unescape(words_of(name, (folder / name).read_bytes()))


@pytest.mark.parametrize("kind", KINDS)
def test_a_statement_stands_with_its_passage_stage_and_response(project, kind):
    """The passage in full, with outlet, day and address, and that there is no clipping."""
    told = make(project, kind)
    assert "Prosecutors speak of a kickback." in told
    assert CLAIM in told
    assert "The Gazette, 9 May 2025" in told
    assert f"https://example.org/harbour/articles/crane/#{anchor_of(CLAIM)}" in told
    assert "Stage: searched, 12 May 2025. Response: Ada Lock – denial." in told
    assert "no clipping: the words are not checked against one" in told
    assert "This desk has asked nobody." in told
    assert "the desk’s own words" in told


def test_statements_are_numbered_through_all_texts(project):
    """Those of the theme, of the claim in each of its languages, and of the summary."""
    told = make(project, "html")
    numbers = [int(number) for number in re.findall(r'<td id="s-(\d+)"', told)]
    assert numbers == list(range(1, len(numbers) + 1))
    for words in ("The paper has more.", "Прокурори звинувачують Аду Лок", "writes of a kickback."):
        assert words in told
    assert DENIAL not in told.partition("<h2")[0]


def test_nothing_held_back_is_in_a_pack(project):
    """The pack is the briefing as the public would have it."""
    draft = "---\ntitle: Later\nlanguage: en\ndraft: true\nsummary: {en: Unripe words.}\n---\nUnripe text.\n"
    write_files(project, {"content/articles/later.md": draft})
    assert "Unripe" not in make(project, "html")


def test_hostile_text_stays_text_in_a_pack(tmp_path):
    write_files(tmp_path, HOSTILE_SITE)
    for kind in KINDS:
        ran = run(tmp_path, "review-pack", "--to", f"review.{kind}")
        assert ran.status == 0, ran.err
    assert "<script" not in (tmp_path / "review.html").read_text("utf-8")


def test_a_pack_is_no_markdown(tmp_path):
    ran = run(write_files(tmp_path, SMALL_SITE), "review-pack", "--to", "review.md")
    assert ran.status == 1
    assert "error[unknown-kind-of-file]: 'review.md'" in ran.err
