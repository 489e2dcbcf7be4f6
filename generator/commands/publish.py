"""``sourcebook publish``: make an edition of the briefing as it is, or take the last one back."""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.build.edition_comparison import compare_with_edition, make_notes
from generator.build.project import Project, recovering
from generator.build.project_lock import project_lock
from generator.build.site_build import BuildReport, build
from generator.build.statement_check import open_checked_project
from generator.commands.check import check_content, check_site
from generator.content.public_content import PUBLIC
from generator.content.publication import Moment
from generator.editions.correction_check import EditionComparison, find_unnoted
from generator.editions.edition_files import (
    SIGNATURE,
    TIME_STAMP,
    EditionRow,
    Line,
    read_editions,
    remove_edition_files,
    take_out_words,
    write_edition,
    write_rows,
)
from generator.editions.edition_signature import sign_edition
from generator.editions.edition_time import require_later
from generator.editions.edition_time_stamp import ask_time_stamp
from generator.editions.make_edition import Draft, make_lines, make_row
from generator.pages.plan import list_pages, plan_site
from generator.paths import CATALOGUES, PREVIEW
from generator.problems import Problem, ProblemsError, as_in_publish
from generator.site.i18n.catalogues import load_messages
from generator.view_models.urls import CORRECTIONS


class Order(NamedTuple):
    """Time of a publication in UTC, with the wishes of its editor.

    ``key`` is the file of the secret key to sign with, ``tsa`` the address to ask for a time stamp.
    """

    at: Moment
    note: str = ""
    minor: str = ""
    strict: bool = False
    dry_run: bool = False
    key: Path | None = None
    tsa: str = ""


class Publication(NamedTuple):
    """Result: the edition if there is one, its warnings, and the build of it."""

    row: EditionRow | None
    problems: tuple[Problem, ...]
    built: BuildReport


@recovering
def publish(root: Path, out: Path, order: Order, say: Callable[[str], object]) -> Publication:
    """Publish an edition of the briefing in ``root``, whose site is in ``out``.

    Nothing is published if nothing has changed. Raises ProblemsError with everything that stops
    a publication, and publishes nothing.
    """
    with project_lock(root, say):
        out = PREVIEW.with_name("rehearsal") if order.dry_run else out
        view = PUBLIC._replace(as_of=order.at)
        # 1. Convert new seeds, and build as for the public.
        built = build(root, out, view=view, say=None)

        # 2. Check for errors, those of a publication included, and compare with the last edition.
        with open_checked_project(root, view=view) as project:
            require_later(order.at, project.state.history)
            comparison = compare_with_edition(project)
            problems = _find_problems(project, out, order, comparison)
            errors = [each for each in problems if each.severity == "error"]
            if errors or (order.strict and problems):
                raise ProblemsError(problems)
            rows, lines = _draft_edition(project, order, comparison)

        # 3. Write the edition, and take withdrawn words out of all editions: also those that a run
        # that was stopped has left there.
        if not order.dry_run:
            if lines:
                write_edition(root, rows, lines, _make_proofs(rows[-1], order))
            gone = rows[-1].changed.gone if rows else frozenset[str]()
            take_out_words(root, rows, project.state.history.gone | gone)

        # 4. Build the site that shows it.
        if lines and not order.dry_run:
            built = build(root, out, say=None)
    return Publication(rows[-1] if lines else None, problems, built)


def _find_problems(
    project: Project, out: Path, order: Order, comparison: EditionComparison
) -> tuple[Problem, ...]:
    day = date.fromisoformat(order.at[:10])
    found = (*check_content(project, day, comparison), *check_site(project.root, out))
    minor = {"changed-without-note", "correction-lost"} if order.minor else set()
    return as_in_publish(each for each in found if each.code not in minor)


def _draft_edition(
    project: Project, order: Order, comparison: EditionComparison
) -> tuple[tuple[EditionRow, ...], list[Line]]:
    """Return all rows with the new one last, and its lines, none if nothing has changed."""
    history, content = project.state.history, project.content
    unnoted = find_unnoted(comparison, make_notes(project), history)
    told = {entry.meta.address: entry.meta.target for entry in content.withdrawn}
    draft = Draft(
        comparison=comparison,
        minor=frozenset(change.record.address for change, _ in unnoted),
        gone={address: told.get(address, "") for address in comparison.gone},
        made=_made_addresses(project, comparison.shown),
        corrections=content.corrections,
        articles=len(project.articles),
        signed=content.site.public_key if order.key else "",
        stamped=order.tsa,
    )
    lines = make_lines(draft, history)
    if not lines:
        return history.editions, lines
    ids = content.filed_address
    row = make_row(draft, lines, history, str(order.at), order.note, order.minor, ids)
    return (*history.editions, row), lines


def _make_proofs(row: EditionRow, order: Order) -> dict[str, bytes]:
    """Return the proofs that were ordered, by the endings of their files."""
    proofs = {}
    if order.key:
        proofs[SIGNATURE] = sign_edition(row, order.key, row.signed)
    if order.tsa:
        proofs[TIME_STAMP] = ask_time_stamp(row, order.tsa)
    return proofs


def _made_addresses(project: Project, shown: Collection[str]) -> set[str]:
    """Return the addresses of pages that are made of others, in the first language."""
    messages = load_messages(
        project.root, project.content.site.languages, project.root / CATALOGUES
    )
    first = plan_site(
        project.corpus, project.bodies, messages, project.state, project.shown_stories
    )[:1]
    found = {page.url.strip("/") for _, page in list_pages(first) if page.url.endswith("/")}
    withdrawn = {entry.meta.address for entry in project.content.withdrawn}
    return found - {"", CORRECTIONS.strip("/"), *shown, *withdrawn}


@recovering
def take_back(
    root: Path, out: Path, say: Callable[[str], object]
) -> tuple[EditionRow, BuildReport]:
    """Take the last edition back, and build the site as unpublished.

    Raises ProblemsError if there is none.
    """
    with project_lock(root, say):
        rows = read_editions(root)
        if not rows:
            hint = "'sourcebook publish' makes the first"
            raise ProblemsError([Problem("no-edition", "there is no edition", hint=hint)])
        write_rows(root, rows[:-1])
        remove_edition_files(root, rows[-1].edition)
        return rows[-1], build(root, out, say=None)


def publication_lines(done: Publication, *, dry_run: bool = False) -> Iterator[str]:
    """Yield lines for people about the publication, or about what it would be."""
    row = done.row
    if row is None:
        yield "Nothing has changed since the last edition."
        return
    articles = f"{row.articles} article{'s' * (row.articles != 1)}"
    yield f"{'would be ' * dry_run}edition {row.edition} of {row.at}, {articles}"
    moved = (f"{address} to {to}" for address, to in row.changed.moved.items())
    for kind, addresses in {**msgspec.structs.asdict(row.changed), "moved": tuple(moved)}.items():
        if addresses:
            yield f"{kind}: {', '.join(addresses)}"
