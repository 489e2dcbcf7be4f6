"""The page of search as a reader meets it: typing, narrowing, keys, addresses, and what it says."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.search.seeking import STATUS, TITLES, count_of, open_search, seek, settle, titles_of


def test_a_name_is_found_in_each_of_its_spellings(reader, made_address):
    """The same articles, whatever script they and the query are in."""
    page = open_search(reader(), made_address)
    found = []
    for name in ("Умєров", "Umerov", "Умеров", "Umierov"):
        told = seek(page, name)
        page.get_by_role("button", name="More results").click()
        page.locator(TITLES).nth(10).wait_for()
        found.append((told, sorted(titles_of(page))))
    assert found == [found[0]] * 4
    assert page.told == []


def test_a_result_shows_its_passage_and_leads_to_it(reader, made_address):
    """With the words marked, in the article's language, with its date and outlet."""
    page = open_search(reader(), made_address, "?q=греблею")
    result = page.locator(".result", has_text="Тріщини в бетоні")
    assert result.locator(".excerpt mark").all_inner_texts() == ["греблі"]
    assert result.locator(".excerpt").get_attribute("lang") == "uk"
    assert result.locator("time").get_attribute("datetime").startswith("202")
    assert result.locator(".meta").inner_text().endswith("in Ukrainian")
    words = result.locator(".excerpt").inner_text()
    result.locator(".title").click()
    page.wait_for_load_state()
    anchor = urlsplit(page.url).fragment
    assert page.locator(f"[id='{anchor}'] p.what").inner_text() == words


def test_a_search_is_in_its_address(reader, made_address):
    """Words and choices: opened anew it shows the same, and Back leads to the search before."""
    page = open_search(reader(), made_address)
    seek(page, "Умєров")
    page.get_by_label("Russian").check()
    page.wait_for_url("**language=ru**")
    page.get_by_label("The war").check()
    settle(page)
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"q": ["Умєров"], "language": ["ru"], "theme": ["war"]}
    told, shown = page.locator(STATUS).inner_text(), titles_of(page)
    other = open_search(reader(), made_address, f"?{urlsplit(page.url).query}")
    assert (settle(other), titles_of(other)) == (told, shown)
    assert other.get_by_label("The war").is_checked()
    page.go_back()
    page.wait_for_url(lambda url: "theme" not in url)
    assert not page.get_by_label("The war").is_checked()
    assert page.get_by_label("Russian").is_checked()


def test_choices_are_counted_and_combined(reader, made_address):
    """Of one kind either will do, of two kinds both must fit; the counts say what a choice would leave."""
    page = open_search(reader(), made_address, "?q=Умєров")
    everything = count_of(page.locator(STATUS).inner_text())
    numbers = page.locator("[data-facet=language] [data-count]").all_inner_texts()
    english, russian, ukrainian = map(int, numbers)
    assert english + russian + ukrainian == everything
    open_search(page, made_address, "?q=Умєров&language=ru&language=en")
    assert count_of(page.locator(STATUS).inner_text()) == english + russian
    year = page.locator("[data-facet=year] label").first
    left = int(year.locator("[data-count]").inner_text())
    assert left < english + russian
    year.locator("input").check()
    assert count_of(settle(page)) == left
    dates = page.locator(".result time")
    year_chosen = year.locator("input").get_attribute("value")
    assert {dates.nth(at).get_attribute("datetime")[:4] for at in range(dates.count())} == {
        year_chosen
    }


def test_a_choice_that_leaves_nothing_cannot_be_made(reader, made_address):
    """But one that is made can be taken back."""
    page = open_search(reader(), made_address, "?q=beekeeper&theme=life")
    assert page.get_by_label("Russian").is_disabled()
    assert page.get_by_label("Daily life").is_enabled()
    open_search(page, made_address, "?q=beekeeper&language=ru")
    assert settle(page) == "No results."
    page.get_by_label("Russian").uncheck()
    assert count_of(settle(page)) == 1


def test_without_words_choices_alone_list_articles(reader, made_address):
    """The newest first."""
    page = open_search(reader(), made_address, "?language=uk")
    assert count_of(page.locator(STATUS).inner_text()) == 82
    dates = page.locator(".result time")
    shown = [dates.nth(at).get_attribute("datetime") for at in range(dates.count())]
    assert shown == sorted(shown, reverse=True)


def test_the_keyboard_alone_searches_and_reads(reader, made_address):
    """/ leads to the box in the header, or where that has no room to the page; arrows lead into the results."""
    page = reader(viewport={"width": 1440, "height": 900})
    page.goto(made_address, wait_until="networkidle")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(made_address, wait_until="networkidle")
    page.keyboard.press("/")
    page.wait_for_url("**/search/", wait_until="networkidle")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("Umerov")
    page.keyboard.press("Enter")
    page.locator(TITLES).nth(2).wait_for()
    assert page.input_value("[type=search]") == "Umerov"
    focused = "document.activeElement.textContent"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == titles_of(page)[1]
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == titles_of(page)[0]
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/articles/" in page.url


def test_more_results_are_shown_when_asked_for(reader, made_address):
    """Ten at once; the first of the next ten has the focus."""
    page = open_search(reader(), made_address, "?q=Умєров")
    everything = count_of(page.locator(STATUS).inner_text())
    assert page.locator(TITLES).count() == 10 < everything
    page.get_by_role("button", name="More results").click()
    page.locator(TITLES).nth(10).wait_for()
    assert page.evaluate("document.activeElement.textContent") == titles_of(page)[10]
    assert page.locator(TITLES).count() == min(20, everything)


@pytest.mark.parametrize(
    ("typed", "meant", "told"),
    [
        ("Evthjd", "Умеров", "in another keyboard layout"),
        ("Гьукщм", "Umerov", "in another keyboard layout"),
        ("gthtujdjhs", "переговор", "in another keyboard layout"),
        ("больнеца", "больниц", "No results for “больнеца”"),
        ("goalkeper", "goalkeeper", "No results for “goalkeper”"),
    ],
)
def test_what_was_meant_is_found_and_offered(reader, made_address, typed, meant, told):
    """A word from the wrong keyboard, a letter amiss: the page says so, and the right word is a link."""
    page = open_search(reader(), made_address, f"?q={typed}")
    assert told in page.locator(STATUS).inner_text()
    link = page.locator(f"{STATUS} a")
    assert meant in link.inner_text()
    shown = titles_of(page)
    link.click()
    page.locator(f"{STATUS}:not(:has(a))", has_text="article").wait_for()
    assert page.input_value("[type=search]").startswith(meant[:5])
    assert titles_of(page) == shown


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("абракадабрище", "No results."),
        ("і що та", "Nearly every article has these words."),
        ("гребля скіфське", "No article has all these words;"),
    ],
)
def test_what_is_not_there_is_said(reader, made_address, query, told):
    """And the index stays in sight where there are no results."""
    page = open_search(reader(), made_address, f"?q={query}")
    assert told in page.locator(STATUS).inner_text()
    assert page.locator(".index").is_visible() == (page.locator(TITLES).count() == 0)


def test_what_the_query_names_is_shown_from_the_index(reader, made_address):
    """A person by any spelling: the way to their page stands above the results."""
    page = open_search(reader(), made_address, "?q=рустема+умерова")
    link = page.locator(".subjects a")
    assert link.count() == 1
    link.click()
    page.wait_for_url("**/people/umerov/")


def test_results_are_announced(reader, made_address):
    """The line that says how many there are is one that screen readers tell when it changes."""
    page = open_search(reader(), made_address)
    assert page.locator(STATUS).get_attribute("role") == "status"
    assert page.locator(STATUS).inner_text() == ""
    assert count_of(seek(page, "плотина")) == 2
