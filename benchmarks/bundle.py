"""How long it takes to prove that a bundle is a published edition.

    .venv/bin/python benchmarks/bundle.py [--number 1000] [--runs 5]

Converts clippings, each tenth a saved page, builds and publishes them, bundles the edition with all its
seeds, and verifies it in an empty folder. Prints the size, and seconds with those of the processors.
"""

import argparse
import re
import statistics
import sys
import tempfile
from pathlib import Path

from race.articles import make_articles
from race.measuring import Measured, run
from race.running import ENVIRONMENT
from statements import write_content, write_seeds

SOURCEBOOK = (sys.executable, "-m", "generator")
BUNDLE = "edition.zip"


def make_bundle(folder: Path, number: int) -> Path:
    """Publish the number of clippings, and return the bundle of the edition."""
    write_content(folder, "en")
    for path in (folder / "content/themes").glob(
        "*.md"
    ):  # which ask for allegations where they are sensitive
        path.write_text(re.sub("(?m)^sensitive:.*\n", "", path.read_text("utf-8")), "utf-8")
    write_seeds(folder / "seeds", list(make_articles(number)))
    for arguments in (
        ("convert",),
        ("publish", "--as-of", "2026-01-01"),
        ("bundle", "--with-seeds", "--to", BUNDLE),
    ):
        run((*SOURCEBOOK, *arguments), folder, ENVIRONMENT)
    return folder / BUNDLE


def verify(bundle: Path, runs: int) -> list[Measured]:
    """Verify the bundle so often, each time from scratch."""
    with tempfile.TemporaryDirectory() as empty:
        command = (*SOURCEBOOK, "verify", str(bundle))
        return [run(command, Path(empty), ENVIRONMENT) for _ in range(runs)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time the proof of a bundle.")
    parser.add_argument("--number", type=int, default=1000, help="of articles (default: 1000)")
    parser.add_argument("--runs", type=int, default=5, help="of verify (default: 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bundle = make_bundle(Path(scratch), options.number)
        size = bundle.stat().st_size
        measured = verify(bundle, options.runs)
    wall, cpu = (
        statistics.median(getattr(each, kind) for each in measured) for kind in ("wall", "cpu")
    )
    print(
        f"{options.number} articles, {size / 1e6:.1f} MB: {wall:.2f} s, {cpu:.2f} s of processors"
    )


if __name__ == "__main__":
    main()
