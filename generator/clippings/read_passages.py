"""Read the passages of a clipping: people, quotations, dates, themes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import msgspec

from generator.clippings.clipping import (
    Block,
    FoundDoubt,
    FoundEvent,
    FoundPerson,
    FoundQuotation,
    FoundTheme,
)
from generator.clippings.find_everybody import Everybody, find_everybody
from generator.clippings.lines.line_shapes import QUOTE_MARK
from generator.clippings.plain_text import as_written, part_glued_name, read_plainly
from generator.nlp.dates.find_dates import find_dates_in_turn
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_index import NameIndex
from generator.nlp.names.name_words import is_role
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.names.single_names import find_given_names
from generator.nlp.quotations.article_quotations import find_all_quotations
from generator.nlp.quotations.interviews import find_interview
from generator.nlp.quotations.joined_parts import join_interrupted
from generator.nlp.quotations.quotation_marks import begins_with_mark
from generator.nlp.terms.term_index import find_terms
from generator.nlp.terms.theme_decision import (
    ThemeDecision,
    decide_themes,
    find_near_misses,
)
from generator.nlp.tokens import fold, words
from generator.nlp.vocabulary import Vocabulary

MARKED = re.compile('[«„“"](?P<said>[^«»„“”"]+)[»“”"]\\.?')
_NAME = 2  # words of a full name
OUTER = re.compile(r"^[-–—−]\s+|(?<![\s,])[\s,]+$")


@dataclass(frozen=True, slots=True)
class PassageFindings:
    """Findings in a clipping's title and blocks."""

    people: tuple[FoundPerson, ...]
    possible: tuple[FoundDoubt, ...]
    quotations: tuple[FoundQuotation, ...]
    events: tuple[FoundEvent, ...]
    themes: tuple[FoundTheme, ...]
    themes_not_made: tuple[FoundTheme, ...]


def read_passages(
    title: str,
    blocks: Sequence[Block],
    language: str | None,
    published: str | None,
    vocabulary: Vocabulary,
) -> PassageFindings:
    """Read the title, empty if it is derived, and the blocks with the vocabulary of the site."""
    written = blocks
    title, blocks = read_plainly(title), [_plain(block) for block in blocks]
    texts = [title, *(block.text for block in blocks)] if title else [b.text for b in blocks]
    spoken = [title, *map(_spoken, blocks)]
    named = find_everybody("\n".join(spoken), language, vocabulary.people)
    heading, *mentions = _by_text(spoken, named.mentions)
    return PassageFindings(
        named.people,
        tuple(
            FoundDoubt(vocabulary.people.display[each.person], each.found, each.why)
            for each in named.possible
        ),
        tuple(
            _join_paragraphs(
                (replace(each, text=as_written(each.text, written[each.block].text)), goes_on)
                for each, goes_on in _find_quotations(blocks, spoken[1:], heading, mentions, named)
            )
        ),
        tuple(_find_events(blocks, language, published)),
        *_find_themes(texts, vocabulary),
    )


def _plain(block: Block) -> Block:
    attribution = read_plainly(block.attribution)
    return replace(block, text=part_glued_name(read_plainly(block.text)), attribution=attribution)


def _by_text(texts: Sequence[str], mentions: Sequence[PersonMention]) -> list[list[PersonMention]]:
    """Part the mentions of texts that were joined by line ends."""
    parted, start = [], 0
    for text in texts:
        end = start + len(text)
        parted.append(
            [
                msgspec.structs.replace(each, start=each.start - start, end=each.end - start)
                for each in mentions
                if start <= each.start and each.end <= end
            ]
        )
        start = end + 1
    return parted


def _find_quotations(
    blocks: Sequence[Block],
    texts: Sequence[str],
    heading: Sequence[PersonMention],
    mentions: Sequence[list[PersonMention]],
    named: Everybody,
) -> Iterable[tuple[FoundQuotation, bool]]:
    """Find every quotation with its speaker, and whether it goes on behind a mark in the next block.

    A pull quote's text is one as a whole.
    """
    met = {each.person for one in mentions for each in one}
    for text, one in zip(texts, mentions, strict=True):
        one.extend(list(find_given_names(text, one, named.indexes, met)))
        one.sort(key=lambda mention: mention.start)
    genders = {person.id or person.name: _gender(person, named.indexes) for person in named.people}
    filed = {person: index.filed_for(person) for index in named.indexes for person in index.offices}
    turns = find_interview(heading, texts, mentions)
    for at, found in enumerate(find_all_quotations(texts, mentions, genders, filed)):
        if at in turns:
            answer = turns[at]
            others = [
                each for each in found if answer and each.speaker not in {None, answer.speaker}
            ]
            told = [answer, *others] if answer else []
            yield from ((FoundQuotation(each.text, each.speaker, at), False) for each in told)
        elif blocks[at].kind == "quote" and not QUOTE_MARK.search(bare_quote(blocks[at])):
            speaker = next((each.speaker for each in found if each.speaker), None)
            speaker = speaker or _find_signer(blocks[at], texts[at], mentions[at])
            speaker = None if _is_signed(blocks[at], texts[at], mentions[at]) else speaker
            yield FoundQuotation(bare_quote(blocks[at]), speaker, at), False
        elif blocks[at].kind != "heading":
            joined = join_interrupted(texts[at], found)
            led = at + 1 < len(texts) and begins_with_mark(texts[at + 1])
            yield from (
                (FoundQuotation(each.text, each.speaker, at), each.open and led) for each in joined
            )


def _join_paragraphs(found: Iterable[tuple[FoundQuotation, bool]]) -> Iterable[FoundQuotation]:
    """Yield quotations, those that marks open anew in the next paragraph in one piece."""
    last, last_goes_on = None, False
    for each, goes_on in found:
        if last and last_goes_on and (each.block, each.speaker) == (last.block + 1, last.speaker):
            last = replace(each, text=f"{last.text} {each.text}")
        else:
            yield from [last] if last else []
            last = each
        last_goes_on = goes_on
    yield from [last] if last else []


def _spoken(block: Block) -> str:
    """Return a block as running text, a pull quote in marks with its attribution after it.

    One that has quotations inside it is running text already.
    """
    if block.kind != "quote":
        return block.text
    text = bare_quote(block)
    return (
        f"{text} {block.attribution}"
        if QUOTE_MARK.search(text)
        else f"«{text}», {block.attribution}"
    )


def bare_quote(block: Block) -> str:
    """Return the text of a pull-quote without a dash before it, and without marks around it."""
    text = OUTER.sub("", block.text)
    marked = MARKED.fullmatch(text)
    return marked["said"] if marked else text


def _find_signer(block: Block, spoken: str, mentions: Sequence[PersonMention]) -> str | None:
    """Return the person named at the start of a pull quote's attribution: '— X', '— X, captain'."""
    behind = spoken[len(spoken) - len(block.attribution) :]
    start = len(spoken) - len(behind.lstrip(" –—−-"))
    return next((each.person for each in mentions if each.start == start), None)


def _is_signed(block: Block, spoken: str, mentions: Sequence[PersonMention]) -> bool:
    """Return whether a pull quote's attribution begins with a name that is nobody's in the text."""
    start = len(spoken) - len(block.attribution)
    name = words(block.attribution)[:_NAME]
    named = any(each.start >= start for each in mentions)
    return (
        not named
        and len(name) == _NAME
        and all(word.text.istitle() and not is_role(word.key) for word in name)
        and block.attribution[name[0].end : name[1].start] == " "
    )


def _gender(person: FoundPerson, indexes: Iterable[NameIndex]) -> str | None:
    """Return a person's gender by their file, or by the names in the text."""
    filed = (index.genders.get(person.id or person.name) for index in indexes)
    return next((gender for gender in filed if gender), None) or tell_gender(person.forms)


def tell_gender(forms: Iterable[str]) -> str | None:
    """Return ``m`` or ``f`` by the given names in the forms of a name, or None if undecided."""
    readings = (reading for form in forms for reading in read_given_name(fold(form.split()[0])))
    genders = {reading.gender for reading in readings}
    return genders.pop() if len(genders) == 1 else None


def _find_events(
    blocks: Sequence[Block], language: str | None, published: str | None
) -> Iterable[FoundEvent]:
    texts = ("" if block.kind == "outlet-note" else block.text for block in blocks)
    for at, dates in enumerate(find_dates_in_turn(texts, language, published)):
        for found in dates:
            yield FoundEvent(found.value, found.precision, found.text, at)


def _find_themes(
    texts: Sequence[str], vocabulary: Vocabulary
) -> tuple[tuple[FoundTheme, ...], tuple[FoundTheme, ...]]:
    """Return the themes that terms make, and those that they suggest but do not make."""
    found = (find_terms(text, vocabulary.terms) for text in texts)
    decided = decide_themes(found, vocabulary.terms)
    missed = find_near_misses(texts, decided, vocabulary.terms)
    made = tuple(_found_theme(each) for each in decided if each.made)
    return made, tuple(_found_theme(each) for each in (*decided, *missed) if not each.made)


def _found_theme(decision: ThemeDecision) -> FoundTheme:
    return FoundTheme(
        decision.theme, decision.found, decision.reason, decision.score, decision.lacks
    )
