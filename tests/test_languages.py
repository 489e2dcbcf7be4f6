"""A site in several languages: every page in each, and the ways between them."""

import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser

import pytest

from tests.hostile import read_graph, read_head
from tests.running import SMALL_SITE, read_tree, run, write_files

BASE = "https://example.org/harbour/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
IN_THREE = {
    **SMALL_SITE,
    "content/site.yaml": f"""title: {{en: Harbour notes, uk: Портові нотатки}}
tagline: What was said of the quay
base_url: {BASE}
languages: [en, uk, ru]
""",
    "content/themes/port.md": SMALL_SITE["content/themes/port.md"].replace(
        "{en: The port}", "{en: The port, uk: Порт}"
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A small site in English, Ukrainian and Russian."""
    folder = write_files(tmp_path_factory.mktemp("project"), IN_THREE)
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    return folder / "site"


class Switch(HTMLParser):
    """The links of a page that name a language: language, address, whether it is the page's own."""

    def __init__(self, path):
        super().__init__()
        self.links = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        if tag == "a" and "hreflang" in values:
            self.links.append((values["hreflang"], values["href"], "aria-current" in values))


def pages_of(site):
    """Every page but that for what is not found, as its path from the site's root."""
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("index.html"))]


def test_every_page_is_there_in_each_language(site):
    """The first language has no prefix; what all share is there once."""
    pages = pages_of(site)
    own = [page for page in pages if not page.startswith(("uk/", "ru/"))]
    for prefix in ("uk/", "ru/"):
        assert [page.removeprefix(prefix) for page in pages if page.startswith(prefix)] == own
        assert (site / prefix / "feed.xml").is_file()
        assert (site / prefix / "themes/port/feed.json").is_file()
        for name in ("404.html", "robots.txt", "sitemap.xml", "data", "assets"):
            assert not (site / prefix / name).exists()


def test_alternates_name_each_other(site):
    """Each page of each language says the same of where it is in every language, itself among them."""
    said = {}
    for page in pages_of(site):
        head = read_head(site / page)
        alternates = {link["hreflang"]: link["href"] for link in head.links if "hreflang" in link}
        [canonical] = [link["href"] for link in head.links if link["rel"] == "canonical"]
        assert set(alternates) == {"en", "uk", "ru", "x-default"}
        assert alternates["x-default"] == alternates["en"]
        assert canonical in alternates.values()
        said.setdefault(alternates["en"], []).append((canonical, alternates))
    for versions in said.values():
        assert len(versions) == 3
        assert {canonical for canonical, _ in versions} == set(versions[0][1].values())
        assert all(alternates == versions[0][1] for _, alternates in versions)


def test_the_switch_stays_on_the_page(site):
    """It leads to the same page in the other language, and says which one this is."""
    for page in pages_of(site):
        path, links = site / page, Switch(site / page).links
        assert [language for language, _, _ in links] == ["en", "uk", "ru"]
        targets = [(path.parent / href / "index.html").resolve() for _, href, _ in links]
        [own] = [target for target, link in zip(targets, links, strict=True) if link[2]]
        assert own == path.resolve()
        neutral = re.sub("^(uk|ru)/", "", page)
        assert targets == [(site / prefix / neutral).resolve() for prefix in ("", "uk", "ru")]


def test_the_one_page_for_what_is_not_found_leads_to_each_language(site):
    """At any depth, so by whole paths; it is no version of another page."""
    links = Switch(site / "404.html").links
    assert [href for _, href, _ in links] == ["/harbour/", "/harbour/uk/", "/harbour/ru/"]
    assert not [link for link in read_head(site / "404.html").links if "hreflang" in link]


def test_no_link_leads_nowhere(site):
    """The link checker follows every page of every language."""
    assert run(site.parent, "check").err.count("leads") == 0
    page = site / "uk/index.html"
    whole = page.read_text("utf-8")
    page.write_text(whole.replace('href="people/', 'href="nobody/'), "utf-8")
    told = run(site.parent, "check").err
    page.write_text(whole, "utf-8")
    assert "site/uk/index.html:" in told
    assert "the link 'nobody/ada-lock/' leads to a page that does not exist" in told


def test_texts_are_in_the_pages_language_or_say_theirs(site):
    """A title that has a translation, and one that has not; a theme's name likewise."""
    ukrainian = (site / "uk/index.html").read_text("utf-8")
    russian = (site / "ru/index.html").read_text("utf-8")
    assert '<html lang="uk">' in ukrainian
    assert "<h1>Портові нотатки</h1>" in ukrainian
    assert '<p class="dek" lang="en">What was said of the quay</p>' in ukrainian
    assert '<h1 lang="en">Harbour notes</h1>' in russian
    assert re.search(r'<a class="tab theme-port" [^>]*lang="en">The port</a>', russian)


def test_machines_are_told_the_language(site):
    """Linked data, Open Graph and feeds: language and addresses are those of the page."""
    graph = read_graph(site / "uk/themes/port/index.html")
    assert graph["CollectionPage"]["inLanguage"] == "uk"
    assert graph["CollectionPage"]["url"] == f"{BASE}uk/themes/port/"
    metas = read_head(site / "uk/themes/port/index.html").metas
    assert metas["og:locale"] == ["uk_UA"]
    assert metas["og:locale:alternate"] == ["en_GB", "ru_RU"]
    feed = json.loads((site / "uk/feed.json").read_text("utf-8"))
    assert feed["language"] == "uk"
    assert feed["feed_url"] == f"{BASE}uk/feed.json"
    assert feed["items"][0]["url"] == f"{BASE}uk/articles/2025-05-02-quay-reopens/"
    assert f'href="{BASE}uk/people/ada-lock/"' in feed["items"][0]["content_html"]
    data = read_graph(site / "uk/sources/index.html")["CollectionPage"]["mainEntity"]
    assert data["distribution"][0]["contentUrl"] == f"{BASE}data/articles.json"


def test_the_sitemap_has_every_page_with_its_alternates(site):
    """Each address once, and below it the same page in every language."""
    urls = ET.parse(site / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    addresses = [url.findtext(f"{SITEMAP}loc") for url in urls]
    expected = {
        BASE + page.removesuffix("index.html")
        for page in pages_of(site)
        if '<meta name="robots" content="noindex' not in (site / page).read_text("utf-8")
    }
    assert sorted(addresses) == sorted(expected)
    for url in urls:
        links = {link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")}
        assert set(links) == {"en", "uk", "ru", "x-default"}
        assert url.findtext(f"{SITEMAP}loc") in links.values()


def test_one_language_has_no_switch_and_no_prefix(tmp_path):
    """`languages` with one, `language` alone and none at all are the same site."""
    sites = []
    for line in ("languages: [en]\n", "language: en\n", ""):
        write_files(tmp_path, SMALL_SITE)
        (tmp_path / "content/site.yaml").write_text(SMALL_SITE["content/site.yaml"] + line)
        run(tmp_path, "build")
        sites.append(read_tree(tmp_path / "site"))
    assert sites[0] == sites[1] == sites[2]
    assert b"hreflang" not in sites[0]["index.html"]
