"""What themes, people and outlets are called in a language of the site."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.config import Site, TextIn, Wording, choose
from generator.content.entries import OutletMeta, PersonEntry


@dataclass(frozen=True)
class DisplayNames:
    """The names that readers of one language of the site meet, each with its own language."""

    site: Site

    def choose(self, wording: Wording) -> TextIn:
        """What the editor wrote in the site's language; where that lacks, in the one it is written in."""
        return choose(wording, self.site.language, self.site.original)

    def outlet(self, outlet: OutletMeta) -> TextIn:
        """An outlet's name; without a language where it has one name for all."""
        return TextIn(outlet.name, "") if isinstance(outlet.name, str) else self.choose(outlet.name)

    def person(self, person: PersonEntry) -> TextIn:
        """A person's name: in the first language the editor's own, in the others their first spelling."""
        spelt = person.meta.spellings.get(self.site.language)
        if self.site.language == self.site.original or not spelt:
            return TextIn(person.meta.name, self.site.original)
        return TextIn(spelt[0], self.site.language)

    def family_name(self, person: PersonEntry) -> str:
        """What a person stands under in an index: their last names, as many as the editor says."""
        words = self.person(person).text.split()
        many = len(person.meta.family_name.split()) or 1
        return " ".join([*words[-many:], *words[:-many]])

    def others(self, person: PersonEntry) -> Iterator[tuple[str, str]]:
        """(language, spelling) of a person's names but the one that is shown."""
        shown = self.person(person).text
        if shown != person.meta.name:
            yield self.site.original, person.meta.name
        for language, names in person.meta.spellings.items():
            for name in names:
                if name not in {shown, person.meta.name}:
                    yield language, name
