"""A clipping: a seed understood. Frozen values, with no rule of how they are found."""

from dataclasses import dataclass
from typing import Literal

from generator.problems import Code

BodyFate = Literal[
    "dek", "paragraph", "heading", "bullet", "key-point", "quote", "attribution", "caption-body"
]
MetaFate = Literal["title", "author", "timestamp", "key-points-marker"]
DroppedFate = Literal[
    "caption",
    "language-switcher",
    "counter",
    "navigation",
    "share",
    "advert",
    "read-also",
    "footer",
    "junk",
]
Fate = BodyFate | MetaFate | DroppedFate

BODY_FATES: frozenset[str] = frozenset(
    ("dek", "paragraph", "heading", "bullet", "key-point", "quote", "attribution", "caption-body")
)
META_FATES: frozenset[str] = frozenset(("title", "author", "timestamp", "key-points-marker"))

BlockKind = Literal["paragraph", "heading", "bullet", "key-point", "quote"]
TitleOrigin = Literal["text", "caption", "derived", "metadata"]
DateOrigin = Literal["marker", "metadata", "timestamp", "dateline", "text"]


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line of the seed and what became of it.

    ``number`` counts from 1 in the seed (of a saved page: among the lines that it shows). ``text``
    is the line without outer white space, without characters that cannot be seen and, on the first
    line, without the ``date YYYY-MM-DD`` marker. ``rule`` is the id of the rule that decided.
    """

    number: int
    text: str
    fate: Fate
    rule: str


@dataclass(frozen=True, slots=True)
class Block:
    """A passage of the body in the clipping's own words: one line without outer white space.

    ``quote`` is a pull-quote without marks; ``attribution`` is the line after it that says who
    spoke. A paragraph that holds a quotation in marks is a paragraph. ``label`` is, on each key
    point, the clipping's own words above them ("Основные тезисы"); elsewhere empty. A list's mark
    (``•``, ``-``) is no part of the text, a number (``1.``) is.
    """

    kind: BlockKind
    text: str
    lines: tuple[int, ...]
    attribution: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """``derived``: the clipping has no title of its own, and this one is made from its text.

    ``metadata``: no line of the saved page shows it.
    """

    text: str
    origin: TitleOrigin


@dataclass(frozen=True, slots=True)
class FoundDate:
    """The day of publication: ``YYYY-MM-DD`` or, where no more is known, ``YYYY-MM``."""

    value: str
    origin: DateOrigin


@dataclass(frozen=True, slots=True)
class FoundOutlet:
    """The outlet that names itself: ``name`` in the nominative, ``id`` where the site knows it.

    ``evidence`` is the words of the clipping by which it is known.
    """

    id: str | None
    name: str
    evidence: str


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody whom the text names: ``id`` where the site knows them, ``name`` in Latin script.

    ``forms`` are the forms met, each once, in the order met.
    """

    id: str | None
    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """What somebody said, without its outer marks; ``block`` indexes the first block that has it.

    ``speaker`` is a Latin display name; None where the text does not say who spoke, or only by an
    institution.
    """

    text: str
    speaker: str | None
    block: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """A date that a block speaks of: ``text`` is the words that give it.

    ``date`` is ``YYYY[-MM[-DD]]`` or two of them with a slash between; ``precision`` is day, month,
    quarter, year or range.
    """

    date: str
    precision: str
    text: str
    block: int


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A theme, with the words that speak for it: each once, in the order met.

    ``reason`` says why it is a theme of the clipping ("a plain term", "half terms together"), or why not.
    """

    id: str
    matched: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A thing that a person should look at: ``line`` of the seed where it has one.

    ``code`` is a Problem's, and ``kind`` the message without its particulars, where it has any.
    """

    code: Code
    line: int | None
    message: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Clipping:
    """A seed understood.

    Every non-blank line of the seed is in ``lines`` once. ``blocks`` hold the body in order.
    ``title`` is None only where ``skipped`` says why there is no article in the seed ("empty",
    "navigation only"). What the text does not say is None or empty. ``marker`` is what the first
    line's marker says, as written there.
    """

    seed: str
    sha256: str
    encoding: str
    language: str | None
    marker: str | None
    title: Title | None
    date: FoundDate | None
    outlet: FoundOutlet | None
    authors: tuple[str, ...]
    source_url: str | None
    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    people: tuple[FoundPerson, ...]
    quotations: tuple[FoundQuotation, ...]
    events: tuple[FoundEvent, ...]
    themes: tuple[FoundTheme, ...]
    themes_not_made: tuple[FoundTheme, ...]
    skipped: str | None
    warnings: tuple[Doubt, ...]
