"""Make the search index beside the pages of a site, where its source has changed."""

import time
from pathlib import Path

import msgspec

from generator.build.cache import open_cache
from generator.build.project import Project, with_project
from generator.build.search_index_store import IndexStore
from generator.fingerprint.file_stamps import FileStamp
from generator.fingerprint.keys import search_source
from generator.search.make_index import make_index
from generator.search.search_records import (
    collect_names,
    collect_records,
    list_known,
    sort_articles,
)
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
    source = search_source(digests, list_known(project.content))
    with open_cache(project.cache) as cache:
        store, written = IndexStore(cache, out / SEARCH_FOLDER), 0
        files = None if clean else store.find_current(source)
        if files is None:
            records = collect_records(project.content, articles, project.bodies)
            made = make_index(records, collect_names(project.content))
            files, written = store.replace(made, source, rewrite=clean)
    placed = {SEARCH_FOLDER + path: stamp for path, stamp in files.items()}
    return Indexed(placed, written, time.perf_counter() - started)
