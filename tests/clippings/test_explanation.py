"""Explanations: what programs and people are told of a clipping."""

import json

import pytest

from generator.clippings.explanation import explain_text, explanation
from tests.clippings.sample_clippings import clip

TEXT = """\
 date 2026-02-03 Ua Ru
3 лютого, 18:05
Міст через Лугу відкриють на рік раніше

Міст через Лугу відкрили 1 лютого, розповів Назар Горобець, пише «Тижневик Поділля».

«Остання опора вже стоїть», – сказав Горобець.

The bridge will be longer, the pier shorter."""
SHOWN = """\
  title     Міст через Лугу відкриють на рік раніше  (text, first headline, most words shared with the text)
  date      2026-02-03  (marker)
  outlet    Тижневик Поділля  (by: пише «Тижневик Поділля»)
  authors   unknown
  language  uk
  encoding  utf-8
  marker    2026-02-03
  source    unknown

     1  language-switcher  language names only  Ua Ru
     2  timestamp          date or time only    3 лютого, 18:05
     3  title              headline at the top  Міст через Лугу відкриють на рік раніше
     5  paragraph          text                 Міст через Лугу відкрили 1 лютого, розповів Назар Горобець…
     7  paragraph          text                 «Остання опора вже стоїть», – сказав Горобець.
     9  paragraph          text                 The bridge will be longer, the pier shorter.

  themes
    bridges: bridge  (a plain term)

  themes not made
    boats: pier  (half a reason: 0.5 of 1, lacks a plain term, or a half term unlike 'pier')

  people
    Nazar Horobets: Назар Горобець, Горобець

  quotations
    Nazar Horobets: Остання опора вже стоїть

  events
    2026-02-01  1 лютого

  dates beside the text
    2026-02-03  3 лютого  (line 2)
"""


def test_people_are_shown_every_line_with_its_fate_and_the_label_of_its_rule() -> None:
    assert explain_text(clip(TEXT)) == SHOWN


def test_people_are_told_why_there_is_no_article() -> None:
    assert explain_text(clip("")).startswith("  no article: empty\n")


def test_programs_are_given_the_same_as_json() -> None:
    told = json.loads(json.dumps(explanation(clip(TEXT)), ensure_ascii=False))
    assert told["language"] == "uk"
    assert told["title"] == {"text": "Міст через Лугу відкриють на рік раніше", "origin": "text"}
    assert told["date"] == {"value": "2026-02-03", "origin": "marker"}
    assert told["outlet"]["name"] == "Тижневик Поділля"
    assert told["lines"][0] == {
        "line": 1,
        "fate": "language-switcher",
        "rule": "language-names",
        "text": "Ua Ru",
    }
    assert told["themes"] == ["bridges"]
    assert told["matched"] == {"bridges": ["bridge"]}
    assert told["themes_not_made"] == {
        "boats": {
            "reason": "half a reason",
            "matched": ["pier"],
            "score": 0.5,
            "lacks": "a plain term, or a half term unlike 'pier'",
        }
    }
    assert told["people"] == ["Nazar Horobets"]
    assert told["quotes"] == [{"text": "Остання опора вже стоїть", "speaker": "Nazar Horobets"}]
    assert told["events"] == [
        {"date": "2026-02-01", "precision": "day", "text": "1 лютого"},
        {"date": "2026-02-03", "precision": "day", "text": "3 лютого", "line": 2},
    ]
    assert told["skipped"] is None


def test_programs_are_told_why_there_is_no_article() -> None:
    told = explanation(clip("3\n\nУкр Рус"))
    assert (told["skipped"], told["title"]) == ("navigation only", None)
    assert [line["fate"] for line in told["lines"]] == ["counter", "language-switcher"]


def test_who_may_be_meant_is_told_apart_from_who_is_named() -> None:
    clipping = clip("Порт закрито\n\nГоробець промовчав, і порт закрили на цілий рік без пояснень.")
    why = "the surname stands alone, without the full name or an office of the person's file"
    told = explanation(clipping)
    assert (told["people"], told["possible"]) == ([], [{"name": "Nazar Horobets", "why": why}])
    assert "  possible\n    Nazar Horobets: Горобець; the surname" in explain_text(clipping)
    assert [(each.code, each.line) for each in clipping.warnings][-1] == ("possible-person", None)


@pytest.mark.parametrize(
    ("line", "text"),
    [("03.02.26 18:05", "03.02.26"), ("Tue, 3 Feb 2026 18:05:00 +0200", "3 Feb 2026")],
)
def test_the_day_of_publication_is_known_in_other_spellings(line: str, text: str) -> None:
    """In short figures, and in another language than the text's."""
    given = TEXT.replace("3 лютого, 18:05", line)
    events = explanation(clip(given))["events"]
    assert [each["text"] for each in events if each["date"] == "2026-02-03"] == [text]
