"""Find the speaker of words with no attribution beside them, by the sentence before or after."""

import re
from collections.abc import Sequence

from generator.nlp.names.person_mention import PersonMention
from generator.nlp.quotations.attribution_phrases import (
    quotation_words,
    saying,
    sentence_end,
    sentence_start,
)
from generator.nlp.quotations.clause_subjects import is_main, last_stranger, sentence_before
from generator.nlp.quotations.interrupted_quotations import Quotation
from generator.nlp.quotations.named_speakers import can_be_subject, speaker_after, speaker_before
from generator.nlp.quotations.quotation_marks import has_marks
from generator.nlp.quotations.quotation_place import QuotationPlace
from generator.nlp.quotations.speaking_pronouns import pronoun_between
from generator.nlp.quotations.speech_clause import has_own_subject, is_plural
from generator.nlp.tokens import words_between

_SIGNED = re.compile(r"[-–—−]\s*(?=\w)")
_AROUND = ' «»„“”"–—-.!?…,)'
_SIGNATURE = 12  # words of a line with the speaker's name and office
_LAST = 30  # characters that hold the last word of a text
_NEAR = 3  # words from the beginning of a sentence to its verb of saying


def speaker_of_words_alone(
    place: QuotationPlace, above: Sequence[Sequence[Quotation]]
) -> str | None:
    """Find who is announced by a colon, signs the line below, or speaks in the sentence beside.

    ``above`` has the quotations of each paragraph with the speakers found so far.
    """
    announced = _announced(place) or _signed(place)
    if announced:
        return announced
    behind = _told_behind(place)
    if behind is not None:
        return behind or None
    return _goes_on_speaking(place, above)


def _announced(place: QuotationPlace) -> str | None:
    """Find the speaker named in the paragraph above, if that ends in a colon or in 'the following'."""
    above = place.paragraphs[place.at - 1].rstrip() if place.at else ""
    if not _announces(above) or place.text[: place.quotation.start].strip(' «„“"–—-'):
        return None
    start = sentence_start(above, len(above) - 1)
    return speaker_before(above, start, len(above), place.mentions[place.at - 1])


def _announces(text: str) -> bool:
    """Return whether a text ends in a colon, or its last word announces what follows."""
    last = words_between(text, max(0, len(text) - _LAST), len(text))[-1:]
    return text.endswith(":") or any(word.key in quotation_words("announcing") for word in last)


def _signed(place: QuotationPlace) -> str | None:
    """Find the person in a line of their own below the words: '— X, the captain'."""
    if place.at + 1 >= len(place.paragraphs) or place.text[place.quotation.end :].strip(_AROUND):
        return None
    line = place.paragraphs[place.at + 1]
    dash = _SIGNED.match(line)
    words = words_between(line, 0, len(line))
    if not dash or len(words) > _SIGNATURE or any(word.key in saying() for word in words):
        return None
    named = place.mentions[place.at + 1]
    return named[0].person if len(named) == 1 and named[0].start == dash.end() else None


def _told_behind(place: QuotationPlace) -> str | None:
    """Find the speaker in the sentence behind: 'So said X.', 'Про це повідомив X.'.

    Empty if that sentence gives the words to somebody unknown, None if it says nothing of them.
    """
    for at in (place.at, place.at + 1):
        if at >= len(place.paragraphs):
            break
        text = place.paragraphs[at]
        start = place.quotation.end if at == place.at else 0
        while start < len(text) and text[start] in _AROUND:
            start += 1
        if start >= len(text):
            continue
        end = sentence_end(text, start)
        words = words_between(text, start, end)
        back = quotation_words("backward")
        opens = [word for word in words[:1] if word.key in back]
        said = [word for word in words[: 2 * _NEAR] if word.key in saying()]
        if not opens or not said or has_marks(text[start:end]):
            return None
        return speaker_after(text, said[0].start, end, place.mentions[at]) or ""
    return None


def _goes_on_speaking(place: QuotationPlace, above: Sequence[Sequence[Quotation]]) -> str | None:
    """Find who speaks in the sentence before: in quoted words or in reported ones.

    None if words of many others follow, or if the sentence before is a question.
    """
    if place.text[place.quotation.end :].strip(_AROUND) and not place.quotation.open:
        return None
    spoken = _quoted_just_before(place, above)
    if spoken is not None:
        return spoken.speaker if not spoken.text.rstrip().endswith("?") else None
    sentence = sentence_before(place.paragraphs, place.at, place.quotation.start)
    if sentence is None or place.at - sentence[0] > 1:
        return None
    return _reporter(place, *sentence)


def _quoted_just_before(
    place: QuotationPlace, above: Sequence[Sequence[Quotation]]
) -> Quotation | None:
    """Return the quotation that ends the text before, with nothing but its attribution behind it."""
    earlier = [each for each in above[place.at] if each.end <= place.quotation.start]
    begins = place.text[: place.quotation.by_start or place.quotation.start].strip(_AROUND)
    if begins and not earlier:
        return None
    at = place.at if earlier else place.at - 1
    if at < 0:
        return None
    found = earlier or list(above[at])
    if not found:
        return None
    last, text = found[-1], place.paragraphs[at]
    end = place.quotation.start if at == place.at else len(text)
    between = text[max(last.end, last.by_end) : end]
    return last if not between.strip(_AROUND) else None


def _reporter(place: QuotationPlace, at: int, start: int, end: int) -> str | None:
    """Find the subject of a sentence that reports what its subject said."""
    text, mentions = place.paragraphs[at], place.mentions[at]
    if has_marks(text[start:end]) or text[start:end].rstrip().endswith(("?", ":")):
        return None
    verbs = [word for word in words_between(text, start, end) if word.key in saying()]
    named = [each for each in mentions if start <= each.start and each.end <= end]
    subjects = [each for each in named if can_be_subject(text, start, each) and is_main(text, each)]
    if not verbs or is_plural(verbs[0]) or len({each.person for each in subjects}) != 1:
        return None
    if has_own_subject(text, verbs, subjects) or last_stranger(text[:end], end, mentions) >= start:
        return None
    return subjects[0].person if _speaks(text, start, end, subjects[0]) else None


def _speaks(text: str, start: int, end: int, subject: PersonMention) -> bool:
    """Return whether the subject is that of the verb of saying by the rules for a colon."""
    if pronoun_between(text, start, end):
        return False
    return speaker_before(text, start, end, [subject]) == subject.person
