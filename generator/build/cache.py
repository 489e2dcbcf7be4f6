"""Cache in one SQLite file, which holds only what can be made again, each row with a checksum.

A missing, damaged or foreign file, or one of another version, counts as an empty one. A damaged row is
noticed when it is read.
"""

import os
import sqlite3
import tempfile
import zlib
from collections import OrderedDict
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.content.publication import Moment
from generator.corpus.article_record import (
    IN_MEMORY,
    ArticleBody,
    OpenBody,
    WrittenPassage,
    open_body,
)
from generator.fingerprint.keys import program_digest
from generator.nlp.dates.partial_date import PartialDate
from generator.paths import BUILD_CACHE, CACHE, PUBLIC_CACHE
from generator.yaml_reading.extra import Extra

VERSION = 2  # raised when the tables change
MAPPED = 1 << 30  # bytes of the file at most
PATIENCE = 60  # seconds to wait for another process that writes
TABLES = (
    "CREATE TABLE IF NOT EXISTS whole (name TEXT PRIMARY KEY, sum INTEGER, value BLOB) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS bodies (digest BLOB PRIMARY KEY, sum INTEGER, value BLOB) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS evidence (digest BLOB PRIMARY KEY, sum INTEGER, value BLOB) WITHOUT ROWID;"
)
T = TypeVar("T")


class DamagedError(Exception):
    """Raised where the cache lacks something that it should have."""


class Cache:
    """Open cache of values by name, and of the bodies of articles by digest."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def load(self, name: str) -> bytes | None:
        """Return the value of a name, None where there is none or it is damaged."""
        row = self._connection.execute("SELECT sum, value FROM whole WHERE name = ?", (name,))
        found = row.fetchone()
        return found[1] if found and zlib.crc32(found[1]) == found[0] else None

    def save(self, values: Mapping[str, bytes], gone: Iterable[str] = ()) -> None:
        """Save values by name, and remove those that are gone."""
        rows = [(name, zlib.crc32(value), value) for name, value in values.items()]
        with self._connection:
            self._connection.executemany("REPLACE INTO whole VALUES (?, ?, ?)", rows)
            self._connection.executemany("DELETE FROM whole WHERE name = ?", zip(gone))

    def save_bodies(self, made: Iterable[tuple[bytes, bytes, bytes]]) -> None:
        """Save bodies and the evidence of their events by digest."""
        made = list(made)
        bodies = [(digest, zlib.crc32(body), body) for digest, body, _ in made]
        evidence = [(digest, zlib.crc32(found), found) for digest, _, found in made]
        with self._connection:
            self._connection.executemany("REPLACE INTO bodies VALUES (?, ?, ?)", bodies)
            self._connection.executemany("REPLACE INTO evidence VALUES (?, ?, ?)", evidence)

    def load_body(self, digest: bytes) -> bytes:
        """Return the body with a digest.

        Raises DamagedError where it is not there.
        """
        row = self._connection.execute("SELECT sum, value FROM bodies WHERE digest = ?", (digest,))
        return _checked(row.fetchone(), digest)

    def load_evidence(self, digest: bytes) -> bytes:
        """Return the evidence of the event in the article with a digest.

        Raises DamagedError where it is not there.
        """
        row = self._connection.execute(
            "SELECT sum, value FROM evidence WHERE digest = ?", (digest,)
        )
        return _checked(row.fetchone(), digest)

    def remove_bodies(self, digests: Iterable[bytes]) -> None:
        """Remove bodies and evidence by digest."""
        rows = [(digest,) for digest in digests]
        with self._connection:
            self._connection.executemany("DELETE FROM bodies WHERE digest = ?", rows)
            self._connection.executemany("DELETE FROM evidence WHERE digest = ?", rows)

    def retain_bodies(self, digests: Container[bytes]) -> None:
        """Remove all bodies but those of these digests."""
        rows = self._connection.execute("SELECT digest FROM bodies").fetchall()
        self.remove_bodies(digest for (digest,) in rows if digest not in digests)


def _checked(row: tuple[int, bytes] | None, digest: bytes) -> bytes:
    if not row or zlib.crc32(row[1]) != row[0]:
        raise DamagedError(digest.hex())
    return row[1]


@contextmanager
def place_cache(root: Path, *, narrow: bool) -> Iterator[Path]:
    """Yield the file of the cache, a temporary one where the project's folder cannot be written.

    A ``narrow`` one, without themes and people held back, has a file of its own, so that build and
    preview do not read articles anew by turns.
    """
    file = PUBLIC_CACHE if narrow else BUILD_CACHE
    try:
        (root / CACHE).mkdir(exist_ok=True)
    except OSError:
        with tempfile.TemporaryDirectory() as folder:
            yield Path(folder) / file.name
    else:
        yield root / file


@contextmanager
def open_cache(path: Path) -> Iterator[Cache]:
    """Open the cache in a file, which is made where none can be read.

    Raises DamagedError where it turns out to be damaged while it is open.
    """
    try:
        connection = _connect(path)
    except sqlite3.DatabaseError:
        path.unlink()
        connection = _connect(path)
    with closing(connection):
        try:
            yield Cache(connection)
        except sqlite3.DatabaseError as error:
            raise DamagedError(str(error)) from error


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=PATIENCE)
    try:
        connection.execute("PRAGMA synchronous = OFF")  # what a power cut damages is made again
        connection.execute(f"PRAGMA mmap_size = {MAPPED}")  # a third of the time of reading
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            connection.executescript(f"{TABLES} PRAGMA user_version = {VERSION}")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    if version not in {0, VERSION}:
        connection.close()
        raise sqlite3.DatabaseError(f"of version {version}")
    return connection


def pack(value: msgspec.Struct | None) -> bytes:
    """Return a value as bytes."""
    return msgspec.msgpack.encode(value, enc_hook=str)


def unpack(packed: bytes, kind: type[T]) -> T:
    """Return the value of a type that was packed.

    Raises msgspec.DecodeError where it is of another type.
    """
    return msgspec.msgpack.decode(packed, type=kind, dec_hook=_decode)


def _decode(kind: type, value: object) -> object:
    if kind in {PartialDate, Moment}:
        return kind(value)
    if kind is Extra and isinstance(value, dict):
        return Extra(value)
    raise NotImplementedError(kind)


def load_value(path: Path, name: str, kind: type[T]) -> T | None:
    """Return the value that this program cached under a name, None where there is none of this type."""
    with open_cache(path) as opened:
        packed = opened.load(name) or b""
    program = program_digest()
    try:
        return unpack(packed[len(program) :], kind) if packed.startswith(program) else None
    except msgspec.DecodeError:
        return None


def save_value(path: Path, name: str, value: msgspec.Struct) -> None:
    """Cache a value of this program under a name."""
    with open_cache(path) as opened:
        opened.save({name: program_digest() + pack(value)})


class BodyCache:
    """Bodies of articles by their digests, from a cache that each process opens for itself."""

    def __init__(self, path: Path, opened: ExitStack) -> None:
        self._path, self._opened = path, opened
        self._cache: tuple[int, Cache] | None = None  # and the process that opened it
        self._in_memory: OrderedDict[bytes, OpenBody] = OrderedDict()

    def get(self, digest: bytes) -> ArticleBody:
        """Return the body of the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._load(digest).body

    def notes(self, digest: bytes) -> tuple[WrittenPassage, ...]:
        """Return the outlet's notes on the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._load(digest).notes

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """Return a passage of the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._load(digest).passages[anchor]

    def add_packed(self, digest: bytes, packed: bytes) -> None:
        """Keep a packed body in memory, until so many others were loaded.

        Raises DamagedError where it is not a body.
        """
        try:
            body = unpack(packed, ArticleBody)
        except msgspec.DecodeError as error:
            raise DamagedError(digest.hex()) from error
        self._in_memory[digest] = open_body(body)
        if len(self._in_memory) > IN_MEMORY:
            self._in_memory.popitem(last=False)

    def _load(self, digest: bytes) -> OpenBody:
        if digest not in self._in_memory:
            self.add_packed(digest, self._open().load_body(digest))
        return self._in_memory[digest]

    def _open(self) -> Cache:
        if self._cache is None or self._cache[0] != os.getpid():
            self._cache = os.getpid(), self._opened.enter_context(open_cache(self._path))
        return self._cache[1]


@contextmanager
def open_body_cache(path: Path) -> Iterator[BodyCache]:
    """Open the bodies in a cache file."""
    with ExitStack() as opened:
        yield BodyCache(path, opened)
