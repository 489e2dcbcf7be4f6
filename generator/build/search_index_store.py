"""Keep the folder of a search index, and remember what it was made from."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.build.cache import Cache
from generator.build.codec import pack, unpack
from generator.content.files import write_atomically
from generator.fingerprint.digests import digest_bytes
from generator.fingerprint.file_stamps import FileStamp
from generator.search.make_index import MANIFEST, IndexFile
from generator.site.output import scan_output


class StoredIndex(msgspec.Struct, frozen=True):
    """Digests of an index's source and of its manifest, and the sizes of its files by path."""

    source: bytes
    manifest: bytes
    files: dict[str, int]


@dataclass(frozen=True)
class IndexStore:
    """Folder of an index with its record in the cache."""

    cache: Cache
    folder: Path

    def find_current(self, source: bytes) -> dict[str, FileStamp] | None:
        """Return the files of an index made from this source, or None if it has changed."""
        packed = self.cache.load(self._name)
        try:
            stored = unpack(packed, StoredIndex) if packed else None
        except msgspec.DecodeError:
            return None
        if stored is None or stored.source != source:
            return None
        stamps = scan_output(self.folder)
        same = stored.files == _sizes(stamps) and stored.manifest == self._digest_manifest()
        return stamps if same else None

    def replace(
        self, files: Iterable[IndexFile], source: bytes, *, rewrite: bool
    ) -> tuple[dict[str, FileStamp], int]:
        """Make the folder hold these files, and return their stamps and the number written.

        A file of the same name and size has the same bytes and is left alone, without ``rewrite``.
        """
        before = scan_output(self.folder)
        after: dict[str, FileStamp] = {}
        written = 0
        for file in files:
            stamp = None if rewrite or file.path == MANIFEST else before.get(file.path)
            if stamp is None or stamp.size != len(file.content):
                stamp = _write(self.folder / file.path, file.content)
                written += 1
            after[file.path] = stamp
        for orphan in before.keys() - after.keys():
            (self.folder / orphan).unlink()
        stored = StoredIndex(source, self._digest_manifest(), _sizes(after))
        self.cache.save({self._name: pack(stored)})
        return after, written

    @property
    def _name(self) -> str:
        return f"search index {self.folder.resolve()}"

    def _digest_manifest(self) -> bytes:
        return digest_bytes((self.folder / MANIFEST).read_bytes())


def _sizes(stamps: dict[str, FileStamp]) -> dict[str, int]:
    return {path: stamp.size for path, stamp in stamps.items()}


def _write(path: Path, content: bytes) -> FileStamp:
    write_atomically(path, content)
    status = path.stat()
    return FileStamp(status.st_size, status.st_mtime_ns)
