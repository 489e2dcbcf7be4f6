"""Article pages: the body, its provenance, and neighbouring and related articles."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from generator.content.entries import ArticleMeta
from generator.content.ledger import Conversion, find_conversion
from generator.corpus.article_record import Article
from generator.corpus.comparison import Comparison, DiffPart
from generator.corpus.corpus import events_of
from generator.nlp.dates.timestamps import Timestamp, parse_stamp
from generator.pages.page_copies import find_copy
from generator.seed_kinds.seed_names import seed_file
from generator.view_models.contexts import ArticleContext
from generator.view_models.omitted_lines import omitted_line_rows
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import (
    give_picture,
    make_section,
    mark_held,
    page_view,
    say_held,
)
from generator.view_models.page_views import ArticleRef, DateView, DifferenceView, Link, SourceView
from generator.view_models.pictures import article_picture
from generator.view_models.record_rows import article_digests
from generator.view_models.story_refs import sources_of_links, story_link, story_source
from generator.view_models.urls import article_url
from generator.view_models.view_builder import ViewBuilder

WORDS_AROUND = 8  # of a change in an article, on each side
SAME_TEXT = 12  # articles with the same text listed at most
TIMESTAMP = "timestamp"  # label of time stamp lines


def article_sections(views: ViewBuilder) -> Iterator[PageSection]:
    """Yield the pages of articles, those of a month together, newest first."""
    first = 0
    for month, articles in views.lists().by_month.items():
        last = first + len(articles)
        plan = partial(article_pages, views, first, last)
        sources = _sources_of_month(views, first, last)
        yield make_section(views, f"articles of {month}", plan, *sources)
        first = last


def article_pages(views: ViewBuilder, first: int, last: int) -> Iterator[PlannedPage]:
    """Yield pages of the articles from index ``first`` up to ``last``, newest first."""
    for index, article in enumerate(views.corpus.articles[first:last], first):
        yield views.plan(
            article_url(article.id),
            partial(_article_page, views, article, *_neighbours(views, index)),
            _sources_of(views, index),
            origin=article.entry.path,
            changed=article.date,
            listed=_may_be_indexed(views, article),
            month=article.date[:7],
        )


def _sources_of_month(views: ViewBuilder, first: int, last: int) -> tuple[object, ...]:
    """Return all that decides about the pages of the articles from one index up to another."""
    corpus, editions = views.corpus, views.editions
    articles = corpus.articles[first:last]
    related, origins = corpus.related, corpus.origins
    return (
        views.sources_of(corpus.articles[max(first - 1, 0) : last + 1]),
        [article_digests((*related[each.id], *origins[each.id])) for each in articles],
        [_find_conversion(views, each) for each in articles if each.entry.meta.seed],
        [(each.id, corpus.compared[each.id]) for each in articles if each.id in corpus.compared],
        [editions.source_of_article(each) for each in articles],
        [say_held(views, each.entry.meta) for each in articles],
        sources_of_links(views, articles),
        [_find_visit(views, each) for each in articles],
    )


def _neighbours(views: ViewBuilder, index: int) -> tuple[Article | None, Article | None]:
    """Return the articles before and after one in time."""
    articles = views.corpus.articles
    newer = articles[index - 1] if index else None
    older = articles[index + 1] if index + 1 < len(articles) else None
    return older, newer


def _sources_of(views: ViewBuilder, index: int) -> tuple[object, ...]:
    """Return all that decides about the page of an article."""
    corpus = views.corpus
    article = corpus.articles[index]
    return (
        views.source_of(article),
        _find_conversion(views, article),
        [each.digest if each else b"" for each in _neighbours(views, index)],
        article_digests(corpus.related[article.id]),
        article_digests(corpus.origins[article.id]),
        corpus.compared.get(article.id),
        views.editions.source_of_article(article),
        say_held(views, article.entry.meta),
        story_source(views, article.id),
        _find_visit(views, article),
    )


def _article_page(
    views: ViewBuilder, article: Article, older: Article | None, newer: Article | None
) -> Page:
    ref = views.refs[article.id]
    touched = views.ledger.touches(article)
    description = views.caution() if touched else _describe(views, article, ref)
    view = page_view(views, ref.url, ref.headline, description, language=ref.headline_lang)
    view = give_picture(views, view, article_picture, article)
    view = msgspec.structs.replace(view, indexed=_may_be_indexed(views, article))
    view = mark_held(views, view, article.entry.meta)
    context = article_context(views, article, older, newer)
    return Page(ref.url, "article.html", view, context)


def _describe(views: ViewBuilder, article: Article, ref: ArticleRef) -> str:
    """Return the summary or the opening, preferably in the page's language."""
    if ref.summary and ref.summary_lang == views.language:
        return ref.summary
    return (ref.translation and ref.translation.opening) or ref.summary or article.opening


def _may_be_indexed(views: ViewBuilder, article: Article) -> bool:
    """Return False for the text of others in full, unless the editor lets it be indexed."""
    whole = article.digest not in views.corpus.showing
    return views.site.index or not (whole and article.entry.meta.is_foreign)


def _find_conversion(views: ViewBuilder, article: Article) -> Conversion | None:
    entry = article.entry
    return find_conversion(views.corpus.content.conversions, entry.meta.seed, entry.path)


def _find_visit(views: ViewBuilder, article: Article) -> tuple[str, str, str]:
    """Return the day on which the article's page was captured, and address and digest of the copy."""
    visit = views.corpus.content.visits.get(seed_file(article.entry.meta.seed or ""))
    if not visit:
        return "", "", ""
    return str(visit.capture.on), find_copy(views, article), visit.capture.archive_sha256


def article_context(
    views: ViewBuilder, article: Article, older: Article | None = None, newer: Article | None = None
) -> ArticleContext:
    """Return an article's context with links to its neighbours, if given.

    Without the right to show it in full, it has no words of its seed.
    """
    whole = article.digest not in views.corpus.showing
    return ArticleContext(
        article=views.refs[article.id],
        body=views.body(article),
        people=tuple(views.people[person] for person in article.people),
        dates=_dates(views, article),
        source=_source(views, article, whole=whole),
        differences=_differences(views.corpus.compared.get(article.id), whole=whole),
        previous=_neighbour(views, older),
        next=_neighbour(views, newer),
        related=tuple(views.refs[other.id] for other in views.corpus.related[article.id]),
        alleges=views.ledger.touches(article),
        former=_former_anchors(views, article),
        foreign=article.entry.meta.is_foreign,
        story=story_link(views, article.id),
    )


def _dates(views: ViewBuilder, article: Article) -> dict[str, tuple[DateView, ...]]:
    """Return the dates that passages mention, in order, by anchor."""
    found: dict[str, tuple[DateView, ...]] = {}
    for event in events_of((article,)):
        said = found.get(event.note.anchor, ())
        found[event.note.anchor] = (*said, views.make_date(event.mention.value))
    return found


def _former_anchors(views: ViewBuilder, article: Article) -> dict[str, tuple[str, ...]]:
    """Return former anchors by those in their place, or under '' if those are not shown."""
    shown = {passage.anchor for passage in views.bodies.get(article.digest).passages()}
    found: dict[str, tuple[str, ...]] = {}
    for anchor, former in views.state.former(article).items():
        place = anchor if anchor in shown else ""
        found[place] = (*found.get(place, ()), *former)
    return found


def _neighbour(views: ViewBuilder, article: Article | None) -> Link | None:
    if article is None:
        return None
    ref = views.refs[article.id]
    return Link(ref.headline, ref.url, ref.headline_lang)


def _source(views: ViewBuilder, article: Article, *, whole: bool) -> SourceView:
    entry, meta = article.entry, article.entry.meta
    conversion = _find_conversion(views, article)
    compared = views.corpus.compared.get(article.id)
    others = [other for other in views.corpus.origins[article.id] if other is not article]
    day, copy, archive = _find_visit(views, article)
    return SourceView(
        seed=meta.seed or "",
        recorded=conversion is not None,
        sha256=conversion.seed_sha256 if conversion else "",
        captured=views.date(day),
        copy=copy,
        copy_sha256=archive,
        edited=conversion.edited(entry.digest, entry.text_digest) if conversion else "",
        left_out=omitted_line_rows(conversion.left_out if conversion else (), wordless=not whole),
        dated=_dated(meta, conversion) if conversion else "",
        source_url=meta.source_url or "",
        same_text=tuple(views.refs[other.id] for other in others[:SAME_TEXT]),
        same_text_more=max(len(others) - SAME_TEXT, 0),
        unchecked=compared is not None and compared.missing,
        notes_left_out=tuple((note if whole else "", why) for _, note, why in compared.notes)
        if compared
        else (),
    )


def _differences(
    compared: Comparison | None, *, whole: bool
) -> dict[str, tuple[DifferenceView, ...]]:
    """Return the differences from the seed, by anchor, without its words unless the ``whole`` is shown."""
    found: dict[str, tuple[DifferenceView, ...]] = {}
    for each in compared.differences if compared else ():
        words = _around_changes(each.pieces) if whole else ()
        view = DifferenceView(words, each.reason)
        found[each.anchor] = (*found.get(each.anchor, ()), view)
    return found


def _around_changes(pieces: Sequence[DiffPart]) -> tuple[tuple[str, str], ...]:
    """Return the pieces with at most a few unchanged words on each side of a change."""
    shown = []
    for place, piece in enumerate(pieces):
        words = piece.text.split()
        before = words[:WORDS_AROUND] if place else []
        after = words[-WORDS_AROUND:] if place + 1 < len(pieces) else []
        long = piece.kind == "same" and len(words) > len(before) + len(after)
        blank = " " if piece.text.startswith(" ") else ""
        cut = blank + " ".join((*before, "…", *after))
        shown.append((piece.kind, cut if long else piece.text))
    return tuple(shown)


def _dated(meta: ArticleMeta, conversion: Conversion) -> str:
    """Return the first time stamp left out of the body that gives the article's date, or ''."""
    stamps = (text for run in conversion.left_out if run.fate == TIMESTAMP for _, text in run.lines)
    for text in stamps:
        stamp = parse_stamp(text, meta.language)
        if meta.date and stamp and _gives(stamp, meta.date):
            return text
    return ""


def _gives(stamp: Timestamp, day: str) -> bool:
    """Return True if the time stamp has the date's day and month and no other year."""
    said = f"{stamp.month or 0:02}-{stamp.day or 0:02}"
    return day[5:] == said and stamp.year in {None, int(day[:4])}
