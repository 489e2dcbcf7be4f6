"""Load bodies of articles on demand, and keep the last ones in memory."""

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.cache import Cache, DamagedError, open_cache
from generator.build.codec import unpack
from generator.corpus.article_record import ArticleBody, WrittenPassage

IN_MEMORY = 512  # bodies


class _OpenBody(NamedTuple):
    body: ArticleBody
    passages: dict[str, WrittenPassage]


class BodyCache:
    """Bodies of articles by their digests, from a cache that each process opens for itself."""

    def __init__(self, path: Path, opened: ExitStack) -> None:
        self._path, self._opened = path, opened
        self._cache: tuple[int, Cache] | None = None  # and the process that opened it
        self._in_memory: OrderedDict[bytes, _OpenBody] = OrderedDict()

    def get(self, digest: bytes) -> ArticleBody:
        """Return the body of the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._load(digest).body

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """Return a passage of the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._load(digest).passages[anchor]

    def add_packed(self, digest: bytes, packed: bytes) -> None:
        """Keep a packed body in memory, until so many others were loaded.

        Raises DamagedError where it is not a body.
        """
        try:
            body = unpack(packed, ArticleBody)
        except msgspec.DecodeError as error:
            raise DamagedError(digest.hex()) from error
        passages = {passage.anchor: passage for passage in body.passages()}
        self._in_memory[digest] = _OpenBody(body, passages)
        if len(self._in_memory) > IN_MEMORY:
            self._in_memory.popitem(last=False)

    def _load(self, digest: bytes) -> _OpenBody:
        if digest not in self._in_memory:
            self.add_packed(digest, self._open().load_body(digest))
        return self._in_memory[digest]

    def _open(self) -> Cache:
        if self._cache is None or self._cache[0] != os.getpid():
            self._cache = os.getpid(), self._opened.enter_context(open_cache(self._path))
        return self._cache[1]


@contextmanager
def open_body_cache(path: Path) -> Iterator[BodyCache]:
    """Open the bodies in a cache file."""
    with ExitStack() as opened:
        yield BodyCache(path, opened)
