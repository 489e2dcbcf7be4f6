"""What a reader finds in a published site: feeds, addresses, passages, and where they lead."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
WHOLE = ""  # where an anchor leads to a page as a whole
ALIKE = 0.6  # of the words of the longer passage

Anchors = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Entry:
    """Entry of a feed, as a subscriber has it."""

    id: str
    title: str
    updated: str


@dataclass(frozen=True)
class PublishedSite:
    """Site as its readers had it: feeds, entries by title, and the words that anchors led to.

    ``feeds`` have an id and a time by their paths.
    """

    feeds: dict[str, tuple[str, str]]
    entries: dict[str, Entry]
    led: Anchors
    addresses: frozenset[str]


NOTHING = PublishedSite({}, {}, {}, frozenset())


def compare_site(site: Path, before: PublishedSite) -> PublishedSite:
    """Look at a site, assert that what was published before goes on being true, and return it."""
    feeds = {path.relative_to(site).as_posix(): read_feed(path) for path in site.rglob("feed.xml")}
    for path, (id_, updated) in before.feeds.items():
        assert feeds[path][0] == id_, f"the id of {path} has changed"
        assert feeds[path][1] >= updated, f"{path} goes back"
    entries = before.entries | {each.title: each for each in check_entries(site, before)}
    addresses = before.addresses | list_addresses(site)
    own = {(at, anchor): words for at in addresses for anchor, words in find_passages(site, at)}
    led = {key: follow(site, *key) for key in before.led | own}
    for key, words in own.items():
        assert led[key] == words, f"{'#'.join(key)} leads to other words"
    for key, words in before.led.items():
        check_step(words, led[key], "#".join(key))
    for address in addresses:
        follow(site, address, "")
        if address.startswith("stories/"):
            check_story(site, address)
    return PublishedSite(feeds, entries, led, addresses)


def read_feed(path: Path) -> tuple[str, str]:
    """Return the id and the time of a feed."""
    feed = etree.parse(path).getroot()
    return str(feed.findtext(f"{ATOM}id")), str(feed.findtext(f"{ATOM}updated"))


def read_entries(path: Path) -> list[Entry]:
    """Return the entries of a feed."""
    names = ("id", "title", "updated")
    found = etree.parse(path).getroot().iter(f"{ATOM}entry")
    return [Entry(*(str(each.findtext(ATOM + name)) for name in names)) for each in found]


def check_entries(site: Path, before: PublishedSite) -> Iterator[Entry]:
    """Yield the entries of articles, and assert that their ids stay and their times never go back."""
    entries = read_entries(site / "feed.xml")
    assert len({each.id for each in entries}) == len(entries), "two entries have one id"
    known = {each.id for each in before.entries.values()}
    for entry in entries:
        was = before.entries.get(entry.title)
        if entry.title == "Withdrawn":
            assert entry.id in known, "an entry is withdrawn that nobody had"
            continue
        assert was is None or entry.id == was.id, f"the id of {entry.title} has changed"
        assert was is None or entry.updated >= was.updated, f"{entry.title} goes back"
        yield entry


def list_addresses(site: Path) -> frozenset[str]:
    """Return the addresses of all pages."""
    pages = site.rglob("index.html")
    return frozenset(path.parent.relative_to(site).as_posix() for path in pages)


def check_story(site: Path, address: str) -> None:
    """Assert that a former story leads to what tells of the article that it was called by."""
    page = read_page(site, address)
    ways = page.xpath("//a[@data-leads-on]/@href")
    article = f"articles/{address.partition('/')[2]}"
    if not ways or not (site / article).exists():
        return
    end = os.path.normpath(f"{address}/{ways[0]}")
    told = [
        os.path.normpath(f"{end}/{href}") for href in read_page(site, end).xpath("//main//a/@href")
    ]
    assert end == article or article in told, f"{address} leads to another story: {end}"


def read_page(site: Path, address: str) -> Any:
    """Return the page at an address, which is there."""
    path = site / address / "index.html"
    assert path.exists(), f"{address} is lost"
    return html.fromstring(path.read_text("utf-8"))


def find_passages(site: Path, address: str) -> Iterator[tuple[str, str]]:
    """Yield the own anchors of an article's passages with their words."""
    if re.fullmatch(r"articles/[\w-]+", address):
        for each in read_page(site, address).xpath("//main//*[starts-with(@id, 'p-')]"):
            if each.get("class") != "former":
                yield each.get("id"), words_of(each)


def follow(site: Path, address: str, anchor: str) -> str:
    """Return the words that an address leads a reader to, WHOLE for a page as such."""
    page, met = read_page(site, address), {address}
    while way := page.xpath("//a[@data-leads-on]/@href"):
        address = os.path.normpath(f"{address}/{way[0]}")
        assert address not in met, f"{address} leads in a circle"
        met.add(address)
        page = read_page(site, address)
    if not anchor or page.xpath("//main//h1[text()='Withdrawn']"):
        return WHOLE
    found = page.xpath(f"//*[@id='{anchor}']")
    assert len(found) == 1, f"{address}#{anchor} is there {len(found)} times"
    passage = found[0].getparent() if found[0].get("class") == "former" else found[0]
    return words_of(passage) if passage.get("id", "").startswith("p-") else WHOLE


def words_of(passage: Any) -> str:
    """Return the words of a passage on a page, without what stands beside them."""
    (words,) = passage.xpath("./*[@class='what']")
    return " ".join("".join(words.itertext()).split())


def check_step(before: str, now: str, where: str) -> None:
    """Assert that an anchor leads to the words that it led to, to most of them, or to the article."""
    if before and now:
        one, other = (Counter(re.findall(r"\w+", each.casefold())) for each in (before, now))
        share = (one & other).total() / max(one.total(), other.total())
        assert share >= ALIKE, f"{where} leads to other words: {before} / {now}"
