"""The site in a real browser: every kind of page, under the root and under a sub-path."""

import re
import shutil
from urllib.parse import urlsplit

import pytest

from tests.running import copy_briefing, run
from tests.sampling import draw
from tests.serving import served


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """One build of the briefing in this repository, to be served from several places."""
    folder = copy_briefing(tmp_path_factory.mktemp("project"))
    assert run(folder, "build", "--base-url", "https://example.org/briefing/").status == 0
    return folder / "site"


@pytest.fixture(scope="module", params=draw(["", "/briefing", "/a/deeper/path"], 2))
def address(request, built, tmp_path_factory):
    """Where the same site is served: at the root, and below a path."""
    root = tmp_path_factory.mktemp("www")
    shutil.copytree(built, root / request.param.lstrip("/"), dirs_exist_ok=True)
    with served(root) as origin:
        yield origin + request.param


@pytest.fixture
def page(browser):
    """A fresh page that notes every message of the console and every request."""
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.told, page.asked = [], []
    page.on("console", lambda message: page.told.append(message.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("requestfailed", lambda request: note_failure(page, request))
    yield page
    context.close()


def note_failure(page, request):
    """Note a request that failed, unless the reader went on before it was answered."""
    if request.failure != "net::ERR_ABORTED":
        page.told.append(f"failed: {request.url}")


def assert_quiet(page, address):
    """No console message, and no request to another host."""
    assert page.told == []
    assert {urlsplit(url).netloc for url in page.asked} == {urlsplit(address).netloc}


def test_a_reader_clicks_through_every_kind_of_page(page, address):
    """From home by links alone; each page has one h1 and loads whole."""
    page.goto(address + "/")
    steps = [
        ("nav[aria-label=Themes] a:has-text('Corruption allegations')", "/themes/corruption/"),
        (".record a:has-text('Тимур Миндич')", "/people/tymur-mindich/"),
        ("main a[href*='/articles/']", "/articles/**"),
        ("nav[aria-label=Sections] a:has-text('Timeline')", "/timeline/"),
        ("main a:has-text('Prisoner exchanges')", "/timeline/exchanges/"),
        ("nav[aria-label=Sections] a:has-text('People')", "/people/"),
        ("main a:has-text('Hakan Fidan')", "/people/hakan-fidan/"),
        ("nav[aria-label=Sections] a:has-text('Sources')", "/sources/"),
        ("nav[aria-label=Sections] a:has-text('About')", "/about/"),
        (".quick button", "/search/**"),
        ("main a:has-text('Умєров, Рустем')", "/people/rustem-umerov/"),
        ("header a:has-text('Umerov')", "/"),
    ]
    for selector, path in steps:
        page.locator(selector).first.click()
        page.wait_for_url(address + path)
        assert page.locator("h1").count() == 1
        assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Literata")
    assert_quiet(page, address)


def test_a_reader_changes_the_language_and_stays(page, address):
    """On the same page, there and back again; what is followed then is in that language."""
    page.goto(f"{address}/themes/exchanges/")
    steps = [
        ("nav.languages a[hreflang=uk]", "/uk/themes/exchanges/", "uk"),
        ("nav.languages a[hreflang=ru]", "/ru/themes/exchanges/", "ru"),
        ("main .record a[href*='/articles/'], main .record-head a", "/ru/articles/**", "ru"),
        ("nav.languages a[hreflang=en]", "/articles/**", "en"),
    ]
    for selector, path, language in steps:
        page.locator(selector).first.click()
        page.wait_for_url(address + path)
        assert page.evaluate("document.documentElement.lang") == language
    assert_quiet(page, address)


def test_cyrillic_pages_ask_first_for_the_font_that_they_need(page, built):
    """One is preloaded on each page, that of its language's letters."""
    fonts = "[...document.querySelectorAll('link[rel=preload][as=font]')].map(l => l.getAttribute('href'))"
    with served(built) as origin:
        for path, script in (("", "latin"), ("uk/", "cyrillic"), ("ru/people/", "cyrillic")):
            page.goto(f"{origin}/{path}")
            [font] = page.evaluate(fonts)
            assert f"/literata-{script}-400." in font


def test_every_page_loads_without_a_message(page, built, address):
    """Each page of the site, not only one of each kind."""
    for path in sorted(built.rglob("index.html")):
        page.goto(f"{address}/{path.parent.relative_to(built).as_posix()}/")
        assert page.locator("h1").count() == 1
    assert_quiet(page, address)


def test_a_passage_is_reached_by_its_address(page, address, built):
    """The anchor of a theme's passage leads to that passage in its article."""
    page.goto(f"{address}/themes/corruption/")
    link = page.locator(".record a[href*='#p-']").first
    anchor = link.get_attribute("href").partition("#")[2]
    link.click()
    page.wait_for_url(f"{address}/articles/*/#{anchor}")
    assert "Миндич" in page.locator(f"[id='{anchor}']").inner_text()


@pytest.mark.parametrize("width", draw([320, 360, 768, 1440], 2))
def test_no_page_scrolls_sideways(page, built, width):
    """On any width that readers have."""
    page.set_viewport_size({"width": width, "height": 800})
    with served(built) as origin:
        for path in sorted(built.rglob("*.html")):
            page.goto(f"{origin}/{path.relative_to(built).as_posix()}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, path.relative_to(built)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_readers_colour_scheme(page, built, scheme):
    """Ink on paper by day, paper on ink by night; text has the contrast of WCAG AA."""
    page.emulate_media(color_scheme=scheme)
    with served(built) as origin:
        page.goto(origin)
        ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        ink = page.evaluate("getComputedStyle(document.documentElement).color")
    light, dark = (sum(map(int, colour[4:-1].split(","))) for colour in (ground, ink))
    assert (light > 600 and dark < 150) if scheme == "light" else (light < 150 and dark > 500)


def test_the_keyboard_reaches_the_content_at_once(page, built):
    """The first Tab is on the skip link, and it is seen."""
    with served(built) as origin:
        page.goto(origin)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
        box = page.locator("a.skip").bounding_box()
        assert box["y"] >= 0
        assert box["height"] > 10
        page.keyboard.press("Enter")
        page.wait_for_url(f"{origin}/#content")


def test_foreign_words_say_their_language(page, built):
    """Ukrainian and Russian passages on an English page carry `lang`."""
    with served(built) as origin:
        page.goto(f"{origin}/themes/exchanges/")
        languages = page.evaluate(
            "[...document.querySelectorAll('blockquote')].map(q => q.closest('[lang]').lang)"
        )
    assert set(languages) == {"uk", "ru"}


def test_an_address_that_leads_nowhere_is_answered_with_a_way_back(page, built, tmp_path):
    """At any depth, below the path of the base URL."""
    shutil.copytree(built, tmp_path / "briefing")
    with served(tmp_path) as origin:
        assert page.goto(f"{origin}/briefing/articles/nowhere/").status == 404
        page.locator("main a").first.click()
        page.wait_for_url(re.compile(re.escape(f"{origin}/briefing/") + "(?!articles/nowhere/)"))
        assert page.locator("h1").count() == 1
