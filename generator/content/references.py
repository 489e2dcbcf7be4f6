"""Ids that one file of content gives and another must have: themes, outlets, people, articles, seeds, colours."""

import difflib
import re
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.config import is_web_address
from generator.content.entries import ArticleEntry, Content, PersonEntry, ThemeEntry
from generator.content.yaml_text import YamlText, position_of
from generator.problems import Problem
from generator.seeds.listing import SEEDS


def find_unknown_references(root: Path, content: Content) -> list[Problem]:
    """A Problem at each id that leads nowhere."""
    themes = {theme.id for theme in content.themes}
    people = {person.id for person in content.people}
    outlets = {outlet.id for outlet in content.outlets}
    articles = {article.id for article in content.articles}
    problems: list[Problem] = []
    for article in content.articles:
        problems += _check_article(root, article, themes, people, outlets)
    for person in content.people:
        problems += _check_roles(person, articles)
    for theme in content.themes:
        problems += _check_colours(theme)
    return problems


def _check_article(
    root: Path, article: ArticleEntry, themes: set[str], people: set[str], outlets: set[str]
) -> Iterator[Problem]:
    meta, source = article.meta, article.front_matter
    for index, theme in enumerate(meta.themes or ()):
        yield from _check_id("theme", theme, themes, source, ("themes", index))
    for index, person in enumerate(meta.people):
        yield from _check_id("person", person, people, source, ("people", index))
    if meta.outlet is not None:
        yield from _check_id("outlet", meta.outlet, outlets, source, ("outlet",))
    if meta.source_url is not None and not is_web_address(meta.source_url):
        told, hint = f"'{meta.source_url}' is not a web address", "give it whole, with https://"
        yield source.problem(f"'source_url': {told}", hint, *position_of(source, ("source_url",)))
    if meta.seed is not None and (told := why_no_seed_path(root, meta.seed)):
        hint = "give the seed's path below seeds/, as 'conversions.yaml' has it"
        yield source.problem(f"'seed': {told}", hint, *position_of(source, ("seed",)))


def why_no_seed_path(root: Path, seed: str) -> str:
    """Why a path given as a seed's is none (it leaves the seeds' folder), or nothing."""
    path = PurePosixPath(seed)
    inside = (root / SEEDS / path).resolve().is_relative_to((root / SEEDS).resolve())
    if path.is_absolute() or ".." in path.parts or not inside:
        return f"'{seed}' leads out of the seeds' folder"
    return ""


def _check_roles(person: PersonEntry, articles: set[str]) -> Iterator[Problem]:
    for row, role in enumerate(person.meta.roles):
        for index, article in enumerate(role.articles):
            at = ("roles", row, "articles", index)
            yield from _check_id("article", article, articles, person.front_matter, at)


def _check_id(
    kind: str, given: str, known: Collection[str], source: YamlText, at: tuple[str | int, ...]
) -> Iterator[Problem]:
    if given in known:
        return
    near = difflib.get_close_matches(given, known, 1)
    place = {
        "theme": "content/themes/", "person": "content/people/",
        "outlet": "content/outlets.yaml", "article": "content/articles/",
    }[kind]  # fmt: skip
    hint = f"did you mean '{near[0]}'?" if near else f"add it to {place}, or remove it here"
    yield source.problem(f"unknown {kind} '{given}'", hint, *position_of(source, at))


def _check_colours(theme: ThemeEntry) -> Iterator[Problem]:
    for ground in ("light", "dark"):
        colour = getattr(theme.meta.colour, ground)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            place = position_of(theme.front_matter, ("colour", ground))
            hint = "write it as '#1f5f8b', in quotes"
            yield theme.front_matter.problem(f"'{colour}' is not a colour", hint, *place)
