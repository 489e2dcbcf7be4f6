"""Words in names of people, and beside them, of all languages."""

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from generator.cached_values import load_shared, save_shared
from generator.fingerprint.keys import PACKAGE, program_digest
from generator.languages.load import load_scripts, load_sections
from generator.languages.sections import IdentityWords, NameWords, Recognition, TermWords
from generator.nlp.morphology import look_up
from generator.nlp.tokens import fold, words
from generator.nlp.word_set import WordSet, load_keys, load_word_set

_LONG = 4  # letters of a word that may be an organisation's before a hyphen
_SHORTEST_PLACE = 3  # letters of a word that names a country by itself


def identity_words(*names: str) -> WordSet:
    """Return lists of words beside surnames, such as ``kin`` or ``trades``, as one set."""
    return load_word_set(IdentityWords, *names)


@cache
def has_capital_nouns(language: str | None) -> bool:
    """Return whether the language writes all nouns with a capital."""
    section = load_sections(IdentityWords).get(language or "")
    return section is not None and bool(section.capital_nouns)


def elided_before(key: str) -> int:
    """Return how many characters of a word are an article joined to it: 2 of "l'avocat"."""
    cut = key.find("'") + 1
    return cut if cut and key[:cut] in load_keys(TermWords, "elided") else 0


def without_article(key: str) -> str:
    """Return a word without an article joined to it: 'avocat' of "l'avocat"."""
    return key[elided_before(key) :]


def is_second_particle(key: str) -> bool:
    """Check for a particle that stands behind another, and alone is an article: von der."""
    return key in load_keys(NameWords, "second_particles")


def is_particle(key: str) -> bool:
    """Return whether the word is a small one that begins a surname of several words: von, de, аль."""
    return key in load_keys(NameWords, "particles")


def is_title(key: str) -> bool:
    """Return whether the word is a title that may stand before a name with a capital letter."""
    titles = load_word_set(NameWords, "titles")
    return key in titles or ("-" in key and all(part in titles for part in key.split("-")))


@cache
def prepositions_for_particles(language: str | None) -> frozenset[str]:
    """Return the particles of other languages that are prepositions in this one: 'al', in Italian."""
    section = load_sections(NameWords).get(language or "")
    return frozenset(map(fold, section.no_particles)) if section else frozenset()


@lru_cache(1 << 12)  # the same words are asked about again and again
def is_role(key: str) -> bool:
    """Return whether the word is an office or a trade: minister, spokeswoman, речник."""
    return key in load_word_set(NameWords, "roles") or is_title(key)


def is_office(key: str) -> bool:
    """Return whether the word alone names an office or a trade, unlike attributes such as 'foreign'."""
    if key in identity_words("rulers"):
        return True
    return is_role(key) and key not in identity_words("attributes")


def tells_office(text: str) -> bool:
    """Return whether words begin or end with an office: 'Chief Internal Auditor', 'Head of News'."""
    said = [fold(word) for word in text.split()]
    return is_office(said[0]) or is_office(said[-1])


def is_named_after(key: str) -> bool:
    """Return whether a name after the word is a street's, a prize's or a foundation's."""
    return key in load_keys(NameWords, "named_after")


def is_no_name(key: str) -> bool:
    """Return whether the word belongs to names of organisations, places, media or days."""
    parts = key.split("-")
    own = parts[1:] if len(parts) > 1 and len(parts[0]) < _LONG else parts
    return not load_keys(NameWords, "places", "not_names").isdisjoint(own)


@cache
def _small_words() -> frozenset[str]:
    scripts = load_scripts()
    return frozenset(
        fold(word)
        for code, known in load_sections(Recognition).items()
        if scripts[code] != "cyrillic"
        for word in known.small_words
    )


def is_small(key: str) -> bool:
    """Return whether the word is a common small one of a language in Latin script: the, la, der."""
    return key in _small_words()


def is_conjunction(key: str) -> bool:
    """Return whether the word joins two names: and, und, та."""
    return key in load_keys(NameWords, "conjunctions")


def is_capital_title(key: str) -> bool:
    """Return whether a capitalised word is a title: Me, as French calls lawyers."""
    return is_title(key) or key in load_keys(NameWords, "capital_titles")


def is_own_title(key: str, language: str | None) -> bool:
    """Return whether a capitalised word is a title in the language alone: M. is no initial in French."""
    section = load_sections(NameWords).get(language or "")
    return section is not None and key in section.capital_titles


def is_before_name(key: str) -> bool:
    """Return whether a capitalised word before a name is no part of it: a title, a country, a small word."""
    return is_capital_title(key) or is_small(key) or key in load_keys(NameWords, "places")


def may_be_surname(key: str) -> bool:
    """Return whether a word after a given name may be a surname: Theresa May, not Victoria Street."""
    return key in load_keys(NameWords, "surnames_too") or not (is_no_name(key) or _is_mere(key))


def _is_mere(key: str) -> bool:
    """Return whether a title is told by more than its ending: Bürgermeister, but not the surname Sellmeister."""
    titles = load_word_set(NameWords, "titles")
    listed = (each in titles.exact or each.startswith(titles.beginnings) for each in key.split("-"))
    return all(listed)


@lru_cache(1 << 12)
def is_place(key: str, language: str | None) -> bool:
    """Return whether the word names a country or a city, in any case that a dictionary knows."""
    if _is_place_name(key, language):
        return True
    parses = [parse for parse in look_up(key, language) if parse.is_known]
    return any(
        "Geox" in str(parse.tag) or _is_place_name(parse.normal_form, language) for parse in parses
    )


def _is_place_name(key: str, language: str | None) -> bool:
    return key in _place_names("en") or key in _place_names(language or "en")


@cache
def _place_names(language: str) -> frozenset[str]:
    """Return the folded names of one word, those of the hand-made table among them, learned once."""
    listed = load_keys(NameWords, "places")
    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return listed
    name, key = f"places.{locale}", program_digest()
    if (known := load_shared(PACKAGE, name, key, frozenset[str])) is not None:
        return known
    found = _collect_place_names(locale, listed)
    save_shared(PACKAGE, name, key, found)
    return found


def _collect_place_names(locale: Locale, listed: frozenset[str]) -> frozenset[str]:
    cities = (zone.get("city", "") for zone in locale.time_zones.values())
    named = [words(name) for name in (*locale.territories.values(), *cities)]
    single = {found[0].key for found in named if len(found) == 1}
    return frozenset(key for key in single | listed if len(key) >= _SHORTEST_PLACE)
