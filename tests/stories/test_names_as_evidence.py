"""Names by which articles are compared: people, towns, and no nouns or outlets."""

from tests.stories.compared import evidence_of, told


def test_one_person_with_two_spellings_is_no_namesake(tmp_path):
    """A given name counts by its usual Latin spelling: Джон is John."""
    english = told("2025-05-14", "en", "A visit", "Lord John Harding came to the mill.")
    russian = told("2025-05-14", "ru", "Визит", "Лорд Джон Хардинг приехал на мельницу.")
    [one, other] = evidence_of(tmp_path, english, russian)
    assert one.given == other.given != {}


def test_a_noun_with_a_capital_is_no_name(tmp_path):
    """In German, behind an article or where it is a topic."""
    text = "Am Abend hat der Kutscher in Nordholm über Streik und Brückenzoll gesprochen, sagte Karla Dieck."
    [evidence] = evidence_of(tmp_path, told("2025-05-14", "de", "Ein Abend", text))
    names = {each.shown for each in evidence.keys if each.key[0] == "n"}
    assert {"Nordholm", "Dieck"} <= names
    assert names.isdisjoint({"Kutscher", "Streik"})


def test_an_outlet_is_no_evidence_but_its_town_is(tmp_path):
    """The 'Nordholmer Post' of Nordholm."""
    text = "In Nordholm ist ein Schiff gesunken, meldet die „Nordholmer Post“."
    article = told("2025-05-14", "de", "Gesunken", text, outlet="Nordholmer Post")
    [evidence] = evidence_of(tmp_path, article)
    names = {each.shown for each in evidence.keys if each.key[0] == "n"}
    assert "Nordholm" in names
    assert "Post" not in names


def test_a_sign_without_a_sound_in_an_outlet_is_passed_over(tmp_path):
    """A soft sign alone has no stem, as no name has."""
    article = told("2025-05-14", "uk", "У Нордгольмі", "Корабель затонув.", outlet="Ь медіа")
    [evidence] = evidence_of(tmp_path, article)
    assert evidence.published
