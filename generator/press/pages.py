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


class Planned(msgspec.Struct, frozen=True):
    """A page with its address, its file and its key; ``stamp`` is its file's where that stands."""

    page: Page
    edition: int
    address: str
    path: str
    key: bytes
    stamp: Stamp | None

    def without_context(self) -> "Planned":
        """The same, but for what its template is given."""
        bare = msgspec.structs.replace(self.page, context=None)
        return msgspec.structs.replace(self, page=bare)


class MadePage(msgspec.Struct, frozen=True):
    """A page as bytes, or what is wrong with its template; neither where its file stands."""

    planned: Planned
    content: bytes | None = None
    problems: tuple[Problem, ...] = ()


class KeptPage(msgspec.Struct, frozen=True):
    """A page, without its context, whose file is prepared, or what is wrong with its template."""

    planned: Planned
    file: Prepared | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class PagesWork:
    """Sections of a site are planned, and made where they are not as they were."""

    renderers: Sequence[Renderer]  # of each edition
    before: Mapping[str, Row]
    stage: Stage

    def plan(self, section: Section) -> Iterator[Planned]:
        """The pages of a section."""
        renderer = self.renderers[section.edition]
        for page in section.plan():
            address = place_of(page.url, renderer.site.prefix)
            path, key = output_path(page.url, renderer.site.prefix), renderer.key_of(page)
            row = self.before.get(path)
            stands = row and row.key == key and self.stage.has(path, row.stamp)
            stamp = row.stamp if row and stands else None
            yield Planned(page, section.edition, address, path, key, stamp)

    def fetch(self, chunk: Section) -> Section:
        """The section: all that it is made from is at hand."""
        return chunk

    def make(self, fetched: Section) -> Iterator[MadePage]:
        """Its pages, one at a time."""
        return (self._make(planned) for planned in self.plan(fetched))

    def keep(self, made: Iterable[MadePage]) -> list[KeptPage]:
        """Its pages, each with its file where it lies now."""
        return [self._keep(each) for each in made]

    def _make(self, planned: Planned) -> MadePage:
        if planned.stamp:
            return MadePage(planned.without_context())
        try:
            content = self.renderers[planned.edition].render(planned.page)
        except ProblemsError as error:
            return MadePage(planned.without_context(), None, error.problems)
        return MadePage(planned.without_context(), content)

    def _keep(self, made: MadePage) -> KeptPage:
        planned = made.planned
        if made.content is not None:
            return KeptPage(planned, self.stage.prepare(planned.path, made.content))
        file = Prepared(planned.path, planned.stamp) if planned.stamp else None
        return KeptPage(planned, file, made.problems)


def plan_sitemap(editions: Sequence[Edition], kept: Iterable[KeptPage]) -> Section:
    """The section of the sitemap, which is made when all other pages are known."""
    own = (each.planned.page for each in kept if each.planned.edition == 0)
    sitemap = editions[0].sitemap(page for page in own if page.listed)
    return Section(0, lambda: iter((sitemap,)))


def check_pages(kept: Sequence[KeptPage]) -> None:
    """Raises ProblemsError where two pages want one address, and with the mistakes of all templates, each once."""
    mistakes = {(told.path, told.line): told for each in reversed(kept) for told in each.problems}
    collisions = find_collisions((each.planned.address, each.planned.page) for each in kept)
    if problems := [*collisions, *reversed(mistakes.values())]:
        raise ProblemsError(problems)


def load_rows(store: Store, name: str) -> dict[str, Row]:
    """What is remembered of an output folder, by path; nothing where there is none."""
    packed = store.load(name)
    try:
        return {row.path: row for row in unpack(packed, Rows).rows} if packed else {}
    except msgspec.DecodeError:
        return {}


def save_rows(store: Store, name: str, kept: Iterable[KeptPage]) -> None:
    """Remembers the pages of an output folder."""
    rows = (Row(each.file.path, each.planned.key, each.file.stamp) for each in kept if each.file)
    store.save({name: pack(Rows(tuple(rows)))})
