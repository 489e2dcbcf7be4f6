"""Check of references between content files: themes, outlets, people, articles, seeds."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.clippings.seed_files import SEEDS, seed_file
from generator.config import is_web_address
from generator.content.entries import ArticleEntry, ArticleMeta, PersonEntry, ThemeEntry
from generator.content.files import leads_into
from generator.content.front_matter import read_text, split_front_matter
from generator.content.ledger import Conversion, find_conversion
from generator.problems import Code, Problem
from generator.yaml_reading.strict_yaml import YamlText


@dataclass(frozen=True, slots=True)
class KnownIds:
    """Ids that may be referred to. None, for an unreadable file, accepts any id."""

    articles: Collection[str]
    themes: frozenset[str]
    people: frozenset[str]
    outlets: Collection[str] | None
    conversions: Mapping[str, Conversion] | None
    seeds: Collection[str]


def find_unknown_references(
    root: Path,
    articles: Iterable[ArticleEntry],
    people: Iterable[PersonEntry],
    themes: Iterable[ThemeEntry],
    known: KnownIds,
) -> list[Problem]:
    """Return a Problem for each reference to an unknown id."""
    problems: list[Problem] = []
    for article in articles:
        if not _all_known(article.meta, known):
            source = split_front_matter(read_text(root, article.path), article.path)[0]
            problems += _check_article(article.meta, source, known)
            problems += _check_source(root, article, source, known)
    for person in people:
        problems += _check_roles(person, known.articles)
    for theme in themes:
        problems += _check_colours(theme)
    return problems


def _all_known(meta: ArticleMeta, known: KnownIds) -> bool:
    """Return True if none of the article's references needs a closer look."""
    return (
        known.themes.issuperset(meta.themes or ())
        and known.people.issuperset(meta.people)
        and known.people.issuperset(meta.not_people)
        and (meta.outlet is None or known.outlets is None or meta.outlet in known.outlets)
        and (meta.seed is None or _is_in(meta.seed, known.seeds))
        and (meta.source_url is None or is_web_address(meta.source_url))
    )


def _check_article(meta: ArticleMeta, source: YamlText, known: KnownIds) -> Iterator[Problem]:
    for index, theme in enumerate(meta.themes or ()):
        yield from _check_id("unknown-theme", theme, known.themes, source, ("themes", index))
    for key, named in (("people", meta.people), ("not_people", meta.not_people)):
        for index, person in enumerate(named):
            yield from _check_id("unknown-person", person, known.people, source, (key, index))
    if meta.outlet is not None and known.outlets is not None:
        yield from _check_id("unknown-outlet", meta.outlet, known.outlets, source, ("outlet",))


def _check_source(
    root: Path, article: ArticleEntry, source: YamlText, known: KnownIds
) -> Iterator[Problem]:
    meta = article.meta
    if meta.source_url is not None and not is_web_address(meta.source_url):
        message, hint = (
            f"'{meta.source_url}' is not a web address",
            "give the full address, with https://",
        )
        yield source.problem_at(
            ("source_url",), "bad-web-address", f"'source_url': {message}", hint
        )
    if meta.seed is None:
        return
    if message := why_no_seed_path(root, meta.seed):
        hint = "give the seed's path below seeds/, as 'conversions.yaml' has it"
        yield source.problem_at(("seed",), "path-leads-out", f"'seed': {message}", hint)
    elif _is_unknown_seed(meta.seed, article.path, known):
        message = f"'{meta.seed}' names a file that is not in seeds/ and was never converted"
        hint = "give the seed's path below seeds/, with '#2' for its second article, or remove the line"
        yield source.problem_at(("seed",), "unknown-seed", f"'seed': {message}", hint)


def _is_unknown_seed(seed: str, article: Path, known: KnownIds) -> bool:
    """Return True for a seed neither present nor, after removal or renaming, in the ledger."""
    if known.conversions is None or _is_in(seed, known.seeds):
        return False
    return find_conversion(known.conversions, seed, article) is None


def _is_in(seed: str, seeds: Collection[str]) -> bool:
    """Check that a seed, or the file that holds it as one of several articles, is there."""
    return seed in seeds or seed_file(seed) in seeds


def why_no_seed_path(root: Path, seed: str) -> str:
    """Return the reason why a seed's path is invalid (it leaves the seeds folder), or ''."""
    path = PurePosixPath(seed_file(seed))
    inside = leads_into(root / SEEDS / path, root / SEEDS)
    if path.is_absolute() or ".." in path.parts or not inside:
        return f"'{seed}' leads out of the seeds folder"
    return ""


def _check_roles(person: PersonEntry, articles: Collection[str]) -> Iterator[Problem]:
    for row, role in enumerate(person.meta.roles):
        for index, article in enumerate(role.articles):
            at = ("roles", row, "articles", index)
            yield from _check_id("unknown-article", article, articles, person.front_matter, at)


def _check_id(
    code: Code, given: str, known: Collection[str], source: YamlText, at: tuple[str | int, ...]
) -> Iterator[Problem]:
    if given in known:
        return
    near = difflib.get_close_matches(given, known, 1)
    kind = code.removeprefix("unknown-")
    place = {
        "theme": "content/themes/", "person": "content/people/",
        "outlet": "content/outlets.yaml", "article": "content/articles/",
    }[kind]  # fmt: skip
    hint = f"did you mean '{near[0]}'?" if near else f"add it to {place}, or remove it here"
    yield source.problem_at(at, code, f"unknown {kind} '{given}'", hint)


def _check_colours(theme: ThemeEntry) -> Iterator[Problem]:
    for ground in ("light", "dark"):
        colour = getattr(theme.meta.colour, ground)
        if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
            hint = "write it as '#1f5f8b', in quotes"
            message = f"'{colour}' is not a colour"
            yield theme.front_matter.problem_at(("colour", ground), "bad-colour", message, hint)
