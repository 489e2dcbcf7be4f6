"""Check of values beyond their types: references between content files, and ``site.yaml``."""

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec

from generator.config import (
    SiteFile,
    is_known_language,
    is_site_address,
    is_web_address,
    list_languages,
)
from generator.content.entries import ArticleEntry, ArticleMeta, PersonEntry, ThemeEntry
from generator.content.front_matter import read_text, split_front_matter
from generator.content.ledger import Conversion, find_conversion
from generator.paths import leads_into
from generator.problems import Code, Problem
from generator.seed_kinds.seed_names import SEEDS, seed_file
from generator.yaml_reading.strict_yaml import YamlText

LANGUAGE_HINT = "use a code such as en, uk or pt-BR"
TRANSLATABLE = ("title", "tagline", "description", "editor")


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
            found = _check_article(article.meta, source, known)
            problems += map(_advise_converting, found) if _is_unedited(article, known) else found
            problems += _check_source(root, article, source, known)
    for person in people:
        problems += _check_roles(person, known.articles)
    for theme in themes:
        problems += _check_colours(theme)
    return problems


def _is_unedited(article: ArticleEntry, known: KnownIds) -> bool:
    """Return True for an article as conversion wrote it."""
    conversion = (known.conversions or {}).get(article.meta.seed or "")
    return conversion is not None and conversion.article_sha256 == article.digest


def _advise_converting(problem: Problem) -> Problem:
    """Replace the advice to edit, as an edited article is not converted any more."""
    hint = "run 'sourcebook convert', which makes the article again, or add what is missing"
    return msgspec.structs.replace(problem, hint=hint)


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
    near = difflib.get_close_matches(given, known)
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


def check_site(file: SiteFile, source: YamlText) -> Iterator[Problem]:
    """Yield a Problem for each value that no site can be made with."""
    if not is_site_address(file.base_url):
        hint = "give the full address of the site: https://example.org/briefing/"
        message = f"'{file.base_url}' is not a web address"
        yield source.problem_at(("base_url",), "bad-web-address", message, hint)
    yield from _check_languages(file, source)
    for key in TRANSLATABLE:
        yield from _check_wording(file, key, source)


def _check_languages(file: SiteFile, source: YamlText) -> Iterator[Problem]:
    if file.language is not None and file.languages is not None:
        hint = "keep only 'languages', with the main language first"
        message = "'language' and 'languages' are both given"
        yield source.problem_at(("language",), "language-and-languages", message, hint, key=True)
    if file.languages == ():
        message, hint = "'languages' is empty", "write languages: [en, uk]"
        yield source.problem_at(("languages",), "no-languages", message, hint)
    for index, language in enumerate(list_languages(file)):
        keys = ("language",) if file.languages is None else ("languages", index)
        if not is_known_language(language):
            message = f"no such language: '{language}'"
            yield source.problem_at(keys, "unknown-language", message, LANGUAGE_HINT)
        elif language in list_languages(file)[:index]:
            message = f"the language '{language}' is listed twice"
            yield source.problem_at(keys, "duplicate-language", message, "remove one of the two")


def _check_wording(file: SiteFile, key: str, source: YamlText) -> Iterator[Problem]:
    """Yield Problems with languages of a text: the first missing, or others unknown to the site."""
    wording = getattr(file, key)
    if isinstance(wording, str):
        return
    languages = list_languages(file)
    for language in wording:
        if language not in languages:
            message = f"'{key}': the site has no language '{language}'"
            hint = f"its languages: {', '.join(languages)}"
            yield source.problem_at(
                (key, language), "language-not-in-site", message, hint, key=True
            )
    if languages[0] not in wording:
        message = f"'{key}' is missing in '{languages[0]}', the site's first language"
        hint = f"add a line '{languages[0]}: …' below it"
        yield source.problem_at((key,), "missing-wording", message, hint)
