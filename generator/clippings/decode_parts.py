"""Decode the articles of a file that may hold several, or is of another kind than text."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.clippings.clipping import Doubt
from generator.clippings.decode import SeedText, decode_text, read_seed
from generator.clippings.time_budget import time_budget
from generator.fingerprint.digests import published_digest
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.kind_names import find_kind, may_hold_several
from generator.seed_kinds.seed_part import NOT_OF_WEB, InnerFile, SeedPart, WebOrigin
from generator.seed_kinds.stated_facts import PageFacts

Problems = tuple[Problem, ...]


def decode_parts(
    path: Path, shown_as: Path, origin: WebOrigin = NOT_OF_WEB
) -> tuple[SeedText | Problems, ...]:
    """Decode all articles of a file, each with its own Problems in its place.

    ``origin`` is where the file was captured from, which counts where the file itself says nothing.
    Raises ProblemsError at ``shown_as`` if the file as a whole cannot be read.
    """
    return decode_bytes(path.name, read_seed(path, shown_as), shown_as, origin)


def decode_bytes(
    name: str, data: bytes, shown_as: Path, origin: WebOrigin = NOT_OF_WEB
) -> tuple[SeedText | Problems, ...]:
    """Decode all articles of a file, given its bytes, as ``decode_parts`` does."""
    with time_budget(shown_as):
        if find_kind(name):
            found = tuple(_decode_all(name, data, shown_as))
        else:
            digest = published_digest(data).hex()
            found = (decode_text(name, data, digest, shown_as, origin.charset),)
        if may_hold_several(name):
            return found
        return tuple(
            _at_address(each, origin.address) if isinstance(each, SeedText) else each
            for each in found
        )


def _at_address(seed: SeedText, address: str) -> SeedText:
    """Return a seed with its address, if it states none itself."""

    def add(facts: PageFacts) -> PageFacts:
        return replace(facts, address=facts.address or address or None)

    if seed.page:
        return replace(seed, page=replace(seed.page, facts=add(seed.page.facts)))
    if seed.marked:
        return replace(seed, marked=replace(seed.marked, facts=add(seed.marked.facts)))
    return replace(seed, facts=add(seed.facts))


def decode_part(
    path: Path, shown_as: Path, number: int, origin: WebOrigin = NOT_OF_WEB
) -> SeedText:
    """Decode one article of a file, by its number, which is 0 for the only one.

    Raises ProblemsError at ``shown_as`` if it cannot be read or there is no such article.
    """
    parts = decode_parts(path, shown_as, origin)
    at = number - 1 if number else 0
    if not 0 <= at < len(parts) or (number == 0 and len(parts) > 1):
        raise ProblemsError([Problem("unknown-seed", f"holds {len(parts)} articles", shown_as)])
    found = parts[at]
    if isinstance(found, SeedText):
        return found
    raise ProblemsError(found)


def _decode_all(name: str, data: bytes, shown_as: Path) -> Iterator[SeedText | Problems]:
    from generator.seed_kinds.read_parts import open_file  # noqa: PLC0415 - heavy: texts and pages do without

    try:
        parts = open_file(name, data)
    except ProblemsError as error:
        raise ProblemsError(_place(error.problems, shown_as)) from error
    digest = published_digest(data).hex()
    for number, part in enumerate(parts, 1):
        try:
            seed = _decode(name, part, digest, shown_as)
        except ProblemsError as error:
            yield _place(error.problems, shown_as)
        else:
            yield replace(seed, name=name, part=number if len(parts) > 1 else 0)


def _place(problems: Problems, shown_as: Path) -> Problems:
    from msgspec.structs import replace as with_path  # noqa: PLC0415 - its name is taken here

    return tuple(with_path(problem, path=shown_as) for problem in problems)


def _decode(name: str, part: SeedPart | InnerFile, digest: str, shown_as: Path) -> SeedText:
    if isinstance(part, SeedPart):
        return _read_part(name, part, digest)
    if find_kind(part.name):
        from generator.seed_kinds.read_parts import open_file  # noqa: PLC0415 - heavy: texts and pages do without

        return _decode(part.name, open_file(part.name, part.data)[0], digest, shown_as)
    seed = decode_text(part.name, part.data, digest, shown_as, part.charset)
    return _at_address(seed, part.address)


def _read_part(name: str, part: SeedPart, digest: str) -> SeedText:
    doubts = tuple(Doubt(each.code, each.line, each.message, each.kind) for each in part.doubts)
    if not part.html:
        return SeedText(
            name, digest, "utf-8", part.lines or ("",), facts=part.facts, places=part.places,
            apart=part.apart, doubts=doubts, reference=part.reference,
        )  # fmt: skip
    from generator.clippings.html.mail_page import read_mail_page  # noqa: PLC0415 - heavy: only HTML needs it
    from generator.clippings.html.read_page import read_fragment  # noqa: PLC0415 - as above

    page = (read_mail_page if part.mail else read_fragment)(part.html, part.facts)
    lines = tuple(line.shown for line in page.lines) or ("",)
    return SeedText(name, digest, "utf-8", lines, page, doubts=doubts)
