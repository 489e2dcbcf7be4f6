"""The bodies of articles, taken from the cache when they are asked for; the last few are at hand."""

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.cache import DamagedError, Store, open_store
from generator.build.codec import unpack
from generator.corpus.article_record import ArticleBody, WrittenPassage

AT_HAND = 512  # bodies


class _Taken(NamedTuple):
    body: ArticleBody
    passages: dict[str, WrittenPassage]


class Library:
    """Bodies of articles by their addresses. A fork of the process opens the cache anew."""

    def __init__(self, path: Path, opened: ExitStack) -> None:
        self._path, self._opened = path, opened
        self._store: tuple[int, Store] | None = None
        self._at_hand: OrderedDict[bytes, _Taken] = OrderedDict()

    def at(self, address: bytes) -> ArticleBody:
        """The body of the article at an address.

        Raises DamagedError where the cache does not have it.
        """
        return self._take(address).body

    def passage(self, address: bytes, anchor: str) -> WrittenPassage:
        """A passage of the article at an address.

        Raises DamagedError where the cache does not have it.
        """
        return self._take(address).passages[anchor]

    def put_at_hand(self, address: bytes, packed: bytes) -> None:
        """Have a body, packed, that is not in the cache yet, until so many others were asked for.

        Raises DamagedError where it is none.
        """
        try:
            body = unpack(packed, ArticleBody)
        except msgspec.DecodeError as error:
            raise DamagedError(address.hex()) from error
        passages = {passage.anchor: passage for passage in body.passages()}
        self._at_hand[address] = _Taken(body, passages)
        if len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)

    def _take(self, address: bytes) -> _Taken:
        if address not in self._at_hand:
            self.put_at_hand(address, self._open().load_body(address))
        return self._at_hand[address]

    def _open(self) -> Store:
        if self._store is None or self._store[0] != os.getpid():
            self._store = os.getpid(), self._opened.enter_context(open_store(self._path))
        return self._store[1]


@contextmanager
def open_library(path: Path) -> Iterator[Library]:
    """The bodies that a cache file holds."""
    with ExitStack() as opened:
        yield Library(path, opened)
