"""Gettext functions and the ``number`` filter for templates."""

from collections.abc import Mapping
from functools import cache, lru_cache

import jinja2
from markupsafe import Markup, escape

from generator.view_models.gettext import Gettext

COUNTS = 4096  # cached plural forms


def add_messages(environment: jinja2.Environment, messages: Gettext) -> None:
    """Add gettext functions in one language to an environment.

    They escape values for placeholders and format numbers for the language.
    """
    wording = _Wording(messages)
    environment.add_extension("jinja2.ext.i18n")
    environment.extend(newstyle_gettext=True)  # placeholders are filled by the functions themselves
    environment.globals.update(
        _=wording.gettext,
        gettext=wording.gettext,
        pgettext=wording.pgettext,
        ngettext=wording.ngettext,
        npgettext=wording.npgettext,
    )
    environment.filters["number"] = messages.number
    environment.filters["label"] = messages.label


class _Wording:
    """Messages as markup, cached unless they take values."""

    def __init__(self, messages: Gettext) -> None:
        self._messages = messages
        self._plain = cache(self._say)
        self._counted = lru_cache(maxsize=COUNTS)(self._count)

    def gettext(self, text: str, /, **values: object) -> Markup:
        return self._say(text, "", **values) if values else self._plain(text, "")

    def pgettext(self, context: str, text: str, /, **values: object) -> Markup:
        return self._say(text, context, **values) if values else self._plain(text, context)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> Markup:
        if not values:
            return self._counted("", one, many, number)
        return self._count("", one, many, number, **values)

    def npgettext(
        self, context: str, one: str, many: str, number: int, /, **values: object
    ) -> Markup:
        if not values:
            return self._counted(context, one, many, number)
        return self._count(context, one, many, number, **values)

    def _say(self, text: str, context: str, /, **values: object) -> Markup:
        return self._fill(self._messages.find(text, context), values)

    def _count(self, context: str, one: str, many: str, number: int, /, **values: object) -> Markup:
        found = self._messages.find_plural(one, many, number, context)
        return self._fill(found, {"num": number, **values})

    def _fill(self, found: str, values: Mapping[str, object]) -> Markup:
        """Fill placeholders with escaped values, three times as fast as Markup does."""
        number = self._messages.number
        shown = {
            name: escape(number(value) if isinstance(value, int) else value)
            for name, value in values.items()
        }
        try:
            return Markup(found % shown)
        except TypeError:  # for %(num)d in a catalogue
            return Markup(found) % self._messages.show(values)
