"""Choose seeds, find their state since they were converted, and convert those that are new."""

import difflib
import os
from collections.abc import Iterable, Mapping, Set
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from generator.cached_values import remember_by_stamp
from generator.clippings.seed_files import list_seeds
from generator.content.article_files import find_articles_of_seeds
from generator.content.captures import read_left_out
from generator.content.ledger import Conversion, digest_article, read_ahead, read_ledger
from generator.fingerprint.digests import published_digest
from generator.fingerprint.file_stamps import NO_PROOF, FileStamp, stamp_files
from generator.fingerprint.keys import program_digest
from generator.parallel.executor import LocalExecutor
from generator.paths import CONTENT, SEED_DIGESTS, read_regular
from generator.problems import Code, Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS, seed_file

Outcome = Literal["made", "rewritten", "same", "kept", "removed", "skipped", "failed", "gone"]


class SeedResult(msgspec.Struct, frozen=True):
    """Result of one seed.

    ``article`` is the path of its article from the project's root, ``note`` says why in words. If
    an edited article was kept, ``difference`` is a unified diff from it to what the seed would make.
    """

    seed: str
    outcome: Outcome
    article: Path | None = None
    note: str = ""
    difference: str = ""
    problems: tuple[Problem, ...] = ()


class ConvertReport(msgspec.Struct, frozen=True):
    """Results of seeds, in order."""

    results: tuple[SeedResult, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Problems and warnings of the seeds."""
        return tuple(problem for result in self.results for problem in result.problems)

    @property
    def has_written(self) -> bool:
        """True unless every seed was left as it was."""
        return any(result.outcome not in {"same", "kept"} for result in self.results)

    @property
    def needs_repeating(self) -> bool:
        """True if every build has to say something again."""
        return bool(self.problems) or any(result.outcome == "removed" for result in self.results)


def find_seed_states(
    root: Path, seeds: Iterable[str], ledger: Mapping[str, Conversion]
) -> dict[str, SeedResult | None]:
    """Return the state of each seed, None for one that is to be converted.

    To be converted are seeds without an article, and those that changed under one nobody edited.
    """
    seeds, stamps, ahead = tuple(seeds), stamp_files(root / SEEDS), read_ahead(root)
    digests = remember_by_stamp(
        root / SEED_DIGESTS,
        program_digest(),
        dict[str, tuple[FileStamp, str]],
        {file: stamps.get(file, NO_PROOF) for file in map(seed_file, seeds)},
        partial(digest_seed, root),
    )
    return {
        seed: _look_at(root, seed, ledger.get(seed), digests[seed_file(seed)], ahead)
        for seed in seeds
    }


def find_gone(
    root: Path, ledger: Mapping[str, Conversion], seeds: Iterable[str]
) -> list[SeedResult]:
    """Return the seeds that are gone although their articles remain."""
    note = "the seed is gone; its article stays"
    hint = "put the seed back, or remove its article and its part of content/conversions.yaml"
    existing = set(seeds)
    gone = {
        seed: CONTENT / ledger[seed].article
        for seed in sorted(ledger)
        if existing.isdisjoint((seed, seed_file(seed)))
    }
    if not all((root / article).exists() for article in gone.values()):  # removed, or renamed
        found = find_articles_of_seeds(root, ledger)
        gone = {seed: found[seed] for seed in gone if seed in found}
    return [
        SeedResult(seed, "gone", article, note, problems=(_warn("seed-gone", seed, note, hint),))
        for seed, article in gone.items()
    ]


def digest_seed(root: Path, seed: str) -> str:
    """Return the SHA-256 of a seed's file, or '' for conversion to report as unreadable."""
    try:
        return published_digest(read_regular(root / SEEDS / seed_file(seed))).hex()
    except OSError:
        return ""


def is_seed_unchanged(root: Path, seed: str, conversion: Conversion) -> bool:
    """Return whether a seed is the same as when it was converted."""
    return digest_seed(root, seed) == conversion.seed_sha256


def is_edited(root: Path, conversion: Conversion, ahead: Set[str]) -> bool:
    """Return whether the article differs from the text written, apart from the editor's keys.

    ``ahead`` has digests of articles that a run has written before it was killed.
    """
    text = (root / CONTENT / conversion.article).read_text(encoding="utf-8", errors="replace")
    return digest_article(text) not in {conversion.article_sha256, *ahead}


def _look_at(
    root: Path, seed: str, conversion: Conversion | None, digest: str, ahead: Set[str]
) -> SeedResult | None:
    """Return the state of a seed whose file has a digest, or None to have it converted."""
    if conversion is None:
        return None
    article = CONTENT / conversion.article
    try:
        if not (root / article).exists():
            return SeedResult(
                seed, "removed", article, "its article was removed and is not made again"
            )
        if digest == conversion.seed_sha256:
            return SeedResult(seed, "same", article)
        edited = is_edited(root, conversion, ahead)
    except (OSError, UnicodeDecodeError):
        return None
    if not edited:
        return None
    note = "the seed has changed, and its article was edited by hand and is kept"
    hint = "'sourcebook convert --diff' shows what the seed would make"
    return SeedResult(
        seed, "kept", article, note, problems=(_warn("seed-changed", seed, note, hint),)
    )


def _warn(code: Code, seed: str, message: str, hint: str) -> Problem:
    return Problem(code, message, SEEDS / seed, hint=hint, severity="warning")


def convert_new_seeds(root: Path, executor: LocalExecutor | None = None) -> ConvertReport:
    """Convert seeds without an article, and changed ones without edits in their article.

    The report has the state of the others, too. Raises ProblemsError if the ledger, or the
    content that seeds are understood by, is wrong.
    """
    ledger = read_ledger(root)
    seeds = list_seeds(root, read_left_out(root))
    results = find_seed_states(root, seeds, ledger)
    removed = [seed for seed, result in results.items() if result and result.outcome == "removed"]
    renamed = find_articles_of_seeds(root, ledger) if removed else {}
    new = [seed for seed in seeds if results[seed] is None or (seed in removed and seed in renamed)]
    if new:
        from generator.conversion.convert import convert_seeds  # noqa: PLC0415 - slow to load, seldom needed

        report = convert_seeds(root, new, executor=executor)
        results.update(zip(new, report.results, strict=True))
    known = (result for result in results.values() if result)
    return ConvertReport((*known, *find_gone(root, read_ledger(root), seeds)))


class SeedSelection(msgspec.Struct, frozen=True):
    """Seeds (paths below ``seeds/``), each once. ``by_name`` are those named themselves.

    ``whole`` if none was named, and these are all there are.
    """

    seeds: tuple[str, ...]
    by_name: frozenset[str] = frozenset()
    whole: bool = False


def select_seeds(root: Path, named: Iterable[Path] = ()) -> SeedSelection:
    """Return the seeds named (by paths as the user gave them) in that order, or all if none is.

    A folder stands for every seed below it. Raises ProblemsError, with all that are wrong, if a
    path is neither a seed of the project nor a folder that holds one.
    """
    seeds = list_seeds(root, read_left_out(root))
    chosen: dict[str, None] = {}
    by_name: set[str] = set()
    problems: list[Problem] = []
    paths = tuple(named)
    for path in paths:
        below = _below_seeds(root, path)
        parts = tuple(seed for seed in seeds if seed != below and seed_file(seed) == below)
        if parts:
            by_name.update(parts)
            chosen.update(dict.fromkeys(parts))
        elif below in seeds:
            by_name.add(below)
            chosen[below] = None
        elif below is not None and (found := _seeds_in(below, seeds)):
            chosen.update(dict.fromkeys(found))
        else:
            problems.append(_no_seed(root, path, seeds))
    if problems:
        raise ProblemsError(problems)
    return (
        SeedSelection(tuple(chosen), frozenset(by_name))
        if paths
        else SeedSelection(seeds, whole=True)
    )


def _below_seeds(root: Path, path: Path) -> str | None:
    """Return the path below ``seeds/`` of a path given from there, from the project, or in full."""
    folder = root / SEEDS
    if not path.is_absolute() and not (root / path).exists() and (folder / path).exists():
        path = SEEDS / path
    # Try the name first, to accept links inside the project, then the target, as the project may be a link.
    named = Path(os.path.abspath(root / path)), Path(os.path.abspath(folder))  # noqa: PTH100 - keeps links
    led_to = Path(os.path.realpath(root / path)), Path(os.path.realpath(folder))
    for whole, base in (named, led_to):
        if whole.is_relative_to(base):
            return whole.relative_to(base).as_posix()
    return None


def _seeds_in(folder: str, seeds: Iterable[str]) -> tuple[str, ...]:
    """Return the seeds below a folder, with ``.`` for the folder of seeds itself."""
    return tuple(seed for seed in seeds if folder == "." or seed.startswith(f"{folder}/"))


def _no_seed(root: Path, path: Path, seeds: tuple[str, ...]) -> Problem:
    if (root / path).is_dir() or (root / SEEDS / path).is_dir():
        inside = _below_seeds(root, path) is not None
        hint = "put clippings into it, as text files or saved pages"
        hint = hint if inside else "name one in seeds/"
        return Problem("no-seeds", "there is no seed in this folder", path, hint=hint)
    near = difflib.get_close_matches(path.as_posix().removeprefix(f"{SEEDS}/"), seeds)
    near = near or difflib.get_close_matches(path.name, seeds)
    hint = f"did you mean 'seeds/{near[0]}'?" if near else "name a file or a folder in seeds/"
    return Problem("unknown-seed", "no such seed", path, hint=hint)
