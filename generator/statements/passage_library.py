"""Passages of all articles, by the references of citations."""

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import msgspec

from generator.config import UNDETERMINED
from generator.content.entries import OutletEntry
from generator.corpus.article_record import Article, Bodies, WrittenPassage
from generator.editions.anchor_aliases import EditionState
from generator.problems import Code
from generator.statements.citation_syntax import Reference

ANCHOR_BEGUN = re.compile(r"p-[0-9a-f]*")
CITE_HINT = "'sourcebook cite \"words\"' finds the passages that have the words"
_NEAR = 6  # equal digits of eight


class Source(msgspec.Struct, frozen=True):
    """Passage, or with ``anchor`` empty an article as a whole, that a citation names.

    ``alike`` are articles of the same origin that have the passage, too.
    """

    article: Article
    anchor: str
    translated: bool
    alike: tuple[Article, ...] = ()

    @property
    def name(self) -> str:
        """Article and anchor as a citation names them."""
        return f"{self.article.id}#{self.anchor}" if self.anchor else self.article.id

    @property
    def language(self) -> str:
        """Language of the article."""
        return self.article.entry.meta.language or UNDETERMINED


class Unresolved(msgspec.Struct, frozen=True):
    """Reason why a reference names no passage, as the code, message and hint of a Problem."""

    code: Code
    message: str
    hint: str


@dataclass(frozen=True)
class PassageLibrary:
    """Articles by id, and by those anchors that are cited without their article.

    ``find_origins`` is asked for the articles of one text only where an anchor is in several.
    """

    articles: Mapping[str, Article]
    by_anchor: Mapping[str, tuple[Article, ...]]
    bodies: Bodies
    outlets: tuple[OutletEntry, ...]
    organisations: frozenset[str]
    find_origins: Callable[[], Mapping[str, tuple[Article, ...]]]
    state: EditionState

    def resolve(self, reference: Reference, aliases: Mapping[str, str]) -> Source | Unresolved:
        """Return the source of a reference, with ``aliases`` of articles, or why there is none."""
        if not reference.is_sound:
            hint = (
                "write [@p-1a2b3c4d], [@article#p-1a2b3c4d] or [@article], with ';' between several"
            )
            message = f"'{reference.written}' is not a citation"
            return Unresolved("bad-citation", message, hint)
        if not reference.article:
            return self._find_alone(reference)
        article = self.articles.get(aliases.get(reference.article, reference.article))
        if article is None:
            if ANCHOR_BEGUN.fullmatch(reference.article):
                message = f"'{reference.article}' is no passage: 'p-' and eight letters or digits name one"
                return Unresolved("unknown-passage", message, CITE_HINT)
            near = difflib.get_close_matches(reference.article, (*self.articles, *aliases))
            hint = f"did you mean '{near[0]}'?" if near else "give the name of its file without .md"
            return Unresolved("unknown-passage", f"no article '{reference.article}'", hint)
        anchor: str | None = reference.anchor
        if anchor and anchor not in anchors_of(article):
            anchor = self.state.current(article, anchor)
        if anchor is None:
            message = f"the article '{article.id}' has no passage '{reference.anchor}'"
            return Unresolved(
                "unknown-passage", message, self._suggest(reference.anchor, [article])
            )
        return Source(article, anchor, reference.translated)

    def _find_alone(self, reference: Reference) -> Source | Unresolved:
        found = self.by_anchor.get(reference.anchor, ())
        if not found and (former := self.state.find_former(reference.anchor, self.articles)):
            article, anchor = former
            return Source(article, anchor, reference.translated)
        if not found:
            message = f"no article has the passage '{reference.anchor}'"
            hint = self._suggest(reference.anchor, self.articles.values())
            return Unresolved("unknown-passage", message, hint)
        first = found[0]
        if len(found) > 1:
            origin = {article.id for article in self.find_origins().get(first.id, ())}
            if not all(article.id in origin for article in found):
                message = f"'{reference.anchor}' is a passage of {len(found)} articles"
                named = ", ".join(f"[@{article.id}#{reference.anchor}]" for article in found)
                return Unresolved("ambiguous-passage", message, f"write one of {named}")
        return Source(first, reference.anchor, reference.translated, found[1:])

    def _suggest(self, anchor: str, articles: Iterable[Article]) -> str:
        known = chain.from_iterable(map(anchors_of, articles))
        near = next((each for each in known if _differ_little(each, anchor)), None)
        if near:
            return f"did you mean '{near}'?"
        return CITE_HINT

    def named(self, name: str, aliases: Mapping[str, str]) -> tuple[Article, ...]:
        """Return the articles that a name of a citation may mean: an anchor, an id or an alias."""
        if article := self.articles.get(aliases.get(name, name)):
            return (article,)
        former = None if name in self.by_anchor else self.state.find_former(name, self.articles)
        return former[:1] if former else self.by_anchor.get(name, ())

    def passage(self, source: Source) -> WrittenPassage:
        """Return the passage of a source with an anchor."""
        return self.bodies.passage(source.article.digest, source.anchor)

    def texts(self, article: Article) -> Iterator[tuple[str, str]]:
        """Yield the citations and the texts of an article's passages."""
        for passage in self.bodies.get(article.digest).passages():
            yield f"{article.id}#{passage.anchor}", whole_text(passage)

    @cached_property
    def known_names(self) -> list[str]:
        """Names of all outlets, and of the organisations."""
        names = [
            [meta.name] if isinstance(meta.name, str) else meta.name.values()
            for meta in (outlet.meta for outlet in self.outlets)
        ]
        spellings = [outlet.meta.spellings for outlet in self.outlets]
        found = (article.entry.meta.outlet_found for article in self.articles.values())
        others = sorted(self.organisations)
        return [*dict.fromkeys(chain(*names, *spellings, filter(None, found), others))]


def make_library(
    articles: Sequence[Article],
    anchors: Iterable[str],
    bodies: Bodies,
    outlets: tuple[OutletEntry, ...],
    find_origins: Callable[[], Mapping[str, tuple[Article, ...]]],
    state: EditionState,
    organisations: frozenset[str] = frozenset(),
) -> PassageLibrary:
    """Make the library of articles for texts that cite these ``anchors`` without their articles.

    ``organisations`` are names that a text may have anywhere, besides those of outlets.
    """
    wanted = frozenset(anchors)
    by_anchor: dict[str, tuple[Article, ...]] = {}
    for article in articles:
        for anchor in sorted(wanted.intersection(anchors_of(article))) if wanted else ():
            by_anchor[anchor] = (*by_anchor.get(anchor, ()), article)
    by_id = {article.id: article for article in articles}
    return PassageLibrary(by_id, by_anchor, bodies, outlets, organisations, find_origins, state)


def anchors_of(article: Article) -> list[str]:
    """Return the anchors of all passages of an article, in order."""
    return article.anchors.split()


def whole_text(passage: WrittenPassage) -> str:
    """Return a passage's text with the attribution line of a pull-quote."""
    return f"{passage.text}\n{passage.attribution}" if passage.attribution else passage.text


def _differ_little(one: str, other: str) -> bool:
    pairs = zip(one.removeprefix("p-"), other.removeprefix("p-"), strict=False)
    return sum(a == b for a, b in pairs) >= _NEAR
