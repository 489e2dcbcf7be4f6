"""The day of an event: what is ahead, what has begun, and what is only recalled."""

import datetime

import pytest

from generator.build.project import open_project
from generator.stories.story_evidence import read_evidence
from tests.running import SMALL_SITE, write_files

ARTICLE = """---
title: {title}
date: 2025-05-14
language: en
outlet: gazette
---
{text}
"""


def evidence_of(folder, text, title="Ferry crews and owners"):
    """The evidence of an article of 14 May 2025, a Wednesday."""
    article = ARTICLE.format(title=title, text=text)
    write_files(folder, {**SMALL_SITE, "content/articles/told.md": article})
    with open_project(folder) as project:
        [told] = [each for each in project.articles if each.id == "told"]
        news = read_evidence(told, list(project.bodies.get(told.digest).spoken()))
        return news.evidence if news else None


def days(ordinals):
    """Ordinals as days of May."""
    return [datetime.date.fromordinal(each).day for each in ordinals]


@pytest.mark.parametrize(
    ("text", "told", "ahead"),
    [
        ("The crews will meet the owners on 20 May.", [20], True),
        ("The crews met the owners on 13 May.", [13], False),
        ("The crews walked out on 14 May and are to return on 16 May.", [14, 16], False),
        ("The date was agreed on 10 May. They will meet on 20 May.", [10, 20], True),
        ("The crews will meet the owners tomorrow.", [15], True),
        ("The crews will strike on 20 May, their union said on Wednesday.", [20], True),
        ("The crews struck on Wednesday and will return on 20 May, a union said.", [14, 20], False),
        ("The crews met the owners. The strike goes on until 20 May.", [], False),
        ("The crews will strike on 20 May.\n\nTheir union said so on Wednesday.", [20], True),
        ("The crews will strike on 20 May.\n\nThey began it on Wednesday.", [14, 20], False),
    ],
)
def test_an_event_is_ahead_unless_it_has_begun(tmp_path, text, told, ahead):
    """A deadline in an article about today's news announces nothing."""
    evidence = evidence_of(tmp_path, text)
    assert (days(evidence.days), evidence.ahead) == (told, ahead)


@pytest.mark.parametrize(
    "text",
    [
        "Recall that the owners met them on 6 May.",
        "The last talks, on 6 May, failed.",
        "Two weeks earlier the Zeppelin had been hired.",
    ],
)
def test_background_gives_no_day_and_no_name(tmp_path, text):
    """Neither a sentence that recalls, nor one about an earlier day."""
    evidence = evidence_of(tmp_path, f"The crews met the owners on 13 May.\n\n{text}")
    assert days(evidence.days) == [13]
    assert not any(key.shown == "Zeppelin" for key in evidence.keys)


def test_an_analysis_is_a_survey(tmp_path):
    """By the first word of its title."""
    assert evidence_of(tmp_path, "The crews met.", "Analysis of a month of ferries").survey
