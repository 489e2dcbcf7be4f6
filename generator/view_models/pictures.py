"""Pictures of pages for those who share links to them: what each says, and which ones are drawn."""

from collections.abc import Iterator

import msgspec

from generator.content.entries import ThemeEntry
from generator.corpus.article_record import Article
from generator.fingerprint.digests import published_digest
from generator.stories.storybook import Story
from generator.view_models import urls
from generator.view_models.page_views import ArticleRef, ThemeMark
from generator.view_models.picture_view import PictureView
from generator.view_models.story_refs import articles_of, has_stories, list_stories, ref_of
from generator.view_models.view_builder import ViewBuilder

DESIGN = "1"  # of what is drawn: another one has all pictures drawn anew


class PictureText(msgspec.Struct, frozen=True):
    """Words of a picture: the briefing's name alone, or below it a title and its source.

    ``ink`` is the colour of a theme, or empty.
    """

    site: str
    title: str = ""
    source: str = ""
    ink: str = ""

    @property
    def key(self) -> str:
        """Name of the picture's file, which no other words have."""
        words = msgspec.json.encode((DESIGN, *msgspec.structs.astuple(self)))
        return published_digest(words).hex()[:16]


def site_picture(views: ViewBuilder) -> PictureText:
    """Return the picture of pages that have none of their own, and of all that alleges something."""
    return PictureText(views.site.title)


def article_picture(views: ViewBuilder, article: Article) -> PictureText:
    """Return the picture of an article, with the title that its outlet gave it."""
    if views.ledger.touches(article):
        return site_picture(views)
    ref = views.refs[article.id]
    return PictureText(views.site.title, ref.title, _source(ref), _ink(views, ref.themes))


def theme_picture(views: ViewBuilder, theme: ThemeEntry) -> PictureText:
    """Return the picture of a theme."""
    if theme.meta.sensitive:
        return site_picture(views)
    mark = views.marks[theme.id]
    return PictureText(views.site.title, mark.name, "", theme.meta.colour.light)


def story_picture(views: ViewBuilder, story: Story) -> PictureText:
    """Return the picture of a story, with the day of its event."""
    if any(views.ledger.touches(article) for article in articles_of(views, story)):
        return site_picture(views)
    ref = ref_of(views, story)
    return PictureText(views.site.title, ref.title, ref.date.text)


def list_pictures(views: ViewBuilder) -> Iterator[PictureText]:
    """Yield the pictures of all pages, that of the site first."""
    yield site_picture(views)
    yield from (theme_picture(views, theme) for theme in views.corpus.themes)
    yield from (article_picture(views, article) for article in views.corpus.articles)
    if has_stories(views):
        yield from (story_picture(views, story) for story in list_stories(views))


def named_pictures(views: ViewBuilder) -> frozenset[str]:
    """Return the keys of pictures that are drawn and that a page names."""
    drawn = views.corpus.content.pictures
    return frozenset(each.key for each in list_pictures(views)) & drawn if drawn else drawn


def show_picture(views: ViewBuilder, wanted: PictureText | None) -> PictureView | None:
    """Return a picture, the site's where it is not drawn, or None if neither is."""
    drawn = views.corpus.content.pictures
    for text in (wanted, site_picture(views)) if drawn else ():
        if text and text.key in drawn:
            url = urls.absolute_url(views.site.base_url, urls.picture_url(text.key))
            return PictureView(url, ". ".join(filter(None, (text.title, text.source, text.site))))
    return None


def _source(ref: ArticleRef) -> str:
    """Return the outlet and the date, as far as they are known."""
    known = (ref.outlet_name, ref.date.text if ref.date else "")
    return " · ".join(filter(None, known))


def _ink(views: ViewBuilder, marks: tuple[ThemeMark, ...]) -> str:
    """Return the colour of the first theme on a light ground, or ''."""
    colours = {theme.id: theme.meta.colour.light for theme in views.corpus.themes}
    return next((colours[mark.id] for mark in marks if mark.id in colours), "")
