"""Labels of themes and names of people."""

from collections.abc import Iterable

import msgspec

from generator.content.entries import PersonEntry, ThemeEntry
from generator.corpus.article_record import Article
from generator.view_models.display_names import DisplayNames
from generator.view_models.page_views import PersonName, PersonRef, ThemeMark
from generator.view_models.urls import person_url, theme_url


def make_mark(names: DisplayNames, theme: ThemeEntry) -> ThemeMark:
    """Return a theme's label, with its id in place of a missing name."""
    name = names.choose(theme.meta.name)
    url = theme_url(theme.id)
    return ThemeMark(
        theme.id,
        name.text or theme.id,
        url,
        name.lang,
        theme.meta.sensitive,
        extra=theme.meta.extra,
    )


def make_person(names: DisplayNames, person: PersonEntry, *, linked: bool) -> PersonName:
    """Return a person's names and latest role, ``linked`` to their page if there is one."""
    name, role = names.person(person), names.choose("")
    if person.meta.roles:
        role = names.choose(person.meta.roles[0].role)
    return PersonName(
        id=person.id,
        url=person_url(person.id) if linked else "",
        name=name.text,
        names=tuple(names.others(person)),
        role=role.text,
        lang=name.lang,
        role_lang=role.lang,
        extra=person.meta.extra,
    )


def count_mentions(person: PersonName, articles: Iterable[Article]) -> PersonRef:
    """Add the numbers of articles (all naming the person) and of their passages that do."""
    named = [sum(person.id in note.people for note in article.notes) for article in articles]
    return PersonRef(**msgspec.structs.asdict(person), articles=len(named), passages=sum(named))
