"""Findings of a story's page: reports with the news of each, and disagreements with the sources of each value."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter

from markupsafe import Markup
from msgspec.structs import replace

from generator.config import TextIn
from generator.corpus.article_record import Article, ArticleBody
from generator.stories.counted_things import MEASURES, leave_gap, name_counted
from generator.stories.disagreements import DAY, Disagreement, StatedValue
from generator.stories.story_comparison import StoryComparison, compare_story
from generator.stories.story_record import Reason
from generator.view_models.passage_views import PassageView
from generator.view_models.shown_text import CutBodies
from generator.view_models.story_views import (
    DisagreementView,
    ReportView,
    StatedView,
    ValueName,
    ValueView,
)
from generator.view_models.unit_names import name_units
from generator.view_models.view_builder import ViewBuilder

MANY = 12  # articles shown with passages of their own


def compare_shown(views: ViewBuilder, articles: Sequence[Article]) -> StoryComparison:
    """Compare the articles of a story by their whole texts. Hidden words count, but stay hidden."""
    bodies = {article.id: _whole_body(views, article) for article in articles}
    return compare_story(articles, bodies, {each.id: _origin(views, each) for each in articles})


def _whole_body(views: ViewBuilder, article: Article) -> ArticleBody:
    """Return the whole body of an article that may be excerpted, and else its shown body."""
    share, bodies = views.corpus.showing.get(article.digest), views.bodies
    if share and share.rights == "excerpt" and isinstance(bodies, CutBodies):
        return bodies.bodies.get(share.whole)
    return bodies.get(article.digest)


def _origin(views: ViewBuilder, article: Article) -> str:
    return views.corpus.origins[article.id][0].id


def find_reports(
    views: ViewBuilder, articles: Sequence[Article], compared: StoryComparison
) -> tuple[ReportView, ...]:
    """Return the articles of a story, oldest first, with passages that no other has."""
    told: set[str] = set()
    reports = []
    for at, article in enumerate(articles):
        origin = _origin(views, article)
        added = compared.added.get(article.id, ()) if at < MANY else ()
        found = (_passage(views, article, anchor) for anchor in added)
        passages = tuple(each for each in found if each.part == "whole")
        reports.append(ReportView(views.refs[article.id], origin in told, passages))
        told.add(origin)
    return tuple(reports)


def _passage(views: ViewBuilder, article: Article, anchor: str) -> PassageView:
    written = views.bodies.passage(article.digest, anchor)
    return views.standalone_passage(article, written.note)


def show_disagreements(
    views: ViewBuilder, articles: Sequence[Article], compared: StoryComparison
) -> tuple[DisagreementView, ...]:
    """Return the disagreements of a story's articles, with the words and passages of each value."""
    known = {article.id: article for article in articles}
    names = name_units(views.gettext)
    languages = {article.id: article.entry.meta.language for article in articles}
    shown = []
    for each in compared.disagreements:
        name, values = names.get(each.unit, each.unit), _values(views, each, known)
        counted = name_counted(each.unit, each.values, languages, name)
        clauses = {} if counted else _clauses(views, each, known)
        shown.append(
            DisagreementView(
                name, values, _in_own_language(views, counted), _in_own_language(views, clauses)
            )
        )
    return tuple(shown)


def _clauses(
    views: ViewBuilder, disagreement: Disagreement, articles: Mapping[str, Article]
) -> dict[str, str]:
    """Return a clause by language that says what is measured, of the first article that shows it."""
    found: dict[str, str] = {}
    for stated in disagreement.values if disagreement.unit in MEASURES else ():
        article = articles[stated.article]
        language = article.entry.meta.language
        shown = not stated.anchor or _passage(views, article, stated.anchor).part == "whole"
        if shown and (clause := leave_gap(stated, language)):
            found.setdefault(language, clause)
    return found


def _in_own_language(views: ViewBuilder, texts: Mapping[str, str]) -> TextIn:
    """Return the text in the reader's language, or else the first."""
    lang = views.language if views.language in texts else next(iter(texts), "")
    return TextIn(texts.get(lang, ""), lang)


def _values(
    views: ViewBuilder, disagreement: Disagreement, articles: dict[str, Article]
) -> tuple[ValueView, ...]:
    by_value: dict[str, list[StatedValue]] = {}
    for stated in disagreement.values:
        by_value.setdefault(stated.value, []).append(stated)
    names = {
        value: ValueName(
            int(value) if value.isdigit() else value,
            views.make_date(value) if disagreement.unit == DAY else None,
        )
        for value in by_value
    }
    told = {value: [(each, articles[each.article]) for each in by_value[value]] for value in names}
    return show_values(views, [(names[value], told[value]) for value in names])


def show_values(
    views: ViewBuilder, values: Sequence[tuple[ValueName, Sequence[tuple[StatedValue, Article]]]]
) -> tuple[ValueView, ...]:
    """Return values with those who give them, given oldest first, as a table shows them."""
    given: dict[str, list[tuple[str, ValueName]]] = {}
    for name, told in values:
        for _, article in told:
            if (date := article.date) and (outlet := _outlet(article)):
                given.setdefault(outlet, []).append((date, name))
    shown = [
        ValueView(
            name,
            next((views.refs[article.id].date for _, article in told if article.date), None),
            len({_origin(views, article) for _, article in told}),
            _gather([_say(views, article, stated, name, given) for stated, article in told]),
        )
        for name, told in values
    ]
    return tuple(shown)


def _gather(said: Iterable[StatedView]) -> tuple[StatedView, ...]:
    """Return who says a value, those with the same words behind the first of them."""
    groups: defaultdict[object, list[StatedView]] = defaultdict(list)
    for each in said:
        standings = each.passage.standings if each.passage else ()
        groups[each.words, each.article.lang, each.outlet_notes, each.later, standings].append(each)
    return tuple(replace(first, same=tuple(others)) for first, *others in groups.values())


def _outlet(article: Article) -> str:
    return article.entry.meta.outlet or article.entry.meta.outlet_found.casefold()


def _say(
    views: ViewBuilder, article: Article, stated: StatedValue, name: ValueName,
    given: Mapping[str, Sequence[tuple[str, ValueName]]],
) -> StatedView:  # fmt: skip
    """Return the words of an article for a value, and what its outlet says of it elsewhere."""
    passage = _passage(views, article, stated.anchor) if stated.anchor else None
    said = (stated.anchor and stated.sentence) or stated.words
    words = said if passage is None or passage.part == "whole" else ""
    notes = tuple(
        Markup(each.html) for each in views.bodies.notes(article.digest) if each.part == "whole"
    )
    later = [
        (date, other) for date, other in given.get(_outlet(article), ()) if date > article.date
    ]
    last = max(later, key=itemgetter(0))[1] if later else name
    return StatedView(views.refs[article.id], words, passage, notes, last if last != name else None)


def find_shown(
    views: ViewBuilder, articles: Sequence[Article], reasons: Sequence[Reason]
) -> tuple[Reason, ...]:
    """Return the days among reasons, and those whose words stand in the articles as shown."""
    texts = chain(
        (article.entry.meta.title for article in articles),
        (
            each.text
            for article in articles
            for each in views.bodies.get(article.digest).passages()
            if each.part == "whole"
        ),
    )
    missing = {each.shown for each in reasons if each.kind != "day"}
    for text in texts:
        missing -= {words for words in missing if words in text}
        if not missing:
            break
    return tuple(each for each in reasons if each.kind == "day" or each.shown not in missing)
