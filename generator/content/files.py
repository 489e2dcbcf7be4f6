"""Content files: listing, time stamps and atomic writing."""

import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

# Nanoseconds after a change within which a file may change again without a new time stamp.
IN_DOUBT = 2_000_000_000


class FileStamp(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Size and modification time (ns) of a file, by which changes are detected."""

    size: int
    changed: int


def stamp_files(folder: Path, ending: str = "") -> dict[str, FileStamp]:
    """Return stamps of the files below a folder by relative path, without hidden files.

    Links to folders are not followed. Broken links have a constant stamp.
    """
    found: dict[str, FileStamp] = {}
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{parent}{entry.name}/")
                elif entry.name.endswith(ending) and not entry.name.startswith("."):
                    found[parent + entry.name] = _stamp(entry)
    return found


def _stamp(entry: "os.DirEntry[str]") -> FileStamp:
    try:
        status = entry.stat()
    except OSError:
        return FileStamp(0, 0)
    return FileStamp(status.st_size, status.st_mtime_ns)


def list_markdown(folder: Path) -> list[Path]:
    """Return the Markdown files below a folder, sorted, without hidden ones such as editors' locks."""
    return sorted(folder / name for name in name_markdown(folder))


def name_markdown(folder: Path) -> Iterator[str]:
    """Yield relative paths of the Markdown files below a folder, unsorted and lazily."""
    folders = [""] if folder.is_dir() else []
    for parent in folders:
        with os.scandir(folder / parent) as entries:
            for entry in entries:
                if entry.name.endswith(".md") and not entry.name.startswith("."):
                    yield parent + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{parent}{entry.name}/")


def leads_into(path: Path, folder: Path) -> bool:
    """Return True if a path with its links resolved is inside a folder."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file in one step, with its folder if missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
