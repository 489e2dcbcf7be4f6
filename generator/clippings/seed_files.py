"""List the seeds of a project."""

import re
from collections.abc import Set
from functools import cache
from pathlib import Path, PurePath

from generator.clippings.decode import PAGES
from generator.languages.load import gather
from generator.languages.sections import LinePhrases

SEEDS = Path("seeds")
PART = re.compile(r"(?P<file>.+\.[^./#]+)#[1-9]\d*")
LITTER = re.compile(r".*~|#.*#|Thumbs\.db|desktop\.ini", re.IGNORECASE)


def seed_file(seed: str) -> str:
    """Return the file of a seed, which ``2025-05/feed.xml#2`` names by one of its articles."""
    part = PART.fullmatch(seed)
    return part["file"] if part else seed


def list_seeds(root: Path) -> tuple[str, ...]:
    """Return the path of every seed below ``seeds/``, in order.

    Files and folders named with a leading dot are skipped, and so are the companion folders of pages
    saved by browsers and the leftovers of editors and file managers.
    """
    folder = root / SEEDS
    paths = [
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    ]
    pages = {path.with_suffix("") for path in paths if path.suffix.lower() in PAGES}
    return tuple(
        sorted(
            path.as_posix()
            for path in paths
            if not any(part[0] == "." for part in path.parts)
            and not LITTER.fullmatch(path.name)
            and not any(_is_companion(folder, pages) for folder in path.parents)
        )
    )


@cache
def _companion() -> re.Pattern[str]:
    """Return the pattern of the folder of pictures and scripts that browsers save beside a page."""
    names = "|".join(gather(LinePhrases, lambda section: section.page_folders))
    return re.compile(rf"(?P<page>.+)(?:[_-](?:{names})|\.files)", re.IGNORECASE)


def _is_companion(folder: PurePath, pages: Set[PurePath]) -> bool:
    found = _companion().fullmatch(folder.name)
    return found is not None and folder.with_name(found["page"]) in pages
