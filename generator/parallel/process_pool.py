"""Work in chunks: in this process, or shared among forks of it that inherit all it needs without copying."""

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.sharedctypes import Synchronized
from typing import Any, Protocol, TypeVar

FORKS = sys.platform == "linux"  # elsewhere it is not safe, and the work is done in one process
PAYS_FROM = 64  # articles or pages; below it, starting workers takes longer than they save
CHUNKS_EACH = 8  # for a worker: enough to share the work evenly
LARGEST = 256  # articles or pages in a chunk: what is in memory at once

ChunkT_contra = TypeVar("ChunkT_contra", contravariant=True)
Inputs = TypeVar("Inputs")
Made = TypeVar("Made")
ResultT_co = TypeVar("ResultT_co", covariant=True)


class Work(Protocol[ChunkT_contra, Inputs, Made, ResultT_co]):
    """Work on a chunk in three steps, of which only the middle one can be done on any machine.

    ``fetch`` reads what the chunk is made from, ``make`` is pure, ``keep`` puts what was made where
    it belongs and says what is to be known of it. ProblemsError ends the work.
    """

    def fetch(self, chunk: ChunkT_contra) -> Inputs:
        """What the chunk is made from."""

    def make(self, fetched: Inputs) -> Made:
        """What is made of it: of nothing else."""

    def keep(self, made: Made) -> ResultT_co:
        """What is to be known of what was made, once it is where it belongs."""


T = TypeVar("T")


def chunked(items: Sequence[T], jobs: int) -> list[Sequence[T]]:
    """The items in chunks for so many workers, in their order."""
    size = max(min(-(-len(items) // (jobs * CHUNKS_EACH)), LARGEST), 1)
    return [items[at : at + size] for at in range(0, len(items), size)]


def choose_worker_count(jobs: int | None, items: int) -> int:
    """How many processes so many items are worth: as many as were asked for, or one a core."""
    return (jobs or os.cpu_count() or 1) if items >= PAYS_FROM else 1


def run_work(
    work: Work[ChunkT_contra, Inputs, Made, ResultT_co], chunks: Sequence[ChunkT_contra], jobs: int
) -> Iterator[ResultT_co]:
    """What is to be known of each chunk, in their order.

    Raises ProblemsError where a chunk does. A chunk whose worker was killed is done here.
    """
    if jobs == 1 or len(chunks) < 2 or not FORKS:
        yield from (work.keep(work.make(work.fetch(chunk))) for chunk in chunks)
        return
    done: dict[int, ResultT_co] = {}
    told = 0
    for index, result in _share(work, chunks, min(jobs, len(chunks))):
        done[index] = result
        while told in done:
            yield done.pop(told)
            told += 1
    for index in range(told, len(chunks)):
        yield done[index] if index in done else work.keep(work.make(work.fetch(chunks[index])))


@dataclass(frozen=True)
class _Failure:
    """Why a worker could not do a chunk."""

    error: Exception


def _share(
    work: Work[ChunkT_contra, Inputs, Made, ResultT_co], chunks: Sequence[ChunkT_contra], jobs: int
) -> Iterator[tuple[int, ResultT_co]]:
    """Number and result of each chunk as it is done by one of so many workers."""
    context = multiprocessing.get_context("fork")
    taken = context.Value("l", 0)
    pipes, workers = [], []
    for _ in range(jobs):
        here, there = context.Pipe(duplex=False)
        worker = context.Process(target=_work_on, args=(work, chunks, taken, there), daemon=True)
        worker.start()
        there.close()
        pipes.append(here)
        workers.append(worker)
    try:
        yield from _listen(pipes)
    finally:
        for worker in workers:
            worker.terminate()
            worker.join()


def _listen(pipes: list[Connection]) -> Iterator[tuple[int, Any]]:
    while pipes:
        ready: list[Any] = wait(pipes)
        for pipe in ready:
            try:
                index, result = pipe.recv()
            except EOFError:  # done, or killed
                pipes.remove(pipe)
                continue
            if isinstance(result, _Failure):
                raise result.error
            yield index, result


def _work_on(
    work: Work[ChunkT_contra, Inputs, Made, ResultT_co],
    chunks: Sequence[ChunkT_contra],
    taken: "Synchronized[int]",
    results: Connection,
) -> None:
    """A worker's life: it takes chunks until there are none. Ctrl-C is left to the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    while True:
        with taken.get_lock():
            index = taken.value
            taken.value += 1
        if index >= len(chunks):
            return
        try:
            result: Any = work.keep(work.make(work.fetch(chunks[index])))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told where the work was asked for
            result = _Failure(error)
        results.send((index, result))
