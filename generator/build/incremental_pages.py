"""Plan the pages of a site, and render those that are stale.

A page has two keys. The source key is a digest of what its context is made from, such as digests of
articles, and is known before the context is made. Where it is the same as at the last build, so is
the page. Where it is not, the context is made, and the content key, of all that is in it, tells
whether the page has to be rendered.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.build.cache import Cache, pack, unpack
from generator.fingerprint.file_stamps import FileStamp
from generator.pages.plan import find_collisions
from generator.problems import Problem, ProblemsError
from generator.site.output import OutputStage, Prepared
from generator.site.render import Renderer
from generator.view_models.page import Edition, Page
from generator.view_models.urls import output_path, prefixed_url


class PageRecord(msgspec.Struct, frozen=True, array_like=True):
    """Path of a page's file, the keys that it was made under, and its stamp."""

    path: str
    source_key: bytes
    content_key: bytes
    stamp: FileStamp


class PageRecords(msgspec.Struct, frozen=True, array_like=True):
    """Records of the pages in an output folder."""

    rows: tuple[PageRecord, ...]


class PlannedPage(msgspec.Struct, frozen=True):
    """Page with its address, the path of its file and its source key.

    ``record`` is that of its file, if unchanged since the last build.
    """

    page: Page
    edition: int
    address: str
    path: str
    source_key: bytes
    record: PageRecord | None

    @property
    def is_fresh(self) -> bool:
        """True if the file was made from the same sources."""
        return self.record is not None and self.record.source_key == self.source_key


class RenderedPage(msgspec.Struct, frozen=True):
    """Bytes of a page, None if its file has the same content, or Problems of its template."""

    path: str
    content_key: bytes
    content: bytes | None = None
    problems: tuple[Problem, ...] = ()


class StagedPage(msgspec.Struct, frozen=True):
    """Staged file of a page, None if it has the same content, or Problems of its template."""

    content_key: bytes
    file: Prepared | None = None
    problems: tuple[Problem, ...] = ()


class FinishedPage(msgspec.Struct, frozen=True):
    """Planned page without its context, with its file or with Problems of its template."""

    planned: PlannedPage
    content_key: bytes
    file: Prepared | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class PageMaker:
    """Render planned pages with the renderer of their edition."""

    renderers: Sequence[Renderer]

    def make(self, inputs: Sequence[PlannedPage]) -> Iterator[RenderedPage]:
        """Yield the pages as bytes, one at a time."""
        for planned in inputs:
            renderer, page = self.renderers[planned.edition], planned.page.ready()
            key = renderer.key_of(page)
            if planned.record and planned.record.content_key == key:
                yield RenderedPage(planned.path, key)
            else:
                yield render_to_bytes(renderer, page, planned.path, key)


@dataclass(frozen=True)
class PageWork:
    """Make pages and stage their files."""

    maker: PageMaker
    stage: OutputStage

    def fetch(self, chunk: Sequence[PlannedPage]) -> Sequence[PlannedPage]:
        """Return the pages, which have all that they are made from."""
        return chunk

    def store(self, made: Iterable[RenderedPage]) -> list[StagedPage]:
        """Stage the files of pages, as each is made."""
        staged = []
        for page in made:
            file = None if page.content is None else self.stage.prepare(page.path, page.content)
            staged.append(StagedPage(page.content_key, file, page.problems))
        return staged


def render_to_bytes(renderer: Renderer, page: Page, path: str, content_key: bytes) -> RenderedPage:
    """Render a page whose context is made."""
    try:
        return RenderedPage(path, content_key, renderer.render(page))
    except ProblemsError as error:
        return RenderedPage(path, content_key, None, error.problems)


def plan_pages(
    editions: Sequence[Edition],
    renderers: Sequence[Renderer],
    records: Mapping[str, PageRecord],
    stage: OutputStage,
) -> list[PlannedPage]:
    """Plan all pages of a site, the sitemap last. Fresh pages drop their contexts."""

    def plan(number: int, pages: Iterable[Page]) -> Iterator[PlannedPage]:
        renderer = renderers[number]
        prefix = renderer.site.prefix
        for page in pages:
            path, key = output_path(page.url, prefix), renderer.key_of(page)
            record = records.get(path)
            if record and not stage.has(path, record.stamp):
                record = None
            planned = PlannedPage(page, number, prefixed_url(page.url, prefix), path, key, record)
            yield _without_context(planned) if planned.is_fresh else planned

    sections = [section for edition in editions for section in edition.sections]
    planned = [each for section in sections for each in plan(section.edition, section.plan())]
    listed = [each.page for each in planned if each.edition == 0 and each.page.listed]
    return [*planned, *plan(0, editions[0].sitemap(listed))]


def finish_page(planned: PlannedPage, staged: StagedPage | None) -> FinishedPage:
    """Combine a planned page with its staged file, None for a page that is fresh."""
    record = planned.record
    staged = staged or StagedPage(record.content_key if record else b"")
    file = staged.file
    if record and not file and not staged.problems:
        file = Prepared(planned.path, record.stamp)
    return FinishedPage(_without_context(planned), staged.content_key, file, staged.problems)


def _without_context(planned: PlannedPage) -> PlannedPage:
    return msgspec.structs.replace(planned, page=planned.page.bare())


def check_pages(finished: Sequence[FinishedPage]) -> None:
    """Raise ProblemsError for addresses that two pages want, and for mistakes of templates, each once."""
    mistakes = {
        (problem.path, problem.line): problem
        for page in reversed(finished)
        for problem in page.problems
    }
    collisions = find_collisions((each.planned.address, each.planned.page) for each in finished)
    if problems := [*collisions, *reversed(mistakes.values())]:
        raise ProblemsError(problems)


def load_records(cache: Cache, out: Path) -> dict[str, PageRecord]:
    """Return the records of an output folder by path, none where there are none."""
    packed = cache.load(_name_of(out))
    try:
        return {row.path: row for row in unpack(packed, PageRecords).rows} if packed else {}
    except msgspec.DecodeError:
        return {}


def save_records(cache: Cache, out: Path, finished: Iterable[FinishedPage]) -> None:
    """Remember the pages of an output folder."""
    rows = (
        PageRecord(each.file.path, each.planned.source_key, each.content_key, each.file.stamp)
        for each in finished
        if each.file
    )
    cache.save({_name_of(out): pack(PageRecords(tuple(rows)))})


def _name_of(out: Path) -> str:
    return f"pages in {out.resolve()}"
