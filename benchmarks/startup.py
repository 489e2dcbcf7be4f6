"""How long a build of this project takes beside the process start of its four main libraries.

    .venv/bin/python benchmarks/startup.py

Builds a copy of the project, warm (nothing is new), and imports jinja2, markdown_it, yaml and click
in a process of their own, by turns, so that whatever else the machine does weighs on both alike.
Prints the median of each and their ratio, which should be 3.0 or less.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
INPUTS = ("content", "seeds", "templates")
IMPORT = (sys.executable, "-c", "import jinja2, markdown_it, yaml, click")
BUILD = (str(Path(sys.executable).with_name("sourcebook")), "build")
GOAL = 3.0


def measure(command: tuple[str, ...], folder: Path) -> float:
    """Milliseconds from the start of the command to its end. Raises CalledProcessError."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def measure_by_turns(runs: int, folder: Path) -> tuple[list[float], list[float]]:
    """Milliseconds of (builds, imports), after a first of each that does not count."""
    measure(BUILD, folder)
    measure(IMPORT, folder)
    pairs = [(measure(BUILD, folder), measure(IMPORT, folder)) for _ in range(runs)]
    return [build for build, _ in pairs], [imported for _, imported in pairs]


def describe(name: str, times: list[float]) -> str:
    """One line: the median, and the fastest and slowest of how many."""
    median = statistics.median(times)
    spread = f"{min(times):.0f} to {max(times):.0f} ms, {len(times)} runs"
    return f"{name:7} {median:6.0f} ms  ({spread})"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time a warm build against its imports.")
    parser.add_argument("--runs", type=int, default=21, help="of each (default: 21)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        for name in INPUTS:
            shutil.copytree(PROJECT / name, Path(scratch) / name)
        builds, imports = measure_by_turns(runs, Path(scratch))
    ratio = statistics.median(builds) / statistics.median(imports)
    print(describe("build", builds))
    print(describe("imports", imports))
    print(f"ratio   {ratio:6.2f}     (goal: {GOAL} or less)")


if __name__ == "__main__":
    main()
