"""Read the pages of a crawl: WARC, packed or not, and WACZ."""

import io
import json
import re
import zlib
from collections.abc import Container, Iterator
from typing import Any

from generator.problems import ProblemsError
from generator.seed_kinds.seed_limits import MOST_BYTES, MOST_PARTS, MOST_UNPACKED, open_zip
from generator.seed_kinds.seed_part import InnerFile, unreadable

MEMBER = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
PAGES = "pages/pages.jsonl"
HTML = ("text/html", "application/xhtml+xml")
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
DAMAGED = "copy it or make it again"


def read_warc(data: bytes) -> tuple[InnerFile, ...]:
    """Return the pages that answered with status 200, in order.

    Raises ProblemsError for a file that is damaged, has no page or unpacks to too much.
    """
    return _require_pages(tuple(_read_records(data, None)))


def read_wacz(data: bytes) -> tuple[InnerFile, ...]:
    """Return the pages that a WACZ lists, or all of them if it has no list."""
    archive = open_zip(data, "WACZ")
    names = sorted(name for name in archive.namelist() if MEMBER.fullmatch(name))
    try:
        listed = archive.read(PAGES).decode() if PAGES in archive.namelist() else ""
        members = [archive.read(name) for name in names]
        rows = [json.loads(line) for line in listed.splitlines() if line.strip()]
    except (OSError, ValueError, zlib.error, RuntimeError, NotImplementedError) as error:
        raise unreadable("damaged-seed", "is not a complete WACZ", DAMAGED) from error
    wanted = {row["url"] for row in rows if isinstance(row, dict) and "url" in row} or None
    return _require_pages(tuple(page for each in members for page in _read_records(each, wanted)))


def _require_pages(pages: tuple[InnerFile, ...]) -> tuple[InnerFile, ...]:
    if not pages:
        hint = "it may hold only redirects and pictures: save the page itself"
        raise unreadable("no-article", "there is no page in it", hint)
    if len(pages) > MOST_PARTS:
        raise unreadable("seed-too-large", f"{len(pages)} pages are too many", "divide the archive")
    return pages


def _read_records(data: bytes, wanted: Container[str] | None) -> Iterator[InnerFile]:
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - slow to load, seldom needed

    read = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            address = record.rec_headers.get_header("WARC-Target-URI") or ""
            if not _is_page(record) or (wanted is not None and address not in wanted):
                continue
            content = record.content_stream().read(MOST_BYTES + 1)
            read += len(content)
            _require_bearable(len(content), read)
            _require_end(record.raw_stream)
            if content.strip():
                charset = CHARSET.search(_content_type(record))
                yield InnerFile("page.html", content, charset[1] if charset else "", address)
    except ProblemsError:
        raise
    except Exception as error:
        raise unreadable("damaged-seed", "is not a complete web archive", DAMAGED) from error


def _require_bearable(page: int, whole: int) -> None:
    if page > MOST_BYTES or whole > MOST_UNPACKED:
        raise unreadable("seed-too-large", "unpacks to too much to read", "divide it")


def _require_end(stream: Any) -> None:  # noqa: ANN401 - warcio has no types
    stream.read()
    if getattr(stream, "limit", 0) > 0:
        raise unreadable("damaged-seed", "ends in the middle of a page", DAMAGED)


def _content_type(record: Any) -> str:  # noqa: ANN401 - warcio has no types
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _is_page(record: Any) -> bool:  # noqa: ANN401 - warcio has no types
    """Return whether a record is a page as it was answered, or kept as a resource."""
    if record.rec_type == "response":
        answered = record.http_headers and record.http_headers.get_statuscode() == "200"
    else:
        answered = record.rec_type == "resource"
    return bool(answered) and _content_type(record).lower().startswith(HTML)
