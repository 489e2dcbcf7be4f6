"""News that an article tells, for comparing it with others of its story."""

import msgspec

from generator.stories.figures_told import ToldFigure


class ToldNews(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Days that an article gives its event, its figures, and the keys of its names and figures.

    ``keys`` are by the anchor of their passage, '' for the title.
    """

    days: tuple[int, ...]
    figures: tuple[ToldFigure, ...]
    keys: dict[str, tuple[str, ...]]

    def pack(self) -> bytes:
        """Return the news as bytes, as they are kept with the article's body."""
        return msgspec.msgpack.encode(self)
