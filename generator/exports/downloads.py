"""Data for download: articles as JSON, passages as CSV, events as a calendar, cut if large."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any

from generator.corpus.article_record import Article
from generator.exports.data_files import (
    describe_site,
    write_articles,
    write_events,
    write_passages,
)
from generator.exports.json_text import write_json
from generator.exports.reference_files import FORMS
from generator.exports.story_data import write_stories
from generator.stories.storybook import Story
from generator.view_models.file_contexts import FileContext
from generator.view_models.list_months import Item, ListMonth, load_months
from generator.view_models.list_rows import (
    ARTICLES,
    DATES,
    DAYS,
    RowPlace,
    article_at,
    event_at,
    is_day,
)
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import make_section, page_view
from generator.view_models.page_views import Download
from generator.view_models.pagination import make_buckets
from generator.view_models.story_refs import (
    has_stories,
    list_stories,
    sources_of_row,
    sources_of_stories,
)
from generator.view_models.urls import data_url
from generator.view_models.view_builder import ViewBuilder

WHOLE = 500  # articles: data of more is split by month
IN_CALENDAR = 250  # events in one file of a month
UNDATED = "undated"  # file of articles without a known month
WHOLE_FILES = ("articles.json", "passages.csv", "references.json")
A_MONTH = 7  # length of an ISO month


def list_downloads(views: ViewBuilder) -> tuple[Download, ...]:
    """Return the downloads: the index of monthly files, or all files, a calendar only with events."""
    if not views.site.has("data"):
        return ()
    if len(views.corpus.articles) > WHOLE:
        note = views.gettext("list of the monthly files of articles, passages and events")
        return (Download("index.json", data_url("index.json"), "application/json", note),)
    files = (
        ("articles.json", "application/json", views.gettext("every article in full")),
        (
            "passages.csv",
            "text/csv",
            views.gettext("the opening of every passage, for a spreadsheet"),
        ),
        (
            "events.ics",
            "text/calendar",
            views.gettext("every event known to the day, for a calendar"),
        ),
    )
    has_days = bool(views.lists().months(DAYS))
    note = views.gettext("every article as a reference, for Zotero and the like")
    references = ((f"references.{end}", kind, note) for end, kind, _ in FORMS)
    return tuple(
        Download(name, data_url(name), kind, note)
        for name, kind, note in (*files[: 2 + has_days], *references)
    )


def download_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the data files."""
    if len(views.corpus.articles) > WHOLE:
        yield from _monthly_sections(views)
    else:
        yield PageSection("data", partial(_whole_pages, views))


def _whole_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield a file of each kind."""
    articles, days = views.corpus.articles, views.lists().months(DAYS)
    yield from _article_pages(views, WHOLE_FILES, articles)
    if has_stories(views):
        yield _story_page(views, "stories.json", list_stories(views))
    if days:
        items, dates = make_buckets("", days).items, load_months(views.lists().months(DATES))
        left = sum(not is_day(item.value[1].order) for item in dates)
        yield _event_page(views, "events.ics", items, left=left)


def _monthly_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the files of each month, newest first, then their index."""
    kinds = ("articles", "passages", "references", "events", "stories")
    parts: dict[str, list[dict[str, Any]]] = {kind: [] for kind in kinds}
    for month, months in _name_months(views.lists().months(ARTICLES)):
        names = (f"articles/{month}.json", f"passages/{month}.csv", f"references/{month}.json")
        count = sum(each.extent.number for each in months)
        for kind, name in zip(parts, names, strict=False):
            parts[kind].append(_part(views, month, data_url(name), count))
        plan = partial(_article_files, views, names, months, month)
        yield make_section(
            views, f"data of articles {month}", plan, _sources_of_articles(views, months)
        )
    for month, months in _name_months(views.lists().months(DAYS)):
        runs = tuple(_calendar_runs(sum(each.extent.number for each in months), month))
        for file, start, end in runs:
            parts["events"].append(_part(views, month, data_url(file), end - start))
        plan = partial(_event_files, views, months, runs, month)
        yield make_section(views, f"data of events {month}", plan, [each.digest for each in months])
    for month, found in groupby(list_stories(views) if has_stories(views) else (), _month_of):
        told = tuple(found)
        parts["stories"].append(_part(views, month, data_url(f"stories/{month}.json"), len(told)))
        plan = partial(_story_files, views, month, told)
        yield make_section(views, f"data of stories {month}", plan, sources_of_stories(views, told))
    index = {**describe_site(views), **parts}
    planned = partial(_plan_file, views, "index.json", lambda: write_json(index), index)
    yield PageSection("data", lambda: iter((planned(),)))


def _calendar_runs(number: int, month: str) -> Iterator[tuple[str, int, int]]:
    """Yield the files of a month's events, each with the places of the first and after the last."""
    for run, start in enumerate(range(0, number, IN_CALENDAR), 1):
        file = f"events/{month}.ics" if run == 1 else f"events/{month}-{run}.ics"
        yield file, start, min(start + IN_CALENDAR, number)


Months = tuple[ListMonth[RowPlace], ...]


def _name_months(months: Months) -> list[tuple[str, Months]]:
    """Group the months of a list by the names of their files, newest first and undated last."""
    named: defaultdict[str, Months] = defaultdict(tuple)
    for month in months:
        name = month.date if len(month.date) >= A_MONTH else UNDATED
        named[name] = (*named[name], month)
    return sorted(named.items(), key=lambda month: month[0].replace(UNDATED, ""), reverse=True)


def _article_files(
    views: ViewBuilder, names: tuple[str, str, str], months: Months, month: str
) -> Iterator[PlannedPage]:
    articles = make_buckets("", months, article_at)
    shown = articles.all()[::-1]
    return _article_pages(views, names, shown, month)


def _event_files(
    views: ViewBuilder, months: Months, runs: Iterable[tuple[str, int, int]], month: str
) -> Iterator[PlannedPage]:
    items = make_buckets("", months).items
    for file, start, end in runs:
        yield _event_page(views, file, items[start:end], month)


def _part(views: ViewBuilder, month: str, url: str, count: int) -> dict[str, Any]:
    return {
        "month": None if month == UNDATED else month,
        "address": views.address(url),
        "count": count,
    }


def _article_pages(
    views: ViewBuilder, names: tuple[str, str, str], articles: Sequence[Article], month: str = ""
) -> Iterator[PlannedPage]:
    """Yield the files of articles, of their passages, and of references in three forms."""
    json, csv, references = names
    sources = [_source_of(views, article) for article in articles]
    yield _plan_file(views, json, lambda: write_articles(views, articles), sources, month)
    yield _plan_file(views, csv, lambda: write_passages(views, articles), sources, month)
    for end, _, write in FORMS:
        name = references.replace(".json", f".{end}")
        yield _plan_file(views, name, partial(write, views, articles), sources, month)


def _source_of(views: ViewBuilder, article: Article) -> tuple[object, ...]:
    """Return all that decides about an article in data."""
    conversion = views.corpus.content.conversions.get(article.entry.meta.seed or "")
    origin = views.corpus.origins[article.id][0].id
    return views.source_of(article), origin, conversion.seed_sha256 if conversion else None


def _sources_of_articles(views: ViewBuilder, months: Months) -> list[tuple[object, ...]]:
    found = (views.lists().by_month[each.date] for each in months)
    return [_source_of(views, article) for articles in found for article in articles]


def _month_of(story: Story) -> str:
    return date.fromordinal(story.day).isoformat()[:A_MONTH]


def _story_files(views: ViewBuilder, month: str, stories: Sequence[Story]) -> Iterator[PlannedPage]:
    yield _story_page(views, f"stories/{month}.json", stories, month)


def _story_page(
    views: ViewBuilder, file: str, stories: Sequence[Story], month: str = ""
) -> PlannedPage:
    sources = [
        (sources_of_row(views, each), each.central, each.next, each.earlier) for each in stories
    ]
    return _plan_file(views, file, lambda: write_stories(views, stories), sources, month)


def _event_page(
    views: ViewBuilder, file: str, days: Sequence[Item[RowPlace]], month: str = "", left: int = 0
) -> PlannedPage:
    """Return the file of events, given by the rows that have them, and of how many are ``left`` out."""
    rows = [item.value for item in days]
    sources = [(views.source_of(article), row.notes, row.at) for article, row in rows]

    def write() -> str:
        return write_events(views, tuple(map(event_at, rows)), left)

    return _plan_file(views, file, write, (sources, left), month)


def _plan_file(
    views: ViewBuilder, file: str, write: Callable[[], str], sources: object, month: str = ""
) -> PlannedPage:
    url = data_url(file)

    def make() -> Page:
        return Page(url, "", page_view(views, url, file), FileContext(write()))

    return views.plan(url, make, sources, listed=False, month=month)
