"""Find what articles do not say of themselves, and days of publication that have not come."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.build.waiting import lacks_date, lacks_outlet, outlets_by_name, unlisted_outlet
from generator.content.decisions import read_decisions
from generator.content.front_matter import read_text, split_front_matter
from generator.corpus.article_record import Article
from generator.corpus.corpus import Corpus
from generator.problems import Problem


def find_missing_facts(root: Path, corpus: Corpus, last: date) -> Iterator[Problem]:
    """Yield warnings about facts missing from articles, and days after the ``last`` possible one."""
    dismissed = read_decisions(root).dismisses_outlet
    listed = outlets_by_name(corpus.content.outlets)
    for article in sorted(corpus.articles, key=lambda article: article.id):
        meta, path = article.entry.meta, article.entry.path
        if (name := unlisted_outlet(meta)) and not dismissed(name):
            yield _warn_of_outlet(name, path, listed.get(name.casefold()))
        elif lacks_outlet(meta):
            hint = "if you know it, add 'outlet:' with an id from content/outlets.yaml"
            message = "the outlet is unknown"
            yield Problem("no-outlet", message, path, hint=hint, severity="warning")
        if lacks_date(meta):
            hint = "if you know it, add a line such as 'date: 2025-11-20'"
            message = "the publication date is unknown"
            yield Problem("no-date", message, path, hint=hint, severity="warning")
        elif meta.date and meta.date > last.isoformat()[: len(meta.date)]:
            yield _doubt_date(root, article)
        if not article.themes and meta.themes is None:
            hint = "add 'themes:', or add matching terms in content/themes/"
            yield Problem("no-theme", "no theme", path, hint=hint, severity="warning")


def _warn_of_outlet(name: str, path: Path, listed: str | None) -> Problem:
    """Warn of an outlet known by name alone, whether or not it is listed by now."""
    said, hint = "is not in", "'sourcebook review' prints the lines for content/outlets.yaml"
    if listed:
        said = f"is '{listed}' in"
        hint = (
            f"run 'sourcebook convert', or, in an article you have edited, write 'outlet: {listed}'"
        )
    return Problem(
        "outlet-without-entry", f"the outlet '{name}' {said} content/outlets.yaml", path,
        hint=hint, severity="warning", kind=f"the outlet {said} content/outlets.yaml", about=name,
    )  # fmt: skip


def _doubt_date(root: Path, article: Article) -> Problem:
    """Make the warning that an article's day has not come, at its place in the front matter."""
    path, day = article.entry.path, article.entry.meta.date
    message = f"the publication date {day} is in the future"
    hint = "correct 'date:', or remove it if the day is not known"
    source, _, _ = split_front_matter(read_text(root, path), path)
    return source.problem_at(("date",), "future-date", message, hint, severity="warning")
