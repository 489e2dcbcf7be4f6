"""``sourcebook people alias, merge, split, dismiss``: settle identities, once and for all."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from generator.build.project import Project, with_project
from generator.build.project_lock import project_lock
from generator.commands.withdraw import remove, replace_references
from generator.config import is_known_language
from generator.content.article_files import ID_SHAPE
from generator.content.decisions import DECISIONS, read_decisions
from generator.content.entries import PersonEntry, RoleMeta
from generator.content.front_matter import read_text, split_front_matter
from generator.content.front_matter_edit import set_front_matter, set_key
from generator.content.reference_check import LANGUAGE_HINT
from generator.content.translations import is_translation
from generator.corpus.article_record import Article
from generator.paths import CONTENT, write_atomically
from generator.problems import Problem, ProblemsError

Say = Callable[[str], object]
PEOPLE = CONTENT / "people"


def add_alias(root: Path, person: str, language: str, name: str) -> Iterator[str]:
    """Add a spelling to a person's file and yield the changes.

    Raises ProblemsError if there is no such person or language.
    """
    if not is_known_language(language):
        message = f"no such language: '{language}'"
        raise ProblemsError([Problem("unknown-language", message, hint=LANGUAGE_HINT)])
    entry = _find_people(root, person)[0]
    yield from _set(root, entry.path, "spellings", _joined(entry, {language: (name,)}))


def dismiss(root: Path, name: str) -> Iterator[str]:
    """Write down that a person gets no file and yield the changes."""
    names = read_decisions(root).people_without_file
    if name in names:
        yield f"{DECISIONS} has it already"
        return
    text = read_text(root, DECISIONS) if (root / DECISIONS).exists() else ""
    edited = set_key(text, DECISIONS, "people_without_file", [*names, name])
    write_atomically(root / DECISIONS, edited.encode())
    yield f"added to {DECISIONS}: {name}"


def merge(root: Path, kept: str, other: str, why: str, day: date, say: Say) -> Iterator[str]:
    """Make one person of two files: spellings, roles, texts and references go to the first.

    The address of the other leads on. Yields the changes. Raises ProblemsError if one of them
    does not exist, or both give a short name to different articles.
    """
    first, second = _find_people(root, kept, other)
    _refuse_clash(first, second)
    meta, gone = first.meta, second.meta
    spelled = _joined(first, {**gone.spellings})
    roles = [_role(each) for each in (*meta.roles, *(r for r in gone.roles if r not in meta.roles))]
    with project_lock(root, say):
        for key, value, before in (
            ("spellings", spelled, _plain(meta.spellings)),
            ("roles", roles, [_role(each) for each in meta.roles]),
            ("cite", {**meta.cite, **gone.cite}, meta.cite),
            ("alone", meta.alone or gone.alone, meta.alone),
        ):
            if value != before and (value or before):
                yield from _set(root, first.path, key, value)
        yield from _append_texts(root, first.path, second.path)
    removed = remove(root, f"people/{other}", why, day, say, to=f"people/{kept}")
    yield from (line for line in removed if not line.startswith("left"))
    yield from replace_references(root, f"people/{other}", f"people/{kept}")


def split(root: Path, person: str, new: str, articles: tuple[str, ...]) -> Iterator[str]:
    """Make another person of the same name, meant by some articles, and yield the changes.

    Front matter says so in these articles and in all others that name the former. Raises
    ProblemsError for an unknown person or article, or an id that is taken.
    """
    (entry,) = _find_people(root, person)
    path = PEOPLE / f"{new}.md"
    if not ID_SHAPE.fullmatch(new) or (root / path).exists():
        code, message = (
            ("bad-id", "cannot be an id")
            if not ID_SHAPE.fullmatch(new)
            else ("id-taken", "is taken")
        )
        raise ProblemsError([Problem(code, f"'{new}' {message}", hint="choose another id")])
    named = with_project(root, lambda project: _articles_naming(project, person, articles))
    head = set_front_matter("---\n---\n", path, "name", entry.meta.name)
    spelled = _plain(entry.meta.spellings)
    text = set_front_matter(head, path, "spellings", spelled)
    write_atomically(root / path, text.encode())
    yield f"made {path}"
    for article in named:
        meta, theirs = article.entry.meta, article.id in articles
        people = [each for each in meta.people if each != person] if theirs else [*meta.people]
        refused = [person if theirs else new, *meta.not_people]
        people += [new if theirs else person]
        yield from _set(root, article.entry.path, "people", list(dict.fromkeys(people)))
        yield from _set(root, article.entry.path, "not_people", list(dict.fromkeys(refused)))


def _find_people(root: Path, *ids: str) -> tuple[PersonEntry, ...]:
    """Return people by their ids. Raises ProblemsError for one without a file."""
    people = {each.id: each for each in with_project(root, lambda project: project.content.people)}
    if unknown := [each for each in ids if each not in people]:
        hint = "'sourcebook people' lists those who have a file"
        message = f"no person has the id '{unknown[0]}'"
        raise ProblemsError([Problem("unknown-person", message, hint=hint)])
    return tuple(people[each] for each in ids)


def _joined(person: PersonEntry, others: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Return a person's spellings by language with others behind them."""
    own = person.meta.spellings
    return {
        language: list(dict.fromkeys((*own.get(language, ()), *others.get(language, ()))))
        for language in dict.fromkeys((*own, *others))
    }


def _plain(value: object) -> Any:  # noqa: ANN401 - as JSON would have it
    return msgspec.json.decode(msgspec.json.encode(value))


def _role(role: RoleMeta) -> dict[str, object]:
    """Return a role as a file has it, without empty keys."""
    plain = {"role": role.role, "date": role.date, "articles": role.articles}
    return {key: _plain(value) for key, value in plain.items() if value}


def _refuse_clash(first: PersonEntry, second: PersonEntry) -> None:
    cites = second.meta.cite.items()
    clash = [name for name, article in cites if first.meta.cite.get(name, article) != article]
    if clash:
        message = f"'{clash[0]}' in 'cite' means one article here and another in {first.path}"
        hint = "rename one of the two, and its citations"
        raise ProblemsError([Problem("cannot-edit", message, second.path, hint=hint)])


def _set(root: Path, path: Path, key: str, value: object) -> Iterator[str]:
    """Set a key of a file's front matter and yield the changes."""
    text = set_front_matter(read_text(root, path), path, key, value)
    write_atomically(root / path, text.encode())
    yield f"changed {path}: {key}"


def _append_texts(root: Path, kept: Path, other: Path) -> Iterator[str]:
    """Put the texts about one person, translations included, behind those about another."""
    for path in sorted((root / other).parent.glob(f"{other.stem}.*md")):
        source = path.relative_to(root)
        text = read_text(root, source)
        body = text if is_translation(source) else split_front_matter(text, source)[1]
        target = kept.with_name(source.name.replace(other.stem, kept.stem, 1))
        if not body.strip():
            continue
        there = read_text(root, target).rstrip() if (root / target).exists() else ""
        before = there + ("\n" if there.endswith("\n---") else "\n\n") if there else ""
        write_atomically(root / target, f"{before}{body.strip()}\n".encode())
        yield f"changed {target}: read it, the texts of both are in it"


def _articles_naming(
    project: Project, person: str, articles: tuple[str, ...]
) -> tuple[Article, ...]:
    """Return the given articles and all others that name a person."""
    known = {article.id for article in project.articles}
    if unknown := [each for each in articles if each not in known]:
        hint = "give the name of its file in content/articles/ without .md"
        raise ProblemsError(
            [Problem("unknown-article", f"unknown article '{unknown[0]}'", hint=hint)]
        )
    named = [*project.corpus.by_person.get(person, ())]
    given = [each for each in project.articles if each.id in articles and each not in named]
    return tuple(sorted((*named, *given), key=lambda article: article.id))
