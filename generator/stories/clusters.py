"""Clusters of articles that are alike on the whole, not by a chain of neighbours."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush

import msgspec

Links = dict[int, list[float]]


class ConnectedPart(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Articles that likenesses connect, with their days, and the clusters of two or more, each sorted."""

    articles: tuple[str, ...]
    days: tuple[int, ...]
    clusters: tuple[tuple[str, ...], ...]


def cluster_articles(
    likenesses: Iterable[tuple[str, str, float]], least: float, day_of: Mapping[str, int]
) -> list[ConnectedPart]:
    """Return the clusters in each connected part.

    Two clusters are merged where the better half of the likenesses between them is on average above
    the least: the best two first, then by id. Pairs without a likeness have none.
    """
    graph: dict[str, dict[str, float]] = {}
    for one, other, like in likenesses:
        graph.setdefault(one, {})[other] = like
        graph.setdefault(other, {})[one] = like
    return [
        ConnectedPart(
            tuple(part),
            tuple(sorted({day_of[id_] for id_ in part})),
            tuple(sorted(_cluster(list(part), graph, least))),
        )
        for part in _find_parts(graph)
    ]


def _find_parts(graph: Mapping[str, Mapping[str, float]]) -> Iterator[list[str]]:
    """Yield the connected parts, each sorted."""
    seen: set[str] = set()
    for start in sorted(graph):
        if start in seen:
            continue
        seen.add(start)
        part, new = [start], [start]
        while new:
            fresh = [each for each in graph[new.pop()] if each not in seen]
            seen.update(fresh)
            new += fresh
            part += fresh
        yield sorted(part)


def _cluster(
    part: list[str], graph: Mapping[str, Mapping[str, float]], least: float
) -> Iterator[tuple[str, ...]]:
    number = {id_: at for at, id_ in enumerate(part)}
    members = {at: [id_] for id_, at in number.items()}
    links: dict[int, Links] = {
        at: {number[other]: [like] for other, like in graph[id_].items()}
        for id_, at in number.items()
    }
    queue = [
        (-likes[0], one, other)
        for one in links
        for other, likes in links[one].items()
        if one < other
    ]
    heapify(queue)
    while queue:
        like, one, other = heappop(queue)
        if -like <= least:
            break
        if one in members and other in members and -like == _link(links, members, one, other):
            merged = len(number) + len(part)
            part.append("")  # a number of its own for each cluster
            members[merged] = members.pop(one) + members.pop(other)
            links[merged] = _merge(links, one, other, merged)
            for third in links[merged]:
                heappush(queue, (-_link(links, members, third, merged), third, merged))
    yield from (tuple(sorted(ids)) for ids in members.values() if len(ids) > 1)


def _link(
    links: Mapping[int, Links], members: Mapping[int, list[str]], one: int, other: int
) -> float:
    """Return the average of the better half of the likenesses between two clusters."""
    likes = links[one].get(other, [])
    half = (len(members[one]) * len(members[other]) + 1) // 2
    return sum(sorted(likes, reverse=True)[:half]) / half


def _merge(links: dict[int, Links], one: int, other: int, merged: int) -> Links:
    """Give the links of two clusters to the one that they became, and to their neighbours."""
    together: defaultdict[int, list[float]] = defaultdict(list)
    for old in (one, other):
        for third, likes in links.pop(old).items():
            if third not in {one, other}:
                together[third] += likes
                del links[third][old]
    for third, likes in together.items():
        links[third][merged] = likes
    return dict(together)
