"""What pages show of passages: plain frozen values that name what a passage says, and take it when a template asks."""

from collections.abc import Iterator, Mapping

import msgspec
from markupsafe import Markup

from generator.corpus.article_record import Bodies, PassageNote, WrittenPassage
from generator.view_models.page_views import ArticleRef, DateView, Link, ThemeMark
from generator.view_models.urls import passage_url


class PassageView(msgspec.Struct, frozen=True):
    """One block of an article: what is cited. ``url`` is its own address (article and anchor).

    What it says is taken from the body at ``body`` when a template asks for it.
    """

    body: bytes
    anchor: str
    url: str
    lang: str
    themes: tuple[ThemeMark, ...]
    bodies: Bodies
    article: ArticleRef | None = None  # where the passage stands apart from its article
    response: "ResponseView | None" = None  # on the page of allegations, where the editor says it
    written: WrittenPassage | None = None  # what it says, where its article is being gone through

    @property
    def kind(self) -> str:
        """paragraph, heading, bullet, key-point, quote or other."""
        return self._written.kind

    @property
    def html(self) -> Markup:
        """Inline HTML, people linked; a quote of several paragraphs holds <p> elements."""
        return Markup(self._written.html)

    @property
    def attribution(self) -> Markup:
        """Of a pull-quote: the line that says who spoke; else empty."""
        return Markup(self._written.attribution_html)

    @property
    def level(self) -> int:
        """Of a heading: 2 to 4; else 0."""
        return self._written.level

    @property
    def dated(self) -> bool:
        """Whether it speaks of dates."""
        return bool(self._written.note.dates)

    @property
    def _written(self) -> WrittenPassage:
        return self.written or self.bodies.passage(self.body, self.anchor)


class ResponseView(msgspec.Struct, frozen=True):
    """The response that an article gives to an allegation: its passages; or none, or within the allegation's own."""

    passages: tuple[PassageView, ...] = ()
    within: bool = False


Record = tuple[tuple[ArticleRef, tuple[PassageView, ...]], ...]
Mentions = tuple[tuple[ArticleRef, tuple[Link, ...]], ...]  # links by the numbers of passages


class PassageGroup(msgspec.Struct, frozen=True):
    """Passages that one element holds: the bullets of a list, the key points, or a single block."""

    kind: str  # paragraph, heading, bullets, key-points, quote or other
    label: str  # of key points: the clipping's own words for them; else empty
    passages: tuple[PassageView, ...]


class BodyView(msgspec.Struct, frozen=True):
    """The groups of an article's passages, taken from the body at ``body`` when a template goes through them."""

    body: bytes
    article: str
    lang: str
    themes: tuple[ThemeMark, ...]  # the article's
    bodies: Bodies

    def __iter__(self) -> Iterator[PassageGroup]:
        for group in self.bodies.at(self.body).groups:
            passages = tuple(self._show(passage) for passage in group.passages)
            yield PassageGroup(group.kind, group.label, passages)

    def _show(self, written: WrittenPassage) -> PassageView:
        anchor = written.anchor
        return PassageView(
            body=self.body,
            anchor=anchor,
            url=passage_url(self.article, anchor),
            lang=self.lang,
            themes=mark_passage(written.note, {mark.id: mark for mark in self.themes}),
            bodies=self.bodies,
            written=written,
        )


def mark_passage(note: PassageNote, marks: Mapping[str, ThemeMark]) -> tuple[ThemeMark, ...]:
    """The marks of the themes that a passage is evidence of, with its words that say so."""
    return tuple(
        msgspec.structs.replace(marks[theme], terms=terms)
        for theme, terms in zip(note.themes, note.terms, strict=True)
    )


class EventView(msgspec.Struct, frozen=True):
    """A date that a passage speaks of, with the passage."""

    date: DateView
    said: str  # the words of the passage that give the date: 18 июня
    passage: PassageView
    people: tuple[Link, ...]


class QuotationView(msgspec.Struct, frozen=True):
    """What somebody said, as the article has it (without the marks around it)."""

    text: str
    lang: str
    speaker: Link | None  # None: the text does not say, or nobody known
    inferred: bool  # the passage says "he" or an office, not the name
    passage: PassageView
