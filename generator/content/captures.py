"""Record in ``content/captures.yaml`` where each seed came from."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec
import yaml

from generator.config import Text
from generator.content.correction_meta import read_rows
from generator.content.front_matter import read_text
from generator.nlp.dates.partial_date import PartialDate
from generator.paths import leads_into, write_atomically
from generator.problems import Problem
from generator.seed_kinds.seed_names import SEEDS
from generator.seed_kinds.seed_part import WebOrigin

CAPTURES = Path("content/captures.yaml")
WEB_ARCHIVES = Path("archive")
WARC = ".warc.gz"
SELDOM = frozenset(("left_out", "charset", "archive", "archive_sha256"))  # keys that few rows have
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
WIDEST = 2**31 - 1  # letters of a line
WEB = ("http://", "https://")
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
    left_out: tuple[int, ...] = ()
    """Numbers of its articles that are not taken: an earlier feed has them, or `--since` left them out."""
    charset: str = ""
    """Encoding that the answer from an address declared."""
    archive: str = ""
    """Path below `archive/` of the web archive with the answer from an address."""
    archive_sha256: str = ""
    """SHA-256 of the web archive."""


class WebVisit(NamedTuple):
    """Capture of a page of the web, and the copy that is kept of it.

    The copy is the web archive, or the seed itself if there is none, and None if it is gone.
    """

    capture: CaptureMeta
    copy: Path | None

    @property
    def origin(self) -> WebOrigin:
        """Address, and the encoding declared."""
        return WebOrigin(self.capture.source, self.capture.charset)


def read_captures(root: Path) -> tuple[CaptureMeta, ...]:
    """Return the captures in order, none without the file.

    Raises ProblemsError with all that is wrong in it.
    """
    return read_rows(root, CAPTURES, CaptureMeta)[1]


def captures_text(captures: Iterable[CaptureMeta]) -> str:
    """Return the file that holds captures."""
    return HEADER + "".join(map(_row_text, captures))


def add_capture(root: Path, capture: CaptureMeta) -> None:
    """Write a capture at the end of the file, whose other lines stay as they are."""
    text = read_text(root, CAPTURES) if (root / CAPTURES).exists() else HEADER
    if all(line[:1] in ("-", " ", "#", "") for line in text.splitlines()):
        text = f"{text.rstrip()}\n{_row_text(capture)}"
    else:  # a list in brackets
        text = captures_text((*read_captures(root), capture))
    write_atomically(root / CAPTURES, text.encode())


def read_left_out(root: Path) -> dict[str, frozenset[int]]:
    """Return the numbers of articles that are not taken, by their seed.

    Raises ProblemsError with all that is wrong in the file.
    """
    if not (root / CAPTURES).exists() or "left_out:" not in read_text(root, CAPTURES):
        return {}
    return {each.seed: frozenset(each.left_out) for each in read_captures(root) if each.left_out}


def read_visits(root: Path) -> dict[str, WebVisit]:
    """Return the visits to pages of the web, by their seed.

    Raises ProblemsError with all that is wrong in the file.
    """
    if not (root / CAPTURES).exists() or "://" not in read_text(root, CAPTURES):
        return {}
    return {
        each.seed: WebVisit(each, find_archive(root, each) or _find_seed(root, each))
        for each in read_captures(root)
        if each.source.startswith(WEB)
    }


def find_archive(root: Path, capture: CaptureMeta) -> Path | None:
    """Return the web archive of a capture, None without one that is in ``archive/``."""
    return _find_below(root / WEB_ARCHIVES, capture.archive)


def _find_seed(root: Path, capture: CaptureMeta) -> Path | None:
    return None if capture.archive else _find_below(root / SEEDS, capture.seed)


def _find_below(folder: Path, name: str) -> Path | None:
    file = folder / name
    return file if file.is_file() and leads_into(file, folder) else None


def changed_archive(capture: CaptureMeta) -> Problem:
    """Return the Problem with a web archive that has other bytes than its record says."""
    message = "is not the web archive that content/captures.yaml records"
    hint = "put the file back as it was, or remove it: the article stays"
    return Problem("archive-changed", message, WEB_ARCHIVES / capture.archive, hint=hint)


def _row_text(capture: CaptureMeta) -> str:
    row = msgspec.to_builtins(capture, enc_hook=str)
    row = {key: value for key, value in row.items() if value or key not in SELDOM}
    flow = None if capture.left_out else False  # its numbers alone on one line
    text: str = yaml.dump(
        [row],
        Dumper=DUMPER,
        allow_unicode=True,
        sort_keys=False,
        width=WIDEST,
        default_flow_style=flow,
    )
    return text
