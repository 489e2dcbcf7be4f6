"""Plan the pages of a site, and render those that are stale.

A page has a key, a digest of what it is made from, such as digests of articles. It is known before
the page is made. Where it is the same as at the last build, so is the page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.cache import Cache, pack, unpack
from generator.build.incremental_articles import without_collector
from generator.fingerprint.file_stamps import FileStamp
from generator.fingerprint.keys import page_key
from generator.pages.plan import find_collisions
from generator.problems import Problem, ProblemsError
from generator.site.output import OutputStage, Prepared
from generator.site.render import Renderer
from generator.view_models.page import Edition, Page, PlannedPage
from generator.view_models.urls import output_path

Problems = tuple[Problem, ...]


class PageRecord(msgspec.Struct, frozen=True, array_like=True):
    """Path of a page's file, the key that it was made under, and its stamp."""

    path: str
    key: bytes
    stamp: FileStamp


class PageRecords(msgspec.Struct, frozen=True, array_like=True):
    """Records of the pages in an output folder."""

    rows: tuple[PageRecord, ...]


class PlacedPage(NamedTuple):
    """Planned page of an edition with the path of its file and its key.

    ``file`` is there if it was made from the same sources at the last build.
    """

    page: PlannedPage
    edition: int
    path: str
    key: bytes
    file: Prepared | None


class MadePage(NamedTuple):
    """Page of an edition with the path of its file."""

    page: Page
    edition: int
    path: str


@dataclass(frozen=True)
class PageMaker:
    """Render planned pages with the renderer of their edition."""

    renderers: Sequence[Renderer]

    def make(self, inputs: Iterable[MadePage]) -> Iterator[tuple[str, bytes | Problems]]:
        """Yield path and bytes of each page, or Problems of its template, one page at a time."""
        for page, edition, path in inputs:
            try:
                yield path, self.renderers[edition].render(page)
            except ProblemsError as error:
                yield path, error.problems


@dataclass(frozen=True)
class PageWork:
    """Make pages and stage their files."""

    maker: PageMaker
    stage: OutputStage

    def fetch(self, chunk: Sequence[PlacedPage]) -> Iterator[MadePage]:
        """Yield the pages, each made when it is asked for."""
        return (MadePage(each.page.make(), each.edition, each.path) for each in chunk)

    def store(self, made: Iterable[tuple[str, bytes | Problems]]) -> list[Prepared | Problems]:
        """Stage the files of pages, as each is made."""
        return [
            self.stage.prepare(path, content) if isinstance(content, bytes) else content
            for path, content in made
        ]


@without_collector()
def plan_pages(
    editions: Sequence[Edition],
    renderers: Sequence[Renderer],
    records: Mapping[str, PageRecord],
    stage: OutputStage,
) -> list[PlacedPage]:
    """Plan all pages of a site, the sitemap last."""

    def plan(number: int, pages: Iterable[PlannedPage]) -> Iterator[PlacedPage]:
        prefix, look = renderers[number].site.prefix, renderers[number].look_digest
        for page in pages:
            path, key = output_path(page.url, prefix), page_key(page.sources, look)
            record = records.get(path)
            fresh = record and record.key == key and stage.has(path, record.stamp)
            file = Prepared(path, record.stamp) if record and fresh else None
            yield PlacedPage(page, number, path, key, file)

    planned = []
    for at, edition in enumerate(editions):
        own = list(plan(at, edition.pages()))
        there = {each.page.url for each in own}
        planned += [*own, *plan(at, edition.leading(there))]
    listed = [each.page for each in planned if each.edition == 0 and each.page.listed]
    return [*planned, *plan(0, editions[0].sitemap(listed))]


def check_pages(
    planned: Iterable[PlacedPage], rendered: Sequence[Prepared | Problems]
) -> list[Prepared]:
    """Return the files of pages.

    Raises ProblemsError for addresses that two pages want, and for mistakes of templates, each once.
    """
    files = [each for each in rendered if isinstance(each, Prepared)]
    wrong = [problem for each in rendered if not isinstance(each, Prepared) for problem in each]
    mistakes = {(problem.path, problem.line): problem for problem in reversed(wrong)}
    collisions = find_collisions(
        ("/" + each.path.removesuffix("index.html"), each.page) for each in planned
    )
    if problems := [*collisions, *reversed(mistakes.values())]:
        raise ProblemsError(problems)
    return files


def load_records(cache: Cache, out: Path) -> dict[str, PageRecord]:
    """Return the records of an output folder by path, none where there are none."""
    packed = cache.load(_name_of(out))
    try:
        return {row.path: row for row in unpack(packed, PageRecords).rows} if packed else {}
    except msgspec.DecodeError:
        return {}


def save_records(
    cache: Cache, out: Path, planned: Iterable[PlacedPage], stamps: Mapping[str, FileStamp]
) -> None:
    """Remember the pages of an output folder, given the stamps of its files."""
    rows = tuple(PageRecord(page.path, page.key, stamps[page.path]) for page in planned)
    cache.save({_name_of(out): pack(PageRecords(rows))})


def _name_of(out: Path) -> str:
    return f"pages in {out.resolve()}"
