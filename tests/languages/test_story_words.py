"""Words by which stories are found: one list of ids in all languages that have one."""

import pytest

from generator.languages.editor_sections import StoryWords
from generator.languages.load import load_sections
from generator.stories.word_keys import places_of, topics_of

SECTIONS = {code: each for code, each in load_sections(StoryWords).items() if each.topics}


def test_five_languages_have_topics():
    """Ukrainian, Russian, English, Polish and German."""
    assert {"uk", "ru", "en", "pl", "de"} <= SECTIONS.keys()


@pytest.mark.parametrize("kind", ["topics", "places", "units"])
@pytest.mark.parametrize("code", SECTIONS)
def test_every_language_has_the_same_ids(code, kind):
    """An id that one language lacks would keep its articles apart from others'."""
    assert getattr(SECTIONS[code], kind).keys() == getattr(SECTIONS["en"], kind).keys()


@pytest.mark.parametrize(
    ("language", "word", "topic"),
    [
        ("pl", "strajku", "strike"),
        ("pl", "powódź", "flood"),
        ("pl", "burmistrzem", "mayor"),
        ("pl", "łapówki", "bribe"),
        ("de", "streikenden", "strike"),
        ("de", "lokführerstreik", "strike"),
        ("de", "gasexplosion", "explosion"),
        ("de", "hochwassers", "flood"),
        ("de", "brände", "fire"),
        ("ru", "сгорел", "fire"),
        ("uk", "електрики", "outage"),
        ("de", "festgenommen", "arrest"),
    ],
)
def test_a_word_has_its_topic(language, word, topic):
    """In its forms, and in a German compound by its end."""
    assert topic in topics_of(language, word)


@pytest.mark.parametrize(
    ("language", "word"),
    [("uk", "кореспондент"), ("uk", "кримінальне"), ("uk", "дані"), ("ru", "корреспондент"),
     ("ru", "данила"), ("en", "norwich")],
)  # fmt: skip
def test_a_common_word_is_no_place(language, word):
    """Though it begins as one does: criminal, and Crimea."""
    assert not places_of(language, word)


def test_a_surname_is_no_fire():
    """Though it begins as the German word for one does."""
    assert not topics_of("de", "brandt")
