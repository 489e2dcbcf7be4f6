"""Keep a seed, its web archive and their record: all of them or none, wherever a run is killed."""

from pathlib import Path
from typing import Any

import msgspec

from generator.content.captures import WEB_ARCHIVES, CaptureMeta, add_capture, read_captures
from generator.paths import KEEPING, leads_into, write_atomically
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS


class _Kept(msgspec.Struct, frozen=True):
    """Record with the bytes of the seed and of the web archive."""

    row: dict[str, Any]
    seed: bytes
    archive: bytes


def keep_capture(root: Path, capture: CaptureMeta, seed: bytes, archive: bytes) -> None:
    """Write a seed, its web archive and its record, after all three are safe in one file."""
    kept = _Kept(msgspec.to_builtins(capture, enc_hook=str), seed, archive)
    write_atomically(root / KEEPING, msgspec.msgpack.encode(kept))
    finish_capture(root)


def finish_capture(root: Path) -> None:
    """Write what a killed run has left to write of a capture, the seed last: it alone is read.

    Raises ProblemsError if that is damaged, or would be written elsewhere.
    """
    path = root / KEEPING
    if not path.exists():
        return
    try:
        kept = msgspec.msgpack.decode(path.read_bytes(), type=_Kept)
        capture = msgspec.convert(kept.row, CaptureMeta, dec_hook=lambda kind, text: kind(text))
    except (msgspec.DecodeError, ValueError) as error:
        raise ProblemsError([_damaged()]) from error
    for folder, name in ((SEEDS, capture.seed), (WEB_ARCHIVES, capture.archive)):
        if not leads_into(root / folder / name, root / folder):
            raise ProblemsError([_damaged()])
    _write_new(root / WEB_ARCHIVES / capture.archive, kept.archive)
    if all(each.seed != capture.seed for each in read_captures(root)):
        add_capture(root, capture)
    _write_new(root / SEEDS / capture.seed, kept.seed)
    path.unlink()


def _damaged() -> Problem:
    hint = "remove this file, then add the address again: nothing else is lost"
    message = "what is left of an interrupted 'sourcebook add' is damaged"
    return Problem("damaged-capture", message, KEEPING, hint=hint)


def _write_new(path: Path, content: bytes) -> None:
    if not path.exists():
        write_atomically(path, content)
