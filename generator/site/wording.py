"""How templates say things: gettext's four functions and ``number``, in the language of the page."""

from functools import cache, lru_cache

import jinja2
from markupsafe import Markup

from generator.pages.messages import Messages

COUNTS = 4096  # counted things that are kept in mind


def add_messages(environment: jinja2.Environment, messages: Messages) -> None:
    """Lets the templates of an environment say what they say in a language.

    They escape what stands in a text's placeholders, and write numbers as the language does.
    """

    @cache
    def plain(text: str, context: str = "") -> Markup:
        """A text without placeholders: most are, and each is asked for on every page."""
        return Markup(messages.find(text, context)) % {}

    @lru_cache(maxsize=COUNTS)
    def counted(one: str, many: str, number: int, context: str = "") -> Markup:
        """A text with a number alone: 3 passages are met again and again."""
        found = messages.find_plural(one, many, number, context)
        return Markup(found) % messages.show({"num": number})

    def gettext(text: str, **values: object) -> Markup:
        if not values:
            return plain(text)
        return Markup(messages.find(text)) % messages.show(values)

    def pgettext(context: str, text: str, **values: object) -> Markup:
        if not values:
            return plain(text, context)
        return Markup(messages.find(text, context)) % messages.show(values)

    def ngettext(one: str, many: str, number: int, **values: object) -> Markup:
        if not values:
            return counted(one, many, number)
        found = messages.find_plural(one, many, number)
        return Markup(found) % messages.show({"num": number, **values})

    def npgettext(context: str, one: str, many: str, number: int, **values: object) -> Markup:
        if not values:
            return counted(one, many, number, context)
        found = messages.find_plural(one, many, number, context)
        return Markup(found) % messages.show({"num": number, **values})

    environment.add_extension("jinja2.ext.i18n")
    environment.extend(newstyle_gettext=True)  # values are arguments, not a second step
    environment.globals.update(
        {"_": gettext, "gettext": gettext, "pgettext": pgettext, "ngettext": ngettext,
         "npgettext": npgettext}
    )  # fmt: skip
    environment.filters["number"] = messages.number
