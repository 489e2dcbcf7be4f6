"""Whether what was built last still stands: nothing it was made from has changed, and nothing of it is missing.

Files are told apart by size and time stamp. One that was changed at about the time of the last build may have the same
stamp with other bytes: there the bytes count, too.
"""

import hashlib
import os
import stat
import time
from array import array
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import click
import msgspec

import generator
from generator.content.files import IN_DOUBT, FileStamp, write_atomically
from generator.paths import BUILDS
from generator.site.template_folders import template_folders

INPUTS = ("content", "seeds")
PACKAGE = Path(generator.__file__).parent


class BuildState(msgspec.Struct, frozen=True):
    """What a build was made from and what it made, as digests, and what it said."""

    inputs: str
    outputs: str
    files: tuple[str, ...]  # of the site, by their paths in it
    folders: tuple[str, ...]  # the same
    built_at: int  # nanoseconds since the epoch, before the inputs were looked at
    articles: int
    pages: int


class Inputs(NamedTuple):
    """What a site is made from: a line a file, and of those that are in doubt stamp, line and digest of the bytes."""

    sure: tuple[str, ...]
    doubtful: tuple[tuple[int, str, str], ...]

    def digest(self, built_at: int) -> str:
        """A digest of all of it. Of a file changed after that, or shortly before, the bytes count."""
        told = (
            line + (content if changed > built_at - IN_DOUBT else "")
            for changed, line, content in self.doubtful
        )
        whole = "\n".join(sorted((*self.sure, *told)))
        return hashlib.sha256(whole.encode(errors="surrogateescape")).hexdigest()


def scan_inputs(root: Path, base_url: str | None, built_at: int) -> Inputs:
    """What a site is made from: the project's files, this program and its libraries, the address.

    In doubt is a file that may have changed after ``built_at``, or so shortly before that its stamp
    proves nothing. Raises OSError where a file cannot be looked at.
    """
    libraries = Path(click.__file__).parent.parent  # its own stamp changes where one is installed
    sure = [f"{generator.__version__} {base_url} {libraries} {libraries.stat().st_mtime_ns}"]
    doubtful: list[tuple[int, str, str]] = []
    for folder in (*(root / name for name in INPUTS), *template_folders(root), PACKAGE):
        for path, status in _files_below(str(folder)):
            line = f"{path}\0{status.st_size}\0{status.st_mtime_ns}"
            if status.st_mtime_ns > built_at - IN_DOUBT:
                doubtful.append((status.st_mtime_ns, line, _digest_bytes(path, status)))
            else:
                sure.append(line)
    return Inputs(tuple(sure), tuple(doubtful))


def is_up_to_date(
    inputs: Inputs,
    built_at: int,
    out: Path,
    there: Mapping[str, FileStamp],
    articles: int,
    pages: int,
) -> BuildState:
    """What is to be remembered of a build that left these files in ``out``."""
    files = tuple(sorted(there))
    folders = _folders_of(files)
    stamps = array("q", (number for path in files for number in _numbers(there[path])))
    outputs = _digest_stamps(stamps + _look_at(out, folders))
    return BuildState(inputs.digest(built_at), outputs, files, folders, built_at, articles, pages)


def find_state(root: Path, out: Path, base_url: str | None) -> BuildState | None:
    """What the last build into ``out`` said, where all of it stands; None where anything may have changed."""
    started = now()
    try:
        standing = msgspec.json.decode(_file_of(root, out).read_bytes(), type=BuildState)
        inputs = scan_inputs(root, base_url, standing.built_at)
        if inputs.digest(standing.built_at) != standing.inputs:
            return None
        if (
            _digest_stamps(_look_at(root / out, standing.files + standing.folders))
            != standing.outputs
        ):
            return None
        if inputs.doubtful:  # their bytes stand: from now on their stamps may prove it
            new = {"inputs": inputs.digest(started), "built_at": started}
            save_state(root, out, msgspec.structs.replace(standing, **new))
    except (OSError, msgspec.DecodeError):
        return None
    return standing


def save_state(root: Path, out: Path, standing: BuildState) -> None:
    """Remembers a build for the next one."""
    write_atomically(_file_of(root, out), msgspec.json.encode(standing))


def forget_state(root: Path, out: Path) -> None:
    """Forgets the last build into ``out``."""
    _file_of(root, out).unlink(missing_ok=True)


def now() -> int:
    """The time, by the clock that files are stamped by."""
    return time.time_ns()


def say_size(articles: int, pages: int) -> str:
    """``1 article, 17 pages``."""
    return f"{articles} article{'s' * (articles != 1)}, {pages} page{'s' * (pages != 1)}"


def _file_of(root: Path, out: Path) -> Path:
    return (
        root
        / BUILDS
        / f"{hashlib.sha256(str((root / out).resolve()).encode()).hexdigest()[:16]}.json"
    )


def _files_below(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    """Path and status of every file below; not those of Python's own, nor an editor's locks."""
    folders = [folder] if os.path.isdir(folder) else []  # noqa: PTH112 - text throughout: half of the time of Paths
    for parent in folders:
        with os.scandir(parent) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [entry.path] * (entry.name != "__pycache__")
                elif not entry.name.startswith(".#") and not _leads_to_folder(entry):
                    yield entry.path, _look_at_entry(entry)


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _look_at_entry(entry: "os.DirEntry[str]") -> os.stat_result:
    try:
        return entry.stat()
    except OSError:  # a link that leads nowhere is looked at itself
        return entry.stat(follow_symlinks=False)


def _digest_bytes(path: str, status: os.stat_result) -> str:
    """A digest of what a file holds; of what is no file, or cannot be read, an empty one."""
    if not stat.S_ISREG(status.st_mode):
        return ""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - text throughout
            return hashlib.file_digest(file, "sha256").hexdigest()
    except PermissionError:
        return ""


def _folders_of(files: Iterable[str]) -> tuple[str, ...]:
    """Every folder that the files are in, by its path; the whole site's is empty."""
    found: set[str] = set()
    parents = {path.rpartition("/")[0] for path in files}
    while parents:
        found |= parents
        parents = {path.rpartition("/")[0] for path in parents} - found
    return tuple(sorted(found))


def _look_at(out: Path, places: Iterable[str]) -> "array[int]":
    """Size and stamp of each file or folder of a site, one after another. A folder's change with what is in it."""
    here = Path.cwd()
    near = out.relative_to(here) if out.is_relative_to(here) else out  # short: quickly walked
    look, start, stamps = os.stat, f"{near}/", array("q")
    for place in places:
        status = look(start + place)
        stamps.append(status.st_size)
        stamps.append(status.st_mtime_ns)
    return stamps


def _numbers(stamp: FileStamp) -> tuple[int, int]:
    return stamp.size, stamp.changed


def _digest_stamps(stamps: "array[int]") -> str:
    return hashlib.sha256(stamps).hexdigest()
