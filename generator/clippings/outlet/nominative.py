"""Put names of outlets into the nominative."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain, zip_longest
from typing import Any, Literal

from generator.clippings.outlet.counted_names import counted_nominative
from generator.clippings.outlet.name_patterns import media_tail
from generator.clippings.outlet.written_forms import choose_form
from generator.languages.load import load_sections
from generator.languages.outlet_sections import OutletWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.tokens import fold

Case = Literal["genitive", "dative", "accusative", "instrumental", "locative"]
GRAMMEMES: dict[Case, frozenset[str]] = {
    "genitive": frozenset(("gent", "gen2")),
    "dative": frozenset(("datv",)),
    "accusative": frozenset(("accs",)),
    "instrumental": frozenset(("ablt",)),
    "locative": frozenset(("loct", "loc2")),
}
PEOPLE = frozenset(("Name", "Surn", "Patr"))
DOTTED = re.compile(r"[^\W\d_]+\.\w+$")
MISSPELT = "Dist"  # in the dictionary, of a form that is not the norm's: західній for західний
SHORTEST = 3  # letters of a stem


def inflects(language: str | None) -> bool:
    """Check that names in the language have cases that can be told."""
    section = load_sections(OutletWords).get(language or "")
    return has_dictionary(language) or (section is not None and bool(section.forms))


def nominative(name: str, case: Case, language: str | None, text: str = "") -> str | None:
    """Return the nominative of a name found in a case, or None if it is not in that case.

    Adjectives and the noun after them are inflected, and later words are kept. Of two possible words,
    the one found elsewhere in ``text`` is chosen. Words missing from every dictionary are read by
    their endings, and a name that does not inflect is its own nominative.
    """
    parts = name.split()
    known = _genitives().get(fold(parts[0]))
    if known and case == "genitive":
        return " ".join((known, *parts[1:]))
    words = load_sections(OutletWords).get(language or "")
    if words and words.forms:
        return _by_forms(parts, words) or _by_ending_alone(parts, case, words)
    if not language or not has_dictionary(language) or not parts[0][:1].isupper():
        return None
    if DOTTED.match(name):
        return _before_dot(name, case, language)
    if len(parts) == 1 and _is_hyphened(name):
        return _behind_hyphen(name, case, language, text)
    return None if _is_mixed(parts[0]) else _by_dictionary(parts, case, language, text)


def _is_hyphened(name: str) -> bool:
    """Check for a word behind a hyphen, which alone is inflected: Лиман-Посту, Лиман-посту."""
    head, hyphen, last = name.rpartition("-")
    return bool(hyphen and head) and (last.istitle() or last.islower())


def _behind_hyphen(name: str, case: Case, language: str, text: str) -> str | None:
    """Return the nominative of a name by its last part, unless that is a small word that never bends."""
    tail = media_tail().search(name)
    head, _, last = name.rpartition("-")
    bends = not tail or tail["ending"]
    found = nominative(last.capitalize(), case, language, text) if bends else None
    return f"{head}-{_as_written(found, last)}" if found else None


def _as_written(word: str, model: str) -> str:
    return word.lower() if model.islower() else word


def _by_dictionary(parts: list[str], case: Case, language: str, text: str) -> str | None:
    if counted := counted_nominative(parts, GRAMMEMES[case], language):
        return counted
    name = " ".join(parts)
    found = list(dict.fromkeys(_inflected_readings(parts, case, language)))
    if not found and len(parts) == 1:
        found = list(dict.fromkeys(_adjective_alone(name, case, language)))
    if len(parts) == 2 and all(
        each.endswith(parts[1]) for each in found
    ):  # perhaps with its adjective
        found = list(_before_unknown(parts[0], parts[1], case, language)) or found
    if not found:
        return None if len(parts) > 1 else _by_endings(name, case, language)
    return choose_form(found, name, text)


def _before_dot(name: str, case: Case, language: str) -> str | None:
    """Return the nominative of a name with a dot by that of its first part, if it is inflected."""
    head, dot, rest = name.partition(".")
    known = [each.tag.grammemes for each in look_up(head, language) if each.is_known]
    if len(rest) > SHORTEST and any("nomn" in tags for tags in known):
        if any("nomn" in each.tag for each in look_up(rest, language)):
            return name
        last = next(_inflected_readings([rest], case, language), None)
        return f"{head}{dot}{last}" if last else None
    if not known or any("nomn" in tags for tags in known):
        return None
    found = next(_inflected_readings([head], case, language), None)
    return f"{found}{dot}{rest}" if found else None


@cache
def _genitives() -> dict[str, str]:
    sections = load_sections(OutletWords).values()
    return {
        form: first
        for section in sections
        for first, forms in section.genitives.items()
        for form in forms
    }


def _by_forms(parts: list[str], words: OutletWords) -> str | None:
    """Return the nominative by known forms of words in outlets' names, and of their adjectives."""
    first = _first_by_form(parts[0], words)
    if first:
        rest = [_adjective(part, first, words) for part in parts[1:]]
        return " ".join((first, *rest))
    noun = _first_by_form(parts[1], words) if len(parts) > 1 else None
    before = _adjective(parts[0], noun, words) if noun else parts[0]
    if not noun or before == parts[0]:
        return None
    return " ".join((before, _like(noun.lower(), parts[1]), *parts[2:]))


def _first_by_form(word: str, words: OutletWords) -> str | None:
    form = fold(word)
    return next((first for first, forms in words.forms.items() if form in forms), None)


def _adjective(word: str, noun: str, words: OutletWords) -> str:
    """Return the nominative of an adjective beside a noun."""
    bent = _with_ending(word, words.adjective_endings)
    neuter = bent != word and noun.endswith(words.neuter_endings or ("\0",))
    return _with_ending(bent, words.neuter_adjectives) if neuter else bent


def _with_ending(word: str, endings: dict[str, str]) -> str:
    """Return a word with the first of the endings that it has exchanged for another."""
    found = next((ending for ending in endings if word.endswith(ending)), None)
    return f"{word.removesuffix(found)}{endings[found]}" if found else word


def _by_ending_alone(parts: list[str], case: Case, words: OutletWords) -> str | None:
    """Return the nominative of one word by its ending, or of an adjective and a noun by those of both.

    For a language without a dictionary.
    """
    if not 1 <= len(parts) <= 2 or not all(each.isalpha() and not each.isupper() for each in parts):
        return None
    noun = _noun_by_ending(parts[-1], words.noun_endings.get(case, {}))
    if noun is None or len(parts) == 1:
        return noun
    before = _adjective(parts[0], noun, words)
    return f"{before} {noun}" if before != parts[0] else None


def _noun_by_ending(word: str, endings: dict[str, str]) -> str | None:
    for ending in sorted(endings, key=len, reverse=True):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word.removesuffix(ending) + endings[ending]
    return None


def _is_mixed(word: str) -> bool:
    return any(part[1:] != part[1:].lower() for part in word.split("-"))


def _inflected_readings(parts: list[str], case: Case, language: str) -> Iterator[str]:
    """Return every reading of the words in the case: adjectives that agree, then their noun.

    Readings with more adjectives come first, as many adjectives are nouns, too.
    """
    by_noun: list[list[str]] = []
    for end in range(len(parts)):
        by_noun.append(list(_readings_to(end, parts, case, language)))
        adjective = any(map(_is_adjective, _readings(parts[end], case, language)))
        if not (adjective or _by_adjective_ending(parts[end], language)):
            break
    yield from chain.from_iterable(reversed(by_noun))


def _readings_to(end: int, parts: list[str], case: Case, language: str) -> Iterator[str]:
    """Return the readings with the word at an index as the noun."""
    for noun in _readings(parts[end], case, language):
        first = _first_of(noun) if "NOUN" in noun.tag else None
        adjectives = [_agreeing(word, case, noun, language) for word in parts[:end]]
        if first and all(adjectives):
            words = [*(each for each in adjectives if each), first]
            cased = [_like(word, part) for word, part in zip(words, parts, strict=False)]
            yield " ".join((*cased, *_joined(parts[end + 1 :], case, language)))


def _joined(parts: list[str], case: Case, language: str) -> list[str]:
    """Return the words behind a noun, with one joined to it by a conjunction in the nominative."""
    if len(parts) > 1 and any("CONJ" in each.tag for each in look_up(parts[0], language)[:1]):
        nouns = (each for each in _readings(parts[1], case, language) if "NOUN" in each.tag)
        first = next((_first_of(noun) for noun in nouns), None)
        if first:
            return [parts[0], _like(first, parts[1]), *parts[2:]]
    return parts


def _first_of(noun: Any) -> str | None:  # noqa: ANN401 - not typed
    """Return the nominative of a noun in its number."""
    if "plur" not in noun.tag:
        return str(noun.normal_form)
    plural = noun.inflect({"nomn", "plur"})
    return str(plural.word) if plural else None


def _readings(word: str, case: Case, language: str) -> list[Any]:
    """Return the readings in the case, misspelt forms last, a place only for a word with a capital."""
    others = PEOPLE if word[0].isupper() else PEOPLE | {"Geox"}
    found = [
        each
        for each in look_up(word, language)
        if (each.is_known or "ADJF" in each.tag)  # of any place name
        and GRAMMEMES[case] & each.tag.grammemes
        and not others & each.tag.grammemes
    ]
    return sorted(found, key=lambda each: MISSPELT in each.tag.grammemes)


def _adjective_alone(word: str, case: Case, language: str) -> Iterator[str]:
    """Return the nominatives of an adjective that is a name by itself, first the neuter: Суспільне."""
    readings = [each for each in _readings(word, case, language) if _is_adjective(each)]
    for gender in ("neut", "femn", "plur", "masc"):
        for each in readings:
            first = each.inflect({"nomn", gender}) if gender in each.tag else None
            if first:
                yield _like(str(first.word), word)


def _before_unknown(word: str, noun: str, case: Case, language: str) -> Iterator[str]:
    """Return an adjective of a man's gender with a noun that no dictionary knows, by its ending."""
    last = _by_endings(noun, case, language)
    for each in _readings(word, case, language) if last else ():
        if _is_adjective(each) and "masc" in each.tag:
            first = each.inflect({"nomn"})
            if first:
                yield f"{_like(str(first.word), word)} {last}"


def _is_adjective(reading: Any) -> bool:  # noqa: ANN401 - not typed
    """Check for an adjective, or a pronoun that is used like one."""
    return "ADJF" in reading.tag or "NPRO" in reading.tag


def _agreeing(word: str, case: Case, noun: Any, language: str) -> str | None:  # noqa: ANN401 - not typed
    """Return the nominative of an adjective that agrees with the noun."""
    gender = {"plur"} if "plur" in noun.tag else {noun.tag.gender} - {None}
    for each in _readings(word, case, language):
        if _is_adjective(each) and gender <= each.tag.grammemes:
            first = each.inflect({"nomn"})
            return str(first.word) if first else None
    return _by_adjective_ending(word, language)


def _by_adjective_ending(word: str, language: str) -> str | None:
    """Return the nominative of an adjective of a place that the dictionary has as a surname."""
    endings = load_sections(OutletWords)[language].adjective_endings
    if any(each.is_known and _is_adjective(each) for each in look_up(word, language)):
        return None
    found = next((ending for ending in endings if word.endswith(ending)), None)
    return word.removesuffix(found) + endings[found] if found else None


def _like(word: str, model: str) -> str:
    """Write a word like its form in the text: with its capitals, and with ё only if it has one."""
    word = word if "ё" in model else word.replace("ё", "е")
    pairs = zip_longest(word.split("-"), model.split("-"), fillvalue="")
    return "-".join(
        part.capitalize() if like[:1].isupper() else part for part, like in pairs if part
    )


def _by_endings(name: str, case: Case, language: str) -> str | None:
    """Return the nominative of a word that no dictionary knows in one, by its ending."""
    known = [each.tag for each in look_up(name, language) if each.is_known]
    cased = [tag for tag in known if "NOUN" in tag and not PEOPLE & tag.grammemes]
    if not name.isalpha() or cased or any("nomn" in tag for tag in known):
        return None  # in another case, by the dictionary
    endings = load_sections(OutletWords)[language].noun_endings.get(case, {})
    for ending, first in sorted(endings.items(), key=lambda pair: -len(pair[0])):
        stem = name.removesuffix(ending)
        if stem != name and len(stem) >= SHORTEST:
            return f"{stem}{first}"
    return None
