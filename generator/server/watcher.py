"""Noticing that a file has changed: all are looked at now and then, and those where it is likely all the time."""

import os
import time
from pathlib import Path

from generator.content.article_paths import ARTICLES
from generator.fingerprint.file_stamps import FileStamp, stamp_files
from generator.site.template_folders import template_folders

GLANCE_EVERY = 20  # milliseconds between two looks at what changed last, and at the folders
LOOK_EVERY = 0.1  # seconds between two looks at everything
FOLDERS = 100  # the most of them that are looked at between
LARGEST_SHARE = 0.03  # of the time that is spent on looking at everything

Snapshot = dict[Path, dict[str, FileStamp]]


class Watcher:
    """What a project is made from, looked at again and again.

    A folder changes where a file in it is new, or put in the place of an old one, as most editors save.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: Snapshot = {}
        self._likely: dict[str, int] = {}  # time stamps
        self._changed: frozenset[str] = frozenset()
        self._next = 0.0

    def scan(self) -> Snapshot:
        """Everything as it is now, which is no news any more."""
        started = time.monotonic()
        now = scan(self._root)
        ended = time.monotonic()
        self._next = ended + max(LOOK_EVERY, (ended - started) / LARGEST_SHARE)
        if now != self._seen:
            self._changed = frozenset(_list_changed(self._seen, now)) if self._seen else frozenset()
            self._seen = now
        places = (*_list_folders(now)[:FOLDERS], *self._changed)
        self._likely = {place: _stamp(place) for place in places}
        return now

    def look_soon(self) -> None:
        """The next time, everything is looked at."""
        self._next = 0.0

    def find_news(self) -> Snapshot | None:
        """Everything as it is now, where that is not as it was; None where it is, as far as can be told so soon."""
        likely = any(_stamp(place) != stamp for place, stamp in self._likely.items())
        if not likely and time.monotonic() < self._next:
            return None
        before = self._seen
        now = self.scan()
        return None if now == before else now


def scan(root: Path) -> Snapshot:
    """Size and time stamp of every file that the site is made from."""
    folders = (root / "content", root / "seeds", *template_folders(root))
    return {folder: stamp_files(folder) for folder in folders}


def find_edited(root: Path, before: Snapshot, now: Snapshot) -> list[str] | None:
    """The files of articles, from the root, that are not as they were; None where anything else is not."""
    if any(before.get(folder, {}).keys() != files.keys() for folder, files in now.items()):
        return None
    changed = [Path(path).relative_to(root).as_posix() for path in _list_changed(before, now)]
    only_articles = all(path.startswith(f"{ARTICLES.as_posix()}/") for path in changed)
    return changed if only_articles else None


def _list_changed(before: Snapshot, now: Snapshot) -> list[str]:
    """The paths of files that are new or not as they were."""
    return [
        f"{folder}/{path}"
        for folder, files in now.items()
        for path, stamp in files.items()
        if before.get(folder, {}).get(path) != stamp
    ]


def _list_folders(now: Snapshot) -> list[str]:
    """The folders that hold files; those of articles come first."""
    folders = {
        (at, folder, path.rpartition("/")[0])
        for at, (folder, files) in enumerate(now.items())
        for path in files
    }
    return [f"{folder}/{path}" for _, folder, path in sorted(folders)]


def _stamp(place: str) -> int:
    try:
        return os.stat(place).st_mtime_ns  # noqa: PTH116 - text throughout, often
    except OSError:
        return 0
