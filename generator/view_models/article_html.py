"""Conversion of a read article to a record and an HTML body."""

from generator.content.passages import plain_text
from generator.corpus.article_record import (
    Article,
    ArticleBody,
    DatedWords,
    KnownTerm,
    PassageNote,
    SaidWords,
    WrittenGroup,
    WrittenPassage,
)
from generator.corpus.origins import sample_runs
from generator.corpus.read_article import ReadArticle, ReadPassage
from generator.view_models.markdown_html import HtmlWriter
from generator.view_models.size_estimates import weigh_notes, weigh_text

OPENING_LENGTH = 400  # characters of the first paragraph, enough for any description


def render_article_body(
    read: ReadArticle, digest: bytes, html: HtmlWriter
) -> tuple[Article, ArticleBody]:
    """Return an article's record and body. ``digest`` covers everything they are made from."""
    notes_weight = weigh_notes(read)
    body = ArticleBody(
        tuple(
            WrittenGroup(
                group.kind,
                group.label,
                tuple(
                    _write_passage(read, read.passages[each.anchor], html, notes_weight)
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
        notes=tuple(note for note in notes if _says_something(note)),
        opening=f"{corrected} {first}".strip()[:OPENING_LENGTH],
        sample=sample_runs(body.texts()),
        terms=_list_terms(read),
        anchors=" ".join(passage.anchor for passage in body.passages()),
    )
    return record, body


def _list_terms(read: ReadArticle) -> tuple[KnownTerm, ...]:
    """Return the sorted terms that establish the article's themes, without supporting ones."""
    return tuple(
        sorted(
            {
                KnownTerm(match.theme, match.term.language, match.term.text)
                for passage in read.passages.values()
                for match in passage.terms
                if match.theme in read.themes and match.term.role in {"plain", "required"}
            }
        )
    )


def _write_passage(
    article: ReadArticle, read: ReadPassage, html: HtmlWriter, notes_weight: int
) -> WrittenPassage:
    passage, themes = read.passage, article.themes_of(read)
    return WrittenPassage(
        note=PassageNote(
            anchor=passage.anchor,
            weight=weigh_text(read) + notes_weight,
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
    )


def _says_something(note: PassageNote) -> bool:
    return bool(note.themes or note.people or note.dates or note.said)
