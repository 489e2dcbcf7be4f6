"""Stored form of an article: a record used by the whole site, and a body loaded on demand."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple, Protocol

import msgspec

from generator.config import TextRights
from generator.content.entries import ArticleEntry
from generator.content.markdown_blocks import NOTE
from generator.corpus.text_similarity import Sample
from generator.problems import Code

IN_MEMORY = 512  # bodies
NOTES_AT_HAND = 1 << 15  # articles with their notes unpacked: dates of one month are told of in all
UNSPOKEN = frozenset({"heading", "other", NOTE})  # kinds of passages


class DatedWords(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Wording of a date in a passage, with its ISO 8601 ``value`` as in DateMention."""

    value: str
    text: str
    precision: str


class SaidWords(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Quotation of a known person. ``inferred`` if the passage does not name them."""

    text: str
    speaker: str
    inferred: bool


class PassageNote(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Findings in a passage: themes (among its article's), people, dates and quotations."""

    anchor: str
    weight: int  # estimated size of its text on a page in bytes
    themes: tuple[str, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()  # matched words for each theme
    people: tuple[str, ...] = ()
    dates: tuple[DatedWords, ...] = ()
    said: tuple[SaidWords, ...] = ()
    line: int = 0  # in the article's file


_NOTES = msgspec.msgpack.Decoder(tuple[PassageNote, ...])


class KnownTerm(msgspec.Struct, frozen=True, array_like=True, gc=False, order=True):
    """Term of a theme as the editor wrote it, with its language."""

    theme: str
    language: str
    text: str


_TERMS = msgspec.msgpack.Decoder(tuple[KnownTerm, ...])


class TranslatedWords(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Translation of a passage as plain text, stale if the passage has changed since."""

    language: str
    text: str
    is_stale: bool = False


class TranslationDoubt(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Warning about a line of a translation's file: code, message and hint of a Problem."""

    code: Code
    line: int
    message: str
    hint: str


class TranslatedArticle(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Translation of an article: its title, the beginning of its text, and who made and read it.

    ``file`` is its path from the project's root, ``digest`` that of all it says.
    """

    language: str
    file: str
    digest: str
    title: str
    title_is_stale: bool
    opening: str
    translator: str = ""
    machine: str = ""
    reviewed_by: str = ""
    reviewed_on: str = ""
    doubts: tuple[TranslationDoubt, ...] = ()

    @property
    def is_unread(self) -> bool:
        """True for the translation of a machine that no person has read."""
        return bool(self.machine and not self.reviewed_by)


class WrittenPassage(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Passage as plain text and as safe inner HTML with links to people.

    ``attribution`` is the attribution line of a pull-quote, ``part`` the part of it that is shown.
    """

    note: PassageNote
    kind: str
    level: int
    text: str
    html: str
    attribution: str = ""
    attribution_html: str = ""
    part: Literal["whole", "cut", "none"] = "whole"
    translations: tuple[TranslatedWords, ...] = ()

    def translation(self, language: str) -> TranslatedWords | None:
        """Return the passage's translation into a language."""
        return next((each for each in self.translations if each.language == language), None)

    @property
    def anchor(self) -> str:
        """Anchor on the article's page."""
        return self.note.anchor


class WrittenGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Passages in one element: ``bullets``, ``key-points``, or a single passage's kind."""

    kind: str
    label: str
    passages: tuple[WrittenPassage, ...]


class ArticleBody(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Passages of an article, in order.

    ``told`` is what its news tells, as stories pack it, and empty where not all of it is shown.
    """

    groups: tuple[WrittenGroup, ...]
    told: bytes = b""

    def passages(self) -> Iterator[WrittenPassage]:
        """Yield the passages in order."""
        for group in self.groups:
            yield from group.passages

    @property
    def outlet_notes(self) -> tuple[WrittenPassage, ...]:
        """Notes by which the outlet corrects, updates or comments its own text."""
        return tuple(passage for passage in self.passages() if passage.kind == NOTE)

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Yield the anchors and texts of passages that are no headings or notes."""
        for passage in self.passages():
            if passage.kind not in UNSPOKEN:
                yield passage.anchor, passage.text

    def texts(self) -> Iterator[str]:
        """Return the plain texts of the passages."""
        return (passage.text for passage in self.passages())


class OpenBody(NamedTuple):
    """Body with its passages by anchor, and the outlet's notes."""

    body: ArticleBody
    passages: dict[str, WrittenPassage]
    notes: tuple[WrittenPassage, ...]


def open_body(body: ArticleBody) -> OpenBody:
    """Return a body with its passages by anchor."""
    passages = {passage.anchor: passage for passage in body.passages()}
    return OpenBody(body, passages, body.outlet_notes)


def pack_notes(notes: Iterable[PassageNote]) -> bytes:
    """Return the notes of an article as its record holds them."""
    return msgspec.msgpack.encode(tuple(notes))


def pack_terms(terms: Iterable[KnownTerm]) -> bytes:
    """Return the terms of an article as its record holds them."""
    return msgspec.msgpack.encode(tuple(terms))


@lru_cache(NOTES_AT_HAND)
def _unpack_notes(packed: bytes) -> tuple[PassageNote, ...]:
    return _NOTES.decode(packed)


class Article(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Record of an article, with themes and people by id.

    ``digest`` covers everything it was made from, so equal digests mean equal articles and bodies.
    ``found`` are the packed notes of passages with findings, in order, ``opening`` is the beginning of the first
    paragraph behind the outlet's notes on the text, ``packed_terms`` are the matched terms of its themes,
    ``anchors`` those of all passages with blanks between them.
    """

    digest: bytes
    entry: ArticleEntry
    themes: tuple[str, ...]
    people: tuple[str, ...]
    found: bytes
    opening: str
    sample: Sample
    packed_terms: bytes
    anchors: str = ""
    translations: tuple[TranslatedArticle, ...] = ()

    def translation(self, language: str) -> TranslatedArticle | None:
        """Return the article's translation into a language."""
        return next((each for each in self.translations if each.language == language), None)

    @property
    def notes(self) -> tuple[PassageNote, ...]:
        """Notes of the passages with findings, unpacked on demand: an edit needs those of few articles."""
        return _unpack_notes(self.found)

    @property
    def terms(self) -> tuple[KnownTerm, ...]:
        """Matched terms of its themes, sorted, unpacked on demand."""
        return _TERMS.decode(self.packed_terms)

    @property
    def id(self) -> str:
        """Article id."""
        return self.entry.id

    @property
    def date(self) -> str:
        """ISO day, month or year of publication, or ''."""
        return self.entry.meta.date or ""


class Showing(msgspec.Struct, frozen=True, array_like=True):
    """Share of an article's text that may be shown: of its passages so many words.

    ``whole`` is the digest of the whole article, ``anchors`` are those of passages that editors name,
    ``address`` is that of the article at its outlet, or else of the outlet, if known.
    """

    whole: bytes
    rights: TextRights
    words: int
    anchors: tuple[str, ...]
    address: str


class Bodies(Protocol):
    """Source of article bodies."""

    def get(self, digest: bytes) -> ArticleBody:
        """Return the body of the article with a digest."""

    def notes(self, digest: bytes) -> tuple[WrittenPassage, ...]:
        """Return the outlet's notes on the article with a digest."""

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """Return a passage of the article with a digest."""
