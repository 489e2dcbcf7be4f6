"""Quotations in lists, each once where several articles of a story have the same words."""

from collections.abc import Iterable

from msgspec.structs import replace

from generator.corpus.corpus import SaidQuotation
from generator.nlp.tokens import keys
from generator.view_models.passage_views import QuotationView
from generator.view_models.view_builder import ViewBuilder


def show_said(views: ViewBuilder, said: Iterable[SaidQuotation]) -> tuple[QuotationView, ...]:
    """Return quotations with words to show, those with the same words in a story behind the first.

    What is told along with words, such as the stage of an allegation, must be the same, too.
    """
    groups: dict[object, list[QuotationView]] = {}
    for each in said:
        if (view := views.quotation(each)).text:
            groups.setdefault(_likeness(views, each, view), []).append(view)
    return tuple(
        replace(first, same=tuple(other.passage for other in others))
        for first, *others in groups.values()
    )


def said_sources(views: ViewBuilder, said: Iterable[SaidQuotation]) -> list[object]:
    """Return all that decides how these quotations are shown."""
    return [
        (views.source_of(each.article), each.note.anchor, each.words, _story(views, each))
        for each in said
    ]


def _likeness(views: ViewBuilder, said: SaidQuotation, view: QuotationView) -> object:
    passage, story = view.passage, _story(views, said)
    if not story:
        return said.article.id, passage.anchor, view.text
    told = passage.standings, passage.outlet_notes, passage.themes
    return story, said.words.speaker, tuple(keys(view.text)), view.lang, view.inferred, told


def _story(views: ViewBuilder, said: SaidQuotation) -> str:
    story = views.storybook.by_article.get(said.article.id)
    return story.id if story else ""
