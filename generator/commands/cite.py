"""``sourcebook cite``: find the passages that have some words, and how to cite them."""

from collections.abc import Iterator
from pathlib import Path

from generator.build.project import Project, with_project
from generator.corpus.article_record import Article, WrittenPassage
from generator.problems import Problem, ProblemsError
from generator.statements.citation_syntax import read_address
from generator.statements.passage_library import anchors_of, whole_text
from generator.statements.quotation_match import find_nearest, is_run

SHOWN = 400  # characters of a passage


def find_citations(root: Path, sought: str) -> list[str]:
    """Return lines about the passages that have some words, or at an address of the site.

    Raises ProblemsError with the nearest words if no passage has them.
    """
    return with_project(root, lambda project: list(_cite(project, sought)))


def _cite(project: Project, sought: str) -> Iterator[str]:
    address = read_address(sought, project.content.site.base_url)
    if address:
        found = [
            (article, passage)
            for article in project.articles
            if article.id == address[0]
            for passage in project.bodies.get(article.digest).passages()
            if passage.anchor == address[1] or not address[1]
        ]
    else:
        languages = {article.entry.meta.language for article in project.articles}
        found = [
            (article, passage)
            for article in project.articles
            for passage in project.bodies.get(article.digest).passages()
            if is_run(sought, whole_text(passage), languages) or _find_translation(passage, sought)
        ]
    if not found:
        raise ProblemsError([_say_none(project, sought)])
    counts = [anchor for article in project.articles for anchor in anchors_of(article)]
    for article, passage in found:
        place = passage.anchor
        place = place if counts.count(place) == 1 else f"{article.id}#{place}"
        translation = "" if address else _find_translation(passage, sought)
        yield f"[@{place} tr]" if translation else f"[@{place}]"
        yield from _describe(article, passage)
        if translation:
            yield f"  {_shorten(translation)}"


def _find_translation(passage: WrittenPassage, sought: str) -> str:
    """Return the translation of a passage that has some words, '' without one."""
    found = (
        each.text for each in passage.translations if is_run(sought, each.text, {each.language})
    )
    return next(found, "")


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _describe(article: Article, passage: WrittenPassage) -> Iterator[str]:
    """Yield the source and the words of a passage."""
    meta = article.entry.meta
    outlet = meta.outlet or meta.outlet_found or "outlet not named"
    yield f"  {outlet}, {meta.date or 'date unknown'}, {article.entry.file}"
    yield f"  {_shorten(whole_text(passage))}"


def _say_none(project: Project, sought: str) -> Problem:
    passages = (
        (f"{article.id}#{passage.anchor}", whole_text(passage))
        for article in project.articles
        for passage in project.bodies.get(article.digest).passages()
    )
    near = find_nearest(sought, passages)
    hint = f"[@{near[0]}] has “{near[1]}”" if near else "give words as an article has them"
    return Problem("quote-not-found", f"no passage has the words '{sought}'", hint=hint)
