"""Notice changed files: all are scanned now and then, and likely ones all the time."""

import os
import time
from pathlib import Path

from generator.content.article_files import ARTICLES
from generator.fingerprint.file_stamps import FileStamp, stamp_files
from generator.site.template_folders import template_folders

GLANCE_EVERY = 20  # milliseconds between two looks at the last changed files, and at the folders
SCAN_EVERY = 0.1  # seconds between two scans of everything
FOLDERS = 100  # watched between scans at most
LARGEST_SHARE = 0.03  # of the time spent on scans

Snapshot = dict[Path, dict[str, FileStamp]]


class Watcher:
    """Watcher of the files that a project is made from.

    Folders are watched, too: most editors save a new file in place of the old one.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen: Snapshot = {}
        self._likely: dict[str, int] = {}  # time stamps
        self._changed: frozenset[str] = frozenset()
        self._next = 0.0

    def scan(self) -> Snapshot:
        """Scan everything, and remember it as seen."""
        started = time.monotonic()
        now = scan(self._root)
        ended = time.monotonic()
        self._next = ended + max(SCAN_EVERY, (ended - started) / LARGEST_SHARE)
        if now != self._seen:
            self._changed = frozenset(_list_changed(self._seen, now)) if self._seen else frozenset()
            self._seen = now
        places = (*_list_folders(now)[:FOLDERS], *self._changed)
        self._likely = {place: _stamp(place) for place in places}
        return now

    def scan_soon(self) -> None:
        """Scan everything the next time."""
        self._next = 0.0

    def find_change(self) -> Snapshot | None:
        """Return a scan of everything where it has changed, None where no change is seen yet."""
        likely = any(_stamp(place) != stamp for place, stamp in self._likely.items())
        if not likely and time.monotonic() < self._next:
            return None
        before = self._seen
        now = self.scan()
        return None if now == before else now


def scan(root: Path) -> Snapshot:
    """Return the stamps of all files that the site is made from."""
    folders = (root / "content", root / "seeds", *template_folders(root))
    return {folder: stamp_files(folder) for folder in folders}


def find_edited(root: Path, before: Snapshot, now: Snapshot) -> list[str] | None:
    """Return the changed files of articles from the root, None where anything else has changed."""
    if any(before.get(folder, {}).keys() != files.keys() for folder, files in now.items()):
        return None
    changed = [Path(path).relative_to(root).as_posix() for path in _list_changed(before, now)]
    only_articles = all(path.startswith(f"{ARTICLES.as_posix()}/") for path in changed)
    return changed if only_articles else None


def _list_changed(before: Snapshot, now: Snapshot) -> list[str]:
    """Return the paths of files that are new or have changed."""
    return [
        f"{folder}/{path}"
        for folder, files in now.items()
        for path, stamp in files.items()
        if before.get(folder, {}).get(path) != stamp
    ]


def _list_folders(now: Snapshot) -> list[str]:
    """Return the folders that contain files, those of articles first."""
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
