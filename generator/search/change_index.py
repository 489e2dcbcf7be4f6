"""Change the blocks of an index where words of a few articles have changed.

An edited article has lines in a few blocks. These are read, changed and cut anew until a block begins
as before. The others stay as they are, and so do the columns of other months.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from generator.search.form_tables import key_of
from generator.search.index_blocks import (
    BLOCKS,
    ENDS,
    MARK,
    OTHER_NAME,
    WORDS,
    IndexBlock,
    IndexFile,
    Shard,
    WordBlocks,
    begins_file,
    cut_blocks,
    cut_files,
    other_names,
    write_form,
)
from generator.search.postings import (
    FormInColumn,
    FoundForm,
    WordColumn,
    find_differing_forms,
    read_number,
    write_number,
)
from generator.search.search_records import DATE_SIGN

Keys = Sequence[tuple[str, str]]  # the coarse key of a block's first line, and the name of its file


class ColumnChange(NamedTuple):
    """Column that takes the place of another one, with so many articles before it.

    Both have as many articles, unless no column follows.
    """

    before: int
    old: WordColumn
    new: WordColumn


def name_blocks(words: Keys, ends: Keys) -> WordBlocks:
    """Return the blocks of an index that is there, by their keys and names."""
    return WordBlocks(*(
        [IndexBlock(key, IndexFile(f"{kind}/{name}.txt", name, None)) for key, name in keys]
        for kind, keys in ((WORDS, words), (ENDS, ends))
    ))  # fmt: skip


def change_blocks(
    blocks: WordBlocks,
    change: ColumnChange,
    read: Callable[[str], bytes],
    others: Callable[[], Iterable[WordColumn]],
) -> WordBlocks | None:
    """Return the blocks of an index after a change, or None if all have to be made anew.

    ``read`` returns the bytes of a file by its path, ``others`` the columns of all other months.
    """
    if not blocks.words or not blocks.ends:
        return None
    forms = sorted(find_differing_forms(change.old, change.new))
    words, ends = _BlockReader(blocks.words, read), _BlockReader(blocks.ends, read)
    before = words.find(forms)
    after = {form: _change_line(form, before.get(form), change, others) for form in forms}
    come = [form for form in forms if after[form] and form not in before]
    gone = [form for form in forms if form in before and not after[form]]
    if not _keep_names(words, come, gone):
        return None
    return WordBlocks(
        _replace(WORDS, words, before.values(), filter(None, after.values())),
        _replace(ENDS, ends, _ends_of(gone), _ends_of(come)),
    )


@cache
def _other_names() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    return tuple((names, tuple(map(key_of, names))) for names in other_names())


def _keep_names(words: "_BlockReader", come: Sequence[str], gone: Sequence[str]) -> bool:
    """Return whether an index has the names of the same places and bodies after some forms come and go."""
    added, lost = ([key_of(form) for form in forms] for forms in (come, gone))
    for names, keys in _other_names():
        if any(key.startswith(keys) for key in added) and not words.has_names(names):
            return False
        is_less = any(key.startswith(keys) for key in lost)
        if is_less and not any(words.has_forms(key, frozenset(gone)) for key in keys):
            return False
    return True


def _ends_of(forms: Iterable[str]) -> Iterator[Shard]:
    return (_end_of(form) for form in forms if not form.startswith(DATE_SIGN))


def _end_of(form: str) -> Shard:
    return Shard(key_of(form)[::-1], form.encode() + b"\n")


class _BlockReader:
    """Blocks with their lines in order, which are read when they are asked for."""

    def __init__(self, blocks: Sequence[IndexBlock], read: Callable[[str], bytes]) -> None:
        self.blocks, self._read = blocks, read
        self._keys = [block.key for block in blocks]
        self._lines: dict[int, list[Shard]] = {}

    def lines(self, at: int) -> list[Shard]:
        """Return the lines of a block."""
        if at not in self._lines:
            file = self.blocks[at].file
            content = self._read(file.path) if file.content is None else file.content
            self._lines[at] = list(map(_read_line, content.splitlines(keepends=True)))
        return self._lines[at]

    def find(self, forms: Iterable[str]) -> dict[str, Shard]:
        """Return the lines of forms, by form."""
        found: dict[str, Shard] = {}
        for form in forms:
            key, beginnings = key_of(form), (f"{form}\t".encode(), f"{form}*\t".encode())
            alike = (line for line in self._of_key(key) if line.content.startswith(beginnings))
            found.update((form, line) for line in alike)
        return found

    def has_names(self, names: Sequence[str]) -> bool:
        """Return whether each of several names leads to all others."""
        return all(set(names) <= {name, *self._spellings(name)} for name in names)

    def has_forms(self, beginning: str, without: Container[str]) -> bool:
        """Return whether a coarse key begins so, of a form that is not among some."""
        for at in range(self._around(beginning)[0], len(self.blocks)):
            for line in self.lines(at)[bisect_left(self.lines(at), (beginning,)) :]:
                if not line.name.startswith(beginning):
                    return False
                form = line.content.partition(b"\t")[0].removesuffix(MARK)
                if not form.startswith(OTHER_NAME) and form.decode() not in without:
                    return True
        return False

    def place(self, line: Shard) -> int:
        """Return the block that a line belongs in."""
        around = self._around(line.name)
        return max((at for at in around if self.lines(at)[0] <= line), default=around[0])

    def _spellings(self, name: str) -> list[str]:
        """Return the other spellings of a name."""
        start = OTHER_NAME + f"{name}\t".encode()
        lines = (each.content for each in self._of_key(key_of(name)))
        found = next((line for line in lines if line.startswith(start)), b"")
        return found.removeprefix(start).partition(b"\t")[0].decode().split(" ")

    def _of_key(self, key: str) -> Iterator[Shard]:
        """Yield the lines of a coarse key."""
        for at in self._around(key):
            lines = self.lines(at)
            yield from lines[bisect_left(lines, (key,)) : bisect_left(lines, (key + "\0",))]

    def _around(self, key: str) -> Sequence[int]:
        """Return the blocks that may have lines of a key."""
        first = max(bisect_left(self._keys, key) - 1, 0)
        return range(first, max(bisect_right(self._keys, key), first + 1))


def _read_line(line: bytes) -> Shard:
    form, tab, _ = line.partition(b"\t")
    if not tab:
        return _end_of(line[:-1].decode())
    return Shard(key_of(form.removeprefix(OTHER_NAME).removesuffix(MARK).decode()), line)


def _replace(
    kind: str, reader: _BlockReader, gone: Iterable[Shard], come: Iterable[Shard]
) -> list[IndexBlock]:
    """Return the blocks without some lines and with others."""
    changed = _change_lines(reader, gone, come)
    made: list[IndexBlock] = []
    number, at = len(reader.blocks), 0
    while at < number:
        if at not in changed:
            made.append(reader.blocks[at])
            at += 1
            continue
        lines = changed[at]
        at += 1
        while at < number and (at in changed or not _end_before(reader.lines(at)[0], lines)):
            lines = [*lines, *changed.get(at, reader.lines(at))]
            at += 1
        made += cut_blocks(kind, lines)
    return made


def _change_lines(
    reader: _BlockReader, gone: Iterable[Shard], come: Iterable[Shard]
) -> dict[int, list[Shard]]:
    """Return the lines of the blocks that change, and of those that may not end as before."""
    lost: defaultdict[int, set[Shard]] = defaultdict(set)
    for line in gone:
        lost[reader.place(line)].add(line)
    new: defaultdict[int, list[Shard]] = defaultdict(list)
    for line in come:
        new[reader.place(line)].append(line)
    changed = {
        at: sorted([*(line for line in reader.lines(at) if line not in lost[at]), *new[at]])
        for at in lost.keys() | new.keys()
    }
    begun_anew = [at for at, lines in changed.items() if lines[:1] != reader.lines(at)[:1]]
    for at in begun_anew:
        if at:
            changed.setdefault(at - 1, reader.lines(at - 1))
    return changed


def _end_before(following: Shard, lines: Sequence[Shard]) -> bool:
    """Return whether the last block of lines ends before the line that follows them."""
    if not lines:
        return False
    *_, last = cut_files(((line.name, len(line.content)) for line in lines), BLOCKS)
    length = sum(len(line.content) for line in lines[last])
    return begins_file(length, following.name, len(following.content), BLOCKS)


def _change_line(
    form: str,
    line: Shard | None,
    change: ColumnChange,
    others: Callable[[], Iterable[WordColumn]],
) -> Shard | None:
    """Return the line of a form after a change, or None if it has no places any more."""
    old, new = change.old.forms.get(form), change.new.forms.get(form)
    head, _, rest = line.content.partition(b"\t") if line else (MARK, b"", b"\n")
    places = _change_places(rest[:-1].decode(), new, change)
    if not places:
        return None
    lower = bool(new and new.lower) or not head.endswith(MARK)
    if lower and old and old.lower and not (new and new.lower):
        lower = any(column.forms[form].lower for column in others() if form in column.forms)
    return write_form(FoundForm(form, lower, places.encode()))


def _change_places(places: str, new: FormInColumn | None, change: ColumnChange) -> str:
    """Return places with those in the articles of a column replaced."""
    numbers = list(accumulate(map(read_number, places[::2])))
    first = bisect_right(numbers, change.before)
    last = bisect_right(numbers, change.before + change.old.articles)
    made, at = places[: 2 * first], numbers[first - 1] if first else 0
    if new:
        made += write_number(change.before + new.first - at) + new.places.decode()
        at = change.before + new.last
    if last < len(numbers):
        made += write_number(numbers[last] - at) + places[2 * last + 1 :]
    return made
