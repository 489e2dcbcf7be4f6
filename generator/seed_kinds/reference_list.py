"""Read lists of references: CSL-JSON, RIS and BibTeX. They make articles without text."""

import datetime
import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.nlp.dates.timestamps import parse_stamp
from generator.seed_kinds.feed_items import LANGUAGE, WEB, is_json_feed, read_json, read_json_feed
from generator.seed_kinds.seed_limits import MOST_PARTS
from generator.seed_kinds.seed_part import SeedPart, doubt, unreadable
from generator.seed_kinds.stated_facts import PageFacts, Published

DOI = "https://doi.org/"
DAY = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)")
# With the month in a word: 2025-may-2, 2025/may 2/, 2025-2 may.
WORDED = re.compile(r"(\d{4})\W+(?:([^\W\d_]+)\W+(\d{1,2})|(\d{1,2})\W+([^\W\d_]+))\b")
MARKUP = re.compile(r"</?(?:i|b|sub|sup|span|sc)\b[^>]*>")
CONTAINERS = ("journal", "journaltitle", "booktitle", "publisher", "organization", "howpublished")
RIS_SITES = ("secondary_title", "journal_name", "alternate_title3", "publisher")


def read_json_file(data: bytes) -> tuple[SeedPart, ...]:
    """Return the items of a JSON Feed or of CSL-JSON.

    Raises ProblemsError for other JSON.
    """
    value = read_json(data)
    if is_json_feed(value) and isinstance(value, dict):
        return read_json_feed(value)
    rows = value.get("items") if isinstance(value, dict) else value
    if not isinstance(rows, list) or not all(_is_reference(row) for row in rows):
        hint = "a list of references is exported as CSL-JSON, a feed is a JSON Feed"
        raise unreadable("unsupported-format", "is neither a list of references nor a feed", hint)
    return _require([_read_csl(row) for row in rows])


def _is_reference(row: object) -> bool:
    return isinstance(row, dict) and ("title" in row or "URL" in row) and "type" in row


def _require(parts: Sequence[SeedPart]) -> tuple[SeedPart, ...]:
    if not parts:
        raise unreadable("no-article", "there is no reference in it", "export it again")
    if len(parts) > MOST_PARTS:
        raise unreadable(
            "seed-too-large", f"{len(parts)} references are too many", "divide the list"
        )
    return tuple(parts)


def _read_csl(row: Mapping[str, Any]) -> SeedPart:
    issued = row.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else ()
    raw = issued.get("raw") if isinstance(issued, dict) else None
    return _make(
        title=row.get("title"),
        names=[_csl_name(each) for each in row.get("author") or () if isinstance(each, dict)],
        site=row.get("container-title") or row.get("publisher"),
        address=row.get("URL") or _from_doi(row.get("DOI")),
        language=row.get("language"),
        day="-".join(map(str, first)) or raw,
    )


def _csl_name(name: Mapping[str, Any]) -> str:
    parts = (name.get("given"), name.get("non-dropping-particle"), name.get("family"))
    return " ".join(str(part) for part in parts if part) or str(name.get("literal") or "")


def _from_doi(doi: object) -> str:
    text = str(doi or "").strip()
    return text if text.startswith(WEB) or not text else f"{DOI}{text}"


def read_ris(data: bytes) -> tuple[SeedPart, ...]:
    """Return the references of a RIS file. Raises ProblemsError for any other file."""
    import rispy  # noqa: PLC0415 - slow to load, seldom needed

    try:
        rows = rispy.loads(data.decode("utf-8-sig"))
    except (ValueError, OSError, KeyError, IndexError, AttributeError) as error:
        hint = "export it again, as RIS in UTF-8"
        raise unreadable("damaged-seed", "is not a complete RIS file", hint) from error
    return _require([_read_ris(row) for row in rows])


def _read_ris(row: Mapping[str, Any]) -> SeedPart:
    urls = [*(row.get("urls") or ()), row.get("url") or ""]
    return _make(
        title=row.get("title") or row.get("primary_title"),
        names=[_in_order(name) for name in (row.get("authors") or row.get("first_authors") or ())],
        site=next((row[key] for key in RIS_SITES if row.get(key)), None),
        address=next(filter(None, urls), "") or _from_doi(row.get("doi")),
        language=row.get("language"),
        day=row.get("date") or row.get("publication_year") or row.get("year"),
    )


def _in_order(name: str) -> str:
    """Return a name with given names first."""
    family, comma, given = str(name).partition(",")
    return f"{given.strip()} {family.strip()}".strip() if comma else family.strip()


def read_bibtex(data: bytes) -> tuple[SeedPart, ...]:
    """Return the references of a BibTeX file, with a doubt for entries that cannot be read.

    Raises ProblemsError for a file without an entry.
    """
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - slow to load, seldom needed
    from pylatexenc.latex2text import LatexNodes2Text  # noqa: PLC0415 - the same

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # its warnings are told below
    text = data.decode("utf-8-sig", "replace")
    library, decoder = parse_string(text), LatexNodes2Text()
    rows = [
        {key.lower(): _plain(key, each.value, decoder.latex_to_text) for key, each in found.items()}
        for found in (entry.fields_dict for entry in library.entries)
    ]
    broken = tuple(
        doubt(
            "damaged-reference", f"the entry on line {(block.start_line or 0) + 1} cannot be read"
        )
        for block in library.failed_blocks
    )
    parts = [_read_bibtex(row) for row in rows]
    if parts and broken:
        parts[0] = replace(parts[0], doubts=broken)
    return _require(parts)


def _plain(key: str, value: object, decode: Callable[[str], str]) -> str:
    """Return the text of a field without the commands of LaTeX, but an address as it is."""
    return str(value) if key.lower() in ("url", "doi") else decode(str(value))


def _read_bibtex(row: Mapping[str, Any]) -> SeedPart:
    month = f"{row.get('year', '')}-{row.get('month', '')}-{row.get('day', '')}"
    return _make(
        title=row.get("title"),
        names=[_in_order(name) for name in re.split(r"\s+and\s+", str(row.get("author") or ""))],
        site=next((row[key] for key in CONTAINERS if row.get(key)), None),
        address=row.get("url") or _from_doi(row.get("doi")),
        language=row.get("language") or row.get("langid"),
        day=row.get("date") or month,
    )


def _read_day(text: str) -> str:
    """Return the ISO day of a reference, '' where it is not whole or there is no such day."""
    whole, worded = DAY.match(text), WORDED.match(text)
    if whole:
        year, month, day = whole.groups()
    elif worded:
        stamp = parse_stamp(f"{worded[3] or worded[4]} {worded[2] or worded[5]} {worded[1]}", None)
        year, day = worded[1], worded[3] or worded[4]
        month = str(stamp.month or 0) if stamp else "0"
    else:
        return ""
    shown = f"{year}-{int(month):02}-{int(day):02}"
    try:
        return datetime.date.fromisoformat(shown).isoformat()
    except ValueError:
        return ""


def _make(
    *, title: object, names: Iterable[str], site: object, address: object, language: object,
    day: object,
) -> SeedPart:  # fmt: skip
    people = tuple(dict.fromkeys(filter(None, names)))
    spoken, shown = LANGUAGE.match(str(language or "")), _read_day(str(day or ""))
    link = str(address or "").strip()
    facts = PageFacts(
        title=" ".join(MARKUP.sub("", str(title or "")).split()) or link or None,
        authors=people,
        people=people,
        site=" ".join(str(site).split()) if site and not str(site).startswith(WEB) else None,
        site_source="reference",
        address=link if link.startswith(WEB) else None,
        language=spoken[1].lower() if spoken else None,
        published=(Published(shown, "reference"),) if shown else (),
    )
    entry = facts.address or f"{facts.title} {facts.site} {shown}"
    return SeedPart(facts, reference=True, entry=f"reference {entry}")
