"""Editors' decisions about stories, applied to the clusters that were found."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.content.entries import StoryEntry
from generator.problems import Problem

Cluster = tuple[str, ...]


class Decided(NamedTuple):
    """Articles of a story, with the id of the editor's entry or ''."""

    entry: str
    articles: Cluster


def decide(
    clusters: Sequence[Cluster], entries: Iterable[StoryEntry], known: Collection[str]
) -> list[Decided]:
    """Return the stories, sorted, among the ``known`` articles, given sorted clusters.

    An entry has the articles that it names. The cluster with most of them lends it the others, but
    for those that another entry names and those that the entry excludes.
    """
    entries = [each for each in entries if any(id_ in known for id_ in each.meta.articles)]
    if not entries:
        return [Decided("", cluster) for cluster in clusters]
    pinned = {id_: each.id for each in entries for id_ in each.meta.articles if id_ in known}
    lent = _lend(clusters, pinned)
    stories = []
    for entry in entries:
        own = {id_ for id_, owner in pinned.items() if owner == entry.id}
        found = (
            id_
            for at in lent.get(entry.id, ())
            for id_ in clusters[at]
            if id_ not in pinned and id_ not in entry.meta.not_
        )
        stories.append(Decided(entry.id, tuple(sorted(own.union(found)))))
    taken = {at for places in lent.values() for at in places}
    rest = (
        tuple(id_ for id_ in cluster if id_ not in pinned)
        for at, cluster in enumerate(clusters)
        if at not in taken
    )
    stories += [Decided("", cluster) for cluster in rest if len(cluster) > 1]
    return sorted(stories, key=lambda story: story.articles)


def _lend(clusters: Sequence[Cluster], pinned: dict[str, str]) -> dict[str, list[int]]:
    """Map entries to the clusters that they get the rest of: each has one owner, with most pins."""
    lent: dict[str, list[int]] = {}
    for at, cluster in enumerate(clusters):
        owners = Counter(pinned[id_] for id_ in cluster if id_ in pinned)
        if owners:
            owner = min(owners, key=lambda id_: (-owners[id_], id_))
            lent.setdefault(owner, []).append(at)
    return lent


def check_stories(entries: Sequence[StoryEntry], articles: Collection[str]) -> Iterator[Problem]:
    """Yield Problems with articles that do not exist, or that two stories claim."""
    owners: dict[str, str] = {}
    for entry in entries:
        for key, named in (("articles", entry.meta.articles), ("not", entry.meta.not_)):
            for index, id_ in enumerate(named):
                if id_ not in articles:
                    hint = "copy the id from the article's file name"
                    message = f"unknown article '{id_}'"
                    yield entry.front_matter.problem_at(
                        (key, index), "unknown-article", message, hint
                    )
        for index, id_ in enumerate(entry.meta.articles):
            owner = owners.setdefault(id_, entry.id)
            if owner != entry.id or id_ in entry.meta.not_:
                message = f"'{id_}' is also claimed by the story '{owner}'"
                if owner == entry.id:
                    message = f"'{id_}' is in 'articles' and in 'not'"
                yield entry.front_matter.problem_at(
                    ("articles", index), "article-in-two-stories", message, "keep one of the two"
                )
        if not entry.meta.articles:
            message, hint = "the story has no article", "name at least one in 'articles'"
            yield entry.front_matter.problem_at(("articles",), "empty-story", message, hint)
