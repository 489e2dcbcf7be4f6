"""Find the subject that a pronoun, or an act without a subject, goes back to."""

import re
from collections.abc import Callable, Sequence

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.names.name_words import is_conjunction, is_role, without_article
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.attribution_phrases import (
    find_accords,
    may_tell,
    quotation_words,
    saying,
    sentence_end,
    sentence_start,
)
from generator.nlp.quotations.clause_subjects import (
    is_main,
    last_noun_subject,
    last_stranger,
    sentence_before,
)
from generator.nlp.quotations.named_speakers import follows_according
from generator.nlp.quotations.nouns_for_people import is_for_person
from generator.nlp.quotations.office_holders import (
    find_holders,
    is_unnamed,
    nouns_beside,
    office_stems,
)
from generator.nlp.quotations.office_words import cut_stem, stems_alike
from generator.nlp.quotations.quotation_place import QuotationPlace, told_from
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_FAR = 4  # paragraphs above in which a subject is looked for
_PAIR = 2
_CLAUSES = re.compile(r"[.;:!?]")


def last_subject(
    place: QuotationPlace, fits: Callable[[str], bool], gender: str | None
) -> str | None:
    """Find the fitting person last named as a subject of a main clause, or as the source.

    ``gender`` is that of the pronoun, or None if no pronoun speaks. None if a later paragraph
    names another fitting person, unless the article has no more than one, or lets an unknown name
    speak: a wrong speaker is worse than none. An office as a later subject counts for its only
    holder, unless it is the office of the person so named.
    """
    for back in range(place.at, max(-1, place.at - 1 - _FAR), -1):
        text = place.paragraphs[back]
        named = [one for one in place.before(back) if fits(one.person)]
        subjects = _subjects(text, named, place.before(back))
        subjects = _without_apposed(place, text, subjects, gender)
        end = told_from(place) if back == place.at else len(text)
        stranger = last_stranger(text, end, place.mentions[back])
        start = subjects[-1].end if subjects else 0
        noun = last_noun_subject(text, start, end, place.mentions[back], gender)
        holders = _holders_of(place, noun) if noun else set[str]()
        if noun and not holders and noun.key in load_word_set(QuotationWords, "officials"):
            holders = _only_person(place, back, noun)
        if noun and is_unnamed(text, noun, place.mentions[back]):
            return None
        if noun and holders.isdisjoint(one.person for one in subjects[-1:]):
            return next((one for one in holders if len(holders) == 1 and fits(one)), None)
        if subjects and subjects[-1].end > stranger:
            last = subjects[-1].person
            return last if fits(last) and not _are_joined(text, subjects[-2:]) else None
        if back == place.at and stranger < 0 and (who := _asked_by_us(place, named)):
            return who
        if named or stranger >= 0:
            people = {one.person for one in named}
            return people.pop() if stranger < 0 and people == place.all_of(gender) else None
    return None


def _holders_of(place: QuotationPlace, noun: Word) -> set[str]:
    """Return the people above with an office, or else with another word for it: 'l'élu', the mayor."""
    key = without_article(noun.key)
    alike = stems_alike({cut_stem(key)})
    return find_holders(place, office_stems(key)) or (
        find_holders(place, alike) if alike else set()
    )


def subject_of_pronoun(place: QuotationPlace, gender: str) -> str | None:
    """Find whom a pronoun of a gender stands for, ``any`` for one of both."""
    fits = {None, "m", "f"} if gender == "any" else {None, gender}
    return last_subject(place, lambda who: place.genders.get(who) in fits, gender)


def _subjects(
    text: str, fitting: Sequence[PersonMention], named: Sequence[PersonMention]
) -> list[PersonMention]:
    """Return the subjects of main clauses, or whom their sentence names as its source instead.

    'According to X, Y had left. “…,” he added': that is X, and nobody if X does not fit.
    """
    subjects = [one for one in fitting if is_main(text, one)]
    for one in named:
        start = sentence_start(text, one.start)
        if find_accords([word.key for word in words_between(text, start, one.start)]) and (
            follows_according(text, start, one)
        ):
            end = sentence_end(text, one.end)
            subjects = [each for each in subjects if not start <= each.start < end]
            subjects = sorted([*subjects, one], key=lambda each: each.start)
    return subjects


def _without_apposed(
    place: QuotationPlace, text: str, subjects: list[PersonMention], gender: str | None
) -> list[PersonMention]:
    """Leave out a last name between commas, of unknown gender, if a subject before it has the pronoun's.

    'Ms X accused the former mayor, Y, of lying. “…,” she said.'
    """
    genders = [place.genders.get(one.person) for one in subjects[-_PAIR:]]
    if gender not in {"m", "f"} or genders != [gender, None]:
        return subjects
    first, last = subjects[-_PAIR:]
    apposed = text[: last.start].rstrip().endswith(",") and text.startswith(",", last.end)
    same = sentence_start(text, last.start) <= first.start
    return subjects[:-1] if apposed and same else subjects


def _only_person(place: QuotationPlace, back: int, noun: Word) -> set[str]:
    """Return the one person named up to a paragraph, whom 'the accused' is then, or nobody.

    Nobody where another noun for a person is met: 'X accused the mayor. The official denies it'.
    """
    own: set[str] = set()
    met: set[str] = set()
    people: set[str] = set()
    for at in range(back + 1):
        text, named = place.paragraphs[at], place.before(at)
        people |= {one.person for one in named}
        own |= {each for one in named for each in nouns_beside(text, one, place.mentions[at])}
        end = place.quotation.start if at == place.at else len(text)
        met |= {
            cut_stem(word.key)
            for word in words_between(text, 0, end)
            if is_for_person(word) and (at, word.start) != (back, noun.start)
            if not any(one.start <= word.start < one.end for one in named)
        }
    return people if len(people) == 1 and met <= own else set()


def _are_joined(text: str, pair: Sequence[PersonMention]) -> bool:
    """Return whether two people are one subject: 'X and the secretary Y spoke'."""
    if len(pair) < _PAIR or pair[0].person == pair[1].person:
        return False
    between = words_between(text, pair[0].end, pair[1].start)
    joined = any(is_conjunction(word.key) for word in between)
    clause = text[pair[0].end : pair[1].start]
    acts = any(
        word.key in saying() or (may_tell(word) and not is_role(word.key)) for word in between
    )
    return joined and not acts and not _CLAUSES.search(clause)


def _asked_by_us(place: QuotationPlace, named: Sequence[PersonMention]) -> str | None:
    """Find the one person of the sentence before, if 'we' or 'I' is its subject: 'we asked X'."""
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if sentence is None or sentence[0] != place.at:
        return None
    _, start, end = sentence
    opening = words_between(place.text, start, end)[:_PAIR]
    people = {one.person for one in named if start <= one.start and one.end <= end}
    ours = any(word.key in quotation_words("narrators") for word in opening)
    return people.pop() if ours and len(people) == 1 else None
