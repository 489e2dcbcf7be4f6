"""Some articles of an index change: only what they are found by, or were, is made anew.

What comes of it is the index that ``make_index`` makes of all articles, byte for byte.
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from generator.search.consonant_key import coarse_key
from generator.search.facet_columns import Facets
from generator.search.index_lines import form_of, write_end, write_form
from generator.search.make_index import (
    BLOCKS,
    BUNDLES,
    Blocks,
    IndexFile,
    names_of_texts,
    write_block,
    write_bundle,
    write_columns,
    write_manifest,
    write_text,
)
from generator.search.name_aliases import read_aliases
from generator.search.postings import FoundForm, Met, articles_of, find_forms, update_postings
from generator.search.search_records import SearchRecord, facets_of, texts_of
from generator.search.sharding import Shard, reshard
from generator.search.stored_index import KeptIndex, StaleError, covering

Changes = Mapping[int, Met | None]  # of a form: where it is met now, by article


class ChangedLine(NamedTuple):
    """A form's line as it was and is; None where the form is not met."""

    before: Shard | None
    after: Shard | None


def change_index(
    kept: KeptIndex,
    changed: Mapping[int, SearchRecord | None],
    articles: int,
    facets: Callable[[], Sequence[Facets]],
) -> Iterator[IndexFile]:
    """The files that are not in the kept index, the manifest last.

    ``changed`` are articles by number: None for one that is there no more. All others are as they
    were; there are so many ``articles`` now. Their facets are asked for where one has changed.
    Raises StaleError, before the first file, where the whole index has to be made anew.
    """
    if not (kept.manifest.words and kept.manifest.ends and kept.articles and articles):
        raise StaleError
    lines = _change_lines(kept, changed)
    if are_exonyms_met_otherwise(kept, lines):
        raise StaleError
    bundles = yield from _cut_texts(kept, changed, articles)
    before = [line.before for line in lines.values() if line.before]
    after = [line.after for line in lines.values() if line.after]
    words = yield from cut_blocks("words", kept.manifest.words, kept.words, before, after)
    gone, come = _forms_of(before), _forms_of(after)
    gone, come = gone - come, come - gone
    ends = yield from cut_blocks(
        "ends", kept.manifest.ends, kept.ends, ends_of(gone), ends_of(come)
    )
    name = kept.manifest.articles
    if articles != kept.articles or _are_found_elsewhere(kept, changed):
        yield (columns := write_columns(facets()))
        name = columns.name
    yield write_manifest(name, bundles, words, ends)


def _are_found_elsewhere(kept: KeptIndex, changed: Mapping[int, SearchRecord | None]) -> bool:
    """Whether the facets of an article are others; no article is there more or less."""
    before = kept.facets()
    after = ((number, facets_of(record)) for number, record in changed.items() if record)
    return any(
        before(number) != facets._replace(themes=tuple(sorted(facets.themes)))
        for number, facets in after
    )


def _change_lines(
    kept: KeptIndex, changed: Mapping[int, SearchRecord | None]
) -> dict[str, ChangedLine]:
    """The lines of all forms that are met otherwise than they were."""
    forms: dict[str, dict[int, Met | None]] = defaultdict(dict)
    for number, record in changed.items():
        before = find_forms(kept.texts(number)) if number <= kept.articles else {}
        after = find_forms(texts_of(record)) if record else {}
        for form in before.keys() | after.keys():
            if before.get(form) != after.get(form):
                forms[form][number] = after.get(form)
    return {form: _change_line(kept, form, changes) for form, changes in sorted(forms.items())}


def _change_line(kept: KeptIndex, form: str, changes: Changes) -> ChangedLine:
    before = kept.form(form)
    old = before.content.decode().partition("\t")[2][:-1] if before else ""
    met = {number: met.passages if met else () for number, met in changes.items()}
    places = update_postings(old, met)
    if not places:
        return ChangedLine(before, None)
    last = int(before.fact) if before else 0
    lower = _find_lower(kept, form, changes, last, places)
    return ChangedLine(before, write_form(FoundForm(form, lower, places.encode())))


def _find_lower(kept: KeptIndex, form: str, changes: Changes, last: int, places: str) -> int:
    """An article in which the form is in lower case; ``last`` is the one that was known."""
    for number, met in changes.items():
        if met and met.lower:
            return number
    if last not in changes:
        return last
    others = (number for number in articles_of(places) if number not in changes)
    return next((other for other in others if find_forms(kept.texts(other))[form].lower), 0)


def are_exonyms_met_otherwise(kept: KeptIndex, lines: Mapping[str, ChangedLine]) -> bool:
    """Whether a name of many spellings is met that was not, or no more."""
    gone = {coarse_key(form): form for form, line in lines.items() if not line.after}
    come = {coarse_key(form): form for form, line in lines.items() if not line.before}
    if not (gone or come):
        return False
    removed = {form for form, line in lines.items() if not line.after}
    for group in read_aliases():
        keys = [coarse_key(spelling) for spelling in group]
        if not any(each.startswith(key) for each in (*gone, *come) for key in keys):
            continue
        was = any(True for key in keys for _ in kept.forms_from(key))
        stays = any(form not in removed for key in keys for form in kept.forms_from(key))
        if was != (stays or any(each.startswith(key) for each in come for key in keys)):
            return True
    return False


def _cut_texts(
    kept: KeptIndex, changed: Mapping[int, SearchRecord | None], articles: int
) -> Generator[IndexFile, None, list[tuple[int, str]]]:
    """Bundles of texts; returns how many articles each has, and its name."""

    def parts_of(bundles: range) -> list[Shard]:
        first, end = kept.first_in(bundles.start), kept.first_in(bundles.stop)
        numbers = range(first, articles + 1 if bundles.stop == kept.bundles else end)
        return [_text_of(kept, changed, number) for number in numbers if number <= articles]

    touched = {bundle for number in changed for bundle in bundles_touched(kept, number)}
    return (yield from cut_bundles(kept, touched, parts_of))


def bundles_touched(kept: KeptIndex, number: int) -> set[int]:
    """The bundle that an article is in, or would be, and that before it where it is the first."""
    bundle = min(kept.bundle_of(number), kept.bundles - 1)
    return {bundle, max(0, bundle - 1)} if number == kept.first_in(bundle) else {bundle}


def cut_bundles(
    kept: KeptIndex, touched: Set[int], parts_of: Callable[[range], list[Shard]]
) -> Generator[IndexFile, None, list[tuple[int, str]]]:
    """Bundles of which some are touched; returns how many articles each has, and its name."""
    names = names_of_texts(kept.manifest)
    found = []
    for run in reshard(len(names), touched, parts_of, BUNDLES):
        if isinstance(run, int):
            found.append((kept.first_in(run + 1) - kept.first_in(run), names[run]))
        else:
            yield (bundle := write_bundle(run))
            found.append((len(run), bundle.name))
    return found


def _text_of(kept: KeptIndex, changed: Mapping[int, SearchRecord | None], number: int) -> Shard:
    record = changed.get(number)
    return write_text(record) if record else kept.article(number)


def cut_blocks(
    kind: str,
    blocks: Blocks,
    read: Callable[[int], list[Shard]],
    before: Sequence[Shard],
    after: Sequence[Shard],
) -> Generator[IndexFile, None, Blocks]:
    """Blocks in which some lines are now others; returns for each the key of its first line, and its name."""
    removed = {part.content for part in before}
    added: dict[int, list[Shard]] = defaultdict(list)
    for part in after:
        added[covering(blocks, part.name).start].append(part)
    touched = {at for part in (*before, *after) for at in covering(blocks, part.name)}

    def parts_of(group: range) -> list[Shard]:
        stays = (part for at in group for part in read(at) if part.content not in removed)
        return sorted((*stays, *(part for at in group for part in added[at])))

    named = []
    for run in reshard(len(blocks), touched, parts_of, BLOCKS):
        if isinstance(run, int):
            named.append(blocks[run])
        else:
            yield (block := write_block(kind, run))
            named.append((run[0].name, block.name))
    return tuple(named)


def _forms_of(lines: Sequence[Shard]) -> frozenset[str]:
    return frozenset(map(form_of, lines))


def ends_of(forms: frozenset[str]) -> list[Shard]:
    """The ends of forms."""
    return [write_end(coarse_key(form), form) for form in forms]
