"""The bodies of articles, taken from the cache when they are asked for; the last few are at hand."""

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

AT_HAND = 512  # bodies


class _OpenBody(NamedTuple):
    body: ArticleBody
    passages: dict[str, WrittenPassage]


class BodyCache:
    """Bodies of articles by their digests. A fork of the process opens the cache anew."""

    def __init__(self, path: Path, opened: ExitStack) -> None:
        self._path, self._opened = path, opened
        self._store: tuple[int, Cache] | None = None
        self._at_hand: OrderedDict[bytes, _OpenBody] = OrderedDict()

    def get(self, digest: bytes) -> ArticleBody:
        """The body of the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._take(digest).body

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """A passage of the article with a digest.

        Raises DamagedError where the cache does not have it.
        """
        return self._take(digest).passages[anchor]

    def add_packed(self, digest: bytes, packed: bytes) -> None:
        """Have a body, packed, that is not in the cache yet, until so many others were asked for.

        Raises DamagedError where it is none.
        """
        try:
            body = unpack(packed, ArticleBody)
        except msgspec.DecodeError as error:
            raise DamagedError(digest.hex()) from error
        passages = {passage.anchor: passage for passage in body.passages()}
        self._at_hand[digest] = _OpenBody(body, passages)
        if len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)

    def _take(self, digest: bytes) -> _OpenBody:
        if digest not in self._at_hand:
            self.add_packed(digest, self._open().load_body(digest))
        return self._at_hand[digest]

    def _open(self) -> Cache:
        if self._store is None or self._store[0] != os.getpid():
            self._store = os.getpid(), self._opened.enter_context(open_cache(self._path))
        return self._store[1]


@contextmanager
def open_body_cache(path: Path) -> Iterator[BodyCache]:
    """The bodies that a cache file holds."""
    with ExitStack() as opened:
        yield BodyCache(path, opened)
