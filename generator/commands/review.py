"""``sourcebook review``: the queue of an editor, the gravest first, with the lines to paste."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from generator.build.project import Project, with_project
from generator.build.waiting import lacks_date, lacks_outlet, outlets_by_name, unlisted_outlet
from generator.commands.check import warn_of_allegations
from generator.commands.people import find_doubts, find_strangers, front_matter_of
from generator.commands.placeholders import find_placeholders
from generator.content.decisions import DECISIONS, Decisions, read_decisions
from generator.content.front_matter import read_text, split_front_matter
from generator.corpus.article_record import Article
from generator.nlp.transliterate import slugify
from generator.problems import Code, Problem

OUTLETS = Path("content/outlets.yaml")
OFTEN = 3  # articles that name a person without a file
FIRST = 10  # of a kind that are shown
COMMAND = re.compile(r"'(sourcebook [^']+)'")


class Step(msgspec.Struct, frozen=True):
    """One way to settle an item: lines for a file, or a command to run."""

    what: str
    text: str
    path: str = ""  # of the file that takes the lines


class ReviewItem(msgspec.Struct, frozen=True):
    """Doubt or gap at a place, with the ways to settle it."""

    code: Code
    path: str
    line: int
    message: str
    steps: tuple[Step, ...]


# Headings in the order of the harm that a mistake would do, with the codes below each.
RISKS: Sequence[tuple[str, frozenset[Code]]] = (
    (
        "Allegations",
        frozenset(
            {
                "allegation-unrecorded",
                "no-sensitive-theme",
                "better-stage",
                "look-again",
                "review-overdue",
                "moved-key",
            }
        ),
    ),
    ("Words that differ from the clipping", frozenset({"quote-differs", "text-differs"})),
    ("Who is meant", frozenset({"possible-person"})),
    ("Dates", frozenset({"no-date"})),
    ("Outlets", frozenset({"outlet-without-entry", "no-outlet"})),
    ("People without a file", frozenset({"person-without-file"})),
    ("Themes", frozenset({"no-theme"})),
    ("What 'init' wrote", frozenset({"placeholder", "placeholder-address"})),
)


def list_waiting(root: Path, day: date) -> tuple[ReviewItem, ...]:
    """Return the items that wait for an editor on a day, the gravest first.

    Raises ProblemsError if the content is wrong.
    """
    return with_project(root, lambda project: find_waiting(project, day))


def find_waiting(project: Project, day: date) -> tuple[ReviewItem, ...]:
    """Return the items that wait in an open project, like ``list_waiting``."""
    decided = read_decisions(project.root)
    found = [
        *map(_of_problem, warn_of_allegations(project, day)),
        *map(_of_problem, project.seed_problems),
        *_find_doubts(project),
        *_find_facts(project),
        *_find_outlets(project, decided),
        *_find_people(project),
        *_find_themeless(project),
        *map(_of_problem, find_placeholders(project.root)),
    ]
    places = {code: place for place, (_, codes) in enumerate(RISKS) for code in codes}
    return tuple(sorted(found, key=lambda each: (places[each.code], each.path, each.line)))


def review_lines(items: Iterable[ReviewItem], *, whole: bool) -> Iterator[str]:
    """Yield the queue for people, the first of each kind unless it is wanted whole."""
    items = tuple(items)
    for heading, codes in RISKS:
        alike = [each for each in items if each.code in codes]
        if not alike:
            continue
        yield f"{heading} ({len(alike)})"
        for each in alike if whole else alike[:FIRST]:
            yield f"  {each.path}:{each.line}: {each.message}"
            yield from (f"    {line}" for step in each.steps for line in _step_lines(step))
        if rest := 0 if whole else len(alike[FIRST:]):
            yield f"  and {rest} more (--all shows them)"
    if not items:
        yield "Nothing is waiting."


def _step_lines(step: Step) -> Iterator[str]:
    """Yield a step on a line, or its lines below their purpose."""
    if "\n" in step.text:
        yield f"{step.what}, into {step.path}:"
        yield from (f"  {line}" for line in step.text.splitlines())
    else:
        yield f"{step.what}: {step.text}"


def _of_problem(problem: Problem) -> ReviewItem:
    """Return the item of a problem, with the commands that its hint names."""
    commands = COMMAND.findall(problem.hint)
    steps = [Step("run", command) for command in commands] or [Step("do", problem.hint)]
    path = problem.path.as_posix() if problem.path else ""
    return ReviewItem(problem.code, path, problem.line or 1, problem.message, tuple(steps))


def _review_of(article: Article, code: Code, line: int, message: str, *steps: Step) -> ReviewItem:
    return ReviewItem(code, article.entry.file, line, message, steps)


def _into(path: str, what: str, lines: str) -> Step:
    return Step(what, lines, path)


def _front_matter(article: Article, what: str, line: str) -> Step:
    return Step(what, line, article.entry.file)


def _end_of_front_matter(project: Project, article: Article) -> int:
    """Return the line of the article's file that a line of front matter can be added before."""
    path = article.entry.path
    return split_front_matter(read_text(project.root, path), path)[2] - 1


def _find_doubts(project: Project) -> Iterator[ReviewItem]:
    """Yield surnames that may be a known person's, with both answers."""
    for article, possible in find_doubts(project):
        meta, person = article.entry.meta, possible.person
        name = project.vocabulary.people.display[person]
        text = read_text(project.root, article.entry.path)
        line = text.count("\n", 0, max(text.find(possible.found), 0)) + 1
        yield _review_of(
            article, "possible-person", line, f"'{possible.found}' may be {name}: {possible.why}",
            _front_matter(article, "if so", _listed("people", (*meta.people, person))),
            _front_matter(article, "if not", _listed("not_people", (*meta.not_people, person))),
        )  # fmt: skip


def _listed(key: str, values: Iterable[str]) -> str:
    return f"{key}: [{', '.join(values)}]"


def _find_facts(project: Project) -> Iterator[ReviewItem]:
    """Yield articles without a date or an outlet."""
    for article in project.articles:
        meta, line = article.entry.meta, _end_of_front_matter(project, article)
        if lacks_date(meta):
            steps = _fact_steps(article, "date", "2025-11-20")
            yield _review_of(article, "no-date", line, "the date is unknown", *steps)
        if lacks_outlet(meta):
            steps = _fact_steps(article, "outlet", "<id in content/outlets.yaml>")
            yield _review_of(article, "no-outlet", line, "the outlet is unknown", *steps)


def _fact_steps(article: Article, fact: str, value: str) -> tuple[Step, Step]:
    """Return the ways to settle a fact that an article does not have."""
    unknown = _listed("unknown", (*article.entry.meta.unknown, fact))
    return (
        _front_matter(article, "if you know it", f"{fact}: {value}"),
        _front_matter(article, "if nobody can know it", unknown),
    )


def _find_outlets(project: Project, decided: Decisions) -> Iterator[ReviewItem]:
    """Yield outlets that texts name and ``outlets.yaml`` does not have, once each."""
    by_name: dict[str, list[Article]] = {}
    for article in project.articles:
        if (name := unlisted_outlet(article.entry.meta)) and not decided.dismisses_outlet(name):
            by_name.setdefault(name.casefold(), []).append(article)
    known = outlets_by_name(project.content.outlets)
    for folded, articles in by_name.items():
        article, name = articles[0], articles[0].entry.meta.outlet_found
        count = f"{len(articles)} article{'s' * (len(articles) > 1)}"
        entry = f"{slugify(name, article.entry.meta.language)}:\n  name: {_quoted(name)}"
        added = _into(OUTLETS.as_posix(), "to add it", entry)
        there = _front_matter(
            article,
            "run 'sourcebook convert', and in articles you have edited write",
            f"outlet: {known.get(folded)}",
        )
        no_entry = _decision("outlets_without_entry", (*decided.outlets_without_entry, name))
        message = f"the outlet '{name}' of {count} is not in {OUTLETS.name}"
        if folded in known:
            message = f"the outlet '{name}' of {count} is in {OUTLETS.name} by now"
        line = _line_of(project, article, "outlet_found:")
        steps = (there,) if folded in known else (added, no_entry)
        yield _review_of(article, "outlet-without-entry", line, message, *steps)


def _line_of(project: Project, article: Article, start: str) -> int:
    lines = read_text(project.root, article.entry.path).splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith(start)), 1)


def _decision(key: str, names: Iterable[str]) -> Step:
    path = DECISIONS.as_posix()
    return Step(f"so as not to be asked again, in {path}", _listed(key, map(_quoted, names)), path)


def _quoted(name: str) -> str:
    """Return a name as a value of YAML."""
    return msgspec.json.encode(name).decode()


def _find_people(project: Project) -> Iterator[ReviewItem]:
    """Yield people named often and without a file, each with the beginning of one."""
    for person in find_strangers(project, OFTEN):
        path = f"content/people/{person.id}.md"
        message = f"{person.name} is named in {len(person.articles)} articles and has no file"
        yield ReviewItem(
            "person-without-file", path, 1, message,
            (
                _into(path, "to follow them", front_matter_of(person)),
                Step("if it is somebody who has a file, run", f'sourcebook people alias ID LANGUAGE "{person.name}"'),
                Step("so as not to be asked again, run", f'sourcebook people dismiss "{person.name}"'),
            ),
        )  # fmt: skip


def _find_themeless(project: Project) -> Iterator[ReviewItem]:
    """Yield articles of no theme."""
    ids = [theme.id for theme in project.content.themes]
    for article in project.articles:
        if not article.themes and article.entry.meta.themes is None:
            yield _review_of(
                article, "no-theme", _end_of_front_matter(project, article), "no theme",
                _front_matter(article, "if some fit", _listed("themes", ids)),
                _front_matter(article, "if none fits", "themes: []"),
            )  # fmt: skip
