"""Understand seeds over the workers of an executor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.clippings.clipping import Clipping
from generator.clippings.decode import SeedText, decode_seed
from generator.clippings.seed_files import SEEDS
from generator.clippings.understand import understand
from generator.content.reference_check import why_no_seed_path
from generator.nlp.vocabulary import Vocabulary
from generator.parallel.executor import LocalExecutor
from generator.problems import Problem, ProblemsError

Problems = tuple[Problem, ...]
Understood = Clipping | Problems


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


@dataclass(frozen=True)
class ConversionWork:
    """Decode the seeds of ``root`` and understand them."""

    root: Path
    maker: SeedReader

    def fetch(self, chunk: Sequence[str]) -> list[SeedText | Problems]:
        """Return the text of each seed, or the Problems that keep it from being read."""
        return [decode_listed_seed(self.root, seed) for seed in chunk]

    def store(self, made: list[Understood]) -> list[Understood]:
        """Return the clippings: the caller writes their articles one by one."""
        return made


def decode_listed_seed(root: Path, seed: str) -> SeedText | Problems:
    """Return the text of a seed, given its path below ``seeds/``, or its Problems."""
    shown = SEEDS / seed
    if reason := why_no_seed_path(root, seed):
        return (Problem("path-leads-out", reason, shown, hint="put the file itself into seeds/"),)
    try:
        return decode_seed(root / shown, shown)
    except ProblemsError as error:
        return error.problems


def understand_seeds(
    root: Path, seeds: Sequence[str], vocabulary: Vocabulary, executor: LocalExecutor
) -> Iterator[dict[str, Understood]]:
    """Yield what the seeds of each chunk are understood as, in the order given."""
    chunks = executor.cut(seeds)
    done = executor.run(ConversionWork(root, SeedReader(vocabulary)), chunks)
    for chunk, understood in zip(chunks, done, strict=True):
        yield dict(zip(chunk, understood, strict=True))
