"""Who does the work: processes of this machine, or the workers of a Dask cluster; with the same result."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from generator.parallel.process_pool import Work, choose_worker_count, run_work
from generator.problems import Problem, ProblemsError

IN_FLIGHT = 4  # chunks for each worker that are fetched before others are done
PATIENCE = 30  # seconds to wait for a scheduler

ChunkT = TypeVar("ChunkT")
Inputs = TypeVar("Inputs")
Made = TypeVar("Made")
Result = TypeVar("Result")


InputsT_contra = TypeVar("InputsT_contra", contravariant=True)
MadeT_co = TypeVar("MadeT_co", covariant=True)


class Maker(Protocol[InputsT_contra, MadeT_co]):
    """What makes: nothing but what it is given decides about what comes out."""

    def make(self, fetched: InputsT_contra) -> MadeT_co:
        """What is made of what was fetched."""


class LocalExecutor:
    """Does work in processes of this machine: as many as were asked for, where it pays."""

    far = False

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs

    def count_workers(self, items: int) -> int:
        """How many share so many articles or pages."""
        return choose_worker_count(self._jobs, items)

    def do(
        self,
        work: Work[ChunkT, Inputs, Made, Result],
        maker: Maker[Inputs, Made],
        chunks: Sequence[ChunkT],
        workers: int,
    ) -> Iterator[Result]:
        """What is to be known of each chunk, in their order."""
        del maker  # it is a part of the work, which is inherited whole
        return run_work(work, chunks, workers)


class DaskExecutor(LocalExecutor):
    """Has things made by the workers of a Dask cluster; what is fetched and kept, is so here.

    What a worker was at when it was lost, another one does anew.
    """

    far = True

    def __init__(self, client: Any) -> None:  # noqa: ANN401 - distributed is not typed
        super().__init__(None)
        self._client = client

    def count_workers(self, items: int) -> int:  # noqa: ARG002 - far away, few items are shared, too
        """How many share so many articles or pages."""
        return max(len(self._client.scheduler_info()["workers"]), 1)

    def do(
        self,
        work: Work[ChunkT, Inputs, Made, Result],
        maker: Maker[Inputs, Made],
        chunks: Sequence[ChunkT],
        workers: int,
    ) -> Iterator[Result]:
        """What is to be known of each chunk, in their order; only so many travel at once."""
        there = self._client.submit(_hold, maker, pure=False)  # made again where it is lost
        sent = []
        for index, chunk in enumerate(chunks):
            fetched = work.fetch(chunk)
            sent.append(self._client.submit(_make, there, fetched, pure=False, retries=workers))
            if index >= workers * IN_FLIGHT:
                yield work.keep(sent.pop(0).result())
        for future in sent:
            yield work.keep(future.result())


def _hold(maker: Maker[Inputs, Made]) -> Maker[Inputs, Made]:
    return maker


def _make(maker: Maker[Inputs, Made], fetched: Inputs) -> Made:
    return maker.make(fetched)


@contextmanager
def open_executor(jobs: int | None, scheduler: str | None = None) -> Iterator[LocalExecutor]:
    """A crew: of this machine or, where the address of a scheduler is given, of its cluster.

    Raises ProblemsError where nobody answers there, or the extra 'dask' is not installed.
    """
    if scheduler is None:
        yield LocalExecutor(jobs)
        return
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
    except ModuleNotFoundError as error:
        hint = "install the extra: pip install 'sourcebook[dask]'"
        message = f"a scheduler needs {error.name}"
        raise ProblemsError([Problem("extra-not-installed", message, hint=hint)]) from error
    try:
        client = Client(scheduler, timeout=PATIENCE)  # type: ignore[no-untyped-call]  # not typed
    except (OSError, ValueError) as error:
        hint = "start one with 'dask scheduler', and workers with 'dask worker ADDRESS'"
        message = f"no scheduler answers at {scheduler}"
        raise ProblemsError([Problem("no-scheduler", message, hint=hint)]) from error
    with client:
        yield DaskExecutor(client)
