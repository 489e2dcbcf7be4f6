"""Make an edition of the changes: its lines, and the row that tells of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from generator.content.correction_meta import CorrectionEntry
from generator.editions.correction_check import Change, EditionComparison, digest_correction
from generator.editions.edition_files import (
    AliasLine,
    Changed,
    EditionRow,
    FileLine,
    GoneLine,
    Line,
    MadeLine,
    MinorLine,
    NoteLine,
    TextLine,
    digest_edition,
    digest_words,
)
from generator.editions.history import History
from generator.editions.records import SITE


class Draft(NamedTuple):
    """Edition to be published: its changes, the ``minor`` ones among them, and its corrections.

    ``gone`` are withdrawn addresses with the ones in their place, ``made`` those of all pages made
    of others, ``articles`` the number of articles. ``signed`` and ``stamped`` are as in the row.
    """

    comparison: EditionComparison
    minor: frozenset[str]
    gone: dict[str, str]
    made: Collection[str]
    corrections: Sequence[CorrectionEntry]
    articles: int
    signed: str = ""
    stamped: str = ""


def make_lines(draft: Draft, history: History) -> list[Line]:
    """Return the lines of an edition, none if nothing has changed."""
    lines: list[Line] = []
    for change in draft.comparison.changes:
        lines += _lines_of(change, history)
        if change.before is not None and (not change.keys or change.record.address in draft.minor):
            lines.append(MinorLine(change.record.address))
    lines += (GoneLine(address, to) for address, to in sorted(draft.gone.items()))
    lines += (MadeLine(address) for address in sorted(set(draft.made) - history.made))
    lines += _notes(draft.corrections, history)
    return lines


def _lines_of(change: Change, history: History) -> Iterator[Line]:
    record, known = change.record, history.addresses
    published = known.get(change.former or record.address)
    origin = published.origin if published else ""
    yield FileLine(record.address, record.file, origin or change.former)
    for key, words in record.texts:
        yield TextLine(record.address, key, digest_words(words), words)
    for old, new in change.replaced.items():
        yield AliasLine(record.address, old, new)


def _notes(entries: Iterable[CorrectionEntry], history: History) -> Iterator[Line]:
    digests = list(dict.fromkeys(map(digest_correction, entries)))
    yield from (NoteLine(digest) for digest in digests if digest not in history.notes)
    yield from (
        NoteLine(digest, gone=True) for digest in sorted(history.notes.keys() - set(digests))
    )


def make_row(
    draft: Draft, lines: Sequence[Line], history: History, at: str, note: str, minor: str, ids: str
) -> EditionRow:
    """Return the row of the next edition, at a time in UTC. ``ids`` is kept in the first alone."""
    last = history.last
    row = EditionRow(
        edition=len(history.editions) + 1,
        at=at,
        articles=draft.articles,
        digest="",
        parent=last.digest if last else "",
        note=note,
        minor=minor if draft.minor else "",
        ids="" if last else ids,
        signed=draft.signed,
        stamped=draft.stamped,
        changed=_changed(draft) if last else Changed(),
    )
    return msgspec.structs.replace(row, digest=digest_edition(row, lines))


def _changed(draft: Draft) -> Changed:
    new, changed, minor = [], [], []
    for change in draft.comparison.changes:
        address = change.record.address
        if address == SITE:
            continue
        if change.before is None:
            new.append(address)
        elif change.keys and address not in draft.minor:
            changed.append(address)
        else:
            minor.append(address)
    withdrawn = tuple(address for address, to in sorted(draft.gone.items()) if not to)
    moved = {address: to for address, to in sorted(draft.gone.items()) if to}
    return Changed(tuple(new), tuple(changed), tuple(minor), withdrawn, moved)
