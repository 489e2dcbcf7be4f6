"""Search page with an alphabetical index of people, terms and outlets that works without scripts."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from generator.content.entries import PersonEntry
from generator.languages.date_sections import DateWords
from generator.languages.load import gather
from generator.nlp.collation import first_letter, sort_key
from generator.nlp.names.name_words import is_particle
from generator.nlp.tokens import fold
from generator.pages.pagination_pages import BucketTitles, BucketWriter, bucket_pages, letter_links
from generator.search.make_index import MANIFEST
from generator.search.search_records import UNKNOWN
from generator.view_models.contexts import PartContext
from generator.view_models.list_months import Item
from generator.view_models.page import Page, PlannedPage
from generator.view_models.page_metadata import page_view
from generator.view_models.page_views import Link
from generator.view_models.pagination import PagedList, make_index, own_initial_of
from generator.view_models.search_views import (
    Choice,
    Facet,
    IndexEntry,
    IndexLetter,
    SearchContext,
)
from generator.view_models.size_estimates import weigh_entry
from generator.view_models.urls import SEARCH, SEARCH_INDEX, passage_url, story_url
from generator.view_models.view_builder import ViewBuilder

INDEX_WHOLE = 40_000  # limit for an index on the search page itself
NUMBERS = range(200)  # enough for an example of each plural category
PLACEHOLDER = "{num}"  # that scripts fill


def search_pages(views: ViewBuilder) -> Iterator[PlannedPage]:
    """Yield the search page and the parts of a long index."""
    entries = list_subjects(views)
    index = make_index(
        SEARCH,
        [Item(each, own_initial_of(each.label), weigh_entry(each)) for each in entries],
        INDEX_WHOLE,
        order=list,
    )
    title = views.gettext("Search")
    description = views.gettext(
        "One box for all languages, and an index of people, terms and outlets."
    )

    def make() -> Page:
        view = page_view(views, SEARCH, title, description)
        return Page(SEARCH, "search.html", view, _search_context(views, index))

    yield views.plan(SEARCH, make, views.everything)
    writer: BucketWriter[IndexEntry] = BucketWriter(
        BucketTitles(
            views.gettext("Index"), description, views.count_entries, (Link(title, SEARCH),)
        ),
        lambda nav, _, some: PartContext(nav, index=_by_letter(some)),
        lambda _, some: some,
    )
    yield from bucket_pages(views, index, writer)


def _search_context(views: ViewBuilder, index: PagedList[IndexEntry]) -> SearchContext:
    return SearchContext(
        manifest=SEARCH_INDEX + MANIFEST,
        passage=passage_url("ID", "ANCHOR"),
        story=story_url("ID") if views.site.has("stories") else "",
        counted=tuple(_by_category(views, partial(_count_articles, views))),
        more=tuple(_by_category(views, partial(_count_more, views))),
        year_words=tuple(sorted(set(gather(DateWords, lambda section: section.year)))),
        facets=tuple(_facets(views)),
        letters=() if index.parts else _by_letter(index.first()),
        parts=letter_links(views, index),
    )


def _by_category(views: ViewBuilder, write: Callable[[int], str]) -> Iterator[tuple[str, str]]:
    """Yield each plural category of the language with its form of what is written of a number."""
    kind_of = views.locale.plural_form
    samples = {kind_of(number): number for number in reversed(NUMBERS)}
    samples.setdefault("other", NUMBERS[0])
    for kind, number in sorted(samples.items()):
        yield kind, write(number)


def _count_articles(views: ViewBuilder, number: int) -> str:
    return views.ngettext("%(num)s article", "%(num)s articles", number, num=PLACEHOLDER)


def _count_more(views: ViewBuilder, number: int) -> str:
    return views.ngettext(
        "%(num)s more article found in this story",
        "%(num)s more articles found in this story",
        number,
        num=PLACEHOLDER,
    )


def _facets(views: ViewBuilder) -> Iterator[Facet]:
    """Yield the search filters, with unknown values last."""
    articles = views.corpus.articles
    key = sort_key(views.language)
    languages = sorted({article.entry.meta.language for article in articles})
    outlets = sorted({article.entry.meta.outlet or "" for article in articles}, reverse=True)
    years = sorted({article.date[:4] for article in articles}, reverse=True)
    named = [
        Choice(each, *views.names.outlet(views.outlets[each].meta)) for each in outlets if each
    ]
    spoken = [Choice(each, views.language_name(each)) for each in languages]
    themes = tuple(Choice(mark.id, mark.name, mark.lang) for mark in views.marks.values())
    yield Facet("theme", views.gettext("Themes"), themes)
    spoken.sort(key=lambda choice: key(choice.label))
    yield Facet("language", views.gettext("Languages"), tuple(spoken))
    dated = [Choice(each, each) for each in years if each]
    if "" in years:
        dated.append(Choice(UNKNOWN, views.gettext("date unknown")))
    yield Facet("year", views.gettext("Years"), tuple(dated))
    named.sort(key=lambda choice: key(choice.label))
    if "" in outlets:
        named.append(Choice(UNKNOWN, views.unlisted_outlets))
    yield Facet("outlet", views.gettext("Outlets"), tuple(named))


def _by_letter(entries: Iterable[IndexEntry]) -> tuple[IndexLetter, ...]:
    """Group sorted entries by first letter."""
    return tuple(
        IndexLetter(letter, tuple(group))
        for letter, group in groupby(entries, lambda entry: first_letter(entry.label))
    )


def list_subjects(views: ViewBuilder) -> tuple[IndexEntry, ...]:
    """Return the entries in alphabetical order, without duplicates, scripts separate."""
    entries = dict.fromkeys((*_people(views), *_terms(views), *_outlets(views)))
    key = sort_key(views.language)
    return tuple(sorted(entries, key=lambda entry: (key(entry.label), entry.url)))


def _people(views: ViewBuilder) -> Iterator[IndexEntry]:
    """Yield people in all spellings, family names first."""
    for person in views.corpus.people:
        ref = views.person_refs[person.id]
        for label, lang in _spellings(person, views.site.original).items():
            meant = "" if _turn_round(ref.name) == label else ref.name
            yield IndexEntry(label, lang, ref.url, meant, ref.lang)


def _spellings(person: PersonEntry, original: str) -> dict[str, str]:
    """Return spellings in index form with the first language that has them."""
    spelt = [(original, person.meta.name)]
    spelt += [(lang, name) for lang, names in person.meta.spellings.items() for name in names]
    return {_turn_round(name): lang for lang, name in reversed(spelt)}


def _turn_round(name: str) -> str:
    """Return a name in index form: ``Umerov, Rustem``."""
    parts = name.split()
    at = len(parts) - 1
    while at > 1 and is_particle(fold(parts[at - 1])):
        at -= 1
    given, family = " ".join(parts[:at]), " ".join(parts[at:])
    return f"{family}, {given}" if given else family


def _terms(views: ViewBuilder) -> Iterator[IndexEntry]:
    """Yield the terms of themes found in articles."""
    for term in views.lists().terms():
        if mark := views.marks.get(term.theme):
            yield IndexEntry(term.text, term.language, mark.url, theme=mark)


def _outlets(views: ViewBuilder) -> Iterator[IndexEntry]:
    """Yield outlets in all languages and spellings, ignoring case."""
    for outlet in views.outlets.values():
        shown = views.names.outlet(outlet.meta)
        named = outlet.meta.name
        names = [(name, "") for name in reversed(outlet.meta.spellings)]
        names += [(n, lang) for lang, n in named.items()] if isinstance(named, dict) else []
        for name, lang in {fold(name): (name, lang) for name, lang in (*names, shown)}.values():
            meant, meant_lang = ("", "") if name == shown.text else shown
            yield IndexEntry(name, lang, views.outlet_address(outlet.id), meant, meant_lang)
