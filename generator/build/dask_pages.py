"""Pages made on other machines: each travels with the bodies that it shows and comes back as bytes."""

import io
import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.body_cache import BodyCache
from generator.build.codec import pack, unpack
from generator.build.incremental_pages import (
    PageWork,
    PlannedPage,
    RenderedPage,
    StagedPage,
    render_to_bytes,
)
from generator.corpus.article_record import ArticleBody, Bodies, WrittenPassage
from generator.fingerprint.file_stamps import stamp_files
from generator.parallel.executor import LocalExecutor
from generator.site.render import Renderer
from generator.site.template_folders import TEMPLATES
from generator.view_models.page import Page

TOGETHER = 64  # pages that travel together


class BodyBundle:
    """Bodies that came with the pages which show them."""

    def __init__(self, packed: Mapping[bytes, bytes]) -> None:
        self._bodies = {digest: unpack(body, ArticleBody) for digest, body in packed.items()}

    def get(self, digest: bytes) -> ArticleBody:
        """The body of the article with a digest."""
        return self._bodies[digest]

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """A passage of the article with a digest."""
        return next(each for each in self.get(digest).passages() if each.anchor == anchor)


@dataclass(frozen=True)
class DaskPageWork:
    """Pages that were planned here are made by ``maker``, wherever that is."""

    near: PageWork
    bodies: BodyCache
    maker: "RemoteRenderer"

    def fetch(self, chunk: Sequence[PlannedPage]) -> bytes:
        """The pages with all that they show."""
        pages = [self._fetch(planned) for planned in chunk]
        contexts = (each.page.context for each in pages if each.page)
        shown = dict.fromkeys(found for each in contexts for found in _find_digests(each))
        bodies = {digest: pack(self.bodies.get(digest)) for digest in shown}
        return pickle.dumps((bodies, _wrap(pages)))

    def make(self, fetched: bytes) -> list[RenderedPage]:
        """The pages as bytes."""
        return self.maker.make(fetched)

    def keep(self, made: Iterable[RenderedPage]) -> list[StagedPage]:
        """The pages, each with its file where it lies now."""
        return self.near.keep(made)

    def _fetch(self, planned: PlannedPage) -> "PageBatch":
        page = planned.page.ready()
        whole = self.near.renderers[planned.edition].key_of(page)
        stands = planned.row is not None and planned.row.whole == whole
        return PageBatch(None if stands else page, planned.edition, planned.path, whole)


class PageBatch(NamedTuple):
    """A page that travels, with its context; without any where it turned out to stand."""

    page: Page | None
    edition: int
    path: str
    whole: bytes


@dataclass(frozen=True)
class RemoteRenderer:
    """Makes pages from what travels with them; ``templates`` are the project's own, by their paths below its root."""

    renderers: Sequence[Renderer]
    templates: Mapping[str, bytes]

    def make(self, fetched: bytes) -> list[RenderedPage]:
        """The pages as bytes, or what is wrong with their templates."""
        bodies, wrapped = pickle.loads(fetched)  # noqa: S301 - what this program sent to itself
        return [self._make(page) for page in _unwrap(wrapped, BodyBundle(bodies))]

    def _make(self, sent: PageBatch) -> RenderedPage:
        if sent.page is None:
            return RenderedPage(sent.path, sent.whole)
        return render_to_bytes(self._at_hand[sent.edition], sent.page, sent.path, sent.whole)

    @cached_property
    def _at_hand(self) -> list[Renderer]:
        """The renderers, in a folder that has the project's templates."""
        root = Path(tempfile.mkdtemp(prefix="sourcebook-"))
        for name, content in self.templates.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        return [replace(renderer, root=root, cache=None) for renderer in self.renderers]


def open_remote_renderer(root: Path, renderers: Sequence[Renderer]) -> RemoteRenderer:
    """What makes the pages of the project in ``root`` on any machine."""
    own = root / TEMPLATES
    files = {f"{TEMPLATES}/{name}": (own / name).read_bytes() for name in stamp_files(own)}
    return RemoteRenderer([replace(renderer, cache=None) for renderer in renderers], files)


def render_on_cluster(
    root: Path,
    work: PageWork,
    todo: Sequence[PlannedPage],
    bodies: BodyCache,
    executor: LocalExecutor,
) -> Iterator[list[StagedPage]]:
    """Planned pages, made by a crew elsewhere, in their order."""
    maker = open_remote_renderer(root, work.renderers)
    chunks = [todo[at : at + TOGETHER] for at in range(0, len(todo), TOGETHER)]
    return executor.do(
        DaskPageWork(work, bodies, maker), maker, chunks, executor.count_workers(len(todo))
    )


def _find_digests(value: object) -> Iterator[bytes]:
    """The digests of the bodies that a page's context shows."""
    if isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            inside = getattr(value, field)
            if field == "body" and isinstance(inside, bytes):
                yield inside
            else:
                yield from _find_digests(inside)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _find_digests(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _find_digests(each)


class _Pickler(pickle.Pickler):
    """Leaves the library at home."""

    def persistent_id(self, obj: object) -> str | None:
        """A name for what does not travel."""
        return "bodies" if isinstance(obj, BodyCache) else None


class _Unpickler(pickle.Unpickler):
    """Puts the bodies that came along in the place of the library."""

    def __init__(self, wrapped: bytes, bodies: Bodies) -> None:
        super().__init__(io.BytesIO(wrapped))
        self._bodies = bodies

    def persistent_load(self, pid: object) -> Bodies:  # noqa: ARG002 - there is but one
        """What stands for a name here."""
        return self._bodies


def _wrap(pages: list[PageBatch]) -> bytes:
    wrapped = io.BytesIO()
    _Pickler(wrapped).dump(pages)
    return wrapped.getvalue()


def _unwrap(wrapped: bytes, bodies: Bodies) -> list[PageBatch]:
    pages: list[PageBatch] = _Unpickler(wrapped, bodies).load()
    return pages
