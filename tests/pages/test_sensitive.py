"""A passage of a theme of allegations, wherever it stands without its article."""

import re

import pytest

from tests.running import SMALL_SITE, run, write_files

NOTE = "Allegations reported by the outlets named, not findings."
THEME = "content/themes/port.md"
SENSITIVE = SMALL_SITE[THEME].replace("colour:", "sensitive: true\ncolour:")
ARTICLE = """---
title: The quay closes
date: 2025-05-09
language: en
---
The harbour's master Ada Lock took a bribe on 8 May 2025, the paper says; "I did not," Ada Lock said.
"""


@pytest.mark.parametrize("sensitive", [True, False])
@pytest.mark.parametrize("page", ["", "timeline/", "people/ada-lock/"])
def test_it_says_that_an_allegation_is_not_a_finding(tmp_path, page, sensitive):
    """On the first page, on the timeline and on a person's page, beside the passage; other themes say nothing."""
    theme = SENSITIVE if sensitive else SMALL_SITE[THEME]
    write_files(tmp_path, {**SMALL_SITE, THEME: theme, "content/articles/closes.md": ARTICLE})
    assert run(tmp_path, "build").status == 0
    html = (tmp_path / "site" / page / "index.html").read_text(encoding="utf-8")
    beside = html.partition("took a bribe")[2].partition('class="row ')[0]
    assert (NOTE in beside) == sensitive
    assert "I did not" in beside  # the response is never cut off


ANSWERED = """---
title: The quay closes
date: 2025-05-09
language: en
---
The harbour's master took a bribe, the paper says.

Nothing of it is true, said Ada Lock.

Somebody else at the quay took one too.
"""


@pytest.fixture
def anchors(tmp_path):
    """Of the three passages of an article, as its page has them; its site is in the folder."""
    write_files(tmp_path, {**SMALL_SITE, THEME: SENSITIVE, "content/articles/closes.md": ANSWERED})
    assert run(tmp_path, "build").status == 0
    html = (tmp_path / "site/articles/closes/index.html").read_text(encoding="utf-8")
    return re.findall('id="(p-[0-9a-f]{8})"', html)


def read_record(folder, responses):
    """The record of the theme, its responses told."""
    theme = SENSITIVE.replace("colour:", f"responses: {responses}\ncolour:")
    write_files(folder, {THEME: theme})
    assert run(folder, "build").status == 0
    html = (folder / "site/themes/port/index.html").read_text(encoding="utf-8")
    return html.partition('class="record"')[2].partition("</section>")[0]


def test_allegation_and_response_stand_side_by_side(tmp_path, anchors):
    """Where the editor says which passage answers which; the words that matched are not asked of the response."""
    allegation, response, _ = anchors
    record = read_record(tmp_path, f"{{{allegation}: [{response}]}}")
    pair = record.partition('class="quoted pair"')[2].partition('class="why"')[0]
    assert pair.index("Allegation") < pair.index("took a bribe") < pair.index("Response")
    assert pair.index("Response") < pair.index("Nothing of it is true")
    assert f"closes/#{response}" in pair


def test_it_is_said_where_a_response_is_or_that_there_is_none(tmp_path, anchors):
    """Only where the editor says it: of the others nothing is known."""
    first, second, third = anchors
    record = read_record(tmp_path, f"{{{first}: within, {third}: none}}")
    assert record.count("<b>response</b>, in the same passage") == 1
    assert record.count("the article gives no response") == 1
    assert second not in record


def test_responses_in_a_theme_are_told_to_move(tmp_path, anchors):
    """By `check`, at their line of the theme's file, with the command that moves them."""
    read_record(tmp_path, f"{{{anchors[0]}: [p-00000000]}}")
    ran = run(tmp_path, "check")
    assert ran.status == 0
    assert "content/themes/port.md:4:1: warning[moved-key]: 'responses' has moved" in ran.err
    assert "sourcebook migrate" in ran.err
