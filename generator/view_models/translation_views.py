"""Views of translations into the page's language."""

from collections.abc import Callable
from typing import Protocol

import msgspec
from markupsafe import Markup, escape

from generator.corpus.article_record import TranslatedArticle, TranslatedWords


class ShownDay(Protocol):
    """Day in the page's language."""

    @property
    def text(self) -> str:
        """Return its words."""


class TranslationView(msgspec.Struct, frozen=True):
    """Translation of a passage into the page's language, from the ``original`` one: Ukrainian."""

    html: Markup  # inline, or <p> elements for several paragraphs
    text: str  # the same without markup
    lang: str
    original: str
    machine: str  # that made it: engine, version and day
    is_stale: bool  # the passage has changed since
    is_unread: bool  # made by a machine, and read by nobody


class TranslatedBy(msgspec.Struct, frozen=True):
    """Translation of an article into the page's language, with its maker and its reader.

    ``title`` is empty if it is not translated, ``opening`` if the first paragraph is not.
    """

    lang: str
    title: str
    is_stale: bool  # the title has changed since
    opening: str
    translator: str
    machine: str  # engine, version and day
    reviewed_by: str
    reviewed_on: str  # in the page's language
    is_unread: bool  # made by a machine, and read by nobody


def show_translation(
    whole: TranslatedArticle, words: TranslatedWords, kind: str, original: str
) -> TranslationView:
    """Return the view of the translation of a passage of a kind.

    ``original`` is the name of the article's language.
    """
    parts = [escape(part) for part in words.text.split("\n") if part.strip()]
    in_elements = len(parts) > 1 and kind in {"quote", "other"}
    html = Markup("<p>{}</p>").format(Markup("</p><p>").join(parts)) if in_elements else None
    return TranslationView(
        html=html or Markup("<br>").join(parts),
        text=words.text,
        lang=words.language,
        original=original,
        machine=whole.machine,
        is_stale=words.is_stale,
        is_unread=whole.is_unread,
    )


def describe_translation(
    made: TranslatedArticle | None, show_day: Callable[[str], ShownDay]
) -> TranslatedBy | None:
    """Return the view of the translation of an article, None without one."""
    if made is None:
        return None
    return TranslatedBy(
        lang=made.language,
        title=made.title,
        is_stale=made.title_is_stale,
        opening=made.opening,
        translator=made.translator,
        machine=made.machine,
        reviewed_by=made.reviewed_by,
        reviewed_on=show_day(made.reviewed_on).text if made.reviewed_on else "",
        is_unread=made.is_unread,
    )
