"""Quotations in lists, each once where several articles of a story have the same words."""

from collections.abc import Iterable
from itertools import chain, islice

from msgspec.structs import replace

from generator.corpus.article_record import Article
from generator.corpus.corpus import SaidQuotation
from generator.nlp.tokens import keys
from generator.view_models.passage_views import QuotationView
from generator.view_models.view_builder import ViewBuilder

QUOTATIONS, FEWEST = 24, 2  # of a story, and of each speaker before one more is left out


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


def show_said_in(views: ViewBuilder, articles: Iterable[Article]) -> tuple[QuotationView, ...]:
    """Return the first quotations of each known person in a story, those of one text once."""
    texts: dict[str, Article] = {}
    for article in articles:
        texts.setdefault(views.corpus.origins[article.id][0].id, article)
    said: dict[str, list[SaidQuotation]] = {}
    for article in texts.values():
        for note in article.notes:
            for words in note.said:
                said.setdefault(words.speaker, []).append(SaidQuotation(article, note, words))
    room = max(QUOTATIONS // max(len(said), 1), FEWEST)
    of_each = chain.from_iterable(quotations[:room] for quotations in said.values())
    return show_said(views, islice(of_each, QUOTATIONS))


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
