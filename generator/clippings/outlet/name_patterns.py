"""Patterns of outlets' names, made of the small words that languages have in them."""

import re
from collections.abc import Iterable
from functools import cache

from generator.languages.load import gather
from generator.languages.sections import OutletWords

QUOTED = r"[«„“\"](?P<quoted>[^«»„“”\"]{2,60})[»“”\"]"
WORD = r"(?:[A-ZÀ-ŽА-ЯІЇЄҐ][\w’'ʼ]*(?:[.-][A-ZÀ-ŽА-ЯІЇЄҐ\d][\w’'ʼ]*|\.[a-zа-я]{2,4}\b)*|\d+)"
YEARS = r"(?:\d{4}(?:\s?[–-]\s?\d{4})?,?\s*)?"


@cache
def name_after() -> re.Pattern[str]:
    """Return the pattern of a name, in quotation marks or with capitals, that a place opens with."""
    return re.compile(rf"\s*(?:{QUOTED}|{_bare()})")


@cache
def name_before() -> re.Pattern[str]:
    """Return the pattern of such a name that a place ends with."""
    return re.compile(rf"(?:{QUOTED}|{_bare()})$")


@cache
def article_before() -> re.Pattern[str]:
    """Return the pattern of an article that opens a name: The, Die."""
    return re.compile(rf"(?:{_any(gather(OutletWords, lambda section: section.articles))})\s+")


@cache
def brand_ending() -> re.Pattern[str]:
    """Return the pattern of an ending that names of banks and networks have."""
    endings = _any(gather(OutletWords, lambda section: section.brand_endings))
    return re.compile(rf"(?i:{endings})$")


@cache
def rights_of() -> re.Pattern[str]:
    """Return the pattern of a statement of copyright with its holder."""
    words = _any(gather(OutletWords, lambda section: section.copyright))
    sign = rf"(?:©|\([cCсС]\)|{words})\s*(?:©\s*)?"
    return re.compile(rf"{sign}{YEARS}(?P<name>[^.,|\d©]{{2,40}})")


@cache
def _bare() -> str:
    links = _any(gather(OutletWords, lambda section: section.links))
    return rf"(?P<bare>{WORD}(?: (?:(?:{links}) )*{WORD}){{0,4}})"


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in dict.fromkeys(words))
