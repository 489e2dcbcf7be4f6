"""Choice of the words of articles that the site may show, by the rights that the editor has set.

Rules go on reading whole articles. Views are made from a corpus and bodies that are cut here.
"""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import msgspec
from markupsafe import Markup, escape

from generator.config import TextRights
from generator.content.entries import Content
from generator.content.passages import ANCHOR_SHAPE
from generator.corpus.article_record import (
    IN_MEMORY,
    Article,
    ArticleBody,
    Bodies,
    OpenBody,
    PassageNote,
    Showing,
    TranslatedWords,
    WrittenPassage,
    open_body,
    pack_notes,
)
from generator.corpus.corpus import Corpus, build_corpus
from generator.fingerprint.digests import digest_value
from generator.statements.editor_texts import list_texts
from generator.view_models.excerpts import cut_html, find_first, find_wanted
from generator.view_models.gettext import Gettext

ANCHORS = re.compile(ANCHOR_SHAPE)


def find_rights(content: Content, articles: Iterable[Article]) -> dict[str, TextRights]:
    """Return the part of each article's text that may be shown, by id."""
    outlets = {each.id: each.meta.text for each in content.outlets if each.meta.text}
    metas = {article.id: article.entry.meta for article in articles}
    return {
        id_: meta.text or outlets.get(meta.outlet or "") or content.site.text or "full"
        for id_, meta in metas.items()
    }


def show_corpus(corpus: Corpus) -> Corpus:
    """Return the corpus as it may be shown: the same one, if that is the whole of each article.

    An article that is not shown whole has another digest, for CutBodies to know its body by, and no
    words beyond its share in its record.
    """
    content = corpus.content
    rights = find_rights(content, corpus.articles)
    if all(each == "full" for each in rights.values()):
        return corpus
    named, addresses = _find_named(content), {each.id: each.meta.url for each in content.outlets}
    showing: dict[bytes, Showing] = {}
    shown: list[Article] = []
    for article in corpus.articles:
        own = rights[article.id]
        if own == "full":
            shown.append(article)
            continue
        meta, anchors = article.entry.meta, sorted(named.intersection(article.anchors.split()))
        address = meta.source_url or addresses.get(meta.outlet or "", "")
        share = Showing(article.digest, own, content.site.excerpt, tuple(anchors), address)
        digest = digest_value(share)
        showing[digest] = share
        shown.append(_cut_record(article, digest, share))
    relatedness = _OfWhole(corpus)
    built = build_corpus(content, shown, relatedness, corpus.compared, corpus.columns)
    return replace(built, showing=showing)


def _find_named(content: Content) -> frozenset[str]:
    """Return the anchors that editors' texts cite, and those of allegations and responses."""
    texts = [text.prose.text for text in list_texts(content)]
    for meta in (entry.meta for entry in content.recorded):
        texts += [*meta.passages, *(each.passage for each in meta.stages)]
        texts += [each.passage for each in meta.responses]
    for theme in content.themes:
        for allegation, response in theme.meta.responses.items():
            texts += [allegation, *(response if isinstance(response, tuple) else ())]
    return frozenset(anchor for text in texts for anchor in ANCHORS.findall(text))


def _cut_record(article: Article, digest: bytes, share: Showing) -> Article:
    """Return the record of an article without words that are not shown."""
    if share.rights == "excerpt":
        opening, kept = " ".join(article.opening.split()[: share.words]), article.found
    else:
        opening, kept = "", pack_notes(map(_wordless, article.notes))
    made = tuple(msgspec.structs.replace(each, opening="") for each in article.translations)
    return msgspec.structs.replace(
        article, digest=digest, opening=opening, found=kept, translations=made
    )


def _wordless(note: PassageNote) -> PassageNote:
    """Return a note of a passage without words of it."""
    dates = tuple(msgspec.structs.replace(each, text="") for each in note.dates)
    return msgspec.structs.replace(note, terms=((),) * len(note.terms), dates=dates, said=())


@dataclass(frozen=True)
class _OfWhole:
    """Relations of articles as found by their whole texts."""

    whole: Corpus

    def find_origins(self, articles: Iterable[Article]) -> dict[str, tuple[Article, ...]]:
        """Map article ids to articles of the same text."""
        return self._translate(self.whole.origins, articles)

    def find_related(
        self, articles: Iterable[Article], _: Mapping[str, object]
    ) -> dict[str, tuple[Article, ...]]:
        """Map article ids to related articles."""
        return self._translate(self.whole.related, articles)

    def _translate(
        self, found: Mapping[str, tuple[Article, ...]], articles: Iterable[Article]
    ) -> dict[str, tuple[Article, ...]]:
        by_id = {article.id: article for article in articles}
        return {id_: tuple(by_id[each.id] for each in group) for id_, group in found.items()}


@dataclass(frozen=True)
class CutBodies:
    """Bodies with the words that may be shown, and ``label`` in ``language`` for the others."""

    bodies: Bodies
    showing: Mapping[bytes, Showing]
    label: str = ""
    language: str = ""

    def get(self, digest: bytes) -> ArticleBody:
        """Return the shown body of the article with a digest."""
        return self._open(digest).body if digest in self.showing else self.bodies.get(digest)

    def notes(self, digest: bytes) -> tuple[WrittenPassage, ...]:
        """Return the outlet's notes on the article with a digest, as they are shown."""
        share = self.showing.get(digest)
        whole = self.bodies.notes(share.whole if share else digest)
        return self._open(digest).notes if share and whole else whole

    def passage(self, digest: bytes, anchor: str) -> WrittenPassage:
        """Return a shown passage of the article with a digest."""
        if digest not in self.showing:
            return self.bodies.passage(digest, anchor)
        return self._open(digest).passages[anchor]

    @cached_property
    def _open(self) -> Callable[[bytes], OpenBody]:
        return lru_cache(IN_MEMORY)(self._cut_body)

    def _cut_body(self, digest: bytes) -> OpenBody:
        share = self.showing[digest]
        whole = self.bodies.get(share.whole)
        wanted, groups = find_wanted(whole, share), []
        for group in whole.groups:
            passages = tuple(self._show(each, wanted, share) for each in group.passages)
            label = group.label if any(each.part != "none" for each in passages) else ""
            groups.append(msgspec.structs.replace(group, passages=passages, label=label))
        return open_body(ArticleBody(tuple(groups)))

    def _show(
        self, passage: WrittenPassage, wanted: Container[str], share: Showing
    ) -> WrittenPassage:
        """Return a passage with so many words, from its quotation on if that lies behind them."""
        if passage.anchor not in wanted:
            return self._hide(passage, share)
        words = passage.text.split()
        if len(words) <= share.words:
            return passage
        first = find_first(passage, share.words)
        shown = " ".join(words[first : first + share.words])
        text = f"… {shown}" if first else shown
        html = escape(text) if first else cut_html(passage.html, share.words)
        return msgspec.structs.replace(
            passage,
            note=_keep_shown(passage.note, text),
            text=f"{text} … {self.label}".strip(),
            html=f"{html} … {self._mark(share)}".strip(),
            part="cut",
            translations=() if first else _cut_translations(passage, share.words, len(words)),
        )

    def _hide(self, passage: WrittenPassage, share: Showing) -> WrittenPassage:
        return msgspec.structs.replace(
            passage, note=_wordless(passage.note), text=self.label, html=self._mark(share),
            attribution="", attribution_html="", part="none", translations=(),
        )  # fmt: skip

    def _mark(self, share: Showing) -> str:
        """Return the label as HTML, linked to the outlet if its address is known."""
        return _mark_cut(self.label, self.language, share.address) if self.label else ""


@lru_cache
def _mark_cut(label: str, language: str, address: str) -> str:
    shown = escape(label)
    if address:
        link = Markup('<a href="{}" rel="external noreferrer">{}</a>')
        shown = link.format(address, shown)
    return Markup('<span class="not-shown" lang="{}">{}</span>').format(language, shown)


def label_cuts(corpus: Corpus, bodies: Bodies, language: str, messages: Gettext) -> Bodies:
    """Return the bodies as they may be shown, with a label in a language for hidden words."""
    if not corpus.showing:
        return bodies
    label = messages.gettext("[not shown here: read it at the outlet]")
    return CutBodies(bodies, corpus.showing, label, language)


def _cut_translations(
    passage: WrittenPassage, shown: int, whole: int
) -> tuple[TranslatedWords, ...]:
    """Return the beginnings of a passage's translations: no more words, and no more of the whole."""
    found = []
    for each in passage.translations:
        words = each.text.split()
        text = " ".join(words[: min(shown, len(words) * shown // whole)])
        found.append(msgspec.structs.replace(each, text=f"{text} …".strip()))
    return tuple(found)


def _keep_shown(note: PassageNote, text: str) -> PassageNote:
    """Return a note with the words among those shown, and '' in place of others."""

    def keep(words: str) -> str:
        return words if words in text else ""

    return msgspec.structs.replace(
        note,
        terms=tuple(tuple(filter(None, map(keep, terms))) for terms in note.terms),
        dates=tuple(msgspec.structs.replace(each, text=keep(each.text)) for each in note.dates),
        said=tuple(
            msgspec.structs.replace(each, text=_cut_quotation(each.text, text))
            for each in note.said
        ),
    )


def _cut_quotation(said: str, text: str) -> str:
    """Return the beginning of a quotation that is among the words shown, '' without one."""
    words = said.split()
    for count in range(len(words), 0, -1):
        if (beginning := " ".join(words[:count])) in text:
            return beginning if count == len(words) else f"{beginning} […]"
    return ""
