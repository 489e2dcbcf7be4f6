"""What readers are shown of each kind of page, kept to be looked at where it changes.

`make kept` writes it anew: the texts of a page in their order, with the headings, links, anchors,
languages and data that they stand in, and whole data files. Looks are no part of it.
"""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.view_models.urls import output_path
from tests.archive import EXAMPLE, kinds_of
from tests.running import read_tree, run, write_files
from tests.stories.told_site import make_told_site

FOLDER = Path(__file__).parent / "kept"
TOLD = re.compile(
    r"id|href|src|lang|dir|datetime|alt|title|rel|name|content|value|type|hidden|open|cite|action|(data|aria)-.+"
)
OF_ASSETS = re.compile(
    r"(?<=[-.])[0-9a-f]{8,64}(?=\.(?:js|css|woff2|json|svg|png))"
)  # digests in names of files
DATA = re.compile(r"(?!assets/|manifest\.json).+\.(?:xml|txt|csv|json|ics|bib|ris)")
ELSEWHERE = r"(?:stories|articles|uk)-.+\.page|(?:uk-)?stories-feed\.xml\.data"
UNSAID = frozenset({"script", "style"})


class Shown(HTMLParser):
    """The texts of a page, each below the elements that it opens, indented by no more than the reader needs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._said = True
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = [
            f"{name}={value}" if value else name for name, value in attrs if TOLD.fullmatch(name)
        ]
        self._said = tag not in UNSAID or ("type", "application/ld+json") in attrs
        if told or re.fullmatch(
            "h[1-6]|li|dt|dd|blockquote|ins|del|q|table|tr|caption|summary", tag
        ):
            self.lines.append(OF_ASSETS.sub("…", " ".join(["<" + tag, *told])))

    def handle_endtag(self, tag: str) -> None:
        self._said = self._said or tag in UNSAID

    def handle_data(self, data: str) -> None:
        if self._said and (text := " ".join(data.split())):
            self.lines.append("  " + text)


def make_example(folder: Path) -> Path:
    """Build a copy of the example; give its site."""
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("site", ".sourcebook"))
    ran = run(folder, "build")
    assert ran.status == 0, ran.err
    return folder / "site"


# Of the second what the first does not have; one other language shows what any of them does.
SITES = {
    "example": (make_example, re.compile(".+")),
    "stories": (make_told_site, re.compile(ELSEWHERE)),
}


def show(site: Path, wanted: re.Pattern[str]) -> dict[str, str]:
    """Return what is kept of a site, by the names of the files that keep it: a page of each kind, and data."""
    files, kept = read_tree(site), {}
    for kind, address in kinds_of(site).items():
        path = output_path(f"/{address}")
        name = re.sub(r"\W+", "-", kind).strip("-")
        kept[f"{name}.page"] = "\n".join([path, *Shown(files[path].decode()).lines, ""])
    for path, text in files.items():
        if DATA.fullmatch(path):
            told = OF_ASSETS.sub("…", text.decode().replace("\r", "␍"))
            kept[f"{path.replace('/', '-')}.data"] = told
    return {name: told for name, told in kept.items() if wanted.fullmatch(name)}


def show_site(name: str, folder: Path) -> dict[str, str]:
    """Make a site in a new folder, and return what is kept of it."""
    make, wanted = SITES[name]
    return show(make(folder), wanted)


@pytest.fixture(scope="module", params=SITES)
def shown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, str]]:
    """Where a site is kept, and what it shows."""
    folder = tmp_path_factory.mktemp("kept") / request.param
    return FOLDER / request.param, show_site(request.param, folder)


def test_a_page_shows_what_it_did(shown: tuple[Path, dict[str, str]]) -> None:
    """Each line of each kind of page, and of the files of data."""
    folder, told = shown
    held = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert sorted(told) == sorted(held)
    changed = {
        name: list(_differ(held[name], told[name])) for name in told if told[name] != held[name]
    }
    assert changed == {}


def _differ(held: str, told: str) -> Iterator[str]:
    """Yield the lines that only one of two texts has."""
    for sign, one, other in (("-", held, told), ("+", told, held)):
        others = set(other.splitlines())
        yield from (f"{sign} {line}" for line in one.splitlines() if line not in others)


def test_another_word_and_another_address_are_seen() -> None:
    """What a reader meets is told, what only looks otherwise is not."""
    page = '<p class="a">One <a href="../b/">two</a></p>'
    lines = Shown(page).lines
    assert lines == ["  One", "<a href=../b/", "  two"]
    assert Shown(page.replace('"a"', '"c"')).lines == lines
    assert Shown(page.replace("../b/", "../c/")).lines != lines


if __name__ == "__main__":
    for name in SITES:
        shutil.rmtree(FOLDER / name)
        with TemporaryDirectory() as made:
            write_files(FOLDER / name, show_site(name, Path(made) / name))
