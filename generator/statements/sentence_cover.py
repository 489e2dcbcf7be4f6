"""Sentences of a paragraph with the sources that cover them."""

from collections.abc import Iterator, Sequence

import msgspec

from generator.nlp.sentences import Span, split_sentences
from generator.statements.passage_library import Source
from generator.statements.quoted_words import Quoted
from generator.statements.statement_text import Cited, Paragraph, blank

_BEHIND = " \t\n.!?…,;:"  # between two citations of the same words


class Sentence(msgspec.Struct, frozen=True):
    """Sentence of a paragraph with the sources that cover it."""

    span: Span
    sources: tuple[Source, ...]
    cited: bool  # by whatever reference


def cover(
    paragraph: Paragraph, quoted: Sequence[Quoted],
    sources: Sequence[tuple[Cited, Source | None]], *, alone: bool = False,
) -> list[Sentence]:  # fmt: skip
    """Return the sentences of a paragraph, each with the sources that cover it.

    A citation covers its sentence and, unless ``alone``, those before it, back to the last citation.
    """
    text = paragraph.text
    if paragraph.kind == "quotation":
        spans = [] if blank(text) else [(0, len(text))]
    else:
        unbroken = [(each.start, each.end) for each in quoted]
        ends = [_after(text, each.at) for each, _ in sources if _closes(text, each)]
        spans = [
            span for span in split_sentences(text, unbroken, ends) if not blank(text[slice(*span)])
        ]
    covering: list[list[Source]] = [[] for _ in spans]
    cited = [False] * len(spans)
    last = -1
    for group in _group(text, sources):
        here = max(_sentence_at(text, spans, group[0][0].at), last)
        first = here if alone else min(last + 1, here)
        for number in range(first, here + 1) if here >= 0 else ():
            covering[number] += [source for _, source in group if source]
            cited[number] = True
        last = max(last, here)
    rows = zip(spans, covering, cited, strict=True)
    return [Sentence(span, tuple(found), known) for span, found, known in rows]


def _group(
    text: str, sources: Sequence[tuple[Cited, Source | None]]
) -> Iterator[list[tuple[Cited, Source | None]]]:
    """Yield citations together that have nothing between them."""
    group: list[tuple[Cited, Source | None]] = []
    for each in sources:
        if group and text[group[-1][0].at : each[0].at].strip(_BEHIND):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _sentence_at(text: str, spans: Sequence[Span], at: int) -> int:
    """Return the number of the sentence whose words are before a place, -1 without any."""
    before = [number for number, (start, _) in enumerate(spans) if start < len(text[:at].rstrip())]
    return before[-1] if before else -1


def _closes(text: str, cited: Cited) -> bool:
    """Return whether a citation is beside the mark at the end of a sentence."""
    before, after = text[: cited.at].rstrip(), text[cited.at :].lstrip()
    if cited.linked or not before:
        return False
    if after[:1] in {".", "!", "?", "…"}:
        return True
    stopped = before.rstrip('”»“«"’‘›‹)]')
    return stopped[-1:] in {".", "!", "?", "…"} and not (
        stopped != before and after[:1].islower()  # “Yes.” [@p-…] he said
    )


def _after(text: str, at: int) -> int:
    """Return the place behind the marks that follow a place."""
    return at + len(text[at:]) - len(text[at:].lstrip(" .!?…"))
