"""Patterns of lines that pass a text on, or with which a newsroom signs it."""

import re
from functools import cache

from generator.languages.load import gather
from generator.languages.outlet_sections import OutletWords

DAY = r"(?:\s(?:[^\W\d_]{1,4}\s)?\d[^«»„“”\"\n]{2,30}?)"  # between two words


@cache
def forwarded() -> re.Pattern[str]:
    """Return the pattern of words that open a line, before the channel of a message or the site of a print.

    A day may stand behind the first of the words: 'printed on 3 March 2026 from'.
    """
    phrases = gather(OutletWords, lambda section: section.forwarded)
    words = (map(re.escape, phrase.split()) for phrase in sorted(phrases, key=len, reverse=True))
    dated = (rf"{first}{DAY}?" + "".join(rf"\s+{each}" for each in rest) for first, *rest in words)
    return re.compile(rf"\W{{0,3}}(?i:{'|'.join(dated)})(?!\w)")


@cache
def newsroom_signature() -> re.Pattern[str]:
    """Return the pattern of a line with which a newsroom signs: 'red, Quayfunk.at/Agenturen', '(red/Quayfunk)'."""
    words = "|".join(map(re.escape, gather(OutletWords, lambda section: section.newsroom_signs)))
    name = r"(?P<name>[^\W\d_a-zа-яіїєґё][^/,()\n]{1,40})"
    return re.compile(rf"\(?(?i:{words})\s?[,/]\s?{name}(?:/[^/()\n]{{2,30}}){{0,3}}\)?")
