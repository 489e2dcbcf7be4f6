"""Lighthouse's marks for a made briefing of 300 articles, speed among them, as a phone on a slow network sees it.

    .venv/bin/python benchmarks/lighthouse.py

Builds the briefing, which has this repository's in it, and serves it compressed and over HTTP/2, as hosts of
static files do. The heaviest page of each kind is judged a few times, and a search;
the median counts. Needs `make browser checkers`. With `--keep FOLDER` a second run judges what the first has
built, with `--only home search` some kinds alone.
"""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright
from static_host import host

from generator.view_models.urls import output_path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tests.archive import SEARCH, kinds_of, make_archive  # noqa: E402 - tests are in the project's folder only
from tests.checkers import lighthouse  # noqa: E402 - as above
from tests.chromium import locate_chromium, start_chromium  # noqa: E402 - as above

PORT = 8787  # which the pages name in their own addresses
LANGUAGES = ("uk/", "ru/")  # whose pages are as those of the first
UNLISTED = '<meta name="robots" content="noindex">'
CLASSES = ("performance", "accessibility", "best-practices", "seo")


class Marks(NamedTuple):
    """A kind's medians: marks out of 100, milliseconds to its page's largest content, layout shift."""

    kind: str
    marks: dict[str, int]
    largest: float
    shift: float


def choose_pages(site: Path, only: Collection[str]) -> dict[str, str]:
    """The address of a page of each kind, or of the kinds named, that search engines may list, and a search's."""
    found = {"search: results": SEARCH}
    for kind, address in kinds_of(site).items():
        text = (site / output_path(f"/{address}")).read_text("utf-8")
        if not address.startswith(LANGUAGES) and UNLISTED not in text:
            found[kind.removeprefix(": ")] = address
    return {kind: found[kind] for kind in sorted(found) if not only or kind.split()[-1] in only}


def measure(pages: Mapping[str, str], origin: str, runs: int, chromium: str) -> list[Marks]:
    """The marks of each kind of page of a site."""
    addresses = [f"{origin}/{address}" for address in pages.values()]
    rounds = [lighthouse.judge(addresses, ",".join(CLASSES), chromium) for _ in range(runs)]
    return [
        _sum_up(kind, reports)
        for kind, reports in zip(pages, zip(*rounds, strict=True), strict=True)
    ]


def _sum_up(kind: str, reports: Sequence[lighthouse.Report]) -> Marks:
    def median(values: list[float]) -> float:
        return statistics.median(values)

    return Marks(
        kind,
        {
            each: round(100 * median([report.scores[each] for report in reports]))
            for each in CLASSES
        },
        median([report.metrics["largest-contentful-paint"] for report in reports]),
        median([report.metrics["cumulative-layout-shift"] for report in reports]),
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Judge each kind of page by Lighthouse.")
    parser.add_argument("--runs", type=int, default=3, help="of each page (default: 3)")
    parser.add_argument("--keep", type=Path, help="folder of the briefing, built where it is not")
    parser.add_argument("--only", nargs="*", default=(), help="kinds of page, such as home")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = given.keep or Path(scratch) / "briefing"
        if not (folder / "site").is_dir():
            folder.mkdir(parents=True, exist_ok=True)
            make_archive(folder, f"https://127.0.0.1:{PORT}")
        with start_chromium(playwright) as browser:
            chromium = locate_chromium(browser)
        pages = choose_pages(folder / "site", given.only)
        with host(folder / "site", PORT, Path(scratch) / "host") as origin:
            found = measure(pages, origin, given.runs, chromium)
    print(f"{'page':28}{'  '.join(CLASSES)}  largest paint  shift")
    for kind, marks, largest, shift in found:
        columns = "  ".join(f"{marks[each]:{len(each)}}" for each in CLASSES)
        print(f"{kind:28}{columns}  {largest:10.0f} ms  {shift:.3f}")


if __name__ == "__main__":
    main()
