"""``sourcebook allegations`` and ``sourcebook migrate``: list allegations, and begin entries."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from generator.allegations.candidates import EntryCandidate, find_responses
from generator.allegations.reviews import find_overdue, find_unrecorded, next_review
from generator.allegations.standing import AllegationLedger, make_ledger
from generator.build.project import Project, with_project
from generator.content.allegation_meta import Place, read_place
from generator.content.entries import ThemeEntry
from generator.content.front_matter import read_text
from generator.corpus.article_record import Article, PassageNote
from generator.paths import CONTENT, write_atomically
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import position_of

ELSEWHERE = 20  # articles besides its own, searched for responses
EXCERPT = 160  # letters
HINT = "copy the address of the passage from its article's page"
DRAFT = """---
# Begun by 'sourcebook allegations begin'. What is marked as a candidate was found by words and decides
# nothing: keep what the articles say, remove the rest, then remove 'draft'.
draft: true
claim: {{{language}: "…"}}
about: [{about}] # candidates: people named in the passage
# organisations: {{company: Name of a company}} # whose ids stand in 'about' and in 'from' as well
by: {{who: "…", kind: anonymous}} # authority, court, outlet, person, organisation, anonymous
passages: ['{place}']
stages:{stages}
responses: [] # or the candidates below, each that is one
{responses}# none_found: {{for: [{about}], on: …, looked_in: "…"}} # the day on which you looked
# reviewed: {{on: …, by: "…"}} # the day on which you read the entry again
---
"""


class AllegationReport(msgspec.Struct, frozen=True):
    """Entry as ``--json`` prints it."""

    id: str
    claim: Any
    about: tuple[str, ...]
    draft: bool
    stage: str | None
    since: str | None
    responses: dict[str, list[str]]  # kinds by person
    none_found: tuple[str, ...]
    reviewed: str | None
    due: str | None
    overdue: bool


def report_allegations(
    root: Path, today: datetime.date, *, due_only: bool
) -> tuple[tuple[AllegationReport, ...], tuple[Problem, ...]]:
    """Return all entries, or those due for review, with warnings about overdue and unrecorded ones.

    Raises ProblemsError if the content is wrong.
    """
    return with_project(root, lambda project: _report(project, today, due_only=due_only))


def _report(
    project: Project, today: datetime.date, *, due_only: bool
) -> tuple[tuple[AllegationReport, ...], tuple[Problem, ...]]:
    entries = project.content.allegations
    overdue = tuple(find_overdue(entries, today))
    late = {problem.path for problem in overdue}
    rows = []
    for entry in entries:
        meta, due = entry.meta, next_review(entry.meta)
        last = meta.stages[-1] if meta.stages else None
        responses: dict[str, list[str]] = {}
        for each in meta.responses:
            responses.setdefault(each.from_, []).append(each.kind)
        none = (person for record in meta.without_response for person in record.for_ or meta.about)
        row = AllegationReport(
            entry.id, meta.claim, meta.about, meta.draft,
            last.is_ if last else None, str(last.on) if last else None,
            responses, tuple(dict.fromkeys(none)),
            str(meta.reviewed.on) if meta.reviewed else None,
            due.isoformat() if due else None, entry.path in late,
        )  # fmt: skip
        if row.overdue or not due_only:
            rows.append(row)
    articles = sorted(project.articles, key=lambda article: article.id)
    unrecorded = () if due_only else find_unrecorded(make_ledger(project.corpus), articles)
    return tuple(rows), (*overdue, *unrecorded)


def allegation_lines(rows: Iterable[AllegationReport]) -> Iterator[str]:
    """Yield a line for each entry, and one for each person's answer."""
    for row in rows:
        state = "draft" if row.draft else f"{row.stage}, {row.since}"
        review = f"; review due {row.due}" if row.due else ""
        yield f"{row.id}: {state}{review}"
        for person in row.about:
            said = row.responses.get(person)
            none = "no response found" if person in row.none_found else "no response recorded"
            yield f"  {person}: {', '.join(said) if said else none}"


def begin_allegation(root: Path, passage: str) -> Path:
    """Write a draft for a passage given by its anchor or address, and return its path.

    Raises ProblemsError if no passage or several have the anchor, or the draft exists.
    """
    return with_project(root, lambda project: _begin(project, passage))


def _begin(project: Project, passage: str) -> Path:
    named = read_place(passage if "#" in passage else f"#{passage}")
    article_id = named.article.rpartition("/")[2]
    found = [
        article
        for article in project.corpus.articles
        if article_id in {"", article.id}
        and any(
            each.anchor == named.anchor for each in project.bodies.get(article.digest).passages()
        )
    ]
    if not found:
        message = f"no article has the passage '{passage}'"
        raise ProblemsError([Problem("unknown-passage", message, hint=HINT)])
    if len(found) > 1:
        places = ", ".join(f"{article.id}#{named.anchor}" for article in found)
        message = f"several articles have the passage '{passage}'"
        raise ProblemsError([Problem("ambiguous-passage", message, hint=f"name one: {places}")])
    place = Place(found[0].id, named.anchor)
    return write_draft(project, found[0], place, find_candidates(project, found[0], place))


def write_draft(
    project: Project, article: Article, place: Place, candidates: Iterable[EntryCandidate]
) -> Path:
    """Write a draft about a passage with candidates for responses, and return its path.

    Raises ProblemsError if the file exists.
    """
    name = "-".join(filter(None, (article.date, place.anchor)))
    path = CONTENT / "allegations" / f"{name}.md"
    if (project.root / path).exists():
        message = "this entry exists"
        hint = "edit it, or remove it to begin again"
        raise ProblemsError([Problem("id-taken", message, path, hint=hint)])
    note = next((each for each in article.notes if each.anchor == place.anchor), None)
    about = ", ".join(note.people) if note else ""
    stage = f"\n  - {{is: reported, on: {article.date}, passage: '{place}'}}"
    text = DRAFT.format(
        language=project.content.site.original,
        about=about,
        place=place,
        stages=stage if article.date else " []",
        responses="".join(map(_candidate_lines, candidates)),
    )
    write_atomically(project.root / path, text.encode())
    return path


def _candidate_lines(candidate: EntryCandidate) -> str:
    words = " ".join(candidate.text.split())
    excerpt = words if len(words) <= EXCERPT else words[:EXCERPT].rpartition(" ")[0] + " …"
    kind = "denial" if "denial" in candidate.reason else "explanation"
    row = f"{{from: {candidate.person or '…'}, kind: {kind}, passage: '{candidate.place}'}}"
    return f"# candidate ({candidate.reason}): {excerpt}\n#   - {row}\n"


def find_candidates(project: Project, article: Article, place: Place) -> list[EntryCandidate]:
    """Return candidates for responses in the article and in others that name the same people."""
    note = next((each for each in article.notes if each.anchor == place.anchor), None)
    people = note.people if note else ()
    others = {a.id: a for p in people for a in project.corpus.by_person.get(p, ())}
    others.pop(article.id, None)
    own = list(find_responses(article, project.bodies.get(article.digest)))
    for id_ in sorted(others, reverse=True)[:ELSEWHERE]:
        body = project.bodies.get(others[id_].digest)
        own += [each for each in find_responses(others[id_], body) if each.person in people]
    return own


def move_responses(root: Path) -> tuple[Path, ...]:
    """Move the former key ``responses`` of themes into drafts of entries, and return their paths.

    Raises ProblemsError if the content is wrong or an entry exists.
    """
    return with_project(root, lambda project: tuple(_move(project)))


def _move(project: Project) -> Iterator[Path]:
    ledger = make_ledger(project.corpus)
    for theme in project.content.themes:
        for anchor in theme.meta.responses:
            for article in project.corpus.by_theme.get(theme.id, ()):
                note = next((each for each in article.notes if each.anchor == anchor), None)
                if note and not _is_recorded(ledger, article, note):
                    place = Place(article.id, anchor)
                    given = list(_given(project, theme, article, place))
                    yield write_draft(project, article, place, given)
        if theme.meta.responses:
            _remove_key(project.root, theme)


def _is_recorded(ledger: AllegationLedger, article: Article, note: PassageNote) -> bool:
    return any(standing.allegation for standing in ledger.of_note(article.id, note))


def _given(
    project: Project, theme: ThemeEntry, article: Article, place: Place
) -> Iterator[EntryCandidate]:
    """Yield the responses that a theme records, with the possible speakers."""
    given = theme.meta.responses[place.anchor]
    anchors = (place.anchor,) if given == "within" else given if isinstance(given, tuple) else ()
    for passage in project.bodies.get(article.digest).passages():
        if passage.anchor in anchors:
            speakers = dict.fromkeys(said.speaker for said in passage.note.said)
            person = next(iter((*speakers, *passage.note.people)), "")
            reason = f"a response recorded in content/themes/{theme.id}.md"
            yield EntryCandidate(Place(article.id, passage.anchor), person, reason, passage.text)


def _remove_key(root: Path, theme: ThemeEntry) -> None:
    """Remove the key ``responses`` with its value from a theme's file."""
    source = theme.front_matter
    first, _ = position_of(source, ("responses",), key=True)
    lines = source.text.split("\n")
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or lines[last][:1] in " }]-"):
        last += 1
    text = read_text(root, theme.path).split("\n")
    start = source.first_line - 1
    del text[start + first : start + last]
    write_atomically(root / theme.path, "\n".join(text).encode())
