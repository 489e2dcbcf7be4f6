"""``sourcebook convert``: seeds become articles, and no article that a person has changed is ever overwritten."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.commands.places import FORMS
from generator.commands.survey import ConvertReport, SeedResult, find_gone
from generator.content.articles_on_disk import find_articles_of_seeds, free_path
from generator.content.files import write_atomically
from generator.content.ledger import (
    LEDGER,
    Conversion,
    LeftOutLine,
    digest_article,
    ledger_text,
    read_ledger,
    split_summary,
    with_summary,
)
from generator.content.load import CONTENT, load_vocabulary
from generator.content.references import why_no_seed_path
from generator.problems import Problem, ProblemsError, Severity
from generator.seeds.article import article_id, article_text, left_out
from generator.seeds.clipping import Clipping
from generator.seeds.listing import SEEDS, list_seeds
from generator.seeds.reading import read_seed
from generator.seeds.understand import understand
from generator.text.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class _Run:
    """What converting a seed needs; ``ledger`` grows as seeds are converted."""

    root: Path
    vocabulary: Vocabulary
    ledger: dict[str, Conversion]
    articles: dict[str, Path]  # by seed, as they stand on disk
    remake: bool


def convert_seeds(root: Path, seeds: Iterable[str], *, remake: bool = False) -> ConvertReport:
    """Converts seeds (paths below ``seeds/``) and keeps the ledger; what was done before a stop is not lost.

    ``remake``: an article that was removed by hand is made again. Raises ProblemsError where the
    content that conversion reads by, or the ledger, is wrong.
    """
    ledger = read_ledger(root)
    before = dict(ledger)
    vocabulary = load_vocabulary(root, root / FORMS)
    run = _Run(root, vocabulary, ledger, find_articles_of_seeds(root), remake)
    try:
        return ConvertReport(tuple(_convert(run, seed) for seed in seeds))
    finally:
        if ledger != before:
            write_atomically(root / LEDGER, ledger_text(ledger).encode())


def _convert(run: _Run, seed: str) -> SeedResult:
    """Converts one seed; its Problems are in the result, so that the rest goes on."""
    shown = SEEDS / seed
    if told := why_no_seed_path(run.root, seed):
        hint = "put the file itself into seeds/"
        return SeedResult(seed, "failed", problems=(Problem(told, shown, hint=hint),))
    try:
        clipping = understand(read_seed(run.root / shown, shown), run.vocabulary)
    except ProblemsError as error:
        return SeedResult(seed, "failed", problems=error.problems)
    if clipping.skipped:
        severe: Severity = "error" if clipping.skipped == "empty" else "warning"
        message = f"no article in it: {clipping.skipped}"
        hint = "remove the seed, or save the whole text of the article in it"
        return SeedResult(
            seed, "skipped", None, message, "", (Problem(message, shown, 1, 1, hint, severe),)
        )
    result = _put(run, seed, clipping)
    problems = tuple(_doubts(clipping, shown))
    return replace(result, problems=problems)


def _doubts(clipping: Clipping, shown: Path) -> Iterator[Problem]:
    """What a person should look at, as warnings."""
    for doubt in clipping.warnings:
        yield Problem(doubt.message, shown, doubt.line, severity="warning")
    if clipping.outlet and clipping.outlet.id is None:
        message = (
            f"the outlet '{clipping.outlet.name}' is not known (by: {clipping.outlet.evidence})"
        )
        hint = "add it to content/outlets.yaml and convert again, so that the article names it"
        yield Problem(message, shown, hint=hint, severity="warning")


def _put(run: _Run, seed: str, clipping: Clipping) -> SeedResult:
    """Puts the clipping's article in its place, unless a person has a say in it."""
    text = article_text(clipping, seed)
    conversion = run.ledger.get(seed)
    path = run.articles.get(seed)
    if path is None:
        if conversion and not run.remake:
            note = "its article was removed; name the seed to make it again"
            return SeedResult(seed, "removed", CONTENT / conversion.article, note)
        path = (
            CONTENT / conversion.article
            if conversion
            else free_path(run.root, article_id(clipping))
        )
        _write(run, seed, path, text, "", clipping)
        return SeedResult(seed, "made", path)
    standing = (run.root / path).read_text(encoding="utf-8")
    rest, summary = split_summary(standing)
    if rest == text:
        _record(run, seed, path, text, clipping)
        return SeedResult(seed, "same", path)
    if conversion and digest_article(standing) == conversion.article_sha256:
        _write(run, seed, path, text, summary, clipping)
        return SeedResult(seed, "rewritten", path)
    lines = difflib.unified_diff(
        standing.splitlines(keepends=True), with_summary(text, summary).splitlines(keepends=True),
        str(path), f"{path} (as the seed would make it)",
    )  # fmt: skip
    return SeedResult(seed, "kept", path, "edited by hand", "".join(lines))


def _write(run: _Run, seed: str, path: Path, text: str, summary: str, clipping: Clipping) -> None:
    whole = with_summary(text, summary) if summary else text
    write_atomically(run.root / path, whole.encode())
    run.articles[seed] = path
    _record(run, seed, path, text, clipping)


def _record(run: _Run, seed: str, path: Path, text: str, clipping: Clipping) -> None:
    run.ledger[seed] = Conversion(
        seed_sha256=clipping.sha256,
        article=path.relative_to(CONTENT).as_posix(),
        article_sha256=digest_article(text),
        left_out=tuple(LeftOutLine(x.number, x.fate, x.rule, x.text) for x in left_out(clipping)),
    )


def convert_all(root: Path, named: Iterable[Path] = ()) -> ConvertReport:
    """Converts the seeds that were named (paths as the user gave them), or all; says which are gone.

    A named seed whose article was removed by hand is made again. Raises ProblemsError where a named
    path is no seed of the project.
    """
    seeds = list_seeds(root)
    chosen = [_seed_key(root, path, seeds) for path in named]
    report = convert_seeds(root, chosen or seeds, remake=bool(chosen))
    gone = [] if chosen else find_gone(read_ledger(root), seeds)
    return ConvertReport((*report.results, *gone))


def _seed_key(root: Path, path: Path, seeds: tuple[str, ...]) -> str:
    if path.as_posix() in seeds:
        return path.as_posix()
    folder = (root / SEEDS).resolve()
    whole = (root / path).resolve()
    if whole.is_relative_to(folder) and (key := whole.relative_to(folder).as_posix()) in seeds:
        return key
    near = difflib.get_close_matches(path.name, seeds, 1)
    hint = f"did you mean 'seeds/{near[0]}'?" if near else "name a file in seeds/"
    raise ProblemsError([Problem("no such seed", path, hint=hint)])
