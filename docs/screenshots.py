"""The pictures in the documents, taken from the site as it is built now.

    make screenshots

Builds this repository's briefing and writes ``docs/*.png``: whole pages at reading width, a phone,
and dark paper.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tests.chromium import start_chromium  # noqa: E402 - the path is set above
from tests.serving import served  # noqa: E402 - the path is set above


@dataclass(frozen=True)
class Picture:
    """A page at a size, in CSS pixels."""

    name: str
    page: str
    width: int
    height: int
    scheme: str = "light"


def pictures(site: Path) -> Iterator[Picture]:
    """What is shown: the newest article is found by its name."""
    article = max((site / "articles").iterdir()).name
    yield Picture("home", "", 1280, 860)
    yield Picture("article", f"articles/{article}/", 1280, 860)
    yield Picture("theme-dark", "themes/corruption/", 1280, 860, "dark")
    yield Picture("statements", "themes/corruption/", 1440, 1460)
    yield Picture("person", "people/rustem-umerov/", 768, 1200)
    yield Picture("allegation", "allegations/influence-on-umerov/", 1440, 900)
    yield Picture("allegation-phone", "uk/allegations/influence-on-umerov/", 360, 800)
    yield Picture("allegation-dark", "allegations/", 768, 640, "dark")
    yield Picture("search", "search/?q=Umerov+переговоры", 1280, 860)
    yield Picture("theme-phone", "themes/exchanges/", 390, 844)


def take(browser: Browser, origin: str, picture: Picture) -> Path:
    """Take one picture; give the file's path."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{origin}/{picture.page}", wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    path = PROJECT / "docs" / f"{picture.name}.png"
    page.screenshot(path=path)
    context.close()
    return path


def main() -> None:
    """Build, serve, and take every picture."""
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(scratch) / "site"
        build = [sys.executable, "-m", "generator", "build", "--out", str(site)]
        subprocess.run(build, cwd=PROJECT, check=True)
        with served(site) as origin, sync_playwright() as playwright:
            browser = start_chromium(playwright)
            for picture in pictures(site):
                print(take(browser, origin, picture).relative_to(PROJECT))
            browser.close()


if __name__ == "__main__":
    main()
