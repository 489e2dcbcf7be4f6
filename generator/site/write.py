"""The output folder: what differs is written, each file in one step, then what no page wants is removed.

A reader finds every page at every moment, old or new and always whole; while a build writes, two pages may be of two
builds. What stands is not touched and keeps its time stamp.
"""

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path

import msgspec

from generator.content.files import Stamp
from generator.problems import Problem, ProblemsError

MARKER = ".sourcebook"
MARKER_TEXT = b"Made by sourcebook, which replaces this whole folder at each build: keep nothing of yours here.\n"


class Written(msgspec.Struct, frozen=True):
    """How many files a build wrote, kept as they were, and removed."""

    changed: int
    kept: int
    removed: int


def check_output(root: Path, out: Path) -> None:
    """Raises ProblemsError where writing to ``out`` would destroy something: the project, its content, other files."""
    root, whole = root.resolve(), out.resolve()
    hint = "choose another folder with --out"
    message = ""
    if out.is_symlink():
        message = f"the output folder {out} is a link"
    elif root.is_relative_to(whole):
        message = f"the output folder {out} is the project itself or holds it"
    else:
        for name in ("content", "seeds", "templates"):
            if whole.is_relative_to(root / name):
                message = f"the output folder {out} is inside {name}/"
    if not message and out.exists():
        if not out.is_dir():
            message = f"the output folder {out} is a file"
        elif any(out.iterdir()) and not (out / MARKER).is_file():
            message = f"the output folder {out} holds files that this program did not make"
        elif (out / ".git").exists():
            message = (
                f"the output folder {out} is a git repository, whose history a build would remove"
            )
    if message:
        raise ProblemsError([Problem(message, hint=hint)])


def write_site(out: Path, files: Iterable[tuple[str, bytes]], *, keep: bool = True) -> Written:
    """Makes ``out`` hold exactly ``files`` (path and bytes), which are taken one at a time.

    Without ``keep`` every file is written anew. Where it fails, each file is the old or the new one.
    """
    there = look_at_output(out)
    wanted: set[str] = set()
    changed = 0
    for path, content in chain([(MARKER, MARKER_TEXT)], files):
        changed += write_file(out, path, content, there if keep else {})
        wanted.add(path)
    return Written(changed, len(wanted) - changed, remove_orphans(out, there, wanted))


def look_at_output(out: Path) -> dict[str, Stamp]:
    """The files in the output folder by their path in it. Links are removed: nothing is written through them."""
    found: dict[str, Stamp] = {}
    folders = [""] if out.is_dir() else []
    for folder in folders:
        with os.scandir(out / folder) as entries:
            for entry in entries:
                path = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path + "/")
                elif entry.is_file(follow_symlinks=False):
                    status = entry.stat(follow_symlinks=False)
                    found[path] = Stamp(status.st_size, status.st_mtime_ns)
                else:
                    Path(entry.path).unlink()
    return found


def write_file(out: Path, path: str, content: bytes, there: dict[str, Stamp]) -> bool:
    """Puts a file in the output folder in one step, unless ``there`` has it with the same bytes; whether it did."""
    target, stamp = out / path, there.get(path)
    if stamp and stamp.size == len(content) and target.read_bytes() == content:
        return False
    if stamp is None:
        _make_room(out, path, there)
    new = target.with_name(f".new-{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    return True


def remove_orphans(out: Path, there: Iterable[str], wanted: Container[str]) -> int:
    """Removes the files that nobody wants, then every folder that holds none; how many files it were."""
    orphans = [path for path in there if path not in wanted]
    for path in orphans:
        with suppress(
            FileNotFoundError, NotADirectoryError, IsADirectoryError
        ):  # its place is taken
            (out / path).unlink()
    for folder in _deepest_first(out):
        if not any(folder.iterdir()):
            folder.rmdir()
    return len(orphans)


def _make_room(out: Path, path: str, there: dict[str, Stamp]) -> None:
    """The folder for a new file; a file in the place of a folder goes, and a folder in the place of the file."""
    target = out / path
    for parent in target.relative_to(out).parents:
        if parent.as_posix() in there:
            (out / parent).unlink()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        shutil.rmtree(target)


def _deepest_first(out: Path) -> Iterator[Path]:
    for parent, folders, _ in os.walk(out, topdown=False):
        yield from (Path(parent) / folder for folder in folders)
