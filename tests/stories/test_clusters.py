"""Clusters are those of the plain rule, made anew or changed."""

from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from generator.stories.change_clusters import change_clusters
from generator.stories.clusters import SCALE, cluster_articles

LEAST = 0.5
IDS = "abcdefghi"
PAIRS = [*combinations(IDS, 2)]
LIKES = st.sampled_from([0.0, 0.0, 0.0, 0.3, 0.45, 0.5, 0.51, 0.55, 0.6, 0.7, 0.9])
GRAPHS = st.lists(LIKES, min_size=len(PAIRS), max_size=len(PAIRS)).map(
    lambda likes: {pair: like for pair, like in zip(PAIRS, likes, strict=True) if like}
)


def plain(graph):
    """Merge the best two of all clusters again and again, as the rule says it."""
    clusters = [(id_,) for id_ in IDS]
    while len(clusters) > 1:
        ranked = ((-link(graph, *pair), *pair) for pair in combinations(sorted(clusters), 2))
        like, one, other = min(ranked)
        if -like <= int(LEAST * SCALE):
            break
        clusters = [each for each in clusters if each not in {one, other}]
        clusters.append(tuple(sorted(one + other)))
    return sorted(each for each in clusters if len(each) > 1)


def link(graph, one, other):
    """The average of the better half of all pairs."""
    likes = [graph.get(tuple(sorted(pair)), 0) for pair in product(one, other)]
    half = (len(likes) + 1) // 2
    return sum(sorted((int(like * SCALE) for like in likes), reverse=True)[:half]) // half


def listed(graph):
    """Likenesses, as they are given."""
    return [(*pair, like) for pair, like in graph.items()]


@given(GRAPHS)
def test_clusters_are_those_of_the_plain_rule(graph):
    """Though only parts that strong likenesses connect are looked at, and not every link each time."""
    assert sorted(cluster_articles(listed(graph), LEAST)) == plain(graph)


@given(GRAPHS, GRAPHS, st.sets(st.sampled_from(IDS), min_size=1, max_size=2))
def test_changed_clusters_are_those_of_a_new_run(before, after, moved):
    """Some articles are like others now, or like none as they are gone."""
    changed = {pair: like for pair, like in before.items() if moved.isdisjoint(pair)}
    changed |= {pair: like for pair, like in after.items() if not moved.isdisjoint(pair)}

    def find_likenesses(ids):
        ids = set(ids)
        return [like for like in listed(changed) if like[0] in ids or like[1] in ids]

    known = plain(before)
    owner = {id_: cluster for cluster in known for id_ in cluster}
    gone, new = change_clusters(moved, owner.get, find_likenesses, LEAST)
    assert sorted({*known} - gone | {*new}) == plain(changed)
