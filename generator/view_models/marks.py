"""What themes and people are called, wherever they are named."""

from collections.abc import Iterable

import msgspec

from generator.content.entries import PersonEntry, ThemeEntry
from generator.corpus.article_record import Article
from generator.view_models.display_names import DisplayNames
from generator.view_models.page_views import PersonName, PersonRef, ThemeMark
from generator.view_models.urls import person_url, theme_url


def make_mark(names: DisplayNames, theme: ThemeEntry) -> ThemeMark:
    """A theme's mark; its id stands for the name of one that has none."""
    name = names.choose(theme.meta.name)
    url = theme_url(theme.id)
    return ThemeMark(theme.id, name.text or theme.id, url, name.lang, theme.meta.sensitive)


def make_person(names: DisplayNames, person: PersonEntry, *, linked: bool) -> PersonName:
    """What a person is called; ``linked``: whether there is a page of theirs."""
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
    )


def count_mentions(person: PersonName, articles: Iterable[Article]) -> PersonRef:
    """The same with how many of the articles, which all name the person, and of their passages there are."""
    named = [sum(person.id in note.people for note in article.notes) for article in articles]
    return PersonRef(**msgspec.structs.asdict(person), articles=len(named), passages=sum(named))
