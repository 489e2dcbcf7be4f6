"""What a reader does on the page of search."""

import re

STATUS = "#search-status"
TITLES = ".results .title"


def open_search(page, address, query=""):
    """Open the page of search at a query, and wait for what it says."""
    page.goto(f"{address}search/{query}")
    if query:
        page.locator(STATUS, has_text=re.compile(r"\S")).wait_for()
        settle(page)
    return page


def settle(page):
    """Wait until the search that the page has begun is done; what it says then."""
    page.locator(".results:not([aria-busy])").wait_for(state="attached")
    return page.locator(STATUS).inner_text()


def seek(page, words):
    """Type words and press Enter; what the page then says."""
    page.fill("[type=search]", words)
    page.keyboard.press("Enter")
    return settle(page)


def count_of(told):
    """How many articles the page says that there are."""
    return int(re.match(r"\d+", told)[0])


def titles_of(page):
    """The titles of the results that are shown."""
    return page.locator(TITLES).all_inner_texts()
