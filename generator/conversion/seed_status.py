"""What has become of the seeds since they were converted: cheap to say, nothing is converted here."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from generator.clippings.seed_files import SEEDS
from generator.content.article_paths import CONTENT, find_articles_of_seeds
from generator.content.ledger import Conversion, digest_article
from generator.fingerprint.digests import published_digest
from generator.problems import Code, Problem

Outcome = Literal["made", "rewritten", "same", "kept", "removed", "skipped", "failed", "gone"]


class SeedResult(msgspec.Struct, frozen=True):
    """What became of one seed.

    ``article`` is the path of its article from the project's root; ``note`` says why in words;
    ``difference`` is a unified diff from the article as it stands to what the seed would make,
    where an edited article was kept.
    """

    seed: str
    outcome: Outcome
    article: Path | None = None
    note: str = ""
    difference: str = ""
    problems: tuple[Problem, ...] = ()


class ConvertReport(msgspec.Struct, frozen=True):
    """What became of the seeds, in their order."""

    results: tuple[SeedResult, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every Problem and warning of the seeds."""
        return tuple(problem for result in self.results for problem in result.problems)

    @property
    def needs_telling(self) -> bool:
        """Whether there is something that every build is to say again."""
        return bool(self.problems) or any(result.outcome == "removed" for result in self.results)


def find_seed_states(
    root: Path, seeds: Iterable[str], ledger: Mapping[str, Conversion]
) -> dict[str, SeedResult | None]:
    """What is to be said of each seed, without converting it; None where it is to be converted.

    To be converted are seeds without an article, and those that changed under one nobody edited.
    """
    return {seed: _look_at(root, seed, ledger.get(seed)) for seed in seeds}


def find_gone(
    root: Path, ledger: Mapping[str, Conversion], seeds: Iterable[str]
) -> list[SeedResult]:
    """The seeds that are there no more and whose articles are."""
    note = "the seed is gone; its article stays"
    hint = "put the seed back, or remove its article and its part of content/conversions.yaml"
    there = set(seeds)
    gone = {seed: CONTENT / ledger[seed].article for seed in sorted(ledger.keys() - there)}
    if not all((root / article).exists() for article in gone.values()):  # removed, or renamed
        found = find_articles_of_seeds(root, ledger)
        gone = {seed: found[seed] for seed in gone if seed in found}
    return [
        SeedResult(seed, "gone", article, note, problems=(_warn("seed-gone", seed, note, hint),))
        for seed, article in gone.items()
    ]


def digest_seed(root: Path, seed: str) -> str:
    """The SHA-256 of a seed; nothing where it cannot be read, which is told where it is understood."""
    try:
        return published_digest((root / SEEDS / seed).read_bytes()).hex()
    except OSError:
        return ""


def is_seed_unchanged(root: Path, seed: str, conversion: Conversion) -> bool:
    """Whether a seed is as it was when it was converted."""
    return digest_seed(root, seed) == conversion.seed_sha256


def is_edited(root: Path, conversion: Conversion) -> bool:
    """Whether the article differs, the editor's keys apart, from what was written."""
    text = (root / CONTENT / conversion.article).read_text(encoding="utf-8", errors="replace")
    return digest_article(text) != conversion.article_sha256


def _look_at(root: Path, seed: str, conversion: Conversion | None) -> SeedResult | None:
    """What is to be said of a seed without converting it; None where it is to be converted."""
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
