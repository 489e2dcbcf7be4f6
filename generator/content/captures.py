"""Record in ``content/captures.yaml`` where each seed came from."""

from collections.abc import Iterable
from pathlib import Path

import msgspec
import yaml

from generator.config import Text
from generator.content.correction_meta import read_rows
from generator.nlp.dates.partial_date import PartialDate

CAPTURES = Path("content/captures.yaml")
HEADER = "# Where seeds came from: written by 'sourcebook add'.\n"


class CaptureMeta(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"source": "from"}
):
    """Entry of ``content/captures.yaml``. Each field's docstring is its line in the handbook."""

    seed: Text
    """Path of the seed below `seeds/`."""
    source: Text
    """Name of the file, or the address, that it came from."""
    by: str = ""
    """Name of the person who added it."""
    on: PartialDate
    """Day on which it was added."""
    sha256: str
    """SHA-256 of the file."""
    parts: int = 1
    """Number of articles in it."""


def read_captures(root: Path) -> tuple[CaptureMeta, ...]:
    """Return the captures in order, none without the file.

    Raises ProblemsError with all that is wrong in it.
    """
    return read_rows(root, CAPTURES, CaptureMeta)[1]


def captures_text(captures: Iterable[CaptureMeta]) -> str:
    """Return the file that holds captures."""
    rows = [msgspec.to_builtins(capture, enc_hook=str) for capture in captures]
    return HEADER + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=10**9)
