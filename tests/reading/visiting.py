"""A small site that grows by an article, and what a reader does on its pages."""

from tests.running import SMALL_SITE

CLOSING = """---
title: The quay closes
date: 2025-05-09
language: en
---
The harbour's north quay closed again on 8 May 2025.
"""
SITE = {
    **SMALL_SITE,
    "content/articles/2025-05-05-made.md": """---
title: Ships wait
title_origin: derived
date: 2025-05-05
language: en
---
Ships waited at the quay.
""",
}
NEWEST, MADE, OLDEST = (
    "articles/2025-05-09-quay-closes/",
    "articles/2025-05-05-made/",
    "articles/2025-05-02-quay-reopens/",
)

REMEMBERS = """() => {
    try {
        return Object.entries(localStorage).some(([key, value]) => key.includes('seen') && value);
    } catch {
        return true; // it is let remember nothing
    }
}"""


def visit(page, address):
    """Open a page and wait until its scripts have run; at the first visit, until what there is is remembered."""
    page.goto(address)
    page.locator(".aids-button").wait_for()
    while not page.evaluate(REMEMBERS):
        page.wait_for_timeout(20)


def ground_of(page):
    """The lightness of the page's ground, 0 to 765."""
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(map(int, colour[4:-1].split(",")))


def choose(page, scheme):
    """Choose a colour scheme as a reader does."""
    page.click("text=Display")
    page.check(f"input[name=scheme][value='{scheme}']")
    page.keyboard.press("Escape")
