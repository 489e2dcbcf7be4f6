"""Aids to reading in a real browser: colours, citations, keys; and the pages without them."""

import pytest

from tests.reading.visiting import MADE, OLDEST, choose, ground_of, visit


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_the_colours_that_a_reader_chose_stay(reader, host, system, chosen):
    """On every page, whatever the system says, until the reader leaves it to the system again."""
    address, _ = host
    page = reader(color_scheme=system)
    visit(page, address)
    before = ground_of(page)
    choose(page, chosen)
    assert (ground_of(page) > before) == (chosen == "light")

    visit(page, address + OLDEST)
    assert (ground_of(page) > before) == (chosen == "light")
    assert page.evaluate(
        """[...document.querySelectorAll('meta[name=theme-color]')]
                .filter(meta => matchMedia(meta.media).matches).map(meta => meta.dataset.scheme)"""
    ) == [chosen]

    choose(page, "")
    assert ground_of(page) == before
    assert page.told == []


def test_the_chosen_colours_are_there_before_the_first_paint(reader, host):
    """No flash of the others: the script that sets them stands before every style sheet, and blocks."""
    address, _ = host
    page = reader(color_scheme="light")
    visit(page, address)
    choose(page, "dark")
    page.add_init_script(
        """new MutationObserver((_, observer) => {
            if (document.body) {
                window.atFirst = document.documentElement.dataset.scheme;
                observer.disconnect();
            }
        }).observe(document, {childList: true, subtree: true});"""
    )
    visit(page, address)
    assert page.evaluate("window.atFirst") == "dark"


def test_paper_is_light_whatever_was_chosen(reader, host):
    """A reader of the dark site prints ink on paper, the themes' colours too."""
    address, _ = host
    page = reader(color_scheme="dark")
    visit(page, address + OLDEST)
    choose(page, "dark")
    page.emulate_media(media="print")
    assert ground_of(page) == 765
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.mark')).borderInlineStartColor")
        == "rgb(29, 91, 121)"
    )


@pytest.mark.parametrize(
    ("path", "place", "copied"),
    [
        (OLDEST, ".passage", "The Gazette, “The quay reopens”, 2 May 2025. https://example.org/harbour/articles/2025-05-02-quay-reopens/#p-"),
        (MADE, ".passage", "outlet not given, [Ships wait], 5 May 2025. https://example.org/harbour/articles/2025-05-05-made/#p-"),
        ("", ".record .quoted >> nth=1", "The Gazette, “The quay reopens”, 2 May 2025. https://example.org/harbour/articles/2025-05-02-quay-reopens/#p-"),
        ("timeline/", ".quoted", "The Gazette, “The quay reopens”, 2 May 2025. https://example.org/harbour/articles/2025-05-02-quay-reopens/#p-"),
        ("people/ada-lock/", ".quotation .quoted", "The Gazette, “The quay reopens”, 2 May 2025. https://example.org/harbour/articles/2025-05-02-quay-reopens/#p-"),
    ],
)  # fmt: skip
def test_a_passage_can_be_cited_wherever_it_stands(reader, host, path, place, copied):
    """Outlet, title (in brackets where it is ours), date and the passage's own address, and it is told."""
    address, _ = host
    page = reader()
    visit(page, address + path)
    assert page.locator(".cite").count() == 0
    page.locator(place).first.hover()
    page.click(".cite")
    page.locator("[role=status]", has_text="copied").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(copied)
    anchor = text.rpartition("#")[2]
    page.goto(f"{address}{text.partition('/harbour/')[2]}")
    assert page.locator(f"[id='{anchor}']").count() == 1
    assert page.told == []


def test_the_keyboard_and_a_finger_reach_the_citation_too(reader, host):
    """Tab after the passage's mark; a tap; and the address of the passage brings it along."""
    address, _ = host
    page = reader(has_touch=True)
    visit(page, address + OLDEST)
    page.locator(".passage .anchor").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "cite"
    page.keyboard.press("Enter")
    page.locator("[role=status]", has_text="copied").wait_for()

    anchor = page.locator(".passage").nth(1).get_attribute("id")
    page.locator(".passage p.what").nth(1).tap()
    assert page.locator(f"[id='{anchor}'] .cite").count() == 1

    visit(page, f"{address}{MADE}")
    anchor = page.locator(".passage").first.get_attribute("id")
    page.goto(f"{address}{OLDEST}")
    page.goto(f"{address}{MADE}#{anchor}")
    page.locator(".aids-button").wait_for()
    assert page.locator(f"[id='{anchor}'] .cite").count() == 1


def test_keys_lead_to_the_earlier_and_the_later_article(reader, host):
    """On a Cyrillic keyboard too, where the same keys give letters; at the ends they lead nowhere."""
    address, _ = host
    page = reader()
    visit(page, address + OLDEST)
    for key, code, path in (("]", "BracketRight", MADE), ("х", "BracketLeft", OLDEST)):
        page.locator(".aids-button").wait_for()  # from then on the page listens
        with page.expect_navigation():
            page.evaluate(
                """([key, code]) => document.body.dispatchEvent(
                    new KeyboardEvent('keydown', {key, code, bubbles: true}))""",
                [key, code],
            )
        assert page.url == address + path
    page.keyboard.press("[")
    page.wait_for_timeout(100)
    assert page.url == address + OLDEST


@pytest.mark.parametrize("why", ["Control", "Meta", "writing", "turned off"])
def test_keys_do_nothing_where_they_mean_something_else(reader, host, why):
    """With another key, in a field, and once the reader has turned them off, which is remembered."""
    address, _ = host
    page = reader()
    visit(page, address + OLDEST)
    key = "]"
    if why == "writing":
        page.evaluate("document.querySelector('main').append(document.createElement('input'))")
        page.locator("main input").focus()
    elif why == "turned off":
        page.click("text=Display")
        page.uncheck("input[name=keys]")
        visit(page, address + OLDEST)
        assert not page.locator("[rel=next] kbd").is_visible()
    else:
        key = f"{why}+{key}"
    page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert page.url == address + OLDEST


def test_a_reader_who_lets_nothing_be_kept_reads_on(reader, host):
    """Where the browser refuses storage, pages show no error, and citations still work."""
    address, _ = host
    page = reader()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    visit(page, address + OLDEST)
    choose(page, "dark")
    assert ground_of(page) < 200
    page.locator(".passage").first.hover()
    assert page.locator(".cite").count() == 1
    assert page.told == []


def test_without_scripts_nothing_of_the_aids_is_seen(reader, host):
    """A control that would do nothing is not shown."""
    address, _ = host
    page = reader(java_script_enabled=False)
    for path in ("", OLDEST, "themes/port/"):
        page.goto(address + path)
        for control in page.locator(":is(button, input):not(.quick *), kbd, [data-news]").all():
            assert not control.is_visible()
