"""Tell whether the last build is up to date: no input has changed, and no output is missing.

Files are recognised by size, times and inode. One that was changed at about the time of the last build
may keep its stamp with other bytes, so there the bytes count, too.
"""

import os
import time
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.fingerprint.digests import digest_bytes
from generator.fingerprint.file_stamps import (
    IN_DOUBT,
    FileStamp,
    ScannedFolder,
    stamp_files,
    stamp_numbers,
)
from generator.fingerprint.keys import output_name, program_digest
from generator.paths import BUILDS, read_regular, write_atomically
from generator.problems import Code, Problem
from generator.site.template_folders import template_folders

INPUTS = ("content", "seeds", "archive")


class BuildState(msgspec.Struct, frozen=True):
    """Digests of a build's inputs and outputs, the figures that it printed, and its warnings."""

    inputs: bytes
    outputs: bytes
    files: tuple[str, ...]  # of the site, by their paths in it
    folders: tuple[str, ...]  # the same
    built_at: int  # nanoseconds since the epoch, before the inputs were scanned
    articles: int
    pages: int
    warnings: tuple[Problem, ...] = ()
    waiting: dict[Code, int] = {}  # for an editor


class Told(NamedTuple):
    """Warnings of a build for an editor, and numbers of what waits by its kind."""

    warnings: tuple[Problem, ...]
    waiting: dict[Code, int]


class Inputs(NamedTuple):
    """Inputs of a site: a line a file, and of files in doubt stamp, line and digest of the bytes."""

    sure: tuple[str, ...]
    doubtful: tuple[tuple[int, str, str], ...]

    def digest(self, built_at: int) -> bytes:
        """Return a digest of all inputs, with the bytes of files changed after or shortly before ``built_at``."""
        lines = (
            line + (content if changed > built_at - IN_DOUBT else "")
            for changed, line, content in self.doubtful
        )
        whole = "\n".join(sorted((*self.sure, *lines)))
        return digest_bytes(whole.encode(errors="surrogateescape"))


def scan_inputs(root: Path, base_url: str | None, built_at: int) -> Inputs:
    """Return the inputs of a site: the project's files, the program, the address.

    In doubt is a file that may have changed after ``built_at``, or so shortly before that its stamp
    proves nothing. Raises OSError if a file cannot be examined.
    """
    sure = [f"{program_digest().hex()} {base_url}"]
    doubtful: list[tuple[int, str, str]] = []
    for folder in (*(root / name for name in INPUTS), *template_folders(root)):
        for name, stamp in stamp_files(folder).items():
            line = "\0".join(map(str, (f"{folder}/{name}", *msgspec.structs.astuple(stamp))))
            if stamp.latest > built_at - IN_DOUBT:
                doubtful.append((stamp.latest, line, _digest_content(folder / name)))
            else:
                sure.append(line)
    return Inputs(tuple(sure), tuple(doubtful))


def make_state(
    inputs: Inputs,
    built_at: int,
    out: Path,
    stamps: Mapping[str, FileStamp],
    counts: tuple[int, int],
    told: Told,
) -> BuildState:
    """Return the state of a build that left files with these stamps in ``out``.

    ``counts`` are the numbers of articles and pages.
    """
    files = tuple(sorted(stamps))
    folders = _folders_of(files)
    numbers = (n for path in files for n in msgspec.structs.astuple(stamps[path]))
    outputs = _digest_numbers(array("q", numbers) + _stat_all(out, folders))
    made = inputs.digest(built_at)
    return BuildState(made, outputs, files, folders, built_at, *counts, *told)


def find_state(root: Path, out: Path, base_url: str | None) -> BuildState | None:
    """Return the state of the last build into ``out`` where it is up to date, else None."""
    started = now()
    try:
        state = _read_state(_file_of(root, out))
        inputs = scan_inputs(root, base_url, state.built_at)
        if inputs.digest(state.built_at) != state.inputs:
            return None
        stats = _stat_all(root / out, state.files + state.folders)
        if _digest_numbers(stats) != state.outputs:
            return None
        if inputs.doubtful:  # their bytes are the same: from now on their stamps may prove it
            new = {"inputs": inputs.digest(started), "built_at": started}
            save_state(root, out, msgspec.structs.replace(state, **new))
    except (OSError, msgspec.DecodeError):
        return None
    return state


def save_state(root: Path, out: Path, state: BuildState) -> None:
    """Remember a build for the next one."""
    write_atomically(_file_of(root, out), msgspec.json.encode(state, enc_hook=str))


def forget_state(root: Path, out: Path) -> ScannedFolder | None:
    """Forget the last build into ``out``, and return its files if they are as it left them."""
    file = _file_of(root, out)
    try:
        state = _read_state(file)
        numbers = _stat_all(root / out, state.files + state.folders)
    except (OSError, msgspec.DecodeError):
        return None
    finally:
        file.unlink(missing_ok=True)
    if _digest_numbers(numbers) != state.outputs:
        return None
    size = len(FileStamp.__struct_fields__)
    stamps = (FileStamp(*numbers[at : at + size]) for at in range(0, len(numbers), size))
    return ScannedFolder(dict(zip(state.files, stamps, strict=False)), state.folders[1:])


def _read_state(file: Path) -> BuildState:
    return msgspec.json.decode(
        file.read_bytes(), type=BuildState, dec_hook=lambda kind, text: kind(text)
    )


def now() -> int:
    """Return the time in nanoseconds, by the clock of file stamps."""
    return time.time_ns()


def say_size(articles: int, pages: int) -> str:
    """Return ``1 article, 17 pages``."""
    return f"{articles} article{'s' * (articles != 1)}, {pages} page{'s' * (pages != 1)}"


def _file_of(root: Path, out: Path) -> Path:
    return root / BUILDS / f"{output_name(root / out)}.json"


def _digest_content(path: Path) -> str:
    """Return the digest of a file's bytes, empty where it is no file or cannot be read."""
    try:
        return digest_bytes(read_regular(path)).hex()
    except OSError:
        return ""


def _folders_of(files: Iterable[str]) -> tuple[str, ...]:
    """Return every folder that the files are in by its path, which is empty for the site itself."""
    found: set[str] = set()
    parents = {path.rpartition("/")[0] for path in files}
    while parents:
        found |= parents
        parents = {path.rpartition("/")[0] for path in parents} - found
    return tuple(sorted(found))


def _stat_all(out: Path, paths: Iterable[str]) -> "array[int]":
    """Return the stamp of each file or folder of a site, one after another."""
    current = Path.cwd()
    # A short path is resolved faster by the system.
    short = out.relative_to(current) if out.is_relative_to(current) else out
    start, stamps = f"{short}/", array("q")
    for path in paths:
        stamps.extend(stamp_numbers(os.stat(start + path)))  # noqa: PTH116 - half of the time of Paths
    return stamps


def _digest_numbers(numbers: "array[int]") -> bytes:
    return digest_bytes(numbers.tobytes())
