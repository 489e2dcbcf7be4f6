"""Read a PDF: its lines with page and line, put together into paragraphs."""

import io
import logging
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, Protocol

from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_part import SeedPart, doubt, unreadable
from generator.seed_kinds.unwrap_lines import find_margin, join_lines

RUNNING = "running-head"
REPEATED = 3  # pages from which a first or last line that comes back is a running head
MOST_PAGES = 1000
WIDEST = 140  # letters of a line
SLACK = 0.88  # of the margin, as letters differ in width
COLUMN_SHARE = 0.3  # of the lines begin right of the middle
FEWEST_LINES = 12
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(r"\W*\d{1,4}(?:\s*[/|–-]\s*\d{1,4})?\W*")


class _Box(Protocol):
    width: float


class _Page(Protocol):
    """Page as pypdf has it."""

    mediabox: _Box

    def extract_text(self, *, visitor_text: Callable[..., None]) -> str:
        """Return the text of the page, and tell each piece of it with its place."""


class PdfPage(NamedTuple):
    """Lines of a page, and whether they look like columns."""

    lines: tuple[str, ...]
    columns: bool


def read_pdf(data: bytes) -> tuple[SeedPart, ...]:
    """Return the text of a PDF, with a doubt for each page without text.

    Raises ProblemsError for a PDF that is damaged or encrypted or has no text at all.
    """
    pages = _read_pages(data)
    empty = [number for number, page in enumerate(pages, 1) if not page.lines]
    if len(empty) == len(pages):
        hint = "read the pictures with a program such as ocrmypdf, and add what it writes"
        raise unreadable("scanned-page", "no page has text: it is a scan", hint)
    doubts = [_warn_of_scan(number) for number in empty]
    if columns := [number for number, page in enumerate(pages, 1) if page.columns]:
        said = f"page {columns[0]} is set in columns, whose order may be wrong"
        doubts.append(doubt("columns-in-pdf", said, kind="a page is set in columns"))
    return (_make_part(pages, tuple(doubts)),)


def _warn_of_scan(page: int) -> Problem:
    message = f"page {page} has no text: it is a scan or empty"
    return doubt("scanned-page", message, kind="a page has no text")


def _read_pages(data: bytes) -> list[PdfPage]:
    import pypdf  # noqa: PLC0415 - slow to load, seldom needed

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells each oddity that it mends
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        _require_open(locked=locked, pages=0 if locked else len(reader.pages))
        pages = [_read_page(page) for page in reader.pages]
    except ProblemsError:
        raise
    except Exception as error:
        hint = "open it in a reader and print it to PDF anew"
        raise unreadable("damaged-seed", "is no whole PDF", hint) from error
    if not pages:
        raise unreadable("damaged-seed", "is a PDF without pages", "copy it again")
    return pages


def _require_open(*, locked: bool, pages: int) -> None:
    if locked:
        raise unreadable("encrypted-seed", "has a password", "save it without one")
    if pages > MOST_PAGES:
        hint = f"cut out up to {MOST_PAGES} pages"
        raise unreadable("seed-too-large", f"{pages} pages are too many", hint)


def _read_page(page: _Page) -> PdfPage:
    starts: list[float] = []

    def note(text: str, _: object, matrix: Sequence[float], *__: object) -> None:
        if len(text.split()) > 1:
            starts.append(matrix[4])

    text = page.extract_text(visitor_text=note)
    lines = tuple(" ".join(line.split()) for line in text.splitlines())
    while lines and not lines[-1]:
        lines = lines[:-1]
    middle = float(page.mediabox.width) / 2
    right = sum(start > middle for start in starts)
    many = len(starts) >= FEWEST_LINES
    return PdfPage(lines, many and COLUMN_SHARE <= right / len(starts) <= 1 - COLUMN_SHARE)


def _make_part(pages: Sequence[PdfPage], doubts: tuple[Problem, ...]) -> SeedPart:
    """Put the pages in a row, and join lines within and over pages."""
    lines = list(chain.from_iterable(page.lines for page in pages))
    places = tuple(
        f"page {number}, line {at}"
        for number, page in enumerate(pages, 1)
        for at in range(1, len(page.lines) + 1)
    )
    apart = dict.fromkeys(_find_running(pages), RUNNING)
    text = [(at, line) for at, line in enumerate(lines) if at not in apart]
    bare = [line for _, line in text]
    joined = join_lines(bare, int(find_margin(bare, WIDEST) * SLACK))
    for (at, _), paragraph in zip(text, joined, strict=True):
        lines[at] = paragraph
    return SeedPart(lines=tuple(lines), places=places, apart=apart, doubts=doubts)


def _find_running(pages: Sequence[PdfPage]) -> Iterator[int]:
    """Yield the indexes of page numbers, and of first and last lines that pages have in common."""
    edges = Counter(
        DIGITS.sub("0", line)
        for page in pages
        for line in {*page.lines[:1], *page.lines[-1:]}
        if line
    )
    first = 0
    for page in pages:
        last = len(page.lines) - 1
        for at in dict.fromkeys((0, last)):
            line = page.lines[at] if page.lines else ""
            repeated = edges[DIGITS.sub("0", line)] >= REPEATED
            numbered = NUMBER.fullmatch(line) and len(pages) > 1
            if line and (repeated or numbered):
                yield first + at
        first += len(page.lines)
