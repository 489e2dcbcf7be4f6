"""List the seeds of a project."""

import re
import time
from collections.abc import Container, Mapping, Sequence, Set
from functools import cache
from pathlib import Path, PurePath
from types import MappingProxyType

from generator.cached_values import load_cached, save_cached
from generator.fingerprint.file_stamps import IN_DOUBT, NO_PROOF, FileStamp, stamp_file
from generator.fingerprint.keys import program_digest
from generator.languages.load import gather
from generator.languages.sections import LinePhrases
from generator.paths import PARTS, read_regular
from generator.problems import ProblemsError
from generator.seed_kinds.kind_names import WEB_PAGES, may_hold_several
from generator.seed_kinds.seed_names import SEEDS

LITTER = re.compile(r".*~|#.*#|Thumbs\.db|desktop\.ini", re.IGNORECASE)


def list_seeds(
    root: Path, left_out: Mapping[str, Container[int]] = MappingProxyType({})
) -> tuple[str, ...]:
    """Return every seed below ``seeds/``, in order: a file, or each of several articles in one.

    Numbers of articles that are ``left_out`` of a file are passed over.
    """
    files = list_seed_files(root)
    if not any(map(may_hold_several, files)):
        return files
    counts = _count_articles(root, tuple(filter(may_hold_several, files)))
    return tuple(
        f"{file}#{number}" if counts.get(file, 1) > 1 else file
        for file in files
        for number in range(1, counts.get(file, 1) + 1)
        if number not in left_out.get(file, ())
    )


def _count_articles(root: Path, files: Sequence[str]) -> dict[str, int]:
    """Return the number of articles in each file, 1 where it cannot be read.

    Files are opened again only when they or the program have changed.
    """
    cached, key = root / PARTS, program_digest()
    known = load_cached(cached, key, dict[str, tuple[FileStamp, int]]) or {}
    now = time.time_ns()
    counted: dict[str, tuple[FileStamp, int]] = {}
    for file in files:
        path = root / SEEDS / file
        stamp = stamp_file(path) if path.exists() else NO_PROOF
        before = known.get(file)
        same = before is not None and before[0] == stamp != NO_PROOF
        counted[file] = before if before and same else (stamp, count_articles(path))
    sure = {file: row for file, row in counted.items() if now - row[0].latest > IN_DOUBT}
    if sure != known:
        save_cached(cached, key, sure)
    return {file: count for file, (_, count) in counted.items()}


def count_articles(path: Path) -> int:
    """Return the number of articles in a file, 1 where it cannot be read or has no other."""
    from generator.seed_kinds.read_parts import open_file  # noqa: PLC0415 - heavy, and seldom needed

    if not may_hold_several(path.name):
        return 1
    try:
        return len(open_file(path.name, read_regular(path)))
    except (OSError, ProblemsError):
        return 1


def list_seed_files(root: Path) -> tuple[str, ...]:
    """Return the path of every file below ``seeds/`` that is a seed or holds some, in order.

    Files and folders named with a leading dot are skipped, and so are the companion folders of pages
    saved by browsers and the leftovers of editors and file managers.
    """
    folder = root / SEEDS
    paths = [
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    ]
    pages = {path.with_suffix("") for path in paths if path.suffix.lower() in WEB_PAGES}
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
