"""Planning of a review pack: each sentence of the editors' texts beside the passages it rests on."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from markdown_it import MarkdownIt

from generator.config import by_language
from generator.content.allegation_meta import read_place
from generator.content.entries import AllegationEntry
from generator.nlp.sentences import split_sentences
from generator.statements.check_text import make_place_keeper, read_text
from generator.statements.editor_texts import EditorText, list_texts
from generator.statements.passage_library import (
    Source,
    Unresolved,
    whole_text,
)
from generator.statements.quoted_words import find_quoted
from generator.statements.sentence_cover import cover
from generator.statements.statement_text import Paragraph
from generator.view_models import urls
from generator.view_models.page_metadata import page_view, site_view
from generator.view_models.page_views import PageView, SiteView
from generator.view_models.review_contexts import (
    ReviewContext,
    ReviewSource,
    ReviewStatement,
    ReviewText,
)
from generator.view_models.view_builder import ViewBuilder

PACK = "/review-pack/"  # address of the page that is written to a file and is not on the site
BEFORE_MARK = re.compile(r" (?=[.,;:!?…])")  # left in place of a citation
FOLDERS = {"themes": urls.theme_url, "people": urls.person_url, "allegations": urls.allegation_url}
Found = tuple[str, bool, Sequence[Source]]  # a sentence, whether it is the desk's own, its sources


def plan_review(views: ViewBuilder) -> tuple[SiteView, PageView, ReviewContext]:
    """Return the metadata of the site and of the page, and the pack, with headings in one language.

    Passages are whole where the views have whole ones, as the pack is not published.
    """
    pack = _PackWriter(views, make_place_keeper(), count(1)).write()
    return site_view(views), page_view(views, PACK, views.site.title), pack


@dataclass(frozen=True)
class _PackWriter:
    """Writer of the pack, with statements numbered in the order of the texts."""

    views: ViewBuilder
    parser: MarkdownIt
    numbers: "count[int]"

    def write(self) -> ReviewContext:
        """Return the pack, without texts that state nothing."""
        texts = (*self._texts(), *self._claims(), *self._summaries())
        told = tuple(text for text in texts if text.statements)
        row = self.views.editions.last
        edition = ""
        if row:
            day = self.views.make_date(row.day).text
            edition = self.views.gettext(
                "Last edition: %(number)s, %(date)s", number=row.edition, date=day
            )
        return ReviewContext(edition, told, sum(len(text.statements) for text in told))

    def _texts(self) -> Iterator[ReviewText]:
        """Yield the texts of themes, people, allegations and pages, in all languages."""
        for text in list_texts(self.views.corpus.content):
            prose = text.prose
            paragraphs = read_text(text, self.views.site.base_url, self.parser)
            found = (each for paragraph in paragraphs for each in self._sentences(text, paragraph))
            kind, id_ = prose.path.parent.name, prose.path.name.partition(".")[0]
            url = FOLDERS[kind](id_) if kind in FOLDERS else urls.page_url(id_)
            yield self._text(
                self._title(kind, id_), prose.path.as_posix(), url, text.language, found
            )

    def _title(self, kind: str, id_: str) -> str:
        if kind == "themes":
            return self.views.marks[id_].name
        if kind == "people":
            return self.views.people[id_].name
        return f"{self.views.gettext('Allegation')}: {id_}" if kind == "allegations" else id_

    def _sentences(self, text: EditorText, paragraph: Paragraph) -> Iterator[Found]:
        resolved = [
            (each, self.views.library.resolve(each.reference, text.aliases))
            for each in paragraph.citations
        ]
        sources = [
            (each, None if isinstance(found, Unresolved) else found) for each, found in resolved
        ]
        quoted = [] if paragraph.kind == "quotation" else find_quoted(paragraph.text)
        for sentence in cover(paragraph, quoted, sources, alone=not text.obliged):
            words = BEFORE_MARK.sub("", " ".join(paragraph.text[slice(*sentence.span)].split()))
            if paragraph.kind != "heading":
                once = {each.name: each for each in sentence.sources}
                yield words, paragraph.own, tuple(once.values())

    def _claims(self) -> Iterator[ReviewText]:
        """Yield the claim of each allegation with the passages that make it."""
        label = self.views.pgettext("field", "Claim")
        for entry in self.views.corpus.content.recorded:
            original = self.views.site.original
            for language, claim in sorted(by_language(entry.meta.claim, original).items()):
                found: list[Found] = [(claim, False, self._passages_of(entry))]
                title = f"{label}: {entry.id}"
                url = urls.allegation_url(entry.id)
                yield self._text(title, entry.path.as_posix(), url, language, found)

    def _passages_of(self, entry: AllegationEntry) -> list[Source]:
        articles = self.views.library.articles
        places = (
            place for place in map(read_place, entry.meta.passages) if place.article in articles
        )
        return [Source(articles[place.article], place.anchor, translated=False) for place in places]

    def _summaries(self) -> Iterator[ReviewText]:
        """Yield the summaries of articles, each with the whole article."""
        for article in self.views.corpus.articles:
            entry, original = article.entry, self.views.site.original
            for language, summary in sorted(by_language(entry.meta.summary, original).items()):
                source = (Source(article, "", translated=False),)
                spans = split_sentences(summary)
                found: list[Found] = [(summary[slice(*span)], False, source) for span in spans]
                title = f"{self.views.gettext('Editor’s summary')}: {entry.meta.title}"
                url = urls.article_url(article.id)
                yield self._text(title, entry.path.as_posix(), url, language, found)

    def _text(
        self, title: str, path: str, url: str, language: str, found: Iterable[Found]
    ) -> ReviewText:
        statements = tuple(
            ReviewStatement(next(self.numbers), words, own, tuple(map(self._source, sources)))
            for words, own, sources in found
            if words
        )
        return ReviewText(title, path, self.views.address(url), language, statements)

    def _source(self, source: Source) -> ReviewSource:
        article, views = source.article, self.views
        url = urls.article_url(article.id)
        words, standings = "", views.allegations.in_article(article)
        told = [each for shown in standings.values() for each in shown]
        if source.anchor:
            url = urls.passage_url(article.id, source.anchor)
            words = whole_text(self.views.library.passage(source))
            told = [*standings.get(source.anchor, ())]
        notes = views.bodies.get(article.digest).outlet_notes
        return ReviewSource(
            article=views.refs[article.id],
            address=views.address(url),
            words=words,
            translated=source.translated,
            clipping=article.entry.meta.seed or "",
            standings=tuple(dict.fromkeys(each.text for each in told)),
            notes=tuple(note.text for note in notes),
        )
