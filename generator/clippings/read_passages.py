"""Read people, quotations, dates and themes from the passages of a clipping."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.clippings.clipping import Block, FoundEvent, FoundPerson, FoundQuotation, FoundTheme
from generator.clippings.plain_text import as_written, part_glued_name, read_plainly
from generator.nlp.dates.find_dates import find_dates
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.known_people import (
    PeopleRead,
    PersonMention,
    read_people,
    without_namesakes,
)
from generator.nlp.names.name_index import KnownPerson, NameIndex, index_names
from generator.nlp.names.namesakes import Namesake
from generator.nlp.names.single_given_names import find_given_names
from generator.nlp.names.unknown_people import FoundName, find_names
from generator.nlp.quotations.article_quotations import find_all_quotations
from generator.nlp.terms.term_index import decide_themes, find_terms
from generator.nlp.tokens import fold
from generator.nlp.vocabulary import Vocabulary

INNER_MARK = re.compile('[«»„“”"]')
MARKED = re.compile('[«„“"](?P<said>[^«»„“”"]+)[»“”"]\\.?')
OUTER = re.compile(r"^[-–—−]\s+|[\s,]+$")


@dataclass(frozen=True, slots=True)
class PassageFindings:
    """Findings in a clipping's title and blocks."""

    people: tuple[FoundPerson, ...]
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
    """Read the title (empty if derived) and the blocks with the site's vocabulary."""
    written = blocks
    title, blocks = read_plainly(title), [_plain(block) for block in blocks]
    texts = [title, *(block.text for block in blocks)] if title else [b.text for b in blocks]
    whole = "\n".join((*texts, *(b.attribution for b in blocks if b.attribution)))
    strangers = find_names(whole, language, vocabulary.people)
    indexes = (vocabulary.people, index_strangers(strangers, language))
    read = read_people(whole, vocabulary.people)
    people = _find_people(read, strangers, vocabulary.people)
    return PassageFindings(
        people,
        tuple(
            replace(each, text=as_written(each.text, written[each.block].text))
            for each in _find_quotations(blocks, indexes, people, read.namesakes)
        ),
        tuple(_find_events(blocks, language, published)),
        *_find_themes(texts, vocabulary),
    )


def _plain(block: Block) -> Block:
    attribution = read_plainly(block.attribution)
    return replace(block, text=part_glued_name(read_plainly(block.text)), attribution=attribution)


def index_strangers(strangers: Iterable[FoundName], language: str | None) -> NameIndex:
    """Build an index of people found in a text, with their names as ids."""
    return index_names(
        KnownPerson(each.name, each.name, ((language or "en", each.spelling or each.forms[0]),))
        for each in strangers
    )


def _find_people(
    read: PeopleRead, strangers: Sequence[FoundName], known: NameIndex
) -> tuple[FoundPerson, ...]:
    """Find known people, then unknown ones; an ambiguous surname belongs to neither."""
    forms: dict[str, dict[str, None]] = {}
    kept = without_namesakes(read.mentions, read.namesakes)
    for mention in kept:
        forms.setdefault(mention.person, {})[mention.found] = None
    met = [
        FoundPerson(person, known.display[person], tuple(found)) for person, found in forms.items()
    ]
    nobodys = {mention.found for mention in read.mentions if mention not in kept}
    others = [tuple(form for form in each.forms if form not in nobodys) for each in strangers]
    return (
        *met,
        *(FoundPerson(None, each.name, kept) for each, kept in zip(strangers, others, strict=True)),
    )


def find_mentions(
    text: str, indexes: Iterable[NameIndex], namesakes: Collection[Namesake] = ()
) -> list[PersonMention]:
    """Find mentions of people in order; of overlapping ones, the first index's is kept.

    A surname that may be a known person's or a namesake's is dropped.
    """
    mentions: list[PersonMention] = []
    for index in indexes:
        for found in read_people(text, index).mentions:
            if all(found.end <= other.start or found.start >= other.end for other in mentions):
                mentions.append(found)
    return sorted(without_namesakes(mentions, namesakes), key=lambda mention: mention.start)


def _find_quotations(
    blocks: Sequence[Block],
    indexes: Sequence[NameIndex],
    people: Iterable[FoundPerson],
    namesakes: Collection[Namesake],
) -> Iterable[FoundQuotation]:
    """Find quotations with their speakers; the text of a pull quote is one quotation."""
    texts = [_spoken(block) for block in blocks]
    mentions = [find_mentions(text, indexes, namesakes) for text in texts]
    met = {each.person for named in mentions for each in named}
    for text, named in zip(texts, mentions, strict=True):
        named.extend(list(find_given_names(text, named, indexes, met)))
        named.sort(key=lambda mention: mention.start)
    genders = {person.id or person.name: tell_gender(person.forms) for person in people}
    for at, found in enumerate(find_all_quotations(texts, mentions, genders)):
        if blocks[at].kind == "quote" and not INNER_MARK.search(bare_quote(blocks[at])):
            speaker = next((each.speaker for each in found if each.speaker), None)
            speaker = speaker or _find_signer(blocks[at], texts[at], mentions[at])
            yield FoundQuotation(bare_quote(blocks[at]), speaker, at)
        elif blocks[at].kind != "heading":
            yield from (FoundQuotation(each.text, each.speaker, at) for each in found)


def _spoken(block: Block) -> str:
    """Return a block as running text: a pull quote in marks, followed by its attribution.

    A pull quote with quotations inside is running text already.
    """
    if block.kind != "quote":
        return block.text
    text = bare_quote(block)
    return (
        f"{text} {block.attribution}"
        if INNER_MARK.search(text)
        else f"«{text}», {block.attribution}"
    )


def bare_quote(block: Block) -> str:
    """Return the text of a pull quote without a dash before it or marks around it."""
    text = OUTER.sub("", block.text)
    marked = MARKED.fullmatch(text)
    return marked["said"] if marked else text


def _find_signer(block: Block, spoken: str, mentions: Sequence[PersonMention]) -> str | None:
    """Find the person at the beginning of a pull quote's attribution: '— X', '— X, captain'."""
    behind = spoken[len(spoken) - len(block.attribution) :]
    start = len(spoken) - len(behind.lstrip(" –—−-"))
    return next((each.person for each in mentions if each.start == start), None)


def tell_gender(forms: Iterable[str]) -> str | None:
    """Return ``m`` or ``f`` by the given names among the forms of a name, or None."""
    readings = (reading for form in forms for reading in read_given_name(fold(form.split()[0])))
    genders = {reading.gender for reading in readings}
    return genders.pop() if len(genders) == 1 else None


def _find_events(
    blocks: Sequence[Block], language: str | None, published: str | None
) -> Iterable[FoundEvent]:
    latest = None
    for at, block in enumerate(blocks):
        dates = find_dates(block.text, language, published, latest)
        for found in dates:
            yield FoundEvent(found.value, found.precision, found.text, at)
        # 'The next day' refers to the block before, and no further.
        latest = next((each.value for each in reversed(dates) if each.precision == "day"), None)


def _find_themes(
    texts: Sequence[str], vocabulary: Vocabulary
) -> tuple[tuple[FoundTheme, ...], tuple[FoundTheme, ...]]:
    """Return themes decided for, and themes with some terms that were decided against."""
    found = (find_terms(text, vocabulary.terms) for text in texts)
    decided = decide_themes(found, vocabulary.terms)
    made = tuple(FoundTheme(d.theme, d.found, d.reason) for d in decided if d.made)
    return made, tuple(FoundTheme(d.theme, d.found, d.reason) for d in decided if not d.made)
