"""The pages of a site: planned in sections, over the cores; those whose key stands are not made again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from generator.content.files import Stamp
from generator.pages.addresses import output_path, place_of
from generator.pages.page import Edition, Page, Section
from generator.pages.plan import find_collisions
from generator.press.packing import pack, unpack
from generator.press.store import Store
from generator.press.workers import do_work
from generator.problems import Problem, ProblemsError
from generator.site.render import Renderer
from generator.site.write import Prepared, Stage


class Row(msgspec.Struct, frozen=True, array_like=True):
    """What is remembered of a page's file: the digest of what it was made from, and how it was left."""

    path: str
    key: bytes
    stamp: Stamp


class Rows(msgspec.Struct, frozen=True, array_like=True):
    """What is remembered of an output folder."""

    rows: tuple[Row, ...]


class MadePage(msgspec.Struct, frozen=True):
    """A page that was planned; ``content`` is None where its file stands."""

    page: Page
    address: str
    path: str
    key: bytes
    content: bytes | None
    problems: tuple[Problem, ...] = ()


class KeptPage(msgspec.Struct, frozen=True):
    """A page whose file is prepared, or what is wrong with its template; the page itself without its context."""

    page: Page
    address: str
    key: bytes
    file: Prepared | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class PagesWork:
    """Sections of a site are planned, and made where they are not as they were."""

    renderers: Sequence[Renderer]  # of each edition
    before: Mapping[str, Row]
    stage: Stage

    def fetch(self, chunk: Section) -> Section:
        """The section: all that it is made from is at hand."""
        return chunk

    def make(self, fetched: Section) -> Iterator[MadePage]:
        """Its pages, one at a time."""
        return (self._make(page, self.renderers[fetched.edition]) for page in fetched.plan())

    def keep(self, made: Iterable[MadePage]) -> list[KeptPage]:
        """Its pages, each with its file where it lies now."""
        return [self._keep(each) for each in made]

    def _make(self, page: Page, renderer: Renderer) -> MadePage:
        prefix = renderer.site.prefix
        address, path = place_of(page.url, prefix), output_path(page.url, prefix)
        key = renderer.key_of(page)
        row = self.before.get(path)
        if row and row.key == key and self.stage.has(path, row.stamp):
            return MadePage(page, address, path, key, None)
        try:
            return MadePage(page, address, path, key, renderer.render(page))
        except ProblemsError as error:
            return MadePage(page, address, path, key, None, error.problems)

    def _keep(self, made: MadePage) -> KeptPage:
        page, address = msgspec.structs.replace(made.page, context=None), made.address
        if made.problems:
            return KeptPage(page, address, made.key, None, made.problems)
        if made.content is None:
            return KeptPage(
                page, address, made.key, Prepared(made.path, self.before[made.path].stamp)
            )
        return KeptPage(page, address, made.key, self.stage.prepare(made.path, made.content))


def make_pages(work: PagesWork, editions: Sequence[Edition], jobs: int) -> list[KeptPage]:
    """Every page of the site, its file prepared where it is not as it was.

    Raises ProblemsError where two pages want one address, and with the mistakes of all templates,
    each once.
    """
    sections = [section for edition in editions for section in edition.sections]
    parts = list(do_work(work, sections, jobs))
    listed = (
        each.page
        for section, part in zip(sections, parts, strict=True)
        for each in part
        if section.edition == 0 and each.page.listed
    )
    sitemap = editions[0].sitemap(listed)
    parts += do_work(work, [Section(0, lambda: iter((sitemap,)))], 1)
    kept = [each for part in parts for each in part]
    mistakes = {(told.path, told.line): told for each in reversed(kept) for told in each.problems}
    collisions = find_collisions((each.address, each.page) for each in kept)
    if problems := [*collisions, *reversed(mistakes.values())]:
        raise ProblemsError(problems)
    return kept


def load_rows(store: Store, name: str) -> dict[str, Row]:
    """What is remembered of an output folder, by path; nothing where there is none."""
    packed = store.load(name)
    try:
        return {row.path: row for row in unpack(packed, Rows).rows} if packed else {}
    except msgspec.DecodeError:
        return {}


def save_rows(store: Store, name: str, kept: Iterable[KeptPage]) -> None:
    """Remembers the pages of an output folder."""
    rows = tuple(Row(page.file.path, page.key, page.file.stamp) for page in kept if page.file)
    store.save({name: pack(Rows(rows))})
