"""Names and labels of themes, people and outlets, and short forms of texts and ids."""

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from generator.config import Site, TextIn, Wording, by_language, choose
from generator.content.entries import OutletMeta, PersonEntry, ThemeEntry
from generator.corpus.article_record import Article
from generator.fingerprint.digests import published_digest
from generator.view_models.list_months import Extent
from generator.view_models.page_views import PersonName, PersonRef, ThemeMark
from generator.view_models.urls import person_url, theme_url

DIGEST_BYTES = 6  # collide on one site of 10,000 articles in five million
V = TypeVar("V")


@dataclass(frozen=True)
class DisplayNames:
    """Names in one language of the site, each with the language it is written in."""

    site: Site

    def choose(self, wording: Wording) -> TextIn:
        """Return the wording in the site's language, or in the editor's if untranslated."""
        return choose(wording, self.site.language, self.site.original)

    def elsewhere(self, wording: Wording) -> tuple[tuple[str, str], ...]:
        """Return (language, text) of a wording in other languages than the site's."""
        texts = by_language(wording, self.site.original).items()
        return tuple((lang, text) for lang, text in texts if lang != self.site.language)

    def outlet(self, outlet: OutletMeta) -> TextIn:
        """Return an outlet's name, without a language if it is the same in all."""
        return TextIn(outlet.name, "") if isinstance(outlet.name, str) else self.choose(outlet.name)

    def headline(self, article: Article) -> TextIn:
        """Return an article's title, translated into the site's language if it is."""
        if article.translations:
            made = article.translation(self.site.language)
            if made and made.title:
                return TextIn(made.title, made.language)
        return TextIn(article.entry.meta.title, article.entry.meta.language)

    def person(self, person: PersonEntry) -> TextIn:
        """Return the editor's name of a person, or the first spelling in another language."""
        spelt = person.meta.spellings.get(self.site.language)
        if self.site.language == self.site.original or not spelt:
            return TextIn(person.meta.name, self.site.original)
        return TextIn(spelt[0], self.site.language)

    def family_name(self, person: PersonEntry) -> str:
        """Return a sort key for an index: family name first, as many words as the editor's has."""
        words = self.person(person).text.split()
        many = len(person.meta.family_name.split()) or 1
        return " ".join([*words[-many:], *words[:-many]])

    def others(self, person: PersonEntry) -> Iterator[tuple[str, str]]:
        """Yield (language, spelling) of a person's names other than the displayed one."""
        shown = self.person(person).text
        if shown != person.meta.name:
            yield self.site.original, person.meta.name
        for language, names in person.meta.spellings.items():
            for name in names:
                if name not in {shown, person.meta.name}:
                    yield language, name


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


def count_mentions(person: PersonName, named: Extent) -> PersonRef:
    """Add the numbers of the articles that name the person, and of their passages that do."""
    return PersonRef(**msgspec.structs.asdict(person), articles=named.number, passages=named.count)


def shorten(text: str, limit: int) -> str:
    """Return the text on one line, cut at a word if longer than ``limit`` characters."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rpartition(" ")[0].rstrip(".,;:–— ") + "…"


def short_id(article: str) -> str:
    """Return a digest of an article's id: eight letters, digits, hyphens and underscores."""
    digest = published_digest(article.encode())[:DIGEST_BYTES]
    return base64.urlsafe_b64encode(digest).decode()


class LazyDict(dict[str, V]):
    """Dictionary that computes values with ``make`` on first access and lists only those.

    Raises whatever ``make`` raises.
    """

    def __init__(self, make: Callable[[str], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> V:
        """Compute and store the value of a new key."""
        value = self[key] = self._make(key)
        return value
