"""Pages made on other machines: each travels with the bodies that it shows and comes back as bytes."""

import io
import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import msgspec

from generator.content.files import stamp_files
from generator.corpus.article import ArticleBody, Bodies, WrittenPassage
from generator.pages.page import Section
from generator.press.crew import Crew
from generator.press.library import Library
from generator.press.packing import pack, unpack
from generator.press.pages import KeptPage, MadePage, PagesWork, Planned
from generator.problems import ProblemsError
from generator.site.folders import TEMPLATES
from generator.site.render import Renderer

TOGETHER = 64  # pages that travel together


class Carried:
    """Bodies that came with the pages which show them."""

    def __init__(self, packed: Mapping[bytes, bytes]) -> None:
        self._bodies = {address: unpack(body, ArticleBody) for address, body in packed.items()}

    def at(self, address: bytes) -> ArticleBody:
        """The body of the article at an address."""
        return self._bodies[address]

    def passage(self, address: bytes, anchor: str) -> WrittenPassage:
        """A passage of the article at an address."""
        return next(each for each in self.at(address).passages() if each.anchor == anchor)


@dataclass(frozen=True)
class FarPagesWork:
    """Pages that were planned here are made by ``maker``, wherever that is."""

    near: PagesWork
    bodies: Library
    maker: "PageMaker"

    def fetch(self, chunk: Sequence[Planned]) -> bytes:
        """The pages with all that they show."""
        shown = dict.fromkeys(a for page in chunk for a in _find_addresses(page.page.context))
        bodies = {address: pack(self.bodies.at(address)) for address in shown}
        return pickle.dumps((bodies, _wrap(list(chunk))))

    def make(self, fetched: bytes) -> list[MadePage]:
        """The pages as bytes."""
        return self.maker.make(fetched)

    def keep(self, made: Iterable[MadePage]) -> list[KeptPage]:
        """The pages, each with its file where it lies now."""
        return self.near.keep(made)


@dataclass(frozen=True)
class PageMaker:
    """Makes pages from what travels with them; ``templates`` are the project's own, by their paths below its root."""

    renderers: Sequence[Renderer]
    templates: Mapping[str, bytes]

    def make(self, fetched: bytes) -> list[MadePage]:
        """The pages as bytes, or what is wrong with their templates."""
        bodies, wrapped = pickle.loads(fetched)  # noqa: S301 - what this program sent to itself
        return [self._make(page) for page in _unwrap(wrapped, Carried(bodies))]

    def _make(self, planned: Planned) -> MadePage:
        bare = planned.without_context()
        try:
            return MadePage(bare, self._at_hand[planned.edition].render(planned.page))
        except ProblemsError as error:
            return MadePage(bare, None, error.problems)

    @cached_property
    def _at_hand(self) -> list[Renderer]:
        """The renderers, in a folder that has the project's templates."""
        root = Path(tempfile.mkdtemp(prefix="sourcebook-"))
        for name, content in self.templates.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        return [replace(renderer, root=root, cache=None) for renderer in self.renderers]


def make_maker(root: Path, renderers: Sequence[Renderer]) -> PageMaker:
    """What makes the pages of the project in ``root`` on any machine."""
    own = root / TEMPLATES
    files = {f"{TEMPLATES}/{name}": (own / name).read_bytes() for name in stamp_files(own)}
    return PageMaker([replace(renderer, cache=None) for renderer in renderers], files)


def make_far_pages(
    root: Path, work: PagesWork, sections: Iterable[Section], bodies: Library, crew: Crew
) -> list[KeptPage]:
    """Every page of the sections, made by a crew elsewhere where it is not as it was."""
    planned = [page for section in sections for page in work.plan(section)]
    todo = [page for page in planned if page.stamp is None]
    maker = make_maker(root, work.renderers)
    chunks = [todo[at : at + TOGETHER] for at in range(0, len(todo), TOGETHER)]
    parts = crew.do(FarPagesWork(work, bodies, maker), maker, chunks, crew.count_hands(len(todo)))
    made = {each.planned.path: each for part in parts for each in part}
    stand = {page.path: page for page in planned if page.stamp}
    standing = work.keep(MadePage(page.without_context()) for page in stand.values())
    kept = {**made, **{each.planned.path: each for each in standing}}
    return [kept[page.path] for page in planned]


def _find_addresses(value: object) -> Iterator[bytes]:
    """The addresses of the bodies that a page's context shows."""
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            inside = getattr(value, field)
            if field == "body" and isinstance(inside, bytes):
                yield inside
            else:
                yield from _find_addresses(inside)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _find_addresses(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _find_addresses(each)


class _Wrapper(pickle.Pickler):
    """Leaves the library at home."""

    def persistent_id(self, obj: object) -> str | None:
        """A name for what does not travel."""
        return "bodies" if isinstance(obj, Library) else None


class _Unwrapper(pickle.Unpickler):
    """Puts the bodies that came along in the place of the library."""

    def __init__(self, wrapped: bytes, bodies: Bodies) -> None:
        super().__init__(io.BytesIO(wrapped))
        self._bodies = bodies

    def persistent_load(self, pid: object) -> Bodies:  # noqa: ARG002 - there is but one
        """What stands for a name here."""
        return self._bodies


def _wrap(pages: list[Planned]) -> bytes:
    wrapped = io.BytesIO()
    _Wrapper(wrapped).dump(pages)
    return wrapped.getvalue()


def _unwrap(wrapped: bytes, bodies: Bodies) -> list[Planned]:
    pages: list[Planned] = _Unwrapper(wrapped, bodies).load()
    return pages
