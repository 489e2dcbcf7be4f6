"""Find stories with the results of the last run. Evidence is read once for each text of an article."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from generator.build.cache import load_value, save_value
from generator.content.entries import StoryEntry
from generator.corpus.article_record import Article, Bodies
from generator.stories.find_stories import StoryState, find_stories
from generator.stories.story_evidence import StoryEvidence, read_evidence
from generator.stories.story_record import FoundStory
from generator.stories.storybook import Storybook, make_storybook

WHOLE_DAY = len("2025-11-20")
UNREAD = frozenset({"heading", "other", "outlet-note"})
MONTH = 7  # letters of 2025-11


class EvidenceRow(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Evidence of an article by its digest."""

    digest: bytes
    evidence: StoryEvidence


class MonthOfEvidence(msgspec.Struct, frozen=True, array_like=True):
    """Evidence of the articles of a month."""

    rows: tuple[EvidenceRow, ...]


def find_storybook(
    cache: Path, bodies: Bodies, articles: Sequence[Article], entries: Sequence[StoryEntry]
) -> Storybook:
    """Return the stories of articles, as found and as editors decided."""
    return make_storybook(StoryCache(cache, bodies).find(articles, entries), entries)


class StoryCache:
    """Evidence and stories of articles, cached by month and by day."""

    def __init__(self, cache: Path, bodies: Bodies) -> None:
        self._cache, self._bodies = cache, bodies
        self._articles: dict[bytes, Article] = {}
        self._months: dict[str, dict[bytes, StoryEvidence]] = {}

    def find(
        self, articles: Sequence[Article], entries: Sequence[StoryEntry] = ()
    ) -> tuple[FoundStory, ...]:
        """Return the stories of articles whose day of publication is known."""
        days: defaultdict[int, dict[str, bytes]] = defaultdict(dict)
        for article in articles:
            if len(article.date) == WHOLE_DAY:
                self._articles[article.digest] = article
                day = datetime.date.fromisoformat(article.date).toordinal()
                days[day][article.id] = article.digest
        before = load_value(self._cache, "stories", StoryState)
        state = find_stories(days, self._read, entries, before)
        if state != before:
            save_value(self._cache, "stories", state)
        return tuple(each.story for each in state.stories)

    def _read(self, digests: Iterable[bytes]) -> Mapping[bytes, StoryEvidence]:
        """Return the evidence of articles, from the cache where it has it."""
        by_month: defaultdict[str, list[bytes]] = defaultdict(list)
        for digest in digests:
            by_month[self._articles[digest].date[:MONTH]].append(digest)
        return {
            digest: evidence
            for month, wanted in by_month.items()
            for digest, evidence in self._read_month(month, wanted).items()
        }

    def _read_month(self, month: str, wanted: Iterable[bytes]) -> dict[bytes, StoryEvidence]:
        if month not in self._months:
            packed = load_value(self._cache, f"stories {month}", MonthOfEvidence)
            self._months[month] = (
                {row.digest: row.evidence for row in packed.rows} if packed else {}
            )
        known = self._months[month]
        missing = [digest for digest in wanted if digest not in known]
        for digest in missing:
            known[digest] = self._read_article(self._articles[digest])
        if missing:
            rows = (EvidenceRow(*row) for row in sorted(known.items()) if row[0] in self._articles)
            save_value(self._cache, f"stories {month}", MonthOfEvidence(tuple(rows)))
        return {digest: known[digest] for digest in wanted}

    def _read_article(self, article: Article) -> StoryEvidence:
        body = self._bodies.get(article.digest)
        texts = [(each.anchor, each.text) for each in body.passages() if each.kind not in UNREAD]
        return read_evidence(article, texts)
