"""Find a speaker named in an earlier sentence, by a pronoun, an office, a message or a colon."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.names.name_words import is_conjunction, is_no_name, is_role
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    age_pattern,
    find_accords,
    is_hearsay,
    may_tell,
    owners,
    quotation_words,
    saying,
    sentence_end,
    sentence_start,
)
from generator.nlp.quotations.cited_words import cited_gender
from generator.nlp.quotations.clause_subjects import (
    is_main,
    last_noun_subject,
    last_stranger,
    sentence_before,
)
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.named_speakers import follows_according
from generator.nlp.quotations.nouns_for_people import is_for_person
from generator.nlp.quotations.office_holders import (
    find_holders,
    is_unnamed,
    nouns_beside,
    office_stems,
)
from generator.nlp.quotations.office_speakers import speaker_by_office, speaker_described
from generator.nlp.quotations.office_words import cut_stem
from generator.nlp.quotations.quotation_place import QuotationPlace, main_words, without_told
from generator.nlp.quotations.speaking_pronouns import pronoun_between
from generator.nlp.quotations.speech_clause import is_plural
from generator.nlp.quotations.words_alone import speaker_of_words_alone
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_FAR = 4  # words between a message and its verb of saying
_PAIR = 2
_BESIDE = 40  # characters before a name that may contain an age
_CLAUSES = re.compile(r"[.;:!?]")
_NEAR = 3  # words between a message and its verb of saying


def infer_speaker(
    paragraphs: Sequence[str],
    mentions: Sequence[Mentions],
    quotation: tuple[int, Quotation],
    found: Sequence[Sequence[Quotation]],
    genders: Mapping[str, str | None],
    filed: Mapping[str, frozenset[str]] | None,
) -> str | None:
    """Find the speaker of a quotation without a name beside it, or return None if uncertain."""
    at, each = quotation
    place = QuotationPlace(paragraphs, mentions, at, each, genders, filed)
    text = place.text
    words = main_words(place)
    if all(word.key in quotation_words("direct_labels") for word in words):
        return speaker_of_words_alone(place, found)
    cited = cited_gender(words) if each.by_start >= each.end else None
    owner = _owner_of_message(place) or cited
    if (
        (not owner and _renders_another(place))
        or is_hearsay(text, each.by_start, each.by_end)
        or (_is_of_many(place) and not (owner or _is_of_one(place)))
    ):
        return None
    aged = _find_age(place)
    if aged:
        return _of_age(place, aged) or speaker_described(place)
    gender = owner or pronoun_between(text, each.by_start, each.by_end)
    gender = gender or _spoken_by_someone(place)
    if gender:
        fits = {None, "m", "f"} if gender == "any" else {None, gender}
        place = without_told(place)
        return _last_subject(place, lambda who: genders.get(who) in fits, gender)
    if _is_message(place):
        return _last_subject(place, lambda _: True, None)
    return speaker_by_office(place)


def _spoken_by_someone(place: QuotationPlace) -> str | None:
    """Return the gender of a noun that says no more of a speaker than a pronoun does: the woman."""
    words = main_words(place)
    for word, beside in (*pairwise(words), *pairwise(reversed(words))):
        tells = word.key in saying() or (word is words[0] and may_tell(word))
        for gender in ("m", "f") if tells else ():
            if beside.key in quotation_words(f"persons_{gender}"):
                return gender
    return None


def _renders_another(place: QuotationPlace) -> bool:
    """Return whether somebody repeats another's words: 'she renders his words', 'the mayor's words'."""
    rendered = quotation_words("rendered")
    return any(
        (one.key in owners() and two.key in rendered) or (one.key in rendered and is_role(two.key))
        for one, two in pairwise(main_words(place))
    )


def _owner_of_message(place: QuotationPlace) -> str | None:
    """Return the gender of the pronoun whose statement is quoted: 'йдеться у його дописі'."""
    letters = quotation_words("letters", "messages")
    pairs = pairwise(main_words(place))
    return next(
        (owners()[one.key] for one, two in pairs if one.key in owners() and two.key in letters),
        None,
    )


def _is_of_one(place: QuotationPlace) -> bool:
    """Return whether a message, or a statement of somebody in office, is quoted without a subject."""
    letters = quotation_words("letters", "messages")
    return any(word.key in letters for word in main_words(place))


def _is_of_many(place: QuotationPlace) -> bool:
    """Return whether the verb that speaks is in the plural: 'сказали в міністерстві'."""
    said = [word for word in main_words(place) if word.key in saying()]
    before = place.quotation.by_end <= place.quotation.start
    return bool(said) and is_plural(said[-1 if before else 0])


def _find_age(place: QuotationPlace) -> str | None:
    """Return the age by which somebody speaks: '43' of 'the 43-year-old said'."""
    said = place.text[place.quotation.by_start : place.quotation.by_end]
    found = age_pattern().search(said)
    if not found:
        return None
    words = main_words(place)
    if found[0][-1].isupper() or found[0].split("-")[-1][:1].isupper():  # a German noun
        behind = place.quotation.by_start + found.end()
        words = [word for word in words if word.start > behind][:1]
        words = [word for word in words if place.text[behind : word.start].isspace()]
    return found[1] if not any(map(_is_named, words)) else None


def _is_named(word: Word) -> bool:
    return word.text[0].isupper() and len(word.text) > 1 and not is_no_name(word.key)


def _of_age(place: QuotationPlace, age: str) -> str | None:
    """Find the one person whose age stands beside their name: 'X, 43,', 'the 43-year-old X'."""
    people = {
        one.person
        for back in range(place.at + 1)
        for one in place.before(back)
        if _has_age(place.paragraphs[back], one, age)
    }
    return people.pop() if len(people) == 1 else None


def _has_age(text: str, mention: PersonMention, age: str) -> bool:
    behind = re.match(rf"[,\s(]*{age}\b", text[mention.end :])
    before = words_between(text, max(0, mention.start - _BESIDE), mention.start)
    return bool(behind) or age in {word.text for word in before[-_FAR:]}


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


def _is_message(place: QuotationPlace) -> bool:
    """Return whether a message speaks: 'the post says'."""
    words = main_words(place)
    messages = quotation_words("messages")
    if any(is_no_name(word.key) and word.key not in messages for word in words):
        return False  # 'the ministry said in a statement'
    said = [at for at, word in enumerate(words) if word.key in saying()]
    found = [at for at, word in enumerate(words) if word.key in messages]
    return any(abs(one - verb) <= _NEAR for one in found for verb in said)


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


def _last_subject(
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
        end = place.quotation.start if back == place.at else len(text)
        stranger = last_stranger(text, end, place.mentions[back])
        start = subjects[-1].end if subjects else 0
        noun = last_noun_subject(text, start, end, place.mentions[back], gender)
        holders = find_holders(place, office_stems(noun.key)) if noun else set[str]()
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
