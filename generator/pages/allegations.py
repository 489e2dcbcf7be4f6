"""List of recorded allegations, and a page of each: the claim, its stages, the responses, the review."""

from collections.abc import Iterator
from functools import partial

import msgspec

from generator.allegations.reviews import next_review
from generator.allegations.standing import Answer, answers_of, passages_of, standing_of
from generator.content.allegation_meta import AllegationMeta, Place, read_place
from generator.content.entries import AllegationEntry
from generator.view_models.contexts import (
    AllegationContext,
    AllegationRow,
    AllegationsContext,
    StageView,
)
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import mark_held, page_view, say_held
from generator.view_models.page_views import Link
from generator.view_models.passage_views import Concerned, PassageView
from generator.view_models.standing_writer import name_source, name_stage
from generator.view_models.urls import ALLEGATIONS, allegation_url
from generator.view_models.view_builder import ViewBuilder


def recorded(views: ViewBuilder) -> list[AllegationEntry]:
    """Return the entries that are no drafts, the latest stage first.

    In a preview drafts are among them that have a stage and are about those who are known.
    """
    content = views.corpus.content

    def is_known(meta: AllegationMeta) -> bool:
        return all(id_ in views.people or id_ in meta.organisations for id_ in meta.about)

    entries = [
        entry
        for entry in content.allegations
        if not entry.meta.draft
        or (content.has_drafts and entry.meta.stages and is_known(entry.meta))
    ]
    return sorted(entries, key=lambda entry: str(entry.meta.stages[-1].on), reverse=True)


def alleged_in_articles(views: ViewBuilder) -> list[tuple[AllegationEntry, frozenset[str]]]:
    """Return these entries with the articles of their passages, none where the site leaves them out."""
    if not views.site.has("allegations"):
        return []
    return [
        (entry, frozenset(at.article for at in passages_of(entry))) for entry in recorded(views)
    ]


def allegation_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the list and the page of each allegation, nothing if none is recorded."""
    entries = recorded(views)
    if not entries:
        return
    title = views.gettext("Allegations")

    def make() -> Page:
        context = AllegationsContext(tuple(show_row(views, entry) for entry in entries))
        view = page_view(views, ALLEGATIONS, title, views.caution())
        return Page(ALLEGATIONS, "allegations.html", view, context)

    sources = [sources_of_allegation(views, entry) for entry in entries]
    yield views.plan(ALLEGATIONS, make, sources)
    for entry in entries:
        yield views.plan(
            allegation_url(entry.id),
            partial(_allegation_page, views, entry, Link(title, ALLEGATIONS)),
            (entry.id, entry.meta, entry.note, views.translation(entry.path)),
            views.cited_articles(entry.note),
            (_sources(views, entry), say_held(views, entry.meta)),
            origin=entry.path,
            changed=str(entry.meta.reviewed.on) if entry.meta.reviewed else "",
        )


def _allegation_page(views: ViewBuilder, entry: AllegationEntry, above: Link) -> Page:
    people = ", ".join(each.label for each in _about(views, entry.meta))
    title = views.gettext("Allegation")
    if people:
        title = views.gettext("Allegation concerning %(people)s, with the responses", people=people)
    view = page_view(views, allegation_url(entry.id), title, views.caution(), (above,))
    view = mark_held(views, view, entry.meta)
    return Page(view.url, "allegation.html", view, _context(views, entry))


def sources_of_allegation(views: ViewBuilder, entry: AllegationEntry) -> tuple[object, ...]:
    """Return all that decides about the row of an allegation."""
    return entry.id, entry.meta, _sources(views, entry)


def _sources(views: ViewBuilder, entry: AllegationEntry) -> list[bytes]:
    """Return all that decides how the articles of an entry are shown."""
    named = (*passages_of(entry), *(read_place(each.passage) for each in entry.meta.responses))
    articles = views.ledger.articles
    known = dict.fromkeys(place.article for place in named if place.article in articles)
    return views.sources_of(articles[id_] for id_ in known)


def show_row(views: ViewBuilder, entry: AllegationEntry) -> AllegationRow:
    """Return the view of an allegation as a row of the list."""
    meta, writer = entry.meta, views.allegations
    return AllegationRow(
        id=entry.id,
        url=allegation_url(entry.id),
        claim=views.names.choose(meta.claim),
        accuser=views.names.choose(meta.by.who),
        kind=meta.by.kind,
        source=name_source(views, meta.by.kind),
        about=_about(views, meta),
        standing=writer.show(standing_of(entry, _answers(entry))),
    )


def _about(views: ViewBuilder, meta: AllegationMeta) -> tuple[Concerned, ...]:
    return tuple(
        views.allegations.concerned(id_, meta.organisations.get(id_, "")) for id_ in meta.about
    )


def _answers(entry: AllegationEntry) -> tuple[Answer, ...]:
    """Return the answers, those in a passage of the claim as being within it."""
    claims = set(map(read_place, entry.meta.passages))
    return tuple(
        msgspec.structs.replace(answer, within=answer.place in claims)
        for answer in answers_of(entry)
    )


def _context(views: ViewBuilder, entry: AllegationEntry) -> AllegationContext:
    meta = entry.meta
    shown: set[Place] = set(map(read_place, meta.passages))
    stages = []
    for stage in meta.stages:
        place = read_place(stage.passage)
        said = views.allegations.passage(place)
        again, date = place in shown, views.make_date(str(stage.on))
        stages.append(StageView(name_stage(views, stage.is_), date, said, repeated=again))
        shown.add(place)
    passages = map(views.allegations.passage, map(read_place, meta.passages))
    due = next_review(meta)
    return AllegationContext(
        row=show_row(views, entry),
        passages=tuple(passage for passage in passages if isinstance(passage, PassageView)),
        stages=tuple(stages),
        note=views.prose(entry.note),
        reviewed=views.make_date(str(meta.reviewed.on)) if meta.reviewed else None,
        reviewer=views.names.choose(meta.reviewed.by if meta.reviewed else ""),
        due=views.make_date(due.isoformat()) if due else None,
        extra=meta.extra,
    )
