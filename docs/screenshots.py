"""The pictures in the documents, taken from the site as it is built now.

    make screenshots

Builds this repository's briefing and writes ``docs/*.png``: whole pages at reading width, and sheets that
show a page on a desk, by day and by night, on a tablet, on a phone and in print.
"""

import base64
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from tests.chromium import start_chromium  # noqa: E402 - the path is set above
from tests.noted_site import ARTICLE, make_noted_site  # noqa: E402 - the path is set above
from tests.serving import served  # noqa: E402 - the path is set above

COLOURS = 160  # of a sheet, which is text on two papers
SHEET = """<!doctype html><meta charset="utf-8"><style>
body { background: #d9d9d6; color: #333; display: grid; font: 15px/1.4 sans-serif; gap: 20px 16px; margin: 16px;
  grid-template-columns: repeat(148, 10px); column-gap: 0; inline-size: 1480px }
figure { margin: 0 } img { display: block; inline-size: 100% } figcaption { padding-block-end: 4px }
</style>"""


@dataclass(frozen=True)
class Picture:
    """A page at a size, in CSS pixels."""

    name: str
    page: str
    width: int
    height: int
    scheme: str = "light"
    media: str = "screen"


# Pictures of a sheet: caption, size, colours and medium, and the columns of ten pixels it has.
VIEWS = (
    ("1440 px", Picture("", "", 1440, 1500), "1 / 74"),
    ("1440 px, dark", Picture("", "", 1440, 1500, "dark"), "76 / 149"),
    ("768 px", Picture("", "", 768, 1390), "1 / 51"),
    ("360 px", Picture("", "", 360, 900), "53 / 89"),
    ("in print", Picture("", "", 794, 1232, media="print"), "91 / 149"),
)
SHEETS = {
    "theme-sheet": "themes/corruption/",
    "allegation-sheet": "allegations/influence-on-umerov/",
    "allegations-sheet": "allegations/",
    "person-sheet": "people/rustem-umerov/",
}
NOTED = {"outlet-note-sheet": f"articles/{ARTICLE}/"}


def pictures(site: Path) -> Iterator[Picture]:
    """What is shown: the newest article is found by its name."""
    article = max((site / "articles").iterdir()).name
    yield Picture("home", "", 1280, 860)
    yield Picture("article", f"articles/{article}/", 1280, 860)
    yield Picture("search", "search/?q=Umerov+переговоры", 1280, 860)


def take(browser: Browser, origin: str, picture: Picture) -> bytes:
    """Take one picture, as PNG."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(f"{origin}/{picture.page}", wait_until="networkidle")
    if picture.media == "print":
        page.emulate_media(media="print")
        page.evaluate("document.body.style.padding = '3rem'")  # the margin of the paper
    page.evaluate("document.fonts.ready")
    taken = page.screenshot()
    context.close()
    return taken


def take_sheet(browser: Browser, origin: str, path: str) -> bytes:
    """Take a page in all VIEWS on one sheet, as PNG of few colours."""
    figures = []
    for caption, view, columns in VIEWS:
        picture = Picture("", path, view.width, view.height, view.scheme, view.media)
        data = base64.b64encode(take(browser, origin, picture)).decode()
        image = f'<img alt="" src="data:image/png;base64,{data}">'
        figures.append(
            f'<figure style="grid-column:{columns}"><figcaption>{caption}</figcaption>{image}</figure>'
        )
    page = browser.new_page(viewport={"width": 1512, "height": 800})
    page.set_content(SHEET + "".join(figures), wait_until="load")
    taken = page.screenshot(full_page=True)
    page.close()
    whole = Image.open(io.BytesIO(taken)).convert("RGB")
    few = whole.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    made = io.BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def take_sheets(browser: Browser, origin: str, sheets: Mapping[str, str]) -> None:
    """Write the sheets of some pages of a site."""
    for name, path in sheets.items():
        write(name, take_sheet(browser, origin, path))


def write(name: str, taken: bytes) -> None:
    """Write a picture, and say so."""
    path = PROJECT / "docs" / f"{name}.png"
    path.write_bytes(taken)
    print(f"{path.relative_to(PROJECT)} ({len(taken) // 1000} KB)")


def main() -> None:
    """Build, serve, and take every picture."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site, noted = Path(scratch) / "site", Path(scratch) / "noted"
        build = [sys.executable, "-m", "generator", "build", "--out", str(site)]
        subprocess.run(build, cwd=PROJECT, check=True)
        make_noted_site(noted, sensitive=False)
        browser = start_chromium(playwright)
        with served(site) as origin:
            for picture in pictures(site):
                write(picture.name, take(browser, origin, picture))
            take_sheets(browser, origin, SHEETS)
        with served(noted / "site") as origin:
            take_sheets(browser, origin, NOTED)
        browser.close()


if __name__ == "__main__":
    main()
