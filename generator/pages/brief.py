"""Planning of a brief: everything new, corrected and withdrawn since an edition or a day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from generator.allegations.standing import UNRECORDED
from generator.content.entries import AllegationEntry
from generator.corpus.article_record import Article
from generator.editions.history import ARTICLES
from generator.pages.allegations import recorded, show_row
from generator.pages.story_questions import list_disputes
from generator.stories.storybook import Story
from generator.view_models import urls
from generator.view_models.brief_contexts import BriefContext, BriefLine, BriefSection
from generator.view_models.correction_views import link_to, name_correction
from generator.view_models.page_metadata import page_view, site_view
from generator.view_models.page_views import ArticleRef, Link, PageView, SiteView
from generator.view_models.passage_views import StandingView
from generator.view_models.story_refs import list_stories, title_of
from generator.view_models.story_views import ValueName, ValueView
from generator.view_models.view_builder import ViewBuilder

BRIEF = "/brief/"  # address of the page that is written to a file and is not on the site


class Since(NamedTuple):
    """Start of a brief: the last edition that its reader knows, 0 for none, and a day or ''.

    With a day, that edition is the last before it.
    """

    edition: int
    day: str = ""


def plan_brief(
    views: ViewBuilder, since: Since, theme: str
) -> tuple[SiteView, PageView, BriefContext]:
    """Return the metadata of the site and of the page, and the brief, in one language.

    With a ``theme`` it tells of that one alone.
    """
    brief = _BriefWriter(views, since, theme).write()
    return site_view(views), page_view(views, BRIEF, views.site.title), brief


@dataclass(frozen=True)
class _BriefWriter:
    """Writer of the sections of a brief."""

    views: ViewBuilder
    since: Since
    theme: str

    def write(self) -> BriefContext:
        """Return the brief, without empty sections."""
        views = self.views
        sections = (
            *self._new(), self._disputed(), self._corrected(), self._withdrawn(), self._moved(),
            self._gaps(),
        )  # fmt: skip
        told = tuple(section for section in sections if section.lines)
        return BriefContext(self._period(), views.address(urls.HOME), told)

    def _period(self) -> str:
        views, since = self.views, self.since
        if since.day:
            return views.gettext("Since %(date)s", date=views.make_date(since.day).text)
        row = views.state.history.row(since.edition)
        day = views.make_date(row.day).text
        return views.gettext("Since edition %(number)s, %(date)s", number=row.edition, date=day)

    def _section(
        self, title: str, lines: Iterable[BriefLine], url: str = urls.HOME, lang: str = ""
    ) -> BriefSection:
        return BriefSection(title, lang, tuple(lines), self.views.address(url))

    def _link(self, link: Link) -> Link:
        return Link(link.label, self.views.address(link.url), link.lang)

    @cached_property
    def new(self) -> tuple[Article, ...]:
        """Articles that are new, newest first."""
        return tuple(article for article in self.views.corpus.articles if self._is_new(article))

    def _is_new(self, article: Article) -> bool:
        if self.theme and self.theme not in article.themes:
            return False
        if not self.since.edition:
            return self._may_be_since(article.date)
        known = self.views.editions.published(f"{ARTICLES}{article.id}")
        return known is None or known.first > self.since.edition

    def _may_be_since(self, date: str) -> bool:
        """Check whether a day, known or not, may be that of the start or a later one."""
        return date >= self.since.day[: len(date)]

    def _new(self) -> Iterator[BriefSection]:
        """Yield the new articles by theme, each under the first of its themes."""
        views = self.views
        told: set[str] = set()
        for mark in views.marks.values():
            if self.theme in {"", mark.id}:
                those = [a for a in self.new if mark.id in a.themes and a.id not in told]
                told.update(article.id for article in those)
                yield self._section(mark.name, map(self._article, those), mark.url, mark.lang)
        left = (article for article in self.new if article.id not in told)
        yield self._section(views.gettext("Without a theme"), map(self._article, left))

    def _article(self, article: Article) -> BriefLine:
        views, ref = self.views, self.views.refs[article.id]
        shown = views.allegations.in_article(article).values()
        standings = self._standings(chain.from_iterable(shown))
        link = self._link(Link(ref.headline, ref.url, ref.headline_lang))
        return BriefLine(
            link, self._source(ref), f"{views.gettext('Editor’s summary')}:" if ref.summary else "",
            ref.summary, ref.summary_lang, standings,
        )  # fmt: skip

    def _source(self, ref: ArticleRef) -> str:
        views = self.views
        outlet = ref.outlet.label if ref.outlet else views.gettext("outlet not given")
        day = ref.date.text if ref.date else views.gettext("date unknown")
        known = [outlet, day, ref.language_name]
        if ref.translation and ref.translation.title:
            known.append(views.name_translation(ref.translation))
        made = views.gettext("no headline; first line used")
        return " · ".join([*known, made] if ref.title_derived else known)

    def _disputed(self) -> BriefSection:
        """Return the facts that sources give differently, of stories with new articles."""
        views = self.views
        new = {article.id for article in self.new}
        lines = [
            self._dispute(story, name, values)
            for story in list_stories(views)
            if not new.isdisjoint(story.articles)
            for name, values in list_disputes(views, story)
        ]
        return self._section(views.gettext("Where the sources disagree"), lines, urls.STORIES)

    def _dispute(self, story: Story, name: str, values: Iterable[ValueView]) -> BriefLine:
        views, told, shown = self.views, [], list[StandingView]()
        for value in values:
            given = self._name(value.name)
            sources = [self._source_of(said.article) for said in value.said]
            told.append(f"{given} ({'; '.join(dict.fromkeys(sources))})")
            passages = (said.passage for said in value.said if said.passage)
            shown += (each for passage in passages for each in passage.standings)
        title = title_of(views, story)
        link = self._link(Link(title.text, urls.story_url(story.id), title.lang))
        return BriefLine(link, "", f"{name}:", " · ".join(told), "", self._standings(shown))

    def _name(self, name: ValueName) -> str:
        if isinstance(name.value, int):
            return self.views.messages.number(name.value)
        return name.date.text if name.date else name.value

    def _source_of(self, ref: ArticleRef) -> str:
        outlet = ref.outlet.label if ref.outlet else self.views.gettext("outlet not given")
        return f"{outlet}, {ref.date.text}" if ref.date else outlet

    def _corrected(self) -> BriefSection:
        views = self.views
        lines = []
        for entry in views.editions.entries:
            edition = views.editions.edition_of(entry)
            where = [each for each in entry.meta.addresses if self._is_on_theme(each)]
            if not where or 0 < edition <= self.since.edition:
                continue
            if not self.since.edition and not self._may_be_since(str(entry.meta.on)):
                continue
            kind, day = name_correction(views, entry.meta.kind), views.make_date(str(entry.meta.on))
            said = views.names.choose(entry.meta.now or entry.meta.why)
            link = self._link(link_to(views, where[0]))
            lines.append(BriefLine(link, f"{kind} · {day.text}", "", said.text, said.lang))
        return self._section(views.gettext("Corrected"), lines, urls.CORRECTIONS)

    def _withdrawn(self) -> BriefSection:
        views = self.views
        known = sorted(views.state.history.addresses.items())
        gone = [
            address for address, each in known if each.gone and each.edition > self.since.edition
        ]
        lines = []
        for address in gone:
            entry = views.editions.withdrawn.get(address)
            if entry and not entry.to and self._is_on_theme(address):
                why, day = views.names.choose(entry.why), views.make_date(str(entry.on))
                link = self._link(Link(address, f"/{address}/"))
                lines.append(BriefLine(link, day.text, "", why.text, why.lang))
        return self._section(views.gettext("Withdrawn"), lines, urls.CORRECTIONS)

    def _is_on_theme(self, address: str) -> bool:
        if self.theme in {"", address.removeprefix("themes/")}:
            return True
        known = self.views.editions.published(address)
        return known is not None and self.theme in known.themes.split()

    def _moved(self) -> BriefSection:
        """Return allegations that are new, or changed in stage, responses or words."""
        views = self.views
        lines = (self._allegation(each) for each in recorded(views) if self._has_moved(each))
        return self._section(views.gettext("Allegations: new and changed"), lines, urls.ALLEGATIONS)

    def _has_moved(self, entry: AllegationEntry) -> bool:
        articles = self.views.editions.articles
        named = (place.partition("#")[0] for place in entry.meta.passages)
        themes = {theme for id_ in named if id_ in articles for theme in articles[id_].themes}
        if self.theme and self.theme not in themes:
            return False
        if not self.since.edition:
            return self._may_be_since(str(entry.meta.stages[-1].on))
        known = self.views.editions.published(f"allegations/{entry.id}")
        return known is None or known.notable > self.since.edition

    def _allegation(self, entry: AllegationEntry) -> BriefLine:
        row = show_row(self.views, entry)
        link = self._link(Link(row.claim.text, row.url, row.claim.lang))
        about = ", ".join(each.label for each in row.about)
        return BriefLine(link, about, standings=tuple(self._standing(row.standing)))

    def _standings(self, shown: Iterable[StandingView]) -> tuple[str, ...]:
        """Return the lines of standings, each once."""
        return tuple(dict.fromkeys(text for each in shown for text in self._standing(each)))

    def _standing(self, standing: StandingView) -> Iterator[str]:
        """Yield an allegation's standing in a line, then each response in its own words."""
        yield standing.text
        for answer in standing.answers:
            said = self.views.allegations.passage(answer.place) if answer.place else None
            if said and said.part != "none":
                words = said.translation.html if said.translation else said.html
                who = answer.person.label if answer.person else self.views.gettext("Response")
                yield f"{who}: {words.striptags()}"

    def _gaps(self) -> BriefSection:
        """Return the gaps of the briefing: themes without news, unknown facts, unrecorded passages."""
        views = self.views
        lines = [
            BriefLine(
                self._link(Link(mark.name, mark.url, mark.lang)), views.gettext("nothing new")
            )
            for mark in views.marks.values()
            if self.theme in {"", mark.id} and not any(mark.id in a.themes for a in self.new)
        ]
        for article in self.new:
            if lacking := self._lacking(article):
                ref = views.refs[article.id]
                lines.append(
                    BriefLine(self._link(Link(ref.headline, ref.url, ref.headline_lang)), lacking)
                )
        return self._section(views.gettext("What is missing"), lines)

    def _lacking(self, article: Article) -> str:
        views, meta = self.views, article.entry.meta
        unrecorded = UNRECORDED in views.ledger.of_article(article).values()
        lacking = (
            (not meta.outlet and not meta.outlet_found, views.gettext("outlet not given")),
            (not meta.date, views.gettext("date unknown")),
            (unrecorded, views.gettext("Response not yet recorded.").rstrip(".")),
        )
        return " · ".join(words for is_so, words in lacking if is_so)
