"""Data for download: articles as JSON, passages as CSV, events as a calendar, by month if large."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from generator.config import by_language
from generator.corpus.article_record import Article
from generator.corpus.corpus import Event
from generator.exports.data_files import (
    ArticleData,
    ArticlesFile,
    DataFile,
    DataIndex,
    EventData,
    EventsFile,
    PassagesFile,
    StandingData,
)
from generator.view_models.display_dates import first_day
from generator.view_models.page import Deferred, Page
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Download
from generator.view_models.passage_views import StandingView
from generator.view_models.urls import HOME, data_url, passage_url
from generator.view_models.view_builder import ViewBuilder

WHOLE = 500  # articles beyond which data is split by month
UNDATED = "undated"  # file of articles without a known month
TO_THE_DAY = 10  # length of an ISO day
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
    has_days = any(_is_to_the_day(event) for event in views.corpus.events)
    return tuple(
        Download(name, data_url(name), kind, note) for name, kind, note in files[: 2 + has_days]
    )


def download_pages(views: ViewBuilder) -> Iterator[Page]:
    """Yield the data files."""
    articles, events = views.corpus.articles, views.corpus.events
    if len(articles) > WHOLE:
        yield from _monthly_pages(views)
        return
    yield from _article_pages(views, "articles.json", "passages.csv", articles)
    if any(_is_to_the_day(event) for event in events):
        yield _event_page(views, "events.ics", events)


def _monthly_pages(views: ViewBuilder) -> Iterator[Page]:
    """Yield the files of each month, newest first, then their index."""
    parts: dict[str, list[dict[str, Any]]] = {"articles": [], "passages": [], "events": []}
    for month, articles in _by_month(views.corpus.articles, lambda article: article.date):
        names = (f"articles/{month}.json", f"passages/{month}.csv")
        for kind, page in zip(parts, _article_pages(views, *names, articles, month), strict=False):
            parts[kind].append(_part(month, page, len(articles)))
            yield page
    to_the_day = [event for event in views.corpus.events if _is_to_the_day(event)]
    for month, events in _by_month(to_the_day, lambda event: event.start):
        page = _event_page(views, f"events/{month}.ics", events, month)
        parts["events"].append(_part(month, page, len(events)))
        yield page
    yield _page(views, "index.json", DataIndex(_header(views), parts))


def _by_month(items: Iterable[T], date: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    """Group items by month, newest first and undated last."""
    months: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        iso = date(item)
        months[iso[:A_MONTH] if len(iso) >= A_MONTH else UNDATED].append(item)
    return sorted(months.items(), key=lambda month: month[0].replace(UNDATED, ""), reverse=True)


def _part(month: str, page: Page, count: int) -> dict[str, Any]:
    return {
        "month": None if month == UNDATED else month,
        "address": page.view.canonical,
        "count": count,
    }


def _article_pages(
    views: ViewBuilder, json: str, csv: str, articles: Sequence[Article], month: str = ""
) -> Iterator[Page]:
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

    def data() -> tuple[ArticleData, ...]:
        return tuple(_article(views, article) for article in articles)

    whole = views.defer(lambda: ArticlesFile(_header(views), data(), views.bodies), sources)
    yield _page(views, json, whole, month)
    yield _page(views, csv, views.defer(lambda: PassagesFile(data(), views.bodies), sources), month)


def _event_page(views: ViewBuilder, file: str, events: Sequence[Event], month: str = "") -> Page:
    sources = [
        (views.source_of(event.article), event.note.anchor, event.mention.value) for event in events
    ]
    return _page(views, file, views.defer(lambda: _events_file(views, events), sources), month)


def _page(views: ViewBuilder, file: str, context: DataFile | Deferred, month: str = "") -> Page:
    url = data_url(file)
    return Page(url, "", page_view(views, url, file), context, listed=False, month=month)


def _header(views: ViewBuilder) -> dict[str, Any]:
    site = views.site
    return {"title": site.title, "address": views.address(HOME), "language": site.language}


def _article(views: ViewBuilder, article: Article) -> ArticleData:
    """Return an article's data, with null for unknown facts.

    ``origin`` is the oldest article with the same text, possibly itself.
    """
    meta = article.entry.meta
    outlet = views.corpus.outlet(meta.outlet)
    name = views.names.outlet(outlet.meta).text if outlet else meta.outlet_found
    conversion = views.corpus.content.conversions.get(meta.seed or "")
    fields = {
        "id": article.id,
        "address": views.address(views.refs[article.id].url),
        "title": meta.title,
        "title_origin": meta.title_origin,
        "language": meta.language,
        "date": meta.date,
        "outlet": {"id": outlet.id, "name": name} if outlet else None,
        "outlet_found": meta.outlet_found,
        "authors": meta.authors,
        "themes": article.themes,
        "people": article.people,
        "summary": by_language(meta.summary, views.site.original),
        "source_url": meta.source_url,
        "seed": meta.seed,
        "seed_sha256": conversion.seed_sha256 if conversion else None,
        "origin": views.corpus.origins[article.id][0].id,
    }
    standings = {
        anchor: tuple(_standing(views, each) for each in found)
        for anchor, found in views.allegations.in_article(article).items()
    }
    return ArticleData(fields, name, article.digest, standings)


def _standing(views: ViewBuilder, standing: StandingView) -> StandingData:
    return StandingData(
        allegation=standing.allegation or None,
        stage=standing.stage or None,
        since=standing.date.iso if standing.date else None,
        responses=tuple(
            {
                "from": answer.person.label if answer.person else None,
                "response": answer.label,
                "note": answer.note or None,
                "address": views.address(passage_url(*answer.place)) if answer.place else None,
            }
            for answer in standing.answers
        ),
        text=standing.text,
    )


def _events_file(views: ViewBuilder, events: Sequence[Event]) -> EventsFile:
    """Return the calendar of distinct events dated to the day, noting how many are left out."""
    to_the_day = [event for event in events if _is_to_the_day(event)]
    note = views.gettext("The dates that the articles speak of, each with its passage.")
    if left := len(events) - len(to_the_day):
        note += " " + views.gettext(
            "Left out, because known to the month or the year only: %(number)s.", number=left
        )
    unique = {event.uid: event for event in (_event(views, event) for event in to_the_day)}
    return EventsFile(views.site.title, note, tuple(unique.values()), views.bodies)


def _is_to_the_day(event: Event) -> bool:
    return all(len(end) == TO_THE_DAY for end in event.mention.value.split("/"))


def _event(views: ViewBuilder, event: Event) -> EventData:
    article, note = event.article, event.note
    start, _, last = event.mention.value.partition("/")
    ref = views.refs[article.id]
    source = (ref.title, ref.outlet_name, ref.date.text if ref.date else "")
    dates = f"{start}-{last}" if last else start
    return EventData(
        body=article.digest,
        anchor=note.anchor,
        uid=f"{article.id}.{note.anchor}.{dates}@sourcebook",
        stamp=first_day(article.date or start),
        start=datetime.date.fromisoformat(start),
        last=datetime.date.fromisoformat(last or start),
        lang=ref.lang,
        source=" · ".join(filter(None, source)),
        url=views.address(passage_url(article.id, note.anchor)),
        categories=tuple(views.marks[theme].name for theme in note.themes),
        standing=" ".join(each.text for each in views.allegations.of(article, note)),
    )
