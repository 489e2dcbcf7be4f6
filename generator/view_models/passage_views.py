"""Views of passages, events and quotations that load their text on demand."""

from collections.abc import Iterator, Mapping

import msgspec
from markupsafe import Markup

from generator.content.allegation_meta import Place
from generator.corpus.article_record import Bodies, PassageNote, WrittenPassage
from generator.view_models.page_views import ArticleRef, DateView, Link, ThemeMark
from generator.view_models.urls import passage_url


class AnswerView(msgspec.Struct, frozen=True):
    """Answer of a person concerned. ``said`` is its passage, unless that makes the allegation itself."""

    person: Link | None  # None where a theme's former key does not name them
    kind: str  # id: denial, none-found
    label: str  # Denial
    note: str  # in the same passage, looked for on 4 May 2025
    text: str  # all of it in a line
    said: "PassageView | None" = None
    place: Place | None = None


class StandingView(msgspec.Struct, frozen=True):
    """Standing of a passage: one for each allegation that it makes. ``text`` has all of it in a line."""

    allegation: str  # id, empty without an entry
    url: str  # of the allegation's page, or empty
    stage: str  # Searched
    date: DateView | None
    is_better: bool
    is_recorded: bool
    answers: tuple[AnswerView, ...]
    text: str


class PassageView(msgspec.Struct, frozen=True):
    """Block of an article. ``url`` is its own address with its anchor.

    Text is read from the body with the digest ``body`` when a template needs it.
    """

    body: bytes
    anchor: str
    url: str
    lang: str
    themes: tuple[ThemeMark, ...]
    bodies: Bodies
    article: ArticleRef | None = None  # if the passage is shown away from its article
    standings: tuple[StandingView, ...] = ()  # of the allegations that it makes
    written: WrittenPassage | None = None  # loaded text, while iterating over its article

    @property
    def is_answered(self) -> bool:
        """True if a response to it can stand beside it in its own words."""
        return any(answer.said for standing in self.standings for answer in standing.answers)

    @property
    def kind(self) -> str:
        """One of paragraph, heading, bullet, key-point, quote, outlet-note or other."""
        return self._written.kind

    @property
    def html(self) -> Markup:
        """Inline HTML with links to people. Quotes of several paragraphs contain <p> elements."""
        return Markup(self._written.html)

    @property
    def attribution(self) -> Markup:
        """Attribution line of a pull-quote, else empty."""
        return Markup(self._written.attribution_html)

    @property
    def level(self) -> int:
        """Level of a heading, 2 to 4, else 0."""
        return self._written.level

    @property
    def outlet_notes(self) -> tuple[Markup, ...]:
        """Notes of the outlet on the passage's article, as inline HTML, none for a note itself."""
        beside = self.bodies.get(self.body).notes_beside(self._written)
        return tuple(Markup(note.html) for note in beside)

    @property
    def dated(self) -> bool:
        """True if the passage mentions dates."""
        return bool(self._written.note.dates)

    @property
    def _written(self) -> WrittenPassage:
        return self.written or self.bodies.passage(self.body, self.anchor)


Record = tuple[tuple[ArticleRef, tuple[PassageView, ...]], ...]
Mentions = tuple[
    tuple[ArticleRef, tuple[Link, ...]], ...
]  # links labelled with the numbers of passages


class PassageGroup(msgspec.Struct, frozen=True):
    """Passages in one element: the bullets of a list, the key points, or a single block."""

    kind: str  # paragraph, heading, bullets, key-points, quote or other
    label: str  # heading of key points in the clipping, else empty
    passages: tuple[PassageView, ...]


class BodyView(msgspec.Struct, frozen=True):
    """Iterable of an article's passage groups, read from the body with the digest ``body`` on demand."""

    body: bytes
    article: str
    lang: str
    themes: tuple[ThemeMark, ...]  # of the article
    bodies: Bodies
    standings: Mapping[str, tuple[StandingView, ...]]  # by anchor

    def __iter__(self) -> Iterator[PassageGroup]:
        for group in self.bodies.get(self.body).groups:
            passages = tuple(self._show(passage) for passage in group.passages)
            yield PassageGroup(group.kind, group.label, passages)

    @property
    def notes(self) -> tuple[PassageView, ...]:
        """Notes by which the outlet corrects, updates or comments its own text."""
        return tuple(map(self._show, self.bodies.get(self.body).outlet_notes))

    def _show(self, written: WrittenPassage) -> PassageView:
        anchor = written.anchor
        return PassageView(
            body=self.body,
            anchor=anchor,
            url=passage_url(self.article, anchor),
            lang=self.lang,
            themes=mark_passage(written.note, {mark.id: mark for mark in self.themes}),
            bodies=self.bodies,
            standings=self.standings.get(anchor, ()),
            written=written,
        )


def mark_passage(note: PassageNote, marks: Mapping[str, ThemeMark]) -> tuple[ThemeMark, ...]:
    """Return the labels of the passage's themes with the matched words."""
    return tuple(
        msgspec.structs.replace(marks[theme], terms=terms)
        for theme, terms in zip(note.themes, note.terms, strict=True)
    )


class EventView(msgspec.Struct, frozen=True):
    """Date mentioned in a passage."""

    date: DateView
    said: str  # wording of the date in the passage: 18 июня
    passage: PassageView
    people: tuple[Link, ...]


class QuotationView(msgspec.Struct, frozen=True):
    """Quotation as in the article, without quotation marks."""

    text: str
    lang: str
    speaker: Link | None  # None if not stated or unknown
    inferred: bool  # named in the passage by a pronoun or an office only
    passage: PassageView
