"""A site of many articles before real checkers: the heaviest page of each kind, on phone, tablet and desk."""

import re

import pytest

from generator.view_models.urls import output_path
from tests.archive import (
    CORRECTED,
    MOVED,
    SEARCH,
    TRANSLATED,
    WITHDRAWN,
    kinds_of,
    make_archive,
)
from tests.checkers import axe, lighthouse, nu
from tests.chromium import locate_chromium
from tests.sampling import draw
from tests.serving import served

pytestmark = [pytest.mark.browser, pytest.mark.long]

CLASSES = ("accessibility", "best-practices", "seo")
OTHERS = ("uk/", "ru/stories/", "themes/corruption/", "allegations/kickbacks/", TRANSLATED)
OF_EDITIONS = (CORRECTED, MOVED, WITHDRAWN)
LEADS_ON = "**/lead_on*.js"  # from the former address of what moved
PARTED = r"""() => {  // days whose number stands on another line than the month
    const {lang} = document.documentElement;
    const format = new Intl.DateTimeFormat(lang, {day: "numeric", month: "long"});
    const months = Array.from({length: 12}, (_, month) =>
        format.formatToParts(new Date(2025, month, 9)).find(({type}) => type === "month").value);
    const day = new RegExp(`\\b\\d{1,2}\\s(?=${months.join("|")})`, "gu");
    const own = [...document.querySelectorAll(".when, .meta, .facts, .standing, .outlet-notes, .change-terms, dl")];
    return own.flatMap(box => {
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const {0: {length}, index} of node.data.matchAll(day)) {
                const [one, other] = [index, index + length].map(at => {
                    const range = document.createRange();
                    range.setStart(node, at);
                    range.setEnd(node, at + 1);
                    return range.getBoundingClientRect();
                });
                if (one.height && Math.abs(one.top - other.top) > 3) found.push(node.data.trim());
            }
        }
        return found;
    });
}"""
SCREENS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 768, 1440)]
JUDGED = 3  # pages before Lighthouse; `make every-page` shows it all
LEADING = r"""() => {  // signs between things that may stand at the beginning of a line
    const space = /[^\S\u00a0]$/;
    const drawn = [...document.querySelectorAll("body *")].filter((each) => {
        const [before, after] = ["::before", "::after"].map((part) => getComputedStyle(each, part).content);
        const apart = space.test(each.textContent) || !after.startsWith('"\u00a0');
        return before.startsWith('"·') || after.includes("·") && apart;
    });
    const found = drawn.map((each) => each.textContent);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (/(?:[^\u00a0]|[^\S\u00a0]\u00a0)·\s/u.test(node.data)) found.push(node.data);
    }
    return found;
}"""
KINDS = (
    "home", "theme", "article", "list-part", "archive", "people", "person", "timeline", "sources",
    "search", "text", "stories", "story", "allegations", "allegation", "corrections",
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
    return list(dict.fromkeys((*first, *OTHERS, *OF_EDITIONS)))


@pytest.fixture(scope="module")
def lasting(archive, addresses):
    """Those of them that lead nowhere else."""
    site, _ = archive
    texts = ((each, (site / output_path(f"/{each}")).read_text("utf-8")) for each in addresses)
    return [address for address, text in texts if "data-leads-on" not in text]


@pytest.fixture(scope="module")
def judged(lasting):
    """Those that Lighthouse looks at: what was withdrawn, and some of the others."""
    return [WITHDRAWN, *draw([each for each in lasting if each != WITHDRAWN], JUDGED)]


@pytest.fixture(scope="module")
def reports(browser, archive, judged):
    """What Lighthouse says of some pages and of a search, as a phone sees it, then of one with faults."""
    site, origin = archive
    (site / "faulty.html").write_text("<html><body><img src=a><p>Pale", "utf-8")
    pages = [f"{origin}/{address}" for address in (*judged, SEARCH, "faulty.html")]
    try:
        return lighthouse.judge(pages, ",".join(CLASSES), locate_chromium(browser))
    except lighthouse.NoCheckerError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.mark.parametrize(("scheme", "width"), draw(SCREENS, 2))
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    browser, archive, addresses, scheme, width
):
    """Nor on a page of results. No line parts the number of a day from its month, or may begin with a separator."""
    _, origin = archive
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    context.add_init_script(axe.read_script())
    context.route(LEADS_ON, lambda route: route.abort())
    page, found = context.new_page(), []
    for address in (*addresses, SEARCH):
        page.goto(f"{origin}/{address}")
        if address == SEARCH:
            page.locator("#search-status", has_text=re.compile(r"\d")).wait_for()
        found += [f"{address}: {told}" for told in axe.find_violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{address}: wider than {width}")
        found += [f"{address}: parted: {text}" for text in page.evaluate(PARTED)]
        found += [f"{address}: led by a separator: {text}" for text in page.evaluate(LEADING)]
    context.close()
    assert not found, "\n".join(found)


def test_a_day_that_is_parted_is_seen(browser, archive):
    """In a column that has no room for its month."""
    _, origin = archive
    page = browser.new_page()
    page.goto(f"{origin}/uk/")
    assert page.evaluate(PARTED) == []
    narrow = (
        "document.querySelectorAll('.when').forEach(each => { each.style.inlineSize = '1rem' })"
    )
    page.evaluate(narrow)
    assert len(page.evaluate(PARTED)) > 1
    page.close()


def test_a_separator_that_may_begin_a_line_is_seen(browser, archive):
    """Behind a space that a line may end at, in the text or drawn."""
    _, origin = archive
    page = browser.new_page()
    page.goto(origin)
    assert page.evaluate(LEADING) == []
    page.evaluate("document.querySelector('h1').append(' · ')")
    page.evaluate("document.querySelector('.meta > span:not(:last-child)').append(' ')")
    assert len(page.evaluate(LEADING)) == 2
    page.close()


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


def test_pages_of_editions_are_among_them(archive, addresses):
    """A correction in its old and its new words, the reason of a withdrawal, a way to where something moved."""
    site, _ = archive
    shown = {"corrections/": "<ins>", CORRECTED: "Corrected on", MOVED: "data-leads-on"}
    for address, mark in {**shown, WITHDRAWN: "withdrew its text", "": "Edition 2"}.items():
        assert address in addresses
        assert mark in (site / output_path(f"/{address}")).read_text("utf-8")


def test_lighthouse_gives_every_kind_of_page_full_marks(reports, judged):
    """In accessibility, best practices and search engines' eyes; its figure for speed is a benchmark.

    What was withdrawn asks not to be listed, and loses no other mark.
    """
    *pages, _ = reports
    assert len(pages) == len(judged) + 1
    told = {page.address: page.failed for page in pages if set(page.scores.values()) != {1}}
    withdrawn = [address for address in told if address.endswith(f"/{WITHDRAWN}")]
    assert len(withdrawn) == 1
    assert [failed.partition(" (")[0] for failed in told.pop(withdrawn[0])] == ["seo: is-crawlable"]
    assert not told
    assert all(page.scores.keys() == set(CLASSES) and not page.error for page in pages)


def test_lighthouse_sees_what_is_wrong(reports):
    """A page without language, title, description and text for its picture loses marks in every class."""
    *_, faulty = reports
    assert max(faulty.scores.values()) < 1
    assert any("image-alt" in told for told in faulty.failed)
