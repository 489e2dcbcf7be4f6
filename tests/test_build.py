"""A build: what is in the site, and that nothing but its input decides about a byte of it."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.running import SMALL_SITE, copy_briefing, read_tree, run, write_files

PROJECT = Path(__file__).parent.parent
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site of the briefing in this repository."""
    folder = copy_briefing(tmp_path_factory.mktemp("project"))
    ran = run(folder, "build", "--base-url", "https://example.org/briefing")
    assert (ran.status, ran.err) == (0, "")
    return folder / "site"


def test_every_kind_of_page_is_there(site):
    """And each theme, article and person has its own."""
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    assert {".", "people", "timeline", "sources", "about"} <= pages
    for kind in ("themes", "articles", "people"):
        files = (PROJECT / "content" / kind).glob("*.md")
        ids = {f"{kind}/{path.stem}" for path in files if "." not in path.stem}
        assert ids <= pages
        assert ids
    for name in ("404.html", "feed.xml", "sitemap.xml", "robots.txt", ".nojekyll"):
        assert (site / name).is_file()


def test_the_check_finds_no_link_that_leads_nowhere(site):
    """Links, anchors and ids of the whole site; of the articles, only the outlet that 002 does not name."""
    ran = run(site.parent, "check")
    assert ran.status == 0
    assert ran.err.count(": warning[") == 1
    assert "the outlet is unknown" in ran.err
    assert run(site.parent, "check", "--strict").status == 1


def test_feeds_hold_whole_articles(site):
    """Each is well-formed Atom, with whole addresses; a theme's holds that theme's articles."""
    for name, count in (
        ("feed.xml", 3),
        ("themes/corruption/feed.xml", 1),
        ("themes/exchanges/feed.xml", 3),
    ):
        feed = ET.parse(site / name).getroot()
        entries = feed.findall(f"{ATOM}entry")
        assert len(entries) == count
        for entry in entries:
            assert entry.findtext(f"{ATOM}id").startswith("urn:uuid:")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", entry.findtext(f"{ATOM}updated"))
            content = entry.findtext(f"{ATOM}content")
            assert len(content) > 1000
            assert re.match(
                r'<p lang="en">(24 Kanal|Glavcom|outlet not given), \d+ (June|November) 2025</p>',
                content,
            )
            assert 'href="/' not in content


def test_the_sitemap_names_every_page(site):
    """With the address that it will have, articles of others in full aside."""
    root = ET.parse(site / "sitemap.xml").getroot()
    addresses = {loc.text for loc in root.iter(f"{SITEMAP}loc")}
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    base = "https://example.org/briefing/"
    listed = {page for page in pages if not page.rpartition("/")[0].endswith("articles")}
    assert addresses == {base + (f"{page}/" if page != "." else "") for page in listed}
    assert f"Sitemap: {base}sitemap.xml" in (site / "robots.txt").read_text()


def test_more_pages_than_a_sitemap_may_have_are_in_several(tmp_path, monkeypatch):
    """By the protocol it may have 50,000: then sitemap.xml names the others, beside it, which have every page once."""
    monkeypatch.setattr("generator.exports.sitemaps.PAGES_OF_A_SITEMAP", 4)
    languages = "languages: [en, uk]\nindex: true\n"
    site_file = SMALL_SITE["content/site.yaml"] + languages
    write_files(tmp_path, SMALL_SITE | {"content/site.yaml": site_file})
    assert run(tmp_path, "build").status == 0
    site, base = tmp_path / "site", "https://example.org/harbour/"
    index = ET.parse(site / "sitemap.xml").getroot()
    assert index.tag == f"{SITEMAP}sitemapindex"
    parts = [loc.text.removeprefix(base) for loc in index.iter(f"{SITEMAP}loc")]
    named = [
        [loc.text for loc in ET.parse(site / part).getroot().iter(f"{SITEMAP}loc")]
        for part in parts
    ]
    assert {site / part for part in parts} == set(site.glob("sitemap-*.xml"))
    assert max(map(len, named)) == 4
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    everything = [address for part in named for address in part]
    assert len(everything) == len(set(everything))
    assert set(everything) == {base + (f"{page}/" if page != "." else "") for page in pages}
    assert run(tmp_path, "check", "--strict").status == 0


def test_years_of_events_are_resolved(site):
    """'18 июня' of 002 is in 2025, and '23−25 мая' is a range."""
    timeline = (site / "timeline/index.html").read_text("utf-8")
    assert 'datetime="2025-06-18"' in timeline
    assert "23–25 May 2025" in timeline


def test_two_builds_are_the_same_bytes(site, tmp_path):
    """In another folder, at another time zone, with another locale and another order of sets."""
    copy_briefing(tmp_path)
    environment = {**os.environ, "LC_ALL": "C", "TZ": "Pacific/Auckland", "PYTHONHASHSEED": "7",
                   "PYTHONPATH": str(PROJECT)}  # fmt: skip
    command = [
        sys.executable,
        "-m",
        "generator",
        "build",
        "--base-url",
        "https://example.org/briefing/",
    ]
    subprocess.run(
        [*command, "--out", "other"], cwd=tmp_path, env=environment, check=True, capture_output=True
    )
    assert read_tree(tmp_path / "other") == read_tree(site)


def test_a_second_build_writes_nothing(tmp_path):
    """Every file keeps its time stamp."""
    write_files(tmp_path, SMALL_SITE)
    run(tmp_path, "build")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")}
    (tmp_path / "content/site.yaml").touch()
    assert "(0 files written" in run(tmp_path, "build").out
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "site").rglob("*")} == before


def test_nothing_of_a_removed_article_stays(tmp_path):
    """Neither its page nor a link to it."""
    write_files(tmp_path, SMALL_SITE)
    run(tmp_path, "build")
    (tmp_path / "content/articles/2025-05-02-quay-reopens.md").unlink()
    assert run(tmp_path, "build").status == 0
    assert all(b"quay-reopens" not in content for content in read_tree(tmp_path / "site").values())
    assert not (tmp_path / "site/articles").exists()


def test_a_site_without_any_article_is_built(tmp_path):
    """An empty briefing has its pages all the same."""
    write_files(tmp_path, {"content/site.yaml": SMALL_SITE["content/site.yaml"]})
    ran = run(tmp_path, "build")
    assert ran.status == 0
    assert ran.out.startswith("0 articles, ")
    assert run(tmp_path, "check", "--strict").status == 0


def test_a_site_overrides_a_template_by_its_name(tmp_path):
    """Its own file is used, every other one is the default's."""
    write_files(tmp_path, {**SMALL_SITE, "templates/404.html": "<p>My own</p>"})
    run(tmp_path, "build")
    assert (tmp_path / "site/404.html").read_text() == "<p>My own</p>"
    assert "Harbour notes" in (tmp_path / "site/index.html").read_text("utf-8")


def test_a_damaged_cache_is_dropped_in_silence(tmp_path):
    """What can be made again is never an error."""
    write_files(tmp_path, SMALL_SITE)
    run(tmp_path, "build")
    before = read_tree(tmp_path / "site")
    for path in (tmp_path / ".sourcebook").rglob("*"):
        if path.is_file() and "preview" not in path.parts:
            path.write_bytes(b"\0damaged")
    ran = run(tmp_path, "build", "--clean")
    assert (ran.status, ran.err) == (0, "")
    assert read_tree(tmp_path / "site") == before


def test_an_editors_choice_of_themes_wins(tmp_path):
    """A passage with a theme's terms is not in it where the article's front matter says otherwise."""
    article = SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"]
    chosen = article.replace("outlet: gazette\n", "outlet: gazette\nthemes: []\n")
    write_files(tmp_path, {**SMALL_SITE, "content/articles/2025-05-02-quay-reopens.md": chosen})
    run(tmp_path, "build")
    assert b"quay-reopens" not in (tmp_path / "site/themes/port/index.html").read_bytes()


def test_a_new_briefing_is_started_and_builds(tmp_path):
    """`init` makes what a first build needs, and never overwrites."""
    assert run(tmp_path, "init", "mine").status == 0
    assert run(tmp_path / "mine", "build").status == 0
    assert run(tmp_path / "mine", "check").status == 0
    again = run(tmp_path, "init", "mine")
    assert again.status == 1
    assert "mine/content/site.yaml: error[file-exists]: already exists" in again.err


def test_ctrl_c_ends_a_command_cleanly(tmp_path, monkeypatch):
    """One word, the status that shells give, no traceback, and the site as it was."""
    write_files(tmp_path, SMALL_SITE)
    run(tmp_path, "build")
    before = read_tree(tmp_path / "site")

    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.build.site_build.render_pages", interrupt)
    ran = run(tmp_path, "build", "--clean")
    assert (ran.status, ran.err) == (130, "\nStopped.\n")
    assert read_tree(tmp_path / "site") == before
