"""Titles of stories, and digests of the stories that the articles of each month tell."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

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
    chosen = names.choose(story.entry.meta.title) if story.entry else TextIn("", "")
    if chosen.text:
        return chosen
    articles = [known[id_] for id_ in story.articles if id_ in known]
    central = known.get(story.central) or articles[0]
    titles = (
        title
        for article in (central, *articles)
        if (title := names.headline(article)).lang == names.site.language
        and article.entry.meta.title_origin != "derived"
    )
    return next(titles, None) or names.headline(central)


def titles_in(site: Site, book: Storybook, known: Mapping[str, Article]) -> Titles:
    """Return the titles of stories in the language of a site, chosen on first access."""
    names = DisplayNames(site)
    return LazyDict(lambda id_: choose_title(names, book.by_id[id_], known))


def digest_stories(
    articles: Sequence[Article], book: Storybook, titles: Sequence[Titles]
) -> dict[str, bytes]:
    """Return digests of the stories of articles and of their titles, by the month of the articles."""
    months: defaultdict[str, list[object]] = defaultdict(list)
    for article in articles:
        if story := book.by_article.get(article.id):
            told = [each[story.id] for each in titles]
            months[month_of(article.date)].append((article.id, story.id, told))
    return {month: digest_value(told) for month, told in months.items()}
