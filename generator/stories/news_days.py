"""Days of news: the evidence of their articles, read once and kept as long as days near them need it."""

from collections import Counter
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache

import msgspec

from generator.fingerprint.digests import digest_bytes
from generator.stories.likeness import Likeness
from generator.stories.story_evidence import StoryEvidence
from generator.stories.weighed_articles import (
    WINDOW,
    WeighedArticle,
    count_evidence,
    weigh_articles,
)

Days = Mapping[int, Mapping[str, bytes]]  # digests of articles by id, by the day of publication
LoadEvidence = Callable[[bytes], bytes]
MEMORY = 32  # days, more than are near one


class DayOfNews(msgspec.Struct, frozen=True, array_like=True):
    """Articles of a day by id with digests of their evidence, how many have what, and likenesses.

    Likenesses are those of the day's articles among each other and with earlier ones, sorted.
    """

    articles: dict[str, bytes]
    packed_counts: msgspec.Raw
    packed_likenesses: msgspec.Raw

    def counted(self) -> dict[str, int]:
        """Return in how many articles each piece of evidence is, and under '' how many there are."""
        return msgspec.msgpack.decode(self.packed_counts, type=dict[str, int])

    def likenesses(self) -> list[Likeness]:
        """Return the likenesses."""
        return msgspec.msgpack.decode(self.packed_likenesses, type=list[Likeness])


LoadDay = Callable[[int], DayOfNews | None]


class NewsDays:
    """Days of news as they are now, and as the run before left them.

    ``changed`` are the days of which the articles are not as before.
    """

    def __init__(
        self, days: Days, changed: AbstractSet[int], load_day: LoadDay, load_evidence: LoadEvidence
    ) -> None:
        self.days = days
        self.changed = changed
        self._load_evidence = load_evidence
        self._decode = msgspec.msgpack.Decoder(StoryEvidence).decode
        self._window: AbstractSet[int] = frozenset()
        self._sum: Counter[str] = Counter()
        memory = lru_cache(MEMORY)
        self.before = memory(load_day)
        self.articles = memory(self._digest)
        self.evidence = memory(self._read)
        self.counted = memory(self._count)
        self.weighed = memory(self._weigh)
        self._packed = memory(self._load)

    def _load(self, day: int) -> dict[str, bytes]:
        told = sorted(self.days.get(day, {}).items())
        return {id_: self._load_evidence(digest) for id_, digest in told}

    def _digest(self, day: int) -> dict[str, bytes]:
        """Return digests of the evidence of a day's articles by id."""
        row = self.before(day)
        if row and day not in self.changed:
            return row.articles
        return {id_: digest_bytes(packed) for id_, packed in self._packed(day).items()}

    def _read(self, day: int) -> dict[str, StoryEvidence]:
        """Return the evidence of a day's articles by id."""
        return {id_: self._decode(packed) for id_, packed in self._packed(day).items()}

    def _count(self, day: int) -> dict[str, int]:
        """Return what the evidence of a day's articles counts."""
        row = self.before(day)
        if row and row.articles == self.articles(day):
            return row.counted()
        return count_evidence(self.evidence(day).values())

    def _weigh(self, day: int) -> list[WeighedArticle]:
        """Return a day's articles, weighed by what the days around it count."""
        window = self.days.keys() & set(range(day - WINDOW, day + WINDOW + 1))
        for gone in self._window - window:
            self._sum.subtract(self.counted(gone))
        for come in window - self._window:
            self._sum.update(self.counted(come))
        self._window = window
        return weigh_articles(self.evidence(day), self._sum)
