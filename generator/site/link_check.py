"""Check of links and anchors in a built site."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import quote, unquote, urljoin, urlsplit

from msgspec.structs import replace

from generator.content.front_matter import read_text
from generator.paths import CONTENT, list_markdown
from generator.problems import Code, Problem
from generator.view_models.urls import NOT_FOUND, output_path

ORIGIN = "http://site.invalid"  # stands in for the site's host
LEADS = {
    "a": "href",
    "link": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "use": "href",
    "form": "action",
}
ASKS_AT_ONCE = frozenset({"script", "img", "source", "use"})


class _Reader(HTMLParser):
    """Collector of a page's ids and links with their lines and columns."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[tuple[str, int, int]] = []
        self.links: list[tuple[str, str, int, int]] = []
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Record the id and link of an opening tag."""
        values = {name: value or "" for name, value in attrs}
        line, column = self.getpos()
        if values.get("id"):
            self.ids.append((values["id"], line, column + 1))
        if tag == "link" and "canonical" in values.get("rel", "").split():
            self.canonical = values.get("href", "")
        elif LEADS.get(tag) in values:
            self.links.append((tag, values[LEADS[tag]], line, column + 1))


@dataclass(frozen=True)
class _Built:
    """Path of a site's home page on its host, its files, and the ids of each page."""

    base: str
    files: frozenset[str]
    anchors: dict[str, frozenset[str]]


def check_links(out: Path, shown_as: Path) -> list[Problem]:
    """Return a Problem for each broken link or duplicate id of the site in ``out``.

    Links to other hosts are not followed, but images and scripts from them are Problems.
    """
    pages = {path.relative_to(out).as_posix(): _read(path) for path in sorted(out.rglob("*.html"))}
    base = unquote(urlsplit(pages["index.html"].canonical).path) if "index.html" in pages else "/"
    files = frozenset(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    anchors = {name: frozenset(id_ for id_, _, _ in page.ids) for name, page in pages.items()}
    built, problems = _Built(base, files, anchors), list[Problem]()
    for name, page in pages.items():
        problems += _find_duplicate_ids(page, shown_as / name)
        at = ORIGIN + quote(base) + ("" if "/" + name == NOT_FOUND else name)
        for tag, target, line, column in page.links:
            if followed := _follow(built, at, tag, target):
                code, told = followed
                hint = "correct the address in content/ or in a template"
                problems.append(Problem(code, told, shown_as / name, line, column, hint))
    return problems


def _read(path: Path) -> _Reader:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader


def _find_duplicate_ids(page: _Reader, shown_as: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    for id_, line, column in page.ids:
        if id_ in seen:
            message, hint = f"the id '{id_}' is given twice", "rename one of them"
            yield Problem("duplicate-html-id", message, shown_as, line, column, hint)
        seen.add(id_)


def _follow(built: _Built, at: str, tag: str, target: str) -> tuple[Code, str] | None:
    """Return why a link of the page at an address leads nowhere, or None."""
    split = urlsplit(target)
    if split.scheme or split.netloc:
        outside = split.scheme in {"http", "https"} or split.netloc
        if outside and tag in ASKS_AT_ONCE:
            return "external-asset", f"'{target}' is loaded from another host"
        return None
    address = urlsplit(urljoin(at, target))
    path = unquote(address.path)
    if not path.startswith(built.base):
        return "broken-link", f"the link '{target}' leads out of the site"
    file = output_path("/" + path[len(built.base) :])
    if normpath(file) not in built.files:
        return "broken-link", f"the link '{target}' leads to a page that does not exist"
    anchor = unquote(address.fragment)
    if anchor and anchor not in built.anchors.get(file, {anchor}):
        return "broken-anchor", f"the link '{target}' leads to an anchor missing from that page"
    return None


def place_in_content(root: Path, out: Path, problem: Problem) -> Problem:
    """Return a Problem with a link of a page at its place in the page's text, if it is written there."""
    target = problem.message.partition("'")[2].rpartition("'")[0]
    page = problem.path.relative_to(out).parent if problem.path else Path()
    addresses = (target, urljoin(f"/{page.as_posix()}/", target))
    for path in list_markdown(root / CONTENT):
        if page.name and target and path.stem.partition(".")[0] == page.name:
            name = path.relative_to(root)
            for number, line in enumerate(read_text(root, name).split("\n"), 1):
                for address in addresses:
                    if (at := line.find(f"]({address}")) >= 0:
                        message = problem.message.replace(target, address)
                        return replace(
                            problem, message=message, path=name, line=number, column=at + 3
                        )
    return problem
