"""Names of seeds: files below ``seeds/``, or articles of one file by their numbers in it."""

import re
from pathlib import Path

SEEDS = Path("seeds")
PART = re.compile(r"(?P<file>.+\.[^./#]+)#[1-9]\d*")


def seed_file(seed: str) -> str:
    """Return the file of a seed, which ``2025-05/feed.xml#2`` names by one of its articles."""
    part = PART.fullmatch(seed)
    return part["file"] if part else seed


def seed_part(seed: str) -> int:
    """Return the number of the article that a seed names among those of its file, else 0."""
    return int(seed.rpartition("#")[2]) if PART.fullmatch(seed) else 0
