"""Know the seeds of a project by size, record and entry, and put new ones beside them."""

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from generator.clippings.seed_files import list_seed_files
from generator.content.captures import (
    WARC,
    WEB_ARCHIVES,
    CaptureMeta,
    add_capture,
    read_captures,
)
from generator.content.keep_capture import keep_capture
from generator.conversion.known_entries import (
    KnownEntry,
    find_known,
    list_entries,
    may_come_again,
    read_entries,
)
from generator.paths import UNPORTABLE, read_regular, write_atomically
from generator.seed_kinds.seed_names import SEEDS

LONGEST = 100  # letters of a name
SIGNS = re.compile(r'[<>:"|?*\\/\x00-\x1f\x7f#]+')


@dataclass
class SeedShelf:
    """Seeds of a project as far as adding has to know them: by size, by record, by entry."""

    root: Path
    captures: dict[str, CaptureMeta]
    sizes: dict[int, list[str]]

    @cached_property
    def known(self) -> dict[str, KnownEntry]:
        """Return the entries of all feeds and lists, by their keys."""
        return find_known(self.root, self.captures)

    def find(self, data: bytes) -> str:
        """Return the seed that has these very bytes, or ''."""
        found = self.sizes.get(len(data), ())
        return next((s for s in found if read_regular(self.root / SEEDS / s) == data), "")

    def name(self, month: str, name: str, digest: str) -> str:
        """Return a path below ``seeds/`` that no file has, and no record but one of these bytes.

        That one was lost, or the run that recorded it was ended before the file was there.
        """
        lost = (c.seed for c in self.captures.values() if c.sha256 == digest)
        back = next((seed for seed in lost if not (self.root / SEEDS / seed).exists()), "")
        return back or _free_name(self.root, month, name, self.captures)

    def put(self, capture: CaptureMeta, data: bytes, archive: bytes) -> None:
        """Record a seed, then write it: one without a record would lose where it came from.

        The web archive of a seed that is recorded already stays.
        """
        path = self.root / SEEDS / capture.seed
        new = not path.exists()
        if capture.seed not in self.captures:
            if archive:
                keep_capture(self.root, capture, data, archive)
            else:
                add_capture(self.root, capture)
            self.captures[capture.seed] = capture
        if new:
            if not path.exists():
                write_atomically(path, data)
            self.sizes.setdefault(len(data), []).append(capture.seed)
            if "known" in self.__dict__ and may_come_again(path.name):
                rows = read_entries(path.name, data)
                self.known.update(list_entries(capture.seed, rows, capture.left_out))


def open_shelf(root: Path) -> SeedShelf:
    """Return the seeds of a project. Raises ProblemsError if their record cannot be read."""
    captures = {capture.seed: capture for capture in read_captures(root)}
    return SeedShelf(root, captures, _sizes(root))


def _sizes(root: Path) -> dict[int, list[str]]:
    """Return the seeds there are by their size."""
    sizes: dict[int, list[str]] = {}
    for seed in list_seed_files(root):
        path = root / SEEDS / seed
        if path.is_file():
            sizes.setdefault(path.stat().st_size, []).append(seed)
    return sizes


def _free_name(root: Path, month: str, name: str, recorded: Iterable[str]) -> str:
    """Return a path below ``seeds/`` that is free, with a name that every system can store."""
    plain = SIGNS.sub(
        "-", unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))
    )
    plain = plain.strip(" .-") or "seed"
    end = "".join(PurePath(plain).suffixes[-2:]) if plain.lower().endswith(WARC) else ""
    end = end or PurePath(plain).suffix
    stem = plain[: len(plain) - len(end)][:LONGEST].rstrip(" .") or "seed"
    stem = f"{stem}-" if UNPORTABLE.search(f"{stem}{end}") else stem
    taken = {path.name.casefold() for path in (root / SEEDS / month).glob("*")}
    kept = (root / WEB_ARCHIVES / month).glob(f"*{WARC}")
    taken |= {path.name.removesuffix(WARC).casefold() for path in kept}
    taken |= {PurePath(seed).name.casefold() for seed in recorded if seed.startswith(f"{month}/")}
    names = (f"{stem}{end}", *(f"{stem}-{number}{end}" for number in range(2, len(taken) + 3)))
    return f"{month}/{next(each for each in names if each.casefold() not in taken)}"
