"""Story as it is found or decided: articles of one event, with what they share."""

import msgspec


class Reason(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence shared by articles of a story: its kind, its key, and the words of the central article.

    Kinds are ``name``, ``figure``, ``topic``, ``place`` and ``day`` (ISO 8601).
    """

    kind: str
    key: str
    shown: str


class FoundStory(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Articles that tell of one event, by id and oldest first, and why they are thought to.

    ``entry`` is the id of the editor's entry or empty, ``central`` the article most like the others,
    ``day`` that of the event as an ordinal where most articles agree on it (``agreed``), else that of
    the first report. ``marks`` are the keys that most articles share,
    ``recalled`` the days that they tell as background.
    """

    entry: str
    articles: tuple[str, ...]
    central: str
    reasons: tuple[Reason, ...]
    day: int
    agreed: bool
    ahead: bool
    marks: tuple[str, ...]
    recalled: tuple[int, ...]
