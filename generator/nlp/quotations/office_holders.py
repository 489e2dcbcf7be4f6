"""Find who holds an office or has a trade, by the nouns beside names."""

import re
from collections.abc import Set
from itertools import takewhile

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import is_verb
from generator.nlp.names.name_words import (
    elided_before,
    identity_words,
    is_capital_title,
    is_role,
    without_article,
)
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    is_preposition,
    same_offices,
    saying,
    sentence_end,
    sentence_start,
)
from generator.nlp.quotations.office_words import cut_stem, head_of, may_bend
from generator.nlp.quotations.quotation_place import QuotationPlace
from generator.nlp.quotations.speech_clause import noun_phrase
from generator.nlp.tokens import Word, fold, words_between
from generator.nlp.word_set import load_word_set

_APPOSED = 7  # words of an office before a name between commas
_BESIDE = 60  # characters between an office and the name of its holder
_APPOSED_GAP = 2  # characters between a name and an office behind a comma
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,4}$")  # of a title: H.E.
_POSSESSIVES = frozenset(("'s", "’s"))
_CUT = 3  # letters more of one stem than of another


def find_holders(place: QuotationPlace, offices: set[str]) -> set[str]:
    """Return the people above with one of the offices beside their names, compared by stem."""
    return {
        mention.person
        for back in range(place.at + 1)
        for mention in place.before(back)
        if meet(offices, nouns_beside(place.paragraphs[back], mention, place.mentions[back]))
    }


def is_of_another(place: QuotationPlace, offices: set[str]) -> bool:
    """Return whether an office was last used for somebody who has no name: 'a diplomat told us'.

    That is behind an indefinite article or the like, or in a sentence that keeps the name back, and
    beside no name.
    """
    for back in range(place.at, -1, -1):
        text, mentions = place.paragraphs[back], place.mentions[back]
        quotation = place.quotation
        here = min(quotation.start, quotation.by_start) if quotation.by_end else quotation.start
        found = words_between(text, 0, here if back == place.at else len(text))
        for at in range(len(found) - 1, -1, -1):
            stems = {cut_stem(found[at].key)}
            if not meet(offices, stems):
                continue
            near = [each for each in mentions if abs(each.start - found[at].start) < _BESIDE]
            if any(meet(stems, nouns_beside(text, each, mentions)) for each in near):
                return False
            if is_unnamed(text, found[at], mentions):
                return True
    return False


def is_unnamed(text: str, noun: Word, mentions: Mentions) -> bool:
    """Return whether a noun is for somebody whom the text does not name: 'a diplomat'."""
    found = words_between(text, sentence_start(text, noun.end), noun.end)
    phrase = noun_phrase(text, found, len(found) - 1)
    start = phrase[-1].start if phrase else noun.start
    if any(0 <= start - one.end <= _APPOSED_GAP for one in mentions):
        return False  # 'X, a diplomat'
    if any(word.key in load_word_set(QuotationWords, "indefinite") for word in phrase):
        return True
    sentence = sentence_start(text, start), sentence_end(text, start)
    kept = load_word_set(QuotationWords, "unnamed")
    named = any(sentence[0] <= one.start < sentence[1] for one in mentions)
    return not named and any(word.key in kept for word in words_between(text, *sentence))


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
    titles = identity_words("deputies")
    keys = [without_article(word.key) for word in phrase]
    nouns = {cut_stem(key) for key in keys if is_role(key) or key in titles}
    same = same_offices([word.key for word in reversed(phrase)])
    nouns |= {cut_stem(fold(office)) for office in same}  # 'глава МЗС' is the minister
    nouns |= {cut_stem(head) for word in phrase[:1] if (head := head_of(word.key))}
    opens = bool(phrase) and phrase[0].start == start  # 'Нардеп X прийшов'
    if phrase and (phrase[0].text[0].islower() or opens) and not is_preposition(phrase[0].key):
        nouns.add(cut_stem(without_article(phrase[0].key)))
    return nouns | _nouns_behind(text, mention) | _nouns_apposed(text, start, mention)


def _nouns_apposed(text: str, start: int, mention: PersonMention) -> set[str]:
    """Return the stem of the office that a name between commas explains: 'The minister of quays, Name,'."""
    titles = words_between(text, start, mention.start)[-1:]
    led = [word.start for word in titles if word.text.istitle() and is_capital_title(word.key)]
    before = _INITIALS.sub("", text[start : min(led, default=mention.start)].rstrip()).rstrip()
    if not before.endswith(",") or text[mention.end : mention.end + 1] != ",":
        return set()
    comma = start + len(before) - 1
    clause = max(start, text.rfind(",", start, comma) + 1)
    words = words_between(text, clause, comma)[-_APPOSED:]
    opens = any(
        is_role(each.key)
        or each.key in identity_words("articles")
        or elided_before(each.key)  # 'L'ancien adjoint, Name,'
        or text[each.end : each.end + 2] in _POSSESSIVES  # 'Qatar's envoy to the talks, Name,'
        for each in words[:1]
    )
    offices = [key for word in words if is_role(key := without_article(word.key))]
    qualifying = load_word_set(QuotationWords, "other_holders")  # 'ancien'
    plain = [key for key in offices if key not in qualifying] or offices[-1:]
    return set(map(cut_stem, plain[:1])) if opens else set()


def _nouns_behind(text: str, mention: PersonMention) -> set[str]:
    """Return the stem of the office in an apposition: 'Name, a negotiator at …,'."""
    if not text.startswith(",", mention.end):
        return set()
    words = words_between(text, mention.end, min(len(text), mention.end + 40))[:3]
    near = takewhile(lambda word: is_role(word.key) or not is_verb(word.key), words)
    # 'за словами Лося, сторож заснув'
    words = tuple(word for word in near if mention.nominative or may_bend(word))
    nouns = {cut_stem(word.key) for word in words if is_role(word.key) and word.text[0].islower()}
    officials = load_word_set(QuotationWords, "officials")  # 'Name, accused of'
    return nouns | {cut_stem(word.key) for word in words[:1] if word.key in officials}


def meet(one: Set[str], other: Set[str]) -> bool:
    """Return whether two sets of stems have one in common, perhaps cut shorter."""
    return any(
        (a.startswith(b) or b.startswith(a)) and abs(len(a) - len(b)) <= _CUT
        for a in one
        for b in other
    )


def office_stems(key: str) -> set[str]:
    """Return the stems that the forms of an office can have."""
    return {key[:length] for length in range(min(4, len(key)), len(key) + 1)}
