"""Values of a clipping, a seed that was read. They are frozen and hold no rules."""

from dataclasses import dataclass
from typing import Literal, get_args

from generator.problems import Code

BodyFate = Literal[
    "dek",
    "paragraph",
    "heading",
    "bullet",
    "key-point",
    "quote",
    "attribution",
    "caption-body",
    "outlet-note",
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

BODY_FATES: frozenset[str] = frozenset(get_args(BodyFate))
META_FATES: frozenset[str] = frozenset(get_args(MetaFate))

BlockKind = Literal["paragraph", "heading", "bullet", "key-point", "quote", "outlet-note"]
TitleOrigin = Literal["text", "caption", "derived", "metadata"]
DateOrigin = Literal["marker", "metadata", "timestamp", "dateline", "text"]


@dataclass(frozen=True, slots=True)
class Line:
    """Non-blank line of the seed, with its fate.

    ``number`` counts from 1 in the seed, or among the visible lines of a saved page. ``text`` has
    no outer white space, no invisible characters and, on the first line, no ``date YYYY-MM-DD``
    marker. ``rule`` is the id of the rule that decided, ``evidence`` its strongest evidence.
    ``place`` says where it stands in a file of pages ('page 2, line 5').
    """

    number: int
    text: str
    fate: Fate
    rule: str
    evidence: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Passage of the body in the clipping's own words, on one line without outer white space.

    ``quote`` is a pull quote without marks, and ``attribution`` the line after it that names the
    speaker. A paragraph with a quotation in marks is a paragraph. ``label`` is the clipping's label
    above key points ("Основные тезисы"), on each of them, and empty elsewhere. List marks (``•``,
    ``-``) are not part of the text, numbers (``1.``) are.
    """

    kind: BlockKind
    text: str
    lines: tuple[int, ...]
    attribution: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """Title, either ``derived`` from the text or, if no line of the page shows it, from ``metadata``."""

    text: str
    origin: TitleOrigin


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Day of publication as ``YYYY-MM-DD``, or ``YYYY-MM`` if only the month is known."""

    value: str
    origin: DateOrigin


@dataclass(frozen=True, slots=True)
class FoundOutlet:
    """Outlet named by the clipping: ``name`` in the nominative, ``id`` if the site has it.

    ``evidence`` are the wordings that name it.
    """

    id: str | None
    name: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Person named in the text: ``id`` if the site has them, ``name`` in Latin script.

    ``forms`` are the forms found, without repeats, in order.
    """

    id: str | None
    name: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundDoubt:
    """Known person who may be meant: ``name`` for display, ``found`` as in the text."""

    name: str
    found: str
    why: str


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """Quotation without its outer marks, with ``block`` the index of its first block.

    ``speaker`` is a Latin display name, or None if the text names nobody or only an institution.
    """

    text: str
    speaker: str | None
    block: int


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """Date mentioned in a block, with ``text`` its wording.

    ``date`` is ``YYYY[-MM[-DD]]`` or two of them with a slash between. ``precision`` is day, month,
    quarter, year or range.
    """

    date: str
    precision: str
    text: str
    block: int


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """Theme with the words that support it, without repeats, in order.

    ``reason`` explains the decision for or against it ("a plain term", "half terms together").
    ``score`` is the share of a theme that was found, 1 for one that is made, and ``lacks`` is the
    evidence that would make it.
    """

    id: str
    matched: tuple[str, ...]
    reason: str
    score: float = 1.0
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something for a person to check, with the ``line`` of the seed if it has one.

    ``code`` is the code of a Problem, ``kind`` the message without its particulars, if it has any.
    """

    code: Code
    line: int | None
    message: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Clipping:
    """Seed that was read.

    ``lines`` hold every non-blank line of the seed once, ``blocks`` the body in order. ``title`` is
    None only for a seed without an article, and ``skipped`` is then the reason ("empty",
    "navigation only"). Facts missing from the text are None or empty. ``marker`` is the date in the
    first line's marker, as written there.
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
    possible: tuple[FoundDoubt, ...] = ()
