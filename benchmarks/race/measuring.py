"""How long a command takes, how much of the processors' time, and how much memory its processes hold."""

import contextlib
import os
import subprocess
import threading
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

SAID = ".said"  # the file that holds what a command printed
LOOK_EVERY = 0.01  # seconds between two looks at the memory
KEPT_VARIABLES = frozenset(("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ"))
SHOWN_OF_A_FAILURE = 2000  # characters


class Measured(msgspec.Struct, frozen=True):
    """One run: seconds from start to end, and of the processors; ``said`` is what was printed.

    ``cpu`` counts the command and whatever descendants of it have been waited for.
    """

    wall: float
    cpu: float
    said: str


def run(command: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> Measured:
    """A run with nobody looking on. Raises SystemExit with what the command said where it fails."""
    with (folder / SAID).open("w+b") as said:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=bare_environment(os.environ) | environment,
            stdout=said,
            stderr=said,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace")
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{text[-SHOWN_OF_A_FAILURE:]}")
    return Measured(wall, usage.ru_utime + usage.ru_stime, text)


def bare_environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Of the variables those that say where programs, files and the language are.

    What makes a program quicker or slower, such as PYTHONDONTWRITEBYTECODE, NODE_OPTIONS or GOGC, is
    left out for all.
    """
    return {name: value for name, value in variables.items() if name in KEPT_VARIABLES}


def run_and_weigh(
    command: tuple[str, ...], folder: Path, environment: Mapping[str, str]
) -> tuple[Measured, float]:
    """A run, and the most megabytes that its processes held at once; looking slows it a little.

    Memory that processes share is counted once (the kernel's PSS). Linux only.
    """
    over = threading.Event()
    peaks = [0.0]

    def watch() -> None:
        while not over.wait(LOOK_EVERY):
            peaks.append(held_by(descendants(os.getpid())) / 1e6)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        measured = run(command, folder, environment)
    finally:
        over.set()
        watcher.join()
    return measured, max(peaks)


def descendants(pid: int) -> list[int]:
    """The children of a process, theirs, and so on."""
    found = []
    with contextlib.suppress(OSError):
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, children.read_text().split()):
                found += [child, *descendants(child)]
    return found


def held_by(pids: Iterable[int]) -> int:
    """Bytes of memory of the processes together: each page by the share that they have in it."""
    total = 0
    for pid in pids:
        with contextlib.suppress(OSError):  # it has ended
            total += read_pss(Path(f"/proc/{pid}/smaps_rollup").read_text())
    return total


def read_pss(rollup: str) -> int:
    """Bytes of the line 'Pss:' of a smaps_rollup; 0 where there is none."""
    found = (line.split() for line in rollup.splitlines() if line.startswith("Pss:"))
    return sum(int(kilobytes) * 1024 for _, kilobytes, _ in found)
