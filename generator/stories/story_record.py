"""Story as it is found or decided: articles of one event, with what they share."""

import msgspec


class Reason(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence shared by articles of a story: its kind, its key, and the words of the central article.

    Kinds are ``name``, ``figure``, ``topic``, ``place`` and ``day`` (ISO 8601).
    """

    kind: str
    key: str
    shown: str


class StoryLinks(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Links of a story to others: the keys that most of its articles share, and the days that they recall."""

    marks: tuple[str, ...]
    recalled: tuple[int, ...]


class FoundStory(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Articles that tell of one event, by id and oldest first, and why they are thought to.

    ``entry`` is the id of the editor's entry or empty, ``central`` the article most like the others,
    ``day`` that of the event as an ordinal where most articles agree on it (``agreed``), else that of
    the first report. ``first`` and ``last`` are the days between which its articles were published.
    Reasons and links are packed, as few of those of many stories are looked at.
    """

    entry: str
    articles: tuple[str, ...]
    central: str
    day: int
    agreed: bool
    ahead: bool
    first: int
    last: int
    packed_reasons: msgspec.Raw
    packed_links: msgspec.Raw

    def links(self) -> StoryLinks:
        """Return what the story shares with others."""
        return msgspec.msgpack.decode(self.packed_links, type=StoryLinks)


def pack_raw(value: object) -> msgspec.Raw:
    """Return a value as bytes that are put into others as they are."""
    return msgspec.Raw(msgspec.msgpack.encode(value))
