"""What the figures of a disagreement count: a word of the articles, or their clause with a gap."""

import pytest

from generator.stories.counted_things import leave_gap, name_counted
from generator.stories.disagreements import StatedValue


def stated(value, words, article="a"):
    """A value of an article in its words."""
    return StatedValue(value, article, "p-1", words)


@pytest.mark.parametrize(
    ("value", "words", "language", "told"),
    [
        ("5", "Розмова тривала близько п'яти годин.", "uk", "Розмова тривала близько … годин"),
        ("14000000", "The bribe was 14 million hryvnias", "en", "The bribe was … hryvnias"),
        ("41", "при явке 41%", "ru", "при явке …%"),
        ("41", "41 per cent", "en", ""),
        ("3", "He spoke for 12 hours", "en", ""),
    ],
)
def test_a_clause_with_a_gap_says_what_is_measured(value, words, language, told):
    """The whole number goes, in figures or in words; nothing is said of a number that is not there."""
    assert leave_gap(stated(value, words), language) == told


def test_people_are_called_by_a_word_that_says_more_than_the_name():
    """In whatever language it is; none says more than 'people'."""
    told = [stated("900", "900 people"), stated("600", "600 працівників", "b")]
    languages = {"a": "en", "b": "uk"}
    assert name_counted("person", told, languages, "Number of people") == {"uk": "працівники"}
    assert name_counted("person", told[:1], languages, "Number of people") == {}
    russian = [stated("900", "900 человек")]
    assert name_counted("person", russian, {"a": "ru"}, "Число людей") == {}
