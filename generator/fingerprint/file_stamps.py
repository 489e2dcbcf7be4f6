"""Recognise files by size, times and inode."""

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

# Nanoseconds before a file was read in which its stamp proves nothing: it may change again and keep it.
IN_DOUBT = 2_000_000_000
INODES = 2**63 - 1  # largest number kept, as some systems have longer ones


class FileStamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Size of a file in bytes, its times in nanoseconds, and its inode.

    An edit that keeps size and ``modified`` moves ``changed``, which no program can set. On Windows
    ``changed`` is the time of creation, so there such an edit is missed.
    """

    size: int
    modified: int
    changed: int
    inode: int

    @property
    def latest(self) -> int:
        """Later one of the two times."""
        return max(self.modified, self.changed)


NO_PROOF = FileStamp(0, 0, 0, 0)


class ScannedFolder(NamedTuple):
    """Files of a folder by path with their stamps, and the folders in it, parents first.

    ``own`` are the stamps of the folders, its own by '', as far as they are known.
    """

    files: dict[str, FileStamp]
    folders: tuple[str, ...]
    own: Mapping[str, FileStamp] = {}


def stamp_files(folder: Path, ending: str | tuple[str, ...] = "") -> dict[str, FileStamp]:
    """Return the stamp of every file below a folder with an ending, or one of several, by its path in the folder.

    Files that begin with a dot and Python's own are left out, and links to folders are not
    followed. A link that leads nowhere has a stamp of its own.
    """
    found: dict[str, FileStamp] = {}
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders += [f"{parent}{entry.name}/"] * (entry.name != "__pycache__")
                elif entry.name.endswith(ending) and not entry.name.startswith("."):
                    found[parent + entry.name] = _stamp_entry(entry)
    return found


def prove(stamps: Iterable[FileStamp]) -> bool:
    """Return whether stamps prove what files hold: none has changed so shortly before that it may again."""
    since = time.time_ns() - IN_DOUBT
    return all(each.latest < since for each in stamps)


def stamp_file(path: Path) -> FileStamp:
    """Return the stamp of a file."""
    return make_stamp(path.stat())


def make_stamp(status: os.stat_result) -> FileStamp:
    """Return the stamp of a file whose status is known."""
    return FileStamp(*stamp_numbers(status))


def stamp_numbers(status: os.stat_result) -> tuple[int, int, int, int]:
    """Return the numbers of a stamp in the order of its fields."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino & INODES


def _stamp_entry(entry: "os.DirEntry[str]") -> FileStamp:
    try:
        return make_stamp(os.stat(entry.path))  # noqa: PTH116 - an entry's own has no inode on Windows
    except OSError:
        return NO_PROOF
