"""Reading of an article: themes, people, dates and quotations of each passage."""

from collections.abc import Sequence

import msgspec

from generator.content.entries import ArticleEntry
from generator.content.passages import Group, Passage, plain_text
from generator.corpus.speaker_attribution import Utterance, attribute_quotations
from generator.nlp.dates.find_dates import DateMention, find_dates_in_turn
from generator.nlp.names.identity import identify
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.terms.term_index import TermIndex, TermMatch, find_terms
from generator.nlp.terms.theme_decision import decide_themes, keep_evidence
from generator.nlp.vocabulary import Vocabulary

SILENT = frozenset({"heading", "other"})
UNDATED = SILENT | {"outlet-note"}  # a note tells when the text was changed


class ReadPassage(msgspec.Struct, frozen=True):
    """Passage with findings. Positions are offsets in its plain text."""

    passage: Passage
    terms: tuple[TermMatch, ...]
    mentions: tuple[PersonMention, ...]
    dates: tuple[DateMention, ...]
    utterances: tuple[Utterance, ...]

    def terms_of(self, theme: str) -> tuple[str, ...]:
        """Return the passage's distinct matched words for a theme, in order."""
        return tuple(dict.fromkeys([each.found for each in self.terms if each.theme == theme]))


class ReadArticle(msgspec.Struct, frozen=True):
    """Article with findings, themes and people by id.

    ``passages`` are by anchor, in order. ``themes`` are the front matter's, if given. ``people`` are
    those of the front matter and those found, without ``not_people``.
    """

    entry: ArticleEntry
    groups: tuple[Group, ...]
    passages: dict[str, ReadPassage]
    themes: tuple[str, ...]
    people: tuple[str, ...]

    def themes_of(self, read: ReadPassage) -> tuple[str, ...]:
        """Return the article's themes for which a passage has matches."""
        found = {match.theme for match in read.terms}
        return tuple([theme for theme in self.themes if theme in found])


def read_article(entry: ArticleEntry, body: Sequence[Group], vocabulary: Vocabulary) -> ReadArticle:
    """Read the passages of an article with a vocabulary.

    Quotations are only searched for if people have pages, which show them.
    """
    passages = [passage for group in body for passage in group.passages]
    texts = [_with_attribution(passage) for passage in passages]
    found = _find_people(entry, passages, texts, vocabulary)
    mentions = [_without(named, entry.meta.not_people) for named in found]
    utterances: Sequence[tuple[Utterance, ...]] = [()] * len(texts)
    if vocabulary.people_have_pages:
        utterances = attribute_quotations(texts, mentions, vocabulary.people.genders)
    terms = [_find_terms(passage, vocabulary.terms) for passage in passages]
    meta = entry.meta
    spoken = ("" if passage.kind in UNDATED else passage.text for passage in passages)
    dates = find_dates_in_turn(spoken, meta.language, meta.date)
    read = {
        passage.anchor: _read_passage(passage, named, said, matches, days)
        for passage, named, said, matches, days in zip(
            passages, mentions, utterances, terms, dates, strict=True
        )
    }
    themes = entry.meta.themes
    if themes is None:
        decided = decide_themes(terms, vocabulary.terms)
        themes = tuple(decision.theme for decision in decided if decision.made)
    met = dict.fromkeys(mention.person for each in read.values() for mention in each.mentions)
    people = dict.fromkeys((*entry.meta.people, *met))
    meant = tuple(person for person in people if person not in entry.meta.not_people)
    return ReadArticle(entry, tuple(body), read, themes, meant)


def _find_terms(passage: Passage, index: TermIndex) -> tuple[TermMatch, ...]:
    return () if passage.kind in SILENT else find_terms(passage.text, index)


def _find_people(
    entry: ArticleEntry, passages: list[Passage], texts: list[str], vocabulary: Vocabulary
) -> Sequence[tuple[PersonMention, ...]]:
    """Find the known people in each of the texts, by the evidence of the whole article.

    People of the front matter are certain, other than those that it says are not meant.
    """
    certain = [each for each in entry.meta.people if each not in entry.meta.not_people]
    silent = [entry.meta.title, *(each.text for each in passages if each.kind in SILENT)]
    read = identify((*texts, *silent), vocabulary.people, entry.meta.language, certain)
    return read.mentions[: len(texts)]


def _without(
    mentions: tuple[PersonMention, ...], others: tuple[str, ...]
) -> tuple[PersonMention, ...]:
    """Return the mentions without those of people ruled out by the editor."""
    if not others:
        return mentions
    return tuple(mention for mention in mentions if mention.person not in others)


def _with_attribution(passage: Passage) -> str:
    """Return a passage's text with the attribution of a pull-quote, or '' for silent kinds."""
    if passage.kind in SILENT:
        return ""
    said_by = plain_text(passage.attribution)
    return f"{passage.text}\n{said_by}" if said_by else passage.text


def _read_passage(
    passage: Passage,
    mentions: tuple[PersonMention, ...],
    utterances: tuple[Utterance, ...],
    terms: tuple[TermMatch, ...],
    dates: tuple[DateMention, ...],
) -> ReadPassage:
    if passage.kind in SILENT:
        return ReadPassage(passage, (), (), (), ())
    return ReadPassage(
        passage,
        terms=keep_evidence(terms),
        mentions=tuple([each for each in mentions if each.end <= len(passage.text)]),
        dates=dates,
        utterances=utterances,
    )
