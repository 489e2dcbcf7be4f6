"""Views of corrections and editions, as templates are given them."""

import msgspec

from generator.config import TextIn
from generator.view_models.page_views import DateView, Link


class ChangeView(msgspec.Struct, frozen=True):
    """Words that an edition changed: (kind, text) of each piece, with the address of their passage.

    Kinds are ``same``, ``left-out`` and ``put-in``. ``label`` names a field, such as the date.
    ``standings`` go along with an allegation.
    """

    url: str
    label: str
    words: tuple[tuple[str, str], ...]
    lang: str
    standings: tuple[str, ...] = ()


class CorrectionView(msgspec.Struct, frozen=True):
    """Correction as /corrections/ shows it. ``places`` are the first of the ``count`` pages it is about.

    ``edition`` is the number of the one that published it, 0 for none. ``more`` changes are not
    shown.
    """

    id: str
    kind: str
    label: str
    date: DateView
    was: TextIn
    now: TextIn
    why: TextIn
    places: tuple[Link, ...]
    count: int
    edition: int
    changes: tuple[ChangeView, ...]
    more: int


class EditionView(msgspec.Struct, frozen=True):
    """Last edition with its changes since the one before. ``more`` are not shown."""

    number: int
    date: DateView
    note: str
    new: tuple[Link, ...]
    changed: tuple[Link, ...]
    withdrawn: tuple[Link, ...]
    more: int
