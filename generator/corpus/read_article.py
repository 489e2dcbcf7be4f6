"""An article read: what each of its passages is about, whom it names, what it dates and what it quotes."""

from collections.abc import Iterator, Sequence

import msgspec

from generator.content.entries import ArticleEntry
from generator.content.passages import Group, Passage, plain_text
from generator.corpus.speaker_attribution import Utterance, attribute_quotations
from generator.nlp.dates.find_dates import DateMention, find_dates
from generator.nlp.names.known_people import PersonMention, read_people, without_namesakes
from generator.nlp.terms.term_index import (
    TermIndex,
    TermMatch,
    decide_themes,
    find_terms,
    keep_evidence,
)
from generator.nlp.vocabulary import Vocabulary

SILENT = frozenset({"heading", "other"})


class ReadPassage(msgspec.Struct, frozen=True):
    """A passage and what was found in it; positions count in its plain text."""

    passage: Passage
    terms: tuple[TermMatch, ...]
    mentions: tuple[PersonMention, ...]
    dates: tuple[DateMention, ...]
    utterances: tuple[Utterance, ...]

    def terms_of(self, theme: str) -> tuple[str, ...]:
        """The words of the passage that speak for a theme, each once, in their order."""
        return tuple(dict.fromkeys([each.found for each in self.terms if each.theme == theme]))


class ReadGroup(msgspec.Struct, frozen=True):
    """A group of passages that were read."""

    kind: str
    label: str
    passages: tuple[ReadPassage, ...]


class ReadArticle(msgspec.Struct, frozen=True):
    """An article that was read, its themes and people by id.

    ``themes`` are the front matter's where it has them; ``people`` are its people and those found,
    but for its ``not_people``.
    """

    entry: ArticleEntry
    groups: tuple[ReadGroup, ...]
    themes: tuple[str, ...]
    people: tuple[str, ...]

    def passages(self) -> Iterator[ReadPassage]:
        """Its passages in order."""
        for group in self.groups:
            yield from group.passages

    def themes_of(self, read: ReadPassage) -> tuple[str, ...]:
        """The themes that a passage of this article is evidence of; the article's own choice of themes bounds them."""
        found = {match.theme for match in read.terms}
        return tuple([theme for theme in self.themes if theme in found])


def read_article(entry: ArticleEntry, body: Sequence[Group], vocabulary: Vocabulary) -> ReadArticle:
    """The article of an entry and its body, each passage read by the vocabulary.

    Quotations are looked for where people have pages: those tell them.
    """
    passages = [passage for group in body for passage in group.passages]
    texts = [_with_attribution(passage) for passage in passages]
    found = _find_people(entry.meta.title, passages, texts, vocabulary)
    mentions = [_without(named, entry.meta.not_people) for named in found]
    utterances: Sequence[tuple[Utterance, ...]] = [()] * len(texts)
    if vocabulary.people_have_pages:
        utterances = attribute_quotations(texts, mentions, vocabulary.people.genders)
    terms = [_find_terms(passage, vocabulary.terms) for passage in passages]
    read = {
        passage.anchor: _read_passage(passage, named, said, matches, entry)
        for passage, named, said, matches in zip(passages, mentions, utterances, terms, strict=True)
    }
    groups = tuple(
        ReadGroup(
            group.kind, group.label, tuple(read[passage.anchor] for passage in group.passages)
        )
        for group in body
    )
    themes = entry.meta.themes
    if themes is None:
        decided = decide_themes(terms, vocabulary.terms)
        themes = tuple(decision.theme for decision in decided if decision.made)
    met = dict.fromkeys(mention.person for each in read.values() for mention in each.mentions)
    people = dict.fromkeys((*entry.meta.people, *met))
    meant = tuple(person for person in people if person not in entry.meta.not_people)
    return ReadArticle(entry, groups, themes, meant)


def _find_terms(passage: Passage, index: TermIndex) -> tuple[TermMatch, ...]:
    return () if passage.kind in SILENT else find_terms(passage.text, index)


def _find_people(
    title: str, passages: list[Passage], texts: list[str], vocabulary: Vocabulary
) -> list[tuple[PersonMention, ...]]:
    """The known people in each of the texts; a surname alone is nobody's where the article has a namesake."""
    read = [read_people(text, vocabulary.people) for text in texts]
    silent = [title, *(passage.text for passage in passages if passage.kind in SILENT)]
    others = [read_people(text, vocabulary.people) for text in silent]
    namesakes = frozenset(each for one in (*read, *others) for each in one.namesakes)
    return [without_namesakes(one.mentions, namesakes) for one in read]


def _without(
    mentions: tuple[PersonMention, ...], others: tuple[str, ...]
) -> tuple[PersonMention, ...]:
    """The mentions but for those that the editor says are of somebody else."""
    if not others:
        return mentions
    return tuple(mention for mention in mentions if mention.person not in others)


def _with_attribution(passage: Passage) -> str:
    """A passage as running text; a pull-quote is read with the line below it that says who spoke."""
    if passage.kind in SILENT:
        return ""
    said_by = plain_text(passage.attribution)
    return f"{passage.text}\n{said_by}" if said_by else passage.text


def _read_passage(
    passage: Passage,
    mentions: tuple[PersonMention, ...],
    utterances: tuple[Utterance, ...],
    terms: tuple[TermMatch, ...],
    entry: ArticleEntry,
) -> ReadPassage:
    if passage.kind in SILENT:
        return ReadPassage(passage, (), (), (), ())
    return ReadPassage(
        passage,
        terms=keep_evidence(terms),
        mentions=tuple([each for each in mentions if each.end <= len(passage.text)]),
        dates=find_dates(passage.text, entry.meta.language, entry.meta.date),
        utterances=utterances,
    )
