"""The texts of the interface in one of the site's languages."""

from dataclasses import dataclass

from babel import Locale

from generator.config import Site
from generator.view_models.gettext import Gettext


@dataclass(frozen=True)
class InterfaceTexts:
    """What the pages of a site say in one of its languages."""

    site: Site
    messages: Gettext

    @property
    def language(self) -> str:
        """The language of the interface."""
        return self.site.language

    @property
    def locale(self) -> Locale:
        """The locale of the interface."""
        return self.messages.locale

    def gettext(self, text: str, /, **values: object) -> str:
        """A text of the interface, with values in its placeholders."""
        return self.messages.gettext(text, **values)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The text of the interface that goes with a number, which is the value of ``num``."""
        return self.messages.ngettext(one, many, number, **values)

    def pgettext(self, context: str, text: str, /, **values: object) -> str:
        """A text of the interface that means more than one thing: the context says which."""
        return self.messages.pgettext(context, text, **values)

    def count_articles(self, number: int) -> str:
        """So many articles."""
        return self.ngettext("%(num)s article", "%(num)s articles", number)

    def count_people(self, number: int) -> str:
        """So many people."""
        return self.ngettext("%(num)s person", "%(num)s people", number)

    def count_outlets(self, number: int) -> str:
        """So many outlets."""
        return self.ngettext("%(num)s outlet", "%(num)s outlets", number)

    def count_passages(self, number: int) -> str:
        """So many passages."""
        return self.ngettext("%(num)s passage", "%(num)s passages", number)

    def count_quotations(self, number: int) -> str:
        """So many quotations."""
        return self.ngettext("%(num)s quotation", "%(num)s quotations", number)

    def count_entries(self, number: int) -> str:
        """So many entries of the index."""
        return self.ngettext("%(num)s entry", "%(num)s entries", number)

    def count_dates(self, number: int) -> str:
        """So many dates."""
        return self.ngettext("%(num)s date", "%(num)s dates", number)
