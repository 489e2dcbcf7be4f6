"""Functions of templates in the language of the page: gettext's four, ``number`` and ``label``."""

from collections.abc import Mapping
from functools import cache, lru_cache

import jinja2
from markupsafe import Markup, escape

from generator.view_models.gettext import Gettext

COUNTS = 4096  # counted things that are kept in mind


def add_messages(environment: jinja2.Environment, messages: Gettext) -> None:
    """Lets the templates of an environment say what they say in a language.

    They escape what stands in a text's placeholders, and write numbers as the language does.
    """
    wording = _Wording(messages)
    environment.add_extension("jinja2.ext.i18n")
    environment.extend(newstyle_gettext=True)  # values are arguments, not a second step
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
    """Texts as markup. Those without values are kept: most have none, and are asked for on every page."""

    def __init__(self, messages: Gettext) -> None:
        self._messages = messages
        self._plain = cache(self._say)
        self._counted = lru_cache(maxsize=COUNTS)(self._count)

    def gettext(self, text: str, /, **values: object) -> Markup:
        return self._say(text, "", **values) if values else self._plain(text, "")

    def pgettext(self, context: str, text: str, /, **values: object) -> Markup:
        return self._say(text, context, **values) if values else self._plain(text, context)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> Markup:
        return self.npgettext("", one, many, number, **values)

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
        """A text with values in its placeholders. Markup can do it too, and takes three times as long."""
        shown = self._messages.shown
        try:
            return Markup(found % {name: escape(shown(value)) for name, value in values.items()})
        except TypeError:  # a catalogue says %(num)d
            return Markup(found) % self._messages.show(values)
