"""Clusters after an edit: those of the run before, but for the ones near what has changed."""

from collections.abc import Callable, Collection, Iterable, Sequence
from collections.abc import Set as AbstractSet

from generator.stories.clusters import Cluster, cluster_articles
from generator.stories.likeness import Likeness

FindLikenesses = Callable[[Iterable[str]], Collection[Likeness]]


def change_clusters(
    before: Sequence[Cluster],
    moved: Collection[str],
    find_likenesses: FindLikenesses,
    least: float,
) -> list[Cluster]:
    """Return what clustering all articles would, where the likenesses of the ``moved`` ones have changed.

    ``find_likenesses`` returns all of some articles, none for one that is gone. Clusters merge by
    themselves until one is alike enough to another's. So what has changed is clustered together with
    the clusters before it that it is like: where none of them takes part in a new one, no other can.
    Those that do have changed as well.
    """
    owner = {id_: at for at, cluster in enumerate(before) for id_ in cluster}
    changed = set(moved).union(*(before[owner[id_]] for id_ in moved if id_ in owner))
    while True:
        near = _find_near(changed, find_likenesses(changed), least)
        beside = near.union(*(before[owner[id_]] for id_ in near if id_ in owner))
        around = changed | beside
        likenesses = [
            like for like in find_likenesses(around) if like[0] in around and like[1] in around
        ]
        found = cluster_articles(likenesses, least)
        mixed = _find_mixed(found, changed)
        if not mixed:
            break
        changed.update(*(before[owner[id_]] if id_ in owner else (id_,) for id_ in mixed))
    kept = [cluster for cluster in before if cluster[0] not in changed]
    return sorted([*kept, *(cluster for cluster in found if cluster[0] in changed)])


def _find_near(changed: AbstractSet[str], likenesses: Iterable[Likeness], least: float) -> set[str]:
    """Return the articles that are like one that has changed, and have not changed themselves."""
    pairs = ((one, other) for one, other, like in likenesses if like > least)
    return {id_ for pair in pairs if not changed.isdisjoint(pair) for id_ in pair} - changed


def _find_mixed(found: Iterable[Cluster], changed: AbstractSet[str]) -> set[str]:
    """Return the articles that come into one cluster with some that have changed."""
    mixed = [cluster for cluster in found if not changed.isdisjoint(cluster)]
    return set().union(*mixed) - changed
