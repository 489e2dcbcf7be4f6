"""Find a speaker by an office or another noun for them: 'said the mayor'."""

from itertools import pairwise

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.names.name_words import identity_words, is_role
from generator.nlp.names.offices import stem
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    is_preposition,
    offices_alike,
    past_genders,
    quotation_words,
    saying,
    sentence_start,
)
from generator.nlp.quotations.clause_subjects import (
    is_main,
    last_stranger,
    sentence_before,
)
from generator.nlp.quotations.named_speakers import (
    can_be_subject,
)
from generator.nlp.quotations.nouns_for_people import is_for_person
from generator.nlp.quotations.office_words import (
    beside_nouns,
    cut_stem,
    may_bend,
    speaking_nouns,
    speaks_for_many,
    tells_holder,
)
from generator.nlp.quotations.quotation_place import QuotationPlace, main_words
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_STEM = 4  # letters that the cases of a proper name have in common
_CYRILLIC = "\u0400"  # keys of other scripts sort before it
_CUT = 3  # letters more of one stem than of another
_SHORTEST = 4  # letters of a noun for a person


def speaker_by_office(place: QuotationPlace) -> str | None:
    """Find the one person above whose office speaks: before the name, or after it in commas.

    A noun not yet seen beside a name ('the official') means the only person named so far, if that
    person spoke in the sentence before.
    """
    said = speaking_nouns(place)
    if not said or _names_another(place):
        return None
    beside = beside_nouns(place)
    if speaks_for_many(main_words(place)) or any(
        word.key in load_word_set(QuotationWords, "indefinite") for word in beside
    ):
        return None  # 'another minister': not yet named
    holders = find_holders(place, said | _alike(said))
    if len(holders) > 1:
        return None
    who = next(iter(holders), None)
    if not any(word.key in load_word_set(QuotationWords, "possessives") for word in beside):
        who = who or _only_speaker(place, said)
        who = who or _subject_just_before(place) or _filed_just_before(place)
    return who if who and _is_of_their_place(place, who) else None


def _is_of_their_place(place: QuotationPlace, person: str) -> bool:
    """Return whether a person was named with the proper names beside the office: of Kazakhstan."""
    own = {
        word.key[:_STEM]
        for before, word in pairwise(main_words(place))
        if word.text[0].isupper() and not is_preposition(before.key)
    }
    own |= {word.key[:_STEM] for word in beside_nouns(place) if tells_holder(word)}
    known: set[str] = set()
    for back in range(place.at + 1):
        text = place.paragraphs[back]
        if any(one.person == person for one in place.before(back)):
            end = place.quotation.start if back == place.at else len(text)
            known |= {word.key[:_STEM] for word in words_between(text, 0, end)}
    return own <= known


def _names_another(place: QuotationPlace) -> bool:
    """Return whether a name follows an office in the attribution, as somebody's without a mention."""
    text = place.text
    return any(
        is_role(office.key) and name.text.istitle() and text[office.end : name.start] == " "
        for office, name in pairwise(main_words(place))
    )


def _subject_just_before(place: QuotationPlace) -> str | None:
    """Find the referent of 'the official': the only person of the sentence before, its subject.

    None if anybody else is near, if that sentence has another noun for a person, or if the words
    are an answer.
    """
    words, officials = main_words(place), load_word_set(QuotationWords, "officials")
    if not any(word.key in officials for word in words):
        return None
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if sentence is None or any(word.key in quotation_words("answering") for word in words):
        return None
    back, start, end = sentence
    text, mentions = place.paragraphs[back], place.mentions[back]
    named = [one for one in place.before(back) if start <= one.start and one.end <= end]
    subjects = [one for one in named if can_be_subject(text, start, one) and is_main(text, one)]
    if not subjects or last_stranger(text, end, mentions) >= start:
        return None
    own = _nouns_beside(text, subjects[-1], mentions)
    others = any(
        is_for_person(word)
        and cut_stem(word.key) not in own
        and not any(one.start <= word.start < one.end for one in named)
        for word in words_between(text, start, end)
    )
    people = {one.person for one in named}
    alone = len(people) == 1 and _people_near(place) == people
    return people.pop() if alone and not others else None


def _filed_just_before(place: QuotationPlace) -> str | None:
    """Find the last subject of the sentence before, if their file has the office that speaks.

    None if more than the office is said, or if somebody else near may hold it.
    """
    words = main_words(place)
    titles = [word for word in words if word.key not in saying() | identity_words("articles").exact]
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if sentence is None or len(titles) != 1 or not is_role(titles[0].key):
        return None
    back, start, end = sentence
    text, mentions = place.paragraphs[back], place.mentions[back]
    named = [one for one in place.before(back) if start <= one.start and one.end <= end]
    subjects = [one for one in named if can_be_subject(text, start, one) and is_main(text, one)]
    if not subjects or last_stranger(text, end, mentions) >= subjects[0].start:
        return None
    holders = {who for who, heads in (place.filed or {}).items() if stem(titles[0].key) in heads}
    near = {one.person for at in {place.at, back} for one in place.before(at)}
    return subjects[0].person if holders & near == {subjects[0].person} else None


def _people_near(place: QuotationPlace) -> set[str]:
    """Return the people named above, in this paragraph and the one before, whom the verb fits."""
    genders = {past_genders().get(word.key) for word in main_words(place)} - {None}
    return {
        one.person
        for back in range(max(0, place.at - 1), place.at + 1)
        for one in place.before(back)
        if not genders or place.genders.get(one.person) in {None, *genders}
    }


def _alike(stems: set[str]) -> set[str]:
    """Return the stems of other words for the offices: counsel for the defence, lawyer."""
    groups = [[cut_stem(key) for key in group] for group in offices_alike()]
    return {stem for group in groups if not stems.isdisjoint(group) for stem in group}


def find_holders(place: QuotationPlace, offices: set[str]) -> set[str]:
    """Return the people above with one of the offices beside their names, compared by stem."""
    return {
        mention.person
        for back in range(place.at + 1)
        for mention in place.before(back)
        if _meet(offices, _nouns_beside(place.paragraphs[back], mention, place.mentions[back]))
    }


def _nouns_beside(text: str, mention: PersonMention, others: Mentions) -> set[str]:
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
    return nouns | _nouns_behind(text, mention)


def _nouns_behind(text: str, mention: PersonMention) -> set[str]:
    """Return the stem of the office in an apposition: 'Name, a negotiator at …,'."""
    if not text.startswith(",", mention.end):
        return set()
    words = words_between(text, mention.end, min(len(text), mention.end + 40))[:3]
    return {cut_stem(word.key) for word in words if is_role(word.key) and word.text[0].islower()}


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
    return last.person if spoke and near and fits and met.isdisjoint(said) else None


def _meet(one: set[str], other: set[str]) -> bool:
    """Return whether two sets of stems have one in common, perhaps cut shorter."""
    return any(
        (a.startswith(b) or b.startswith(a)) and abs(len(a) - len(b)) <= _CUT
        for a in one
        for b in other
    )


def office_stems(key: str) -> set[str]:
    """Return the stems that the forms of an office can have."""
    return {key[:length] for length in range(4, len(key) + 1)}
