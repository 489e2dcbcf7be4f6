"""Output folder: changed files are staged inside it, moved into place one by one, then orphans removed.

The stage is inside so that both are on one file system, even where the folder is a mount. A build
that fails while rendering leaves the folder as it was. While files are moved into place, readers
see whole pages, though possibly from two builds. Unchanged files keep their time stamps.
"""

import itertools
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from generator.fingerprint.file_stamps import FileStamp, ScannedFolder, make_stamp, stamp_file
from generator.problems import Problem, ProblemsError

MARKER = ".sourcebook"
STAGE = ".stage-"  # of a staging folder's name, before the number of its process
MARKER_TEXT = b"Made by sourcebook, which replaces this whole folder at each build: keep nothing of yours here.\n"


class Written(msgspec.Struct, frozen=True):
    """Numbers of files a build wrote, kept and removed, with the stamps of all its ``files``."""

    changed: int
    kept: int
    removed: int
    files: dict[str, FileStamp]


class Prepared(msgspec.Struct, frozen=True, array_like=True):
    """File of the site by its path in the output folder: the stamp it has there, or its staged copy."""

    path: str
    stamp: FileStamp | None
    new: str = ""


def check_output(root: Path, out: Path) -> None:
    """Raise ProblemsError if writing to ``out`` would destroy the project, content or other files."""
    root, whole = root.resolve(), out.resolve()
    hint = "choose another folder with --out"
    message = ""
    if out.is_symlink():
        message = f"the output folder {out} is a link"
    elif root.is_relative_to(whole):
        message = f"the output folder {out} is the project itself or contains it"
    else:
        for name in ("content", "seeds", "templates"):
            if whole.is_relative_to(root / name):
                message = f"the output folder {out} is inside {name}/"
    if not message and out.exists():
        if not out.is_dir():
            message = f"the output folder {out} is a file"
        elif not (out / MARKER).is_file() and not all(map(_is_stage, os.listdir(out))):  # noqa: PTH208 - names alone
            message = f"the output folder {out} contains files that Sourcebook did not make"
        elif (out / ".git").exists():
            message = (
                f"the output folder {out} is a git repository, whose history a build would remove"
            )
    if message:
        raise ProblemsError([Problem("unsafe-output-folder", message, hint=hint)])


@dataclass(frozen=True)
class OutputStage:
    """Staging folder of a build. ``existing`` and ``folders`` are the contents of ``out`` at the start.

    Without ``keep`` every file is written anew. Several processes may prepare files at once.
    """

    out: Path
    folder: Path
    existing: dict[str, FileStamp]
    folders: tuple[str, ...]
    keep: bool
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def has(self, path: str, stamp: FileStamp) -> bool:
        """Return True if the output folder has a file with that stamp."""
        return self.keep and self.existing.get(path) == stamp

    def prepare(self, path: str, content: bytes) -> Prepared:
        """Stage a file unless the output folder already has these bytes."""
        stamp = self.existing.get(path) if self.keep else None
        if stamp and stamp.size == len(content) and (self.out / path).read_bytes() == content:
            return Prepared(path, stamp)
        new = self.folder / f"{os.getpid()}.{next(self._numbers)}"
        new.write_bytes(content)
        return Prepared(path, None, new.name)

    def put_in_place(self, files: Iterable[Prepared]) -> Written:
        """Make the output folder hold exactly these files."""
        wanted: dict[str, FileStamp] = {}
        changed = 0
        for file in (self.prepare(MARKER, MARKER_TEXT), *files):
            wanted[file.path] = file.stamp or self._put(file)
            changed += not file.stamp
        removed = self._remove_orphans(wanted)
        return Written(changed, len(wanted) - changed, removed, wanted)

    def _put(self, file: Prepared) -> FileStamp:
        """Move a staged file into place, and return the stamp it has there."""
        target = self.out / file.path
        if file.path not in self.existing:
            self._make_room(target)
        (self.folder / file.new).replace(target)
        return stamp_file(target)

    def _make_room(self, target: Path) -> None:
        """Make the folder for a new file, replacing files by folders and the reverse as needed."""
        for parent in target.relative_to(self.out).parents:
            if parent.as_posix() in self.existing and not (self.out / parent).is_dir():
                (self.out / parent).unlink()
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            shutil.rmtree(target)

    def _remove_orphans(self, wanted: Mapping[str, FileStamp]) -> int:
        """Remove unwanted files and empty folders, and return the number of files."""
        orphans = [path for path in self.existing if path not in wanted]
        for path in orphans:
            with suppress(
                FileNotFoundError, NotADirectoryError, IsADirectoryError
            ):  # its place has been taken
                (self.out / path).unlink()
        needed = {path.rpartition("/")[0] for path in wanted}
        for folder in reversed(self.folders):
            if folder not in needed:
                with suppress(OSError):  # not empty, or already gone
                    (self.out / folder).rmdir()
        return len(orphans)


@contextmanager
def prepare_site(
    out: Path,
    *,
    keep: bool,
    excluded: tuple[str, ...] = (),
    known: ScannedFolder | None = None,
) -> Iterator[OutputStage]:
    """Open a staging folder in the output folder, removed at the end or by the next build.

    Files at ``excluded`` paths, or below folders with a trailing slash, are left alone. What is
    ``known`` of the folder is not looked at again.
    """
    is_new = not out.exists()
    for left in out.glob(f"{STAGE}*"):
        shutil.rmtree(left, ignore_errors=True)  # left by a killed build
    folder = out / f"{STAGE}{os.getpid()}"
    folder.mkdir(parents=True)
    try:
        files, folders, _ = known or _scan(out)
        existing = {path: files[path] for path in files if not path.startswith(excluded)}
        yield OutputStage(out, folder, existing, folders, keep)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if is_new:
            with suppress(OSError):  # not empty: the build has ended well
                out.rmdir()


def scan_output(out: Path) -> dict[str, FileStamp]:
    """Return the files in the output folder by path, after removing links."""
    return _scan(out).files


def list_output(out: Path) -> list[str]:
    """Return the paths of all files in a folder, links among them, and change nothing."""
    found = (path for path in out.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path.relative_to(out).as_posix() for path in found)


def _scan(out: Path) -> ScannedFolder:
    """Return the files in the output folder and its folders, after removing links."""
    files: dict[str, FileStamp] = {}
    folders = [""] if out.is_dir() else []
    for folder in folders:
        with os.scandir(f"{out}/{folder}") as entries:
            for entry in entries:
                path = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    if not _is_stage(path):
                        folders.append(f"{path}/")
                elif entry.is_file(follow_symlinks=False):
                    files[path] = make_stamp(os.lstat(entry.path))
                else:
                    Path(entry.path).unlink()
    return ScannedFolder(files, tuple(folder.rstrip("/") for folder in folders[1:]))


def _is_stage(name: str) -> bool:
    return name.startswith(STAGE)
