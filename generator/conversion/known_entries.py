"""Tell entries of feeds and of lists of references that are seeds already from new ones."""

import time
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from generator.cached_values import load_cached, save_cached
from generator.clippings.seed_files import list_seed_files
from generator.content.captures import CaptureMeta
from generator.fingerprint.digests import digest_value
from generator.fingerprint.file_stamps import IN_DOUBT, FileStamp, stamp_file
from generator.fingerprint.keys import program_digest
from generator.paths import ENTRIES, read_regular
from generator.problems import ProblemsError
from generator.seed_kinds.kind_names import FEEDS, LISTS, find_kind
from generator.seed_kinds.read_parts import open_file
from generator.seed_kinds.seed_names import SEEDS
from generator.seed_kinds.seed_part import SeedPart

Row = tuple[str, bytes]  # key of an entry, and the digest of its text


class KnownEntry(NamedTuple):
    """Seed that an entry is already, and the digest of its text."""

    seed: str
    digest: bytes


class EntryChoice(NamedTuple):
    """Numbers of entries that make no articles, each with the reason, and of those with another text now."""

    left_out: dict[int, str]
    changed: tuple[int, ...] = ()


def may_come_again(name: str) -> bool:
    """Return whether a file is of a kind that is fetched again and again: a feed, a list."""
    return find_kind(name) in (*FEEDS, *LISTS)


def choose_entries(
    name: str, data: bytes, known: Mapping[str, KnownEntry], since: str = ""
) -> EntryChoice:
    """Return the entries of a file that are known, or of a day before ``since`` (``YYYY-MM-DD``).

    An entry without a day is not before any. Raises ProblemsError for a file that cannot be read.
    """
    left_out: dict[int, str] = {}
    changed: list[int] = []
    for number, part in enumerate(_open(name, data), 1):
        there = known.get(part.entry)
        day = part.facts.published[0].day if part.facts.published else ""
        if there:
            left_out[number] = f"is there already: {SEEDS / there.seed}"
            changed += [number] * (there.digest != _digest(part))
        elif since and day and day < since:
            left_out[number] = f"is of {day}, before {since}"
    return EntryChoice(left_out, tuple(changed))


def find_known(root: Path, captures: Mapping[str, CaptureMeta]) -> dict[str, KnownEntry]:
    """Return the entries of all feeds and lists in ``seeds/`` that make articles, by their keys."""
    known: dict[str, KnownEntry] = {}
    for file, rows in _read_all(root).items():
        left_out = captures[file].left_out if file in captures else ()
        for key, entry in list_entries(file, rows, left_out):
            known.setdefault(key, entry)
    return known


def list_entries(
    file: str, rows: Sequence[Row], left_out: Container[int]
) -> Iterator[tuple[str, KnownEntry]]:
    """Yield the entries of a file that make articles, with their keys."""
    for number, (key, digest) in enumerate(rows, 1):
        if key and number not in left_out:
            seed = f"{file}#{number}" if len(rows) > 1 else file
            yield key, KnownEntry(seed, digest)


def _read_all(root: Path) -> dict[str, list[Row]]:
    """Return the entries of each file, which is opened again only when it has changed."""
    cached, key, now = root / ENTRIES, program_digest(), time.time_ns()
    before = load_cached(cached, key, dict[str, tuple[FileStamp, list[Row]]]) or {}
    read: dict[str, tuple[FileStamp, list[Row]]] = {}
    for file in filter(may_come_again, list_seed_files(root)):
        path = root / SEEDS / file
        if not path.is_file():
            continue
        stamp = stamp_file(path)
        same = file in before and before[file][0] == stamp
        read[file] = before[file] if same else (stamp, read_entries(file, read_regular(path)))
    sure = {file: row for file, row in read.items() if now - row[0].latest > IN_DOUBT}
    if sure != before:
        save_cached(cached, key, sure)
    return {file: rows for file, (_, rows) in read.items()}


def read_entries(name: str, data: bytes) -> list[Row]:
    """Return the entries of a file, none if it cannot be read, which conversion tells."""
    try:
        return [(part.entry, _digest(part)) for part in _open(name, data)]
    except ProblemsError:
        return []


def _open(name: str, data: bytes) -> list[SeedPart]:
    """Return the entries of a file. Where several have one name, the title tells them apart."""
    parts = [part for part in open_file(name, data) if isinstance(part, SeedPart)]
    times = Counter(part.entry for part in parts)
    return [
        replace(part, entry=f"{part.entry} {part.facts.title}") if times[part.entry] > 1 else part
        for part in parts
    ]


def _digest(part: SeedPart) -> bytes:
    return digest_value((part.facts.title, part.html, part.lines))
