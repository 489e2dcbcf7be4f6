"""Names of countries and cities are collected once on a machine, whichever briefing asks for them."""

import pytest

from generator import cached_values
from generator.nlp.names import name_words
from tests.noted_calls import note_calls


@pytest.fixture
def collected(tmp_path, monkeypatch):
    """The languages whose names were collected, on a machine that has none yet."""
    monkeypatch.setattr(cached_values, "cache_places", lambda _: (tmp_path,))
    return note_calls(monkeypatch, name_words, "_collect_place_names")


def ask(language):
    """The names of a language, as a program that has just been started knows them."""
    name_words._place_names.cache_clear()  # noqa: SLF001 - as another process has none
    return name_words._place_names(language)  # noqa: SLF001 - what is kept


@pytest.mark.parametrize("language", ["en", "uk"])
def test_names_are_collected_once_for_each_language(language, collected):
    """The second program reads what the first one kept."""
    names = ask(language)
    assert {"en": "ukraine", "uk": "україна"}[language] in names
    assert ask(language) == names
    assert list(map(str, collected)) == [language]


def test_a_language_that_nobody_knows_has_the_listed_names(collected):
    """Nothing is kept of it."""
    assert ask("xx-yy-zz") == ask("qqq") != frozenset()
    assert collected == []
