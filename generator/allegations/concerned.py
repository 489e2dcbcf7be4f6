"""Find the articles and passages that name somebody whom an allegation is about."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.content.entries import AllegationEntry
from generator.corpus.article_record import Article, Bodies, PassageNote
from generator.corpus.corpus import Corpus
from generator.statements.quotation_match import is_name_in


@dataclass(frozen=True)
class ConcernedFinder:
    """Finder of people, as articles are read, and of organisations, by their names in any form."""

    corpus: Corpus
    bodies: Bodies
    _found: dict[str, list[Article]] = field(default_factory=dict, init=False)

    def articles(self, entry: AllegationEntry) -> list[Article]:
        """Return the articles that name somebody concerned, by id."""
        if entry.id not in self._found:  # several checks ask, and each text is looked through
            self._found[entry.id] = self._find(entry)
        return self._found[entry.id]

    def _find(self, entry: AllegationEntry) -> list[Article]:
        by_person = self.corpus.by_person
        named = {a.id: a for person in entry.meta.about for a in by_person.get(person, ())}
        names = entry.meta.concerned_names
        for article in self.corpus.articles if names else ():
            passages = self.bodies.get(article.digest).passages()
            if article.id not in named and any(_names(article, p.text, names) for p in passages):
                named[article.id] = article
        return [named[id_] for id_ in sorted(named)]

    def is_named(self, entry: AllegationEntry, article: Article, note: PassageNote) -> bool:
        """Return True if a passage names somebody concerned."""
        if not set(entry.meta.about).isdisjoint(note.people):
            return True
        names = entry.meta.concerned_names
        text = self.bodies.passage(article.digest, note.anchor).text if names else ""
        return _names(article, text, names)


def _names(article: Article, text: str, names: Iterable[str]) -> bool:
    languages = frozenset((article.entry.meta.language,))
    return any(is_name_in(name, [text], languages) for name in names)
