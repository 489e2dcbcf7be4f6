"""Interface messages in the reader's language. Untranslated messages fall back to English."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from gettext import c2py

from babel import Locale
from babel.numbers import format_decimal

from generator.config import ENGLISH, Site
from generator.view_models.display_dates import make_locale

IN_CONTEXT = "\x04"  # separates context and message in compiled catalogues
ENGLISH_PLURAL = "n != 1"


@dataclass(frozen=True)
class Gettext:
    """Messages of the interface in one language.

    ``texts`` maps English messages (after their context, if any) to their forms. ``plural`` is a
    gettext plural rule that selects among them. ``labels`` maps ids of fates and rules of reading
    to their labels.
    """

    language: str = ENGLISH
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = ENGLISH_PLURAL
    labels: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def locale(self) -> Locale:
        """Locale for dates and numbers."""
        return make_locale(self.language)

    def find(self, text: str, context: str = "") -> str:
        """Return the translated message with its placeholders unfilled."""
        forms = self.texts.get(_key(text, context))
        return forms[0] if forms else text

    def find_plural(self, one: str, many: str, number: int, context: str = "") -> str:
        """Return the plural form for a number with its placeholders unfilled."""
        forms = self.texts.get(_key(one, context))
        if not forms:
            return one if number == 1 else many
        return forms[min(_chooser(self.plural)(number), len(forms) - 1)]

    def label(self, key: str) -> str:
        """Return the label of a label or rule id, or the id itself without one."""
        return self.labels.get(key, key)

    def number(self, number: int) -> str:
        """Format a number for this language."""
        return str(number) if abs(number) < 1000 else format_decimal(number, locale=self.locale)

    def fill(self, found: str, values: Mapping[str, object]) -> str:
        """Fill placeholders, with numbers as this language writes them."""
        return found % {
            name: self.number(value) if isinstance(value, int) else value
            for name, value in values.items()
        }

    def gettext(self, text: str, /, **values: object) -> str:
        """Return the translated message with its placeholders filled."""
        return self.fill(self.find(text), values)

    def pgettext(self, context: str, text: str, /, **values: object) -> str:
        """Return the translation of an ambiguous message in its context."""
        return self.fill(self.find(text, context), values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the plural form for a number, available as ``num``."""
        return self.fill(self.find_plural(one, many, number), {"num": number, **values})

    def npgettext(self, context: str, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the plural form of an ambiguous message in its context."""
        found = self.find_plural(one, many, number, context)
        return self.fill(found, {"num": number, **values})


def _key(text: str, context: str) -> str:
    return f"{context}{IN_CONTEXT}{text}" if context else text


@cache
def _chooser(plural: str) -> Callable[[int], int]:
    """Compile a plural rule into a function from a number to the index of its form."""
    return c2py(plural)


@dataclass(frozen=True)
class InterfaceTexts:
    """Base of view builders: the site and its messages in one language."""

    site: Site
    messages: Gettext

    @property
    def language(self) -> str:
        """Language of the interface."""
        return self.site.language

    @property
    def locale(self) -> Locale:
        """Locale of the interface."""
        return self.messages.locale

    def gettext(self, text: str, /, **values: object) -> str:
        """Return a translated message with its placeholders filled."""
        return self.messages.gettext(text, **values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Return the plural form for a number, available as ``num``."""
        return self.messages.ngettext(one, many, number, **values)

    def pgettext(self, context: str, text: str, /, **values: object) -> str:
        """Return the translation of an ambiguous message in its context."""
        return self.messages.pgettext(context, text, **values)

    def caution(self) -> str:
        """Return the text for machines of whatever a sensitive theme touches."""
        return self.gettext(
            "This page reports allegations: claims made by those named with them, not findings. "
            "Each is shown with its stage and the responses to it."
        )

    def count_articles(self, number: int) -> str:
        """Return a number with the noun articles."""
        return self.ngettext("%(num)s article", "%(num)s articles", number)

    def count_people(self, number: int) -> str:
        """Return a number with the noun people."""
        return self.ngettext("%(num)s person", "%(num)s people", number)

    def count_outlets(self, number: int) -> str:
        """Return a number with the noun outlets."""
        return self.ngettext("%(num)s outlet", "%(num)s outlets", number)

    def count_passages(self, number: int) -> str:
        """Return a number with the noun passages."""
        return self.ngettext("%(num)s passage", "%(num)s passages", number)

    def count_quotations(self, number: int) -> str:
        """Return a number with the noun quotations."""
        return self.ngettext("%(num)s quotation", "%(num)s quotations", number)

    def count_entries(self, number: int) -> str:
        """Return a number with the noun entries."""
        return self.ngettext("%(num)s entry", "%(num)s entries", number)

    def count_dates(self, number: int) -> str:
        """Return a number with the noun dates."""
        return self.ngettext("%(num)s date", "%(num)s dates", number)
