"""Cut an ordered run of lines or texts into files that stay the same around a change."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32


class Shard(NamedTuple):
    """Line or text of the index, sorted by its name."""

    name: str
    content: bytes


class Size(NamedTuple):
    """Limits of a file in bytes. One name in ``one_in`` may begin a file, by its checksum."""

    limit: int
    one_in: int


def shard(parts: Iterable[Shard], size: Size) -> Iterator[list[Shard]]:
    """Yield the parts in files.

    A file that is half full ends before the next part whose name is one in so many: a changed part
    changes its own file and its neighbours, and files further on stay the same. A part longer than
    the limit gets a file of its own.
    """
    file: list[Shard] = []
    length = 0
    for part in parts:
        may_end = 2 * length > size.limit and crc32(part.name.encode()) % size.one_in == 0
        if file and (may_end or length + len(part.content) > size.limit):
            yield file
            file, length = [], 0
        file.append(part)
        length += len(part.content)
    if file:
        yield file
