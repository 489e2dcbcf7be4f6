"""Find a speaker by an office that only their file has: 'said the president'."""

from collections.abc import Sequence, Set
from itertools import takewhile

from generator.nlp.names.name_words import identity_words, is_office, is_role
from generator.nlp.names.offices import stem
from generator.nlp.names.person_mention import Mentions
from generator.nlp.quotations.attribution_phrases import quotation_words, saying
from generator.nlp.quotations.clause_subjects import is_main, last_stranger, sentence_before
from generator.nlp.quotations.named_speakers import can_be_subject
from generator.nlp.quotations.office_words import tells_holder
from generator.nlp.quotations.quotation_place import QuotationPlace, main_words
from generator.nlp.tokens import Word, words_between

_ALIKE = 2  # letters that a country and its adjective have in common: Spain, Spanish
_ABOVE = 2  # paragraphs above that may tell of another holder
_QUALIFYING = 2  # words before an office that tell which: 'the Romanian justice minister'


def filed_holders(place: QuotationPlace, heads: Set[str]) -> set[str]:
    """Return the people above whose files have one of the offices."""
    above = {one.person for back in range(place.at + 1) for one in place.before(back)}
    filed = place.filed or {}
    return {
        who for who in above if any(not heads.isdisjoint(each.heads) for each in filed.get(who, ()))
    }


def filed_just_before(place: QuotationPlace) -> str | None:
    """Find the last subject of the sentence before, if their file has the office that speaks.

    None if more is said than the office of the file has: 'the Ukrainian president'. None, too, if
    somebody else near may hold it.
    """
    head, further = _office_said(place)
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if sentence is None or not head:
        return None
    back, start, end = sentence
    text, mentions = place.paragraphs[back], place.mentions[back]
    named = [one for one in place.before(back) if start <= one.start and one.end <= end]
    subjects = [one for one in named if can_be_subject(text, start, one) and is_main(text, one)]
    if not subjects or last_stranger(text, end, mentions) >= subjects[0].start:
        return None
    held = {
        who: [each.heads | each.others for each in offices if head in each.heads]
        for who, offices in (place.filed or {}).items()
    }
    near = {one.person for at in {place.at, back} for one in place.before(at)}
    person = subjects[0].person
    alone = {who for who in near if held.get(who)} == {person}
    own = alone and any(further <= words for words in held[person])
    known = frozenset[str]().union(*held[person]) if own else frozenset[str]()
    return person if own and not _is_held_by_another(place, head, known) else None


def is_filed_elsewhere(place: QuotationPlace, person: str) -> bool:
    """Return whether a capitalised word beside the office is of another place than the person's file has."""
    head, _ = _office_said(place)
    offices = [each for each in (place.filed or {}).get(person, ()) if head in each.heads]
    known = {word[:_ALIKE] for each in offices if each.others for word in each.others}
    words = main_words(place)
    heads = [at for at, word in enumerate(words) if stem(word.key) == head]
    told = [word for at in heads for word in _words_of_place(place.text, words, at, ())]
    return bool(known) and any(
        word.text.istitle() and word.key[:_ALIKE] not in known for word in told
    )


def _office_said(place: QuotationPlace) -> tuple[str, set[str]]:
    """Return the stem of the office that speaks, '' without one, and those of the words beside it."""
    unsaid = saying() | identity_words("articles").exact | quotation_words("hearers")
    titles = [word.key for word in main_words(place) if word.key not in unsaid]
    heads = [key for key in titles if is_role(key) and (len(titles) == 1 or is_office(key))]
    if not heads:
        return "", set()
    return stem(heads[-1]), {stem(key) for key in titles if key != heads[-1]}


def _is_held_by_another(place: QuotationPlace, head: str, known: Set[str]) -> bool:
    """Return whether an office near above is of another place: 'met the Romanian minister'.

    ``known`` are the stems of the words beside it in the file.
    """
    for back in range(max(0, place.at - _ABOVE), place.at + 1):
        text, mentions = place.paragraphs[back], place.mentions[back]
        words = words_between(text, 0, place.quotation.start if back == place.at else len(text))
        for at, word in enumerate(words):
            if stem(word.key) != head or not is_role(word.key):
                continue
            told = (stem(each.key) for each in _words_of_place(text, words, at, mentions))
            if any(key not in known for key in told):
                return True
    return False


def _words_of_place(text: str, words: Sequence[Word], at: int, mentions: Mentions) -> list[Word]:
    """Return the words in one phrase with an office that tell whose it is, none of a known name's."""
    before = words[max(0, at - _QUALIFYING) : at]
    joined = takewhile(
        lambda word: word.key not in identity_words("articles") and text[word.end] in " -",
        reversed(before),
    )
    behind = words[at + 1 : at + 3] if text[words[at].end : words[at].end + 1] == " " else []
    led = any(word.key in identity_words("of") for word in behind[:1])
    phrase = [*joined, *(behind if led else behind[:1])]
    named = (
        word for word in phrase if not any(one.start <= word.start < one.end for one in mentions)
    )
    return [word for word in named if tells_holder(word) or word.text[0].isupper()]
