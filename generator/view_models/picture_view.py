"""Picture that is shown with links to a page."""

import msgspec


class PictureView(msgspec.Struct, frozen=True):
    """Picture by its absolute URL, and the words in it."""

    url: str
    words: str
