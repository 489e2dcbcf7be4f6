"""Display names of themes, people and outlets."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.config import Site, TextIn, Wording, choose
from generator.content.entries import OutletMeta, PersonEntry


@dataclass(frozen=True)
class DisplayNames:
    """Names in one language of the site, each with the language it is written in."""

    site: Site

    def choose(self, wording: Wording) -> TextIn:
        """Return the wording in the site's language, or in the editor's if untranslated."""
        return choose(wording, self.site.language, self.site.original)

    def outlet(self, outlet: OutletMeta) -> TextIn:
        """Return an outlet's name, without a language if it is the same in all."""
        return TextIn(outlet.name, "") if isinstance(outlet.name, str) else self.choose(outlet.name)

    def person(self, person: PersonEntry) -> TextIn:
        """Return the editor's name of a person, or the first spelling in another language."""
        spelt = person.meta.spellings.get(self.site.language)
        if self.site.language == self.site.original or not spelt:
            return TextIn(person.meta.name, self.site.original)
        return TextIn(spelt[0], self.site.language)

    def family_name(self, person: PersonEntry) -> str:
        """Return a sort key for an index: family name first, as many words as the editor's has."""
        words = self.person(person).text.split()
        many = len(person.meta.family_name.split()) or 1
        return " ".join([*words[-many:], *words[:-many]])

    def others(self, person: PersonEntry) -> Iterator[tuple[str, str]]:
        """Yield (language, spelling) of a person's names other than the displayed one."""
        shown = self.person(person).text
        if shown != person.meta.name:
            yield self.site.original, person.meta.name
        for language, names in person.meta.spellings.items():
            for name in names:
                if name not in {shown, person.meta.name}:
                    yield language, name
