"""Executors: processes of this machine, or the workers of a Dask cluster, with the same results."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from generator.parallel.process_pool import Maker, Work, choose_worker_count, chunked, run_work
from generator.problems import Problem, ProblemsError

IN_FLIGHT = 4  # chunks for each worker that are fetched before others are done
PATIENCE = 30  # seconds to wait for a scheduler

Item = TypeVar("Item")
Inputs = TypeVar("Inputs")
Made = TypeVar("Made")
Result = TypeVar("Result")


class LocalExecutor:
    """Run work in processes of this machine, as many as asked for where it pays."""

    remote = False

    def __init__(self, jobs: int | None) -> None:
        self._jobs = jobs

    def cut(self, items: Sequence[Item]) -> list[Sequence[Item]]:
        """Cut items into chunks for the workers, in order."""
        return chunked(items, choose_worker_count(self._jobs, len(items)))

    def run(
        self, work: Work[Item, Inputs, Made, Result], chunks: Sequence[Sequence[Item]]
    ) -> Iterator[Result]:
        """Yield the summary of each chunk, in order."""
        workers = choose_worker_count(self._jobs, sum(map(len, chunks)))
        return run_work(work, chunks, workers)


class DaskExecutor(LocalExecutor):
    """Have results made by the workers of a Dask cluster, and fetch and store here.

    What a lost worker was doing is done by another one.
    """

    remote = True

    def __init__(self, client: Any) -> None:  # noqa: ANN401 - distributed is not typed
        super().__init__(None)
        self._client = client

    def cut(self, items: Sequence[Item]) -> list[Sequence[Item]]:
        """Cut items, however few, into chunks for the workers of the cluster."""
        return chunked(items, self._count_workers())

    def run(
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
def open_executor(jobs: int | None, scheduler: str | None = None) -> Iterator[LocalExecutor]:
    """Open an executor of this machine or, given the address of a scheduler, of its cluster.

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
