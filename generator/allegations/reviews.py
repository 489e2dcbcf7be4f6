"""Warnings about allegations: what is not recorded, overdue reviews, later articles, better stages."""

import datetime
from collections.abc import Iterable, Iterator

from generator.allegations.candidates import find_better_stage
from generator.allegations.concerned import ConcernedFinder
from generator.allegations.standing import UNRECORDED, AllegationLedger, passages_of
from generator.content.allegation_meta import BETTER, AllegationMeta, Place
from generator.content.entries import AllegationEntry, ThemeEntry
from generator.corpus.article_record import Article, PassageNote
from generator.problems import Problem

FIRST_DAY = "-01-01"  # of a date of which only the year is known
MOST = 5  # passages named in a message


def next_review(meta: AllegationMeta) -> datetime.date | None:
    """Return the day by which an entry is to be reviewed, or None without a limit."""
    if meta.reviewed is None or not meta.review_within:
        return None
    reviewed = str(meta.reviewed.on)
    first = datetime.date.fromisoformat(reviewed + FIRST_DAY[len(reviewed) - 4 :])
    return first + datetime.timedelta(days=int(meta.review_within.removesuffix("d")))


def find_unrecorded(ledger: AllegationLedger, articles: Iterable[Article]) -> Iterator[Problem]:
    """Yield a warning for each passage of a sensitive theme that no entry records."""
    hint = (
        "'sourcebook allegations begin {}' begins an entry. A response goes into the 'responses' of "
        "one, and a passage that alleges nothing into the theme's 'not_allegations'"
    )
    for article in articles:
        if not ledger.touches(article):
            continue
        for note in article.notes:
            if ledger.of_note(article.id, note) != UNRECORDED:
                continue
            place = Place(article.id, note.anchor)
            message = f"the passage {note.anchor} of a sensitive theme is in no allegation"
            yield Problem(
                "allegation-unrecorded", message, article.entry.path, note.line, 1,
                hint.format(place), severity="warning", about=article.id,
                kind="passages of sensitive themes are in no allegation",
            )  # fmt: skip


def find_former_responses(themes: Iterable[ThemeEntry]) -> Iterator[Problem]:
    """Yield a warning for each theme that still has the former key ``responses``."""
    for theme in themes:
        if theme.meta.responses:
            yield theme.front_matter.problem_at(
                ("responses",), "moved-key", "'responses' has moved to content/allegations/",
                "run 'sourcebook migrate', which begins an entry for each", key=True,
                severity="warning",
            )  # fmt: skip


def find_insensitive(
    entries: Iterable[AllegationEntry], ledger: AllegationLedger
) -> Iterator[Problem]:
    """Yield a warning if passages make allegations and no theme is sensitive, at the first entry.

    Without such a theme nobody is told of a passage that no entry records.
    """
    if ledger.sensitive:
        return
    for entry in entries:
        notes = _notes_of(entry, ledger)
        themes = dict.fromkeys(theme for note in notes for theme in note.themes)
        names = " or ".join(f"content/themes/{theme}.md" for theme in themes)
        if notes:
            where = names or "the theme that such passages belong to"
            yield entry.front_matter.problem_at(
                ("passages",), "no-sensitive-theme",
                "passages make an allegation, and no theme is sensitive",
                f"write 'sensitive: true' into {where}: passages that nobody has recorded are then reported",
                severity="warning",
            )  # fmt: skip
            return


def find_overdue(entries: Iterable[AllegationEntry], day: datetime.date) -> Iterator[Problem]:
    """Yield a warning for each entry that was to be reviewed before ``day``."""
    for entry in entries:
        due = next_review(entry.meta)
        if due and due < day and not entry.meta.draft:
            yield entry.front_matter.problem_at(
                ("reviewed",), "review-overdue", f"the review was due by {due}",
                "look for later stages and responses, then change 'reviewed'", severity="warning",
            )  # fmt: skip


def find_later(
    entries: Iterable[AllegationEntry], ledger: AllegationLedger, finder: ConcernedFinder
) -> Iterator[Problem]:
    """Yield a warning for each entry whose theme names somebody concerned after the review."""
    for entry in entries:
        reviewed = entry.meta.reviewed
        if entry.meta.draft or reviewed is None:
            continue
        themes = _themes_of(entry, ledger)
        found = [
            Place(article.id, note.anchor)
            for article in finder.articles(entry)
            if article.date[: len(reviewed.on)] > reviewed.on
            for note in article.notes
            if _is_new(Place(article.id, note.anchor), ledger)
            if not themes.isdisjoint(note.themes) and finder.is_named(entry, article, note)
        ]
        if found:
            named = ", ".join(map(str, found[:MOST])) + (" …" if found[MOST:] else "")
            message = f"articles after the review of {reviewed.on} name those concerned: {named}"
            yield entry.front_matter.problem_at(
                ("reviewed", "on"), "look-again", message,
                "read them, add what they tell, then change 'reviewed'", severity="warning",
            )  # fmt: skip


def _themes_of(entry: AllegationEntry, ledger: AllegationLedger) -> set[str]:
    """Return the sensitive themes of the passages that make an allegation."""
    return {
        theme
        for note in _notes_of(entry, ledger)
        for theme in note.themes
        if theme in ledger.sensitive
    }


def _notes_of(entry: AllegationEntry, ledger: AllegationLedger) -> list[PassageNote]:
    """Return the notes of the passages that make an allegation, those that there are."""
    places = passages_of(entry)
    return [
        note
        for id_ in sorted({place.article for place in places} & ledger.articles.keys())
        for note in ledger.articles[id_].notes
        if Place(id_, note.anchor) in places
    ]


def _is_new(place: Place, ledger: AllegationLedger) -> bool:
    """Return True if nothing is recorded of a passage."""
    return place not in ledger.settled and not any(
        standing.allegation for standing in ledger.standings.get(place, ())
    )


def find_better(
    entries: Iterable[AllegationEntry], ledger: AllegationLedger, finder: ConcernedFinder
) -> Iterator[Problem]:
    """Yield a warning for each passage that may clear somebody and is no recorded stage.

    Its article is no older than the latest stage, and it or the passage before it names somebody
    concerned.
    """
    for entry in entries:
        if entry.meta.draft or not entry.meta.stages or entry.meta.stages[-1].is_ in BETTER:
            continue
        last, known = str(entry.meta.stages[-1].on), passages_of(entry)
        for article in finder.articles(entry):
            if article.date and article.date < last[: len(article.date)]:
                continue
            for place, stage, words in _clearing(article, entry, finder):
                if place not in known and place not in ledger.settled:
                    message = f"{place} may tell of a better stage, '{stage}': “{words}”"
                    yield entry.front_matter.problem_at(
                        ("stages",), "better-stage", message,
                        "add the stage, or give the passage, with the reason, in the theme's 'not_allegations'",
                        severity="warning",
                    )  # fmt: skip


def _clearing(
    article: Article, entry: AllegationEntry, finder: ConcernedFinder
) -> Iterator[tuple[Place, str, str]]:
    """Yield the passages of an article with words of a better stage near somebody concerned."""
    before = False
    for passage in finder.bodies.get(article.digest).passages():
        named = finder.is_named(entry, article, passage.note)
        if named or before:
            stage, words = find_better_stage(passage.text, article.entry.meta.language)
            if stage:
                yield Place(article.id, passage.anchor), stage, words
        before = named
