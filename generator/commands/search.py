"""The search index beside the pages of a site: made anew where articles have changed, and only then."""

import time
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from generator.commands.places import BUILDS
from generator.commands.project import Project, open_project, with_sound_cache
from generator.content.files import Stamp, write_atomically
from generator.pages.addresses import SEARCH_INDEX
from generator.search.make import MANIFEST, IndexFile, make_index
from generator.search.records import (
    collect_names,
    collect_records,
    digest_articles,
    sort_articles,
)
from generator.site.write import look_at_output

FOLDER = SEARCH_INDEX.lstrip("/")  # below the output folder


class Indexed(msgspec.Struct, frozen=True):
    """What was done for search: its files in the site, how many of them were written, and in how many seconds."""

    there: dict[str, Stamp]
    changed: int
    seconds: float

    @property
    def files(self) -> int:
        """How many files it has."""
        return len(self.there)


class Kept(msgspec.Struct, frozen=True):
    """What an index was made from, as a digest, and its files with their sizes."""

    inputs: str
    files: dict[str, int]


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
    inputs = digest_articles(project.content, articles)
    there = look_at_output(out / FOLDER) if keep else {}
    record = _record_of(project.root, out)
    if there and _read(record) == Kept(inputs, _sizes(there)):
        return Indexed(_in_site(there), 0, time.perf_counter() - started)
    records = collect_records(project.content, articles, project.bodies)
    files = make_index(records, collect_names(project.content))
    changed = _put_in_place(out / FOLDER, files, there)
    there = look_at_output(out / FOLDER)
    write_atomically(record, msgspec.json.encode(Kept(inputs, _sizes(there))))
    return Indexed(_in_site(there), changed, time.perf_counter() - started)


def _put_in_place(folder: Path, files: Iterable[IndexFile], there: Mapping[str, Stamp]) -> int:
    """Writes what is not there; how many files it were. A file of the same name and size is the same."""
    wanted: set[str] = set()
    changed = 0
    for file in files:
        wanted.add(file.path)
        stamp = there.get(file.path)
        if file.path == MANIFEST or not stamp or stamp.size != len(file.content):
            write_atomically(folder / file.path, file.content)
            changed += 1
    for path in look_at_output(folder).keys() - wanted:
        (folder / path).unlink()
    return changed


def _in_site(there: Mapping[str, Stamp]) -> dict[str, Stamp]:
    return {FOLDER + path: stamp for path, stamp in there.items()}


def _sizes(there: Mapping[str, Stamp]) -> dict[str, int]:
    return {path: stamp.size for path, stamp in there.items()}


def _record_of(root: Path, out: Path) -> Path:
    return root / BUILDS / f"{sha256(bytes(out.resolve())).hexdigest()[:16]}.search.json"


def _read(record: Path) -> Kept | None:
    try:
        return msgspec.json.decode(record.read_bytes(), type=Kept)
    except (OSError, msgspec.DecodeError):
        return None
