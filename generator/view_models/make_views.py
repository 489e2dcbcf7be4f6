"""View builders of a corpus, for each language or for one."""

from collections.abc import Iterator, Mapping, Sequence

from generator.allegations.standing import make_ledger
from generator.config import Site
from generator.corpus.article_record import Bodies
from generator.corpus.corpus import Corpus
from generator.editions.anchor_aliases import EditionState
from generator.stories.storybook import NO_STORIES, Storybook
from generator.view_models.gettext import Gettext
from generator.view_models.list_columns import lists_of
from generator.view_models.markdown_html import HtmlWriter
from generator.view_models.shown_text import label_cuts
from generator.view_models.story_facts import StoryFacts
from generator.view_models.story_titles import titles_in
from generator.view_models.view_builder import ViewBuilder


def make_views(
    corpus: Corpus, bodies: Bodies, sites: Sequence[Site], messages: Mapping[str, Gettext],
    state: EditionState, storybook: Storybook = NO_STORIES,
) -> Iterator[ViewBuilder]:  # fmt: skip
    """Yield a view builder for each of ``sites``, with the messages of its language."""
    html, ledger = HtmlWriter(), make_ledger(corpus)
    known = {article.id: article for article in corpus.articles}
    storybook = storybook.among(known.keys())
    titles = {site.language: titles_in(site, storybook, known) for site in sites}
    facts = StoryFacts(storybook, corpus)
    lists = lists_of(corpus, ledger, facts.digest_months)
    for site in sites:
        own = messages[site.language]
        shown = label_cuts(corpus, bodies, site.language, own)
        yield ViewBuilder(
            site,
            own,
            corpus,
            html,
            shown,
            state,
            ledger,
            lists,
            facts,
            storybook,
            titles[site.language],
        )
