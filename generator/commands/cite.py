"""``sourcebook cite``: find the passages that have some words, and how to cite them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from generator.build.incremental_articles import read_alone
from generator.build.project import Project, with_project
from generator.content.load_content import load_content
from generator.corpus.article_record import Article, WrittenPassage
from generator.problems import Problem, ProblemsError
from generator.statements.citation_syntax import read_address
from generator.statements.passage_library import anchors_of, whole_text
from generator.statements.quotation_match import find_nearest, is_run

SHOWN = 400  # characters of a passage

Found = tuple[Article, WrittenPassage]


class Citations(msgspec.Struct, frozen=True):
    """Lines about the passages found, and Problems: none was found, or something else is wrong."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def find_citations(root: Path, sought: str) -> Citations:
    """Find the passages that have some words, or at an address of the site.

    Where something is wrong in the project, the articles that can be read are searched, and it is
    told with what was found.
    """

    def look(project: Project) -> Citations:
        passages = (
            (article, passage)
            for article in project.articles
            for passage in project.bodies.get(article.digest).passages()
        )
        return _cite(tuple(passages), project.content.site.base_url, sought)

    try:
        return with_project(root, look)
    except ProblemsError as error:
        sites = load_content(root)[0].sites
        passages = tuple(
            (article, passage) for article, body in read_alone(root) for passage in body.passages()
        )
        found = _cite(passages, sites[0].base_url if sites else "", sought)
        return Citations(found.lines, (*found.problems, *error.problems))


def _cite(passages: Sequence[Found], base_url: str, sought: str) -> Citations:
    address = read_address(sought, base_url)
    if address:
        found = [
            (article, passage)
            for article, passage in passages
            if article.id == address[0] and address[1] in {"", passage.anchor}
        ]
    else:
        languages = {article.entry.meta.language for article, _ in passages}
        found = [
            (article, passage)
            for article, passage in passages
            if is_run(sought, whole_text(passage), languages) or _find_translation(passage, sought)
        ]
    if not found:
        return Citations((), (_say_none(passages, sought),))
    every = {article.id: article for article, _ in passages}
    counts = [anchor for article in every.values() for anchor in anchors_of(article)]
    return Citations(tuple(_tell(found, counts, "" if address else sought)))


def _tell(found: Iterable[Found], anchors: Sequence[str], sought: str) -> Iterator[str]:
    """Yield the citation, the source and the words of each passage, and the translation sought."""
    for article, passage in found:
        place = passage.anchor
        place = place if anchors.count(place) == 1 else f"{article.id}#{place}"
        translation = _find_translation(passage, sought) if sought else ""
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


def _say_none(passages: Iterable[Found], sought: str) -> Problem:
    named = ((f"{article.id}#{each.anchor}", whole_text(each)) for article, each in passages)
    near = find_nearest(sought, named)
    hint = f"[@{near[0]}] has “{near[1]}”" if near else "give words as an article has them"
    return Problem("quote-not-found", f"no passage has the words '{sought}'", hint=hint)
