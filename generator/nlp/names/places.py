"""Recognise countries and cities by the names that CLDR has in every language."""

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

from generator.languages.load import gather
from generator.languages.sections import NameWords
from generator.nlp.morphology import has_dictionary, look_up
from generator.nlp.tokens import fold, words

_SHORTEST = 3  # letters of a word that names a country by itself


@lru_cache(1 << 12)
def is_place(key: str, language: str | None) -> bool:
    """Return whether the word names a country or a city, in any case that a dictionary knows."""
    names = _names("en") | _names(language or "en")
    if key in names:
        return True
    if language is None or not has_dictionary(language) or not "а" <= key[0] <= "ӿ":
        return False
    parses = [parse for parse in look_up(key, language) if parse.is_known]
    return any("Geox" in str(parse.tag) or parse.normal_form in names for parse in parses)


@cache
def _names(language: str) -> frozenset[str]:
    """Return the folded names of one word, those of the hand-made table among them."""
    listed = frozenset(map(fold, gather(NameWords, lambda words: words.places)))
    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return listed
    cities = (zone.get("city", "") for zone in locale.time_zones.values())
    named = [words(name) for name in (*locale.territories.values(), *cities)]
    single = {found[0].key for found in named if len(found) == 1}
    return frozenset(key for key in single | listed if len(key) >= _SHORTEST)
