"""Patterns of words with which outlets, societies and offices present themselves."""

import re
from functools import cache

from generator.clippings.lines.phrases import make_phrases
from generator.languages.load import gather
from generator.languages.outlet_sections import OutletWords


@cache
def about_words() -> re.Pattern[str]:
    """Return the pattern of words before the outlet's name in a heading: 'About X'."""
    return make_phrases(gather(OutletWords, lambda section: section.about)).pattern


@cache
def societies() -> re.Pattern[str]:
    """Return the pattern of what a society calls itself: 'registered charity'."""
    return make_phrases(gather(OutletWords, lambda section: section.societies)).pattern


@cache
def official_sites() -> re.Pattern[str]:
    """Return the pattern of how the site of an office calls itself."""
    return make_phrases(gather(OutletWords, lambda section: section.official_sites)).pattern


@cache
def regrets() -> re.Pattern[str]:
    """Return the pattern of words behind the outlet's name in a correction."""
    return make_phrases(gather(OutletWords, lambda section: section.regrets)).pattern
