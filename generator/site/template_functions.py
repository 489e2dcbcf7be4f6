"""Functions and filters that templates call: attributes of language, notes, cached fragments, messages."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

import jinja2
from markupsafe import Markup, escape

from generator.config import UNDETERMINED
from generator.site.whole_days import keep_days_whole
from generator.view_models.display_dates import script_of
from generator.view_models.display_names import shorten
from generator.view_models.gettext import Gettext

RIGHT_TO_LEFT = frozenset(
    ("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
)
RIGHT_TO_LEFT_LETTER = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
FRAGMENTS = 8192  # about 20 MB
OPENING = 100  # characters of a passage that is shown in a line


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


def add_fragment_cache(environment: jinja2.Environment, most: int = FRAGMENTS) -> None:
    """Add ``cached(macro, value, …)`` to templates as a cached form of ``macro(value, …)``.

    Results are the same because values are frozen and macros see only them and the site. Values
    must be hashable, as everything in a context is.
    """

    @lru_cache(maxsize=most, typed=True)
    def cached(macro: Callable[..., str], *values: object, **named: object) -> str:
        return macro(*values, **named)

    environment.globals["cached"] = cached


class TemplateGettext(Gettext):
    """Messages as markup, with escaped values in their placeholders."""

    def fill(self, found: str, values: Mapping[str, object]) -> Markup:
        """Fill placeholders, three times as fast as Markup does."""
        shown = {
            name: escape(self.number(value) if isinstance(value, int) else value)
            for name, value in values.items()
        }
        return Markup(found % shown)


def add_messages(environment: jinja2.Environment, messages: Gettext) -> None:
    """Add gettext functions in one language to an environment, and filters for numbers and labels."""
    texts = TemplateGettext(messages.language, messages.texts, messages.plural, messages.labels)
    environment.add_extension("jinja2.ext.i18n")
    environment.extend(newstyle_gettext=True)  # placeholders are filled by the functions themselves
    plain = cache(texts.gettext)

    def gettext(text: str, /, **values: object) -> str:
        return texts.gettext(text, **values) if values else plain(text)

    environment.globals.update(
        _=gettext,
        gettext=gettext,
        pgettext=texts.pgettext,
        ngettext=texts.ngettext,
        npgettext=texts.npgettext,
    )
    environment.filters["number"] = messages.number
    environment.filters["opening"] = lambda html: shorten(Markup(html).striptags(), OPENING)
    environment.filters["label"] = messages.label
    environment.filters["whole_days"] = keep_days_whole
