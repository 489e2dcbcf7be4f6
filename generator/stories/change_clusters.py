"""Clusters after an edit: those near what has changed. All others are those of the run before."""

from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet

from generator.stories.clusters import Cluster, cluster_articles
from generator.stories.likeness import Likeness

FindCluster = Callable[[str], Cluster | None]
FindLikenesses = Callable[[Iterable[str]], Collection[Likeness]]


def change_clusters(
    moved: Collection[str], find_cluster: FindCluster, find_likenesses: FindLikenesses, least: float
) -> tuple[set[Cluster], list[Cluster]]:
    """Return the clusters that are gone, and what clustering all articles would give in their place.

    The likenesses of the ``moved`` articles have changed. ``find_cluster`` returns the cluster that an
    article was in, ``find_likenesses`` all of some articles, none for one that is gone. Clusters merge
    by themselves until one is alike enough to another's. So what has changed is clustered together with
    the clusters before it that it is like: where none of them takes part in a new one, no other can.
    Those that do have changed as well.
    """

    def with_clusters(ids: Iterable[str]) -> set[str]:
        return {other for id_ in ids for other in find_cluster(id_) or (id_,)}

    changed = with_clusters(moved) | set(moved)
    while True:
        near = _find_near(changed, find_likenesses(changed), least)
        around = changed | near | with_clusters(near)
        likenesses = [
            like for like in find_likenesses(around) if like[0] in around and like[1] in around
        ]
        found = cluster_articles(likenesses, least)
        mixed = _find_mixed(found, changed)
        if not mixed:
            break
        changed |= with_clusters(mixed)
    gone = {cluster for id_ in changed if (cluster := find_cluster(id_))}
    return gone, [cluster for cluster in found if cluster[0] in changed]


def _find_near(changed: AbstractSet[str], likenesses: Iterable[Likeness], least: float) -> set[str]:
    """Return the articles that are like one that has changed, and have not changed themselves."""
    pairs = ((one, other) for one, other, like in likenesses if like > least)
    return {id_ for pair in pairs if not changed.isdisjoint(pair) for id_ in pair} - changed


def _find_mixed(found: Iterable[Cluster], changed: AbstractSet[str]) -> set[str]:
    """Return the articles that come into one cluster with some that have changed."""
    mixed = [cluster for cluster in found if not changed.isdisjoint(cluster)]
    return set().union(*mixed) - changed
