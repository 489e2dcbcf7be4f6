"""A theme's page: the editor's synopsis, then the record."""

from collections.abc import Iterator

from generator.content.entries import ThemeEntry
from generator.pages.activity import activities, activity_table
from generator.pages.addresses import theme_url
from generator.pages.chart_parts import ActivityView
from generator.pages.contexts import ThemeContext
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.parts import PersonRef
from generator.pages.views import Views


def theme_pages(views: Views) -> Iterator[Page]:
    """The page of each theme."""
    drawn = activities(views)
    for theme in views.corpus.themes:
        yield _theme_page(views, theme, drawn.get(theme.id))


def _theme_page(views: Views, theme: ThemeEntry, activity: ActivityView | None) -> Page:
    corpus, url = views.corpus, theme_url(theme.id)
    articles = corpus.by_theme.get(theme.id, ())
    context = ThemeContext(
        mark=views.marks[theme.id],
        names=tuple(
            (lang, name) for lang, name in theme.meta.name.items() if lang != views.language
        ),
        sensitive=theme.meta.sensitive,
        synopsis=views.prose(theme.synopsis),
        activity=activity,
        activity_table=activity_table([activity] if activity else []),
        record=tuple(
            views.passage(article, read, alone=True)
            for article in articles
            for read in article.passages()
            if theme.id in article.themes_of(read)
        ),
        articles=tuple(views.refs[article.id] for article in articles),
        events=tuple(
            views.event(event)
            for event in reversed(corpus.events)
            if theme.id in event.article.themes_of(event.read)
        ),
        people=_people_of(views, theme.id),
    )
    name = views.theme_name(theme)
    description = views.html.first_paragraph(theme.synopsis).striptags()
    view = page_view(views, url, name, description, theme=views.marks[theme.id])
    changed = next((article.entry.meta.date or "" for article in articles), "")
    return Page(url, "theme.html", view, context, theme.path, changed)


def _people_of(views: Views, theme: str) -> tuple[PersonRef, ...]:
    """The people whom the theme's passages name."""
    named = {
        mention.person
        for article in views.corpus.by_theme.get(theme, ())
        for read in article.passages()
        if theme in article.themes_of(read)
        for mention in read.mentions
    }
    return tuple(ref for person, ref in views.persons.items() if person in named)
