"""Seeds understood, over as many cores as it pays for."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from generator.clippings.clipping import Clipping
from generator.clippings.decode import decode_seed
from generator.clippings.seed_files import SEEDS
from generator.clippings.understand import understand
from generator.content.reference_check import why_no_seed_path
from generator.nlp.vocabulary import Vocabulary
from generator.problems import Problem, ProblemsError

PAYS_FROM = 64  # seeds; below it, starting workers takes longer than they save
CHUNKS_EACH = (
    6  # for a worker: few, as each brings the vocabulary, but enough to share the work evenly
)
SMALLEST, LARGEST = 10, 100  # seeds in a chunk: what a stopped run may have to do again

Understood = Clipping | tuple[Problem, ...]


def understand_seed(root: Path, seed: str, vocabulary: Vocabulary) -> Understood:
    """One seed (its path below ``seeds/``) as a clipping, or what kept it from being read."""
    shown = SEEDS / seed
    if told := why_no_seed_path(root, seed):
        return (Problem("path-leads-out", told, shown, hint="put the file itself into seeds/"),)
    try:
        return understand(decode_seed(root / shown, shown), vocabulary)
    except ProblemsError as error:
        return error.problems


def understand_chunks(
    root: Path, seeds: Sequence[str], vocabulary: Vocabulary, jobs: int | None = None
) -> Iterator[dict[str, Understood]]:
    """The seeds by chunks, in their order, each as soon as it is done.

    ``jobs`` is the number of processes; by default one a core, and this one alone for few seeds.
    """
    workers = jobs or (os.cpu_count() or 1 if len(seeds) >= PAYS_FROM else 1)
    size = min(max(len(seeds) // (workers * CHUNKS_EACH), SMALLEST), LARGEST)
    chunks = [seeds[at : at + size] for at in range(0, len(seeds), size)]
    if workers == 1:
        yield from (_understand_chunk(root, chunk, vocabulary) for chunk in chunks)
        return
    with _pool(workers) as pool:
        running = [pool.submit(_understand_chunk, root, chunk, vocabulary) for chunk in chunks]
        for chunk in running:
            yield chunk.result()


def _understand_chunk(
    root: Path, seeds: Sequence[str], vocabulary: Vocabulary
) -> dict[str, Understood]:
    return {seed: understand_seed(root, seed, vocabulary) for seed in seeds}


@contextmanager
def _pool(workers: int) -> Iterator[Executor]:
    """Worker processes; where the run is stopped, what has not begun is dropped."""
    pool = ProcessPoolExecutor(workers)
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)
