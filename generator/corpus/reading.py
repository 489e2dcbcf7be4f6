"""An article read: what each of its passages is about, whom it names, what it dates and what it quotes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.entries import ArticleEntry
from generator.content.passages import Group, Passage
from generator.text.dates import DateMention, find_dates
from generator.text.names import PersonMention, find_people
from generator.text.quotations import Quotation, find_quotations
from generator.text.terms import TermMatch, find_terms
from generator.text.vocabulary import Vocabulary

SILENT = frozenset({"heading", "other"})


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """A passage and what was found in it; positions count in its plain text."""

    passage: Passage
    terms: tuple[TermMatch, ...]
    mentions: tuple[PersonMention, ...]
    dates: tuple[DateMention, ...]
    quotations: tuple[Quotation, ...]

    def terms_of(self, theme: str) -> tuple[str, ...]:
        """The words of the passage that speak for a theme, each once, in their order."""
        return tuple(dict.fromkeys(match.found for match in self.terms if match.theme == theme))


@dataclass(frozen=True, slots=True)
class ReadGroup:
    """A group of passages that were read."""

    kind: str
    label: str
    passages: tuple[ReadPassage, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article that was read. ``themes`` and ``people`` are ids, the front matter's where it has them."""

    entry: ArticleEntry
    groups: tuple[ReadGroup, ...]
    themes: tuple[str, ...]
    people: tuple[str, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.entry.id

    def passages(self) -> Iterator[ReadPassage]:
        """Its passages in order."""
        for group in self.groups:
            yield from group.passages

    def themes_of(self, read: ReadPassage) -> tuple[str, ...]:
        """The themes that a passage of this article is evidence of; the article's own choice of themes bounds them."""
        found = {match.theme for match in read.terms}
        return tuple(theme for theme in self.themes if theme in found)


def read_article(entry: ArticleEntry, vocabulary: Vocabulary) -> Article:
    """The article of an entry, each passage read by the vocabulary."""
    groups = tuple(_read_group(group, entry, vocabulary) for group in entry.body)
    passages = [read for group in groups for read in group.passages]
    matches = [match for read in passages for match in read.terms]
    found = dict.fromkeys(match.theme for match in matches if not match.term.weak)
    themes = entry.meta.themes if entry.meta.themes is not None else tuple(found)
    met = dict.fromkeys(mention.person for read in passages for mention in read.mentions)
    people = tuple(dict.fromkeys((*entry.meta.people, *met)))
    return Article(entry, groups, themes, people)


def _read_group(group: Group, entry: ArticleEntry, vocabulary: Vocabulary) -> ReadGroup:
    passages = tuple(_read_passage(passage, entry, vocabulary) for passage in group.passages)
    return ReadGroup(group.kind, group.label, passages)


def _read_passage(passage: Passage, entry: ArticleEntry, vocabulary: Vocabulary) -> ReadPassage:
    if passage.kind in SILENT:
        return ReadPassage(passage, (), (), (), ())
    mentions = find_people(passage.text, vocabulary.people)
    return ReadPassage(
        passage,
        terms=find_terms(passage.text, vocabulary.terms),
        mentions=mentions,
        dates=find_dates(passage.text, entry.meta.language, entry.meta.date),
        quotations=find_quotations(passage.text, mentions),
    )
