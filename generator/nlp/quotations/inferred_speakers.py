"""Find a speaker named in an earlier sentence, by a pronoun, an office, a message or a colon."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.nlp.names.name_words import is_no_name, is_role
from generator.nlp.names.offices import Office
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    age_pattern,
    is_hearsay,
    may_tell,
    owners,
    quotation_words,
    saying,
)
from generator.nlp.quotations.cited_words import cited_gender
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.last_subjects import last_subject, subject_of_pronoun
from generator.nlp.quotations.office_speakers import speaker_by_office, speaker_described
from generator.nlp.quotations.quotation_place import (
    QuotationPlace,
    continues_clause,
    main_words,
    without_told,
)
from generator.nlp.quotations.speaking_pronouns import pronoun_between
from generator.nlp.quotations.speech_clause import is_plural
from generator.nlp.quotations.tellers_above import teller_above
from generator.nlp.quotations.words_alone import speaker_of_words_alone
from generator.nlp.tokens import Word, words_between

_FAR = 4  # words between a message and its verb of saying
_BESIDE = 40  # characters before a name that may contain an age
_NEAR = 3  # words between a message and its verb of saying


def infer_speaker(
    paragraphs: Sequence[str],
    mentions: Sequence[Mentions],
    quotation: tuple[int, Quotation],
    found: Sequence[Sequence[Quotation]],
    genders: Mapping[str, str | None],
    filed: Mapping[str, Sequence[Office]] | None,
) -> str | None:
    """Find the speaker of a quotation without a name beside it, or return None if uncertain."""
    at, each = quotation
    place = QuotationPlace(paragraphs, mentions, at, each, genders, filed)
    text = place.text
    words = main_words(place)
    if all(word.key in quotation_words("direct_labels") for word in words):
        return speaker_of_words_alone(place, found) or teller_above(place)
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
        told = continues_clause(place)
        return None if told else subject_of_pronoun(without_told(place), gender)
    if _is_message(place):
        return last_subject(place, lambda _: True, None)
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


def _is_message(place: QuotationPlace) -> bool:
    """Return whether a message speaks: 'the post says'."""
    words = main_words(place)
    messages = quotation_words("messages")
    if any(is_no_name(word.key) and word.key not in messages for word in words):
        return False  # 'the ministry said in a statement'
    said = [at for at, word in enumerate(words) if word.key in saying()]
    found = [at for at, word in enumerate(words) if word.key in messages]
    return any(abs(one - verb) <= _NEAR for one in found for verb in said)
