"""Find who holds an office or has a trade, by the nouns beside names."""

from collections.abc import Set

from generator.nlp.names.name_words import identity_words, is_role
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    is_preposition,
    saying,
    sentence_start,
)
from generator.nlp.quotations.office_words import cut_stem, may_bend
from generator.nlp.quotations.quotation_place import QuotationPlace
from generator.nlp.tokens import Word, words_between

_APPOSED = 7  # words of an office before a name between commas
_CUT = 3  # letters more of one stem than of another


def find_holders(place: QuotationPlace, offices: set[str]) -> set[str]:
    """Return the people above with one of the offices beside their names, compared by stem."""
    return {
        mention.person
        for back in range(place.at + 1)
        for mention in place.before(back)
        if meet(offices, nouns_beside(place.paragraphs[back], mention, place.mentions[back]))
    }


def nouns_beside(text: str, mention: PersonMention, others: Mentions) -> set[str]:
    """Return the stems of offices in one phrase with a name, and of the noun before it."""
    ends = [other.end for other in others if other.end <= mention.start]
    start = max([sentence_start(text, mention.start), *ends])
    before = words_between(text, start, mention.start)
    phrase: list[Word] = []
    end = mention.start
    for word in reversed(before):
        if text[word.end : end].strip("«»“”„\"'’- \u00a0") or word.key in saying():
            break
        phrase.append(word)
        end = word.start
    if not mention.nominative:  # 'адвокат Тараса Лугового' is not Луговий
        phrase = [word for word in phrase if may_bend(word)]
    nouns = {cut_stem(word.key) for word in phrase if is_role(word.key)}
    opens = bool(phrase) and phrase[0].start == start  # 'Нардеп X прийшов'
    if phrase and (phrase[0].text[0].islower() or opens) and not is_preposition(phrase[0].key):
        nouns.add(cut_stem(phrase[0].key))
    return nouns | _nouns_behind(text, mention) | _nouns_apposed(text, start, mention)


def _nouns_apposed(text: str, start: int, mention: PersonMention) -> set[str]:
    """Return the stem of the office that a name between commas explains: 'The minister of quays, Name,'."""
    before = text[start : mention.start].rstrip()
    if not before.endswith(",") or text[mention.end : mention.end + 1] != ",":
        return set()
    comma = start + len(before) - 1
    clause = max(start, text.rfind(",", start, comma) + 1)
    words = words_between(text, clause, comma)[-_APPOSED:]
    opens = words[:1] and (is_role(words[0].key) or words[0].key in identity_words("articles"))
    office = next((word for word in words if is_role(word.key)), None)
    return {cut_stem(office.key)} if opens and office else set()


def _nouns_behind(text: str, mention: PersonMention) -> set[str]:
    """Return the stem of the office in an apposition: 'Name, a negotiator at …,'."""
    if not text.startswith(",", mention.end):
        return set()
    words = words_between(text, mention.end, min(len(text), mention.end + 40))[:3]
    return {cut_stem(word.key) for word in words if is_role(word.key) and word.text[0].islower()}


def meet(one: Set[str], other: Set[str]) -> bool:
    """Return whether two sets of stems have one in common, perhaps cut shorter."""
    return any(
        (a.startswith(b) or b.startswith(a)) and abs(len(a) - len(b)) <= _CUT
        for a in one
        for b in other
    )


def office_stems(key: str) -> set[str]:
    """Return the stems that the forms of an office can have."""
    return {key[:length] for length in range(4, len(key) + 1)}
