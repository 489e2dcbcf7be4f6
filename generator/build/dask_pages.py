"""Render pages on other machines: each is sent with the bodies that it shows, and comes back as bytes."""

import io
import pickle
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import msgspec

from generator.build.cache import BodyCache, pack, unpack
from generator.build.incremental_pages import PageMaker, PageWork, PlannedPage, Problems
from generator.corpus.article_record import ArticleBody, Bodies, WrittenPassage
from generator.fingerprint.file_stamps import stamp_files
from generator.site.output import Prepared
from generator.site.render import Renderer
from generator.site.template_folders import TEMPLATES


class BodyBundle:
    """Bodies that were sent with the pages that show them."""

    def __init__(self, packed: Mapping[bytes, bytes]) -> None:
        self._bodies = {digest: unpack(body, ArticleBody) for digest, body in packed.items()}

    def get(self, digest: bytes) -> ArticleBody:
        """Return the body of the article with a digest."""
        return self._bodies[digest]

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """Return a passage of the article with a digest."""
        return next(each for each in self.get(digest).passages() if each.anchor == anchor)


@dataclass(frozen=True)
class RemotePageWork:
    """Make contexts here, render pages elsewhere, and stage them here."""

    local: PageWork
    root: Path
    bodies: BodyCache

    @cached_property
    def maker(self) -> "RemoteRenderer":
        """Return the renderers with the project's own templates, by their paths from its root."""
        own = self.root / TEMPLATES
        files = {f"{TEMPLATES}/{name}": (own / name).read_bytes() for name in stamp_files(own)}
        renderers = [replace(renderer, cache=None) for renderer in self.local.maker.renderers]
        return RemoteRenderer(renderers, files)

    def fetch(self, chunk: Sequence[PlannedPage]) -> bytes:
        """Return the pages with all that they show."""
        pages = [msgspec.structs.replace(each, page=each.page.ready()) for each in chunk]
        shown = dict.fromkeys(digest for each in pages for digest in _find_digests(each.page))
        bodies = {digest: pack(self.bodies.get(digest)) for digest in shown}
        return pickle.dumps((bodies, _dump(pages)))

    def store(self, made: Iterable[tuple[str, bytes | Problems]]) -> list[Prepared | Problems]:
        """Stage the files of pages."""
        return self.local.store(made)


@dataclass(frozen=True)
class RemoteRenderer:
    """Render pages from what is sent with them, and from ``templates`` by path."""

    renderers: Sequence[Renderer]
    templates: Mapping[str, bytes]

    def make(self, inputs: bytes) -> list[tuple[str, bytes | Problems]]:
        """Return paths and bytes of the pages, or Problems of their templates."""
        bodies, dumped = pickle.loads(inputs)  # noqa: S301 - what this program sent to itself
        pages = _load(dumped, BodyBundle(bodies))
        return list(PageMaker(self._placed_renderers).make(pages))

    @cached_property
    def _placed_renderers(self) -> list[Renderer]:
        """Return the renderers, in a temporary folder with the project's templates."""
        root = Path(tempfile.mkdtemp(prefix="sourcebook-"))
        for name, content in self.templates.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(content)
        return [replace(renderer, root=root) for renderer in self.renderers]


def _find_digests(value: object) -> Iterator[bytes]:
    """Yield the digests of the bodies that a page's context shows."""
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
    """Pickler that writes a name for the cache of bodies."""

    def persistent_id(self, obj: object) -> str | None:
        """Return the name of an object that is not sent."""
        return "bodies" if isinstance(obj, BodyCache) else None


class _Unpickler(pickle.Unpickler):
    """Unpickler that puts the bodies sent along in place of that name."""

    def __init__(self, dumped: bytes, bodies: Bodies) -> None:
        super().__init__(io.BytesIO(dumped))
        self._bodies = bodies

    def persistent_load(self, pid: object) -> Bodies:  # noqa: ARG002 - there is only one
        """Return the object with a name."""
        return self._bodies


def _dump(pages: list[PlannedPage]) -> bytes:
    dumped = io.BytesIO()
    _Pickler(dumped).dump(pages)
    return dumped.getvalue()


def _load(dumped: bytes, bodies: Bodies) -> list[PlannedPage]:
    pages: list[PlannedPage] = _Unpickler(dumped, bodies).load()
    return pages
