"""The index of people, and each person's page."""

from collections.abc import Iterator

from generator.content.entries import PersonEntry
from generator.pages.addresses import PEOPLE
from generator.pages.contexts import PeopleContext, PersonContext
from generator.pages.heads import page_view
from generator.pages.page import Page
from generator.pages.parts import ArticleRef, Link, PassageView, RoleView
from generator.pages.views import Views


def people_pages(views: Views) -> Iterator[Page]:
    """The index, then everybody in its order."""
    description = (
        "Everybody whom the articles name and the editor knows, with their names in every script."
    )
    view = page_view(views, PEOPLE, "People", description)
    yield Page(PEOPLE, "people.html", view, PeopleContext(tuple(views.persons.values())))
    for person in views.corpus.people:
        yield _person_page(views, person)


def _person_page(views: Views, person: PersonEntry) -> Page:
    ref = views.persons[person.id]
    context = PersonContext(
        person=ref,
        roles=tuple(
            RoleView(role.role, role.date, tuple(views.refs[article] for article in role.articles))
            for role in person.meta.roles
        ),
        about=views.prose(person.about),
        quotations=tuple(views.quotation(said) for said in views.corpus.said.get(person.id, ())),
        appearances=tuple(_appearances(views, person.id)),
    )
    description = views.html.first_paragraph(person.about).striptags() or ref.role
    trail = (Link("People", PEOPLE),)
    view = page_view(views, ref.url, ref.name, description, trail)
    articles = views.corpus.by_person.get(person.id, ())
    changed = next((article.entry.meta.date or "" for article in articles), "")
    return Page(ref.url, "person.html", view, context, person.path, changed)


def _appearances(views: Views, person: str) -> Iterator[tuple[ArticleRef, tuple[PassageView, ...]]]:
    """Each article that names the person, newest first, with the passages that do."""
    for article in views.corpus.by_person.get(person, ()):
        passages = tuple(
            views.passage(article, read)
            for read in article.passages()
            if any(mention.person == person for mention in read.mentions)
        )
        yield views.refs[article.id], passages
