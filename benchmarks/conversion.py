"""How long the conversion of many clippings takes, in how much memory, and which pass is the slowest.

    .venv/bin/python benchmarks/conversion.py [--number 1000]

Converts clippings of the seeds' shape and length (benchmarks/corpus.py) with this repository's content,
over all cores, from process start to end, after an earlier command has inflected the themes' terms; the
peak is that of the whole process tree. Then profiles the passes in one process.
"""

import argparse
import cProfile
import pstats
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from corpus import write_clippings

from generator.clippings.decode import decode_seed
from generator.clippings.understand import understand
from generator.content.load_content import load_vocabulary

PROJECT = Path(__file__).resolve().parent.parent
EXPLAIN = (sys.executable, "-m", "generator", "explain")  # inflects the themes' terms, once
CONVERT = (sys.executable, "-m", "generator", "convert")
PROFILED = 100  # clippings
SHOWN = 8  # passes
GENERATOR = str(PROJECT / "generator")


def make_project(folder: Path, number: int) -> None:
    """A project with this one's themes, people and outlets, and so many seeds."""
    for name in ("themes", "people"):
        shutil.copytree(PROJECT / "content" / name, folder / "content" / name)
    for name in ("site.yaml", "outlets.yaml"):
        shutil.copy(PROJECT / "content" / name, folder / "content" / name)
    write_clippings(folder / "seeds", number)


def measure(folder: Path) -> tuple[float, float]:
    """(seconds, peak megabytes of the process tree) of a conversion."""
    start = time.perf_counter()
    process = subprocess.Popen(
        CONVERT, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    peaks = [0.0]
    watcher = threading.Thread(target=lambda: peaks.extend(watch(process)))
    watcher.start()
    if process.wait():
        raise SystemExit("the conversion failed: run 'sourcebook convert' to see why")
    seconds = time.perf_counter() - start
    watcher.join()
    return seconds, max(peaks)


def watch(process: subprocess.Popen[bytes]) -> Iterator[float]:
    """Megabytes of resident memory of the process and its children, ten times a second (Linux)."""
    while process.poll() is None:
        yield sum(map(resident, [process.pid, *children(process.pid)])) / 1e6
        time.sleep(0.1)


def children(pid: int) -> list[int]:
    """The children of a process."""
    try:
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]
    except OSError:
        return []


def resident(pid: int) -> int:
    """Bytes of memory that a process holds."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * 4096
    except OSError:
        return 0


def profile(folder: Path) -> list[tuple[str, float]]:
    """(pass, milliseconds a clipping) of the slowest, each with what it calls; dictionaries are loaded."""
    vocabulary = load_vocabulary(folder, None)
    seeds = [
        decode_seed(path, path) for path in sorted((folder / "seeds").iterdir())[: 2 * PROFILED]
    ]
    for seed in seeds[:PROFILED]:
        understand(seed, vocabulary)
    profiler = cProfile.Profile()
    profiler.enable()
    for seed in seeds[PROFILED:]:
        understand(seed, vocabulary)
    profiler.disable()
    rows = [
        (f"{Path(file).relative_to(GENERATOR)}: {name}", cumulative * 1000 / len(seeds[PROFILED:]))
        for (file, _, name), (_, _, _, cumulative, _) in pstats.Stats(profiler).stats.items()
        if file.startswith(GENERATOR) and not name.startswith(("_", "<"))
    ]
    return sorted(rows, key=lambda row: -row[1])[: SHOWN + 1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time the conversion of many clippings.")
    parser.add_argument("--number", type=int, default=1000, help="of clippings (default: 1000)")
    number = parser.parse_args().number
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        make_project(folder, number)
        subprocess.run(
            [*EXPLAIN, "seeds/000000.txt"], cwd=folder, stdout=subprocess.DEVNULL, check=True
        )
        seconds, peak = measure(folder)
        print(
            f"{number} clippings: {seconds:.1f} s, {peak:.0f} MB at the peak, all processes together"
        )
        print("the slowest passes, in milliseconds a clipping (profiled, so slower than they are):")
        for name, milliseconds in profile(folder):
            print(f"  {milliseconds:6.2f}  {name}")


if __name__ == "__main__":
    main()
