"""Views of stories, as templates are given them."""

import msgspec

from generator.view_models.page_views import ArticleRef, DateView, TextView
from generator.view_models.passage_views import PassageView


class StoryRef(msgspec.Struct, frozen=True):
    """Story in a list. ``found`` if its title is that of its most central article.

    ``outlets``, ``languages`` and independent ``texts`` are counted apart. ``first`` reported it.
    """

    id: str
    url: str
    title: str
    lang: str
    found: bool
    date: DateView
    articles: int
    outlets: int
    languages: int
    texts: int
    first: ArticleRef
    summary: TextView | None = None


class ReportView(msgspec.Struct, frozen=True):
    """Article of a story, with the passages that no other has. ``copy`` if its text was told before."""

    article: ArticleRef
    copy: bool
    added: tuple[PassageView, ...]


class StatedView(msgspec.Struct, frozen=True):
    """Words of an article for a value, with their passage unless they are its title."""

    article: ArticleRef
    words: str
    passage: PassageView | None


class ValueView(msgspec.Struct, frozen=True):
    """Value for a fact with those who give it, the first of them first, and how many texts do."""

    value: int | str
    date: DateView | None
    texts: int
    said: tuple[StatedView, ...]


class DisagreementView(msgspec.Struct, frozen=True):
    """Fact with different values in the articles of a story. ``unit`` is an id: percent."""

    unit: str
    values: tuple[ValueView, ...]
