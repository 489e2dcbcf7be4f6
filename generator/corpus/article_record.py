"""An article as it is kept: a record of what the whole site asks of it, and a body that only its readers ask for."""

from collections.abc import Iterator
from typing import Protocol

import msgspec

from generator.content.entries import ArticleEntry
from generator.corpus.text_similarity import Sample


class DatedWords(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words of a passage that give a date; ``value`` is ISO 8601 as of a DateMention."""

    value: str
    text: str
    precision: str


class SaidWords(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a passage quotes of a known person; ``inferred``: the passage does not name them."""

    text: str
    speaker: str
    inferred: bool


class PassageNote(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What was found in a passage: themes (as far as its article is of them), people, dates, what they said."""

    anchor: str
    weight: int  # about how many bytes its text has on a page
    themes: tuple[str, ...] = ()
    terms: tuple[tuple[str, ...], ...] = ()  # the words that speak for each theme
    people: tuple[str, ...] = ()
    dates: tuple[DatedWords, ...] = ()
    said: tuple[SaidWords, ...] = ()


class KnownTerm(msgspec.Struct, frozen=True, array_like=True, gc=False, order=True):
    """A term of a theme, as the editor wrote it, in its language."""

    theme: str
    language: str
    text: str


class WrittenPassage(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A passage to be read: its plain text, and its inside as safe HTML, people linked.

    ``attribution`` is the line of a pull-quote that says who spoke.
    """

    note: PassageNote
    kind: str
    level: int
    text: str
    html: str
    attribution: str = ""
    attribution_html: str = ""

    @property
    def anchor(self) -> str:
        """Its anchor in the article's page."""
        return self.note.anchor


class WrittenGroup(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Passages that one element holds: ``bullets``, ``key-points``, or a kind of passage for a single one."""

    kind: str
    label: str
    passages: tuple[WrittenPassage, ...]


class ArticleBody(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Every passage of an article, in order."""

    groups: tuple[WrittenGroup, ...]

    def passages(self) -> Iterator[WrittenPassage]:
        """Its passages without their groups."""
        for group in self.groups:
            yield from group.passages

    def texts(self) -> Iterator[str]:
        """The plain text of each passage."""
        return (passage.text for passage in self.passages())


class Article(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the site asks of every article; themes and people by id.

    ``digest`` is a digest of all that it was made from: two articles of one digest are the same,
    body and all. ``notes`` are of the passages in which something was found, in order; ``lead`` is
    where its first paragraph begins; ``terms`` are those that speak for its themes and were found.
    """

    digest: bytes
    entry: ArticleEntry
    themes: tuple[str, ...]
    people: tuple[str, ...]
    notes: tuple[PassageNote, ...]
    lead: str
    sample: Sample
    terms: tuple[KnownTerm, ...]

    @property
    def id(self) -> str:
        """The article's id."""
        return self.entry.id

    @property
    def date(self) -> str:
        """ISO day, month or year of publication, or ''."""
        return self.entry.meta.date or ""


class Bodies(Protocol):
    """Where bodies are to be had."""

    def at(self, digest: bytes) -> ArticleBody:
        """The body of the article with a digest."""

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """A passage of the article with a digest."""
