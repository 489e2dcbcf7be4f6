"""Find the articles and passages that name somebody whom an allegation is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.content.allegation_meta import Place
from generator.content.entries import AllegationEntry
from generator.corpus.article_record import Article, Bodies, PassageNote
from generator.corpus.corpus import Corpus
from generator.statements.quotation_match import NameFinder


@dataclass(frozen=True)
class ConcernedFinder:
    """Finder of people, as articles are read, and of organisations, by their names in any form.

    Each article is read once for the organisations of all ``entries``.
    """

    corpus: Corpus
    bodies: Bodies
    entries: Iterable[AllegationEntry]

    def articles(self, entry: AllegationEntry) -> list[Article]:
        """Return the articles that name somebody concerned, by id."""
        by_person = self.corpus.by_person
        named = {a.id: a for person in entry.meta.about for a in by_person.get(person, ())}
        for name in entry.meta.concerned_names:
            for place in self._places[name]:
                named[place.article] = self._by_id[place.article]
        return [named[id_] for id_ in sorted(named)]

    def is_named(self, entry: AllegationEntry, article: Article, note: PassageNote) -> bool:
        """Return True if a passage names somebody concerned."""
        if not set(entry.meta.about).isdisjoint(note.people):
            return True
        place = Place(article.id, note.anchor)
        return any(place in self._places[name] for name in entry.meta.concerned_names)

    @cached_property
    def _by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.corpus.articles}

    @cached_property
    def _places(self) -> Mapping[str, set[Place]]:
        """Passages with each name of an organisation."""
        found: defaultdict[str, set[Place]] = defaultdict(set)
        names = {name for entry in self.entries for name in entry.meta.concerned_names}
        finder = NameFinder(names)
        for article in self.corpus.articles if names else ():
            languages = frozenset((article.entry.meta.language,))
            for passage in self.bodies.get(article.digest).passages():
                for name in finder.find(passage.text, languages):
                    found[name].add(Place(article.id, passage.anchor))
        return found
