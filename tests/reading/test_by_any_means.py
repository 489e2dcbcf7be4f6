"""The briefing in this repository, read without scripts, and by the keyboard alone."""

from urllib.parse import urlsplit

import pytest

from tests.running import copy_briefing, run
from tests.serving import served

# A page of each kind in this repository's briefing; a star stands for any article.
KINDS = (
    "",
    "themes/corruption/",
    "themes/diplomacy/",
    "articles/*/",
    "people/",
    "people/rustem-umerov/",
    "timeline/",
    "sources/",
    "about/",
    "search/",
    "uk/",
)
REACHABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
# What can be seen and reached, in order: one radio of a group is, and nothing behind a disclosure.
LIST_REACHABLE = f"""() => [...document.querySelectorAll("{REACHABLE}")].filter(
    element => element.checkVisibility({{visibilityProperty: true}}) && !element.closest('[popover]')
)"""
# Where the focus is: its place in that list, and whether it can be seen.
WHERE = """listed => {
    const element = document.activeElement;
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    return {
        place: listed.indexOf(element),
        name: element.className.baseVal ?? element.className,
        ringed: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
}"""


def find_kind(site, kind):
    """The path of a page of a kind: its folder in the site, with a slash at its end; the first page's is empty."""
    path = next(site.glob(f"{kind}index.html")).parent.relative_to(site).as_posix()
    return "" if path == "." else f"{path}/"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The briefing in this repository."""
    folder = copy_briefing(tmp_path_factory.mktemp("project"))
    assert run(folder, "build").status == 0
    return folder / "site"


@pytest.fixture(scope="module")
def origin(site):
    """Where the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture
def open_page(browser):
    """Opens pages in a browser of their own."""
    contexts = []

    def open_one(**settings):
        contexts.append(browser.new_context(viewport={"width": 1200, "height": 900}, **settings))
        return contexts[-1].new_page()

    yield open_one
    for context in contexts:
        context.close()


def test_links_lead_to_every_page_without_scripts(site, origin, open_page):
    """From the first page on, by what stands on each; and each has its title and its text."""
    page = open_page(java_script_enabled=False)
    there = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    english = {path for path in there if not path.startswith(("uk", "ru"))}
    waiting, met = ["."], set()
    while waiting:
        path = waiting.pop()
        if path in met or path not in english:
            continue
        met.add(path)
        page.goto(f"{origin}/{path}/")
        assert page.locator("h1").is_visible()
        assert len(page.locator("main").inner_text()) > 100
        links = page.locator("a[href]").evaluate_all(
            "links => links.map(link => link.href.baseVal ?? link.href)"
        )
        waiting += [urlsplit(link).path.strip("/") for link in links if link.startswith(origin)]
    assert met == english


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search/"])
def test_a_page_says_the_same_without_scripts(site, origin, open_page, kind):
    """Whatever scripts add, they add nothing that is to be read."""
    texts = []
    for scripts in (True, False):
        page = open_page(java_script_enabled=scripts)
        page.goto(f"{origin}/{find_kind(site, kind)}")
        page.evaluate("document.querySelectorAll('[data-hint]').forEach(hint => hint.remove())")
        texts.append(page.locator("main").inner_text().split())
    assert texts[0] == texts[1]


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_reaches_everything_in_order_and_is_seen(site, origin, open_page, kind):
    """Tab goes to each link and control once, in the order of reading, with a ring around it, and out at the end."""
    page = open_page()
    page.goto(f"{origin}/{find_kind(site, kind)}")
    page.locator(".aids-button").wait_for()
    listed = page.evaluate_handle(LIST_REACHABLE)
    number = listed.evaluate("listed => listed.length")
    places = []
    while len(places) < number:
        page.keyboard.press("Tab")
        at = page.evaluate(WHERE, listed)
        assert at["ringed"], at
        if at["name"] != "cite":  # offered beside the passage that was reached
            places.append(at["place"])
    assert places == list(range(number))
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE, listed)["place"] in {-1, 0}


def test_the_skip_link_leads_past_what_every_page_has(origin, open_page):
    """It comes first; the next Tab is in the content."""
    page = open_page()
    page.goto(f"{origin}/themes/corruption/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_panel_of_aids_is_opened_used_and_left_by_the_keyboard(origin, open_page):
    """Enter opens it, arrows choose the colours, Escape closes it and gives the focus back."""
    page = open_page(color_scheme="light")
    page.goto(origin)
    page.locator(".aids-button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.keyboard.press("Escape")
    assert not page.locator("#aids").is_visible()
    assert page.evaluate("document.activeElement.className") == "aids-button"
