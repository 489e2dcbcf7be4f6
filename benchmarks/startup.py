"""How long a build of this project takes beside the process start of its four main libraries.

    .venv/bin/python benchmarks/startup.py

Builds a copy of the project and imports jinja2, markdown_it, yaml and click in a process of their own,
by turns, so that whatever else the machine does weighs on all alike. All is warm. Before an 'edited'
build a page was changed, so that it loads and plans the whole site; before an 'unchanged' one
nothing was. Prints the median of each and its ratio to the imports, which should be 3.0 or less.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
INPUTS = ("content", "seeds", "templates")
EDITED = Path("content/pages/about.md")
IMPORT = (sys.executable, "-c", "import jinja2, markdown_it, yaml, click")
BUILD = (sys.executable, "-m", "generator", "build")
GOAL = 3.0
LONG_AGO = 1_700_000_000  # a build trusts no time stamp of the last two seconds


def measure(command: tuple[str, ...], folder: Path) -> float:
    """Milliseconds from the start of the command to its end. Raises CalledProcessError."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def measure_turn(turn: int, folder: Path) -> tuple[float, float, float]:
    """Milliseconds of (imports, a build after an edit, a build after none)."""
    imports = measure(IMPORT, folder)
    with (folder / EDITED).open("a", encoding="utf-8") as page:
        page.write(f"\nEdited {turn}.\n")
    os.utime(folder / EDITED, (LONG_AGO + turn,) * 2)
    return imports, measure(BUILD, folder), measure(BUILD, folder)


def describe(name: str, times: tuple[float, ...], imports: tuple[float, ...]) -> str:
    """One line: the median, the fastest and slowest, the median's ratio to that of the imports."""
    median = statistics.median(times)
    ratio = median / statistics.median(imports)
    return f"{name:16}{median:6.0f} ms  ({min(times):4.0f} to {max(times):4.0f})  ratio {ratio:.2f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time warm builds against their imports.")
    parser.add_argument("--runs", type=int, default=21, help="of each (default: 21)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        for name in INPUTS:
            shutil.copytree(PROJECT / name, folder / name)
        measure_turn(0, folder)
        imports, edited, unchanged = zip(
            *(measure_turn(turn + 1, folder) for turn in range(runs)), strict=True
        )
    print(describe("imports", imports, imports))
    print(describe("build, edited", edited, imports))
    print(describe("build, unchanged", unchanged, imports))
    print(f"{runs} runs of each; goal: a ratio of {GOAL} or less")


if __name__ == "__main__":
    main()
