"""Read a PDF: its lines with page and line, put together into paragraphs."""

import io
import logging
import re
import string
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Literal, NamedTuple, Protocol

from generator.problems import Problem, ProblemsError
from generator.seed_kinds.laid_out_text import read_layout
from generator.seed_kinds.line_gaps import find_gaps
from generator.seed_kinds.seed_part import SeedPart, doubt, unreadable
from generator.seed_kinds.stated_facts import PageFacts
from generator.seed_kinds.type_sizes import find_largest
from generator.seed_kinds.unwrap_lines import COLUMN, NARROWEST, SLACK, find_margin, join_lines

RUNNING = "running-head"
REPEATED = 3  # pages with the same first or last line make it a running head
MOST_PAGES = 1000
WIDEST = 140  # letters of a line
COLUMN_SHARE = 0.4  # of the lines of a page have something begin at one place right of a gap
FEWEST_LINES = 8
FIRST_COLUMN = 15  # letters
TITLE_LINES = 4
NUMBER_WORDS = 5  # of a line with the number of a page
DIGITS = re.compile(r"\d+")
NUMBER = re.compile(r"\W*\d{1,4}(?:\s*[/|–-]\s*\d{1,4})?\W*")
BEHIND_GAP = re.compile(r"(?<= {3})\S")
JOINED = re.compile("[\ufb00-\ufb06]")  # ff, fi, fl, ffi, ffl, st as one letter
OWN_BULLET = re.compile(r"[\ue000-\uf8ff](?= )")  # a letter of a font of signs
_SWAPPED = "".join(chr(ord(letter) << 8) for letter in string.ascii_lowercase)
LIGATURE = re.compile(rf"(?<=[^\W\d_])[{_SWAPPED}]{{2,3}}|[{_SWAPPED}]{{2,3}}(?=[a-z])")


class _Page(Protocol):
    """Page as pypdf has it."""

    def extract_text(
        self,
        *,
        extraction_mode: Literal["plain", "layout"] = "plain",
        visitor_text: Any = None,  # noqa: ANN401 - as pypdf has it
    ) -> str:
        """Return the text of the page."""


class PdfPage(NamedTuple):
    """Lines of a page, blank ones for its gaps, and whether it is set in columns.

    ``begins`` are the lines below a wide gap, None where that is not known.
    """

    lines: tuple[str, ...]
    columns: bool
    begins: frozenset[int] | None


class Pdf(NamedTuple):
    """Pages, and what may be the title: that among the properties, and the words in the largest type."""

    pages: list[PdfPage]
    titles: tuple[str, ...]


def read_pdf(data: bytes) -> tuple[SeedPart, ...]:
    """Return the text of a PDF, with a doubt for each page without text.

    Raises ProblemsError for a PDF that is damaged or encrypted or has no text at all.
    """
    pages, titles = _read_pages(data)
    empty = [number for number, page in enumerate(pages, 1) if not any(page.lines)]
    if len(empty) == len(pages):
        hint = "read the pictures with a program such as ocrmypdf, and add what it writes"
        raise unreadable("scanned-page", "no page has text: it is a scan", hint)
    doubts = [_warn_of_scan(number) for number in empty]
    if columns := [number for number, page in enumerate(pages, 1) if page.columns]:
        said = f"page {columns[0]} is set in columns, whose order may be wrong"
        doubts.append(doubt("columns-in-pdf", said, kind="a page is set in columns"))
    return (_make_part(pages, titles, tuple(doubts)),)


def _warn_of_scan(page: int) -> Problem:
    message = f"page {page} has no text: it is a scan or empty"
    return doubt("scanned-page", message, kind="a page has no text")


def _read_pages(data: bytes) -> Pdf:
    import pypdf  # noqa: PLC0415 - slow to load, seldom needed

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells each oddity that it mends
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        _require_open(locked=locked, pages=0 if locked else len(reader.pages))
        pages = [_read_page(page) for page in reader.pages]
        stated = " ".join(str((reader.metadata and reader.metadata.title) or "").split())
        largest = find_largest(reader.pages[0]) if pages else ""
    except ProblemsError:
        raise
    except Exception as error:
        hint = "open it in a reader and print it to PDF again"
        raise unreadable("damaged-seed", "is not a complete PDF", hint) from error
    if not pages:
        raise unreadable("damaged-seed", "is a PDF without pages", "copy it again")
    return Pdf(pages, (stated, largest))


def _require_open(*, locked: bool, pages: int) -> None:
    if locked:
        raise unreadable("encrypted-seed", "has a password", "save it without one")
    if pages > MOST_PAGES:
        hint = f"cut out up to {MOST_PAGES} pages"
        raise unreadable("seed-too-large", f"{pages} pages are too many", hint)


def _read_page(page: _Page) -> PdfPage:
    """Read a page as it is laid out, or in the order of its parts if it has columns."""
    laid_out = read_layout(page).splitlines()
    columns = _has_columns(laid_out)
    lines = page.extract_text().splitlines() if columns else laid_out
    bare = tuple(" ".join(line.split()) for line in lines)
    begins = None if columns else find_gaps(page, bare)
    return PdfPage(tuple(map(_mend, bare)), columns, begins)


def _mend(line: str) -> str:
    """Return a line with a bullet for a letter that only its font has, and letters for ligatures.

    Some programs name the letters of a ligature with their bytes the wrong way round.
    """
    whole = LIGATURE.sub(lambda found: "".join(chr(ord(each) >> 8) for each in found[0]), line)
    whole = JOINED.sub(lambda found: unicodedata.normalize("NFKC", found[0]), whole)
    return OWN_BULLET.sub("•", whole, count=1) if OWN_BULLET.match(whole) else whole


def _has_columns(lines: Sequence[str]) -> bool:
    rows = [line for line in lines if line.strip()]
    starts = Counter(at.start() for row in rows for at in BEHIND_GAP.finditer(row))
    most = max((starts[at] for at in starts if at >= FIRST_COLUMN), default=0)
    return len(rows) >= FEWEST_LINES and most >= COLUMN_SHARE * len(rows)


def _make_part(
    pages: Sequence[PdfPage], titles: Iterable[str], doubts: tuple[Problem, ...]
) -> SeedPart:
    """Put the pages in a row, and join lines within and over pages.

    The title is the first that the text has, too.
    """
    lines = list(chain.from_iterable(page.lines for page in pages))
    places = tuple(
        f"page {number}, line {at}"
        for number, page in enumerate(pages, 1)
        for at in range(1, len(page.lines) + 1)
    )
    apart = dict.fromkeys(_find_running(pages), RUNNING)
    text = list(_find_text(pages, apart))
    bare = [lines[at] for at in text]
    narrow = any(page.columns for page in pages) or all(page.begins for page in pages)
    margin = find_margin(bare, WIDEST, COLUMN if narrow else NARROWEST)
    begins = _find_begins(pages, text)
    for at, paragraph in zip(text, join_lines(bare, margin, SLACK, begins), strict=True):
        lines[at] = paragraph
    title = next((each for each in titles if _join_title(lines, text, each)), None)
    facts = PageFacts(title=title)
    return SeedPart(facts, tuple(lines), places=places, apart=apart, doubts=doubts)


def _find_begins(pages: Sequence[PdfPage], text: Sequence[int]) -> frozenset[int]:
    """Return the places among the lines of the text that stand below a wide gap."""
    first, wide = 0, set[int]()
    for page in pages:
        wide |= {first + at for at in page.begins or ()}
        first += len(page.lines)
    return frozenset(place for place, at in enumerate(text) if at in wide)


def _join_title(lines: list[str], text: Sequence[int], title: str) -> bool:
    """Put the lines of a title into one, and return whether there are such lines."""
    for number, first in enumerate(text if title else ()):
        if not lines[first]:
            continue
        for behind in text[number : number + TITLE_LINES]:
            if " ".join(" ".join(lines[first : behind + 1]).split()) == title:
                lines[first : behind + 1] = [title, *[""] * (behind - first)]
                return True
    return False


def _find_text(pages: Sequence[PdfPage], apart: Container[int]) -> Iterator[int]:
    """Yield the indexes of a page's lines without the blank ones at its edges."""
    first = 0
    for page in pages:
        own = [first + at for at in range(len(page.lines)) if first + at not in apart]
        full = [at for at in own if page.lines[at - first]]
        yield from (at for at in own if full and full[0] <= at <= full[-1])
        first += len(page.lines)


def _find_running(pages: Sequence[PdfPage]) -> Iterator[int]:
    """Yield the indexes of page numbers, and of first and last lines that pages have in common."""
    edges = Counter(
        DIGITS.sub("0", page.lines[at]) for page in pages for at in dict.fromkeys(_edges(page))
    )
    first = 0
    for number, page in enumerate(pages, 1):
        for at in dict.fromkeys(_edges(page)):
            line = page.lines[at]
            repeated = edges[DIGITS.sub("0", line)] >= REPEATED
            if repeated or _is_number(line, number, len(pages)):
                yield first + at
        first += len(page.lines)


def _edges(page: PdfPage) -> list[int]:
    """Return the indexes of the first line and the last one."""
    full = [at for at, line in enumerate(page.lines) if line]
    return [*full[:1], *full[-1:]]


def _is_number(line: str, page: int, pages: int) -> bool:
    """Check for a number alone, or the page's own with that of all pages: 'Page 1 of 4'."""
    if pages > 1 and NUMBER.fullmatch(line):
        return True
    whole = [int(found) for found in DIGITS.findall(line)] == [page, pages]
    return whole and len(line.split()) <= NUMBER_WORDS
