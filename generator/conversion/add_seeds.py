"""Copy files into ``seeds/``, as they are, and record their origins."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Literal, NamedTuple

from generator.clippings.decode import SeedText, read_seed
from generator.clippings.decode_parts import decode_bytes
from generator.clippings.seed_files import LITTER, SEEDS, list_seed_files
from generator.content.captures import CAPTURES, CaptureMeta, captures_text, read_captures
from generator.fingerprint.digests import published_digest
from generator.nlp.dates.partial_date import PartialDate
from generator.paths import UNPORTABLE, read_regular, write_atomically
from generator.problems import Problem, ProblemsError

FEED_SUFFIX = ".xml"
LONGEST = 100  # letters of a name
SIGNS = re.compile(r'[<>:"|?*\\/\x00-\x1f\x7f#]+')


class Added(NamedTuple):
    """Source with the seed that it is now, '' for one that was refused.

    ``parts`` are its articles, those that cannot be read as Problems. ``problems`` are those of the
    file as a whole.
    """

    source: str
    seed: str
    state: Literal["added", "there", "refused"]
    parts: tuple[SeedText | tuple[Problem, ...], ...] = ()
    problems: tuple[Problem, ...] = ()


class AddOrder(NamedTuple):
    """Day of adding as ``YYYY-MM-DD``, and the name of the person who adds."""

    on: str
    by: str = ""


class SeedSource(NamedTuple):
    """File by its name and bytes, and its name in the record and in messages."""

    name: str
    data: bytes
    origin: str
    shown: str


Given = Path | SeedSource | tuple[str, tuple[Problem, ...]]


def add_seeds(root: Path, sources: Iterable[Given], order: AddOrder) -> Iterator[Added]:
    """Copy each file, and each in a folder, into the folder of its month, and yield the results.

    A source that could not be fetched comes with its Problems.

    The bytes stay as they are, and bytes that are a seed already are not copied again. A seed is
    written whole before it is recorded, and one without a record is recorded now. Raises
    ProblemsError if the record cannot be read.
    """
    captures = {capture.seed: capture for capture in read_captures(root)}
    sizes = _sizes(root)
    for source in _list_files(sources):
        if isinstance(source, tuple) and not isinstance(source, SeedSource):
            yield Added(source[0], "", "refused", problems=source[1])
            continue
        try:
            given = source if isinstance(source, SeedSource) else _open(source)
            done = _add(root, given, order, sizes)
        except ProblemsError as error:
            shown = source.shown if isinstance(source, SeedSource) else str(source)
            yield Added(shown, "", "refused", problems=error.problems)
            continue
        if done.seed not in captures:
            captures[done.seed] = _record(root, done, given.origin, order)
            write_atomically(root / CAPTURES, captures_text(captures.values()).encode())
        yield done


def _open(path: Path) -> SeedSource:
    return SeedSource(path.name, read_seed(path, path), path.name, str(path))


def _list_files(sources: Iterable[Given]) -> Iterator[Given]:
    """Yield files, and those below folders in order, without hidden ones and leftovers."""
    for source in sources:
        if not isinstance(source, Path) or not source.is_dir():
            yield source
            continue
        for path in sorted(source.rglob("*")):
            hidden = any(part[0] == "." for part in path.relative_to(source).parts)
            if path.is_file() and not hidden and not LITTER.fullmatch(path.name):
                yield path


def _sizes(root: Path) -> dict[int, list[str]]:
    """Return the seeds there are by their size."""
    sizes: dict[int, list[str]] = {}
    for seed in list_seed_files(root):
        path = root / SEEDS / seed
        if path.is_file():
            sizes.setdefault(path.stat().st_size, []).append(seed)
    return sizes


def _add(root: Path, source: SeedSource, order: AddOrder, sizes: dict[int, list[str]]) -> Added:
    name, data, shown = source.name, source.data, Path(source.shown)
    try:
        parts = decode_bytes(name, data, shown)
    except ProblemsError as error:
        if {problem.code for problem in error.problems} != {"misnamed-seed"}:
            raise
        name = f"{PurePath(name).stem}{FEED_SUFFIX}"
        parts = decode_bytes(name, data, shown)
    if not any(isinstance(part, SeedText) for part in parts):
        raise ProblemsError(
            problem for part in parts if isinstance(part, tuple) for problem in part
        )
    there = next(
        (s for s in sizes.get(len(data), ()) if read_regular(root / SEEDS / s) == data), ""
    )
    if there:
        return Added(source.shown, there, "there", parts)
    seed = _free_name(root, order.on[:7], name)
    write_atomically(root / SEEDS / seed, data)
    sizes.setdefault(len(data), []).append(seed)
    return Added(source.shown, seed, "added", parts)


def _free_name(root: Path, month: str, name: str) -> str:
    """Return a path below ``seeds/`` that no file has, with a name that every system can store."""
    plain = SIGNS.sub(
        "-", unicodedata.normalize("NFC", os.fsencode(name).decode("utf-8", "replace"))
    )
    plain = plain.strip(" .-") or "seed"
    end = "".join(PurePath(plain).suffixes[-2:]) if plain.lower().endswith(".warc.gz") else ""
    end = end or PurePath(plain).suffix
    stem = plain[: len(plain) - len(end)][:LONGEST].rstrip(" .") or "seed"
    stem = f"{stem}-" if UNPORTABLE.search(f"{stem}{end}") else stem
    taken = {path.name.casefold() for path in (root / SEEDS / month).glob("*")}
    names = (f"{stem}{end}", *(f"{stem}-{number}{end}" for number in range(2, len(taken) + 3)))
    return f"{month}/{next(each for each in names if each.casefold() not in taken)}"


def _record(root: Path, done: Added, origin: str, order: AddOrder) -> CaptureMeta:
    digest = published_digest(read_regular(root / SEEDS / done.seed)).hex()
    return CaptureMeta(
        seed=done.seed,
        source=origin,
        by=order.by,
        on=PartialDate(order.on),
        sha256=digest,
        parts=len(done.parts),
    )
