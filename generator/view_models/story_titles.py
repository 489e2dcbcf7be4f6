"""Titles of stories."""

from collections.abc import Mapping

from generator.config import Site, TextIn
from generator.corpus.article_record import Article
from generator.stories.storybook import Story, Storybook
from generator.view_models.display_names import DisplayNames, LazyDict

Titles = Mapping[str, TextIn]  # by the id of a story


def choose_title(names: DisplayNames, story: Story, known: Mapping[str, Article]) -> TextIn:
    """Return the title of a story, given the articles of the site by id.

    It is the editor's, or else that of the most central article, or of the oldest with a title in the
    reader's language.
    """
    if story.entry and (chosen := names.choose(story.entry.meta.title)).text:
        return chosen
    first = None
    for id_ in (story.central, *story.articles):
        if (article := known.get(id_)) is None:
            continue
        title = names.headline(article)
        if title.lang == names.site.language and article.entry.meta.title_origin != "derived":
            return title
        first = first or title
    return first or TextIn("", "")


def sources_of_title(article: Article) -> tuple[object, ...]:
    """Return all that an article decides about the title of its story."""
    meta = article.entry.meta
    made = [(each.language, each.title) for each in article.translations]
    return article.entry.id, meta.title, meta.language, meta.title_origin, made


def titles_in(site: Site, book: Storybook, known: Mapping[str, Article]) -> Titles:
    """Return the titles of stories in the language of a site, chosen on first access."""
    names = DisplayNames(site)
    return LazyDict(lambda id_: choose_title(names, book.by_id[id_], known))
