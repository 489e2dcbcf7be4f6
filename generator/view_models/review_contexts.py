"""Views of a review pack: every statement of a briefing beside the passages that it rests on."""

import msgspec

from generator.view_models.page_views import ArticleRef


class ReviewSource(msgspec.Struct, frozen=True):
    """Passage, or an article as a whole without ``words``, that a statement rests on.

    ``address`` is absolute, ``clipping`` the file that the article was made of, and ``standings`` are
    those of the allegations that the passage makes.
    """

    article: ArticleRef
    address: str
    words: str
    translated: bool
    clipping: str
    standings: tuple[str, ...]
    notes: tuple[str, ...]  # of the outlet on its text


class ReviewStatement(msgspec.Struct, frozen=True):
    """Sentence with its number in the pack. One of the desk's own has no sources."""

    number: int
    text: str
    own: bool
    sources: tuple[ReviewSource, ...]


class ReviewText(msgspec.Struct, frozen=True):
    """Text of an editor with its statements, its file and its absolute address."""

    title: str
    path: str
    address: str
    lang: str
    statements: tuple[ReviewStatement, ...]


class ReviewContext(msgspec.Struct, frozen=True):
    """Review pack: the texts of a briefing, the last edition before it, and the number of statements."""

    edition: str
    texts: tuple[ReviewText, ...]
    count: int
