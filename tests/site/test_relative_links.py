"""Addresses written from the root work wherever the site is put."""

import pytest

from generator.site.render import place_addresses


@pytest.mark.parametrize(
    ("page", "written", "placed"),
    [
        ("/", 'href="/themes/x/"', 'href="themes/x/"'),
        ("/", 'href="/"', 'href="./"'),
        ("/articles/a/", 'href="/"', 'href="../../"'),
        ("/articles/a/", 'href="/people/b/#p-1"', 'href="../../people/b/#p-1"'),
        ("/articles/a/", 'src="/assets/x.svg"', 'src="../../assets/x.12.svg"'),
        ("/404.html", 'href="/people/"', 'href="/repo/people/"'),
        ("/404.html", 'href="/"', 'href="/repo/"'),
        ("/a/", 'href="//host/x"', 'href="//host/x"'),
        ("/a/", 'href="https://host/"', 'href="https://host/"'),
        ("/a/", "he wrote href=&quot;/x&quot;", "he wrote href=&quot;/x&quot;"),
    ],
)
def test_an_address_is_placed(page, written, placed):
    """Relative to its page; on the page for what is not found, below the base URL's path."""
    assets = {"assets/x.svg": "assets/x.12.svg"}
    assert place_addresses(written, page, "https://example.org/repo/", assets) == placed


@pytest.mark.parametrize(
    ("page", "written", "placed"),
    [
        ("/", 'href="/themes/x/"', 'href="themes/x/"'),
        ("/", 'href="/"', 'href="./"'),
        ("/articles/a/", 'href="/people/b/#p-1"', 'href="../../people/b/#p-1"'),
        ("/articles/a/", 'href="/feed.xml"', 'href="../../feed.xml"'),
        ("/articles/a/", 'src="/assets/x.svg"', 'src="../../../assets/x.12.svg"'),
        ("/", 'href="/data/articles.json"', 'href="../data/articles.json"'),
        ("/data/", 'href="/data/"', 'href="../data/"'),
        ("/", 'href="/sitemap.xml"', 'href="../sitemap.xml"'),
    ],
)
def test_an_address_is_placed_below_a_languages_prefix(page, written, placed):
    """Pages lead to pages of their own language, and to the one copy of what all languages share."""
    assets = {"assets/x.svg": "assets/x.12.svg"}
    assert place_addresses(written, page, "https://example.org/repo/", assets, "/uk") == placed
