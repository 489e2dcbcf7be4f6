"""Check of links and anchors in a built site."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import quote, unquote, urljoin, urlsplit

from msgspec.structs import replace

from generator.content.article_files import CONTENT
from generator.content.front_matter import read_text
from generator.paths import list_markdown
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


# A comment, or an opening tag with its attributes.
TAG = re.compile(
    r"""<!--.*?-->|<(?P<name>[a-zA-Z][^\s/>]*)(?P<attributes>(?:[^"'>]|"[^"]*"|'[^']*')*)>""",
    re.DOTALL,
)
ATTRIBUTE = re.compile(
    r"""(?P<name>[^\s/>"'=]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'>]+)))?"""
)
UNREAD = frozenset({"script", "style"})  # whose text has no tags


class _Tag(NamedTuple):
    """Opening tag that has an id or a link, and where it begins in the text."""

    name: str
    attributes: dict[str, str]
    offset: int


class PageLinks:
    """Ids and links of a page with the offsets of their tags."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.ids: list[tuple[str, int]] = []
        self.links: list[tuple[str, str, int]] = []
        self.canonical = ""
        for tag in _find_tags(text):
            values, lead = tag.attributes, LEADS.get(tag.name)
            if values.get("id"):
                self.ids.append((values["id"], tag.offset))
            if tag.name == "link" and "canonical" in values.get("rel", "").split():
                self.canonical = values.get("href", "")
            elif lead in values:
                self.links.append((tag.name, values[lead], tag.offset))

    def place_of(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        before = self._text[:offset]
        return before.count("\n") + 1, offset - before.rfind("\n")


def _find_tags(text: str) -> Iterator[_Tag]:
    """Yield the opening tags that have an id or may lead somewhere."""
    at = 0
    while found := TAG.search(text, at):
        at = found.end()
        name = (found["name"] or "").lower()
        if name in UNREAD:
            end = re.compile(f"</{name}", re.IGNORECASE).search(text, at)
            at = end.start() if end else len(text)
        if name in LEADS or "id" in (found["attributes"] or "").lower():
            yield _Tag(name, _read_attributes(found["attributes"]), found.start())


def _read_attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag by name, the last of a name that is given twice."""
    return {
        each["name"].lower(): unescape(each["double"] or each["single"] or each["bare"] or "")
        for each in ATTRIBUTE.finditer(text)
    }


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
    pages = {
        path.relative_to(out).as_posix(): PageLinks(path.read_text("utf-8"))
        for path in sorted(out.rglob("*.html"))
    }
    base = unquote(urlsplit(pages["index.html"].canonical).path) if "index.html" in pages else "/"
    files = frozenset(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())
    anchors = {name: frozenset(id_ for id_, _ in page.ids) for name, page in pages.items()}
    built, problems = _Built(base, files, anchors), list[Problem]()
    for name, page in pages.items():
        problems += _find_duplicate_ids(page, shown_as / name)
        at = ORIGIN + quote(base) + ("" if "/" + name == NOT_FOUND else name)
        for tag, target, offset in page.links:
            if followed := _follow(built, at, tag, target):
                code, told = followed
                hint = "correct the address in content/ or in a template"
                place = page.place_of(offset)
                problems.append(Problem(code, told, shown_as / name, *place, hint))
    return problems


def _find_duplicate_ids(page: PageLinks, shown_as: Path) -> Iterator[Problem]:
    seen: set[str] = set()
    for id_, offset in page.ids:
        if id_ in seen:
            message, hint = f"the id '{id_}' is given twice", "rename one of them"
            yield Problem("duplicate-html-id", message, shown_as, *page.place_of(offset), hint)
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
