"""What the corpus knows, as the values that templates show."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec
from markupsafe import Markup

from generator.content.entries import OutletEntry, Prose, Translation
from generator.corpus.article_record import Article, Bodies, PassageNote, WrittenPassage
from generator.corpus.corpus import Corpus, Event, SaidQuotation
from generator.fingerprint import digest_value
from generator.nlp.collation import sort_key
from generator.view_models.display_dates import show_date
from generator.view_models.display_names import DisplayNames
from generator.view_models.interface_texts import InterfaceTexts
from generator.view_models.lazy_dict import LazyDict
from generator.view_models.markdown_html import HtmlWriter
from generator.view_models.marks import count_mentions, make_mark, make_person
from generator.view_models.page import Deferred
from generator.view_models.page_views import (
    ArticleRef,
    DateView,
    Link,
    PersonName,
    PersonRef,
    TextView,
    ThemeMark,
)
from generator.view_models.passage_views import (
    BodyView,
    EventView,
    PassageView,
    QuotationView,
    mark_passage,
)
from generator.view_models.short_ids import short_id
from generator.view_models.size_estimates import ARTICLES_OF_SOURCES, weigh_row
from generator.view_models.urls import (
    article_url,
    outlet_page_url,
    outlet_url,
    passage_url,
    whole_address,
)


@dataclass(frozen=True)
class ViewBuilder(InterfaceTexts):
    """Makes views of a corpus in one language of the site. Nothing here decides what is on which page.

    ``bodies`` of articles are the same in every language. The view of a date is made once.
    """

    corpus: Corpus
    html: HtmlWriter
    bodies: Bodies
    _dates: dict[str, DateView] = field(default_factory=dict)

    def address(self, url: str) -> str:
        """The whole address, with scheme and host, of a page in this language."""
        return whole_address(self.site.base_url, url, self.site.prefix)

    @cached_property
    def marks(self) -> dict[str, ThemeMark]:
        """The mark of each theme, in the editor's order."""
        return {theme.id: make_mark(self.names, theme) for theme in self.corpus.themes}

    @cached_property
    def refs(self) -> LazyDict[ArticleRef]:
        """The reference of each article, made when it is asked for."""
        by_id = {article.id: article for article in self.corpus.articles}
        return LazyDict(lambda id_: self._make_ref(by_id[id_]))

    @cached_property
    def people(self) -> dict[str, PersonName]:
        """What each person is called, by family name."""
        key = sort_key(self.language)
        people = sorted(self.corpus.people, key=lambda person: key(self.names.family_name(person)))
        return {
            person.id: make_person(self.names, person, linked=self.site.has("people"))
            for person in people
        }

    @cached_property
    def persons(self) -> dict[str, PersonRef]:
        """The same, with how many articles and passages name each."""
        return {
            id_: count_mentions(person, self.corpus.by_person.get(id_, ()))
            for id_, person in self.people.items()
        }

    @cached_property
    def outlets(self) -> dict[str, OutletEntry]:
        """The outlets by id."""
        return {outlet.id: outlet for outlet in self.corpus.content.outlets}

    @cached_property
    def names(self) -> DisplayNames:
        """What things and people are called."""
        return DisplayNames(self.site)

    @cached_property
    def outlets_apart(self) -> bool:
        """Whether outlets have pages of their own: all articles are too many for the page of sources."""
        return sum(map(weigh_row, self.corpus.articles)) > ARTICLES_OF_SOURCES

    def outlet_address(self, outlet: str) -> str:
        """Where an outlet is, or ''; an ``outlet`` of '' stands for the articles whose outlet is not known."""
        if not self.site.has("sources"):
            return ""
        return outlet_page_url(outlet) if self.outlets_apart else outlet_url(outlet)

    def language_name(self, language: str) -> str:
        """A language's name in the site's language; its code where nobody knows it."""
        return str(self.locale.languages.get(language, language))

    @cached_property
    def frame(self) -> bytes:
        """A digest of what every view may say and no article does: what themes, people and outlets are called."""
        content = self.corpus.content
        told = (
            self.site,
            [(theme.id, theme.meta.name, theme.meta.sensitive) for theme in self.corpus.themes],
            list(self.people.values()),
            content.outlets,
            self.outlets_apart,
        )
        return digest_value(told)

    @cached_property
    def everything(self) -> bytes:
        """A digest of all articles, and of all that editors say of themes and people."""
        content = self.corpus.content
        told = (
            [article.digest for article in self.corpus.articles],
            [(theme.id, theme.meta, theme.synopsis) for theme in content.themes],
            [(person.id, person.meta, person.about) for person in content.people],
            [(path, language, text) for (path, language), text in content.translations.items()],
        )
        return digest_value(told, self.frame)

    def defer(self, make: Callable[[], object], *sources: object) -> Deferred:
        """A context to be made later, of these sources and the frame alone."""
        return Deferred(digest_value(sources, self.frame), make)

    def date(self, value: str | None) -> DateView | None:
        """An ISO date to be shown."""
        return self.known_date(value) if value else None

    def known_date(self, value: str) -> DateView:
        """An ISO date or range to be shown."""
        if value not in self._dates:
            self._dates[value] = show_date(value, self.locale)
        return self._dates[value]

    def prose(self, prose: Prose) -> TextView:
        """A text by the editor, in the site's language where it is translated."""
        found, lang = self._translate(prose)
        return self._make_text(self.html.prose(found), lang)

    def first_paragraph(self, prose: Prose) -> TextView:
        """The inside of its first paragraph."""
        found, lang = self._translate(prose)
        return self._make_text(self.html.first_paragraph(found), lang)

    def translation(self, path: Path) -> Translation | None:
        """What the editor wrote in the site's language instead of a file's text."""
        return self.corpus.content.translations.get((path, self.language))

    def _translate(self, prose: Prose) -> tuple[Prose, str]:
        """(the text, its language)."""
        found = self.translation(prose.path)
        return (found.body, self.language) if found else (prose, self.site.original)

    def _make_text(self, html: Markup, lang: str) -> TextView:
        return TextView(html, lang, "" if lang == self.language else self.language_name(lang))

    def person_link(self, person: str) -> Link:
        """A link to a person."""
        named = self.people[person]
        return Link(named.name, named.url, named.lang)

    def body(self, article: Article) -> BodyView:
        """All passages of an article."""
        themes = tuple(self.marks[theme] for theme in article.themes)
        return BodyView(
            article.digest, article.id, article.entry.meta.language, themes, self.bodies
        )

    def passage(self, article: Article, note: PassageNote) -> PassageView:
        """A passage."""
        return PassageView(
            body=article.digest,
            anchor=note.anchor,
            url=passage_url(article.id, note.anchor),
            lang=article.entry.meta.language,
            themes=mark_passage(note, self.marks),
            bodies=self.bodies,
        )

    def passage_alone(self, article: Article, note: PassageNote) -> PassageView:
        """A passage that stands apart from its article, and says which one it is from."""
        view = self.passage(article, note)
        return msgspec.structs.replace(view, article=self.refs[article.id])

    def find(self, article: Article, note: PassageNote) -> WrittenPassage:
        """The passage of a note."""
        return self.bodies.passage(article.digest, note.anchor)

    def event(self, event: Event) -> EventView:
        """A dated event with its passage."""
        people = event.read.people
        return EventView(
            date=self.known_date(event.mention.value),
            said=event.mention.text,
            passage=self.passage_alone(event.article, event.read),
            people=tuple(self.person_link(person) for person in people),
        )

    def quotation(self, said: SaidQuotation) -> QuotationView:
        """What somebody said."""
        speaker = said.words.speaker
        return QuotationView(
            text=said.words.text,
            lang=said.article.entry.meta.language,
            speaker=self.person_link(speaker) if speaker in self.people else None,
            inferred=said.words.inferred,
            passage=self.passage_alone(said.article, said.read),
        )

    def _make_ref(self, article: Article) -> ArticleRef:
        meta = article.entry.meta
        outlet, summary = self.outlets.get(meta.outlet or ""), self.names.choose(meta.summary)
        return ArticleRef(
            id=article.id,
            short=short_id(article.id),
            url=article_url(article.id),
            title=meta.title,
            title_derived=meta.title_origin == "derived",
            lang=meta.language,
            language_name=self.language_name(meta.language),
            date=self.date(meta.date),
            outlet=self._outlet_link(outlet) if outlet else None,
            authors=meta.authors,
            themes=tuple(self.marks[theme] for theme in self.marks if theme in article.themes),
            summary=summary.text,
            summary_lang=summary.lang,
        )

    def _outlet_link(self, outlet: OutletEntry) -> Link:
        name = self.names.outlet(outlet.meta)
        return Link(name.text, self.outlet_address(outlet.id), name.lang)
