"""Bounds and ties that decide what is shown: each side of a bound, and either order of equals."""

import json
import re
from xml.etree import ElementTree as ET

import pytest

from generator.corpus import origins
from generator.corpus.related_articles import RAREST, RELATED
from generator.corpus.text_similarity import SHORTEST
from generator.exports.edition_feeds import NEWEST
from tests.corpus.test_origins import find_origins
from tests.corpus.test_related_articles import Told, related
from tests.running import SMALL_SITE, run, write_files

DAY = "2025-01-01"
ATOM = "{http://www.w3.org/2005/Atom}"
ARTICLE = """---
title: Quay {0}
language: en
date: 2025-{1:02}-{2:02}
---
[Home](/about/), [its own](#p-00000000), [beside](../other/) and ![sign](/assets/favicon.svg) of the quay {0}.
"""


def test_of_equally_rare_people_the_first_by_name_decide():
    """Whatever the order in which an article names them."""
    people = [f"p{number}" for number in range(RAREST + 1)]
    one = Told("one", DAY, tuple(reversed(people)))
    first, last = Told("first", DAY, (people[0],)), Told("last", DAY, (people[-1],))
    assert related(one, first, last)["one"] == ["first"]


def test_of_equals_of_one_day_the_first_by_name_come_first():
    """As many as are shown."""
    others = [Told(name, DAY, ("p",)) for name in ("d", "b", "e", "a", "c")]
    assert related(Told("x", DAY, ("p",)), *others)["x"] == ["a", "b", "c", "d", "e"][:RELATED]


@pytest.mark.parametrize(("runs", "same"), [(SHORTEST, True), (SHORTEST - 1, False)])
def test_texts_are_compared_from_a_length_on(runs, same):
    """The shortest text that is compared, and one of a word less."""
    words = [f"слово{number}" for number in range(100)]
    texts = (" ".join(words[:count]) for count in range(1, 100))
    text = next(each for each in texts if len(origins.all_runs([each])) == runs)
    assert (find_origins({"a": text, "b": text})["b"] == "a") is same


@pytest.fixture(scope="module")
def crowded_feeds(tmp_path_factory):
    """A site of one article more than a feed holds."""
    articles = {
        f"content/articles/quay-{number:02}.md": ARTICLE.format(
            number, 1 + number // 28, 1 + number % 28
        )
        for number in range(NEWEST + 1)
    }
    site = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    folder = write_files(tmp_path_factory.mktemp("feeds"), {**site, **articles})
    assert run(folder, "build").status == 0
    return folder / "site"


@pytest.mark.parametrize("name", ["feed", "themes/port/feed"])
def test_a_feed_holds_the_newest_fifty(crowded_feeds, name):
    """Not fewer and not one more, the oldest left out."""
    assert NEWEST == 50
    titles = [
        entry.findtext(f"{ATOM}title")
        for entry in ET.parse(crowded_feeds / f"{name}.xml").iter(f"{ATOM}entry")
    ]
    assert titles == [f"Quay {number}" for number in range(NEWEST, 0, -1)]
    items = json.loads((crowded_feeds / f"{name}.json").read_text("utf-8"))["items"]
    assert [item["title"] for item in items] == titles


@pytest.mark.parametrize("name", ["feed.xml", "feed.json"])
def test_every_address_in_a_feed_is_whole(crowded_feeds, name):
    """From the root, from the article and within it; a picture is its words."""
    feed = (
        (crowded_feeds / name)
        .read_text("utf-8")
        .replace("&#34;", '"')
        .replace("&quot;", '"')
        .replace('\\"', '"')
    )
    root = "https://example.org/harbour/"
    addresses = set(re.findall(r'(?:href|src)="([^"]*)"', feed.replace("&lt;", "<")))
    assert {
        f"{root}about/",
        f"{root}articles/other/",
        f"{root}articles/quay-50/#p-00000000",
    } <= addresses
    assert all(address.startswith("https://example.org/harbour/") for address in addresses)
