"""What the program says on pages, in the reader's language. English is the source: a text that lacks stays in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from gettext import c2py

from babel import Locale
from babel.numbers import format_decimal

from generator.config import ENGLISH
from generator.view_models.display_dates import make_locale

IN_CONTEXT = "\x04"  # stands between a context and its text, as in compiled catalogues everywhere
ENGLISH_PLURAL = "n != 1"


@dataclass(frozen=True)
class Gettext:
    """The texts of the interface in one language.

    ``texts`` are forms by English text, behind its context where it has one; ``plural`` is the rule
    by which a number chooses among them, in the terms of gettext.
    """

    language: str = ENGLISH
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = ENGLISH_PLURAL

    @cached_property
    def locale(self) -> Locale:
        """What dates and numbers are written by."""
        return make_locale(self.language)

    def find(self, text: str, context: str = "") -> str:
        """The text in this language, its placeholders still in it."""
        forms = self.texts.get(_key(text, context))
        return forms[0] if forms else text

    def find_plural(self, one: str, many: str, number: int, context: str = "") -> str:
        """The form of a text that goes with a number, its placeholders still in it."""
        forms = self.texts.get(_key(one, context))
        if not forms:
            return one if number == 1 else many
        return forms[min(_chooser(self.plural)(number), len(forms) - 1)]

    def number(self, number: int) -> str:
        """A number as it is written in this language."""
        return str(number) if abs(number) < 1000 else format_decimal(number, locale=self.locale)

    def show(self, values: Mapping[str, object]) -> dict[str, object]:
        """Values to stand in a text: numbers as they are written."""
        return {name: self.shown(value) for name, value in values.items()}

    def shown(self, value: object) -> object:
        """A value to stand in a text."""
        return self.number(value) if isinstance(value, int) else value

    def gettext(self, text: str, /, **values: object) -> str:
        """The text in this language, with values in its placeholders."""
        return self.find(text) % self.show(values)

    def pgettext(self, context: str, text: str, /, **values: object) -> str:
        """The same for a text that means more than one thing: the context says which."""
        return self.find(text, context) % self.show(values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form that goes with a number, which is the value of ``num``."""
        return self.find_plural(one, many, number) % self.show({"num": number, **values})

    def npgettext(self, context: str, one: str, many: str, number: int, /, **values: object) -> str:
        """The same for a text that means more than one thing."""
        return self.find_plural(one, many, number, context) % self.show({"num": number, **values})


def gettext_noop(text: str) -> str:
    """The text as it is: a text that is translated where it is used has its name for the catalogues here."""
    return text


def _key(text: str, context: str) -> str:
    return f"{context}{IN_CONTEXT}{text}" if context else text


@cache
def _chooser(plural: str) -> Callable[[int], int]:
    """The rule as a function from a number to the place of its form."""
    return c2py(plural)
