"""Titles of stories, and digests of the stories that the articles of each month tell."""

from collections import defaultdict
from collections.abc import Mapping

from generator.config import Site, TextIn
from generator.corpus.article_record import Article
from generator.fingerprint.digests import digest_value
from generator.stories.storybook import Story, Storybook
from generator.view_models.display_names import DisplayNames, LazyDict
from generator.view_models.list_months import month_of

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


def titles_in(site: Site, book: Storybook, known: Mapping[str, Article]) -> Titles:
    """Return the titles of stories in the language of a site, chosen on first access."""
    names = DisplayNames(site)
    return LazyDict(lambda id_: choose_title(names, book.by_id[id_], known))


def digest_stories(book: Storybook, known: Mapping[str, Article]) -> dict[str, bytes]:
    """Return digests of the stories of articles and of their titles, by the month of the articles.

    A title is the editor's, or one of those of the articles, which are decided by their digests.
    """
    months: defaultdict[str, list[object]] = defaultdict(list)
    for story in book.stories:
        articles = [known[id_] for id_ in story.articles if id_ in known]
        title = story.entry.meta.title if story.entry else None
        told = story.id, title, story.central, [article.digest for article in articles]
        days = {article.entry.meta.date or "" for article in articles}
        for month in {month_of(day) for day in days} if len(days) > 1 else map(month_of, days):
            months[month].append(told)
    return {month: digest_value(told) for month, told in months.items()}
