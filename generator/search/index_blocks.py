"""Blocks of an index: its lines, sorted by their coarse keys, cut into files that are named by their bytes.

A line has a form, a ``*`` after it where it is a name, a tab, and its places
(``generator.search.postings``). Or ``=`` and a form of a name, a tab, its other spellings, a tab, and
the given names that go with it where it is a surname. A date that passages speak of is a form, too:
``@`` and a day, month or year.
"""

import base64
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import msgspec

from generator.fingerprint.digests import published_digest
from generator.languages.load import gather
from generator.languages.sections import TermWords
from generator.search.form_tables import key_of
from generator.search.postings import FoundForm, WordColumn, join_columns
from generator.search.search_records import DATE_SIGN, NameSpellings

BLOCK = 16_384  # bytes of words that are fetched together
NAME = 10  # letters of a file's name: of 30,000 files two collide in one index of a million
WORDS, ENDS = "words", "ends"  # kinds of blocks
MARK = b"*"  # of a name, after its form
OTHER_NAME = b"="  # before a form of a name


class Shard(NamedTuple):
    """Line or text of the index, sorted by its name."""

    name: str
    content: bytes


class Size(NamedTuple):
    """Limits of a file in bytes. One name in ``one_in`` may begin a file, by its checksum."""

    limit: int
    one_in: int


BLOCKS = Size(BLOCK, 32)


class IndexFile(msgspec.Struct, frozen=True):
    """File below the index's folder, named by a digest of its bytes except for the manifest.

    ``content`` is None if the file is there already. ``bundled`` is a digest of the texts in it.
    """

    path: str
    name: str
    content: bytes | None
    bundled: bytes = b""


class IndexBlock(NamedTuple):
    """Block of lines with the coarse key of the first, which is read backwards in a block of ends."""

    key: str
    file: IndexFile


class WordBlocks(NamedTuple):
    """Blocks of all words, and of their ends."""

    words: list[IndexBlock]
    ends: list[IndexBlock]


def make_blocks(columns: Sequence[WordColumn], names: Sequence[NameSpellings]) -> WordBlocks:
    """Return the blocks of columns, and of names."""
    forms = {form: None for column in columns for form in column.forms}
    found = filter(None, (join_columns(form, columns) for form in forms))
    lines = make_lines(map(write_form, found), names)
    return WordBlocks(list(cut_blocks(WORDS, lines)), list(cut_blocks(ENDS, make_ends(lines))))


def cut_blocks(kind: str, lines: Sequence[Shard]) -> Iterator[IndexBlock]:
    """Yield the blocks of sorted lines."""
    for some in cut_files(((line.name, len(line.content)) for line in lines), BLOCKS):
        content = b"".join([line.content for line in lines[some]])
        yield IndexBlock(lines[some.start].name, name_file(kind, content, "txt"))


def name_file(kind: str, content: bytes, suffix: str) -> IndexFile:
    """Return the file of some bytes, named by them."""
    name = base64.b32encode(published_digest(content)).decode().lower()[:NAME]
    return IndexFile(f"{kind}/{name}.{suffix}", name, content)


def cut_files(parts: Iterable[tuple[str, int]], size: Size) -> Iterator[slice]:
    """Yield the places of the parts in each file, given their names and lengths.

    A file that is half full ends before the next part whose name is one in so many: a changed part
    changes its own file and its neighbours, and files further on stay the same. A part longer than
    the limit gets a file of its own.
    """
    start, end, length = 0, -1, 0
    for end, (name, own) in enumerate(parts):
        if end > start and begins_file(length, name, own, size):
            yield slice(start, end)
            start, length = end, 0
        length += own
    if end >= start:
        yield slice(start, end + 1)


def begins_file(length: int, name: str, own: int, size: Size) -> bool:
    """Return whether a part begins a file, given the length of the one before and its own."""
    may_end = 2 * length > size.limit and crc32(name.encode()) % size.one_in == 0
    return may_end or length + own > size.limit


def make_lines(forms: Iterable[Shard], names: Sequence[NameSpellings]) -> list[Shard]:
    """Return all lines in the order of their coarse keys, which puts forms of one word together."""
    lines = sorted(forms)
    keys = [line.name for line in lines]
    aliases = [NameSpellings(group, ()) for group in other_names() if _is_met(group, keys)]
    return sorted([*lines, *_name_lines([*names, *aliases])])


def other_names() -> Iterator[tuple[str, ...]]:
    """Yield the names of each place or body that languages know by several."""
    return (tuple(line.split()) for line in gather(TermWords, lambda section: section.aliases))


def _is_met(spellings: Iterable[str], keys: Sequence[str]) -> bool:
    """Return whether a coarse key of the index begins as that of one of the spellings."""
    for key in map(key_of, spellings):
        at = bisect_left(keys, key)
        if at < len(keys) and keys[at].startswith(key):
            return True
    return False


def make_ends(lines: Iterable[Shard]) -> list[Shard]:
    """Return the forms of lines again, sorted by their coarse keys read backwards."""
    return sorted(
        [
            Shard(key[::-1], content[: content.index(b"\t")].removesuffix(MARK) + b"\n")
            for key, content in lines
            if not content.startswith((OTHER_NAME, DATE_SIGN.encode()))
        ]
    )


def write_form(found: FoundForm) -> Shard:
    """Return the line of a form."""
    mark = b"" if found.lower else MARK
    content = found.form.encode() + mark + b"\t" + found.places + b"\n"
    return Shard(key_of(found.form), content)


def _name_lines(names: Sequence[NameSpellings]) -> Iterator[Shard]:
    """Yield a line for each spelling of each name, merged where people share one."""
    others: dict[str, set[str]] = {}
    given: dict[str, set[str]] = {}
    for person in names:
        for group in (person.surnames, person.given):
            for form in group:
                others.setdefault(form, set()).update(group)
        for form in person.surnames:
            given.setdefault(form, set()).update(person.given)
    for form, spellings in others.items():
        alike = " ".join(sorted(spellings - {form}))
        line = f"={form}\t{alike}\t{' '.join(sorted(given.get(form, ())))}\n"
        yield Shard(key_of(form), line.encode())
