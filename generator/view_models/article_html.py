"""Conversion of a read article to a record and an HTML body."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.content.passages import plain_text
from generator.corpus.article_record import (
    Article,
    ArticleBody,
    DatedWords,
    KnownTerm,
    PassageNote,
    SaidWords,
    TranslatedWords,
    WrittenGroup,
    WrittenPassage,
    pack_notes,
    pack_terms,
)
from generator.corpus.origins import sample_runs
from generator.corpus.read_article import ReadArticle, ReadPassage
from generator.translation.align_passages import AlignedTranslation
from generator.view_models.markdown_html import HtmlWriter
from generator.view_models.size_estimates import weigh_notes, weigh_text, weigh_translations

OPENING_LENGTH = 400  # characters of the first paragraph, enough for any description


def render_article_body(
    read: ReadArticle,
    digest: bytes,
    html: HtmlWriter,
    translations: Sequence[AlignedTranslation] = (),
) -> tuple[Article, ArticleBody]:
    """Return an article's record and body. ``digest`` covers everything they are made from."""
    beside = _Beside(weigh_notes(read), translations)
    body = ArticleBody(
        tuple(
            WrittenGroup(
                group.kind,
                group.label,
                tuple(
                    _write_passage(read, read.passages[each.anchor], html, beside)
                    for each in group.passages
                ),
            )
            for group in read.groups
        )
    )
    notes = (passage.note for passage in body.passages())
    first = next((each.text for each in body.passages() if each.kind == "paragraph"), "")
    corrected = " ".join(note.text for note in body.outlet_notes)
    record = Article(
        digest=digest,
        entry=read.entry,
        themes=read.themes,
        people=read.people,
        found=pack_notes(note for note in notes if _says_something(note)),
        opening=f"{corrected} {first}".strip()[:OPENING_LENGTH],
        sample=sample_runs(body.texts()),
        packed_terms=pack_terms(_list_terms(read)),
        anchors=" ".join(passage.anchor for passage in body.passages()),
        translations=tuple(each.article for each in translations),
    )
    return record, body


class _Beside(NamedTuple):
    """Weight of the notes, and the translations, that go along with the passages of an article."""

    notes_weight: int
    translations: Sequence[AlignedTranslation]

    def translations_of(self, anchor: str) -> tuple[TranslatedWords, ...]:
        found = (each.passages.get(anchor) for each in self.translations)
        return tuple([each for each in found if each])


def _list_terms(read: ReadArticle) -> list[KnownTerm]:
    """Return the sorted words that establish the article's themes, without supporting ones and sets."""
    return sorted(
        {
            KnownTerm(match.theme, match.term.language, match.term.text)
            for passage in read.passages.values()
            for match in passage.terms
            if match.theme in read.themes
            and match.term.role in {"plain", "required"}
            and not match.term.sets
        }
    )


def _write_passage(
    article: ReadArticle, read: ReadPassage, html: HtmlWriter, beside: _Beside
) -> WrittenPassage:
    passage, themes = read.passage, article.themes_of(read)
    translations = beside.translations_of(passage.anchor)
    return WrittenPassage(
        note=PassageNote(
            anchor=passage.anchor,
            weight=weigh_text(read) + beside.notes_weight + weigh_translations(translations),
            themes=themes,
            terms=tuple([read.terms_of(theme) for theme in themes]),
            people=tuple(dict.fromkeys([mention.person for mention in read.mentions])),
            dates=tuple([DatedWords(each.value, each.text, each.precision) for each in read.dates]),
            said=tuple(
                [
                    SaidWords(said.quotation.text, said.speaker, said.inferred)
                    for said in read.utterances
                    if said.speaker
                ]
            ),
            line=passage.line,
        ),
        kind=passage.kind,
        level=passage.level,
        text=passage.text,
        html=html.passage(passage, read.mentions),
        attribution=plain_text(passage.attribution),
        attribution_html=html.attribution(passage),
        translations=translations,
    )


def _says_something(note: PassageNote) -> bool:
    return bool(note.themes or note.people or note.dates or note.said)
