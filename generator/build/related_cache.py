"""Find columns, articles of the same text and related articles, from the results of the last run."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.build.cache import load_value, save_value
from generator.corpus.article_record import Article, Bodies
from generator.corpus.origins import Origins, all_runs, find_origins, have_same_text
from generator.corpus.related_articles import Relations, find_related

T = TypeVar("T")
LAST = "9999"  # sorts after every date


@dataclass(frozen=True)
class ListCache:
    """Columns of lists in a cache file."""

    cache: Path

    def load(self, name: str, kind: type[T]) -> T | None:
        """Return the value that this program cached under a name, None where there is none."""
        return load_value(self.cache, name, kind)

    def save(self, name: str, value: msgspec.Struct) -> None:
        """Cache a value under a name."""
        save_value(self.cache, name, value)


@dataclass(frozen=True)
class RelatedCache:
    """Results of comparing articles. Bodies are loaded only for pairs not compared before."""

    cache: Path
    bodies: Bodies

    def find_origins(self, articles: Sequence[Article]) -> dict[str, tuple[Article, ...]]:
        """Map article ids to articles of the same text, oldest first and undated last, with itself."""
        oldest = sorted(articles, key=lambda article: article.id)
        oldest.sort(key=lambda article: article.entry.meta.date or LAST)
        before = load_value(self.cache, "origins", Origins)
        origins, found = find_origins(
            {article.digest: article.sample for article in oldest},
            {article.digest: article.entry.meta.source_url or "" for article in oldest},
            self._is_same,
            before,
        )
        if found != before:
            save_value(self.cache, "origins", found)
        groups: defaultdict[bytes, list[Article]] = defaultdict(list)
        for article in oldest:
            groups[origins[article.digest]].append(article)
        whole = {origin: tuple(group) for origin, group in groups.items()}
        return {article.id: whole[origins[article.digest]] for article in oldest}

    def find_related(
        self, articles: Sequence[Article], by_person: Mapping[str, Sequence[Article]]
    ) -> dict[str, tuple[Article, ...]]:
        """Map article ids to the related articles named at their end."""
        before = load_value(self.cache, "related", Relations)
        related, found = find_related(articles, by_person, before)
        if found != before:
            save_value(self.cache, "related", found)
        return related

    def _is_same(self, one: bytes, other: bytes) -> bool:
        texts = (self.bodies.get(digest).texts() for digest in (one, other))
        return have_same_text(*map(all_runs, texts))
