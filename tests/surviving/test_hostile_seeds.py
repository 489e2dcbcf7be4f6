"""No generated seed ends the program, hangs, becomes markup or loses a line, and a fault put in is found."""

import re

import pytest

from generator.clippings import understand as understanding
from generator.clippings.article_markdown import article_text
from generator.clippings.markdown_seeds.read_markdown import read_markdown
from generator.clippings.time_budget import SECONDS
from generator.view_models import markdown_html
from tests.running import SMALL_SITE, run, write_files
from tests.sampling import SEED
from tests.surviving import hostile_seeds
from tests.surviving.hostile_seeds import examine_many

SAMPLE = 150


def test_a_sample_of_hostile_seeds_is_borne():
    """`make hostile` makes five thousand, each of which it gives far less time than a user does."""
    assert not [trial for trial in examine_many(SEED, range(SAMPLE), SECONDS) if trial[2]]


@pytest.mark.parametrize(("seed", "number"), [(7, 176), (7, 264), (763445, 2), (388071, 132)])
def test_what_was_found_once_stays_mended(seed, number):
    """Thousands of marks, of pairs of marks or of given names in a row; a page of nothing but a heading."""
    assert not [trial for trial in examine_many(seed, range(number, number + 1)) if trial[2]]


def backtrack(*_):
    """Try all ways to divide a line, of which there are too many."""
    re.fullmatch(r"(a+)+b", "a" * 60)


def lose_a_line(sheet, decided, account=understanding.account):
    """Give the last line no fate."""
    return tuple(account(sheet, decided))[:-1]


def fail(*_):
    """Fail as a slip of the program does."""
    raise IndexError


def show_markup(text, *_):
    """Write a text as if it were HTML."""
    return text


@pytest.mark.parametrize(
    ("module", "name", "fault", "told"),
    [
        (understanding, "choose_title", backtrack, "it takes too long"),
        (understanding, "account", lose_a_line, "lines without one fate"),
        (understanding, "date_clipping", fail, "IndexError"),
        (markdown_html, "_link_text", show_markup, "markup of a seed"),
        (
            hostile_seeds,
            "article_text",
            lambda *each: article_text(*each) + "\n\nMore.\n",
            "blocks are read",
        ),
    ],
)
def test_a_fault_put_in_is_found(monkeypatch, module, name, fault, told):
    """A step that is slow, loses lines, fails, or lets markup through is told within some seeds."""
    monkeypatch.setattr(module, name, fault)
    assert any(told in found for _, _, found in examine_many(1, range(60), 0.2))


def test_a_seed_that_takes_too_long_is_told_and_the_others_go_on(tmp_path, monkeypatch):
    """By its file, with what to do; explain says so, too."""
    seed = " date 2025-05-02 Quay reopens\n\nThe harbour's quay reopened.\n"
    write_files(
        tmp_path, {**SMALL_SITE, "seeds/a/slow.txt": f"{seed}aaa\n", "seeds/good.txt": seed}
    )
    whole = understanding.lay_out_seed
    monkeypatch.setattr(
        understanding,
        "lay_out_seed",
        lambda seed: backtrack() if "aaa" in seed.lines else whole(seed),
    )
    monkeypatch.setattr("generator.clippings.time_budget.SECONDS", 0.2)
    ran = run(tmp_path, "convert")
    assert ran.status == 1
    assert "made      good.txt" in ran.out
    assert (
        "seeds/a/slow.txt: error[seed-too-slow]: it takes more than 0.2 s to understand\n"
        "  hint: remove what is not the article's text, or divide the seed\n"
    ) in ran.err
    assert (
        "no article: it takes more than 0.2 s to understand"
        in run(tmp_path, "explain", "a/slow.txt").out
    )


def test_a_carriage_return_inside_a_line_is_no_line_end():
    """Of a Markdown clipping that has others, each line keeps its place."""
    marked = read_markdown(("one\rtwo", "", "- three\r- four"))
    assert [line.text for line in marked.lines] == ["one two", "", "• three - four"]
