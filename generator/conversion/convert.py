"""Understand seeds and convert them into articles, never overwriting one that a person has changed."""

import os
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from msgspec.structs import replace

from generator.cached_values import load_cached, save_cached
from generator.clippings.clipping import Clipping
from generator.clippings.decode import SeedText
from generator.clippings.decode_parts import decode_parts
from generator.clippings.understand import understand
from generator.content.article_files import find_articles_of_seeds, list_ids
from generator.content.captures import read_visits
from generator.content.ledger import LEDGER, Conversion, ledger_text, read_ahead, read_ledger
from generator.content.load_content import load_vocabulary
from generator.content.reference_check import why_no_seed_path
from generator.conversion.seed_status import (
    ConvertReport,
    SeedResult,
    SeedSelection,
    digest_seed,
    find_gone,
    is_edited,
    is_seed_unchanged,
    select_seeds,
)
from generator.conversion.write_article import ArticleWriter, write_article
from generator.fingerprint.digests import digest_value
from generator.fingerprint.keys import conversion_rules
from generator.nlp.vocabulary import Vocabulary
from generator.parallel.executor import LocalExecutor
from generator.paths import AHEAD, CONTENT, FORMS, UNDERSTOOD, write_atomically
from generator.problems import Problem, ProblemsError, program_error
from generator.seed_kinds.seed_names import SEEDS, seed_file, seed_part
from generator.seed_kinds.seed_part import NOT_OF_WEB, WebOrigin

SAVE_EVERY = 10.0  # seconds between two savings of the ledger
# The content that seeds are understood by.
VOCABULARY = tuple(CONTENT / name for name in ("themes", "people", "outlets.yaml"))

Advance = Callable[[int], object]
Problems = tuple[Problem, ...]
Understood = Clipping | Problems


def convert_all(
    root: Path,
    chosen: SeedSelection | None = None,
    *,
    differences: bool = False,
    executor: LocalExecutor | None = None,
    advance: Advance = lambda _: None,
) -> ConvertReport:
    """Convert the seeds that were chosen, or all of them and report which are gone.

    A seed that was named is always understood anew, and its article made again if it was
    removed. Of the others, those that were understood by the current rules and have not changed are
    passed over. With ``differences`` nothing is written: articles, edited ones too, are compared
    with new ones from their seeds.
    ``advance`` is called with the number of seeds done since its last call.
    """
    chosen = chosen or select_seeds(root)
    ledger, ahead = read_ledger(root), read_ahead(root)
    understood = _load_understood(root, conversion_rules(root, VOCABULARY))
    passed = {
        seed: result
        for seed in chosen.seeds
        if seed in ledger and seed not in chosen.by_name
        if understood.get(seed) == digest_value(ledger[seed])
        if (result := _pass_over(root, seed, ledger[seed], ahead))
        if not (differences and result.outcome == "kept")
    }
    advance(len(passed))
    todo = [seed for seed in chosen.seeds if seed not in passed]
    results = dict(passed)
    if todo:
        report = convert_seeds(
            root, todo, remake=chosen.by_name, executor=executor, advance=advance, dry=differences
        )
        results.update((result.seed, result) for result in report.results)
    gone = find_gone(root, read_ledger(root), chosen.seeds) if chosen.whole else []
    return ConvertReport((*(results[seed] for seed in chosen.seeds), *gone))


def convert_seeds(
    root: Path,
    seeds: Sequence[str],
    *,
    remake: Container[str] = (),
    executor: LocalExecutor | None = None,
    advance: Advance = lambda _: None,
    dry: bool = False,
) -> ConvertReport:
    """Convert seeds (paths below ``seeds/``) and save the ledger, even if the run is stopped.

    ``remake`` are seeds to make an article of again if it was removed by hand. With ``dry``
    nothing is written, only reported. Raises ProblemsError if the content used to understand seeds,
    or the ledger, is wrong.
    """
    ledger, rules = read_ledger(root), conversion_rules(root, VOCABULARY)
    _follow_renamed(root, seeds, ledger)
    vocabulary = load_vocabulary(root, root / FORMS)
    articles = find_articles_of_seeds(root, ledger)
    taken, ahead = list_ids(root, ledger), read_ahead(root)
    writer = ArticleWriter(root, ledger, articles, taken, remake, ahead, dry)
    results: dict[str, SeedResult] = {}
    saved = time.monotonic()
    executor = executor or LocalExecutor(None)
    try:
        for understood in understand_seeds(root, seeds, vocabulary, executor):
            results.update(
                (seed, _write(writer, seed, found)) for seed, found in understood.items()
            )
            advance(len(understood))
            if not dry and time.monotonic() - saved > SAVE_EVERY:
                _save(root, ledger, rules, results)
                saved = time.monotonic()
    except BaseException:
        if not dry:
            _save(root, ledger, rules, results, stopped=True)
        raise
    if not dry:
        _save(root, ledger, rules, results)
    return ConvertReport(tuple(results[seed] for seed in seeds))


def _write(writer: ArticleWriter, seed: str, understood: Understood) -> SeedResult:
    if not isinstance(understood, Clipping):
        placed = (replace(each, path=each.path or SEEDS / seed) for each in understood)
        return SeedResult(seed, "failed", problems=tuple(placed))
    try:
        return write_article(writer, seed, understood)
    except ProblemsError as error:
        return SeedResult(seed, "failed", writer.articles.get(seed), problems=error.problems)


def _follow_renamed(root: Path, seeds: Iterable[str], ledger: dict[str, Conversion]) -> None:
    """Give a renamed seed the entries of the ledger under its old name, one for each article."""
    gone: dict[str, list[str]] = {}
    for seed, conversion in ledger.items():
        if not (root / SEEDS / seed_file(seed)).exists():
            gone.setdefault(conversion.seed_sha256, []).append(seed)
    for seed in seeds:
        if gone and seed not in ledger and (digest := digest_seed(root, seed)):
            for old in gone.pop(digest, ()):
                renamed = seed_file(seed) + old.removeprefix(seed_file(old))
                if renamed not in ledger:
                    ledger[renamed] = ledger.pop(old)


def _save(
    root: Path,
    ledger: Mapping[str, Conversion],
    rules: bytes,
    results: Mapping[str, SeedResult],
    *,
    stopped: bool = False,
) -> None:
    """Save the ledger if it has changed, and remember the rules that seeds were understood by.

    A run that was stopped may have written an article that the ledger lacks. The rules change with
    the program, so they are kept out of the ledger, which users keep in git.
    """
    if ledger != read_ledger(root):
        write_atomically(root / LEDGER, ledger_text(ledger).encode())
    if not stopped:
        (root / AHEAD).unlink(missing_ok=True)
    done = [seed for seed, result in results.items() if result.outcome != "failed"]
    new = {seed: digest_value(ledger[seed]) for seed in done if seed in ledger}
    save_cached(root / UNDERSTOOD, rules, {**_load_understood(root, rules), **new})


def _load_understood(root: Path, rules: bytes) -> dict[str, bytes]:
    """Return the digest of the conversion of each seed that was understood by these rules."""
    return load_cached(root / UNDERSTOOD, rules, dict[str, bytes]) or {}


def _pass_over(root: Path, seed: str, conversion: Conversion, ahead: Set[str]) -> SeedResult | None:
    """Return the result of a seed already understood, or None if it has changed or is unreadable."""
    article = CONTENT / conversion.article
    try:
        if not (root / article).is_file() or not is_seed_unchanged(root, seed, conversion):
            return None
        edited = is_edited(root, conversion, ahead)
    except OSError:
        return None
    if edited:
        return SeedResult(seed, "kept", article, "edited by hand")
    return SeedResult(seed, "same", article)


@dataclass(frozen=True)
class SeedReader:
    """Understand decoded seeds by a vocabulary."""

    vocabulary: Vocabulary

    def make(self, inputs: Sequence[SeedText | Problems]) -> list[Understood]:
        """Return the clipping of each seed, or its Problems."""
        return [self._understand(seed) for seed in inputs]

    def _understand(self, seed: SeedText | Problems) -> Understood:
        if not isinstance(seed, SeedText):
            return seed
        try:
            return understand(seed, self.vocabulary)
        except ProblemsError as error:
            return error.problems
        except Exception as error:  # noqa: BLE001 - one seed must not keep all others from their readers
            return (program_error(error),)


@dataclass(frozen=True)
class ConversionWork:
    """Decode the seeds of ``root`` and understand them. ``origins`` has those from the web."""

    root: Path
    maker: SeedReader
    origins: Mapping[str, WebOrigin]

    def fetch(self, chunk: Sequence[str]) -> list[SeedText | Problems]:
        """Return the text of each seed, or the Problems that keep it from being read."""
        return list(_decode_listed(self.root, chunk, self.origins))

    def store(self, made: list[Understood]) -> list[Understood]:
        """Return the clippings: the caller writes their articles one by one."""
        return made


def _decode_listed(
    root: Path, seeds: Iterable[str], origins: Mapping[str, WebOrigin]
) -> Iterator[SeedText | Problems]:
    """Yield the text of each seed or its Problems, opening a file of several articles once."""
    for file, each in groupby(seeds, seed_file):
        parts = [seed_part(seed) for seed in each]
        found = _decode_file(root, file, origins.get(file, NOT_OF_WEB))
        for number in parts:
            at = number - 1 if number else 0
            if at < len(found):
                yield found[at]
            else:  # one that every file has is the Problem of the whole
                yield found[0] if len(found) == 1 else _has_no_part(file, number)


def _has_no_part(file: str, number: int) -> Problems:
    message = f"has no article {number}"
    return (Problem("unknown-seed", message, SEEDS / file, hint="give the number of one it has"),)


def _decode_file(root: Path, seed: str, origin: WebOrigin) -> tuple[SeedText | Problems, ...]:
    """Return the texts of all seeds in a file, given its path below ``seeds/``, or its Problems."""
    shown = SEEDS / os.fsencode(seed).decode("utf-8", "backslashreplace")
    if shown != SEEDS / seed:
        hint = (
            "rename it: names in Cyrillic from an old ZIP archive are put right by convmv or unar"
        )
        message = "the name of this file is not UTF-8"
        return ((Problem("bad-file-name", message, shown, hint=hint),),)
    if reason := why_no_seed_path(root, seed):
        hint = "put the file itself into seeds/"
        return ((Problem("path-leads-out", reason, shown, hint=hint),),)
    try:
        return decode_parts(root / shown, shown, origin)
    except ProblemsError as error:
        return (error.problems,)
    except Exception as error:  # noqa: BLE001 - as above
        return ((program_error(error, shown),),)


def understand_seeds(
    root: Path, seeds: Sequence[str], vocabulary: Vocabulary, executor: LocalExecutor
) -> Iterator[dict[str, Understood]]:
    """Yield the understood seeds of each chunk, in the order given."""
    chunks = executor.cut(seeds)
    asked = set(map(seed_file, seeds))
    origins = {seed: each.origin for seed, each in read_visits(root).items() if seed in asked}
    work = ConversionWork(root, SeedReader(vocabulary), origins)
    done = executor.run(work, chunks, "Converting seeds")
    for chunk, understood in zip(chunks, done, strict=True):
        yield dict(zip(chunk, understood, strict=True))
