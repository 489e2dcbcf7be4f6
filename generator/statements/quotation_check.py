"""Look quoted words up in the sources that cover them."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from generator.statements.passage_library import PassageLibrary, Source, whole_text
from generator.statements.quotation_match import find_nearest, is_name_in, is_run
from generator.statements.quoted_words import Quoted

NOWHERE = "these words are in no passage that covers them"


class Looked(msgspec.Struct, frozen=True):
    """Result of looking quoted words up. Translated words are ``unchecked``."""

    kind: Literal["found", "not-found", "unchecked"]
    message: str = ""
    hint: str = ""


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
    if quoted.in_marks and is_name_in(readings[0], [*library.outlet_names, *named], languages):
        return Looked("found")
    if any(source.translated and source.language != language for source in cited):
        return Looked("unchecked")
    return Looked("not-found", *_explain(language, readings[0], sources, library))


def _explain(
    language: str, words: str, sources: Sequence[Source], library: PassageLibrary
) -> tuple[str, str]:
    """Return the message and the hint for words that were not found."""
    if not sources:
        return (
            "no citation covers these words",
            "put [@p-…] of the passage that has them behind them",
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
