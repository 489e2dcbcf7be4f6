"""A site without some of its parts: what is left out is not made, and nothing leads there."""

import re
from typing import get_args

import pytest

from generator.config import Part
from tests.crowded import crowded_site
from tests.running import SMALL_SITE, copy_briefing, read_tree, run, write_files

PARTS = get_args(Part)
ARTICLES = 100  # enough for an archive, for outlets with pages of their own and for parts of lists
ADDRESS = re.compile(rb"https://example\.org/harbour/([^\s\"<\\]*)")
OF_PART = {
    "timeline": r"timeline/.*|people/[^/]+/timeline/.*",
    "people": r"people/.*",
    "sources": r"sources/.*",
    "search": r"search/.*|assets/search-index/.*",
    "data": r"data/.*",
    "archive": r"articles/(in/.*)?",
}
EACH = [*((part,) for part in PARTS), PARTS]


def leave_out(project, parts):
    """The project with parts of its site left out, built anew; its site."""
    path = project / "content/site.yaml"
    kept = [line for line in path.read_text("utf-8").splitlines() if "leave_out" not in line]
    path.write_text("\n".join([*kept, f"leave_out: [{', '.join(parts)}]", ""]), "utf-8")
    ran = run(project, "build")
    assert (ran.status, ran.err) == (0, "")
    return project / "site"


def find_addresses(files):
    """Every whole address of the site in its files, from its root; a calendar folds its lines."""
    unfolded = (content.replace(b"\r\n ", b"") for content in files.values())
    return {found.decode() for content in unfolded for found in ADDRESS.findall(content)}


def of_part(part, addresses):
    """Those of the addresses, or paths of files, that belong to a part."""
    wanted = re.compile(OF_PART[part])
    return {each for each in addresses if wanted.fullmatch(each.removesuffix("index.html"))}


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    """The briefing of this repository, whose own pages lead to nothing that can be left out."""
    project = copy_briefing(tmp_path_factory.mktemp("briefing"))
    for page in (project / "content/pages").glob("*.md"):
        page.write_text(page.read_text("utf-8").replace("(/sources/#data)", "(/)"), "utf-8")
    return project


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """A site with long lists."""
    return write_files(tmp_path_factory.mktemp("crowded"), crowded_site(ARTICLES))


@pytest.fixture(scope="module")
def crowded_pages(crowded):
    """The files of that site, whole."""
    leave_out(crowded, ())
    return read_tree(crowded / "site")


@pytest.mark.parametrize("parts", EACH, ids=" ".join)
def test_no_link_leads_to_what_is_left_out(briefing, parts):
    """In three languages, the check finds none that leads nowhere, and the sitemap and the masthead name none."""
    site = leave_out(briefing, parts)
    assert run(briefing, "check").status == 0
    for part in parts:
        assert not (site / part).exists()
        assert not (site / "uk" / part).exists()


@pytest.mark.parametrize("parts", [*((part,) for part in OF_PART), PARTS], ids=" ".join)
def test_nothing_of_a_large_site_names_what_is_left_out(crowded, crowded_pages, parts):
    """Neither links nor linked data, feeds, sitemap and files of data; each was named, and made, before."""
    files = read_tree(leave_out(crowded, parts))
    assert run(crowded, "check").status == 0
    for part in OF_PART.keys() & set(parts):
        assert of_part(part, crowded_pages)
        assert of_part(part, find_addresses(crowded_pages))
        assert not of_part(part, files)
        assert not of_part(part, find_addresses(files))


def test_without_records_a_theme_lists_its_articles(crowded, crowded_pages):
    """All that its record's parts have, each once; but for the newest, their passages are on their own pages alone."""
    files = read_tree(leave_out(crowded, ("records",)))
    assert run(crowded, "check").status == 0

    def listed(of):
        parts = [text for path, text in of.items() if path.startswith("themes/port/in/")]
        return [
            title for text in parts for title in re.findall(rb'"(?:[./]+)(articles/[^/"]+/)"', text)
        ]

    assert len(listed(files)) == len(set(listed(files))) > 20
    assert set(listed(files)) == set(listed(crowded_pages))
    assert any(b"<blockquote" in files[path] for path in files if path == "themes/port/index.html")
    assert not any(
        b"<blockquote" in files[path] for path in files if path.startswith("themes/port/in/")
    )


def test_what_is_left_out_comes_back_as_it_was(crowded, crowded_pages):
    """The next build with everything makes the same bytes, links in passages and search index among them."""
    leave_out(crowded, PARTS)
    assert read_tree(leave_out(crowded, ())) == crowded_pages


def test_names_stay_where_links_went(tmp_path):
    """People and outlets are named in passages, lists and linked data as before, and lead nowhere."""
    project = write_files(tmp_path, SMALL_SITE)
    whole = (leave_out(project, ()) / "articles/2025-05-02-quay-reopens/index.html").read_text()
    page = leave_out(project, ("people", "sources")) / "articles/2025-05-02-quay-reopens/index.html"
    less = page.read_text("utf-8")
    for name in ("Ada Lock", "The Gazette"):
        linked = re.compile(rf'<a href="[^"]+">{name}</a>')
        assert linked.search(whole)
        assert not linked.search(less)
        assert less.count(name) == whole.count(name)
    assert '"It took a year," Ada Lock said.' in less.replace("&quot;", '"')
