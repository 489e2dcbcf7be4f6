"""Find the state of seeds since they were converted, without converting any."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from generator.clippings.seed_files import SEEDS, seed_file
from generator.content.article_paths import CONTENT, find_articles_of_seeds
from generator.content.ledger import Conversion, digest_article
from generator.fingerprint.digests import published_digest
from generator.paths import read_regular
from generator.problems import Code, Problem

Outcome = Literal["made", "rewritten", "same", "kept", "removed", "skipped", "failed", "gone"]


class SeedResult(msgspec.Struct, frozen=True):
    """Result of one seed.

    ``article`` is the path of its article from the project's root, ``note`` says why in words. Where
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
    def needs_repeating(self) -> bool:
        """True if every build has to say something again."""
        return bool(self.problems) or any(result.outcome == "removed" for result in self.results)


def find_seed_states(
    root: Path, seeds: Iterable[str], ledger: Mapping[str, Conversion]
) -> dict[str, SeedResult | None]:
    """Return the state of each seed, None for one that is to be converted.

    To be converted are seeds without an article, and those that changed under one nobody edited.
    """
    return {seed: _look_at(root, seed, ledger.get(seed)) for seed in seeds}


def find_gone(
    root: Path, ledger: Mapping[str, Conversion], seeds: Iterable[str]
) -> list[SeedResult]:
    """Return the seeds that are gone and whose articles remain."""
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
    """Return the SHA-256 of a seed's file, '' where it cannot be read, which conversion reports."""
    try:
        return published_digest(read_regular(root / SEEDS / seed_file(seed))).hex()
    except OSError:
        return ""


def is_seed_unchanged(root: Path, seed: str, conversion: Conversion) -> bool:
    """Return whether a seed is the same as when it was converted."""
    return digest_seed(root, seed) == conversion.seed_sha256


def is_edited(root: Path, conversion: Conversion) -> bool:
    """Return whether the article differs from what was written, apart from the editor's keys."""
    text = (root / CONTENT / conversion.article).read_text(encoding="utf-8", errors="replace")
    return digest_article(text) != conversion.article_sha256


def _look_at(root: Path, seed: str, conversion: Conversion | None) -> SeedResult | None:
    """Return the state of a seed, None where it is to be converted."""
    if conversion is None:
        return None
    article = CONTENT / conversion.article
    try:
        changed = not is_seed_unchanged(root, seed, conversion)
        if not (root / article).exists():
            return SeedResult(
                seed, "removed", article, "its article was removed and is not made again"
            )
        if not changed:
            return SeedResult(seed, "same", article)
        edited = is_edited(root, conversion)
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
