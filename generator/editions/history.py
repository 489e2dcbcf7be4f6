"""State of all that was published, read off the editions from the first to the last."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.cached_values import load_cached, save_cached
from generator.content.passages import ANCHOR
from generator.editions.edition_files import (
    EDITIONS,
    THEMES,
    AliasLine,
    EditionRow,
    FileLine,
    GoneLine,
    Line,
    MadeLine,
    MinorLine,
    NoteLine,
    TextLine,
    damaged,
    decode_lines,
    digest_edition,
    digest_words,
    lines_path,
    read_editions,
)
from generator.fingerprint.digests import digest_value
from generator.fingerprint.file_stamps import prove, stamp_files
from generator.fingerprint.keys import read_key
from generator.paths import HISTORY
from generator.problems import ProblemsError

ARTICLES = "articles/"  # beginning of an article's address


class PublishedAddress(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Address as last published: its files' digest, and the digests of its texts by key.

    ``edition`` is the last that changed it, ``notable`` the last that did so beyond typography,
    ``first`` the one that it came with. If it is ``gone``, ``to`` may take its place. ``origin`` is
    the first address of one that was renamed.
    """

    file: str
    texts: dict[str, str]
    edition: int
    notable: int
    first: int
    themes: str = ""
    gone: bool = False
    to: str = ""
    origin: str = ""

    def is_still(self, file: str) -> bool:
        """Return whether the address is there with the same files, given their digest."""
        return not self.gone and self.file == file

    @property
    def anchors(self) -> list[str]:
        """Anchors of an article's passages, in order."""
        return [key for key in self.texts if key.startswith(ANCHOR)]


class ChangedWords(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Words that an edition changed at an address. Without ``old`` ones they are new."""

    edition: int
    key: str
    old: str
    new: str


class History(msgspec.Struct, frozen=True):
    """Editions, and the state of each address that they published.

    ``aliases`` are former anchors of articles, each with the editions that replaced it and the
    anchors in its place. ``made`` are addresses of pages made of others, ``notes`` the editions of
    corrections by their digests, ``moved`` the last notable edition of each theme's articles.
    """

    editions: tuple[EditionRow, ...] = ()
    addresses: dict[str, PublishedAddress] = {}
    aliases: dict[str, dict[str, list[tuple[int, str]]]] = {}
    differences: dict[str, list[ChangedWords]] = {}
    made: frozenset[str] = frozenset()
    notes: dict[str, int] = {}
    moved: dict[str, int] = {}

    @property
    def last(self) -> EditionRow | None:
        """Last edition."""
        return self.editions[-1] if self.editions else None

    @property
    def there(self) -> frozenset[str]:
        """Published addresses that are not gone."""
        return frozenset(address for address, each in self.addresses.items() if not each.gone)

    @property
    def gone(self) -> frozenset[str]:
        """Addresses that were withdrawn."""
        return frozenset(self.addresses) - self.there

    def row(self, edition: int) -> EditionRow:
        """Return an edition by its number."""
        return self.editions[edition - 1]

    def follow(self, address: str, anchor: str, current: Container[str]) -> str | None:
        """Return the anchor now in place of a former one, '' for the article, None if unknown."""
        known = self.aliases.get(address, {})
        edition, met = 0, None
        while anchor not in current:
            later = [each for each in known.get(anchor, ()) if each[0] > edition]
            if not later:
                return met
            edition, anchor = later[-1]
            met = ""
            if not anchor:
                return ""
        return anchor


NO_HISTORY = History()


@dataclass
class _EditionReader:
    """Collector of the state, edition after edition."""

    addresses: dict[str, PublishedAddress] = field(default_factory=dict)
    aliases: dict[str, dict[str, list[tuple[int, str]]]] = field(default_factory=dict)
    differences: dict[str, list[ChangedWords]] = field(default_factory=dict)
    made: set[str] = field(default_factory=set)
    notes: dict[str, int] = field(default_factory=dict)
    moved: dict[str, int] = field(default_factory=dict)
    words: dict[str, dict[str, str]] = field(default_factory=dict)  # of each address

    def read(self, edition: int, lines: Sequence[Line]) -> None:
        """Read the lines of the next edition."""
        texts: dict[str, dict[str, TextLine]] = {}
        replaced: dict[str, dict[str, str]] = {}
        for line in lines:
            if isinstance(line, FileLine):
                texts[line.address] = {}
            elif isinstance(line, TextLine):
                texts[line.address][line.key] = line
            elif isinstance(line, AliasLine):
                replaced.setdefault(line.address, {})[line.old] = line.new
                known = self.aliases.setdefault(line.address, {})
                known.setdefault(line.old, []).append((edition, line.new))
            else:
                self._note(edition, line)
        minor = {line.address for line in lines if isinstance(line, MinorLine)}
        former = {line.to: line.address for line in lines if isinstance(line, GoneLine) and line.to}
        for line in lines:
            if isinstance(line, FileLine):
                address, found = line.address, texts[line.address]
                before = self.words.get(former.get(address, address))
                self.words[address] = words = {key: text.words for key, text in found.items()}
                if before:
                    differing = _compare(edition, before, words, replaced.get(address, {}))
                    self.differences.setdefault(address, []).extend(differing)
                self._replace(edition, line, found, address not in minor)

    def _note(self, edition: int, line: GoneLine | MinorLine | MadeLine | NoteLine) -> None:
        if isinstance(line, GoneLine):
            self._withdraw(edition, line)
        elif isinstance(line, MadeLine):
            self.made.add(line.address)
        elif isinstance(line, NoteLine):
            if line.gone:
                self.notes.pop(line.digest, None)
            else:
                self.notes[line.digest] = edition

    def _withdraw(self, edition: int, line: GoneLine) -> None:
        before = self.addresses[line.address]
        self.addresses[line.address] = msgspec.structs.replace(
            before, edition=edition, notable=edition, gone=True, to=line.to, texts={}
        )
        aliases = self.aliases.setdefault(line.address, {})
        if line.to:  # former anchors go along
            self.aliases[line.to] = {**aliases, **self.aliases.get(line.to, {})}
        else:  # should it be put back without a passage, the passage's anchor leads to the article
            for anchor in before.anchors:
                aliases.setdefault(anchor, []).append((edition, ""))
        self._move(before.themes, edition)

    def _replace(
        self, edition: int, line: FileLine, texts: Mapping[str, TextLine],
        notable: bool,  # noqa: FBT001 - the caller names it
    ) -> None:  # fmt: skip
        before = self.addresses.get(line.address)
        themes = texts[THEMES].words if THEMES in texts else ""
        self.addresses[line.address] = PublishedAddress(
            file=line.digest,
            texts={key: text.digest for key, text in texts.items() if key != THEMES},
            edition=edition,
            notable=edition if notable or not before else before.notable,
            first=before.first if before else edition,
            themes=themes,
            origin=line.origin,
        )
        if notable:
            self._move(f"{before.themes if before else ''} {themes}", edition)

    def _move(self, themes: str, edition: int) -> None:
        self.moved |= dict.fromkeys(themes.split(), edition)


def _compare(
    edition: int, old: Mapping[str, str], new: Mapping[str, str], replaced: Mapping[str, str]
) -> Iterator[ChangedWords]:
    """Yield the words that differ. A passage is paired with the one in its place."""
    paired = {now: before for before, now in replaced.items() if now}
    for key, words in new.items():
        former = key if key in old else paired.get(key, key)
        if key != THEMES and old.get(former, "") != words:
            yield ChangedWords(edition, key, old.get(former, ""), words)
    for key, words in old.items():
        if key not in new and not replaced.get(key) and words and key != THEMES:
            yield ChangedWords(edition, key, words, "")


def read_history(root: Path) -> History:
    """Return what was published, from the cache where no file of an edition has changed.

    Files are known by their stamps, and by their bytes where they have changed lately.

    Raises ProblemsError if a file of editions is not as it was written.
    """
    if not (root / EDITIONS).exists():
        return NO_HISTORY
    text, folder = (root / EDITIONS).read_bytes(), root / EDITIONS.with_suffix("")
    stamps = stamp_files(folder, ".jsonl")
    sure, by_stamps = prove(stamps.values()), read_key(text, digest_value(stamps))
    if sure and (history := load_cached(root / HISTORY, by_stamps, History)):
        return history
    contents = {name: (folder / name).read_bytes() for name in sorted(stamps)}
    by_bytes = read_key(text, *contents.values())
    history = load_cached(root / HISTORY, by_bytes, History)
    if sure or history is None:
        rows = history.editions if history else read_editions(root)
        named = ((row, contents.get(lines_path(row.edition).name)) for row in rows)
        history = history or _read(rows, named)
        save_cached(root / HISTORY, by_stamps if sure else by_bytes, history)
    return history


def _read(
    rows: tuple[EditionRow, ...], contents: Iterable[tuple[EditionRow, bytes | None]]
) -> History:
    reader = _EditionReader()
    for row, raw in contents:
        path = lines_path(row.edition)
        if raw is None:
            raise ProblemsError([damaged(path, None, f"edition {row.edition} has no file")])
        lines = decode_lines(raw, path)
        for number, line in enumerate(lines, 1):
            if (
                isinstance(line, TextLine)
                and line.words
                and digest_words(line.words) != line.digest
            ):
                raise ProblemsError([damaged(path, number, "the words are not those published")])
        if digest_edition(row, lines) != row.digest:
            message = f"is not edition {row.edition} as it was published"
            raise ProblemsError([damaged(path, None, message)])
        reader.read(row.edition, lines)
    return History(
        editions=rows,
        addresses=reader.addresses,
        aliases=reader.aliases,
        differences=reader.differences,
        made=frozenset(reader.made),
        notes=reader.notes,
        moved=reader.moved,
    )


def read_words(root: Path, history: History, addresses: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the texts by key of addresses as last published."""
    wanted: dict[int, set[str]] = {}
    for address in addresses:
        wanted.setdefault(history.addresses[address].edition, set()).add(address)
    found: dict[str, dict[str, str]] = {}
    for edition, those in wanted.items():
        path = lines_path(edition)
        for line in decode_lines((root / path).read_bytes(), path):
            if isinstance(line, TextLine) and line.address in those:
                found.setdefault(line.address, {})[line.key] = line.words
    return found
