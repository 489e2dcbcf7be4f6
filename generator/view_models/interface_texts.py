"""Interface messages of the site in one language."""

from dataclasses import dataclass

from babel import Locale

from generator.config import Site
from generator.view_models.gettext import Gettext


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
