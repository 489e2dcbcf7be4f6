"""The bodies of articles, taken from the cache when they are asked for; the last few are at hand."""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from generator.corpus.article import Article, ArticleBody
from generator.press.packing import unpack
from generator.press.store import DamagedError, Store, open_store

AT_HAND = 512  # bodies


class Library:
    """Bodies of articles by their addresses."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._at_hand: OrderedDict[bytes, ArticleBody] = OrderedDict()

    def of(self, article: Article) -> ArticleBody:
        """The body of an article.

        Raises DamagedError where the cache does not have it.
        """
        body = self._at_hand.get(article.address)
        if body is None:
            body = self._at_hand[article.address] = self._take(article.address)
            if len(self._at_hand) > AT_HAND:
                self._at_hand.popitem(last=False)
        return body

    def _take(self, address: bytes) -> ArticleBody:
        try:
            return unpack(self._store.load_body(address), ArticleBody)
        except msgspec.DecodeError as error:
            raise DamagedError(address.hex()) from error


@contextmanager
def open_library(path: Path) -> Iterator[Library]:
    """The bodies that a cache file holds."""
    with open_store(path) as store:
        yield Library(store)
