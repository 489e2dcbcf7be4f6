"""Questions of the editor: every answer is in its passages, and none is preferred."""

import json
import re

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLE = """---
title: Talks in {town} end
date: {date}
language: en
outlet: {outlet}
---
Umerov and Fidan met in Antalya on 14 May 2025, with {number} people of the Harbour Union.

{more}
"""
OUTLETS = "gazette:\n  name: The Gazette\ncourier:\n  name: The Courier\n"
FILES = {
    **SMALL_SITE,
    "content/outlets.yaml": OUTLETS,
    "content/articles/one.md": ARTICLE.format(
        town="Antalya", date="2025-05-14", outlet="gazette", number=40, more="They went home."
    ),
    "content/articles/two.md": ARTICLE.format(
        town="Antalya", date="2025-05-15", outlet="courier", number=60, more="They stayed."
    ),
    "content/articles/three.md": ARTICLE.format(
        town="Antalya", date="2025-05-16", outlet="gazette", number=60, more="They left later."
    ),
    "content/stories/talks.md": "---\ntitle: Talks\narticles: [one, two, three]\n---\n",
}
QUESTION = """---
question: How many delegates came?
answers:
  - {{says: {late}, passages: [two#{two}, three#{three}]}}
  - {{says: {early}, passages: [one#{one}]}}
note: {note}
---
{text}"""


def anchors_of(folder):
    """The anchors of the first passage of each article."""
    assert run(folder, "build").status == 0
    found = {}
    for name in ("one", "two", "three"):
        page = (folder / f"site/articles/{name}/index.html").read_text("utf-8")
        found[name] = re.search(r'id="(p-[0-9a-f]{8})"', page)[1]
    return found


def asking(folder, *, late="60 people", early="40", note="Counted apart.", text="", **anchors):
    """Write a question, build, and return what that said."""
    known = {**anchors_of(folder), **anchors}
    question = QUESTION.format(late=late, early=early, note=note, text=text, **known)
    write_files(folder, {"content/questions/delegates.md": question})
    return run(folder, "build")


@pytest.fixture
def briefing(tmp_path):
    """Three articles of one event, by two outlets."""
    write_files(tmp_path, FILES)
    return tmp_path


def test_a_question_is_a_table_on_the_page_of_its_story(briefing):
    """The answer given first comes first, with its words, its day, and who corrected it later."""
    assert asking(briefing).status == 0
    page = (briefing / "site/stories/talks/index.html").read_text("utf-8")
    table = re.search(r'(?s)id="questions".*?<table class="disagreement">(.*?)</table>', page)[1]
    assert "How many delegates came?" in table
    assert table.index("40") < table.index("60 people")
    told = re.sub(r"<[^>]+>|\s+", " ", table)
    assert "with 40 people of the Harbour Union" in told
    assert re.search(r"first:\s+14 May 2025", told)
    assert re.search(r"The outlet later said otherwise:\s+60 people", told)
    assert "Counted apart." in page


@pytest.mark.parametrize(
    ("wrong", "code", "place"),
    [
        ({"late": "75 people"}, "answer-not-found", ":4:12"),
        ({"late": "on 17 May 2025"}, "answer-not-found", ":4:12"),
        ({"late": "nobody knows"}, "answer-not-found", ":4:12"),
        ({"one": "p-00000000"}, "unknown-passage", ":5:27"),
        ({"note": 'They said "we shall never ever come back".'}, "quote-not-found", ":6:7"),
        ({"text": "\nMore words.\n"}, "unshown-text", ":9:1"),
    ],
)
def test_what_no_passage_has_is_an_error_at_its_place(briefing, wrong, code, place):
    """Figures, days, words, quotations and passages alike."""
    ran = asking(briefing, **wrong)
    assert ran.status == 1
    assert re.search(rf"content/questions/delegates\.md{place}: error\[{code}\]", ran.err), ran.err


def test_a_question_without_answers_is_an_error(briefing):
    """And so is an answer without a passage."""
    for answers in ("[]", "[{says: 60, passages: []}]"):
        text = f"---\nquestion: How many?\nanswers: {answers}\n---\n".replace("60", '"60"')
        write_files(briefing, {"content/questions/none.md": text})
        assert "error[empty-question]" in run(briefing, "build").err


def test_a_change_of_a_question_changes_its_page(briefing):
    """In an incremental build."""
    assert asking(briefing).status == 0
    assert asking(briefing, late="60", note="Counted together.").status == 0
    page = (briefing / "site/stories/talks/index.html").read_text("utf-8")
    assert "Counted together." in page
    assert "60 people<" not in page


def test_questions_are_listed_and_suggested(briefing):
    """What has been asked is suggested no more."""
    anchors_of(briefing)
    [suggested] = json.loads(run(briefing, "questions", "--suggest", "--json").out)["questions"]
    assert suggested["story"] == "talks"
    assert [each["says"] for each in suggested["answers"]] == ["40", "60"]
    assert asking(briefing).status == 0
    [listed] = json.loads(run(briefing, "questions", "--json").out)["questions"]
    assert (listed["id"], listed["story"]) == ("delegates", "talks")
    assert json.loads(run(briefing, "questions", "--suggest", "--json").out)["questions"] == []


def test_a_draft_of_a_question_is_not_public(briefing):
    """Not a word of it."""
    assert asking(briefing).status == 0
    file = briefing / "content/questions/delegates.md"
    file.write_text(file.read_text("utf-8").replace("note:", "draft: true\nnote:"), "utf-8")
    assert run(briefing, "build").status == 0
    pages = (path.read_text("utf-8") for path in (briefing / "site").rglob("*.html"))
    assert not any("How many delegates" in page for page in pages)


def test_a_brief_says_where_sources_disagree(briefing):
    """In the figures that are found, and in the editor's questions, with who says what."""
    assert asking(briefing).status == 0
    told = run(briefing, "brief", "--since", "2025-05-01", "--to", "brief.md")
    assert told.status == 0, told.err
    brief = (briefing / "brief.md").read_text("utf-8")
    part = brief.partition("## Where the sources disagree")[2].partition("## ")[0]
    assert "How many delegates came?: 40 (The Gazette, 14 May 2025) · 60 people (" in part
    assert "Number of people: 40 (The Gazette, 14 May 2025) · 60 (" in part
    later = run(briefing, "brief", "--since", "2025-06-01", "--to", "brief.md")
    assert later.status == 0, later.err
    assert "disagree" not in (briefing / "brief.md").read_text("utf-8")
