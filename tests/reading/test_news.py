"""What is new to a reader: known to the reader's browser, and to nobody else."""

from tests.reading.visiting import MADE, NEWEST, choose, visit


def new_on(page):
    """The titles of the page's articles that are marked as new, each once."""
    titles = page.locator("[data-article]:has(.new) .title").all_inner_texts()
    return sorted(set(titles))


def test_what_was_added_since_is_marked_until_it_is_opened(reader, host):
    """At the first visit nothing is new; then what was not there is, on every list, until its page is opened."""
    address, publish = host
    page = reader()
    visit(page, address + MADE)
    visit(page, address)
    assert new_on(page) == []
    assert not page.locator(".part .news").is_visible()

    publish("after")
    visit(page, address)
    assert new_on(page) == ["The quay closes"]
    assert page.locator(".part .news").inner_text().startswith("New to you: 1")
    visit(page, address + "themes/port/")
    assert new_on(page) == ["The quay closes"]

    visit(page, address + NEWEST)
    page.go_back()
    page.locator(".new").first.wait_for(state="detached")
    assert new_on(page) == []
    assert page.told == []


def test_all_can_be_marked_as_seen(reader, host):
    """Those too that stand on other pages; another briefing of the same host is not concerned."""
    address, publish = host
    page = reader()
    visit(page, address)
    publish("after")
    visit(page, address + "themes/port/")
    page.locator(".part .news button").click()
    page.locator(".new").first.wait_for(state="detached")
    assert new_on(page) == []
    visit(page, address)
    assert new_on(page) == []
    kept = page.evaluate("Object.keys(localStorage)")
    assert kept == ["sourcebook-seen /harbour/"]


def test_nothing_is_sent(reader, host):
    """The aids ask for files of the site, without a query or a body; what they keep stays in the browser."""
    address, publish = host
    page = reader()
    asked = []
    page.on(
        "request", lambda request: asked.append((request.method, request.url, request.post_data))
    )
    visit(page, address)
    publish("after")
    visit(page, address)
    choose(page, "dark")
    page.locator(".part .news button").click()
    page.locator(".new").first.wait_for(state="detached")
    assert {method for method, _, _ in asked} == {"GET"}
    assert all(url.startswith(address) and "?" not in url and not body for _, url, body in asked)
    assert page.context.cookies() == []
