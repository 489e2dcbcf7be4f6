"""Articles come or go between others: those behind them are counted anew, in the lines of words alone.

No text of an article that stays is read. What comes of it is the index that ``make_index`` makes,
byte for byte.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from generator.search.change_index import (
    ChangedLine,
    are_exonyms_met_otherwise,
    bundles_touched,
    cut_blocks,
    cut_bundles,
    ends_of,
)
from generator.search.facet_columns import Facets
from generator.search.index_lines import form_of, write_form
from generator.search.make_index import (
    IndexFile,
    write_blocks,
    write_columns,
    write_manifest,
    write_text,
)
from generator.search.postings import FoundForm, Met, find_forms, read_number, write_number
from generator.search.search_records import SearchRecord, texts_of
from generator.search.sharding import Shard
from generator.search.stored_index import KeptIndex, StaleError


class NumberShift(NamedTuple):
    """Where other articles are now: the first number, how many went from there, and those that came."""

    first: int
    gone: int
    come: Sequence[SearchRecord]

    @property
    def after(self) -> int:
        """The number, as it was, of the first article behind it."""
        return self.first + self.gone

    @property
    def shift(self) -> int:
        """By how much the numbers of all behind it grow."""
        return len(self.come) - self.gone


class _Found(NamedTuple):
    """The places of a form, and their articles as they were numbered."""

    places: str
    articles: list[int]


def renumber_index(
    kept: KeptIndex, span: NumberShift, facets: Sequence[Facets]
) -> Iterator[IndexFile]:
    """The files of words, all; of the others those that are not in the kept index; the manifest last.

    Raises StaleError, before the first file, where the whole index has to be made anew.
    """
    if not (kept.manifest.words and kept.manifest.ends and kept.articles and facets):
        raise StaleError
    lines, changed = _count_anew(kept, span)
    if are_exonyms_met_otherwise(kept, changed):
        raise StaleError
    bundles = yield from _cut_texts(kept, span)
    words = yield from write_blocks("words", lines)
    gone = ends_of(frozenset(form for form, line in changed.items() if line.before))
    come = ends_of(frozenset(form for form, line in changed.items() if line.after))
    ends = yield from cut_blocks("ends", kept.manifest.ends, kept.ends, gone, come)
    yield (columns := write_columns(facets))
    yield write_manifest(columns.name, bundles, words, ends)


def _count_anew(kept: KeptIndex, span: NumberShift) -> tuple[list[Shard], dict[str, ChangedLine]]:
    """All lines, and those of forms that are there no more, or for the first time."""
    new: dict[str, dict[int, Met]] = defaultdict(dict)
    for number, record in enumerate(span.come, span.first):
        for form, met in find_forms(texts_of(record)).items():
            new[form][number] = met
    lines: list[Shard] = []
    changed: dict[str, ChangedLine] = {}
    for block in range(len(kept.manifest.words)):
        for line in kept.words(block):
            form = form_of(line)
            after = _count_line(kept, span, line, new.pop(form, {})) if form else line
            if after:
                lines.append(after)
            else:
                changed[form] = ChangedLine(line, None)
    for form, mets in new.items():
        added = _write_line(form, _find_lower(mets), _write_places(_Found("", []), span, mets))
        lines.append(added)
        changed[form] = ChangedLine(None, added)
    return sorted(lines), changed


def _count_line(
    kept: KeptIndex, span: NumberShift, line: Shard, new: Mapping[int, Met]
) -> Shard | None:
    """A form's line as it is now; None where the form is not met."""
    head, _, places = line.content.decode().removesuffix("\n").partition("\t")
    found = _Found(places, list(accumulate(map(read_number, places[::2]))))
    if found.articles[-1] < span.first and not new:
        return line
    written = _write_places(found, span, new)
    if not written:
        return None
    lower = int(line.fact)
    if lower >= span.after:
        lower += span.shift
    elif lower >= span.first:
        lower = _find_lower(new) or _find_elsewhere(kept, span, head, found)
    return _write_line(head.removesuffix("*"), lower or _find_lower(new), written)


def _write_places(found: _Found, span: NumberShift, new: Mapping[int, Met]) -> str:
    """The places before the span as they are, those in it, and those behind: only the first is farther."""
    low = bisect_left(found.articles, span.first)
    high = bisect_left(found.articles, span.after)
    last = found.articles[low - 1] if low else 0
    written = [found.places[: 2 * low]]
    for number, met in new.items():
        for passage in met.passages:
            written.append(write_number(number - last) + write_number(passage))
            last = number
    if high < len(found.articles):
        written.append(write_number(found.articles[high] + span.shift - last))
        written.append(found.places[2 * high + 1 :])
    return "".join(written)


def _write_line(form: str, lower: int, places: str) -> Shard:
    return write_form(FoundForm(form, lower, places.encode()))


def _find_lower(new: Mapping[int, Met]) -> int:
    return next((number for number, met in new.items() if met.lower), 0)


def _find_elsewhere(kept: KeptIndex, span: NumberShift, head: str, found: _Found) -> int:
    """An article that stays in which the form is in lower case, as it is numbered now."""
    for number in dict.fromkeys(found.articles):
        stays = not span.first <= number < span.after
        if stays and find_forms(kept.texts(number))[head].lower:
            return number + (span.shift if number >= span.after else 0)
    return 0


def _cut_texts(
    kept: KeptIndex, span: NumberShift
) -> Generator[IndexFile, None, list[tuple[int, str]]]:
    come = [write_text(record) for record in span.come]

    def parts_of(bundles: range) -> list[Shard]:
        parts: list[Shard] = []
        for bundle in bundles:
            for number, part in enumerate(kept.bundle(bundle), kept.first_in(bundle)):
                parts += come if number == span.first else []
                parts += [] if span.first <= number < span.after else [part]
        return parts + (come if bundles.stop == kept.bundles and span.first > kept.articles else [])

    numbers = range(span.first, max(span.after, span.first + 1))
    touched = {bundle for number in numbers for bundle in bundles_touched(kept, number)}
    return (yield from cut_bundles(kept, touched, parts_of))
