"""Find who tells, in the last sentence above, the words that are set apart below it."""

from collections.abc import Sequence

import msgspec

from generator.nlp.names.name_words import is_conjunction
from generator.nlp.quotations.attribution_phrases import quotation_words, saying
from generator.nlp.quotations.clause_subjects import is_main, sentence_before
from generator.nlp.quotations.last_subjects import subject_of_pronoun
from generator.nlp.quotations.quotation_marks import has_marks
from generator.nlp.quotations.quotation_place import QuotationPlace
from generator.nlp.quotations.speaking_pronouns import pronouns
from generator.nlp.quotations.speech_clause import is_plural
from generator.nlp.tokens import Word, words_between

_AROUND = ' «»„“”"\n,.!?…'
_BESIDE = 1  # words between a pronoun and its verb at most


def teller_above(place: QuotationPlace) -> str | None:
    """Find the speaker of a paragraph of nothing but somebody's words: 'He outlined the plan in Kesh.'.

    The sentence above has a name before its verb of telling, or a pronoun beside it.
    """
    own = place.text[: place.quotation.start] + place.text[place.quotation.end :]
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if own.strip(_AROUND) or sentence is None or sentence[0] != place.at - 1:
        return None
    at, start, end = sentence
    text = place.paragraphs[at]
    words = words_between(text, start, end)
    tells = next((index for index, word in enumerate(words) if _is_telling(word)), None)
    if tells is None or is_plural(words[tells]) or has_marks(text[start:end]):
        return None
    if gender := _pronoun_beside(words, tells):
        above = msgspec.structs.replace(place.quotation, start=start)
        return subject_of_pronoun(place._replace(at=at, quotation=above), gender)
    told = words[tells].start
    everybody = [each for each in place.mentions[at] if start <= each.start < end]
    named = [each for each in everybody if each.end <= told]
    alone = len(named) == 1 and not (
        len(everybody) > 1 and _is_parted(text[told : everybody[-1].start])
    )
    return named[0].person if alone and is_main(text, named[0]) else None


def _is_parted(text: str) -> bool:
    """Check for a mark or a conjunction, behind which somebody else may be the subject: 'while X sat'."""
    conjunctions = quotation_words("conjunctions")
    return any(mark in text for mark in ",;:–—") or any(
        word.key in conjunctions or is_conjunction(word.key)
        for word in words_between(text, 0, len(text))
    )


def _is_telling(word: Word) -> bool:
    return word.key in saying() or word.key in quotation_words("outlining")


def _pronoun_beside(words: Sequence[Word], verb: int) -> str | None:
    near = words[max(0, verb - _BESIDE) : verb]
    return next((pronouns()[word.key] for word in near if word.key in pronouns()), None)
