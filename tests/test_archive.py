"""A site of 300 articles before real checkers: the heaviest page of each kind, on phone, tablet and desk."""

import re

import pytest

from generator.view_models.urls import output_path
from tests.archive import SEARCH, TRANSLATED, kinds_of, make_archive
from tests.checkers import axe, lighthouse, nu
from tests.chromium import locate_chromium
from tests.serving import served

CLASSES = ("accessibility", "best-practices", "seo")
OTHERS = ("uk/", "ru/stories/", "themes/corruption/", TRANSLATED)
KINDS = (
    "home", "theme", "article", "list-part", "archive", "people", "person", "timeline", "sources",
    "search", "text", "stories", "story", "allegations", "allegation",
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The site, and the address at which it is served."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "site").mkdir()
    with served(folder / "site") as origin:  # at the address that its pages give themselves
        yield make_archive(folder, origin), origin


@pytest.fixture(scope="module")
def addresses(archive):
    """Of the pages to look at, in the first language and some in the others."""
    site, _ = archive
    kinds = kinds_of(site)
    first = [address for address in kinds.values() if not address.startswith(("uk/", "ru/", "404"))]
    assert {name.partition(": ")[2] for name in kinds} == set(KINDS)
    return [*first, *OTHERS]


@pytest.fixture(scope="module")
def reports(browser, archive, addresses):
    """What Lighthouse says of each page and of a search, as a phone sees it, then of one with faults."""
    site, origin = archive
    (site / "faulty.html").write_text("<html><body><img src=a><p>Pale", "utf-8")
    pages = [f"{origin}/{address}" for address in (*addresses, SEARCH, "faulty.html")]
    try:
        return lighthouse.judge(pages, ",".join(CLASSES), locate_chromium(browser))
    except lighthouse.NoCheckerError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    browser, archive, addresses, scheme, width
):
    """Nor on a page of results."""
    _, origin = archive
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    context.add_init_script(axe.read_script())
    page, found = context.new_page(), []
    for address in (*addresses, SEARCH):
        page.goto(f"{origin}/{address}")
        if address == SEARCH:
            page.locator("#search-status", has_text=re.compile(r"\d")).wait_for()
        found += [f"{address}: {told}" for told in axe.find_violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{address}: wider than {width}")
    context.close()
    assert not found, "\n".join(found)


def test_the_chart_of_the_timeline_begins_on_the_first_screen(browser, archive):
    """Below the title and the choices of themes and people, which stand in lines. A month has the same choices."""
    _, origin = archive
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    for address in ("timeline/in/2026/05/1/", "timeline/"):
        page.goto(f"{origin}/{address}")
        assert page.locator(".filters a").count() > 12
        dek, choices = (page.locator(each).first.bounding_box() for each in (".dek", ".filters"))
        assert dek["y"] + dek["height"] < choices["y"]
    assert page.locator(".strip").bounding_box()["y"] < 600  # of 900
    page.close()


def test_labels_are_whole_on_a_phone(browser, archive):
    """None is broken within a word, however narrow its column: each has as many lines as it has words, at most."""
    _, origin = archive
    page = browser.new_page(viewport={"width": 320, "height": 700})
    for address in (
        "",
        "sources/",
        "sources/_unknown/",
        "themes/diplomacy/",
        "people/rustem-umerov/",
    ):
        page.goto(f"{origin}/{address}")
        broken = page.evaluate(
            """() => [...document.querySelectorAll("dt")].filter(label => {
                const text = document.createRange();
                text.selectNodeContents(label);
                const lines = new Set([...text.getClientRects()].map(({top}) => Math.round(top)));
                return lines.size > label.textContent.trim().split(/\\s+/).length;
            }).map(label => label.textContent)"""
        )
        assert broken == [], address
        assert page.locator("dt").count() > 1
    page.close()


def test_the_nu_checker_finds_nothing_on_any_kind_of_page(archive):
    """In each language: neither an error nor a warning."""
    site, _ = archive
    pages = [site / output_path(f"/{address}") for address in kinds_of(site).values()]
    assert nu.check_files(pages, "html") == []


def test_lighthouse_gives_every_kind_of_page_full_marks(reports, addresses):
    """In accessibility, best practices and search engines' eyes; its figure for speed is a benchmark."""
    *pages, _ = reports
    assert len(pages) == len(addresses) + 1
    told = {page.address: page.failed for page in pages if set(page.scores.values()) != {1}}
    assert not told
    assert all(page.scores.keys() == set(CLASSES) and not page.error for page in pages)


def test_lighthouse_sees_what_is_wrong(reports):
    """A page without language, title, description and text for its picture loses marks in every class."""
    *_, faulty = reports
    assert max(faulty.scores.values()) < 1
    assert any("image-alt" in told for told in faulty.failed)
