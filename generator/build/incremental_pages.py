"""The pages of a site: planned here, made over the cores; those whose key stands are not made again.

A page has two keys. The first is a digest of what decides about it, and is known before anything is made of that:
the articles by their addresses, what all pages share. Where it stands, so does the page. Where it does not, the
page's context is made, and the second, of all that is in it, tells whether the page must be rendered.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from generator.build.cache import Cache
from generator.build.codec import pack, unpack
from generator.fingerprint.file_stamps import FileStamp
from generator.pages.plan import find_collisions
from generator.problems import Problem, ProblemsError
from generator.site.output import OutputStage, Prepared
from generator.site.render import Renderer
from generator.view_models.page import Edition, Page, Section
from generator.view_models.urls import output_path, prefixed_url


class PageRecord(msgspec.Struct, frozen=True, array_like=True):
    """What is remembered of a page's file: the digests of its sources and of its context, and how it was left."""

    path: str
    key: bytes
    whole: bytes
    stamp: FileStamp


class PageRecords(msgspec.Struct, frozen=True, array_like=True):
    """What is remembered of an output folder."""

    rows: tuple[PageRecord, ...]


class PlannedPage(msgspec.Struct, frozen=True):
    """A page with its address, its file and its first key; ``row`` is its file's, where that is as it was left."""

    page: Page
    edition: int
    address: str
    path: str
    key: bytes
    row: PageRecord | None

    @property
    def stands(self) -> bool:
        """Whether it is what its file was made from."""
        return self.row is not None and self.row.key == self.key

    def bare(self) -> "PlannedPage":
        """The same without its page's context."""
        return msgspec.structs.replace(self, page=self.page.bare())


class RenderedPage(msgspec.Struct, frozen=True):
    """A page's second key and its bytes, or what is wrong with its template; neither where its file stands."""

    path: str
    whole: bytes
    content: bytes | None = None
    problems: tuple[Problem, ...] = ()


class StagedPage(msgspec.Struct, frozen=True):
    """A page's second key and its file on the stage, none where it stands; or what is wrong with its template."""

    whole: bytes
    file: Prepared | None = None
    problems: tuple[Problem, ...] = ()


class PageResult(msgspec.Struct, frozen=True):
    """A page, without its context, whose file is prepared, or what is wrong with its template."""

    page: Page
    edition: int
    address: str
    key: bytes
    whole: bytes
    file: Prepared | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class PageWork:
    """Planned pages are made where they are not as they were."""

    renderers: Sequence[Renderer]  # of each edition
    before: Mapping[str, PageRecord]
    stage: OutputStage

    def plan(self, section: Section) -> Iterator[PlannedPage]:
        """The pages of a section; those that stand have no context any more."""
        renderer = self.renderers[section.edition]
        for page in section.plan():
            address = prefixed_url(page.url, renderer.site.prefix)
            path, key = output_path(page.url, renderer.site.prefix), renderer.key_of(page)
            row = self.before.get(path)
            if row and not self.stage.has(path, row.stamp):
                row = None
            planned = PlannedPage(page, section.edition, address, path, key, row)
            yield planned.bare() if planned.stands else planned

    def fetch(self, chunk: Sequence[PlannedPage]) -> Sequence[PlannedPage]:
        """The pages: all that they are made from is at hand."""
        return chunk

    def make(self, fetched: Sequence[PlannedPage]) -> Iterator[RenderedPage]:
        """The pages as bytes, one at a time."""
        return (self._make(planned) for planned in fetched)

    def keep(self, made: Iterable[RenderedPage]) -> list[StagedPage]:
        """The pages, each with its file where it lies now."""
        return [self._put(each) for each in made]

    def _make(self, planned: PlannedPage) -> RenderedPage:
        renderer, page = self.renderers[planned.edition], planned.page.ready()
        whole = renderer.key_of(page)
        if planned.row and planned.row.whole == whole:
            return RenderedPage(planned.path, whole)
        return render_to_bytes(renderer, page, planned.path, whole)

    def _put(self, made: RenderedPage) -> StagedPage:
        content = made.content
        file = None if content is None else self.stage.prepare(made.path, content)
        return StagedPage(made.whole, file, made.problems)


def render_to_bytes(renderer: Renderer, page: Page, path: str, whole: bytes) -> RenderedPage:
    """A page, its context made, as bytes, or what is wrong with its template."""
    try:
        return RenderedPage(path, whole, renderer.render(page))
    except ProblemsError as error:
        return RenderedPage(path, whole, None, error.problems)


def order_by_month(pages: Iterable[PlannedPage]) -> list[PlannedPage]:
    """The pages that do not stand, those of the same month together: what they share is at hand then."""
    todo = [page for page in pages if not page.stands]
    return sorted(todo, key=lambda planned: (planned.edition, planned.page.month))


def page_result(planned: PlannedPage, put: StagedPage | None) -> PageResult:
    """A page that stands or, where it does not, was put on the stage."""
    row, page = planned.row, planned.page.bare()
    put = put or StagedPage(row.whole if row else b"")
    file = put.file
    if row and not file and not put.problems:
        file = Prepared(planned.path, row.stamp)
    return PageResult(
        page, planned.edition, planned.address, planned.key, put.whole, file, put.problems
    )


def plan_sitemap(editions: Sequence[Edition], kept: Iterable[PageResult]) -> Section:
    """The section of the sitemap, which is planned when all other pages are known."""
    own = (each.page for each in kept if each.edition == 0)
    listed = [page for page in own if page.listed]
    return Section(0, lambda: editions[0].sitemap(listed))


def check_pages(kept: Sequence[PageResult]) -> None:
    """Raises ProblemsError where two pages want one address, and with the mistakes of all templates, each once."""
    mistakes = {(told.path, told.line): told for each in reversed(kept) for told in each.problems}
    collisions = find_collisions((each.address, each.page) for each in kept)
    if problems := [*collisions, *reversed(mistakes.values())]:
        raise ProblemsError(problems)


def load_records(store: Cache, name: str) -> dict[str, PageRecord]:
    """What is remembered of an output folder, by path; nothing where there is none."""
    packed = store.load(name)
    try:
        return {row.path: row for row in unpack(packed, PageRecords).rows} if packed else {}
    except msgspec.DecodeError:
        return {}


def save_records(store: Cache, name: str, kept: Iterable[PageResult]) -> None:
    """Remembers the pages of an output folder."""
    rows = (
        PageRecord(each.file.path, each.key, each.whole, each.file.stamp)
        for each in kept
        if each.file
    )
    store.save({name: pack(PageRecords(tuple(rows)))})
