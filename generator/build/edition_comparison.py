"""Compare a project with its last edition, whole, as 'check' and 'publish' do."""

from collections.abc import Iterator

from generator.build.project import Project
from generator.content.correction_meta import CORRECTIONS
from generator.editions.anchor_aliases import find_renamed
from generator.editions.correction_check import (
    CorrectionNotes,
    EditionComparison,
    compare_records,
    digest_correction,
    find_lost_corrections,
    find_unnoted,
    find_withdrawn_unnoted,
)
from generator.editions.history import read_words
from generator.editions.records import article_address, changed_records, make_records
from generator.problems import Problem


def compare_with_edition(project: Project) -> EditionComparison:
    """Compare all that a project shows with its last edition, article by article."""
    root, history = project.root, project.state.history
    records = make_records(project.content, root, project.articles, project.bodies)
    changed = changed_records(records, history.addresses)
    return compare_records(
        records, changed.values(), history,
        lambda addresses: read_words(root, history, addresses),
        find_renamed(project.content, history),
    )  # fmt: skip


def make_notes(project: Project) -> CorrectionNotes:
    """Return the corrections that the last edition did not have."""
    content, known = project.content, project.state.history.notes
    entries = [each for each in content.corrections if digest_correction(each) not in known]
    conversions = content.conversions
    unedited = frozenset(
        article_address(article.id)
        for article in project.articles
        if (row := conversions.get(article.entry.meta.seed or ""))
        and row.article_sha256 == article.entry.digest
    )
    return CorrectionNotes(entries, unedited)


def find_unseen_changes(
    project: Project, comparison: EditionComparison | None = None
) -> Iterator[Problem]:
    """Yield warnings about what differs from the last edition and no entry tells of.

    The project is compared with its edition, unless the comparison is given.
    """
    history, content = project.state.history, project.content
    if not history.editions:
        return
    comparison = comparison or compare_with_edition(project)
    yield from (p for _, p in find_unnoted(comparison, make_notes(project), history))
    yield from find_withdrawn_unnoted(comparison, content.withdrawn)
    yield from find_lost_corrections(content.corrections, history, CORRECTIONS)
