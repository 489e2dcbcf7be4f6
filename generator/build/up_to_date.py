"""Tell whether the last build is up to date: no input has changed, and no output is missing.

Files are recognised by size, times and inode. One that was changed at about the time of the last build
may keep its stamp with other bytes, so there the bytes count, too.
"""

import os
import time
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
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
    """Inputs of a site: its files by path with their stamps, and of those in doubt digests of the bytes."""

    made_by: str  # program and address
    files: dict[str, FileStamp]
    contents: dict[str, str]

    def digest(self, built_at: int) -> bytes:
        """Return a digest of all inputs, with the bytes of files changed after or shortly before ``built_at``."""
        since, paths = built_at - IN_DOUBT, sorted(self.files)
        stamps = [self.files[path] for path in paths]
        numbers = array("q", chain.from_iterable(map(msgspec.structs.astuple, stamps)))
        held = sorted(
            f"{path}\0{content}"
            for path, content in self.contents.items()
            if self.files[path].latest > since
        )
        text = "\n".join((self.made_by, *paths, *held)).encode(errors="surrogateescape")
        return digest_bytes(text + numbers.tobytes())

    def below(self, folder: Path) -> dict[str, FileStamp]:
        """Return the stamps of the files below a folder, by path in it."""
        start = f"{folder}/"
        own = (path for path in self.files if path.startswith(start))
        return {path[len(start) :]: self.files[path] for path in own}


def scan_inputs(root: Path, base_url: str | None, built_at: int) -> Inputs:
    """Return the inputs of a site: the project's files, the program, the address.

    In doubt is a file that may have changed after ``built_at``, or so shortly before that its stamp
    proves nothing. Raises OSError if a file cannot be examined.
    """
    files = {
        f"{start}/{name}": stamp
        for folder in (*(root / name for name in INPUTS), *template_folders(root))
        for start in (str(folder),)
        for name, stamp in stamp_files(folder).items()
    }
    since = built_at - IN_DOUBT
    doubtful = [path for path, stamp in files.items() if stamp.latest > since]
    contents = {path: _digest_content(Path(path)) for path in doubtful}
    return Inputs(f"{program_digest().hex()} {base_url}", files, contents)


class InputScan(NamedTuple):
    """Inputs of a site with the time before they were scanned, and the last build if it is up to date."""

    at: int
    inputs: Inputs | None = None
    state: BuildState | None = None


def see_inputs(
    root: Path, base_url: str | None, looked: InputScan | None, changed_until: int
) -> InputScan:
    """Return the inputs of a site as they were ``looked`` at, or as they are if that is too long ago.

    Until ``changed_until`` another process may have changed them.
    """
    if looked and looked.inputs and looked.at > changed_until + IN_DOUBT:
        return looked
    at = now()
    return InputScan(at, scan_inputs(root, base_url, at))


def make_state(
    seen: InputScan,
    out: Path,
    stamps: Mapping[str, FileStamp],
    before: ScannedFolder | None,
    counts: tuple[int, int],
    told: Told,
) -> BuildState:
    """Return the state of a build from inputs that left files with these stamps in ``out``.

    ``before`` is what was there, and ``counts`` are the numbers of articles and pages.
    """
    files = tuple(sorted(stamps))
    folders = _folders_of(files)
    numbers = array("q", chain.from_iterable(msgspec.structs.astuple(stamps[p]) for p in files))
    kept = _find_kept(stamps, before) if before else {}
    new = [folder for folder in folders if folder not in kept]
    own = {**kept, **_name_stamps(new, _stat_all(out, new))}
    numbers.extend(chain.from_iterable(msgspec.structs.astuple(own[p]) for p in folders))
    made = seen.inputs.digest(seen.at) if seen.inputs else b""
    return BuildState(made, _digest_numbers(numbers), files, folders, seen.at, *counts, *told)


def _find_kept(stamps: Mapping[str, FileStamp], before: ScannedFolder) -> dict[str, FileStamp]:
    """Return the stamps of the folders in which nothing has changed, given those of files."""
    changed = [path for path, stamp in stamps.items() if before.files.get(path) != stamp]
    gone = [path for path in before.files if path not in stamps]
    touched = {"", *_folders_of((*changed, *gone))}  # the stage was in the first
    return {folder: stamp for folder, stamp in before.own.items() if folder not in touched}


def find_state(root: Path, out: Path, base_url: str | None) -> InputScan:
    """Return the inputs of a site, and the state of the last build into ``out`` where it is up to date."""
    started, inputs = now(), None
    try:
        state = _read_state(_file_of(root, out))
        inputs = scan_inputs(root, base_url, state.built_at)
        if inputs.digest(state.built_at) != state.inputs:
            return InputScan(started, inputs)
        stats = _stat_all(root / out, state.files + state.folders)
        if _digest_numbers(stats) != state.outputs:
            return InputScan(started, inputs)
        if inputs.contents:  # their bytes are the same: from now on their stamps may prove it
            new = {"inputs": inputs.digest(started), "built_at": started}
            save_state(root, out, msgspec.structs.replace(state, **new))
    except (OSError, msgspec.DecodeError):
        return InputScan(started, inputs)
    return InputScan(started, inputs, state)


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
    named = _name_stamps(state.files + state.folders, numbers)
    files = {path: named[path] for path in state.files}
    own = {path: named[path] for path in state.folders}
    return ScannedFolder(files, state.folders[1:], own)


def _name_stamps(paths: Sequence[str], numbers: "array[int]") -> dict[str, FileStamp]:
    """Return the stamps of files or folders, given their numbers one after another."""
    each = [iter(numbers.tolist())] * len(FileStamp.__struct_fields__)
    return dict(zip(paths, map(FileStamp, *each), strict=True))


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
