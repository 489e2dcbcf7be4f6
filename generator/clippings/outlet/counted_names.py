"""Put names that open with a small number into the nominative: 'Двом берегам', 'Три криниці'."""

from collections.abc import Set
from typing import Any

from generator.languages.load import load_sections
from generator.languages.outlet_sections import OutletWords
from generator.nlp.morphology import look_up

NUMBER = "NUMR"
OBLIQUE = ("gent", "datv")


def counted_nominative(parts: list[str], cases: Set[str], language: str) -> str | None:
    """Return the nominative of a number of two words for two, three or four things, else None.

    Only such numbers have a dative unlike their genitive. All readings of the noun agree, or none counts.
    """
    if len(parts) != 2:
        return None
    number, noun = parts
    numbers = [each for each in _readings(number, language, cases) if _counts_few(each)]
    things = [each for each in _readings(noun, language, cases) if "plur" in each.tag]
    said = {_behind_number(each, language) for each in things if "NOUN" in each.tag}
    said.discard("")
    if not numbers or len(said) != 1:
        return None
    woman = "femn" in next(each for each in things if _behind_number(each, language)).normalized.tag
    first = _first(numbers[0], woman=woman)
    second = said.pop()
    return f"{first.capitalize()} {second.capitalize() if noun[:1].isupper() else second}"


def _readings(word: str, language: str, cases: Set[str]) -> list[Any]:
    found = (each for each in look_up(word.lower(), language) if each.is_known)
    return [each for each in found if not cases.isdisjoint(each.tag.grammemes)]


def _counts_few(number: Any) -> bool:  # noqa: ANN401 - a reading of pymorphy3
    forms = (number.inflect({case}) for case in OBLIQUE) if NUMBER in number.tag else ()
    words = [form.word for form in forms if form]
    return len(words) == len(OBLIQUE) == len(set(words))


def _behind_number(noun: Any, language: str) -> str:  # noqa: ANN401 - as above
    """Return the form of a noun behind a small number."""
    section = load_sections(OutletWords).get(language)
    singular = section is not None and section.few_singular
    form = noun.inflect({"gent", "sing"} if singular else {"nomn", "plur"})
    return form.word if form else ""


def _first(number: Any, *, woman: bool) -> str:  # noqa: ANN401 - as above
    """Return the nominative of a number, for feminine nouns the last or the one that is marked so."""
    forms = [each for each in number.lexeme if "nomn" in each.tag]
    marked = [each.word for each in forms if "femn" in each.tag] or [forms[-1].word]
    return str(marked[0] if woman else forms[0].word)
