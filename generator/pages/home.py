"""The home page: what this briefing is, what is new, and the ways into it."""

from collections.abc import Iterator

from generator.content.entries import ThemeEntry
from generator.pages.activity import activities, activity_table
from generator.pages.addresses import HOME
from generator.pages.contexts import HomeContext
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.parts import PassageView, SectionCount, ThemeCard
from generator.pages.strips import strip_view
from generator.pages.views import Views

LATEST = 6
EVENTS = 8
PEOPLE = 12
PASSAGES_OF_ONE_ARTICLE = 3


def home_page(views: Views) -> Page:
    """The first page of the site."""
    corpus = views.corpus
    persons = sorted(views.persons.values(), key=lambda person: -person.passages)
    drawn = activities(views)
    context = HomeContext(
        covers=_covers(views),
        counts=tuple(_counts(views)),
        latest=tuple(_latest(views))[:LATEST],
        themes=tuple(_card(views, theme) for theme in corpus.themes),
        strip=strip_view(views, corpus.events, None),
        activity=drawn,
        activity_table=activity_table(drawn.values()),
        events=tuple(views.event(event) for event in reversed(corpus.events[-EVENTS:])),
        people=tuple(person for person in persons if person.articles)[:PEOPLE],
        articles=tuple(views.refs.values()),
    )
    changed = next((article.entry.meta.date or "" for article in corpus.articles), "")
    return Page(
        HOME, "home.html", page_view(views, HOME, views.site.title), context, changed=changed
    )


def _covers(views: Views) -> str:
    """From the oldest article's date to the newest's, in words; empty where none has a date."""
    dates = [
        article.entry.meta.date for article in views.corpus.articles if article.entry.meta.date
    ]
    if not dates:
        return ""
    oldest, newest = views.date(min(dates)), views.date(max(dates))
    texts = dict.fromkeys(view.text for view in (oldest, newest) if view)
    return " – ".join(texts)


def _counts(views: Views) -> Iterator[SectionCount]:
    corpus = views.corpus
    languages = {article.entry.meta.language for article in corpus.articles}
    outlets = {outlet for outlet in corpus.by_outlet if outlet}
    for count, one, many in (
        (len(corpus.articles), "article", "articles"),
        (
            len({group[0].id for group in corpus.origins.values()}),
            "independent text",
            "independent texts",
        ),
        (len(outlets), "outlet", "outlets"),
        (len(languages), "language", "languages"),
        (sum(bool(person.articles) for person in views.persons.values()), "person", "people"),
        (len(corpus.events), "dated event", "dated events"),
    ):
        yield SectionCount(one if count == 1 else many, count)


def _latest(views: Views) -> Iterator[PassageView]:
    """The first passages with a theme of each article, newest article first."""
    for article in views.corpus.articles:
        marked = [read for read in article.passages() if article.themes_of(read)]
        for read in marked[:PASSAGES_OF_ONE_ARTICLE]:
            yield views.passage(article, read, alone=True)


def _card(views: Views, theme: ThemeEntry) -> ThemeCard:
    articles = views.corpus.by_theme.get(theme.id, ())
    marked = [
        r for article in articles for r in article.passages() if theme.id in article.themes_of(r)
    ]
    return ThemeCard(
        mark=views.marks[theme.id],
        synopsis=views.html.first_paragraph(theme.synopsis),
        articles=len(articles),
        passages=len(marked),
        sensitive=theme.meta.sensitive,
        latest=next((views.refs[article.id].date for article in articles), None),
    )
