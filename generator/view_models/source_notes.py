"""Notes on the sources of an editor's text, numbered in the order of its citations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec
from markupsafe import Markup, escape

from generator.content.entries import Prose, Translation
from generator.corpus.article_record import Article, Bodies, PassageNote, WrittenPassage
from generator.corpus.corpus import Corpus
from generator.editions.anchor_aliases import EditionState
from generator.statements.citation_syntax import Reference
from generator.statements.editor_texts import aliases_by_path, cited_anchors, cited_names
from generator.statements.passage_library import (
    PassageLibrary,
    Source,
    Unresolved,
    make_library,
)
from generator.view_models.display_names import shorten
from generator.view_models.gettext import InterfaceTexts
from generator.view_models.markdown_html import HtmlWriter
from generator.view_models.page_views import ArticleRef, SourceNote, TextView
from generator.view_models.translation_views import (
    TranslatedBy,
    TranslationView,
    show_translation,
)
from generator.view_models.urls import article_url, passage_url

FIRST_WORDS = 110  # characters of a passage in its note


@dataclass(frozen=True)
class TextWriter(InterfaceTexts):
    """Writer of editors' texts in one language of the site.

    ``bodies`` are the same in every language.
    """

    corpus: Corpus
    html: HtmlWriter
    bodies: Bodies
    state: EditionState

    def language_name(self, language: str) -> str:
        """Return a language's name in the site's language, or its code if it has none."""
        return str(self.locale.languages.get(language, language))

    def find(self, article: Article, note: PassageNote) -> WrittenPassage:
        """Return the text of a noted passage."""
        return self.bodies.passage(article.digest, note.anchor)

    def translation_of(self, article: Article, written: WrittenPassage) -> TranslationView | None:
        """Return the view of a passage's translation into the site's language."""
        whole, words = article.translation(self.language), written.translation(self.language)
        if whole is None or words is None:
            return None
        original = self.language_name(article.entry.meta.language)
        return show_translation(whole, words, written.kind, original)

    def name_translation(self, translation: TranslationView | TranslatedBy) -> str:
        """Return the name of a translation: a machine's that nobody has read is named so."""
        if translation.is_unread:
            return self.gettext("Machine translation, not checked by a person")
        if translation.machine:
            return self.gettext("Machine translation")
        return self.gettext("Our translation")

    def tell_translation(self, translation: TranslationView) -> str:
        """Return all that is to be said with the words of a translation, in a line."""
        parts = [self.name_translation(translation)]
        parts.append(self.gettext("original in %(language)s", language=translation.original))
        if translation.is_stale:
            parts.append(self.gettext("the original has changed since"))
        return ", ".join(parts)

    def first_paragraph(self, prose: Prose) -> TextView:
        """Render the contents of the text's first paragraph, with its numbers linked to the sources."""
        found, lang = self.translate(prose)
        return self.make_text(self.html.first_paragraph(found, self.number(prose)), lang)

    def description(self, prose: Prose) -> str:
        """Return the text's first paragraph without markup and citations."""
        return self.html.first_paragraph(self.translate(prose)[0]).striptags()

    def translation(self, path: Path) -> Translation | None:
        """Return the editor's translation of a file into the site's language."""
        return self.corpus.content.translations.get((path, self.language))

    def translate(self, prose: Prose) -> tuple[Prose, str]:
        """Return the text, translated into the site's language if possible, and its language."""
        found = self.translation(prose.path)
        return (found.body, self.language) if found else (prose, self.site.original)

    def make_text(self, html: Markup, lang: str) -> TextView:
        """Return a text as HTML with its language."""
        return TextView(html, lang, "" if lang == self.language else self.language_name(lang))

    def number(self, prose: Prose, prefix: str = "") -> "NoteNumbering":
        """Return a numbering for a text or its translation, with a ``prefix`` for ids of notes."""
        return NoteNumbering(self.library, self._aliases.get(prose.path, {}), self, prefix)

    def cited_articles(self, prose: Prose) -> list[bytes]:
        """Return the digests of articles that the notes of a text show."""
        aliases = self._aliases.get(prose.path, {})
        named = (
            self.library.named(name, aliases) for name in cited_names(self.translate(prose)[0].text)
        )
        return [article.digest for articles in named for article in articles]

    @cached_property
    def unlisted_outlets(self) -> str:
        """Label of articles without a listed outlet: texts name others, or none."""
        articles = self.corpus.by_outlet.get("", ())
        if any(article.entry.meta.outlet_found for article in articles):
            return self.gettext("Other outlets, or none given")
        return self.gettext("Outlet not given")

    @cached_property
    def library(self) -> PassageLibrary:
        """Passages that editors' texts cite."""
        corpus, content = self.corpus, self.corpus.content
        return make_library(
            corpus.articles, cited_anchors(content), self.bodies, content.outlets,
            lambda: corpus.origins, self.state,
        )  # fmt: skip

    @cached_property
    def _aliases(self) -> dict[Path, dict[str, str]]:
        return aliases_by_path(self.corpus.content)


class NoteNumbering:
    """Collector of a text's notes. The same passage has the same number.

    ``prefix`` begins the ids of notes, to be unique on pages of several texts. Without it there
    are no notes, and numbers lead to the sources themselves.
    """

    def __init__(
        self,
        library: PassageLibrary,
        aliases: Mapping[str, str],
        texts: TextWriter,
        prefix: str,
    ) -> None:
        self.base_url, self.own = texts.site.base_url, texts.gettext("The desk’s own note:")
        self._library, self._aliases, self._prefix = library, aliases, prefix
        self._texts = texts
        self._translated = Markup('<abbr title="{}">{}</abbr>').format(
            texts.gettext("our translation"), texts.pgettext("our translation", "tr.")
        )
        self._sources: dict[tuple[str, str], list[Source]] = {}

    def link(self, reference: Reference) -> Markup | None:
        """Return the link to the note of a reference, or None without such a source."""
        source = self._library.resolve(reference, self._aliases)
        if isinstance(source, Unresolved):
            return None
        key = (source.article.id, source.anchor)
        is_first = key not in self._sources
        self._sources.setdefault(key, []).append(source)
        number = [*self._sources].index(key) + 1
        if self._prefix:
            name = self._id(number)
            at = Markup(' id="{}-ref"').format(name) if is_first else ""
            link = Markup('<a href="#{}"{} role="doc-noteref">{}</a>').format(name, at, number)
        else:
            link = Markup('<a href="{}">{}</a>').format(_address(source), number)
        return Markup("{} {}").format(link, self._translated) if source.translated else link

    def notes(self, ref: Callable[[str], ArticleRef]) -> tuple[SourceNote, ...]:
        """Return the notes in order. ``ref`` returns the reference of an article by its id."""
        return tuple(
            self._note(number, sources, ref)
            for number, sources in enumerate(self._sources.values(), 1)
        )

    def _note(
        self, number: int, sources: list[Source], ref: Callable[[str], ArticleRef]
    ) -> SourceNote:
        source = sources[0]
        passage = self._library.passage(source) if source.anchor else None
        shown, body = ref(source.article.id), self._library.bodies.get(source.article.digest)
        told = passage and passage.part != "none" and not _is_sensitive(passage, shown)
        return SourceNote(
            number=number,
            id=self._id(number),
            article=shown,
            anchored=bool(source.anchor),
            url=_address(source),
            words=shorten(passage.text, FIRST_WORDS) if passage and told else "",
            alike=len(source.alike),
            translated=any(each.translated for each in sources),
            outlet_notes=tuple(note.text for note in body.outlet_notes if note.part != "none"),
            translation=self._translate(source, passage) if passage and told else None,
        )

    def _translate(self, source: Source, passage: WrittenPassage) -> TranslationView | None:
        """Return the first words of a passage in the reader's language."""
        found = self._texts.translation_of(source.article, passage)
        if found is None:
            return None
        html = escape(shorten(found.text, FIRST_WORDS))
        return msgspec.structs.replace(found, html=html)

    def _id(self, number: int) -> str:
        return f"note-{self._prefix}-{number}"


def _address(source: Source) -> str:
    article = source.article.id
    return passage_url(article, source.anchor) if source.anchor else article_url(article)


def _is_sensitive(passage: WrittenPassage, article: ArticleRef) -> bool:
    marked = {mark.id for mark in article.themes if mark.sensitive}
    return not marked.isdisjoint(passage.note.themes)
