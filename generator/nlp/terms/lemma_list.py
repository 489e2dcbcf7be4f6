"""Lists of lemmas by form, as simplemma has them, searched without decoding all of a list.

A list is a compressed stream of sorted records: a form as the bytes that it shares with the one before
and its other bytes, then its lemma as a change of the form, or a mark that it is the lemma before.
Polish has 3.7 million, so they are skipped by a pattern, which notes where their first bytes change.
"""

import lzma
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple, Protocol

SERBO_CROATIAN = dict.fromkeys(("bs", "hr", "sr"), "hbs")
DATA = "strategies/dictionaries/data"  # in simplemma 2
MAGIC = b"SMFC1\x00"  # of a list sorted from the beginnings of forms
ALIKE = 4  # bytes that the forms of a group share
MORE = 0x80  # marks a byte of a number that has a further one
SAME_LEMMA, WHOLE_LEMMA = 254, 255
_TEXT = b"(?>%b)" % b"|".join(b"\\x%02x.{%d}" % (length, length) for length in range(MORE))
# Records that share so much with the one before, but for those longer than a byte can tell.
_SKIPPED = re.compile(rb"(?s)(?:[\x%02x-\x7f]%b(?>\xfe|[^\xfe]%b))*+" % (ALIKE, _TEXT, _TEXT))


class LemmaList(Protocol):
    """Lemmas of a language by form."""

    def __len__(self) -> int:
        """Return the number of forms."""

    def find(self, forms: Iterable[str]) -> dict[str, str]:
        """Return the lemmas of those forms that the list has."""

    def select(
        self, lemmas: Collection[str], fits: Callable[[str], bool]
    ) -> Iterator[tuple[str, str]]:
        """Yield form and lemma of forms of some lemmas, of all whose beginning of any length ``fits``."""


class _Group(NamedTuple):
    """Run of records: the first form, where its record is, and what the form before begins with."""

    form: bytes
    at: int
    before: bytes


@dataclass(frozen=True)
class PackedList:
    """List as simplemma has it: ``groups`` of forms that begin alike, in order."""

    data: bytes
    count: int
    groups: tuple[_Group, ...]

    def __len__(self) -> int:
        """Return the number of forms."""
        return self.count

    def find(self, forms: Iterable[str]) -> dict[str, str]:
        """Return the lemmas of those forms that the list has."""
        sought: defaultdict[int, set[bytes]] = defaultdict(set)
        for form in map(str.encode, forms):
            sought[bisect_right(self.groups, form, key=_first_form) - 1].add(form)
        return {
            form.decode(): lemma.decode()
            for number, wanted in sought.items()
            if number >= 0
            for form, lemma in self._decode(number)
            if form in wanted
        }

    def select(
        self, lemmas: Collection[str], fits: Callable[[str], bool]
    ) -> Iterator[tuple[str, str]]:
        """Yield form and lemma of forms of some lemmas, of all whose beginning of any length ``fits``."""
        wanted = {lemma.encode(): lemma for lemma in lemmas}
        for number, group in enumerate(self.groups):
            if fits(group.form[:ALIKE].decode(errors="ignore")):
                for form, lemma in self._decode(number):
                    if lemma in wanted:
                        yield form.decode(), wanted[lemma]

    def _decode(self, number: int) -> Iterator[tuple[bytes, bytes]]:
        """Yield form and lemma of each record of a group."""
        _, at, form = self.groups[number]
        end = self.groups[number + 1].at if number + 1 < len(self.groups) else len(self.data)
        data, lemma = self.data, b""
        if data[_read_form(data, at, form)[1]] == SAME_LEMMA and number:
            *_, (_, lemma) = self._decode(number - 1)
        while at < end:
            if data[at] | data[at + 1] < MORE:  # nearly always, and faster than calls
                begin = at + 2
                at = begin + data[at + 1]
                form = form[: data[begin - 2]] + data[begin:at]
            else:
                form, at = _read_form(data, at, form)
            cut = data[at]
            at += 1
            if cut != SAME_LEMMA:
                text, at = _read_text(data, at)
                lemma = text if cut == WHOLE_LEMMA else form[: len(form) - cut] + text
            yield form, lemma


def _first_form(group: _Group) -> bytes:
    return group.form


def _read_number(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while data[at] & MORE:
        number |= (data[at] - MORE) << shift
        at, shift = at + 1, shift + 7
    return number | data[at] << shift, at + 1


def _read_text(data: bytes, at: int) -> tuple[bytes, int]:
    length, at = (data[at], at + 1) if data[at] < MORE else _read_number(data, at)
    return data[at : at + length], at + length


def _read_form(data: bytes, at: int, before: bytes) -> tuple[bytes, int]:
    shared, at = _read_number(data, at)
    text, at = _read_text(data, at)
    return before[:shared] + text, at


def unpack_list(data: bytes) -> PackedList:
    """Return the list in a stream that begins with ``MAGIC``."""
    count, at = _read_number(data, len(MAGIC))
    groups: list[_Group] = []
    form = b""
    while at < len(data):
        shared, _ = _read_number(data, at)
        new, after = _read_form(data, at, form)
        if shared < ALIKE:
            groups.append(_Group(new, at, form[:ALIKE]))
            form = new
        after = after + 1 if data[after] == SAME_LEMMA else _read_text(data, after + 1)[1]
        skipped = _SKIPPED.match(data, after)
        at = skipped.end() if skipped else after
    return PackedList(data, count, tuple(groups))


class DecodedList:
    """List of another version of simplemma, decoded by itself."""

    def __init__(self, lemmas: Mapping[str, str]) -> None:
        self._lemmas = lemmas

    def __len__(self) -> int:
        """Return the number of forms."""
        return len(self._lemmas)

    def find(self, forms: Iterable[str]) -> dict[str, str]:
        """Return the lemmas of those forms that the list has."""
        return {form: self._lemmas[form] for form in forms if form in self._lemmas}

    def select(
        self, lemmas: Collection[str], _: Callable[[str], bool]
    ) -> Iterator[tuple[str, str]]:
        """Yield form and lemma of every form of some lemmas."""
        yield from (each for each in self._lemmas.items() if each[1] in lemmas)


@lru_cache(maxsize=1)
def read_lemma_list(language: str) -> LemmaList | None:
    """Return the list of a language, or None if there is none."""
    code = SERBO_CROATIAN.get(language, language)
    found = find_spec("simplemma")  # its own modules take 0.1 s to load
    for folder in (found and found.submodule_search_locations) or ():
        path = Path(folder) / DATA / f"{code}.plzma"
        if path.parent.is_dir() and not path.is_file():
            return None
        if path.is_file() and (data := lzma.decompress(path.read_bytes())).startswith(MAGIC):
            return unpack_list(data)
    from simplemma.strategies import DefaultDictionaryFactory  # noqa: PLC0415 - as said above

    try:
        return DecodedList(DefaultDictionaryFactory().get_dictionary(code))
    except ValueError:
        return None
