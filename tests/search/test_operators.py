"""What a query asks besides words: words left out, phrases, outlets and dates."""

import datetime
import re
from collections import Counter

import pytest

from tests.search.made_articles import OUTLETS, UNLISTED, make_articles
from tests.search.seeking import STATUS, open_search, seek
from tests.search.test_table import ask

ARTICLES = {article.id: article for article in make_articles()}
UNLISTED_AS_TOLD = f"{UNLISTED} (according to the text)"
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "uk": "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}


@pytest.fixture
def find(reader, made_address, made_site):
    """Return a function that gives the ids of articles that the site's own search finds."""
    page = reader()
    return lambda query: ask(page, made_address, made_site, [query])[0]


def day_of(article):
    """The day of publication that an article's front matter has."""
    found = re.search(r"^date: (\S+)$", article.front_matter, re.MULTILINE)
    return datetime.date.fromisoformat(found[1])


def published(year, month=None, day=None):
    """The ids of articles of a year, month or day."""
    return {
        key
        for key, article in ARTICLES.items()
        if all(
            asked in (None, given)
            for asked, given in zip(
                (year, month, day), day_of(article).timetuple()[:3], strict=True
            )
        )
    }


@pytest.mark.parametrize("minus", ["-", "−"])
def test_a_word_is_left_out_in_all_its_forms(find, minus):
    """In every script, and nothing else goes."""
    everything, named = find("Умеров"), set(find("обмен"))
    left = find(f"Умеров {minus}обмен")
    assert set(left) == set(everything) - named
    assert 0 < len(left) < len(everything)


def test_a_word_within_a_word_is_no_operator(find):
    """A hyphen joins, a dash between blanks separates."""
    assert set(find("Умеров - полоненими")) == set(find("Умеров полоненими"))


def test_a_query_that_only_leaves_out_begins_with_all(find):
    """The newest first, as without words."""
    named = set(find("Умеров"))
    assert set(find("-Умеров")) == set(ARTICLES) - named


def test_a_phrase_is_found_as_it_stands(find):
    """In any pair of marks; its words in another order are not it."""
    article = next(each for each in ARTICLES.values() if each.language == "en")
    some = re.search(r"(?:\b[a-z]{3,} ){4}", article.passages[0])[0].split()
    phrase = " ".join(some)
    having = {
        key for key, each in ARTICLES.items()
        if re.search(r"\W+".join(some), each.text)
    }  # fmt: skip
    for marked in (f'"{phrase}"', f"“{phrase}”", f"«{phrase}»", f'"{phrase}'):
        assert set(find(marked)) == having
    assert set(find(f'"{" ".join(reversed(some))}"')) == set()
    assert article.id not in find(f'Umerov -"{phrase}"')


@pytest.mark.parametrize("language", MONTHS)
def test_a_month_is_that_of_publication_or_of_what_is_told(find, language):
    """By its name in the languages of the articles and of the page, and by figures; with words, of those alone."""
    (year, month), _ = Counter(
        day_of(each).timetuple()[:2] for each in ARTICLES.values()
    ).most_common(1)[0]
    name = MONTHS[language].split()[month - 1]
    asked = [f"{year}-{month:02}", f"{month:02}.{year}"]
    if language != "pl":  # no article is in Polish
        asked += [f"{name} {year}", f"{name.upper()} {year}"]
    for query in asked:
        assert set(find(query)) == published(year, month), query
    assert set(find(f"Умеров {asked[-1]}")) == set(find("Умеров")) & published(year, month)


def test_a_day_is_found_however_it_is_written(find):
    """Day or month first, in figures and in words."""
    day = day_of(next(iter(ARTICLES.values())))
    name = MONTHS["en"].split()[day.month - 1]
    russian = MONTHS["ru"].split()[day.month - 1]
    for query in (
        f"{day:%Y-%m-%d}", f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.%Y}",
        f"{day.day} {name} {day.year}", f"{name} {day.day}, {day.year}",
        f"{day.day} {russian} {day.year}",
    ):  # fmt: skip
        assert set(find(query)) == published(*day.timetuple()[:3]), query


def test_a_year_alone_is_a_date_and_no_date_is_none(find):
    """What cannot be a day, such as the 31st of February, is looked for as words."""
    assert set(find("2023")) == published(2023)
    assert set(find("2019")) == set()
    assert set(find("31.02.2023")) != published(2023)


def test_the_page_knows_outlets_and_says_what_it_took_for_a_date(reader, made_address):
    """An outlet by the beginning of its name, in the page's language, too; dates lead on to the timeline."""
    page = open_search(reader(), made_address)
    count = seek(page, "outlet:courier")
    told = page.locator(".result [data-outlet]").all_inner_texts()
    assert set(told) == {OUTLETS["courier"][0]}
    assert seek(page, 'outlet:"harbour obs"') == count
    assert seek(page, "outlet:tide").startswith("6 ")
    assert set(page.locator(".result [data-outlet]").all_inner_texts()) == {UNLISTED_AS_TOLD}
    without = seek(page, "-outlet:courier")
    assert OUTLETS["courier"][0] not in page.locator(".result [data-outlet]").all_inner_texts()
    assert without != count
    assert "January 2023: articles published then" in seek(page, "січень 2023")
    link = page.locator(STATUS).get_by_role("link", name="Timeline: January 2023")
    assert link.get_attribute("href").endswith("/timeline/#m2023-01")


def test_results_can_be_put_in_the_order_of_their_dates(reader, made_address):
    """The newest first; the choice is in the address."""
    page = open_search(reader(), made_address, "?q=Умєров&sort=date")
    dates = [each.get_attribute("datetime") for each in page.locator(".result time").all()]
    assert dates == sorted(dates, reverse=True)
    by_match = open_search(page, made_address, "?q=Умєров")
    others = [each.get_attribute("datetime") for each in by_match.locator(".result time").all()]
    assert others != dates
