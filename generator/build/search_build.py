"""Make the search index beside the pages of a site, where its source has changed."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.allegations.standing import make_ledger
from generator.build.cache import Cache, open_cache, pack, unpack
from generator.build.project import Project, with_project
from generator.fingerprint.digests import digest_bytes
from generator.fingerprint.file_stamps import FileStamp, stamp_file
from generator.fingerprint.keys import search_source
from generator.pages.plan import make_views
from generator.paths import CATALOGUES, write_atomically
from generator.search.make_index import MANIFEST, IndexFile, make_index
from generator.search.search_records import (
    collect_names,
    collect_records,
    list_known,
    sort_articles,
)
from generator.site.i18n.catalogues import load_messages
from generator.site.output import scan_output
from generator.view_models.urls import SEARCH_INDEX

SEARCH_FOLDER = SEARCH_INDEX.lstrip("/")  # below the output folder


class Indexed(msgspec.Struct, frozen=True):
    """Files of the index by path in the site, the number of those written, and the seconds it took."""

    files: dict[str, FileStamp]
    changed: int
    seconds: float


def index_project(root: Path, out: Path) -> Indexed:
    """Bring the search index of the project in ``root``, whose site is in ``out``, up to date.

    Raises ProblemsError where anything is wrong in the content.
    """
    return with_project(root, lambda project: index_site(project, root / out))


def tell_standings(project: Project) -> dict[str, dict[str, dict[str, str]]]:
    """Return the standings of allegations in words, by article, anchor and language of the site."""
    languages, corpus = project.content.site.languages, project.corpus
    ledger = make_ledger(corpus)
    touched = [article for article in project.articles if ledger.touches(article)]
    if not touched:
        return {}
    told: dict[str, dict[str, dict[str, str]]] = {article.id: {} for article in touched}
    messages = load_messages(project.root, languages, project.root / CATALOGUES)
    for views in make_views(corpus, project.bodies, messages, project.state):
        for article in touched:
            for anchor, standings in views.allegations.in_article(article).items():
                text = " ".join(standing.text for standing in standings)
                told[article.id].setdefault(anchor, {})[views.language] = text
    return told


def index_site(project: Project, out: Path, *, clean: bool = False) -> Indexed:
    """Make the search index of the site in ``out``, with ``clean`` also where nothing has changed.

    A site that leaves search out has none. Files are named by their bytes, and browsers learn of
    them from the manifest, which is replaced last: a search meets the last index or this one.
    """
    if not project.content.site.has("search"):
        return Indexed({}, 0, 0.0)
    started = time.perf_counter()
    articles = sort_articles(project.articles)
    digests = [article.digest for article in articles]
    standings = tell_standings(project)
    source = search_source(digests, (list_known(project.content), standings))
    with open_cache(project.cache) as cache:
        store, written = IndexStore(cache, out / SEARCH_FOLDER), 0
        files = None if clean else store.find_current(source)
        if files is None:
            records = collect_records(project.content, articles, project.bodies, standings)
            made = make_index(records, collect_names(project.content))
            files, written = store.replace(made, source, rewrite=clean)
    placed = {SEARCH_FOLDER + path: stamp for path, stamp in files.items()}
    return Indexed(placed, written, time.perf_counter() - started)


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
                write_atomically(self.folder / file.path, file.content)
                stamp = stamp_file(self.folder / file.path)
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
