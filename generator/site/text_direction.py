"""Attributes for text in another language or direction than the page."""

import re
from functools import cache

import jinja2
from markupsafe import Markup

from generator.config import UNDETERMINED
from generator.view_models.display_dates import script_of

RIGHT_TO_LEFT = frozenset(
    ("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
)
RIGHT_TO_LEFT_LETTER = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def add_directions(environment: jinja2.Environment, language: str) -> None:
    """Add ``attributes_of`` and ``direction_of`` to the templates of a language."""

    def attributes(lang: str, _site: object = None, text: str = "") -> Markup:
        return attributes_of(lang, text, language)

    environment.globals["attributes_of"] = attributes
    environment.globals["direction_of"] = direction_of


def attributes_of(lang: str, text: str, page: str) -> Markup:
    """Return the attributes lang and dir for text on a page in another language.

    If the letters of a text contradict its language, or that is unknown, the browser decides on the
    direction.
    """
    if not text or not RIGHT_TO_LEFT_LETTER.search(text) or _is_right_to_left(lang or page):
        return _attributes(lang, page)
    return Markup('{} dir="auto"').format(_language(lang, page))


@cache
def direction_of(language: str) -> str:
    """Return rtl or ltr."""
    return "rtl" if _is_right_to_left(language) else "ltr"


@cache
def _attributes(lang: str, page: str) -> Markup:
    if lang == UNDETERMINED:
        return Markup(' lang="und" dir="auto"')
    other = lang and direction_of(lang) != direction_of(page)
    return _language(lang, page) + (Markup(f' dir="{direction_of(lang)}"') if other else "")


def _language(lang: str, page: str) -> Markup:
    return Markup(' lang="{}"').format(lang) if lang and lang != page else Markup()


@cache
def _is_right_to_left(language: str) -> bool:
    return language != UNDETERMINED and script_of(language) in RIGHT_TO_LEFT
