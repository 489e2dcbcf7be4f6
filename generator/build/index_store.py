"""Files of a search index in a site, and what is cached of it: columns by month and day, and its months."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.build.cache import Cache, pack, unpack
from generator.fingerprint.digests import digest_bytes
from generator.fingerprint.file_stamps import FileStamp, stamp_file
from generator.paths import write_atomically
from generator.search.change_index import name_blocks
from generator.search.index_blocks import IndexFile, WordBlocks
from generator.search.make_index import MANIFEST, Manifest, SearchColumn
from generator.search.search_records import Facets
from generator.site.output import scan_output

T = TypeVar("T")


class SearchPeriod(msgspec.Struct, frozen=True, array_like=True):
    """Articles of a month or a day by their places in the order of the index, with a digest of their sources."""

    name: str
    first: int
    last: int
    source: bytes


class StoredColumn(msgspec.Struct, frozen=True, array_like=True):
    """Column of a period with the digest of its sources."""

    source: bytes
    column: SearchColumn


class StoredRow(msgspec.Struct, frozen=True, array_like=True):
    """Month of an index, with the facets of its articles and the sizes of their texts."""

    month: SearchPeriod
    facets: tuple[Facets, ...]
    sizes: tuple[int, ...]


class StoredParts(msgspec.Struct, frozen=True, array_like=True):
    """Months of an index, with the digests of its source and of the names in it."""

    source: bytes
    names: bytes
    rows: tuple[StoredRow, ...]


class StoredIndex(msgspec.Struct, frozen=True):
    """Digests of an index's source and of its manifest, the sizes of its files, names of bundles."""

    source: bytes
    manifest: bytes
    files: dict[str, int]
    bundles: dict[bytes, str]


@dataclass(frozen=True)
class IndexStore:
    """Folder of an index with its record in the cache. ``stamps`` are its files."""

    cache: Cache
    folder: Path

    @cached_property
    def stamps(self) -> dict[str, FileStamp]:
        """Return the stamps of the files in the folder by path."""
        return scan_output(self.folder)

    def load(self) -> StoredIndex | None:
        """Return the record of the index, or None if its folder is not as it was left."""
        stored = self._load(self._name, StoredIndex)
        if stored is None or stored.files != _sizes(self.stamps):
            return None
        return stored if stored.manifest == self._digest_manifest() else None

    def load_parts(self, kept: StoredIndex) -> StoredParts | None:
        """Return the months of the index, or None if they are not there."""
        parts = self._load(self._name_of_parts, StoredParts)
        return parts if parts and parts.source == kept.source else None

    def load_blocks(self) -> WordBlocks:
        """Return the blocks of the index."""
        content = (self.folder / MANIFEST).read_bytes()
        manifest = msgspec.json.decode(content, type=Manifest)
        return name_blocks(manifest.words, manifest.ends)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        return (self.folder / path).read_bytes()

    def load_column(self, period: SearchPeriod) -> SearchColumn | None:
        """Return the cached column of a period, or None if it is not there."""
        stored = self._load(f"search column {period.name}", StoredColumn)
        return stored.column if stored and stored.source == period.source else None

    def save_column(self, period: SearchPeriod, column: SearchColumn) -> None:
        """Cache the column of a period."""
        stored = StoredColumn(period.source, column)
        self.cache.save({f"search column {period.name}": pack(stored)})

    def replace(
        self, files: Iterable[IndexFile], parts: StoredParts, *, rewrite: bool
    ) -> tuple[dict[str, FileStamp], int]:
        """Make the folder hold these files, and return their stamps and the number written.

        A file of the same name and size has the same bytes and is left alone, without ``rewrite``.
        """
        before, after, bundles = self.stamps, dict[str, FileStamp](), dict[bytes, str]()
        written = 0
        for file in files:
            stamp = None if rewrite or file.path == MANIFEST else before.get(file.path)
            if file.content is not None and (stamp is None or stamp.size != len(file.content)):
                write_atomically(self.folder / file.path, file.content)
                stamp = stamp_file(self.folder / file.path)
                written += 1
            after[file.path] = stamp or before[file.path]
            if file.bundled:
                bundles[file.bundled] = file.name
        for orphan in before.keys() - after.keys():
            (self.folder / orphan).unlink()
        stored = StoredIndex(parts.source, self._digest_manifest(), _sizes(after), bundles)
        self.cache.save({self._name: pack(stored), self._name_of_parts: pack(parts)})
        return after, written

    def _load(self, name: str, kind: type[T]) -> T | None:
        packed = self.cache.load(name)
        try:
            return unpack(packed, kind) if packed else None
        except msgspec.DecodeError:
            return None

    @property
    def _name(self) -> str:
        return f"search index {self.folder.resolve()}"

    @property
    def _name_of_parts(self) -> str:
        return f"parts of {self._name}"

    def _digest_manifest(self) -> bytes:
        return digest_bytes((self.folder / MANIFEST).read_bytes())


def _sizes(stamps: dict[str, FileStamp]) -> dict[str, int]:
    return {path: stamp.size for path, stamp in stamps.items()}
