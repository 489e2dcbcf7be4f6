"""List the seeds of a project."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from functools import cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from generator.cached_values import remember_by_stamp
from generator.fingerprint.file_stamps import (
    NO_PROOF,
    FileStamp,
    stamp_files,
)
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
    stamps = stamp_files(root / SEEDS)
    return remember_by_stamp(
        root / PARTS,
        program_digest(),
        dict[str, tuple[FileStamp, int]],
        {file: stamps.get(file, NO_PROOF) for file in files},
        lambda file: count_articles(root / SEEDS / file),
    )


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
    names = [name for name in stamp_files(root / SEEDS) if "/." not in f"/{name}"]
    pages = {name.rpartition(".")[0] for name in names if name.lower().endswith(WEB_PAGES)}
    skipped = tuple(f"{folder}/" for folder in _folders_of(names) if _is_companion(folder, pages))
    return tuple(
        sorted(
            name
            for name in names
            if not name.startswith(skipped) and not LITTER.fullmatch(name.rpartition("/")[2])
        )
    )


def _folders_of(names: Iterable[str]) -> set[str]:
    """Return the folders that files are in."""
    parents = (PurePosixPath(folder) for folder in {name.rpartition("/")[0] for name in names})
    return {each.as_posix() for parent in parents for each in (parent, *parent.parents)}


@cache
def _companion() -> re.Pattern[str]:
    """Return the pattern of the folder of pictures and scripts that browsers save beside a page."""
    names = "|".join(gather(LinePhrases, lambda section: section.page_folders))
    return re.compile(rf"(?P<page>.+)(?:[_-](?:{names})|\.files)", re.IGNORECASE)


def _is_companion(folder: str, pages: Set[str]) -> bool:
    above, _, name = folder.rpartition("/")
    found = _companion().fullmatch(name)
    return found is not None and f"{above}/{found['page']}".lstrip("/") in pages
