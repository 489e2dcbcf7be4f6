"""Builder of the views that templates show."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec

from generator.allegations.standing import AllegationLedger
from generator.config import TextIn
from generator.content.entries import ArticleMeta, OutletEntry, Prose
from generator.corpus.article_record import Article, PassageNote
from generator.corpus.corpus import Event, SaidQuotation
from generator.fingerprint.digests import digest_value
from generator.nlp.collation import sort_key
from generator.stories.storybook import NO_STORIES, Storybook
from generator.view_models import urls
from generator.view_models.display_dates import show_date
from generator.view_models.display_names import (
    DisplayNames,
    LazyDict,
    count_mentions,
    make_mark,
    make_person,
    short_id,
)
from generator.view_models.edition_facts import EditionFacts
from generator.view_models.list_columns import ListColumns
from generator.view_models.list_rows import MENTIONS
from generator.view_models.page import Page, PlannedPage
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
    PassageGroup,
    PassageView,
    QuotationView,
    join_not_shown,
    show_passage,
)
from generator.view_models.size_estimates import SOURCES_PAGE_BYTES, exceed, weigh_row
from generator.view_models.source_notes import TextWriter
from generator.view_models.standing_writer import StandingWriter
from generator.view_models.story_facts import StoryFacts
from generator.view_models.translation_views import describe_translation


@dataclass(frozen=True)
class ViewBuilder(TextWriter):
    """Builder of views in one language of the site, independent of the pages that show them."""

    ledger: AllegationLedger
    lists: Callable[[], ListColumns]  # of the site by month, the same in all languages
    story_facts: StoryFacts
    storybook: Storybook = NO_STORIES
    titles: Mapping[str, TextIn] = field(default_factory=dict)  # of its stories by id
    _dates: dict[str, DateView] = field(default_factory=dict)

    def address(self, url: str) -> str:
        """Return the absolute URL of a page in this language."""
        return urls.absolute_url(self.site.base_url, url, self.site.prefix)

    @cached_property
    def marks(self) -> dict[str, ThemeMark]:
        """Theme labels by id, in the editor's order."""
        return {theme.id: make_mark(self.names, theme) for theme in self.corpus.themes}

    @cached_property
    def editions(self) -> EditionFacts:
        """Facts of editions for this language."""
        return EditionFacts(self.state, self.corpus, self.site.prefix)

    @cached_property
    def refs(self) -> LazyDict[ArticleRef]:
        """Article references by id, computed on first access."""
        return LazyDict(lambda id_: self._make_ref(self.editions.articles[id_]))

    @cached_property
    def people(self) -> dict[str, PersonName]:
        """Names of people by id, sorted by family name."""
        key = sort_key(self.language)
        people = sorted(self.corpus.people, key=lambda person: key(self.names.family_name(person)))
        return {
            person.id: make_person(self.names, person, linked=self.site.has("people"))
            for person in people
        }

    @cached_property
    def person_refs(self) -> dict[str, PersonRef]:
        """People with the numbers of articles and passages that name them, by id."""
        return {
            id_: count_mentions(person, self.lists().extent(MENTIONS, id_))
            for id_, person in self.people.items()
        }

    @cached_property
    def outlets(self) -> dict[str, OutletEntry]:
        """Outlets by id."""
        return {outlet.id: outlet for outlet in self.corpus.content.outlets}

    @cached_property
    def names(self) -> DisplayNames:
        """Display names in this language."""
        return DisplayNames(self.site)

    @cached_property
    def outlets_have_pages(self) -> bool:
        """True if the sources page is too small for all articles and outlets have pages of their own."""
        return exceed(map(weigh_row, self.corpus.articles), SOURCES_PAGE_BYTES)

    def outlet_address(self, outlet: str) -> str:
        """Return an outlet's address, '' if sources are left out. The outlet '' means unknown."""
        if not self.site.has("sources"):
            return ""
        return urls.outlet_page_url(outlet) if self.outlets_have_pages else urls.outlet_url(outlet)

    @cached_property
    def frame(self) -> bytes:
        """Digest of everything views may show besides articles: names of themes, people and outlets."""
        content, themes = self.corpus.content, self.corpus.themes
        metas = [(each.id, each.meta) for each in themes]
        shown = (
            self.site,
            [(id_, meta.name, meta.sensitive, meta.extra) for id_, meta in metas],
            list(self.people.values()),
            content.outlets,
            self.unlisted_outlets,
            self.outlets_have_pages,
        )
        colours = [meta.colour for _, meta in metas] if content.pictures else ()
        return digest_value((*shown, sorted(content.pictures), colours))

    @cached_property
    def everything(self) -> bytes:
        """Digest of all articles and of the editor's texts and facts on themes and people."""
        content = self.corpus.content
        shown = (
            self.sources_of(self.corpus.articles),
            [(entry.id, entry.meta, entry.note) for entry in content.allegations],
            [(theme.id, theme.meta, theme.synopsis) for theme in content.themes],
            [(person.id, person.meta, person.about) for person in content.people],
            [(path, language, text) for (path, language), text in content.translations.items()],
        )
        return digest_value(shown, self.frame)

    @cached_property
    def _with_standings(self) -> dict[str, bytes]:
        """Digests of articles with standings of their passages, by id."""
        told, articles = self.ledger.sources_of, self.ledger.articles.items()
        return {id_: digest_value(told(id_), article.digest) for id_, article in articles}

    def source_of(self, article: Article) -> bytes:
        """Return a digest of an article and of the standings of its passages."""
        return self._with_standings.get(article.id, article.digest)

    def sources_of(self, articles: Iterable[Article]) -> list[bytes]:
        """Return such digests of several articles."""
        return [self.source_of(article) for article in articles]

    def plan(
        self,
        url: str,
        make: Callable[[], Page],
        *sources: object,
        origin: Path | None = None,
        changed: str = "",
        listed: bool = True,
        month: str = "",
    ) -> PlannedPage:
        """Return a page to be made on demand from these sources and ``frame`` only."""
        told = self.editions.source_of(url.strip("/"))  # by the notes at its head
        digest = digest_value((sources, told) if told else sources, self.frame)
        return PlannedPage(url, digest, make, origin, changed, listed, month)

    def date(self, value: str | None) -> DateView | None:
        """Return the view of an ISO date, or None without one."""
        return self.make_date(value) if value else None

    def make_date(self, value: str) -> DateView:
        """Return the view of an ISO date or range."""
        if value not in self._dates:
            self._dates[value] = show_date(value, self.locale)
        return self._dates[value]

    def prose(self, prose: Prose) -> TextView:
        """Render the editor's text with its notes, translated into the site's language if possible."""
        found, lang = self.translate(prose)
        numbering = self.number(prose, f"{prose.path.parent.name}-{prose.path.stem}")
        text = self.make_text(self.html.prose(found, numbering), lang)
        return msgspec.structs.replace(text, notes=numbering.notes(self.refs.__getitem__))

    def person_link(self, person: str) -> Link:
        """Return a link to a person."""
        named = self.people[person]
        return Link(named.name, named.url, named.lang)

    def body(self, article: Article) -> BodyView:
        """Return the body of an article."""
        body, standings = self.bodies.get(article.digest), self.allegations.in_article(article)
        notes = body.outlet_notes
        shown = {}
        for each in body.passages():
            told, translation = standings.get(each.anchor, ()), self.translation_of(article, each)
            view = show_passage(article, each, notes, self.marks, told, translation)
            shown[each.anchor] = self.allegations.with_replies(article, view)
        groups = (
            PassageGroup(group.kind, group.label, tuple(shown[p.anchor] for p in group.passages))
            for group in body.groups
        )
        own = tuple(shown[note.anchor] for note in notes if note.part != "none")
        return BodyView(tuple(join_not_shown(groups)), own)

    @cached_property
    def allegations(self) -> StandingWriter:
        """Standings of allegations in this language."""
        return StandingWriter(
            self.ledger, self, self.names, self.make_date, self.person_link,
            lambda id_: self.refs[id_], self.bodies, self.translation_of,
        )  # fmt: skip

    def passage(self, article: Article, note: PassageNote) -> PassageView:
        """Return the view of a passage on its article's page."""
        written, notes = self.find(article, note), self.bodies.notes(article.digest)
        standings = self.allegations.of(article, note)
        made = self.translation_of(article, written)
        view = show_passage(article, written, notes, self.marks, standings, made)
        return self.allegations.with_replies(article, view)

    def standalone_passage(self, article: Article, note: PassageNote) -> PassageView:
        """Return the view of a passage away from its article, with a reference to it."""
        view = self.passage(article, note)
        return msgspec.structs.replace(view, article=self.refs[article.id])

    def event(self, event: Event) -> EventView:
        """Return the view of a dated event."""
        at = event.note.dates.index(event.mention)
        return EventView(
            date=self.make_date(event.mention.value),
            said=self.find(event.article, event.note).note.dates[at].text,
            passage=self.standalone_passage(event.article, event.note),
            people=tuple(map(self.person_link, event.note.people)),
        )

    def quotation(self, said: SaidQuotation) -> QuotationView:
        """Return the view of a quotation, with the words of it that are shown."""
        speaker, words = said.words.speaker, self.find(said.article, said.note).note.said
        return QuotationView(
            text=words[said.note.said.index(said.words)].text,
            lang=said.article.entry.meta.language,
            speaker=self.person_link(speaker) if speaker in self.people else None,
            inferred=said.words.inferred,
            passage=self.standalone_passage(said.article, said.note),
        )

    def _make_ref(self, article: Article) -> ArticleRef:
        meta = article.entry.meta
        made = describe_translation(article.translation(self.language), self.make_date)
        headline, summary = self.names.headline(article), self.names.choose(meta.summary)
        outlet = self.outlets.get(meta.outlet or "")
        return ArticleRef(
            id=article.id,
            short=short_id(article.id),
            url=urls.article_url(article.id),
            title=meta.title,
            title_derived=meta.title_origin == "derived",
            lang=meta.language,
            language_name=self.language_name(meta.language),
            date=self.date(meta.date),
            outlet=self._outlet_link(outlet) if outlet else self._outlet_found(meta),
            outlet_name=self.names.outlet(outlet.meta).text if outlet else meta.outlet_found,
            authors=meta.authors,
            themes=tuple(self.marks[theme] for theme in self.marks if theme in article.themes),
            summary=summary.text,
            summary_lang=summary.lang,
            extra=meta.extra,
            headline=headline.text,
            headline_lang=headline.lang,
            translation=made,
        )

    def _outlet_found(self, meta: ArticleMeta) -> Link | None:
        """Return the name of an outlet that only the text gives, without an address."""
        if not meta.outlet_found:
            return None
        said = self.gettext("%(outlet)s (according to the text)", outlet=meta.outlet_found)
        return Link(said, "", "")

    def _outlet_link(self, outlet: OutletEntry) -> Link:
        name = self.names.outlet(outlet.meta)
        return Link(name.text, self.outlet_address(outlet.id), name.lang)
