"""Find the passage that took the place of a published one, and lead former anchors there."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from generator.content.allegation_meta import AllegationMeta, Place, read_place
from generator.content.entries import Content
from generator.content.passages import ANCHOR
from generator.content.question_meta import QuestionEntry
from generator.corpus.article_record import Article, Bodies
from generator.editions.edition_files import EditionRow
from generator.editions.history import NO_HISTORY, History, read_words
from generator.editions.records import (
    Record,
    article_address,
    is_as_published,
    make_article_record,
    make_editors_records,
)
from generator.nlp.common_words import count_words, find_alike


def find_successors(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """Return for each anchor that is no more the one in its place, or '' for the whole article.

    ``old`` and ``new`` are the words of passages by anchor. A passage takes the place of another if
    their common words are at least 0.6 of the words of the longer. The first of the nearest is
    chosen among those that are new.
    """
    added = {anchor: count_words(words) for anchor, words in new.items() if anchor not in old}
    return {
        anchor: find_alike(count_words(words), added)
        for anchor, words in old.items()
        if anchor not in new
    }


def passages_of(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the passages among the texts of an article, by anchor."""
    return {key: words for key, words in texts.items() if key.startswith(ANCHOR)}


@dataclass(frozen=True)
class EditionState:
    """Published editions, with the differences of the content from them.

    ``replaced`` are anchors that articles have lost since, by article, each with the one in its
    place or '', and ``former_words`` the published passages of those articles. ``unpublished`` are
    the addresses that differ from the last edition, and ``renamed`` the published addresses of pages
    that have others now, by these.
    """

    history: History = NO_HISTORY
    replaced: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    unpublished: tuple[str, ...] = ()
    former_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)

    @property
    def last(self) -> EditionRow | None:
        """Last edition."""
        return self.history.last

    def current(self, article: Article, anchor: str) -> str | None:
        """Return the anchor now in place of one, '' for the whole article, None if never published."""
        anchors, address = article.anchors.split(), self._published_address(article)
        replaced = self.replaced.get(article.id, {})
        found = self.history.follow(address, anchor, {*anchors, *replaced})
        return found if found is None or found in anchors else replaced.get(found, "")

    def _published_address(self, article: Article) -> str:
        """Return the address that the last edition has an article under, its own if none."""
        address = article_address(article.id)
        return self.renamed.get(address, address)

    def find_former(
        self, anchor: str, articles: Mapping[str, Article]
    ) -> tuple[Article, str] | None:
        """Return the one article that had an anchor, and the anchor now in its place or ''."""
        found = [
            (articles[id_], now)
            for id_ in sorted(self._with_former(anchor))
            if id_ in articles and (now := self.current(articles[id_], anchor)) is not None
        ]
        return found[0] if len(found) == 1 else None

    def _with_former(self, anchor: str) -> set[str]:
        now = {old: new for new, old in self.renamed.items()}
        written = {
            now.get(address, address).partition("/")[2]
            for address, old in self.history.aliases.items()
            if anchor in old
        }
        return written | {id_ for id_, old in self.replaced.items() if anchor in old}

    def with_articles(
        self, root: Path, content: Content, articles: Iterable[Article], bodies: Bodies
    ) -> "EditionState":
        """Return the state after a change of some articles, for a preview of them."""
        if not self.history.editions:
            return self
        articles = tuple(articles)
        edited = _list_edited(self.history, articles)
        changed = [make_article_record(article, content, bodies) for article in edited]
        others = {
            id_: self.replaced[id_] for id_ in self.replaced.keys() - {a.id for a in articles}
        }
        renamed = find_renamed(content, self.history)
        found, words = _find_replaced(root, self.history, renamed, changed)
        words = {**self.former_words, **words}
        replaced = {**others, **found}
        return replace(self, replaced=replaced, former_words=words, renamed=renamed)

    def former(self, article: Article) -> dict[str, tuple[str, ...]]:
        """Return former anchors by the ones in their place, those of the whole article under ''."""
        if not (self.history.aliases or self.replaced):
            return {}
        address = self._published_address(article)
        known = {**self.history.aliases.get(address, {}), **self.replaced.get(article.id, {})}
        anchors = article.anchors.split() if known else ()
        found: dict[str, tuple[str, ...]] = {}
        for anchor in sorted(known):
            if anchor not in anchors:
                place = self.current(article, anchor) or ""
                found[place] = (*found.get(place, ()), anchor)
        return found


def read_state(
    root: Path, history: History, content: Content, articles: Iterable[Article], bodies: Bodies
) -> EditionState:
    """Compare the content with the last edition: articles by digests, those that differ by passages."""
    if not history.editions:
        return EditionState()
    articles = tuple(articles)
    edited = _list_edited(history, articles)
    changed = [make_article_record(article, content, bodies) for article in edited]
    editors = list(make_editors_records(content, root))
    present = {article_address(article.id) for article in articles}
    present |= {record.address for record in editors}
    gone = history.there - present
    differing = [
        record.address
        for record in (*changed, *editors)
        if record.differs_from(history.addresses.get(record.address))
    ]
    renamed = find_renamed(content, history)
    replaced, words = _find_replaced(root, history, renamed, changed)
    return EditionState(history, replaced, tuple(sorted({*differing, *gone})), words, renamed)


def _list_edited(history: History, articles: Iterable[Article]) -> list[Article]:
    known = history.addresses
    return [
        article
        for article in articles
        if not is_as_published(article, known.get(article_address(article.id)))
    ]


def _find_replaced(
    root: Path, history: History, renamed: Mapping[str, str], changed: Iterable[Record]
) -> tuple[dict[str, dict[str, str]], dict[str, tuple[str, ...]]]:
    """Return the successors of the anchors that changed articles have lost, and their passages."""
    names = {record: renamed.get(record.address, record.address) for record in changed}
    words = read_words(root, history, (at for at in names.values() if at in history.addresses))
    before = {record: passages_of(words[at]) for record, at in names.items() if at in words}
    replaced = {
        record.address.partition("/")[2]: find_successors(old, passages_of(dict(record.texts)))
        for record, old in before.items()
    }
    return replaced, {record.address: tuple(old.values()) for record, old in before.items()}


def find_renamed(content: Content, history: History) -> dict[str, str]:
    """Return the published addresses of pages renamed since the last edition, by the present ones."""
    return {
        entry.meta.target: address
        for entry in content.withdrawn
        if entry.meta.to
        and (address := entry.meta.address) in history.addresses
        and not history.addresses[address].gone
    }


def with_current_anchors(
    content: Content, articles: Mapping[str, Article], state: EditionState
) -> Content:
    """Return content with present anchors in allegations and exceptions."""
    if not state.history.editions:
        return content

    def now(text: str) -> str:
        place = read_place(text)
        article = articles.get(place.article)
        anchor = state.current(article, place.anchor) if article and place.anchor else None
        return str(Place(place.article, anchor)) if anchor else text

    change = msgspec.structs.replace

    def move(meta: AllegationMeta) -> AllegationMeta:
        return change(
            meta,
            passages=tuple(map(now, meta.passages)),
            stages=tuple(change(each, passage=now(each.passage)) for each in meta.stages),
            responses=tuple(change(each, passage=now(each.passage)) for each in meta.responses),
        )

    themes = tuple(
        change(
            theme,
            meta=change(
                theme.meta,
                not_allegations={now(at): why for at, why in theme.meta.not_allegations.items()},
            ),
        )
        if theme.meta.not_allegations
        else theme
        for theme in content.themes
    )
    allegations = tuple(change(each, meta=move(each.meta)) for each in content.allegations)
    questions = _move_questions(content.questions, now)
    return change(content, themes=themes, allegations=allegations, questions=questions)


def _move_questions(
    questions: Iterable[QuestionEntry], now: Callable[[str], str]
) -> tuple[QuestionEntry, ...]:
    change = msgspec.structs.replace
    moved = []
    for entry in questions:
        answers = (change(a, passages=tuple(map(now, a.passages))) for a in entry.meta.answers)
        moved.append(change(entry, meta=change(entry.meta, answers=tuple(answers))))
    return tuple(moved)
