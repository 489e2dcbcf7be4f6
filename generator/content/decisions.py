"""Decisions of editors in ``content/decisions.yaml``, so that nothing is asked twice."""

from pathlib import Path

import msgspec

from generator.content.front_matter import read_text
from generator.paths import CONTENT
from generator.yaml_reading.strict_yaml import YamlText
from generator.yaml_reading.typed_yaml import read_typed

DECISIONS = CONTENT / "decisions.yaml"


class Decisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Contents of ``content/decisions.yaml``. The docstring of each field is its line in the handbook."""

    people_without_file: tuple[str, ...] = ()
    """Names of people who get no file, in any spelling that was suggested."""
    outlets_without_entry: tuple[str, ...] = ()
    """Names of outlets, as texts say them, that get no entry in `content/outlets.yaml`."""

    def dismisses_person(self, names: tuple[str, ...]) -> bool:
        """Return whether any of a person's names is one of those without a file."""
        return not _folded(self.people_without_file).isdisjoint(_folded(names))

    def dismisses_outlet(self, name: str) -> bool:
        """Return whether an outlet is one of those without an entry."""
        return not _folded(self.outlets_without_entry).isdisjoint(_folded((name,)))


def read_decisions(root: Path) -> Decisions:
    """Read the decisions, none where there is no such file.

    Raises ProblemsError if the file is wrong.
    """
    if not (root / DECISIONS).exists():
        return Decisions()
    return read_typed(YamlText(read_text(root, DECISIONS), DECISIONS), Decisions)


def _folded(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(name.casefold().split()) for name in names)
