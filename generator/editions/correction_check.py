"""Compare a briefing with its last edition: changes without a note, and missing addresses."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.content.correction_meta import WITHDRAWN, CorrectionEntry, WithdrawnEntry
from generator.content.entries import Content
from generator.content.passages import ANCHOR
from generator.editions.anchor_aliases import find_successors, passages_of
from generator.editions.edition_files import THEMES, digest_words
from generator.editions.history import ARTICLES, History
from generator.editions.records import SAID, SITE, Record, place_of
from generator.problems import Code, Problem

# Keys, or their beginnings, of lists that may grow without a note. Their lines must stay.
GROWING = (SAID, "roles", "responses")
SHOWN = 3  # differences named in a message


class Change(NamedTuple):
    """Record that differs from the one published, if there is one.

    ``keys`` are those of published texts that differ, each with the former key of the same text.
    ``replaced`` are the anchors that are no more. ``former`` is the address before a renaming.
    """

    record: Record
    before: Mapping[str, str] | None
    keys: tuple[tuple[str, str], ...]
    replaced: Mapping[str, str]
    former: str = ""


class EditionComparison(NamedTuple):
    """Changes since the last edition, published addresses that are gone, all that are ``shown``."""

    changes: tuple[Change, ...]
    gone: tuple[str, ...]
    shown: frozenset[str]


def compare_records(
    records: Mapping[str, Record],
    changed: Iterable[Record],
    history: History,
    read: Callable[[Iterable[str]], Mapping[str, Mapping[str, str]]],
    renamed: Mapping[str, str],
) -> EditionComparison:
    """Compare records with those published.

    ``read`` returns the published texts of addresses, ``renamed`` has former addresses by the
    present ones.
    """
    known = history.addresses
    pairs = [(record, renamed.get(record.address, "")) for record in changed]
    before = [former or record.address for record, former in pairs]
    texts = read([each for each in before if each in known])
    people = {
        old.removeprefix("people/"): new.removeprefix("people/")
        for new, old in renamed.items()
        if old.startswith("people/")
    }
    texts = {at: _with_speakers(said, people) for at, said in texts.items()} if people else texts
    changes = tuple(
        _compare(record, texts.get(at, {}) if at in known else None, former)
        for (record, former), at in zip(pairs, before, strict=True)
    )
    lost = tuple(sorted(history.there - records.keys()))
    return EditionComparison(changes, lost, frozenset(records))


def _with_speakers(texts: Mapping[str, str], people: Mapping[str, str]) -> dict[str, str]:
    """Return texts with renamed people as speakers under their present ids."""

    def rename(line: str) -> str:
        speaker, colon, words = line.partition(": ")
        return f"{people.get(speaker, speaker)}{colon}{words}"

    return {
        key: "\n".join(map(rename, words.split("\n"))) if key.startswith(SAID) else words
        for key, words in texts.items()
    }


def _compare(record: Record, before: Mapping[str, str] | None, former: str) -> Change:
    if before is None:
        return Change(record, None, (), {}, former)
    now = dict(record.texts)
    replaced = find_successors(passages_of(before), passages_of(now))
    return Change(record, before, tuple(_find_differing(before, now, replaced)), replaced, former)


def _find_differing(
    before: Mapping[str, str], now: Mapping[str, str], replaced: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield keys of published texts that differ, and of passages put in, with their former keys."""
    taken = {new: old for old, new in replaced.items() if new}
    for key, words in before.items():
        if key.startswith(GROWING):
            anchor = key.removeprefix(SAID)
            lost = set(words.split("\n")) - set(now.get(key, "").split("\n"))
            if lost and anchor not in replaced:
                yield key, key
        elif key.startswith(ANCHOR):
            if replaced.get(key) == "" or (key in now and now[key] != words):
                yield key, key
        elif key != THEMES and place_of(key)[0] not in replaced and now.get(key) != words:
            yield key, key
    for key in passages_of(now):
        if key not in before:
            yield key, taken.get(key, key)
    common = [key for key in passages_of(before) if key in now]
    if common != [key for key in passages_of(now) if key in before]:
        yield "order", "order"


def digest_correction(entry: CorrectionEntry) -> str:
    """Return the digest that an edition knows a correction by."""
    return digest_words(msgspec.json.encode(entry.meta, enc_hook=str).decode())


class CorrectionNotes(NamedTuple):
    """Corrections that the last edition did not have. ``unedited`` are addresses nobody has edited."""

    entries: Sequence[CorrectionEntry]
    unedited: frozenset[str]

    def without_note(self, change: Change) -> list[str]:
        """Return the keys of a change that no entry is about."""
        return [key for key, former in change.keys if not self._is_told(change, {key, former})]

    def _is_told(self, change: Change, keys: set[str]) -> bool:
        return any(self._covers(entry, change, keys) for entry in self.entries)

    def _covers(self, entry: CorrectionEntry, change: Change, keys: set[str]) -> bool:
        """Return whether an entry is about one of the keys at the address of a change."""
        meta, addresses = entry.meta, {change.record.address, change.former} - {""}
        if meta.kind == "reading" and not self._is_read_otherwise(change):
            return False
        for at, anchor in meta.places:
            all_articles = meta.kind == "reading" and f"{at}/" == ARTICLES
            named = {place_of(key.removeprefix(SAID))[0] for key in keys}
            if (at in addresses or all_articles) and (not anchor or anchor in named):
                return True
        return False

    def _is_read_otherwise(self, change: Change) -> bool:
        """Return whether nobody edited the article and all that it quoted is there as it was."""
        if change.record.address not in self.unedited or change.before is None:
            return False
        return _quoted(change.before) <= _quoted(dict(change.record.texts))


def _quoted(texts: Mapping[str, str]) -> set[str]:
    lines = (
        line for key, said in texts.items() if key.startswith(SAID) for line in said.split("\n")
    )
    return {line.partition(": ")[2] for line in lines}


def find_unnoted(
    comparison: EditionComparison, notes: CorrectionNotes, history: History
) -> Iterator[tuple[Change, Problem]]:
    """Yield the changes of what was published that no correction tells, each with its Problem."""
    last = history.last
    for change in comparison.changes:
        keys = notes.without_note(change)
        if keys and last:
            address = change.record.address
            message = (
                f"{_name(keys)} of {address} differ from edition {last.edition} without a note"
            )
            hint = (
                f"add to content/corrections.yaml: - {{on: <day>, where: {address}, kind: "
                'correction, was: {…}, now: {…}}, or publish with --minor "why"'
            )
            yield change, _warn("changed-without-note", message, change.record.path, hint)


def _name(keys: Sequence[str]) -> str:
    names = [key.removeprefix(SAID) for key in keys]
    names = list(dict.fromkeys(names))
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more


def find_withdrawn_unnoted(
    comparison: EditionComparison, withdrawn: Iterable[WithdrawnEntry]
) -> Iterator[Problem]:
    """Yield a Problem for each published address that is gone and that no entry tells of."""
    told = {entry.meta.address for entry in withdrawn}
    for address in comparison.gone:
        if address not in told and address != SITE:
            message = f"the published address {address} is gone and {WITHDRAWN.name} has no entry"
            hint = (
                f"add to content/withdrawn.yaml: - {{id: {address}, on: <day>, why: {{…}}}}, or put "
                "its file back ('sourcebook rename' and 'sourcebook remove' write the entry)"
            )
            yield _warn("withdrawn-without-note", message, WITHDRAWN, hint)


def find_lost_corrections(
    entries: Iterable[CorrectionEntry], history: History, path: Path
) -> Iterator[Problem]:
    """Yield a Problem if corrections that were published are there no more, or are changed."""
    if lost := len(history.notes.keys() - {digest_correction(entry) for entry in entries}):
        message = f"{lost} published corrections are gone or have been changed"
        hint = f"put them back as they were: git log -p -- {path} (or publish with --minor)"
        yield _warn("correction-lost", message, path, hint)


def _warn(code: Code, message: str, path: Path, hint: str) -> Problem:
    return Problem(code, message, path, 1, 1, hint, "warning")


def check_addresses(
    content: Content, articles: Iterable[str], history: History
) -> Iterator[Problem]:
    """Yield Problems with entries of corrections and withdrawals whose addresses do not fit.

    A correction is about an address that is there or was published. A withdrawn address is there no
    more, and the one in its place is.
    """
    there = {f"{ARTICLES}{article}" for article in articles}
    there |= {f"themes/{each.id}" for each in content.themes}
    there |= {f"people/{each.id}" for each in content.people}
    there |= {f"allegations/{each.id}" for each in content.allegations}
    there |= {f"stories/{each.id}" for each in content.stories}
    there |= {each.id for each in content.pages}
    withdrawn = {entry.meta.address for entry in content.withdrawn}
    known = there | withdrawn | history.addresses.keys() | {ARTICLES.strip("/")}
    for entry in content.corrections:
        for address in entry.meta.addresses:
            if address not in known:
                yield _unknown(entry, "where", address)
    for gone in content.withdrawn:
        if gone.meta.address in there:
            message = f"'{gone.meta.id}' is withdrawn and there is still a file for it"
            hint = "remove the file, or this entry"
            yield gone.refuse("id", "withdrawn-but-there", message, hint)
        to = gone.meta.target
        if to and to not in there | withdrawn - {gone.meta.address}:
            yield _unknown(gone, "to", to)


def _unknown(entry: CorrectionEntry | WithdrawnEntry, key: str, address: str) -> Problem:
    message = f"nothing is or was published at '{address}'"
    hint = "write an address below the site, such as articles/<id>, themes/<id> or people/<id>"
    return entry.refuse(key, "unknown-address", message, hint)
