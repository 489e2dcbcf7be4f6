"""Lay a translation beside its article, passage by passage, and find misfits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.content.entries import ArticleEntry
from generator.content.markdown_blocks import NOTE
from generator.content.passages import Passage
from generator.corpus.article_record import (
    Article,
    TranslatedArticle,
    TranslatedWords,
    TranslationDoubt,
)
from generator.nlp.common_words import count_words, find_alike
from generator.problems import Code, Problem, ProblemsError
from generator.statements.fact_check import find_figures
from generator.translation.translation_catalogue import (
    TITLE,
    CatalogueEntry,
    TranslationCatalogue,
)

SHOWN = 60  # characters of a passage in a message


@dataclass(frozen=True)
class AlignedTranslation:
    """Translation of an article, with the words of its passages by anchor."""

    article: TranslatedArticle
    passages: Mapping[str, TranslatedWords]


def align(
    catalogue: TranslationCatalogue, entry: ArticleEntry, passages: Iterable[Passage]
) -> AlignedTranslation:
    """Lay a catalogue beside its article.

    An entry of a removed passage belongs to the passage that has most words in common with it
    and no entry of its own, and is stale. Entries marked as fuzzy are not finished. Raises
    ProblemsError for a translation into the article's own language.
    """
    if catalogue.language == entry.meta.language:
        message = f"the article is in '{catalogue.language}'"
        hint = "remove the file, or correct 'language:' in the article"
        place = (Path(catalogue.file), 1, 1)
        raise ProblemsError([Problem("needless-translation", message, *place, hint)])
    passages = tuple(passages)
    originals = {TITLE: entry.meta.title, **{each.anchor: each.text for each in passages}}
    aligner = _Aligner(catalogue.language, entry.meta.language, originals)
    aligner.add_all(catalogue.entries)
    head, title = catalogue.head, aligner.found.pop(TITLE, None)
    doubts = (*map(_as_doubt, catalogue.problems), *aligner.doubts)
    article = TranslatedArticle(
        language=catalogue.language,
        file=catalogue.file,
        digest=catalogue.digest,
        title=title.text if title else "",
        title_is_stale=bool(title and title.is_stale),
        opening=_find_opening(passages, aligner.found),
        translator=head.translator,
        machine=head.machine,
        reviewed_by=head.reviewed_by,
        reviewed_on=head.reviewed_on,
        doubts=tuple(sorted(doubts, key=lambda each: each.line)),
    )
    return AlignedTranslation(article, aligner.found)


def _find_opening(passages: Iterable[Passage], found: Mapping[str, TranslatedWords]) -> str:
    """Return the words of the first paragraph, none for a text with notes that go along with it."""
    if any(each.kind == NOTE for each in passages):
        return ""
    first = next((each.anchor for each in passages if each.kind == "paragraph"), "")
    return found[first].text if first in found else ""


def find_doubts(articles: Iterable[Article]) -> Iterator[Problem]:
    """Yield the warnings about the translations of articles."""
    for article in articles:
        for each in article.translations:
            for doubt in each.doubts:
                path, place = Path(each.file), (doubt.line, 1)
                yield Problem(doubt.code, doubt.message, path, *place, doubt.hint, "warning")


@dataclass(frozen=True)
class _Aligner:
    """Collector of the words of passages, and of doubts about them."""

    language: str
    original: str
    originals: Mapping[str, str]
    found: dict[str, TranslatedWords] = field(default_factory=dict)
    doubts: list[TranslationDoubt] = field(default_factory=list)

    def add_all(self, entries: Iterable[CatalogueEntry]) -> None:
        entries = [each for each in entries if each.words]
        for each in entries:
            if each.key in self.originals:
                self._add(each)
        taken = {each.key for each in entries}
        free = {
            anchor: count_words(text)
            for anchor, text in self.originals.items()
            if anchor not in taken and anchor != TITLE
        }
        for each in entries:
            if each.key not in self.originals:
                place = find_alike(count_words(each.original), free)
                free.pop(place, None)
                self._add_stale(each, place)

    def _add(self, entry: CatalogueEntry) -> None:
        """Add an entry of a passage that is there."""
        now = self.originals[entry.key]
        if entry.fuzzy:
            before = {entry.key: count_words(entry.former)} if entry.former else {}
            if find_alike(count_words(now), before):
                self._add_stale(entry, entry.key)
        elif entry.key == TITLE and _fold(entry.original) != _fold(now):
            self._add_stale(entry, TITLE)
        else:
            self.found[entry.key] = TranslatedWords(self.language, entry.words)
            self._check_figures(entry, now)

    def _add_stale(self, entry: CatalogueEntry, place: str) -> None:
        """Add an entry of a passage that has changed since, or tell that it belongs to none."""
        if not place:
            message = f"the article has no passage '{entry.key}', nor one with most of its words"
            hint = "'sourcebook translate' keeps it as obsolete, for later"
            self._add_doubt("unknown-passage", entry, message, hint)
            return
        name = "title" if place == TITLE else "passage"
        message = f"the {name} has changed since: {_shorten(self.originals[place])}"
        hint = (
            "compare the two, correct the translation, and remove 'fuzzy'"
            if entry.fuzzy
            else "'sourcebook translate' puts the new words above it, for you to compare"
        )
        self._add_doubt("translation-stale", entry, message, hint)
        if not entry.fuzzy or entry.former:
            self.found[place] = TranslatedWords(self.language, entry.words, is_stale=True)

    def _check_figures(self, entry: CatalogueEntry, original: str) -> None:
        """Doubt a translation without a number that its original has in digits."""
        there = {
            value for figure in find_figures(entry.words, self.language) for value in figure.values
        }
        for figure in find_figures(original, self.original):
            written = original[figure.start : figure.end]
            if any(sign.isdigit() for sign in written) and there.isdisjoint(figure.values):
                message = f"the number '{written}' of the original is not in its translation"
                hint = "add it, in digits or in words"
                self._add_doubt("number-missing", entry, message, hint)

    def _add_doubt(self, code: Code, entry: CatalogueEntry, message: str, hint: str) -> None:
        self.doubts.append(TranslationDoubt(code, entry.line, message, hint))


def _as_doubt(problem: Problem) -> TranslationDoubt:
    return TranslationDoubt(problem.code, problem.line or 1, problem.message, problem.hint)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _shorten(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
