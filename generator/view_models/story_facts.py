"""Facts of the articles of all stories, gathered in one pass for all lists and files of stories."""

from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from generator.corpus.corpus import Corpus
from generator.fingerprint.digests import digest_value
from generator.stories.storybook import Story, Storybook
from generator.view_models.list_months import month_of
from generator.view_models.story_titles import sources_of_title


class ToldArticles(NamedTuple):
    """Articles of a story that the site has: their digests, their days, and copies among them.

    ``titles`` are what the story may get its title from. ``copies`` are ids, each with that of the oldest
    article of the same text, of which there are several.
    """

    digests: list[bytes]
    days: list[str]
    titles: list[object]
    copies: list[tuple[str, str]]


class StoryFacts:
    """Facts of the stories of a site, the same in all its languages."""

    def __init__(self, book: Storybook, corpus: Corpus) -> None:
        self._book, self._corpus = book, corpus
        self.month_sources: dict[str, bytes] = {}  # of pages of stories, by the first and last

    @cached_property
    def articles(self) -> dict[str, ToldArticles]:
        """Facts of the articles of stories, by the story's id."""
        known = {article.entry.id: article for article in self._corpus.articles}
        origins = self._corpus.origins.items()
        copies = {id_: group[0].entry.id for id_, group in origins if len(group) > 1}
        facts = {}
        for story in self._book.stories:
            told = [known[id_] for id_ in story.articles if id_ in known]
            facts[story.id] = ToldArticles(
                [article.digest for article in told],
                [article.entry.meta.date or "" for article in told],
                list(map(sources_of_title, told)),
                [(id_, copies[id_]) for id_ in story.articles if id_ in copies],
            )
        return facts

    def digest_months(self) -> dict[str, bytes]:
        """Return digests of the stories of articles and of their titles, by the month of the articles.

        A title is the editor's, or one of those of the articles: an edit of a text that keeps its title
        leaves the lists of other months alone.
        """
        months: defaultdict[str, list[object]] = defaultdict(list)
        for story in self._book.stories:
            facts = self.articles[story.id]
            told = story.id, edited_title(story), story.central, facts.titles
            for month in {month_of(day) for day in facts.days}:
                months[month].append(told)
        return {month: digest_value(told) for month, told in months.items()}


def edited_title(story: Story) -> object:
    """Return what decides about the editor's title of a story, None where there is no entry."""
    return story.entry.meta.title if story.entry else None
