"""Check of quotations in short texts of front matter: summaries, editors' titles, claims."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from generator.config import Wording, by_language
from generator.content.allegation_meta import AllegationMeta, read_place
from generator.content.correction_meta import CorrectionEntry
from generator.content.entries import AllegationEntry, ArticleMeta, StoryEntry
from generator.corpus.article_record import Article
from generator.nlp.quotations.attribution_phrases import says
from generator.problems import Problem
from generator.statements.citation_syntax import Reference
from generator.statements.passage_library import PassageLibrary, Source, anchors_of
from generator.statements.quotation_check import Looked, look_up
from generator.statements.quotation_match import is_run
from generator.statements.quoted_words import find_quoted, has_marks
from generator.yaml_reading.strict_yaml import YamlText

Keys = tuple[str | int, ...]


def check_words(
    words: str, language: str, sources: Sequence[Source], library: PassageLibrary,
    also: Sequence[str] = (),
) -> list[Looked]:  # fmt: skip
    """Return what was not found of quotations in a text without citations.

    ``sources`` are all the passages that it may quote, and ``also`` further texts.
    """
    found = []
    for quoted in find_quoted(words) if has_marks(words) else ():
        if any(is_run(words[quoted.start : quoted.end], text, {language}) for text in also):
            continue
        telling = says(words, 0, len(words))
        looked = look_up(language, words, quoted, sources, library, telling=telling)
        if looked.kind != "found":
            found.append(looked)
    return found


def check_articles(
    articles: Iterable[Article], library: PassageLibrary, original: str,
    read: Callable[[Path], YamlText],
) -> Iterator[Problem]:  # fmt: skip
    """Yield a Problem for each quotation in a summary or an editor's title that the article lacks.

    ``original`` is the language of a summary without one. ``read`` returns the front matter of a file.
    """
    for article in articles:
        meta = article.entry.meta
        texts = [text for text in _texts(meta, original) if has_marks(text[1])]
        if not texts:
            continue
        sources = [Source(article, anchor, translated=False) for anchor in anchors_of(article)]
        for keys, words, language in texts:
            also = () if keys == ("title",) else (meta.title, *_read_in(article, language, library))
            for looked in check_words(words, language, sources, library, also):
                message = f"'{keys[0]}': it quotes words that the article does not have"
                source = read(article.entry.path)
                yield source.problem_at(keys, "quote-not-found", message, advise(looked))


def _read_in(article: Article, language: str, library: PassageLibrary) -> Iterator[str]:
    """Return the passages of an article's translation into a language, if somebody has read it."""
    made = article.translation(language)
    return _translated(article, language, library) if made and made.reviewed_by else iter(())


def _texts(meta: ArticleMeta, original: str) -> Iterator[tuple[Keys, str, str]]:
    """Yield the editor's words in an article's front matter with their keys and language."""
    for language, words in by_language(meta.summary, original).items():
        yield keys_of("summary", meta.summary, language), words, language
    if meta.title_origin == "editor":
        yield ("title",), meta.title, meta.language


def check_claim(
    entry: AllegationEntry, library: PassageLibrary, original: str
) -> Iterator[Problem]:
    """Yield a Problem for each quotation in a claim that no passage of the entry has."""
    meta = entry.meta
    found = [library.resolve(reference_to(each), {}) for each in passages_of_claim(meta)]
    sources = [each for each in found if isinstance(each, Source)]
    for language, words in by_language(meta.claim, original).items():
        keys = keys_of("claim", meta.claim, language)
        for looked in check_words(words, language, sources, library):
            message = "'claim': it quotes words that no passage of this entry has"
            yield entry.front_matter.problem_at(keys, "quote-not-found", message, advise(looked))


def check_story(entry: StoryEntry, library: PassageLibrary, original: str) -> Iterator[Problem]:
    """Yield a Problem for each quotation in a story's title that none of its articles has."""
    meta = entry.meta
    articles = [library.articles[id_] for id_ in meta.articles if id_ in library.articles]
    for language, words in by_language(meta.title, original).items():
        sources = [
            Source(article, anchor, translated=False)
            for article in articles
            for anchor in anchors_of(article)
        ]
        also = [article.entry.meta.title for article in articles]
        for looked in check_words(words, language, sources, library, also):
            message = "'title': it quotes words that no article of the story has"
            keys = keys_of("title", meta.title, language)
            yield entry.front_matter.problem_at(keys, "quote-not-found", message, advise(looked))


def passages_of_claim(meta: AllegationMeta) -> Iterator[str]:
    """Yield the addresses of the passages that a claim may quote."""
    yield from meta.passages
    yield from (each.passage for each in meta.stages if each.passage)
    yield from (each.passage for each in meta.responses if each.passage)


def check_correction(
    entry: CorrectionEntry, library: PassageLibrary, original: str
) -> Iterator[Problem]:
    """Yield a Problem for each quotation in a correction that its articles never had.

    It may quote what they had before, as editions know it. A correction of other pages may quote
    every article.
    """
    meta, history = entry.meta, library.state.history
    ids = [address.removeprefix("articles/") for address in meta.addresses]
    named = [library.articles[id_] for id_ in ids if id_ in library.articles]
    former = [each.old for at in meta.addresses for each in history.differences.get(at, ())]
    former += (words for at in meta.addresses for words in library.state.former_words.get(at, ()))
    for key, wording in (("was", meta.was), ("now", meta.now), ("why", meta.why)):
        for language, words in by_language(wording, original).items():
            if not has_marks(words):
                continue
            articles = named or library.articles.values()
            sources = [
                Source(article, anchor, translated=False)
                for article in articles
                for anchor in anchors_of(article)
            ]
            also = [*former, *(article.entry.meta.title for article in articles)]
            also += (text for article in named for text in _translated(article, language, library))
            for looked in check_words(words, language, sources, library, also):
                message = f"'{key}': it quotes words that no article of the entry has"
                keys = (entry.index, *keys_of(key, wording, language))
                yield entry.source.problem_at(keys, "quote-not-found", message, advise(looked))


def _translated(article: Article, language: str, library: PassageLibrary) -> Iterator[str]:
    """Yield the passages of an article's translation into a language."""
    if article.translations:
        passages = library.bodies.get(article.digest).passages()
        yield from (each.text for p in passages if (each := p.translation(language)))


def keys_of(name: str, wording: Wording, language: str) -> Keys:
    """Return the keys of a field's words in a language."""
    return (name,) if isinstance(wording, str) else (name, language)


def advise(looked: Looked) -> str:
    """Return the nearest words, if there are any, or advice for a text without citations."""
    near = looked.hint if looked.hint.startswith("[@") else ""
    return near or "quote the words as the passage has them, or say it without quotation marks"


def reference_to(address: str) -> Reference:
    """Return the reference to a passage whose address front matter gives."""
    place = read_place(address)
    return Reference(place.article, place.anchor, translated=False, written=address, at=0)
