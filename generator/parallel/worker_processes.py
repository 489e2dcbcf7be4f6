"""Worker processes: forks of this one, which take chunks of some work until none is left."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.sharedctypes import Synchronized
from typing import Any

from generator.parallel.executor import Inputs, Item, Made, Result_co, Work

PR_SET_PDEATHSIG = 1  # of Linux's prctl.h


def begin_fork(parent: int) -> None:
    """Leave Ctrl-C to the parent process, and end this fork of it as soon as it ends, however it does."""
    import ctypes  # noqa: PLC0415 - workers alone need it

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before
        os._exit(1)


@dataclass(frozen=True)
class _Failure:
    """Exception raised by a worker."""

    error: Exception


def share_chunks(
    work: Work[Item, Inputs, Made, Result_co], chunks: Sequence[Sequence[Item]], workers: int
) -> Iterator[tuple[int, Result_co]]:
    """Yield number and summary of each chunk as soon as a worker has done it, of so many workers."""
    context = multiprocessing.get_context("fork")
    taken = context.Value("l", 0)
    pipes, processes = [], []
    for _ in range(workers):
        receiving, sending = context.Pipe(duplex=False)
        process = context.Process(
            target=_take_chunks, args=(work, chunks, taken, sending, os.getpid()), daemon=True
        )
        process.start()
        sending.close()
        pipes.append(receiving)
        processes.append(process)
    try:
        yield from _receive(pipes)
    finally:
        for process in processes:
            process.terminate()
            process.join()


def _receive(pipes: list[Connection]) -> Iterator[tuple[int, Any]]:
    while pipes:
        ready: list[Any] = wait(pipes)
        for pipe in ready:
            try:
                index, result = pipe.recv()
            except EOFError:  # the worker is done, or was killed
                pipes.remove(pipe)
                continue
            if isinstance(result, _Failure):
                raise result.error
            yield index, result


def _take_chunks(
    work: Work[Item, Inputs, Made, Result_co],
    chunks: Sequence[Sequence[Item]],
    taken: "Synchronized[int]",
    results: Connection,
    parent: int,
) -> None:
    """Do chunks in a worker until none is left."""
    begin_fork(parent)
    gc.freeze()
    while True:
        with taken.get_lock():
            index = taken.value
            taken.value += 1
        if index >= len(chunks):
            return
        try:
            result: Any = work.store(work.maker.make(work.fetch(chunks[index])))
        except Exception as error:  # noqa: BLE001 - it is raised again where the work was started
            result = _Failure(error)
        results.send((index, result))
