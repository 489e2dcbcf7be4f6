"""Tell names with a word for media in them, in any of its forms."""

import re
import unicodedata
from functools import cache, lru_cache

from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.outlet.outlet_names import DOTTED, OutletNames
from generator.languages.load import gather
from generator.languages.sections import LinePhrases
from generator.nlp.tokens import fold

VOWEL = re.compile(r" (?:[AEIOU]|Y[AEIU]|IE|YERU|SOFT SIGN)$")  # of a letter's name in Unicode
STEM = 4  # letters of a word for media without its ending
SHORT = 5  # letters of a word that is no outlet's name alone


def is_media(name: str, names: OutletNames) -> bool:
    """Check for a name that begins or ends with a word for media, or has a country or a dot in it."""
    words = name.split()
    if names.is_known(name):
        return True
    lists = names.lists
    others = (lists.sections, lists.menu, lists.tip_requests, lists.promo_openings)
    if any(each.are(name) for each in others):
        return False
    if len(words) == 1:
        last = name.rpartition("-")[2]
        compound = names.lists.media_words.are(last) and fold(name) not in _plain_media()
        return len(name) > SHORT and bool(compound or DOTTED.search(name))
    ours = lists.ours.within(words[0])
    if ours or names.is_no_outlet(name) or lists.verbs.within(name):
        return False
    ends = (words[0], words[-1].partition("-")[0])
    return any(is_media_word(word, names) for word in ends)


def is_media_word(word: str, names: OutletNames) -> bool:
    """Check for a word for media, perhaps in another case."""
    return _is_media_form(word, bends=names.bends)


@lru_cache(1 << 13)
def _is_media_form(word: str, *, bends: bool) -> bool:
    """Check for a word for media, perhaps with the ending of a case."""
    key, most = fold(word), 3 if bends else 1
    media = load_word_lists().media_words
    if media.are(word) or (not bends and len(word) > SHORT and media.are(word[:-1])):  # Boten
        return True
    stems = (key[: len(key) - less] for less in range(1, most + 1))
    return any(stem in _stems() for stem in stems)


def _is_vowel(letter: str) -> bool:
    return VOWEL.search(unicodedata.name(letter, "")) is not None


@cache
def _plain_media() -> frozenset[str]:
    return frozenset(map(fold, gather(LinePhrases, lambda section: section.media_words)))


@cache
def _stems() -> frozenset[str]:
    """Return the words for media with and without a last vowel, long enough to tell them by."""
    bare = (word[:-1] if _is_vowel(word[-1]) else word for word in _plain_media())
    return frozenset(word for word in (*_plain_media(), *bare) if len(word) >= STEM)


def has_verb(text: str, names: OutletNames) -> bool:
    """Check for a verb that is no common noun of the same form: 'справ' ends as verbs do."""
    found = (each[0] for each in names.lists.verbs.pattern.finditer(text))
    return any(not names.is_noun(word) for word in found)
