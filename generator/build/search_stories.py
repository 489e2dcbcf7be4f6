"""Collect the stories of a project for its search index."""

from collections.abc import Sequence

from generator.build.project import Project
from generator.corpus.article_record import Article
from generator.search.story_table import SearchStories, SearchStory, number_stories
from generator.view_models.story_titles import titles_in


def collect_stories(project: Project, articles: Sequence[Article]) -> SearchStories:
    """Return the stories of the articles of an index, given in its order."""
    book, known = project.shown_stories, {article.entry.id: article for article in articles}
    story_of = {id_: story.id for id_, story in book.by_article.items()}
    ids, column = number_stories(known, story_of)
    titles = {site.language: titles_in(site, book, known) for site in project.content.sites}
    stories = (
        SearchStory(id_, {language: each[id_] for language, each in titles.items()}) for id_ in ids
    )
    return SearchStories(tuple(stories), column)
