"""Executors: processes of this machine, or the workers of a Dask cluster, with the same results.

Processes are forks of this one, which inherit all they need without copying.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from generator.extras import lacks_extra
from generator.problems import Problem, ProblemsError

IN_FLIGHT = 4  # chunks for each worker that are fetched before others are done
PATIENCE = 30  # seconds to wait for a scheduler

Item = TypeVar("Item")
Inputs = TypeVar("Inputs")
Made = TypeVar("Made")
Result = TypeVar("Result")
# Forking is not safe elsewhere, so there the work is done in one process.
FORKS = sys.platform == "linux" and hasattr(os, "fork")
PAYS_FROM = 64  # items, below which starting workers takes longer than they save
CHUNKS_EACH = 8  # for a worker: enough to share the work evenly
LARGEST = 256  # items in a chunk, which are in memory at once
Item_contra = TypeVar("Item_contra", contravariant=True)
Inputs_contra = TypeVar("Inputs_contra", contravariant=True)
Made_co = TypeVar("Made_co", covariant=True)
Result_co = TypeVar("Result_co", covariant=True)


Tell = Callable[[str, int, int], object]  # a step, how many of its items are done, and of how many


def tell_nobody(step: str, done: int, total: int) -> None:
    """Do without a word of how far a step has come."""


class Maker(Protocol[Inputs_contra, Made_co]):
    """Pure step of some work, for any machine to do."""

    def make(self, inputs: Inputs_contra) -> Made_co:
        """Make the results of a chunk from its inputs and nothing else."""


class Work(Protocol[Item_contra, Inputs, Made, Result_co]):
    """Work on chunks of items in three steps: fetch inputs, make results, store them.

    Fetching and storing need the files of this machine. ProblemsError ends the work.
    """

    @property
    def maker(self) -> Maker[Inputs, Made]:
        """Return the step in the middle."""

    def fetch(self, chunk: Sequence[Item_contra]) -> Inputs:
        """Return what the chunk is made from."""

    def store(self, made: Made) -> Result_co:
        """Store what was made of a chunk, and return a summary of it."""


class LocalExecutor:
    """Run work in processes of this machine, as many as asked for where it pays."""

    remote = False

    def __init__(self, jobs: int | None, tell: Tell = tell_nobody) -> None:
        self._jobs = jobs
        self.tell = tell

    def cut(self, items: Sequence[Item]) -> list[Sequence[Item]]:
        """Cut items into chunks for the workers, in order."""
        return chunked(items, choose_worker_count(self._jobs, len(items)))

    def run(
        self, work: Work[Item, Inputs, Made, Result], chunks: Sequence[Sequence[Item]], step: str
    ) -> Iterator[Result]:
        """Yield the summary of each chunk, in order, and tell how many items of the step are done."""
        done, total = 0, sum(map(len, chunks))
        self.tell(step, done, total)
        for chunk, result in zip(chunks, self._run(work, chunks), strict=True):
            done += len(chunk)
            self.tell(step, done, total)
            yield result

    def _run(
        self, work: Work[Item, Inputs, Made, Result], chunks: Sequence[Sequence[Item]]
    ) -> Iterator[Result]:
        workers = choose_worker_count(self._jobs, sum(map(len, chunks)))
        return run_work(work, chunks, workers)


class DaskExecutor(LocalExecutor):
    """Have results made by the workers of a Dask cluster, and fetch and store here.

    What a lost worker was doing is done by another one.
    """

    remote = True

    def __init__(self, client: Any, tell: Tell) -> None:  # noqa: ANN401 - distributed is not typed
        super().__init__(None, tell)
        self._client = client

    def cut(self, items: Sequence[Item]) -> list[Sequence[Item]]:
        """Cut items, however few, into chunks for the workers of the cluster."""
        return chunked(items, self._count_workers())

    def _run(
        self, work: Work[Item, Inputs, Made, Result], chunks: Sequence[Sequence[Item]]
    ) -> Iterator[Result]:
        """Yield the summary of each chunk, in order, with a limited number under way."""
        workers = self._count_workers()
        maker = self._client.submit(_return, work.maker, pure=False)  # made again where it is lost
        futures = []
        for index, chunk in enumerate(chunks):
            inputs = work.fetch(chunk)
            futures.append(self._client.submit(_make, maker, inputs, pure=False, retries=workers))
            if index >= workers * IN_FLIGHT:
                yield work.store(futures.pop(0).result())
        for future in futures:
            yield work.store(future.result())

    def _count_workers(self) -> int:
        return max(len(self._client.scheduler_info()["workers"]), 1)


def _return(maker: Maker[Inputs, Made]) -> Maker[Inputs, Made]:
    return maker


def _make(maker: Maker[Inputs, Made], inputs: Inputs) -> Made:
    return maker.make(inputs)


@contextmanager
def open_executor(
    jobs: int | None, scheduler: str | None = None, tell: Tell = tell_nobody
) -> Iterator[LocalExecutor]:
    """Open an executor of this machine or, given the address of a scheduler, of its cluster.

    Raises ProblemsError if nobody answers there, or the extra 'dask' is not installed.
    """
    if scheduler is None:
        yield LocalExecutor(jobs, tell)
        return
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError as error:
        raise lacks_extra("dask", f"a scheduler needs {error.name}") from error
    try:
        client = Client(scheduler, timeout=PATIENCE)  # type: ignore[no-untyped-call]  # not typed
    except (OSError, ValueError) as error:
        hint = "start one with 'dask scheduler', and workers with 'dask worker ADDRESS'"
        message = f"no scheduler answers at {scheduler}"
        raise ProblemsError([Problem("no-scheduler", message, hint=hint)]) from error
    with client:
        yield DaskExecutor(client, tell)


def chunked(items: Sequence[Item], workers: int) -> list[Sequence[Item]]:
    """Cut items into chunks for so many workers, in order."""
    size = max(min(-(-len(items) // (workers * CHUNKS_EACH)), LARGEST), 1)
    return [items[start : start + size] for start in range(0, len(items), size)]


def choose_worker_count(jobs: int | None, items: int) -> int:
    """Return how many processes pay for so many items: ``jobs``, or one a core that may be used."""
    return (jobs or _count_cores()) if items >= PAYS_FROM else 1


def _count_cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run_work(
    work: Work[Item, Inputs, Made, Result_co], chunks: Sequence[Sequence[Item]], workers: int
) -> Iterator[Result_co]:
    """Yield the summary of each chunk, in order.

    A chunk whose worker was killed is done in this process. Raises ProblemsError if a chunk does.
    """
    if workers == 1 or len(chunks) < 2 or not FORKS:
        for chunk in chunks:
            yield work.store(work.maker.make(work.fetch(chunk)))
        return
    from generator.parallel.worker_processes import share_chunks  # noqa: PLC0415 - few edits start workers

    done: dict[int, Result_co] = {}
    yielded = 0
    for index, result in share_chunks(work, chunks, min(workers, len(chunks))):
        done[index] = result
        while yielded in done:
            yield done.pop(yielded)
            yielded += 1
    for index in range(yielded, len(chunks)):
        if index in done:
            yield done[index]
        else:
            yield work.store(work.maker.make(work.fetch(chunks[index])))
