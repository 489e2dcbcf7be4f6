"""The folder of a search index, and what is kept of it in the cache, so that it can be changed where it lies."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.cache import Cache
from generator.build.codec import pack, unpack
from generator.content.files import FileStamp, write_atomically
from generator.search.make_index import MANIFEST, IndexFile, Manifest, paths_of
from generator.search.stored_index import KeptIndex, StaleError


class Source(msgspec.Struct, frozen=True):
    """What an index is made from: the digests of articles in order, a digest of what else counts, the program."""

    articles: tuple[bytes, ...]
    known: str
    program: bytes


class StoredSources(msgspec.Struct, frozen=True):
    """What an index was made from, and its files with their sizes."""

    source: Source
    manifest: str  # a digest of it
    files: dict[str, int]


class Facts(msgspec.Struct, frozen=True):
    """What is kept of a file of the index, part by part."""

    facts: tuple[int | str, ...]


class PutFile(NamedTuple):
    """A file of the index that was made: what is kept of it, and whether it had to be written."""

    facts: tuple[int | str, ...]
    written: bool


@dataclass(frozen=True)
class IndexStore:
    """The folder of an index, and what is kept of it in the cache; ``there`` are the files in the folder."""

    store: Cache
    folder: Path
    there: dict[str, FileStamp]

    def load(self) -> StoredSources | None:
        """What is kept of the index; None where it is not as it was left."""
        packed = self.store.load(self._name())
        try:
            kept = unpack(packed, StoredSources) if packed else None
        except msgspec.DecodeError:
            return None
        sizes = {path: stamp.size for path, stamp in self.there.items()}
        same = kept and kept.files == sizes and kept.manifest == _digest(self._read(MANIFEST))
        return kept if same else None

    def open(self) -> KeptIndex:
        """The index as it was left.

        Raises StaleError where it cannot be read.
        """
        try:
            manifest = msgspec.json.decode(self._read(MANIFEST), type=Manifest)
        except msgspec.DecodeError as error:
            raise StaleError from error
        return KeptIndex(manifest, self._read, self._load_facts)

    def put(self, files: Iterable[IndexFile], source: Source) -> int:
        """Makes the folder hold an index of which the files are given that may be new; how many had to be written.

        A file of the same name and size is the same.
        """
        put: dict[str, PutFile] = {}
        manifest = b""
        for file in files:
            stamp = self.there.get(file.path)
            written = file.path == MANIFEST or not stamp or stamp.size != len(file.content)
            if written:
                self.there[file.path] = _write(self.folder / file.path, file.content)
            put[file.path] = PutFile(file.facts, written)
            manifest = file.content
        self._remove(self.there.keys() - paths_of(msgspec.json.decode(manifest, type=Manifest)))
        sizes = {path: stamp.size for path, stamp in self.there.items()}
        kept = {
            self._name(path): pack(Facts(file.facts)) for path, file in put.items() if file.facts
        }
        self.store.save(
            {**kept, self._name(): pack(StoredSources(source, _digest(manifest), sizes))}
        )
        return sum(file.written for file in put.values())

    def _remove(self, paths: Iterable[str]) -> None:
        orphans = list(paths)
        for path in orphans:
            (self.folder / path).unlink()
            del self.there[path]
        self.store.remove(map(self._name, orphans))

    def _name(self, path: str = "") -> str:
        return f"search index {self.folder.resolve()}/{path}"

    def _read(self, path: str) -> bytes:
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            raise StaleError(path) from error

    def _load_facts(self, path: str) -> tuple[int | str, ...]:
        packed = self.store.load(self._name(path))
        try:
            return unpack(packed, Facts).facts if packed else ()
        except msgspec.DecodeError:
            return ()


def _write(path: Path, content: bytes) -> FileStamp:
    write_atomically(path, content)
    status = path.stat()
    return FileStamp(status.st_size, status.st_mtime_ns)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
