"""Terms in languages whose forms are made by tables of endings."""

import pytest

from generator.nlp.terms.inflection import Inflector
from generator.nlp.terms.term_index import Term, find_terms, index_terms


@pytest.mark.parametrize(
    ("language", "term", "text", "found"),
    [
        ("pl", "kaucja", "Wyszedł za kaucją.", "kaucją"),
        ("pl", "zmowa przetargowa", "Podejrzany o zmowę przetargową.", "zmowę przetargową"),
        ("de", "Vorwurf", "Schwere Vorwürfe gegen ihn.", "Vorwürfe"),
        ("de", "Vorwurf", "Zu den Vorwürfen schwieg er.", "Vorwürfen"),
        ("fr", "accusation", "Les accusations sont graves.", "accusations"),
        ("fr", "pot-de-vin", "Il aurait touché des pots-de-vin.", "pots-de-vin"),
        ("bg", "подкуп", "Съдиха го за подкупи.", "подкупи"),
        ("bg", "обвинение", "Обвиненията са тежки.", "Обвиненията"),
        ("bg", "антикорупционен", "Антикорупционната служба мълчи.", "Антикорупционната"),
        ("bg", "недеклариран", "Намериха недекларирани имоти.", "недекларирани"),
        ("bg", "посредник", "Посредниците си тръгнаха.", "Посредниците"),
        ("pl", "antykorupcyjny", "Szef biura antykorupcyjnego.", "antykorupcyjnego"),
        ("de", "Scheinrechnung", "Er schrieb Scheinrechnungen.", "Scheinrechnungen"),
        ("ro", "anticorupție", "Procurorii anticorupției tac.", "anticorupției"),
        ("tr", "arabuluculuk", "Arabuluculuğun sonu geldi.", "Arabuluculuğun"),
    ],
)
def test_terms_bend_in_languages_without_a_dictionary(language, term, text, found):
    """Polish cases, German plurals that change a vowel, Bulgarian articles, and words that no list has."""
    index = index_terms((Term("theme", language, term),), Inflector())
    assert [match.found for match in find_terms(text, index)] == [found]
