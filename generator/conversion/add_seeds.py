"""Copy files into ``seeds/``, as they are, and record their origins."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Literal, NamedTuple

from generator.capture.web_request import BY_HAND
from generator.clippings.consent_wall import is_consent_wall
from generator.clippings.decode import SeedText, read_seed
from generator.clippings.decode_parts import decode_bytes
from generator.clippings.seed_files import LITTER
from generator.clippings.visible_text import visible
from generator.content.captures import WARC, WEB, CaptureMeta
from generator.conversion.known_entries import EntryChoice, choose_entries, may_come_again
from generator.conversion.seed_shelf import SeedShelf, open_shelf
from generator.fingerprint.digests import published_digest
from generator.nlp.dates.partial_date import PartialDate
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_part import NOT_OF_WEB, WebOrigin

FEED_SUFFIX = ".xml"


Part = SeedText | tuple[Problem, ...]


class Added(NamedTuple):
    """Source with the seed that it is now, '' for one that was refused or has nothing new.

    ``parts`` are its articles, those that cannot be read as Problems. ``left_out`` has the reasons
    for those that are not taken, by their numbers from 1. ``problems`` are those of the file as a
    whole. ``archive`` is the path of its web archive below ``archive/``.
    """

    source: str
    seed: str
    state: Literal["added", "there", "nothing-new", "refused"]
    parts: tuple[Part, ...] = ()
    left_out: Mapping[int, str] = MappingProxyType({})
    problems: tuple[Problem, ...] = ()
    archive: str = ""


class AddOrder(NamedTuple):
    """Day of adding as ``YYYY-MM-DD``, and the name of the person who adds.

    Entries of feeds and lists of a day before ``since`` are left out.
    """

    on: str
    by: str = ""
    since: str = ""


class SeedSource(NamedTuple):
    """File by its name and bytes, and its name in the record and in messages.

    One from the web has the encoding that its host declared, and a web archive.
    """

    name: str
    data: bytes
    origin: str
    shown: str
    charset: str = ""
    archive: bytes = b""


Given = Path | SeedSource | tuple[str, tuple[Problem, ...]]


def add_seeds(root: Path, sources: Iterable[Given], order: AddOrder) -> Iterator[Added]:
    """Copy each file, and each in a folder, into the folder of its month, and yield the results.

    A source that could not be fetched comes with its Problems.

    The bytes stay as they are, and bytes that are a seed already are not copied again. A seed
    without a record is recorded now. Raises ProblemsError if the record cannot be read.
    """
    shelf = open_shelf(root)
    for source in _list_files(sources):
        if isinstance(source, tuple) and not isinstance(source, SeedSource):
            yield Added(source[0], "", "refused", problems=source[1])
            continue
        try:
            yield _add(shelf, source if isinstance(source, SeedSource) else _open(source), order)
        except ProblemsError as error:
            shown = source.shown if isinstance(source, SeedSource) else str(source)
            yield Added(shown, "", "refused", problems=error.problems)


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


def _add(shelf: SeedShelf, source: SeedSource, order: AddOrder) -> Added:
    name, parts = _decode(source)
    data, digest = source.data, published_digest(source.data).hex()
    there = shelf.find(data)
    known = shelf.captures.get(there)
    if known:
        reasons = dict.fromkeys(known.left_out, "was left out when it was added")
        return Added(source.shown, there, "there", parts, reasons, archive=known.archive)
    choice = _choose(shelf, name, data, order.since, there)
    problems = tuple(_warn_of_change(choice, number, source) for number in choice.changed)
    if len(choice.left_out) == len(parts):
        return Added(source.shown, "", "nothing-new", parts, choice.left_out, problems)
    seed = there or shelf.name(order.on[:7], name, digest)
    capture = CaptureMeta(
        seed=seed,
        source=source.origin,
        by=order.by,
        on=PartialDate(order.on),
        sha256=digest,
        parts=len(parts),
        left_out=tuple(choice.left_out),
        charset=source.charset,
        archive=f"{seed}{WARC}" if source.archive else "",
        archive_sha256=published_digest(source.archive).hex() if source.archive else "",
    )
    shelf.put(capture, data, source.archive)
    state: Literal["there", "added"] = "there" if there else "added"
    return Added(
        source.shown, seed, state, parts, choice.left_out, problems, shelf.captures[seed].archive
    )


def _choose(shelf: SeedShelf, name: str, data: bytes, since: str, there: str) -> EntryChoice:
    """Return the entries of a feed or a list to leave out, none of one that is a seed already."""
    if there or not may_come_again(name):
        return EntryChoice({})
    return choose_entries(name, data, shelf.known, since)


def _warn_of_change(choice: EntryChoice, number: int, source: SeedSource) -> Problem:
    """Warn of an entry that is known with another text: its outlet may have corrected it."""
    message = f"entry {number} {choice.left_out[number]}, with another text; it stays as it is"
    hint = "compare the two: the outlet may have corrected it. To keep both, save its page and add that"
    kind = "an entry is there already, with another text"
    path = Path(source.shown)
    return Problem("entry-changed", message, path, hint=hint, severity="warning", kind=kind)


def _decode(source: SeedSource) -> tuple[str, tuple[Part, ...]]:
    """Return the name by which a file can be read, and its articles.

    Raises ProblemsError if none of them can be read.
    """
    name, data, shown = source.name, source.data, Path(source.shown)
    origin = WebOrigin(source.origin, source.charset) if _is_of_web(source) else NOT_OF_WEB
    try:
        parts = decode_bytes(name, data, shown, origin)
    except ProblemsError as error:
        if {problem.code for problem in error.problems} != {"misnamed-seed"}:
            raise
        name = f"{PurePath(name).stem}{FEED_SUFFIX}"
        parts = decode_bytes(name, data, shown, origin)
    if not any(isinstance(part, SeedText) for part in parts):
        raise ProblemsError(
            problem for part in parts if isinstance(part, tuple) for problem in part
        )
    if all(map(_is_empty, parts)):
        hint = "save the text of the article in it, or leave it out"
        raise ProblemsError([Problem("empty-seed", "there is no text in it", shown, hint=hint)])
    if _is_of_web(source) and all(map(_is_wall, parts)):
        message = f"{source.shown} asks for consent before it shows the page"
        raise ProblemsError([Problem("not-public", message, hint=BY_HAND)])
    return name, parts


def _is_of_web(source: SeedSource) -> bool:
    return source.origin.startswith(WEB)


def _is_empty(part: Part) -> bool:
    return isinstance(part, SeedText) and not part.reference and not any(map(visible, part.lines))


def _is_wall(part: Part) -> bool:
    return isinstance(part, SeedText) and is_consent_wall(part)
