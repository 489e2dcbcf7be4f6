"""The physical floor: copying what a program has made, and how much there is of it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from race.measuring import Measured, run
from race.results import Made

ROOM = 2.0  # times what is copied that must be free
TOGETHER = 500  # folders that are copied by one command, where the whole has no room beside itself
COPIED = "copied"


def describe_site(site: Path) -> Made:
    """How many files and pages a site has, and how much they hold."""
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return Made(len(files), pages, sum(path.stat().st_size for path in files) / 1e6)


def copy_site(folder: Path, site: str) -> Measured:
    """Copies the site in a project, and removes the copy: at once, or where it has no room, piece by piece."""
    (folder / COPIED).mkdir()
    whole = room(folder) > ROOM * describe_site(folder / site).megabytes
    pieces = [(site,)] if whole else list(_pieces(folder, site))
    copied = []
    for piece in pieces:
        copied.append(run(("cp", "-r", "--parents", *piece, COPIED), folder, {}))
        shutil.rmtree(folder / COPIED)
        (folder / COPIED).mkdir()
    (folder / COPIED).rmdir()
    return Measured(sum(each.wall for each in copied), sum(each.cpu for each in copied), "")


def _pieces(folder: Path, site: str) -> Iterator[tuple[str, ...]]:
    """The site's files and the folders in its folders, so many together."""
    deep = list((folder / site).glob("*/*"))
    flat = [path for path in (folder / site).glob("*") if path.is_file()]
    names = sorted(path.relative_to(folder).as_posix() for path in (*deep, *flat))
    for start in range(0, len(names), TOGETHER):
        yield tuple(names[start : start + TOGETHER])


def room(folder: Path) -> float:
    """Megabytes that can be written there, and held in memory, where the folder may be."""
    memory = re.search(r"MemAvailable: *(\d+) kB", Path("/proc/meminfo").read_text())
    available = int(memory[1]) / 1e3 if memory else 0.0
    return min(shutil.disk_usage(folder).free / 1e6, available)
