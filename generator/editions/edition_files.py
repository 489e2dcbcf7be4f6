"""Files of editions: rows of ``content/editions.yaml``, lines of ``content/editions/0001.jsonl``.

The rows tell the story to people. The lines hold what is new in each edition: of a changed address
everything that it shows, a passage a line. An edition is there once its row is: a file of lines
without a row was left by a run that was stopped, and is replaced.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import msgspec
import yaml

from generator.content.correction_meta import read_rows
from generator.content.front_matter import read_text
from generator.fingerprint.digests import published_digest, published_stream_digest
from generator.paths import write_atomically
from generator.problems import Problem, ProblemsError

EDITIONS = Path("content/editions.yaml")
FOLDER = Path("content/editions")
HEADER = "# Editions of this briefing, the latest last. Written by 'sourcebook publish': keep it in git.\n"
THEMES = "themes"  # key of an article's themes
SIGNATURE, TIME_STAMP = PROOFS = ".minisig", ".tsr"  # endings of files beside the lines
DIGITS = 32  # hexadecimal digits of a digest
WIDE = 10**9  # columns, to keep each value on one line for git
RESTORE = "restore it from git: git checkout -- content/editions.yaml content/editions"


class FileLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="file"):
    """Address as a whole with the digest of the files behind it. Its texts follow.

    ``origin`` is the first address of one that was renamed, from which ids in feeds are made.
    """

    address: str
    digest: str
    origin: str = ""


class TextLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="text"):
    """Text shown at an address: ``key`` is an anchor or the name of a field.

    ``words`` are empty once they were taken out, with their digest kept.
    """

    address: str
    key: str
    digest: str
    words: str


class AliasLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="alias"):
    """Former anchor of an article, with the one in its place or '' for the article."""

    address: str
    old: str
    new: str


class GoneLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="gone"):
    """Withdrawn address, with the one that takes its place or ''."""

    address: str
    to: str


class MinorLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="minor"):
    """Address whose change was said to be minor."""

    address: str


class MadeLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="made"):
    """Address of a page that the program makes of others, such as a part of a list."""

    address: str


class NoteLine(msgspec.Struct, frozen=True, array_like=True, gc=False, tag="note"):
    """Digest of an entry of ``content/corrections.yaml``. With ``gone`` it was taken back."""

    digest: str
    gone: bool = False


Line: TypeAlias = FileLine | TextLine | AliasLine | GoneLine | MinorLine | MadeLine | NoteLine
_decoder = msgspec.json.Decoder(Line)


class Changed(msgspec.Struct, frozen=True, omit_defaults=True):
    """Addresses that an edition changed, without new ones of the first edition.

    ``moved`` are former addresses with those in their place.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    minor: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
    moved: dict[str, str] = {}

    @property
    def gone(self) -> frozenset[str]:
        """Addresses that are no more, withdrawn or moved."""
        return frozenset(self.withdrawn) | self.moved.keys()


class EditionRow(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Edition in ``content/editions.yaml``, at a time in UTC.

    ``ids`` is the address that ids of feeds are made from, in the first edition. ``parent`` and
    ``digest`` are SHA-256, the latter of the row and its lines without their words. ``signed`` is
    the public key that its signature is by, ``stamped`` the address of who gave its time stamp.
    """

    edition: int
    at: str
    articles: int
    digest: str
    parent: str = ""
    note: str = ""
    minor: str = ""
    ids: str = ""
    signed: str = ""
    stamped: str = ""
    changed: Changed = Changed()

    @property
    def day(self) -> str:
        """Day of the edition."""
        return self.at[:10]


def lines_path(edition: int) -> Path:
    """Return the path of an edition's lines from the project's root."""
    return FOLDER / f"{edition:04}.jsonl"


def proof_path(edition: int, kind: str) -> Path:
    """Return the path of a proof of an edition, SIGNATURE or TIME_STAMP."""
    return lines_path(edition).with_suffix(kind)


def edition_statement(row: EditionRow) -> bytes:
    """Return the text that is signed and stamped: an edition and all before, by their digests."""
    return f"edition {row.edition} of {row.at}, SHA-256 {row.digest}\n".encode()


def digest_words(words: str) -> str:
    """Return the digest of a text, of 32 hexadecimal digits."""
    return published_digest(words.encode()).hex()[:DIGITS]


def decode_lines(raw: bytes, path: Path) -> list[Line]:
    """Return the lines of a file.

    Raises ProblemsError at the first that is none.
    """
    try:
        return _decoder.decode_lines(raw)
    except msgspec.DecodeError:
        for number, line in enumerate(raw.split(b"\n"), 1):
            try:
                _decoder.decode(line or b'["made",""]')
            except msgspec.DecodeError as error:
                raise ProblemsError([damaged(path, number, "is not as published")]) from error
        raise


def encode_lines(lines: Iterable[Line]) -> bytes:
    """Return the content of a file of lines."""
    return b"".join(msgspec.json.encode(line) + b"\n" for line in lines)


def damaged(path: Path, line: int | None, message: str) -> Problem:
    """Return the Problem of a file of editions that was changed by hand or is damaged."""
    return Problem("edition-damaged", message, path, line, 1 if line else None, RESTORE)


def digest_edition(row: EditionRow, lines: Iterable[Line]) -> str:
    """Return the digest of an edition, which does not depend on words that were taken out."""
    bare = (
        msgspec.structs.replace(line, words="") if isinstance(line, TextLine) else line
        for line in lines
    )
    first = msgspec.json.encode(_known(msgspec.structs.replace(row, digest="")))
    rest = (b"\n" + msgspec.json.encode(line) for line in bare)
    return published_stream_digest(chain([first], rest)).hex()


def _known(row: EditionRow) -> dict[str, object]:
    """Return the fields of a row that are not empty."""
    return {key: part for key, part in msgspec.to_builtins(row).items() if part not in ("", {})}


def read_editions(root: Path) -> tuple[EditionRow, ...]:
    """Return the rows of ``content/editions.yaml``, none without it.

    Raises ProblemsError if they are no unbroken line of editions.
    """
    if not (root / EDITIONS).exists():
        return ()
    text = read_text(root, EDITIONS)
    if "\n<<<<<<< " in text or text.startswith("<<<<<<< "):
        raise ProblemsError([_two_editions(text.count("\n", 0, text.find("<<<<<<< ")) + 1)])
    source, rows = read_rows(root, EDITIONS, EditionRow)
    problems, parent = [], ""
    for index, row in enumerate(rows):
        if row.parent != parent or row.edition != index + 1:
            line = source.problem_at((index, "parent"), "edition-damaged", "", "").line
            twins = row.parent in [each.parent for each in rows[:index]]
            message = "does not follow the edition above"
            problems.append(_two_editions(line) if twins else damaged(EDITIONS, line, message))
            break
        parent = row.digest
    if problems:
        raise ProblemsError(problems)
    return rows


def _two_editions(line: int | None) -> Problem:
    message = "two editions have one parent: two branches have each published"
    hint = (
        "keep content/editions.yaml and content/editions/ of one branch, whose edition stands, merge "
        "the rest, and publish again"
    )
    return Problem("two-editions", message, EDITIONS, line, 1, hint)


def write_edition(
    root: Path, rows: Sequence[EditionRow], lines: Iterable[Line], proofs: Mapping[str, bytes]
) -> None:
    """Write the last of the rows with its lines, and its proofs by the endings of their files.

    It is there once this has returned, or not at all.
    """
    number = rows[-1].edition
    for path, kind in ((root / proof_path(number, kind), kind) for kind in PROOFS):
        if kind in proofs:
            write_atomically(path, proofs[kind])
        else:  # left by a run that was stopped
            path.unlink(missing_ok=True)
    write_atomically(root / lines_path(number), encode_lines(lines))
    write_rows(root, rows)


def remove_edition_files(root: Path, edition: int) -> None:
    """Remove the lines and proofs of an edition that was taken back."""
    for path in (lines_path(edition), *(proof_path(edition, kind) for kind in PROOFS)):
        (root / path).unlink(missing_ok=True)


def write_rows(root: Path, rows: Sequence[EditionRow]) -> None:
    """Write ``content/editions.yaml`` in one step, or remove it where there is no row."""
    if not rows:
        (root / EDITIONS).unlink(missing_ok=True)
        return
    value = list(map(_known, rows))
    text = yaml.dump(
        value, Dumper=yaml.CSafeDumper, default_flow_style=False, allow_unicode=True,
        sort_keys=False, width=WIDE,
    )  # fmt: skip
    write_atomically(root / EDITIONS, (HEADER + text).encode())


def take_out_words(root: Path, rows: Iterable[EditionRow], addresses: frozenset[str]) -> int:
    """Take the words of withdrawn addresses out of all editions, and return the number of files.

    Themes of articles stay, by which feeds are dated.
    """
    changed = 0
    for row in rows:
        path = lines_path(row.edition)
        lines = decode_lines((root / path).read_bytes(), path)
        bare = without_words(lines, addresses)
        if bare != lines:
            write_atomically(root / path, encode_lines(bare))
            changed += 1
    return changed


def without_words(lines: Iterable[Line], addresses: frozenset[str]) -> list[Line]:
    """Return lines without the words at withdrawn addresses."""
    return [
        msgspec.structs.replace(line, words="")
        if isinstance(line, TextLine) and line.address in addresses and line.key != THEMES
        else line
        for line in lines
    ]
