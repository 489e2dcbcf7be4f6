"""The output folder, replaced as a whole: a reader sees the last build or this one, never a part of either.

A new tree is made beside the old one, unchanged files as hard links that keep their time stamps,
and then the two change places. Where the system can exchange two folders at once (Linux), there is
no moment without a site.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.problems import Problem, ProblemsError

MARKER = ".sourcebook"
MARKER_TEXT = b"Made by sourcebook, which replaces this whole folder at each build: keep nothing of yours here.\n"
AT_FDCWD, RENAME_EXCHANGE = -100, 2


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


def write_site(out: Path, files: Mapping[str, bytes], *, keep: bool = True) -> Written:
    """Makes ``out`` hold exactly ``files`` (path to bytes). Without ``keep`` every file is written anew."""
    files = {**files, MARKER: MARKER_TEXT}
    old = _read_tree(out)
    same = {path for path, content in files.items() if keep and old.get(path) == content}
    removed = len(old.keys() - files.keys())
    if len(same) == len(files) and not removed and not _has_empty_folders(out, files):
        return Written(0, len(same), 0)
    new = out.with_name(f".{out.name}.{os.getpid()}.new")
    try:
        _write_tree(new, out, files, same)
        _swap(new, out)
    finally:
        _remove(new)
    return Written(len(files) - len(same), len(same), removed)


def _write_tree(new: Path, out: Path, files: Mapping[str, bytes], same: set[str]) -> None:
    for folder in {(new / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        if not (path in same and _link(out / path, new / path)):
            (new / path).write_bytes(content)


def _read_tree(out: Path) -> dict[str, bytes]:
    return {p.relative_to(out).as_posix(): p.read_bytes() for p in out.rglob("*") if p.is_file()}


def _has_empty_folders(out: Path, files: Mapping[str, bytes]) -> bool:
    wanted = {(out / path).parent for path in files}
    wanted |= {parent for folder in wanted for parent in folder.parents}
    return any(path.is_dir() and path not in wanted for path in out.rglob("*"))


def _link(old: Path, new: Path) -> bool:
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


def _swap(new: Path, out: Path) -> None:
    """Puts ``new`` in the place of ``out``; what was there is left under the name of ``new`` or removed."""
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        old = new.with_suffix(".old")
        out.rename(old)
        new.rename(out)
        _remove(old)


def _exchange(one: Path, other: Path) -> bool:
    """Whether the system exchanged the two folders in one step (Linux's renameat2)."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    arguments = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if libc.renameat2(*arguments) == 0:
        return True
    if ctypes.get_errno() in {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}:
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
