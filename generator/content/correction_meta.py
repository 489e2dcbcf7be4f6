"""Entries of ``content/corrections.yaml`` and ``content/withdrawn.yaml``, lists that editors write."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from generator.config import Wording
from generator.content.front_matter import read_text
from generator.nlp.dates.partial_date import PartialDate
from generator.problems import Code, Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml
from generator.yaml_reading.typed_yaml import convert_typed

CORRECTIONS = Path("content/corrections.yaml")
WITHDRAWN = Path("content/withdrawn.yaml")
Kind = Literal["correction", "clarification", "update", "retraction", "right-of-reply", "reading"]
T = TypeVar("T", bound=msgspec.Struct)


class CorrectionMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Entry of ``content/corrections.yaml``. Each field's docstring is its line in the handbook."""

    on: PartialDate
    """Day of the correction."""
    where: str | tuple[str, ...]
    """Address below the site, as `articles/<id>`, with `#p-1a2b3c4d` for a passage, or a list."""
    kind: Kind
    """Kind of the entry. `reading` is for what a newer Sourcebook reads otherwise in articles that
    nobody edited."""
    was: Wording = ""
    """Former state, in a sentence."""
    now: Wording = ""
    """Present state, in a sentence."""
    why: Wording = ""
    """Reason for the change."""

    @property
    def places(self) -> Iterator[tuple[str, str]]:
        """Addresses that it is about, each with the anchor of a passage or ''."""
        for where in (self.where,) if isinstance(self.where, str) else self.where:
            address, _, anchor = where.partition("#")
            yield address.strip("/"), anchor

    @property
    def addresses(self) -> tuple[str, ...]:
        """Addresses that it is about, without passages."""
        return tuple(dict.fromkeys(address for address, _ in self.places))


class WithdrawnMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Entry of ``content/withdrawn.yaml``. Each field's docstring is its line in the handbook."""

    id: str
    """Address below the site, as `articles/<id>`."""
    on: PartialDate
    """Day of the withdrawal."""
    why: Wording
    """Reason, which the page at the address gives from now on."""
    to: str = ""
    """Address below the site that takes its place and that readers are led on to."""

    @property
    def address(self) -> str:
        """Address that is gone, as editions and pages know it."""
        return self.id.strip("/")

    @property
    def target(self) -> str:
        """Address in its place, or ''."""
        return self.to.strip("/")


class CorrectionEntry(msgspec.Struct, frozen=True):
    """Correction with its place in the file, counted from 0."""

    meta: CorrectionMeta
    source: YamlText
    index: int

    def refuse(self, key: str, code: Code, message: str, hint: str) -> Problem:
        """Return a Problem at one of its keys."""
        return self.source.problem_at((self.index, key), code, message, hint)


class WithdrawnEntry(msgspec.Struct, frozen=True):
    """Withdrawal with its place in the file, counted from 0."""

    meta: WithdrawnMeta
    source: YamlText
    index: int

    def refuse(self, key: str, code: Code, message: str, hint: str) -> Problem:
        """Return a Problem at one of its keys."""
        return self.source.problem_at((self.index, key), code, message, hint)


def read_corrections(root: Path) -> tuple[CorrectionEntry, ...]:
    """Return the corrections in order, none without the file.

    Raises ProblemsError with all that is wrong in it.
    """
    source, rows = read_rows(root, CORRECTIONS, CorrectionMeta)
    return tuple(CorrectionEntry(row, source, index) for index, row in enumerate(rows))


def read_withdrawn(root: Path) -> tuple[WithdrawnEntry, ...]:
    """Return the withdrawals in order, none without the file.

    Raises ProblemsError with all that is wrong in it, such as an address withdrawn twice.
    """
    source, rows = read_rows(root, WITHDRAWN, WithdrawnMeta)
    entries = tuple(WithdrawnEntry(row, source, index) for index, row in enumerate(rows))
    if problems := list(_find_repeated(entries)):
        raise ProblemsError(problems)
    return entries


def _find_repeated(entries: tuple[WithdrawnEntry, ...]) -> Iterator[Problem]:
    met: set[str] = set()
    for entry in entries:
        if entry.meta.address in met:
            message = f"'{entry.meta.id}' is already withdrawn by an entry above"
            yield entry.refuse("id", "duplicate-key", message, "keep one of the two")
        met.add(entry.meta.address)


def read_rows(root: Path, path: Path, kind: type[T]) -> tuple[YamlText, tuple[T, ...]]:
    """Return the text of a file that holds a list, and its rows, none without the file.

    Raises ProblemsError with all that is wrong in it.
    """
    if not (root / path).exists():
        return YamlText("", path), ()
    source = YamlText(read_text(root, path), path)
    value = parse_yaml(source) or []
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        message, hint = "expected a list of entries", "begin each entry with '- '"
        raise ProblemsError([source.problem("list-expected", message, hint, 0, 0)])
    rows: list[T] = []
    problems: list[Problem] = []
    for index, row in enumerate(value):
        try:
            rows.append(convert_typed(source, row, kind, (index,)))
        except ProblemsError as error:
            problems += error.problems
    if problems:
        raise ProblemsError(problems)
    return source, tuple(rows)
