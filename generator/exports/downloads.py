"""Data for download: articles as JSON, passages as CSV, events as a calendar, cut if large."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from generator.corpus.article_record import Article
from generator.corpus.corpus import Event
from generator.exports.data_files import (
    describe_site,
    distinct_days,
    is_to_the_day,
    write_articles,
    write_events,
    write_passages,
)
from generator.exports.json_text import write_json
from generator.view_models.file_contexts import FileContext
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Download
from generator.view_models.urls import data_url
from generator.view_models.view_builder import ViewBuilder

WHOLE = 500  # articles beyond which data is split by month
IN_CALENDAR = 1000  # events in one file of a month
UNDATED = "undated"  # file of articles without a known month
A_MONTH = 7  # length of an ISO month

T = TypeVar("T")


def list_downloads(views: ViewBuilder) -> tuple[Download, ...]:
    """Return the downloads: the index of monthly files, or all files, a calendar only with events."""
    if not views.site.has("data"):
        return ()
    if len(views.corpus.articles) > WHOLE:
        note = views.gettext("where articles, passages and events are, in files by month")
        return (Download("index.json", data_url("index.json"), "application/json", note),)
    files = (
        ("articles.json", "application/json", views.gettext("every article, whole")),
        ("passages.csv", "text/csv", views.gettext("every passage, for a spreadsheet")),
        (
            "events.ics",
            "text/calendar",
            views.gettext("every event known to the day, for a calendar"),
        ),
    )
    has_days = any(is_to_the_day(event) for event in views.corpus.events)
    return tuple(
        Download(name, data_url(name), kind, note) for name, kind, note in files[: 2 + has_days]
    )


def download_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the data files."""
    articles, events = views.corpus.articles, views.corpus.events
    if len(articles) > WHOLE:
        yield from _monthly_pages(views)
        return
    yield from _article_pages(views, "articles.json", "passages.csv", articles)
    if any(is_to_the_day(event) for event in events):
        yield _event_page(views, "events.ics", events)


def _monthly_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the files of each month, newest first, then their index."""
    parts: dict[str, list[dict[str, Any]]] = {"articles": [], "passages": [], "events": []}
    for month, articles in _by_month(views.corpus.articles, lambda article: article.date):
        names = (f"articles/{month}.json", f"passages/{month}.csv")
        for kind, page in zip(parts, _article_pages(views, *names, articles, month), strict=False):
            parts[kind].append(_part(views, month, page.url, len(articles)))
            yield page
    days = distinct_days(views.corpus.events)
    for month, events in _by_month(days, lambda event: event.start):
        for run, start in enumerate(range(0, len(events), IN_CALENDAR), 1):
            file = f"events/{month}.ics" if run == 1 else f"events/{month}-{run}.ics"
            shown = events[start : start + IN_CALENDAR]
            page = _event_page(views, file, shown, month)
            parts["events"].append(_part(views, month, page.url, len(shown)))
            yield page
    index = {**describe_site(views), **parts}
    yield _plan_file(views, "index.json", lambda: write_json(index), index)


def _by_month(items: Iterable[T], date: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """Group items by month, newest first and undated last."""
    months: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        iso = date(item)
        months[iso[:A_MONTH] if len(iso) >= A_MONTH else UNDATED].append(item)
    return sorted(months.items(), key=lambda month: month[0].replace(UNDATED, ""), reverse=True)


def _part(views: ViewBuilder, month: str, url: str, count: int) -> dict[str, Any]:
    return {
        "month": None if month == UNDATED else month,
        "address": views.address(url),
        "count": count,
    }


def _article_pages(
    views: ViewBuilder, json: str, csv: str, articles: Sequence[Article], month: str = ""
) -> Iterator[PlannedPage]:
    """Yield the files of articles and of their passages."""
    conversions = views.corpus.content.conversions
    sources = [
        (
            views.source_of(article),
            views.corpus.origins[article.id][0].id,
            conversion.seed_sha256 if (conversion := conversions.get(seed or "")) else None,
        )
        for article in articles
        for seed in (article.entry.meta.seed,)
    ]
    yield _plan_file(views, json, lambda: write_articles(views, articles), sources, month)
    yield _plan_file(views, csv, lambda: write_passages(views, articles), sources, month)


def _event_page(
    views: ViewBuilder, file: str, events: Sequence[Event], month: str = ""
) -> PlannedPage:
    sources = [
        (views.source_of(event.article), event.note.anchor, event.mention.value) for event in events
    ]
    return _plan_file(views, file, lambda: write_events(views, events), sources, month)


def _plan_file(
    views: ViewBuilder, file: str, write: Callable[[], str], sources: object, month: str = ""
) -> PlannedPage:
    url = data_url(file)

    def make() -> Page:
        return Page(url, "", page_view(views, url, file), FileContext(write()))

    return views.plan(url, make, sources, listed=False, month=month)
