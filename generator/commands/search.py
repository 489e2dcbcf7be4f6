"""The search index beside the pages of a site: what of it articles make that have changed is made anew."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.commands.project import Project, open_project, with_sound_cache
from generator.content.files import Stamp, write_atomically
from generator.corpus.article import Article
from generator.pages.addresses import SEARCH_INDEX
from generator.press.packing import pack, unpack
from generator.press.program import digest_program
from generator.press.store import Store, open_store
from generator.search.change import change_index
from generator.search.kept import KeptIndex, StaleError
from generator.search.make import MANIFEST, IndexFile, Manifest, make_index, paths_of
from generator.search.records import (
    SearchRecord,
    collect_facets,
    collect_names,
    collect_records,
    digest_known,
    sort_articles,
)
from generator.search.renumber import Span, renumber_index
from generator.site.write import look_at_output

FOLDER = SEARCH_INDEX.lstrip("/")  # below the output folder
FEW = 64  # articles that change are few, or come and go at one place and are a small share: else all is made anew
SHARE = 50


class Indexed(msgspec.Struct, frozen=True):
    """What was done for search: its files in the site, how many of them were written, and in how many seconds."""

    there: dict[str, Stamp]
    changed: int
    seconds: float

    @property
    def files(self) -> int:
        """How many files it has."""
        return len(self.there)


class Source(msgspec.Struct, frozen=True):
    """What an index is made from: the addresses of articles in order, a digest of what else counts, the program."""

    articles: tuple[bytes, ...]
    known: str
    program: bytes


class Kept(msgspec.Struct, frozen=True):
    """What an index was made from, and its files with their sizes."""

    source: Source
    manifest: str  # a digest of it
    files: dict[str, int]


class Facts(msgspec.Struct, frozen=True):
    """What is kept of a file of the index, part by part."""

    facts: tuple[int | str, ...]


def index_project(root: Path, out: Path) -> Indexed:
    """The search index of the project in ``root``, whose site is in ``out``, brought up to date.

    Raises ProblemsError where anything is wrong in the content.
    """

    def index() -> Indexed:
        with open_project(root) as project:
            return index_site(project, root / out)

    return with_sound_cache(root, index)


def index_site(project: Project, out: Path, *, keep: bool = True) -> Indexed:
    """Makes the search index of the site in ``out``; without ``keep`` also where nothing has changed.

    A site that leaves search out has none.
    Its files are named by what they hold. A browser learns of them from the manifest, which is
    replaced in one step when all of them are there: a search meets the last index or this one.
    """
    if not project.content.site.has("search"):
        return Indexed({}, 0, 0.0)
    started = time.perf_counter()
    articles = sort_articles(project.articles)
    addresses = tuple(article.address for article in articles)
    source = Source(addresses, digest_known(project.content), digest_program())
    with open_store(project.cache) as store:
        shelf = IndexShelf(store, out / FOLDER, look_at_output(out / FOLDER) if keep else {})
        kept = shelf.load()
        changed = 0
        if not kept or kept.source != source:
            changed = _make(project, articles, shelf, source, kept)
    there = {FOLDER + path: stamp for path, stamp in shelf.there.items()}
    return Indexed(there, changed, time.perf_counter() - started)


def _make(
    project: Project,
    articles: Sequence[Article],
    shelf: "IndexShelf",
    source: Source,
    kept: Kept | None,
) -> int:
    """Makes an index, as far as it is not as it was; how many files had to be written."""

    def collect(some: Sequence[Article]) -> Iterator[SearchRecord]:
        return collect_records(project.content, some, project.bodies)

    try:
        before = _check_kept(kept, source)
        pairs = enumerate(zip_longest(before, source.articles), 1)
        changed = [number for number, (was, is_now) in pairs if was != is_now]
        if len(changed) <= FEW:
            some = collect([articles[number - 1] for number in changed if number <= len(articles)])
            now = dict(zip_longest(changed, some))
            facets = partial(collect_facets, articles)
            return shelf.put(change_index(shelf.open(), now, len(articles), facets), source)
        first, gone, come = _find_span(before, source.articles)
        span = Span(first, gone, tuple(collect(articles[first - 1 : first - 1 + come])))
        files = renumber_index(shelf.open(), span, collect_facets(articles))
        return shelf.put(files, source)
    except StaleError:
        return shelf.put(make_index(collect(articles), collect_names(project.content)), source)


def _check_kept(kept: Kept | None, source: Source) -> tuple[bytes, ...]:
    """The articles that the index was made from.

    Raises StaleError where it was made from something else besides.
    """
    if not kept or (kept.source.known, kept.source.program) != (source.known, source.program):
        raise StaleError
    return kept.source.articles


def _find_span(before: Sequence[bytes], after: Sequence[bytes]) -> tuple[int, int, int]:
    """From which number articles are others, how many they were and are.

    Raises StaleError where they are many.
    """
    start = _count_same(before, after)
    end = _count_same(before[start:][::-1], after[start:][::-1])
    gone, come = len(before) - start - end, len(after) - start - end
    if gone + come > max(FEW, len(after) // SHARE):
        raise StaleError
    return start + 1, gone, come


def _count_same(these: Sequence[bytes], those: Sequence[bytes]) -> int:
    """How many are the same from the beginning."""
    pairs = enumerate(zip(these, those, strict=False))
    others = (at for at, (this, that) in pairs if this != that)
    return next(others, min(len(these), len(those)))


class PutFile(NamedTuple):
    """A file of the index that was made: what is kept of it, and whether it had to be written."""

    facts: tuple[int | str, ...]
    written: bool


@dataclass(frozen=True)
class IndexShelf:
    """The folder of an index, and what is kept of it in the cache; ``there`` are the files in the folder."""

    store: Store
    folder: Path
    there: dict[str, Stamp]

    def load(self) -> Kept | None:
        """What is kept of the index; None where it is not as it was left."""
        packed = self.store.load(self._name())
        try:
            kept = unpack(packed, Kept) if packed else None
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
        self.store.save({**kept, self._name(): pack(Kept(source, _digest(manifest), sizes))})
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


def _write(path: Path, content: bytes) -> Stamp:
    write_atomically(path, content)
    status = path.stat()
    return Stamp(status.st_size, status.st_mtime_ns)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
