"""Index of people, and person pages with the parts of their long lists."""

from collections.abc import Iterator
from functools import partial

from generator.config import TextIn
from generator.content.entries import PersonEntry
from generator.corpus.article_record import Article
from generator.corpus.corpus import ArticleNotes, Event, SaidQuotation, family_name
from generator.pages.pagination_pages import (
    BucketTitles,
    BucketWriter,
    bucket_links,
    bucket_pages,
    bucket_sections,
    letter_links,
)
from generator.view_models.contexts import PartContext, PeopleContext, PersonContext
from generator.view_models.display_dates import keep_days_whole
from generator.view_models.list_months import Item
from generator.view_models.list_rows import MENTIONS, SAID, notes_at, quotation_at
from generator.view_models.page import Page, PageSection, PlannedPage
from generator.view_models.page_metadata import mark_held, page_view, say_held
from generator.view_models.page_views import Link, PersonName, PersonRef, RoleView
from generator.view_models.pagination import (
    PagedList,
    initial_of,
    make_buckets,
    make_index,
    make_list,
    newest,
    show_newest,
)
from generator.view_models.passage_views import QuotationView
from generator.view_models.record_rows import (
    newest_date,
    newest_records,
    record_sources,
    show_grouped_record,
    show_mentions,
)
from generator.view_models.said_once import said_sources, show_said
from generator.view_models.size_estimates import weigh_person
from generator.view_models.urls import PEOPLE, quotations_url
from generator.view_models.view_builder import ViewBuilder

# Bytes on a person's page of all items that fit, and of the newest if they do not.
SAID_WHOLE, SAID_ROOM = 16_000, 12_000
WHOLE, ROOM = 36_000, 22_000
# Bytes of people that fit in the index, and of those named most if they do not.
INDEX_WHOLE, INDEX_ROOM = 44_000, 30_000


def people_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the index of people and its parts."""
    description = views.gettext(
        "People followed in this briefing, with their names in every script."
    )
    index, title = _index(views), views.gettext("People")

    def make() -> Page:
        view = page_view(views, PEOPLE, title, description)
        return Page(PEOPLE, "people.html", view, _people_context(views, index))

    yield views.plan(PEOPLE, make, views.everything)
    writer: BucketWriter[PersonRef] = BucketWriter(
        BucketTitles(title, description, views.count_people, (Link(title, PEOPLE),)),
        lambda nav, _, people: PartContext(nav, people=people),
        lambda _, people: people,
    )
    yield from bucket_pages(views, index, writer)


def person_sections(
    views: ViewBuilder, person: PersonEntry, timeline: PagedList[Event] | None
) -> Iterator[PageSection]:
    """Yield a person's page and the parts of their quotations and appearances."""
    ref, lists = views.people[person.id], views.lists()
    months = lists.months(SAID, ref.id)
    said = make_list(quotations_url(ref.id), months, SAID_WHOLE, SAID_ROOM, quotation_at)
    mentions = make_buckets(ref.url, lists.months(MENTIONS, ref.id), notes_at)
    shown, complete = show_newest(newest_records(mentions.newest_first()), WHOLE, ROOM)
    places = make_buckets(ref.url, () if complete else mentions.months, notes_at)
    head = partial(_plan_person, views, person, said, mentions.show(shown), places, timeline)
    yield PageSection(ref.url, head)
    yield from bucket_sections(views, said, _said_writer(views, ref))
    yield from bucket_sections(views, places, _place_writer(views, ref))


def _plan_person(
    views: ViewBuilder,
    person: PersonEntry,
    said: PagedList[SaidQuotation],
    named: tuple[ArticleNotes, ...],
    places: PagedList[ArticleNotes],
    timeline: PagedList[Event] | None,
) -> Iterator[PlannedPage]:
    ref = views.people[person.id]
    articles = views.corpus.by_person.get(ref.id, ())
    yield views.plan(
        ref.url,
        lambda: _person_page(
            views, person, _person_context(views, person, said, named, places, timeline)
        ),
        (
            views.sources_of((*articles, *_articles_of_roles(views, person))),
            record_sources(views, named),
        ),
        (person.meta, person.about, views.translation(person.path)),
        views.cited_articles(person.about),
        (person.id in views.ledger.people, say_held(views, person.meta)),
        said_sources(views, said.first()),
        origin=person.path,
        changed=newest_date(articles),
    )


def _index(views: ViewBuilder) -> PagedList[PersonRef]:
    """Return people by family name."""
    people = {person.id: person for person in views.corpus.people}
    items = [
        Item(ref, initial_of(family_name(people[ref.id])), weigh_person(people[ref.id]))
        for ref in views.person_refs.values()
    ]
    return make_index(PEOPLE, items, INDEX_WHOLE)


def _people_context(views: ViewBuilder, index: PagedList[PersonRef]) -> PeopleContext:
    everybody = tuple(views.person_refs.values())
    if not index.parts:
        named = tuple(ref for ref in everybody if ref.articles)
        unnamed = tuple(ref for ref in everybody if not ref.articles)
        return PeopleContext(named, len(named), (), unnamed)
    by_mentions = sorted(index.items, key=lambda item: item.value.passages)
    most = set(newest(by_mentions, INDEX_ROOM))
    shown = tuple(ref for ref in everybody if ref in most)
    return PeopleContext(shown, len(everybody), letter_links(views, index))


def _person_page(views: ViewBuilder, person: PersonEntry, context: PersonContext) -> Page:
    ref = views.people[person.id]
    description = views.description(person.about) or ref.role
    if person.id in views.ledger.people:
        description = views.caution()
    trail = (Link(views.gettext("People"), PEOPLE),)
    view = page_view(views, ref.url, ref.name, description, trail)
    return Page(ref.url, "person.html", mark_held(views, view, person.meta), context)


def _person_context(
    views: ViewBuilder,
    person: PersonEntry,
    said: PagedList[SaidQuotation],
    named: tuple[ArticleNotes, ...],
    places: PagedList[ArticleNotes],
    timeline: PagedList[Event] | None,
) -> PersonContext:
    ref = views.person_refs[person.id]
    return PersonContext(
        person=ref,
        roles=role_views(views, person),
        about=views.prose(person.about),
        quotations=show_quotations(views, said.first()),
        quotation_count=said.extent.number,
        quotation_parts=bucket_links(views, said),
        appearances=show_grouped_record(views, named),
        appearance_parts=bucket_links(views, places),
        event_count=timeline.extent.number if timeline else 0,
        timeline=timeline.url if timeline else "",
    )


def role_views(views: ViewBuilder, person: PersonEntry) -> tuple[RoleView, ...]:
    """Return a person's roles with the articles that state them."""
    return tuple(
        RoleView(
            views.names.choose(role.role),
            _keep_whole(views.names.choose(role.date)),
            tuple(views.refs[article] for article in role.articles),
        )
        for role in person.meta.roles
    )


def _keep_whole(date: TextIn) -> TextIn:
    return TextIn(keep_days_whole(date.text), date.lang)


def _articles_of_roles(views: ViewBuilder, person: PersonEntry) -> Iterator[Article]:
    """Yield the articles that state a person's roles."""
    named = {article for role in person.meta.roles for article in role.articles}
    if named:
        yield from (article for article in views.corpus.articles if article.id in named)


def _said_writer(views: ViewBuilder, ref: PersonName) -> BucketWriter[SaidQuotation]:
    """Return the writer of the parts of a person's quotations."""
    named = BucketTitles(
        views.gettext("Quotations: %(name)s", name=ref.name),
        views.gettext("What %(name)s said, as quoted in the articles.", name=ref.name),
        views.count_quotations,
        _trail(views, ref),
    )
    return BucketWriter(
        named,
        lambda nav, _, shown: PartContext(nav, quotations=show_quotations(views, shown)),
        lambda _, shown: said_sources(views, shown),
    )


def _place_writer(views: ViewBuilder, ref: PersonName) -> BucketWriter[ArticleNotes]:
    """Return the writer of the parts of a person's appearances: articles with links to passages."""
    description = views.gettext("Where %(name)s is mentioned: passages, by article.", name=ref.name)
    return BucketWriter(
        BucketTitles(ref.name, description, views.count_passages, _trail(views, ref)),
        lambda nav, _, told: PartContext(nav, mentions=show_mentions(views, told)),
        lambda _, told: record_sources(views, told),
    )


def _trail(views: ViewBuilder, ref: PersonName) -> tuple[Link, ...]:
    """Return the links from the home page to a person's page."""
    return Link(views.gettext("People"), PEOPLE), Link(ref.name, ref.url, ref.lang)


def show_quotations(
    views: ViewBuilder, said: tuple[SaidQuotation, ...]
) -> tuple[QuotationView, ...]:
    """Return quotations with words to show, newest first, given them oldest first."""
    return show_said(views, said)[::-1]
