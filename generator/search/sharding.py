"""Parts, in an order, are cut into files of a size; where a part changes, few files do."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32


class Shard(NamedTuple):
    """A line or a text of the index, and what a later change of it has to know besides."""

    name: str
    content: bytes
    fact: int | str = 0


class Size(NamedTuple):
    """At most so many bytes are fetched together; one name in so many, by its checksum, may begin a file."""

    limit: int
    one_in: int


class Run:
    """The parts of a file to be.

    A run that is half full ends before the next part whose name is one in so many: where a part has
    changed, the runs around it do, and those further on are as they were.
    """

    def __init__(self, size: Size) -> None:
        self.parts: list[Shard] = []
        self._bytes, self._size = 0, size

    def ends_before(self, part: Shard) -> bool:
        """Whether the part begins a file of its own; a part that is too long for any stands alone."""
        limit, one_in = self._size
        ripe = 2 * self._bytes > limit and crc32(part.name.encode()) % one_in == 0
        return bool(self.parts) and (ripe or self._bytes + len(part.content) > limit)

    def add(self, part: Shard) -> None:
        """Takes a part."""
        self.parts.append(part)
        self._bytes += len(part.content)

    def end(self) -> list[Shard]:
        """The parts; the run has none then."""
        parts, self.parts, self._bytes = self.parts, [], 0
        return parts


def shard(parts: Iterable[Shard], size: Size) -> Iterator[list[Shard]]:
    """The parts in runs."""
    run = Run(size)
    yield from _feed(run, parts)
    if run.parts:
        yield run.end()


def reshard(
    files: int,
    changed: Collection[int],
    parts_of: Callable[[range], Sequence[Shard]],
    size: Size,
) -> Iterator[int | list[Shard]]:
    """What ``shard`` gives of all parts, where a file that stands is given by its number.

    ``changed`` are files in which parts have changed, and those before whose end the first part of
    the next file has. ``parts_of`` gives the parts, as they are now, of some files in a row.
    """
    run, at = Run(size), 0
    while at < files:
        if at not in changed and not run.parts:
            yield at
            at += 1
            continue
        end = at + 1
        while at in changed and end in changed:
            end += 1
        parts = parts_of(range(at, end))
        if at not in changed and run.ends_before(parts[0]):
            yield run.end()
            continue
        yield from _feed(run, parts)
        at = end
    if run.parts:
        yield run.end()


def _feed(run: Run, parts: Iterable[Shard]) -> Iterator[list[Shard]]:
    for part in parts:
        if run.ends_before(part):
            yield run.end()
        run.add(part)
