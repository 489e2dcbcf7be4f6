"""Likeness of a few invented articles by what they tell."""

from generator.build.project import open_project
from generator.stories.find_stories import LEAST
from generator.stories.likeness import compare_moved
from generator.stories.story_evidence import read_evidence
from generator.stories.weighed_articles import count_evidence, weigh_articles
from tests.running import SMALL_SITE, write_files

ARTICLE = """---
title: {title}
date: {date}
language: {language}
outlet: gazette
outlet_found: {outlet}
---
{text}
"""


def told(date, language, title, *passages, outlet="The Lamp"):
    """An article as a file has it."""
    text = "\n\n".join(passages)
    return ARTICLE.format(date=date, language=language, title=title, text=text, outlet=outlet)


def evidence_of(folder, *articles):
    """The evidence of articles, in order."""
    files = {f"content/articles/told-{at}.md": text for at, text in enumerate(articles)}
    write_files(folder, {**SMALL_SITE, **files})
    with open_project(folder) as project:
        read = {
            each.id: read_evidence(each, list(project.bodies.get(each.digest).spoken())).evidence
            for each in project.articles
        }
    return [read[f"told-{at}"] for at in range(len(articles))]


def are_alike(folder, *articles):
    """Whether two articles are alike enough to be joined."""
    evidence = dict(zip("ab", evidence_of(folder, *articles), strict=True))
    weighed = weigh_articles(evidence, count_evidence(evidence.values()))
    return any(compare_moved(weighed, (), evidence.keys(), LEAST))
