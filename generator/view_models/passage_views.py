"""Views of passages, events and quotations."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from typing import Literal

import msgspec
from markupsafe import Markup

from generator.content.allegation_meta import Place
from generator.content.markdown_blocks import NOTE
from generator.corpus.article_record import Article, PassageNote, WrittenPassage
from generator.view_models.page_views import ArticleRef, DateView, Link, ThemeMark
from generator.view_models.translation_views import TranslationView
from generator.view_models.urls import passage_url


class Concerned(Link, frozen=True):
    """Person or organisation whom an allegation is about, or who responds. An organisation has no page."""

    kind: Literal["Person", "Organization"] = "Person"  # of schema.org


class AnswerView(msgspec.Struct, frozen=True):
    """Answer of somebody concerned. ``said`` is its passage, unless that makes the allegation itself."""

    person: Concerned | None  # None if a theme's former key does not name them
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
    told: str = ""  # stage that the passage tells of, with its day, where it makes no claim
    tells_latest: bool = True  # that stage is the latest


class PassageView(msgspec.Struct, frozen=True):
    """Block of an article. ``url`` is its own address with its anchor."""

    anchor: str
    url: str
    lang: str
    themes: tuple[ThemeMark, ...]
    kind: str  # paragraph, heading, bullet, key-point, quote, outlet-note or other
    html: Markup  # inline, with links to people, and <p> elements in quotes of several paragraphs
    attribution: Markup  # attribution line of a pull-quote, else empty
    level: int  # of a heading, 2 to 4, else 0
    dated: bool  # the passage mentions dates
    outlet_notes: tuple[Markup, ...]  # notes of the outlet on its article, none for a note itself
    article: ArticleRef | None = None  # if the passage is shown away from its article
    standings: tuple[StandingView, ...] = ()  # of the allegations that it makes
    part: str = "whole"  # that is shown: whole, cut or none
    translation: TranslationView | None = None  # into the page's language
    replies: tuple[
        Link, ...
    ] = ()  # to allegations of other passages: Ada Lock – denial, to its record

    @property
    def is_answered(self) -> bool:
        """True if a response to it can stand beside it in its own words."""
        return any(answer.said for standing in self.standings for answer in standing.answers)


def show_passage(
    article: Article,
    written: WrittenPassage,
    notes: Iterable[WrittenPassage],
    marks: Mapping[str, ThemeMark] | None = None,
    standings: tuple[StandingView, ...] = (),
    translation: TranslationView | None = None,
) -> PassageView:
    """Return the view of a passage on its article's page, with labels of themes if ``marks`` are given.

    ``notes`` are the outlet's on the text. A passage that is not shown alleges nothing by itself.
    """
    if written.part == "none":
        standings = tuple(each for each in standings if each.is_recorded)
    return PassageView(
        anchor=written.anchor,
        url=passage_url(article.id, written.anchor),
        lang=article.entry.meta.language,
        themes=_mark(written.note, marks) if marks else (),
        kind=written.kind,
        html=Markup(written.html),
        attribution=Markup(written.attribution_html),
        level=written.level,
        dated=bool(written.note.dates),
        outlet_notes=() if written.kind == NOTE else tuple(Markup(note.html) for note in notes),
        standings=standings,
        part=written.part,
        translation=translation,
    )


ToldArticle = tuple[ArticleRef, tuple[PassageView, ...]]
Record = tuple[ToldArticle, ...]
Mentions = tuple[ArticleRef, tuple[Link, ...]]  # labelled with the numbers of passages


class PassageGroup(msgspec.Struct, frozen=True):
    """Passages in one element: the bullets of a list, the key points, or a single block.

    Passages in a row that are not shown are one group.
    """

    kind: str  # paragraph, heading, bullets, key-points, quote, not-shown or other
    label: str  # heading of key points in the clipping, else empty
    passages: tuple[PassageView, ...]


class BodyView(msgspec.Struct, frozen=True):
    """Iterable of an article's passage groups, with its outlet's notes on the text."""

    groups: tuple[PassageGroup, ...]
    notes: tuple[PassageView, ...]

    def __iter__(self) -> Iterator[PassageGroup]:
        return iter(self.groups)


def join_not_shown(groups: Iterable[PassageGroup]) -> Iterator[PassageGroup]:
    """Yield the groups, hidden ones in a row as one."""

    def is_hidden(group: PassageGroup) -> bool:
        return all(each.part == "none" and not each.standings for each in group.passages)

    for hidden, run in groupby(groups, is_hidden):
        if hidden:
            yield PassageGroup("not-shown", "", tuple(chain(*(group.passages for group in run))))
        else:
            yield from run


def _mark(note: PassageNote, marks: Mapping[str, ThemeMark]) -> tuple[ThemeMark, ...]:
    """Return the labels of the passage's themes with the matched words."""
    return tuple(
        msgspec.structs.replace(marks[theme], terms=terms)
        for theme, terms in zip(note.themes, note.terms, strict=True)
    )


class EventView(msgspec.Struct, frozen=True):
    """Date mentioned in a passage."""

    date: DateView
    said: str  # wording of the date in the passage: 18 июня, or '' if that is not shown
    passage: PassageView
    people: tuple[Link, ...]


class QuotationView(msgspec.Struct, frozen=True):
    """Quotation as in the article, without quotation marks. ``same`` are passages that repeat it."""

    text: str
    lang: str
    speaker: Link | None  # None if not stated or unknown
    inferred: bool  # named in the passage by a pronoun or an office only
    passage: PassageView
    same: tuple[PassageView, ...] = ()
