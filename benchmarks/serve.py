"""How long an edit takes to be seen under ``sourcebook serve``: from the file's write to painted text.

    .venv/bin/python benchmarks/serve.py [--number 1000] [--runs 20]
    .venv/bin/python benchmarks/serve.py --memory --number 10000 --runs 200

With ``--memory`` each edit is one of the site's tagline, which all pages show. It looks whether every
rebuild is served, and how much memory the server holds after it.

A Chromium shows an article's page; at odd moments the article's first sentence is changed. The page itself
reports when it has painted it, and the way of that report back to us counts, too.
"""

import argparse
import contextlib
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, ViewportSize, sync_playwright
from race.articles import make_articles
from race.programs import PROJECT, Edit, sourcebook, write_project
from race.running import ENVIRONMENT

sys.path.insert(0, str(PROJECT / "tests"))
from chromium import start_chromium

RUNS = 20
NUMBER = 1000  # articles
SERVE = (sys.executable, "-u", "-m", "generator", "serve", "--port")
FIRST_SENTENCE = Edit("", r"(?s)\A(---\n.*?\n---\n\n)(?:Edited \d+\.\n\n)?", "\\g<1>Edited {}.\n\n")
MOST_SECONDS = 120  # for an edit to be seen
MOST_OF_ALL = 3600  # for a build of all pages to be served, also the first
SETTLED = 10  # rebuilds after which a server has all that it holds
TAGLINE = Edit("content/site.yaml", r"(?m)\A(?:tagline: .*\n)?", "tagline: Rebuilt {}.\n")
PAUSE = (
    1.0,
    3.0,
)  # seconds between two edits: no two fall into the same moment of the server's rounds
PAGE = os.sysconf("SC_PAGE_SIZE")
VIEWPORT = ViewportSize(width=1280, height=1000)
REPORT = """
  // A frame's callbacks run before it is painted, and a timer that they set after that.
  let reported = null;
  const look = () => {
    const text = document.querySelector("main")?.textContent ?? "";
    const turn = text.match(/Edited (\\d+)\\./)?.[1] ?? null;
    if (turn !== reported) {
      reported = turn;
      setTimeout(() => console.log("painted " + turn));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
"""


@contextlib.contextmanager
def served(folder: Path) -> Iterator[tuple[str, int]]:
    """The address at which the project is served, and the server's process. Raises SystemExit where it ends."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (folder / ".served").open("w+b") as said:
        server = subprocess.Popen(
            [*SERVE, str(port)], cwd=folder, env=os.environ | ENVIRONMENT, stdout=said, stderr=said
        )
        try:
            _wait_for(port, server, folder / ".served")
            yield f"http://127.0.0.1:{port}", server.pid
        finally:
            server.terminate()
            server.wait()


def _wait_for(port: int, server: subprocess.Popen[bytes], said: Path) -> None:
    until = time.monotonic() + MOST_OF_ALL
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.1)
    raise SystemExit(f"it does not serve:\n{said.read_text(encoding='utf-8')}")


def measure(page: Page, folder: Path, file: str, runs: int) -> Iterator[float]:
    """Milliseconds from each edit to its report. Raises SystemExit where it is not in sight."""
    chance = random.Random(1)  # noqa: S311 - the same pauses again, not secrets
    for turn in range(runs + 1):
        time.sleep(chance.uniform(*PAUSE))
        most = MOST_SECONDS if turn else MOST_OF_ALL  # the first waits for the first build
        with page.expect_console_message(_says(f"painted {turn}"), timeout=most * 1000):
            started = time.perf_counter()
            FIRST_SENTENCE._replace(file=file).make(folder, turn)
        seen = time.perf_counter()
        box = page.locator("main").get_by_text(f"Edited {turn}.").last.bounding_box()
        if not box or box["y"] + box["height"] > VIEWPORT["height"]:
            raise SystemExit("the sentence is below what the window shows")
        if turn:  # the first is to warm up
            yield (seen - started) * 1000


def rebuild(address: str, folder: Path, process: int, runs: int) -> Iterator[float]:
    """Megabytes that the server holds after each rebuild. Raises SystemExit where one is not served."""
    for turn in range(1, runs + 1):
        TAGLINE.make(folder, turn)
        until = time.monotonic() + MOST_OF_ALL
        while f"Rebuilt {turn}." not in _read(f"{address}/"):
            if time.monotonic() > until:
                raise SystemExit(f"rebuild {turn} is lost")
            time.sleep(0.2)
        yield int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE / 1e6


def _read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - of this machine
        return str(answer.read(), "utf-8")


def say_memory(number: int, held: list[float]) -> str:
    """Say how much memory a server holds, once it has settled and at the end."""
    settled = held[min(SETTLED, len(held)) - 1]
    return (
        f"{number} articles, {len(held)} rebuilds of all pages, none lost: {settled:.0f} MB after "
        f"{min(SETTLED, len(held))} of them, {held[-1]:.0f} MB at the end, {max(held):.0f} MB at most"
    )


def _says(text: str) -> Callable[[ConsoleMessage], bool]:
    return lambda message: message.text == text


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time edits from the file to the browser.")
    parser.add_argument("--number", type=int, default=NUMBER, help="of articles (default: 1000)")
    parser.add_argument("--runs", type=int, default=RUNS, help="of edits (default: 20)")
    parser.add_argument("--memory", action="store_true", help="measure memory, without a browser")
    parser.add_argument("--folder", type=Path, help="to work in (default: the system's)")
    options = parser.parse_args()
    articles = list(make_articles(options.number))
    edited = articles[options.number // 2]
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(dir=options.folder))
        folder = Path(scratch) / "project"
        write_project(sourcebook(), folder, articles)
        address, process = stack.enter_context(served(folder))
        if options.memory:
            print(say_memory(options.number, list(rebuild(address, folder, process, options.runs))))
            return
        browser = start_chromium(stack.enter_context(sync_playwright()))
        page = browser.new_page(viewport=VIEWPORT)
        page.add_init_script(REPORT)
        page.goto(f"{address}/articles/{edited.name}/")
        file = f"{sourcebook().articles}/{edited.name}.md"
        figures = list(measure(page, folder, file, options.runs))
        browser.close()
    print(
        f"{options.number} articles, {options.runs} edits of one: seen after "
        f"{statistics.median(figures):.0f} ms at the median ({min(figures):.0f} to {max(figures):.0f})"
    )


if __name__ == "__main__":
    main()
