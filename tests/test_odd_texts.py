"""Texts that a page must bear: from right to left, emoji, endless titles; and sites of no article and of one."""

import pytest

from tests.running import SMALL_SITE, run, write_files
from tests.serving import served

ENDLESS = "Harbour" + "masterharbour" * 23  # 306 letters without a place to break
HEBREW, ARABIC = "הנמל נסגר בשבת", "أُغلق الميناء يوم السبت"
ODD = {
    **SMALL_SITE,
    "content/themes/port.md": """---
name: {en: "הנמל"}
colour: {light: "#1d5b79", dark: "#8ecae6"}
terms: {en: [harbour, quay], he: [הנמל], ar: [الميناء]}
---
{.own}
What was said of the quay.
""",
    "content/outlets.yaml": f"gazette:\n  name: The Gazette\nhaam:\n  name: '{HEBREW}'\n",
    "content/people/ada-lock.md": f"""---
name: Ada Lock 🙂
spellings: {{en: [Ada Lock], he: [עדה לוק], ar: [آدا لوك]}}
roles: [{{role: '{HEBREW}'}}]
---
""",
    "content/articles/endless.md": f"""---
title: {ENDLESS}
language: en
date: 2025-05-04
outlet: haam
authors: ['{"Ada" * 60}']
---
The harbour was closed on 3 May 2025. {ENDLESS}
""",
    "content/articles/hebrew.md": f"""---
title: '{HEBREW}'
language: he
date: 2025-05-05
outlet: haam
authors: ['עדה לוק']
summary: {{en: '{HEBREW} 🙂'}}
---
הנמל נסגר ב-3 במאי 2025. Ada Lock.
""",
    "content/articles/arabic-in-english.md": f"---\ntitle: '{ARABIC}'\nlanguage: en\n---\n{ARABIC}.\n",
    "content/articles/untold.md": "---\ntitle: 🙂🙃🚢\nlanguage: und\n---\nهذا 🚢\n",
    "content/articles/derived.md": (
        f"---\ntitle: '{'The quay is closed ' * 16}'\ntitle_origin: derived\nlanguage: en\n---\nThe quay.\n"
    ),
}
EMPTY = {"content/site.yaml": SMALL_SITE["content/site.yaml"]}
PROJECTS = {"odd": ODD, "one": SMALL_SITE, "empty": EMPTY}


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Each of the sites by its name."""
    folders = {}
    for name, files in PROJECTS.items():
        project = write_files(tmp_path_factory.mktemp(name), files)
        ran = run(project, "build")
        assert (ran.status, ran.err) == (0, "")
        folders[name] = project / "site"
    return folders


@pytest.fixture
def page(browser):
    """A fresh page."""
    context = browser.new_context(viewport={"width": 360, "height": 700})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("name", PROJECTS)
def test_no_page_scrolls_sideways_on_a_phone(sites, page, name, width):
    """Whatever is written there, every page of the site has one heading of the first rank and fits."""
    page.set_viewport_size({"width": width, "height": 700})
    with served(sites[name]) as origin:
        for path in sorted(sites[name].rglob("index.html")):
            page.goto(f"{origin}/{path.relative_to(sites[name]).as_posix()}")
            assert page.locator("h1").count() == 1
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize(
    ("address", "selector", "direction"),
    [
        ("articles/hebrew/", "h1", "rtl"),
        ("articles/hebrew/", ".passage p.what", "rtl"),
        ("articles/hebrew/", ".abstract p", "rtl"),
        ("articles/arabic-in-english/", "h1", "rtl"),
        ("articles/arabic-in-english/", ".passage p.what", "rtl"),
        ("articles/untold/", ".passage p.what", "rtl"),
        ("articles/endless/", "h1", "ltr"),
        ("themes/port/", "h1", "rtl"),
        ("people/ada-lock/", "h1", "ltr"),
        ("people/ada-lock/", ".dek", "rtl"),
        ("people/ada-lock/", ".spellings [lang=he]", "rtl"),
        ("sources/", "h2#haam", "rtl"),
        ("sources/", "h2#gazette", "ltr"),
    ],
)
def test_a_text_runs_in_its_own_direction(sites, page, address, selector, direction):
    """As its letters do, whether its language says so, says otherwise, or is not known."""
    with served(sites["odd"]) as origin:
        page.goto(f"{origin}/{address}")
        runs = page.locator(selector).first.evaluate("of => getComputedStyle(of).direction")
    assert runs == direction


def test_what_is_not_known_is_said_to_be_so(sites):
    """Date, outlet and title of an article that has none of its own."""
    text = (sites["odd"] / "articles/derived/index.html").read_text("utf-8")
    assert "date unknown" in text
    assert "outlet not given" in text
    assert "no headline; first line used" in text


def test_a_site_without_an_article_says_so(sites):
    """On its first page and on each that would list something."""
    for page, told in {
        "index.html": "No articles yet.",
        "timeline/index.html": "No dates are mentioned yet.",
        "people/index.html": "No people have been added yet.",
        "sources/index.html": "No articles yet.",
    }.items():
        assert told in (sites["empty"] / page).read_text("utf-8")
