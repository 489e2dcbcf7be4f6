"""A site of 1,000 articles: every page light, everything reached by links alone, nothing beside the screen."""

import csv
import io
import re
from collections import defaultdict
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator.view_models.urls import output_path
from tests.checkers import axe, nu
from tests.crowded import FAR, TOPICS, crowded_site
from tests.running import run, write_files
from tests.serving import served

SITE = "content/site.yaml"
ARTICLES = 1000
HEAVIEST = 100_000  # bytes of a page on first view, without its fonts
TAG = re.compile(r"<(a|link|script|img)\b([^>]*)>")
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
LOADED = {"stylesheet", "icon"}


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site of a made archive."""
    files = crowded_site(ARTICLES)
    files[SITE] += "index: true\n"  # or its articles would not be in the sitemap
    project = write_files(tmp_path_factory.mktemp("crowded"), files)
    ran = run(project, "build")
    assert (ran.status, ran.err) == (0, "")
    return project / "site"


@pytest.fixture(scope="session")
def pages(site):
    """Each page's tags that lead or load, as (element, attributes), by its path from the root."""
    return {
        "/" + path.relative_to(site).as_posix().removesuffix("index.html"): [
            (element, dict(ATTRIBUTE.findall(attributes)))
            for element, attributes in TAG.findall(path.read_text("utf-8"))
        ]
        for path in site.rglob("*.html")
    }


@pytest.fixture(scope="session")
def leading(pages):
    """The addresses of former parts, which lead on: no link of the site leads to them."""
    return {
        page
        for page, tags in pages.items()
        if any("lead_on" in at.get("src", "") for _, at in tags)
    }


def follow(page, target):
    """The path that a link leads to, without its anchor; empty where it leaves the site."""
    split = urlsplit(urljoin(f"http://site{page}", target))
    path = unquote(split.path).removeprefix("/harbour")  # whole on the page for what is not found
    return path if split.netloc == "site" else ""


def links(pages, page):
    """Where the links of a page lead, in their order."""
    return [
        follow(page, at["href"]) for element, at in pages[page] if element == "a" and "href" in at
    ]


def steps(pages, page, relation):
    """Where a page says that what is before or after it is."""
    return [
        follow(page, at["href"])
        for element, at in pages[page]
        if element == "link" and at.get("rel") == relation
    ]


def test_no_page_is_heavy(site, pages):
    """HTML, styles, scripts and pictures of any page together are 100 KB at most."""
    heavy = {}
    for page, tags in pages.items():
        loaded = {output_path(page)}
        for element, at in tags:
            linked = at.get("href") if at.get("rel") in LOADED else None
            source = at.get("src") if element in {"script", "img"} else linked
            if source:  # none of linked data
                loaded.add(follow(page, source).lstrip("/"))
        weight = sum((site / name).stat().st_size for name in loaded)
        if weight > HEAVIEST:
            heavy[page] = weight
    assert len(pages) > 2 * ARTICLES
    assert heavy == {}


def test_every_page_is_reached_by_links(pages, leading):
    """From the first page, without a script; nothing leads to the page for what is not found, and to former parts."""
    reached, waiting = {"/"}, ["/"]
    while waiting:
        new = {to for to in links(pages, waiting.pop()) if to in pages} - reached
        reached |= new
        waiting += new
    assert set(pages) - reached == {"/404.html"} | leading
    assert {page.partition("/in/")[0] for page in leading} > {"/timeline", "/timeline/port"}


@pytest.mark.parametrize("theme", TOPICS)
def test_the_parts_of_a_record_hold_each_of_its_passages_once(site, pages, theme):
    """All those of the tables of passages that are of the theme, and no other."""
    wanted = sorted(
        row["address"].partition("#")[2] + row["article"]
        for table in (site / "data/passages").glob("*.csv")
        for row in csv.DictReader(io.StringIO(table.read_text("utf-8-sig"), newline=""))
        if theme in row["themes"].split() and row["kind"] != "title"
    )
    found = []
    for page, tags in pages.items():
        if page.startswith(f"/themes/{theme}/in/"):
            addresses = [at["href"] for _, at in tags if at.get("class") == "anchor"]
            found += [to.partition("#")[2] + follow(page, to).split("/")[2] for to in addresses]
    assert sorted(found) == wanted
    assert len(wanted) > ARTICLES


def test_parts_lead_from_one_to_the_next(pages):
    """Of each list, from its earliest part to its latest, and back by the same way."""
    chains = defaultdict(list)
    for page in pages:
        if (later := steps(pages, page, "next")) and not steps(pages, page, "prev"):
            chain = [page]
            while later:
                assert steps(pages, later[0], "prev") == [chain[-1]]
                chain.append(later[0])
                later = steps(pages, later[0], "next")
            chains[page.partition("/in/")[0]].append(chain)
    assert {"/articles", "/timeline", "/timeline/port", "/themes/port"} <= set(chains)
    for chain in chains["/articles"]:
        assert all(one < other for one, other in pairwise(chain[1:]))  # the undated are first


def test_the_parts_stand_in_the_sitemap(site, pages, leading):
    """With every other page that has something to read."""
    text = (site / "sitemap.xml").read_text("utf-8")
    told = {
        urlsplit(url).path.removeprefix("/harbour") for url in re.findall("<loc>(.*?)</loc>", text)
    }
    assert told == set(pages) - {"/404.html"} - leading


def test_a_date_far_off_leaves_the_pictures_as_they_are(site):
    """Two slips of the pen do not make a bar of a century; the page says that they are not in it."""
    text = (site / "sources/index.html").read_text("utf-8")
    [grid] = re.findall('<figure class="chart coverage">.*?</figure>', text, re.DOTALL)
    assert (
        "2 articles are not in the chart: they are decades earlier or later than all the others"
        in grid
    )
    assert "January–June 2021" in grid
    assert all(date[:4] not in grid for date in FAR.values())


def test_a_theme_of_the_grid_has_the_outlets_that_write_most_of_it(site):
    """The others that write of it are told together, and nobody who does not is named."""
    text = (site / "sources/index.html").read_text("utf-8")
    bands = re.findall('<section class="band .*?</section>', text, re.DOTALL)
    assert len(bands) == 3
    for band in bands:
        told = re.findall(r'class="lane">.*?aria-label="([^"]+): (\d+) articles?"', band, re.DOTALL)
        *named, (others, number) = [(name, int(number)) for name, number in told]
        numbers = [each for _, each in named]
        assert len(named) == 6
        assert numbers == sorted(numbers, reverse=True)
        assert re.fullmatch(r"\d+ more outlets", others)
        assert number >= int(others.split()[0])


@pytest.fixture
def page(browser):
    """A page as wide as the narrowest phone, which must say nothing in its console."""
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    told = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page
    context.close()
    assert told == []


def kinds(pages):
    """The page with most links of each kind: of each list, its first page and its parts of each depth."""
    of_kind = {}
    for page in sorted(
        set(pages) - {"/404.html"}
    ):  # its addresses are whole, and lead below /harbour/
        start, _, part = page.partition("/in/")
        kind = re.sub(r"^/(\w+)/[^/]+", r"/\1/*", start), part.count("/")
        if len(pages[page]) > len(pages.get(of_kind.get(kind), ())):
            of_kind[kind] = page
    return of_kind


def with_tables(site, pages):
    """The stories whose sources disagree, in tables."""
    stories = (path for path in pages if path.startswith("/stories/"))
    return [path for path in stories if "<table" in (site / output_path(path)).read_text("utf-8")]


def test_no_kind_of_page_scrolls_sideways_on_a_phone(site, pages, page):
    """The heaviest of each kind, and every story with a table, at 320 pixels."""
    chosen, told = kinds(pages).values(), with_tables(site, pages)
    assert (len(chosen) > 30, len(told) > 1) == (True, True)
    with served(site) as origin:
        for path in [*chosen, *told]:
            page.goto(origin + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, path


@pytest.mark.parametrize(
    ("start", "depth"),
    [
        ("/articles/", 0), ("/articles", 1), ("/articles", 2), ("/sources/", 0), ("/sources/*/", 0),
        ("/sources", 1), ("/people/", 0), ("/people", 1), ("/people/*/said", 1), ("/themes/*", 2),
        ("/themes/*", 3), ("/timeline", 1), ("/timeline", 3), ("/people/*/timeline", 2),
    ],
)  # fmt: skip
def test_axe_finds_nothing_on_a_page_that_only_a_large_site_has(site, pages, page, start, depth):
    """On a phone, where most is in little room."""
    page.add_init_script(axe.read_script())
    with served(site) as origin:
        page.goto(origin + kinds(pages)[start, depth])
        assert axe.find_violations(page) == []


def test_the_nu_checker_finds_nothing_on_any_kind_of_page(site, pages):
    """Neither an error nor a warning."""
    chosen = [site / output_path(path) for path in kinds(pages).values()]
    assert nu.check_files(chosen, "html") == []


def test_a_reader_goes_from_the_strip_to_the_part_that_has_the_dates(site, page):
    """By a column of the timeline's picture to the month's own page, and on to a person's dates of that month."""
    with served(site) as origin:
        page.goto(f"{origin}/timeline/")
        page.locator(".strip .tally a").first.click()
        page.wait_for_url(re.compile(r"/timeline/\w+/in/\d{4}/"))
        assert page.locator("h2, .parts-within a").count() > 0
        page.locator("nav[aria-label='Filter by person'] a").first.click()
        page.wait_for_url(re.compile(r"/people/[\w-]+/timeline/"))
        assert page.locator("[aria-current=page]").count() == 1
