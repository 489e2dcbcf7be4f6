"""Find a speaker by an office or another noun for them: 'said the mayor'."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import is_verb
from generator.nlp.names.name_words import identity_words, is_role
from generator.nlp.names.offices import stem
from generator.nlp.quotations.attribution_phrases import (
    age_pattern,
    is_preposition,
    quotation_words,
    same_offices,
    saying,
    sentence_end,
    sentence_start,
)
from generator.nlp.quotations.clause_subjects import (
    is_main,
    last_stranger,
    sentence_before,
)
from generator.nlp.quotations.filed_offices import (
    filed_holders,
    filed_just_before,
    is_filed_elsewhere,
)
from generator.nlp.quotations.named_speakers import (
    can_be_subject,
    follows_according,
)
from generator.nlp.quotations.nouns_for_people import is_for_many, is_for_person
from generator.nlp.quotations.office_holders import find_holders, is_of_another, meet, nouns_beside
from generator.nlp.quotations.office_words import (
    beside_nouns,
    cut_stem,
    speaking_nouns,
    speaks_for_many,
    stems_alike,
    tells_holder,
)
from generator.nlp.quotations.quotation_marks import find_marked
from generator.nlp.quotations.quotation_place import QuotationPlace, main_words
from generator.nlp.quotations.speaking_pronouns import past_genders
from generator.nlp.tokens import Word, fold, words_between
from generator.nlp.word_set import load_word_set

_DEED = 6  # letters that a verb and the noun for who did it have in common
_DEEDS = 4  # paragraphs back with the deed
_VERB = 4  # words behind a name with its verb
_STEM = 4  # letters that the cases of a proper name have in common
_CYRILLIC = "\u0400"  # keys of other scripts sort before it
_SHORTEST = 4  # letters of a noun for a person


def speaker_by_office(place: QuotationPlace) -> str | None:
    """Find the one person above whose office speaks: before the name, or after it in commas.

    A noun not yet seen beside a name ('the official') means the only person named so far, if that
    person spoke in the sentence before.
    """
    said = speaking_nouns(place)
    same = same_offices([word.key for word in main_words(place)])
    if same and not _names_another(place):
        return _only_holder(place, same)
    if not said or _names_another(place):
        return None
    beside = beside_nouns(place)
    if speaks_for_many(main_words(place)) or any(
        word.key in load_word_set(QuotationWords, "indefinite") for word in beside
    ):
        return None  # 'another minister': not yet named
    holders = find_holders(place, said | stems_alike(said))
    if len(holders) > 1:
        return None
    who = next(iter(holders), None) or _of_deed(place, said) or _named_further_down(place, said)
    if not any(word.key in load_word_set(QuotationWords, "possessives") for word in beside):
        near = _only_speaker(place, said) or _subject_just_before(place)
        near = None if near and is_filed_elsewhere(place, near) else near
        who = who or near or filed_just_before(place)
    told = who and _is_of_their_place(place, who, said) and not is_of_another(place, said)
    return who if told else None


def _only_holder(place: QuotationPlace, offices: Sequence[str]) -> str | None:
    """Find the one person above with one of the offices: 'глава держави' is the president."""
    stems = {cut_stem(fold(office)) for office in offices}
    holders = find_holders(place, stems) or filed_holders(place, {stem(fold(o)) for o in offices})
    who = next(iter(holders)) if len(holders) == 1 else None
    return who if who and _is_of_their_place(place, who, speaking_nouns(place)) else None


def _of_deed(place: QuotationPlace, said: Set[str]) -> str | None:
    """Find who did what the noun says, as the only person of that sentence: 'won', 'the winner'."""
    stems = {stem[:_DEED] for stem in said if len(stem) >= _DEED and stem[0] >= _CYRILLIC}
    for back in range(place.at, max(-1, place.at - _DEEDS), -1):
        text = place.paragraphs[back]
        for one in place.before(back):
            start = sentence_start(text, one.start)
            behind = words_between(text, one.end, sentence_end(text, one.end))[:_VERB]
            deed = any(word.key[:_DEED] in stems and is_verb(word.key) for word in behind)
            if deed and can_be_subject(text, start, one) and is_main(text, one):
                return one.person
    return None


def _named_further_down(place: QuotationPlace, said: Set[str]) -> str | None:
    """Find the person above whose trade only a later line has: 'Bäckermeisterin Hedwig Merz'."""
    above = {one.person for back in range(place.at + 1) for one in place.before(back)}
    below = zip(place.paragraphs[place.at :], place.mentions[place.at :], strict=True)
    holders = {
        one.person
        for text, mentions in below
        for one in mentions
        if meet(said, nouns_beside(text, one, mentions))
    }
    return holders.pop() if len(holders) == 1 and holders <= above else None


def _is_of_their_place(place: QuotationPlace, person: str, said: Set[str]) -> bool:
    """Return whether a person was named with the proper names beside the office: of Kazakhstan.

    ``said`` are the stems of the office itself, which German writes with a capital.
    """
    own = {
        word.key[:_STEM]
        for word in _proper_names(main_words(place))
        if cut_stem(word.key) not in said and not _is_of_medium_or_party(place, word)
    }
    own |= {word.key[:_STEM] for word in beside_nouns(place) if tells_holder(word)}
    known: set[str] = set()
    for back in range(place.at + 1):
        text = place.paragraphs[back]
        if any(one.person == person for one in place.before(back)):
            end = place.quotation.start if back == place.at else len(text)
            known |= {word.key[:_STEM] for word in words_between(text, 0, end)}
    return own <= known


def _proper_names(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the capitalised words that no preposition leads: none of 'said the mayor to Radio Free Quay'."""
    led = False
    for before, word in pairwise(words):
        capital, of = word.text[0].isupper(), before.key in identity_words("of")
        if capital and not is_preposition(before.key) and not led:
            yield word
        led = capital and (led or is_preposition(before.key)) and not of


def _is_of_medium_or_party(place: QuotationPlace, word: Word) -> bool:
    """Return whether a word is in marks, as who was told, or the party of a noun: 'der CDU-Politiker'."""
    behind = place.text[word.end : word.end + 2]
    party = word.text.isupper() and behind[:1] == "-" and behind[1:].isupper()
    return party or any(one.start <= word.start < one.end for one in find_marked(place.text))


def _names_another(place: QuotationPlace) -> bool:
    """Return whether a name follows an office in the attribution, as somebody's without a mention.

    A capital may be that of a longer office: 'the Deputy Prime Minister'.
    """
    text, words = place.text, main_words(place)
    return any(
        is_role(office.key)
        and name.text.istitle()
        and text[office.end : name.start] == " "
        and not any(is_role(word.key) for word in words[at + 1 : at + 3] if word.text.istitle())
        for at, (office, name) in enumerate(pairwise(words))
    )


def _subject_just_before(place: QuotationPlace) -> str | None:
    """Find the referent of 'the official': the only person of the sentence before, its subject.

    None if anybody else is near, if that sentence has another noun for a person, or if the words
    are an answer.
    """
    words, officials = main_words(place), load_word_set(QuotationWords, "officials")
    return _sole_subject(place) if any(word.key in officials for word in words) else None


def speaker_described(place: QuotationPlace) -> str | None:
    """Find the only person of the sentence before, its subject, by 'the 58-year-old' or 'the Belgian'."""
    ages = {one for text in place.paragraphs for one in age_pattern().findall(text)}
    return _sole_subject(place) if len(ages) <= 1 else None


def _sole_subject(place: QuotationPlace) -> str | None:
    """Find the one person of the sentence before and of those near, if they are its subject."""
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    words = main_words(place)
    if sentence is None or any(word.key in quotation_words("answering") for word in words):
        return None
    back, start, end = sentence
    text, mentions = place.paragraphs[back], place.mentions[back]
    named = [one for one in place.before(back) if start <= one.start and one.end <= end]
    subjects = [
        one
        for one in named
        if (can_be_subject(text, start, one) and is_main(text, one))
        or follows_according(text, start, one)
    ]
    if not subjects or last_stranger(text, end, mentions) >= start:
        return None
    own = nouns_beside(text, subjects[-1], mentions)
    others = any(
        is_for_person(word)
        and not is_for_many(word)
        and cut_stem(word.key) not in own
        and not any(one.start <= word.start < one.end for one in named)
        for word in words_between(text, start, end)
    )
    people = {one.person for one in named}
    alone = len(people) == 1 and _people_near(place) == people
    return people.pop() if alone and not others else None


def _people_near(place: QuotationPlace) -> set[str]:
    """Return the people named above, in this paragraph and the one before, whom the verb fits."""
    genders = {past_genders().get(word.key) for word in main_words(place)} - {None}
    return {
        one.person
        for back in range(max(0, place.at - 1), place.at + 1)
        for one in place.before(back)
        if not genders or place.genders.get(one.person) in {None, *genders}
    }


def _only_speaker(place: QuotationPlace, said: set[str]) -> str | None:
    """Find the only person named so far as the referent of a new noun, if they spoke in the sentence before."""
    earlier = [(back, one) for back in range(place.at + 1) for one in place.before(back)]
    people = {one.person for _, one in earlier}
    if len(people) != 1 or any(
        word.key in quotation_words("answering") for word in main_words(place)
    ):
        return None
    back, last = earlier[-1]
    text = place.paragraphs[back]
    end = place.quotation.start if back == place.at else len(text)
    start = sentence_start(text, last.start)
    spoke = any(word.key in saying() for word in words_between(text, start, end))
    near = place.at - back <= 1 and can_be_subject(text, start, last) and is_main(text, last)
    above = [*place.paragraphs[: place.at], place.text[: place.quotation.start]]
    met = {cut_stem(word.key) for each in above for word in words_between(each, 0, len(each))}
    genders = {past_genders().get(word.key) for word in main_words(place)} - {None}
    fits = not genders or place.genders.get(last.person) in {None, *genders}
    return last.person if spoke and near and fits and not meet(met, said) else None
