"""Plan the pages of a site, and render those that are stale.

A section has a key, a digest of all that decides about its pages, such as a month of a list. Where
it is the same as at the last build, its pages are not looked at one by one. A page has a key, too,
known before it is made, and is only made where that has changed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
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
from generator.view_models.page import Edition, Page, PageSection, PlannedPage
from generator.view_models.urls import output_path

Problems = tuple[Problem, ...]


class PageRecord(msgspec.Struct, frozen=True, array_like=True):
    """File of a page by its path, the key that it was made under, and its stamp.

    ``url`` and ``changed`` are for the sitemap, where it is ``listed``, ``origin`` is the content
    file behind it.
    """

    path: str
    key: bytes
    stamp: FileStamp | None
    url: str
    changed: str
    listed: bool
    origin: str | None


class SectionRecord(msgspec.Struct, frozen=True, array_like=True):
    """Pages of a section by its name, with the key that they were planned under, b'' for none."""

    name: str
    key: bytes
    pages: tuple[PageRecord, ...]


class PageRecords(msgspec.Struct, frozen=True, array_like=True):
    """Records of the pages in an output folder, by section."""

    sections: tuple[SectionRecord, ...] = ()


class PlacedPage(NamedTuple):
    """Planned page of an edition with the record of its file, which has a stamp if it is not stale."""

    page: PlannedPage
    edition: int
    record: PageRecord

    @property
    def path(self) -> str:
        """Path of the file."""
        return self.record.path


class PlannedSite(NamedTuple):
    """Sections of a site with the records of their pages, and those pages that are stale."""

    sections: tuple[SectionRecord, ...]
    stale: tuple[PlacedPage, ...]

    def records(self) -> Iterator[PageRecord]:
        """Yield the records of all pages."""
        for section in self.sections:
            yield from section.pages


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


class SitePlanner:
    """Planner of sections. Those whose key and files are those of the last build are not planned."""

    def __init__(
        self, renderers: Sequence[Renderer], before: PageRecords, stage: OutputStage
    ) -> None:
        self._renderers, self._stage = renderers, stage
        self._before = {section.name: section for section in before.sections}
        self._known = {row.path: row for section in before.sections for row in section.pages}
        self.sections: list[SectionRecord] = []
        self.stale: list[PlacedPage] = []

    def plan(self, edition: int, section: PageSection) -> None:
        """Plan a section of an edition, unless it is as at the last build."""
        renderer = self._renderers[edition]
        look, name = renderer.look_digest, f"{renderer.site.prefix} {section.name}"
        key = page_key(section.sources, look) if section.sources else b""
        found = self._before.get(name)
        if key and found and found.key == key and all(map(self._is_there, found.pages)):
            self.sections.append(found)
            return
        placed = [self._place(edition, page) for page in section.plan()]
        rows = tuple(each.record for each in placed)
        self.sections.append(SectionRecord(name, key, rows))
        self.stale += [each for each in placed if not each.record.stamp]

    def _place(self, edition: int, page: PlannedPage) -> PlacedPage:
        renderer = self._renderers[edition]
        path = output_path(page.url, renderer.site.prefix)
        key, known = page_key(page.sources, renderer.look_digest), self._known.get(path)
        is_fresh = known and known.key == key and self._is_there(known)
        origin = page.origin.as_posix() if page.origin else None
        stamp = known.stamp if known and is_fresh else None
        row = PageRecord(path, key, stamp, page.url, page.changed, page.listed, origin)
        return PlacedPage(page, edition, row)

    def _is_there(self, row: PageRecord) -> bool:
        return row.stamp is not None and self._stage.has(row.path, row.stamp)


@without_collector()
def plan_pages(
    editions: Sequence[Edition],
    renderers: Sequence[Renderer],
    before: PageRecords,
    stage: OutputStage,
) -> PlannedSite:
    """Plan the pages of a site that may have changed, the sitemap last."""
    planner = SitePlanner(renderers, before, stage)
    listed: list[tuple[str, str]] = []
    for at, edition in enumerate(editions):
        first = len(planner.sections)
        for section in edition.sections:
            planner.plan(at, section)
        rows = [row for each in planner.sections[first:] for row in each.pages]
        there = {row.url for row in rows}
        planner.plan(at, PageSection("leading", partial(edition.leading, there)))
        if at == 0:
            rows += planner.sections[-1].pages
            listed = [(row.url, row.changed) for row in rows if row.listed]
    planner.plan(0, PageSection("sitemap", partial(editions[0].sitemap, listed)))
    return PlannedSite(tuple(planner.sections), tuple(planner.stale))


def check_pages(
    planned: PlannedSite, rendered: Mapping[str, Prepared | Problems]
) -> list[Prepared]:
    """Return the files of pages, given those of stale pages by path.

    Raises ProblemsError for addresses that two pages want, and for mistakes of templates, each once.
    """
    found = [each for each in rendered.values() if not isinstance(each, Prepared)]
    wrong = [problem for each in found for problem in each]
    mistakes = {(problem.path, problem.line): problem for problem in reversed(wrong)}
    rows = list(planned.records())
    pages = (
        ("/" + row.path.removesuffix("index.html"), Path(row.origin) if row.origin else None)
        for row in rows
    )
    is_clear = len({row.path for row in rows}) == len(rows)
    if problems := [*(() if is_clear else find_collisions(pages)), *reversed(mistakes.values())]:
        raise ProblemsError(problems)
    made = {path: each for path, each in rendered.items() if isinstance(each, Prepared)}
    return [made.get(row.path) or Prepared(row.path, row.stamp) for row in rows]


def load_records(cache: Cache, out: Path) -> PageRecords:
    """Return the records of an output folder, none where there are none."""
    packed = cache.load(_name_of(out))
    try:
        return unpack(packed, PageRecords) if packed else PageRecords()
    except msgspec.DecodeError:
        return PageRecords()


def save_records(
    cache: Cache, out: Path, planned: PlannedSite, stamps: Mapping[str, FileStamp]
) -> None:
    """Remember the pages of an output folder, given the stamps of its files."""
    change = msgspec.structs.replace
    sections = tuple(
        change(
            section,
            pages=tuple(
                row if row.stamp else change(row, stamp=stamps[row.path]) for row in section.pages
            ),
        )
        for section in planned.sections
    )
    cache.save({_name_of(out): pack(PageRecords(sections))})


def _name_of(out: Path) -> str:
    return f"pages in {out.resolve()}"
