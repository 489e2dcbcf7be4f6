"""Lighthouse's marks for a made briefing of 300 articles, speed among them, as a phone on a slow network sees it.

    .venv/bin/python benchmarks/lighthouse.py

Builds the briefing, which has this repository's in it, and serves it compressed and over connections that
stay open, as a host of static files does. The heaviest page of each kind is judged a few times, and a search;
the median counts. Needs `make browser checkers`.
"""

import argparse
import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tests.archive import SEARCH, kinds_of, make_archive  # noqa: E402 - tests are in the project's folder only
from tests.checkers import lighthouse  # noqa: E402 - as above
from tests.chromium import locate_chromium, start_chromium  # noqa: E402 - as above

CLASSES = ("performance", "accessibility", "best-practices", "seo")
COMPRESSED = {".html", ".css", ".js", ".svg", ".json", ".txt", ".xml"}


class _Host(http.server.SimpleHTTPRequestHandler):
    """Answers as a host of static files does: texts compressed, connections kept open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """The file at an address."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        content = path.read_bytes() if found else b""
        self.send_response(200 if found else 404)
        if path.suffix in COMPRESSED:
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(content)


class Marks(NamedTuple):
    """A page's medians: marks out of 100, milliseconds to its largest content, layout shift."""

    page: str
    marks: dict[str, int]
    largest: float
    shift: float


def measure(names: Sequence[str], origin: str, runs: int, chromium: str) -> list[Marks]:
    """The marks of each page of a site."""
    addresses = [f"{origin}/{name}" for name in names]
    rounds = [lighthouse.judge(addresses, ",".join(CLASSES), chromium) for _ in range(runs)]
    return [
        _sum_up(name, reports)
        for name, reports in zip(names, zip(*rounds, strict=True), strict=True)
    ]


def _sum_up(name: str, reports: Sequence[lighthouse.Report]) -> Marks:
    def median(values: list[float]) -> float:
        return statistics.median(values)

    return Marks(
        "/" + name,
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
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        folder = Path(scratch)
        handler = functools.partial(_Host, directory=str(folder / "site"))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        origin = f"http://127.0.0.1:{server.server_port}"
        make_archive(folder, origin)
        pages = [page for page in kinds_of(folder / "site").values() if page != "404.html"]
        with start_chromium(playwright) as browser:
            chromium = locate_chromium(browser)
        found = measure([*pages, SEARCH], origin, runs, chromium)
    print(f"{'page':44}{'  '.join(CLASSES)}  largest paint  shift")
    for page, marks, largest, shift in found:
        columns = "  ".join(f"{marks[each]:{len(each)}}" for each in CLASSES)
        print(f"{page[:42]:44}{columns}  {largest:10.0f} ms  {shift:.3f}")


if __name__ == "__main__":
    main()
