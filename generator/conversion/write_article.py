"""Write the article of a clipping, unless a person has edited or removed it."""

import difflib
from collections.abc import Container, Iterator, Sequence, Set
from pathlib import Path, PurePath

import msgspec

from generator.clippings.article_markdown import article_id, article_text, left_out
from generator.clippings.clipping import Clipping, Line
from generator.clippings.markdown_writer import to_markdown
from generator.content.article_files import free_path
from generator.content.front_matter import read_text, split_front_matter
from generator.content.ledger import (
    Conversion,
    LeftOut,
    digest_article,
    digest_text,
    split_editors_keys,
    with_editors_keys,
    write_ahead,
)
from generator.conversion.seed_status import SeedResult
from generator.paths import CONTENT, write_atomically
from generator.problems import Code, Problem, Severity
from generator.seed_kinds.kind_names import WEB_PAGES, find_kind
from generator.seed_kinds.seed_names import SEEDS, seed_file, seed_part


class ArticleWriter(msgspec.Struct, frozen=True):
    """Writer of articles, with the ledger, articles by seed and taken ids.

    These grow with each article. ``remake`` has the seeds to convert even if their article was
    removed by hand. ``ahead`` has digests of articles that a run has written before it was killed.
    With ``dry`` no file is written.
    """

    root: Path
    ledger: dict[str, Conversion]
    articles: dict[str, Path]
    taken: set[str]
    remake: Container[str]
    ahead: Set[str]
    dry: bool = False


def write_article(writer: ArticleWriter, seed: str, clipping: Clipping) -> SeedResult:
    """Write the clipping's article unless an edit would be lost, and return the result.

    Raises ProblemsError if the article that exists cannot be read.
    """
    if clipping.skipped:
        problem = why_no_article(seed, clipping.skipped)
        return SeedResult(seed, "skipped", None, problem.message, "", (problem,))
    problems = tuple(_doubts(clipping, SEEDS / seed))
    text = article_text(clipping, seed)
    conversion = writer.ledger.get(seed)
    path = writer.articles.get(seed)
    if path is None:
        if conversion and seed not in writer.remake:
            note = "its article was removed; name the seed to make it again"
            return SeedResult(seed, "removed", CONTENT / conversion.article, note, "", problems)
        path = (
            CONTENT / conversion.article
            if conversion
            else free_path(article_id(clipping), writer.taken)
        )
        _write(writer, seed, path, text, "", clipping)
        return SeedResult(seed, "made", path, "", "", problems)
    existing = read_text(writer.root, path)
    rest, editors = split_editors_keys(existing)
    if rest == text:
        _record(writer, seed, path, text, clipping)
        return SeedResult(seed, "same", path, "", "", problems)
    written = {*writer.ahead, conversion.article_sha256} if conversion else writer.ahead
    if digest_article(existing) in written:
        made = with_editors_keys(text, editors)
        change = _difference(path, existing, made) if writer.dry else ""
        _write(writer, seed, path, text, editors, clipping)
        return SeedResult(seed, "rewritten", path, "", change, problems)
    if conversion:  # under the name that it has now
        article = path.relative_to(CONTENT).as_posix()
        kept = msgspec.structs.replace(conversion, article=article)
        writer.ledger[seed] = _account_for(kept, clipping, path, existing)
    change = _difference(path, existing, with_editors_keys(text, editors))
    return SeedResult(seed, "kept", path, "edited by hand", change, problems)


def why_no_article(seed: str, why: str) -> Problem:
    """Return the Problem with a seed that makes no article: an error for a file without any text."""
    number = seed_part(seed)
    empty = why == "empty"
    code: Code = "empty-seed" if empty else "no-article"
    severity: Severity = "error" if empty and not number else "warning"
    hint = "remove the seed, or save the whole text of the article in it"
    if number:
        hint = f"write {number} into 'left_out' of the file in content/captures.yaml"
    return Problem(code, f"no article in it: {why}", SEEDS / seed, 1, 1, hint, severity)


def _doubts(clipping: Clipping, shown: Path) -> Iterator[Problem]:
    """Yield warnings for a person to look at.

    The lines of a saved page, a mail or a document are those that it shows, not those of its file.
    """
    name = seed_file(shown.name)
    paged = PurePath(name).suffix.lower() in WEB_PAGES or bool(find_kind(name))
    places = {line.number: line.place for line in clipping.lines if line.place}
    for doubt in clipping.warnings:
        at = places.get(doubt.line or 0, f"line {doubt.line} of what it shows")
        message = f"{doubt.message} ({at})" if paged and doubt.line else doubt.message
        place = None if paged else doubt.line
        kind = doubt.kind or doubt.message
        yield Problem(doubt.code, message, shown, place, severity="warning", kind=kind)
    outlet = clipping.outlet
    if outlet and outlet.id is None:
        message = f"the outlet '{outlet.name}' is unknown (by: {outlet.evidence[0]})"
        hint = "add it to content/outlets.yaml and convert again, so that the article names it"
        kind, about = "the outlet is unknown", outlet.name
        yield Problem(
            "outlet-without-entry",
            message,
            shown,
            hint=hint,
            severity="warning",
            kind=kind,
            about=about,
        )


def _difference(path: Path, existing: str, made: str) -> str:
    """Return a unified diff from the article as it is to a new one from its seed."""
    lines = difflib.unified_diff(
        existing.splitlines(keepends=True),
        made.splitlines(keepends=True),
        str(path),
        f"{path} (as the seed would make it)",
    )
    return "".join(lines)


def _write(
    writer: ArticleWriter, seed: str, path: Path, text: str, editors: str, clipping: Clipping
) -> None:
    whole = with_editors_keys(text, editors) if editors else text
    if not writer.dry:
        write_ahead(writer.root, digest_article(text))
        write_atomically(writer.root / path, whole.encode())
    writer.articles[seed] = path
    writer.taken.add(path.stem)
    _record(writer, seed, path, text, clipping)


def _record(writer: ArticleWriter, seed: str, path: Path, text: str, clipping: Clipping) -> None:
    writer.ledger[seed] = Conversion(
        seed_sha256=clipping.sha256,
        article=path.relative_to(CONTENT).as_posix(),
        article_sha256=digest_article(text),
        text_sha256=_digest_text_of(clipping),
        left_out=_record_left_out(clipping),
    )


def _account_for(
    conversion: Conversion, clipping: Clipping, path: Path, existing: str
) -> Conversion:
    """Return the record of an edited article, anew where only its facts were edited.

    What is left out of its seed is then known. A seed that has changed is another one.
    """
    made, body = _digest_text_of(clipping), split_front_matter(existing, path)[1]
    title = clipping.title.text if clipping.title else ""
    if clipping.sha256 != conversion.seed_sha256 or digest_text(title, body) != made:
        return conversion
    return msgspec.structs.replace(
        conversion, text_sha256=made, left_out=_record_left_out(clipping)
    )


def _digest_text_of(clipping: Clipping) -> str:
    return digest_text(clipping.title.text if clipping.title else "", to_markdown(clipping.blocks))


def _record_left_out(clipping: Clipping) -> tuple[LeftOut, ...]:
    return tuple(map(_record_run, left_out(clipping)))


def _record_run(run: Sequence[Line]) -> LeftOut:
    """Return consecutive lines left out as the ledger has them, with blank lines between."""
    first = run[0].number
    texts = {line.number: " ".join(line.text.split("\n")) for line in run}
    text = "\n".join(texts.get(number, "") for number in range(first, run[-1].number + 1))
    return LeftOut(first, run[0].fate, run[0].rule, text)
