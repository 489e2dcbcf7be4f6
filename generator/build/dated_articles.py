"""Articles by the day of their publication, of which an edit looks at those near it."""

import datetime
from collections.abc import Iterator, Mapping, Sequence

from generator.corpus.article_record import Article
from generator.fingerprint.digests import SIZE
from generator.stories.story_evidence import WHOLE_DAY


class DatedArticles(Mapping[int, Mapping[str, bytes]]):
    """Digests of articles by id, by the day of their publication, of those of which it is known.

    ``digests`` has the same, sorted and end to end. ``before`` has those of the run before: an article
    with a digest that was there has the day that it had, as its file is the same.
    """

    def __init__(self, articles: Sequence[Article], before: Mapping[int, bytes]) -> None:
        self.by_digest = {article.digest: article for article in articles}
        now, known = self.by_digest.keys(), set(_cut(b"".join(before.values())))
        lists: dict[int, list[bytes]] = {}
        if gone := known - now:
            lists = {
                day: [digest for digest in digests if digest in now]
                for day, packed in before.items()
                if not gone.isdisjoint(digests := _cut(packed))
            }
        for digest in now - known:
            if len(date := self.by_digest[digest].date) == WHOLE_DAY:
                day = datetime.date.fromisoformat(date).toordinal()
                lists.setdefault(day, _cut(before.get(day, b""))).append(digest)
        after = {**before, **{day: b"".join(sorted(found)) for day, found in lists.items()}}
        self.digests = {day: after[day] for day in sorted(after) if after[day]}

    def __getitem__(self, day: int) -> dict[str, bytes]:
        """Return the digests of the articles of a day by id."""
        found = [self.by_digest[digest] for digest in _cut(self.digests[day])]
        return {article.entry.id: article.digest for article in found}

    def __iter__(self) -> Iterator[int]:
        """Yield the days."""
        return iter(self.digests)

    def __len__(self) -> int:
        """Return the number of days."""
        return len(self.digests)

    def __contains__(self, day: object) -> bool:
        """Return whether there are articles of a day."""
        return day in self.digests


def _cut(packed: bytes) -> list[bytes]:
    """Return the digests that stand end to end."""
    return [packed[at : at + SIZE] for at in range(0, len(packed), SIZE)]
