"""Whether what was built last still stands: nothing it was made from has changed, and nothing of it is missing.

Files are told apart by size and time stamp. A file that was changed at about the time of the last build may have the
same stamp with other bytes: there the build is done again, which costs a moment and is never wrong.
"""

import hashlib
import os
import time
from pathlib import Path

import click
import msgspec

import generator
from generator.commands.places import BUILDS
from generator.content.files import IN_DOUBT, write_atomically
from generator.site.folders import template_folders

INPUTS = ("content", "seeds")
PACKAGE = Path(generator.__file__).parent


class Standing(msgspec.Struct, frozen=True):
    """What a build was made from and what it made, as digests, and what it said."""

    inputs: str
    outputs: str
    built_at: int  # nanoseconds since the epoch, before the inputs were read
    articles: int
    pages: int
    files: int


def digest_inputs(root: Path, base_url: str | None, after: int = 0) -> str | None:
    """A digest of what a site is made from: the project's files, this program and its libraries, the address.

    None where a file has changed after ``after``, or so shortly before that its stamp proves
    nothing. Raises OSError where a file cannot be looked at.
    """
    libraries = Path(click.__file__).parent.parent  # its own stamp changes where one is installed
    start = f"{generator.__version__} {base_url} {libraries} {libraries.stat().st_mtime_ns}"
    digest = hashlib.sha256(start.encode())
    for folder in (*(root / name for name in INPUTS), *template_folders(root), PACKAGE):
        newest = _digest_tree(folder, digest)
        if after and newest > after - IN_DOUBT:
            return None
    return digest.hexdigest()


def digest_outputs(out: Path) -> str:
    """A digest of every file of the site."""
    digest = hashlib.sha256()
    _digest_tree(out, digest)
    return digest.hexdigest()


def find_standing(root: Path, out: Path, base_url: str | None) -> Standing | None:
    """What the last build into ``out`` said, where all of it stands; None where anything may have changed."""
    try:
        standing = msgspec.json.decode(_file_of(root, out).read_bytes(), type=Standing)
        if digest_inputs(root, base_url, standing.built_at) != standing.inputs:
            return None
        return standing if digest_outputs(root / out) == standing.outputs else None
    except (OSError, msgspec.DecodeError):
        return None


def keep_standing(root: Path, out: Path, standing: Standing) -> None:
    """Remembers a build for the next one."""
    write_atomically(_file_of(root, out), msgspec.json.encode(standing))


def forget_standing(root: Path, out: Path) -> None:
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


def _digest_tree(folder: Path, digest: "hashlib._Hash") -> int:
    """Adds path, size and stamp of every file below; gives the newest stamp."""
    newest = 0
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(name for name in files if not name.startswith(".#")):  # an editor's lock
            path = os.path.join(parent, name)  # noqa: PTH118 - half of the time of a Path, for every file there is
            try:
                status = os.stat(path)  # noqa: PTH116 - as above
            except OSError:  # a link that leads nowhere is looked at itself
                status = os.lstat(path)
            newest = max(newest, status.st_mtime_ns)
            digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return newest
