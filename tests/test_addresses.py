"""Addresses and attributes in an editor's Markdown: nothing is asked of another host, nothing covers the page."""

import json
import re

import pytest

from generator.config import canonical_address, is_site_address
from tests.running import SMALL_SITE, run, write_files

BODY = """---
title: The quay reopens
language: en
date: 2025-05-02
---
The [quay](/themes/) reopened, see [below](#below) and [there](../other/).

![A map of the quay](/assets/map.png) and ![of others](//tracker.example/p.png) and
![too](/\\tracker.example/q.png)

{style="position:fixed;top:0" onmouseover="alert(1)" id="content"}
1. One
"""


@pytest.fixture
def site(tmp_path):
    """A built site with an article of all that an editor's Markdown may try."""
    article = next(name for name in SMALL_SITE if "/articles/" in name)
    project = write_files(tmp_path, {**SMALL_SITE, article: BODY})
    (project / "templates/assets").mkdir(parents=True)
    (project / "templates/assets/map.png").write_bytes(b"png")
    ran = run(project, "build")
    assert ran.status == 0, ran.err
    return project / "site", article.rpartition("/")[2].removesuffix(".md")


def test_a_page_asks_nothing_of_another_host(site):
    """A picture of another host is a link, and an address with a backslash leads below the site."""
    folder, article = site
    html = (folder / f"articles/{article}/index.html").read_text("utf-8")
    pictures = re.findall(r'<img[^>]*? src="([^"]*)"', html)
    assert any("map" in source for source in pictures)
    assert not [source for source in pictures if source.startswith(("/", "http"))]


def test_an_attribute_in_markdown_is_a_class_or_a_label_and_no_other(site):
    """A style could cover the page, a handler run a script, and an id stand twice."""
    folder, article = site
    html = (folder / f"articles/{article}/index.html").read_text("utf-8")
    assert "position:fixed" not in html
    assert "onmouseover" not in html
    assert html.count('id="content"') == 1


def test_links_of_a_feed_are_whole_and_its_pictures_are_told_in_words(site):
    """A feed is read at another address than the article's page."""
    folder, article = site
    (entry,) = json.loads((folder / "feed.json").read_text("utf-8"))["items"]
    html = entry["content_html"]
    assert f'href="https://example.org/harbour/articles/{article}/#below"' in html
    assert 'href="https://example.org/harbour/articles/other/"' in html
    assert 'href="https://example.org/harbour/themes/"' in html
    assert "A map of the quay" in html
    assert "<img" not in html


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://Example.org/a//", "https://example.org/a/"),
        ("https://example.org:8443/a", "https://example.org:8443/a/"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
        ("https://пошта.укр/звіт/", "https://xn--80a1acn3a.xn--j1amh/%D0%B7%D0%B2%D1%96%D1%82/"),
        ("https://example.org/%D0%B7/", "https://example.org/%D0%B7/"),
        ("https://example.org/a b/", "https://example.org/a%20b/"),
    ],
)
def test_an_address_has_one_form(given, address):
    """Feeds, the sitemap and canonical links agree, and all are ASCII."""
    assert canonical_address(given) == address
    assert canonical_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "https://name:password@example.org/",
        "https://example.org:99999/",
        "https://a..b/",
        "ftp://a/",
    ],
)
def test_an_address_that_no_site_can_have_is_refused(address):
    """A password would be published on every page."""
    assert not is_site_address(address)


@pytest.mark.parametrize("base", ["https://example.org/%D0%B7/", "https://укр.пример/звіт/"])
def test_a_site_below_a_path_in_cyrillic_has_sound_links(tmp_path, base):
    """check follows them, and the sitemap is ASCII."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build", "--base-url", base).status == 0
    assert "broken-link" not in run(tmp_path, "check").err
    assert (tmp_path / "site/sitemap.xml").read_text("utf-8").isascii()
