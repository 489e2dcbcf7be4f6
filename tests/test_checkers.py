"""The site as real checkers see it: axe-core in a browser, the Nu Html Checker over its files."""

import re
import shutil
from urllib.parse import urlsplit

import pytest

from generator.server.preview import Preview, answer
from tests.checkers import axe, nu
from tests.hostile import HOSTILE_SITE
from tests.noted_site import ARTICLE, make_noted_site
from tests.running import SMALL_SITE, copy_briefing, run, write_files
from tests.sampling import draw
from tests.serving import served
from tests.stories.told_site import PAGES, make_told_site

pytestmark = [pytest.mark.browser, pytest.mark.long]

SCREENS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 768, 1440)]
KINDS = (
    "index.html",
    "themes/diplomacy/index.html",
    "themes/corruption/index.html",  # a sensitive one
    "allegations/index.html",
    "allegations/influence-on-umerov/index.html",
    "articles/*/index.html",
    "people/index.html",
    "people/rustem-umerov/index.html",
    "people/olena-sek/index.html",
    "timeline/index.html",
    "timeline/exchanges/index.html",
    "sources/index.html",
    "search/index.html",
    "about/index.html",
    "404.html",
)


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """By name: this repository's briefing, hostile texts, an empty site, one of notes, and one of stories.

    Search engines may list the briefing's articles, as a page that they may not is no whole one for Lighthouse.
    """
    projects = tmp_path_factory.mktemp("projects")
    site_file = copy_briefing(projects / "briefing") / "content/site.yaml"
    site_file.write_text(f"{site_file.read_text('utf-8')}index: true\n", "utf-8")
    write_files(projects / "hostile", HOSTILE_SITE)
    empty = {"content/site.yaml": SMALL_SITE["content/site.yaml"]}
    write_files(projects / "empty", empty)
    for name in ("briefing", "hostile", "empty"):
        assert run(projects / name, "build", "--base-url", "https://example.org/").status == 0
    make_noted_site(projects / "noted")
    make_told_site(projects / "told")
    names = ("briefing", "hostile", "empty", "noted", "told")
    return {name: projects / name / "site" for name in names}


@pytest.fixture(scope="module")
def axe_script():
    """axe-core; a test that asks for it fails where it is not installed."""
    try:
        return axe.read_script()
    except axe.NoCheckerError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture
def page_of(browser, axe_script):
    """Opens pages that know axe-core, in a colour scheme and at a width."""
    contexts = []

    def open_page(scheme, width):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
        context.add_init_script(axe_script)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


def find_violations(page, origin, name):
    """What axe-core finds on a page of the site that is served from an origin."""
    page.goto(f"{origin}/{name}")
    return [f"{name}: {told}" for told in axe.find_violations(page)]


def find_faults(page, site, names, width):
    """What axe-core finds on pages in each language, and those that are wider than the window."""
    found = []
    with served(site) as origin:
        for name in (f"{language}{name}" for language in ("", "uk/", "ru/") for name in names):
            found += find_violations(page, origin, name)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                found.append(f"{name}: wider than {width}")
    return found


def check(files, kind="html"):
    """What the Nu checker has to say; the test fails where it does not start."""
    try:
        return nu.check_files(files, kind)
    except nu.NoCheckerError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


def pages_of_all_kinds(site, language):
    """The pages that KINDS names, and one of every kind that it does not: the class of its body names it."""
    pages = []
    for kind in KINDS:
        found = sorted(site.glob(language + kind)) or [site / kind] * (kind == "404.html")
        assert found, f"no page of the kind {kind}"
        pages += found
    named = {kind_of(path) for path in pages}
    others = {kind_of(path): path for path in sorted((site / language).rglob("*.html"))}
    return [*pages, *(path for kind, path in others.items() if kind not in named)]


def kind_of(page):
    """The first class of a page's body."""
    return re.search(r'<body class="([\w-]*)', page.read_text("utf-8"))[1]


def test_a_page_of_a_new_kind_is_checked_too(sites, tmp_path):
    """Without its being named anywhere."""
    site = sites["briefing"]
    assert {kind_of(page) for page in site.rglob("*.html")} == {
        kind_of(page) for page in pages_of_all_kinds(site, "")
    }
    new = tmp_path / "site"
    shutil.copytree(site, new)
    (new / "authors").mkdir()
    (new / "authors/index.html").write_text('<body class="authors">')
    assert new / "authors/index.html" in pages_of_all_kinds(new, "")


@pytest.mark.parametrize(
    ("scheme", "width", "language"),
    draw([(*screen, language) for language in ("", "uk/", "ru/") for screen in SCREENS], 3),
)
def test_axe_finds_nothing_on_any_kind_of_page(page_of, sites, scheme, width, language):
    """By day and by night, on a desk and on a phone, in each language: no rule of accessibility is broken."""
    site, page, found = sites["briefing"], page_of(scheme, width), []
    with served(site) as origin:
        for path in pages_of_all_kinds(site, language):
            found += find_violations(page, origin, path.relative_to(site).as_posix())
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 1200), ("light", 360)])
def test_axe_finds_nothing_on_the_page_of_search_in_use(page_of, sites, scheme, width):
    """With results and choices, with a word that was meant otherwise, and with nothing found."""
    page, found = page_of(scheme, width), []
    with served(sites["briefing"]) as origin:
        for query in ("Умєров&theme=exchanges", "Evthjd", "zzzz"):
            page.goto(f"{origin}/search/?q={query}")
            page.locator("#search-status", has_text=re.compile(r"\w")).wait_for()
            page.locator("summary").evaluate("summary => summary.parentElement.open = true")
            found += [f"{query}: {told}" for told in axe.find_violations(page)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "width"), [("light", 1200), ("dark", 360)])
def test_axe_finds_nothing_on_results_of_one_story(page_of, sites, scheme, width):
    """Under its title, with the others opened."""
    page = page_of(scheme, width)
    with served(sites["told"]) as origin:
        page.goto(f"{origin}/search/?q=bridge")
        page.locator(".together summary").click()
        page.locator(".together h4").nth(39).wait_for()
        assert not axe.find_violations(page)


def test_axe_finds_nothing_where_texts_are_odd(page_of, sites):
    """Markup in titles, another direction, a title of 300 letters, no date; and a site without any article."""
    page, found = page_of("light", 360), []
    for name in ("hostile", "empty"):
        with served(sites[name]) as origin:
            for path in sorted(sites[name].rglob("*.html")):
                found += find_violations(page, origin, path.relative_to(sites[name]).as_posix())
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "width"), draw(SCREENS, 2))
def test_axe_finds_nothing_in_notes_differences_and_allegations(page_of, sites, scheme, width):
    """Nor is any page wider than its window, in each language."""
    site = sites["noted"]
    noted = site / f"articles/{ARTICLE}/index.html"
    assert re.search(r"<del>.*<ins>", noted.read_text("utf-8"), re.DOTALL)
    assert "outlet-note" in noted.read_text("utf-8")
    names = (
        f"articles/{ARTICLE}/", "articles/crane/", "articles/court/", "allegations/",
        "allegations/crane/", "allegations/cleared/", "themes/port/", "people/ada-lock/",
    )  # fmt: skip
    found = find_faults(page_of(scheme, width), site, names, width)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "width"), draw(SCREENS, 2))
def test_axe_finds_nothing_in_stories_and_questions(page_of, sites, scheme, width):
    """Of two articles and of forty, in each language. Nor is any page wider than its window."""
    found = find_faults(page_of(scheme, width), sites["told"], PAGES, width)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 768), ("light", 1440)])
def test_axe_finds_nothing_in_the_preview_with_its_buttons(page_of, sites, scheme, width):
    """Those that copy citations: on articles and wherever else passages are shown."""
    page, found, preview = page_of(scheme, width), [], Preview(sites["noted"])

    def fulfil(route):
        status, headers, body = answer(preview, urlsplit(route.request.url).path)
        route.fulfill(status=status, headers=dict(headers), body=body)

    page.route("**/*", fulfil)
    for name in ("articles/crane/", "uk/themes/port/", "people/ada-lock/", "allegations/crane/"):
        page.goto(f"http://localhost/{name}")
        page.locator(".copy-citation").first.wait_for()
        found += [f"{name}: {told}" for told in axe.find_violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{name}: wider than {width}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_axe_finds_nothing_where_the_reading_aids_are_in_use(page_of, sites, system, chosen):
    """The panel open, the other colours chosen than the system's, an article marked as new, a citation offered."""
    page = page_of(system, 1200)
    page.add_init_script("localStorage.setItem('sourcebook-seen /', 'something')")
    with served(sites["briefing"]) as origin:
        page.goto(f"{origin}/themes/exchanges/")
        page.locator(".quoted").first.hover()
        page.locator(".record .new").first.wait_for()
        page.locator(".cite").wait_for()
        page.click("text=Display")
        page.check(f"input[name=scheme][value={chosen}]")
        in_panel = axe.find_violations(page)
        page.keyboard.press("Escape")
        assert not (in_panel + axe.find_violations(page))


def test_axe_sees_what_is_wrong(page_of):
    """A checker that finds nothing anywhere shows nothing: this page has three faults."""
    page = page_of("light", 1200)
    page.set_content(
        "<html><body><img src=a><p style='color:#ccc;background:#fff'>Pale</p></body></html>"
    )
    rules = {told.partition(":")[0] for told in axe.find_violations(page)}
    assert {"image-alt", "color-contrast", "html-has-lang"} <= rules


def test_the_nu_checker_finds_nothing_on_any_page(sites):
    """Neither an error nor a warning, whatever the texts hold."""
    pages = [path for site in sites.values() for path in sorted(site.rglob("*.html"))]
    assert len(pages) > 40
    assert not (told := check(pages)), "\n".join(map(str, told))


@pytest.mark.parametrize("kind", ["css", "svg"])
def test_the_nu_checker_finds_nothing_in_style_sheets_and_pictures(sites, kind):
    """Layers and custom properties with them."""
    files = [path for site in sites.values() for path in sorted(site.rglob(f"*.{kind}"))]
    assert files
    assert not (told := check(files, kind)), "\n".join(map(str, told))


def test_the_nu_checker_sees_what_is_wrong(tmp_path):
    """And is excused nothing but what it cannot know: a script of the page's own that is no data is one."""
    policy = "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'\">"
    page = tmp_path / "page.html"
    page.write_text(
        f"<!doctype html><html lang=en><head>{policy}<title>A page</title>"
        '<script type="application/ld+json">{}</script><script>alert(1)</script></head>'
        "<body><p id=a><p id=a><img src=a></body></html>"
    )
    told = " ".join(complaint.message for complaint in check([page]))
    assert "Duplicate ID" in told
    assert "alt" in told
    assert told.count("Inline script violates") == 1
