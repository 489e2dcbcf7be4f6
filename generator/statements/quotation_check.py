"""Look quoted words up in the sources that cover them."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from generator.problems import Code
from generator.statements.passage_library import PassageLibrary, Source, whole_text
from generator.statements.quotation_match import find_nearest, is_name_in, is_run
from generator.statements.quoted_words import Quoted

OTHERWISE = "the translation that was read has other words"
NOWHERE = "these words are in no passage that covers them"


class Looked(msgspec.Struct, frozen=True):
    """Result of looking quoted words up.

    Translated words are ``unchecked`` where nobody has read a translation of their passage.
    """

    kind: Literal["found", "not-found", "unchecked"]
    message: str = ""
    hint: str = ""
    code: Code = "quote-not-found"


def look_up(
    language: str, text: str, quoted: Quoted, sources: Sequence[Source], library: PassageLibrary,
    *, telling: bool,
) -> Looked:  # fmt: skip
    """Look the quoted words of a text up in its sources.

    ``telling`` if its sentence has a verb of saying, without which a name may be in any form.
    """
    readings = [text[start:end] for start, end in ((quoted.start, quoted.end), *quoted.others)]
    cited = [source for source in sources if source.anchor]
    passages = [(source, whole_text(library.passage(source))) for source in cited]
    for source, passage in passages:
        if any(is_run(each, passage, {language, source.language}) for each in readings):
            return Looked("found")
    languages = frozenset({language, *(source.language for source, _ in passages)})
    named = [] if telling else [passage for _, passage in passages]
    if quoted.in_marks and is_name_in(readings[0], [*library.known_names, *named], languages):
        return Looked("found")
    translated = [each for each in cited if each.translated and each.language != language]
    if translated:
        return _look_up_translated(language, readings, translated, library)
    return Looked("not-found", *_explain(language, readings[0], sources, library))


def _look_up_translated(
    language: str, readings: Sequence[str], sources: Sequence[Source], library: PassageLibrary
) -> Looked:
    """Look words up in the translations of passages, of those that somebody has read."""
    read = [_find_read(source, language, library) for source in sources]
    if any(is_run(each, text, {language}) for text in filter(None, read) for each in readings):
        return Looked("found")
    if not all(read):
        return Looked("unchecked")
    near = find_nearest(readings[0], iter([("", text) for text in read]))
    hint = f"it has “{near[1]}”" if near else f"it says: {read[0]}"
    return Looked("not-found", OTHERWISE, hint, code="translated-quote")


def _find_read(source: Source, language: str, library: PassageLibrary) -> str:
    """Return the present translation of a passage into a language, '' where nobody has read one."""
    made = source.article.translation(language)
    words = library.passage(source).translation(language)
    return words.text if made and made.reviewed_by and words and not words.is_stale else ""


def _explain(
    language: str, words: str, sources: Sequence[Source], library: PassageLibrary
) -> tuple[str, str]:
    """Return the message and the hint for words that were not found."""
    if not sources:
        return (
            "no citation covers these words",
            "after them, put [@p-…] of the passage that has them",
        )
    foreign = [each for each in sources if each.anchor and each.language != language]
    near = find_nearest(words, _near_passages(sources, library))
    if near:
        return NOWHERE, f"[@{near[0]}] has “{near[1]}”"
    if foreign:
        return NOWHERE, f"if they are your translation, write [@{foreign[0].name} tr]"
    if not any(each.anchor for each in sources):
        return NOWHERE, "an article as a whole covers no quotation: cite the passage that has it"
    return NOWHERE, "'sourcebook cite \"words\"' finds the passages that have the words"


def _near_passages(sources: Sequence[Source], library: PassageLibrary) -> Iterator[tuple[str, str]]:
    """Yield the passages cited, then all others of their articles."""
    for source in sources:
        if source.anchor:
            yield source.name, whole_text(library.passage(source))
    for article in {source.article.id: source.article for source in sources}.values():
        yield from library.texts(article)
