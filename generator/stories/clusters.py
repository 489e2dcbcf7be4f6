"""Clusters of articles that are alike on the whole, not by a chain of neighbours."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

Cluster = tuple[str, ...]
Graph = dict[str, dict[str, int]]
SCALE = 1 << 20  # of likenesses as whole numbers, whose averages depend on no order


def cluster_articles(likenesses: Iterable[tuple[str, str, float]], least: float) -> list[Cluster]:
    """Return the clusters of two or more articles, each sorted.

    Two clusters are merged where the better half of the likenesses between them is on average above
    the least: the best two first, then by their first ids. Pairs without a likeness have none. So
    only articles that are connected by likenesses above the least can come into one.
    """
    graph: Graph = {}
    for one, other, like in likenesses:
        graph.setdefault(one, {})[other] = graph.setdefault(other, {})[one] = int(like * SCALE)
    floor = int(least * SCALE)
    return [
        cluster
        for part in _find_parts(graph, floor)
        for cluster in _Merging(part, graph, floor).run()
    ]


def _find_parts(graph: Graph, least: int) -> Iterator[list[str]]:
    """Yield the parts that likenesses above the least connect, each sorted."""
    seen: set[str] = set()
    for start in sorted(graph):
        if start in seen:
            continue
        seen.add(start)
        part, new = [start], [start]
        while new:
            near = graph[new.pop()].items()
            fresh = [other for other, like in near if like > least and other not in seen]
            seen.update(fresh)
            new += fresh
            part += fresh
        if len(part) > 1:
            yield sorted(part)


class _Merging:
    """Merging of the articles of a part. A cluster has the place of its first article in the part.

    The queue may have the links of clusters that have grown since: they are put right when their
    turn comes, as a link to a cluster that grew without links of its own only gets weaker.
    """

    def __init__(self, part: Sequence[str], graph: Graph, least: int) -> None:
        place = {id_: at for at, id_ in enumerate(part)}
        self.least = least
        self.members = {at: [id_] for id_, at in place.items()}
        self.links = {
            at: {place[other]: [like] for other, like in graph[id_].items() if other in place}
            for id_, at in place.items()
        }
        self.queue = [
            (-likes[0], one, other)
            for one, near in self.links.items()
            for other, likes in near.items()
            if one < other and likes[0] > least
        ]

    def run(self) -> Iterator[Cluster]:
        """Merge until nothing is alike enough, and yield the clusters of two or more."""
        heapify(self.queue)
        while self.queue:
            like, one, other = heappop(self.queue)
            if one in self.members and other in self.members:
                if self._link(one, other) == -like:
                    self._merge(one, other)
                else:
                    self._enter(one, other)
        yield from (tuple(sorted(ids)) for ids in self.members.values() if len(ids) > 1)

    def _link(self, one: int, other: int) -> int:
        """Return the average of the better half of the likenesses between two clusters."""
        half = (len(self.members[one]) * len(self.members[other]) + 1) // 2
        return sum(self.links[one][other][:half]) // half

    def _enter(self, one: int, other: int) -> None:
        if (like := self._link(one, other)) > self.least:
            heappush(self.queue, (-like, one, other))

    def _merge(self, one: int, other: int) -> None:
        """Put a cluster and its links into one that stands before it."""
        self.members[one] += self.members.pop(other)
        near = self.links[one]
        for third, likes in self.links.pop(other).items():
            del self.links[third][other]
            if third != one:
                both = sorted([*near.get(third, ()), *likes], reverse=True)
                near[third] = self.links[third][one] = both
                self._enter(min(one, third), max(one, third))
