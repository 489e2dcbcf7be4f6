"""Views of stories, as templates are given them."""

from typing import Generic, TypeVar

import msgspec
from markupsafe import Markup

from generator.config import TextIn
from generator.view_models.page_views import ArticleRef, DateView, Link, TextView
from generator.view_models.passage_views import PassageView
from generator.yaml_reading.extra import NO_EXTRA, Extra

T = TypeVar("T")


class StoryRef(msgspec.Struct, frozen=True):
    """Story in a list. ``found`` if its title is that of an article.

    ``date`` is that of the event where most articles agree on it (``agreed``), else of the first report.
    ``outlets``, ``languages`` and independent ``texts`` are counted apart. ``first`` are the reports
    of the first day, as nothing tells their hours.
    """

    id: str
    url: str
    title: str
    lang: str
    found: bool
    date: DateView
    agreed: bool
    articles: int
    outlets: int
    languages: int
    texts: int
    first: tuple[ArticleRef, ...]
    summary: TextView | None = None


class Together(msgspec.Struct, Generic[T], frozen=True):
    """Rows of several articles of one story, to which ``story`` leads, or a row that stands alone."""

    story: Link | None
    rows: tuple[T, ...]


class ReportView(msgspec.Struct, frozen=True):
    """Article of a story, with the passages that no other has. ``copy`` if its text was told before."""

    article: ArticleRef
    copy: bool
    added: tuple[PassageView, ...]


class StatedView(msgspec.Struct, frozen=True):
    """Words of an article for a value, with their passage unless they are its title.

    ``later`` is the value that its outlet gave later, if another, ``outlet_notes`` those on its text.
    ``same`` are others with the same words, of which there is no more to say.
    """

    article: ArticleRef
    words: str
    passage: PassageView | None
    outlet_notes: tuple[Markup, ...] = ()
    later: "ValueName | None" = None
    same: "tuple[StatedView, ...]" = ()


class ValueName(msgspec.Struct, frozen=True):
    """Value as a number, a date, or words in a language."""

    value: int | str
    date: DateView | None = None
    lang: str = ""


class ValueView(msgspec.Struct, frozen=True):
    """Value for a fact with those who give it, the ``first`` of them first, and how many texts do."""

    name: ValueName
    first: DateView | None
    texts: int
    said: tuple[StatedView, ...]


class DisagreementView(msgspec.Struct, frozen=True):
    """Fact with different values in the articles of a story.

    ``name`` says in what it is counted: Per cent, and ``counted`` what, as an article says: turnout.
    Where no word says it, ``clause`` does, with a gap for the value.
    """

    name: str
    values: tuple[ValueView, ...]
    counted: TextIn = TextIn("", "")
    clause: TextIn = TextIn("", "")


class QuestionView(msgspec.Struct, frozen=True):
    """Question of the editor with its answers, the first given first."""

    question: TextIn
    note: TextIn
    answers: tuple[ValueView, ...]
    extra: Extra = NO_EXTRA
