"""Comparison of a story's articles: where they disagree, and what each has that no other has."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from generator.corpus.article_record import Article
from generator.stories.disagreements import DAY, Disagreement, StatedValue, find_disagreements
from generator.stories.figures_told import read_figures
from generator.stories.news_sentences import News, read_news
from generator.stories.story_evidence import read_keys

ADDED = 2  # passages of an article that are shown as its own
OWN = 2  # names and figures of its own that such a passage has at least

Texts = Sequence[tuple[str, str]]  # anchors and texts of passages


class StoryComparison(NamedTuple):
    """Disagreements of a story, and by article the anchors of passages with news of its own."""

    disagreements: tuple[Disagreement, ...]
    added: dict[str, tuple[str, ...]]


def compare_story(
    articles: Sequence[Article], texts: Mapping[str, Texts], origins: Mapping[str, str]
) -> StoryComparison:
    """Compare the articles of a story, given oldest first, with texts and origins by id."""
    dated = [each for each in articles if len(each.date) == len("2025-11-20")]
    news = {each.id: read_news(each, texts[each.id]) for each in dated}
    told = {
        each.id: tuple(read_figures(news[each.id].sentences, each.entry.meta.language))
        for each in dated
    }
    found = find_disagreements(told, {id_: each.days for id_, each in news.items()})
    by_id = {each.id: each for each in dated}
    return StoryComparison(
        tuple(_quote_days(each, by_id) for each in found), dict(_find_added(dated, news, origins))
    )


def _quote_days(disagreement: Disagreement, articles: Mapping[str, Article]) -> Disagreement:
    """Return a disagreement about a day with the words and passages of each article."""
    if disagreement.unit != DAY:
        return disagreement
    values = (_quote_day(value, articles[value.article]) for value in disagreement.values)
    return msgspec.structs.replace(disagreement, values=tuple(values))


def _quote_day(value: StatedValue, article: Article) -> StatedValue:
    for note in article.notes:
        for words in note.dates:
            if words.value == value.value:
                return msgspec.structs.replace(value, anchor=note.anchor, words=words.text)
    return value


def _find_added(
    articles: Iterable[Article], news: Mapping[str, News], origins: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield articles with the anchors of passages that have names and figures of their own.

    They are in no other origin. Passages of a copy are in no earlier text of its origin.
    """
    keys = {
        each.id: read_keys(each.entry.meta.language, news[each.id].sentences) for each in articles
    }
    having = {(origins[id_], key) for id_ in keys for found in keys[id_].values() for key in found}
    origins_with = Counter(key for _, key in having)
    told: defaultdict[str, set[str]] = defaultdict(set)
    for id_, passages in keys.items():
        earlier = told[origins[id_]]
        own = {
            anchor: OWN + len(found) if earlier else sum(origins_with[key] == 1 for key in found)
            for anchor, found in passages.items()
            if anchor and anchor not in earlier
        }
        best = sorted(own, key=lambda anchor: -own[anchor])[:ADDED]
        yield id_, tuple(anchor for anchor in own if anchor in best and own[anchor] >= OWN)
        earlier.update(passages)
