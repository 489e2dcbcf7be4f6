"""Comparison of a story's articles: where they disagree, and what each has that no other has."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from generator.corpus.article_record import Article, ArticleBody
from generator.stories.disagreements import DAY, Disagreement, StatedValue, find_disagreements
from generator.stories.story_evidence import read_evidence
from generator.stories.told_news import ToldNews

ADDED = 2  # passages of an article that are shown as its own
OWN = 2  # names and figures of its own that such a passage has at least


class StoryComparison(NamedTuple):
    """Disagreements of a story, and by article the anchors of passages with news of its own."""

    disagreements: tuple[Disagreement, ...]
    added: dict[str, tuple[str, ...]]


def told_by(article: Article, body: ArticleBody) -> ToldNews | None:
    """Return what the news of an article tells by a body, None where its day of publication is unknown.

    It was read with the article, but for a body that is not shown whole.
    """
    if body.told:
        return msgspec.msgpack.decode(body.told, type=ToldNews)
    news = read_evidence(article, list(body.spoken()))
    return news.told if news else None


def compare_story(
    articles: Sequence[Article], bodies: Mapping[str, ArticleBody], origins: Mapping[str, str]
) -> StoryComparison:
    """Compare the articles of a story, given oldest first, with bodies and origins by id."""
    news = {each.id: told for each in articles if (told := told_by(each, bodies[each.id]))}
    found = find_disagreements(
        {id_: each.figures for id_, each in news.items()},
        {id_: each.days for id_, each in news.items()},
    )
    by_id = {each.id: each for each in articles}
    return StoryComparison(
        tuple(_quote_days(each, by_id) for each in found), dict(_find_added(news, origins))
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
    news: Mapping[str, ToldNews], origins: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield articles with the anchors of passages that have names and figures of their own.

    They are in no other origin. Passages of a copy are in no earlier text of its origin.
    """
    keys = {id_: each.keys for id_, each in news.items()}
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
