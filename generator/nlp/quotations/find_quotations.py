"""Find the quotations of a paragraph, and their speakers."""

import re
from collections.abc import Iterator

from generator.nlp.names.name_words import identity_words, is_conjunction
from generator.nlp.names.person_mention import Mentions
from generator.nlp.quotations.attribution_phrases import (
    accords,
    accords_behind,
    may_speak,
    names,
    quotation_words,
    says,
    sentence_end,
    sentence_start,
    tells,
)
from generator.nlp.quotations.interrupted_quotations import (
    BACK,
    Quotation,
    SpeechDash,
    end_before,
    find_turns,
    make_quotation,
    without_interruption,
)
from generator.nlp.quotations.named_speakers import (
    names_subject,
    speaker_after,
    speaker_before,
    speaker_of_sentence,
)
from generator.nlp.quotations.names_in_marks import is_name_in_marks
from generator.nlp.quotations.quotation_marks import Marked, find_marked
from generator.nlp.quotations.speaking_pronouns import pronoun_between, speaks_inverted
from generator.nlp.quotations.words_behind import find_cited_behind, is_of_oneself, is_told
from generator.nlp.tokens import word_at, words_between

_PHRASE = 4  # so many words in marks are more than a name
_SENTENCE = 5
_LED = 3  # characters behind a closing mark that may lead on
_SHORT = 2  # words of a quotation behind a colon
_NEAR = 8  # words that may contain a verb of saying
_FAR = 20  # the same after a comma, possibly with several people among them
_DASH_AFTER = re.compile(r"[\s,.!?…]*[-–—−]\s*")
_COMMA_AFTER = re.compile(r"\s*,\s*|(?<=[,!?.…][”\"“»])\s+|(?<=[,!?…])\s+")
_VERB_AFTER = re.compile(r"\s+(?=[^\W\d_])")
SPEECH_DASH = re.compile("[–—−]|- ")  # without it there is no speech without marks
_DIALOGUE = re.compile(r"[-–—−]\s+|—(?=\w)")
_DIALOGUE_WITHIN = re.compile(r"[.!?…]\s+[-–—−]\s+(?=[^\W\d_a-zа-яіїєґ])")


def find_quotations(
    text: str, mentions: Mentions, *, continued: bool = False, announced: bool = False
) -> tuple[Quotation, ...]:
    """Find the quotations of one paragraph, in order, without overlaps.

    Words in marks are a quotation if a verb of saying gives them to somebody, or if they make a
    sentence of their own. Names and single words in marks are none. Words after a dash, or before
    a dash and a verb of saying, are one without marks (dialogue). An interrupted quotation
    (``“A,” he said. “B.”``) is one for each part. ``continued``: a quotation of an earlier paragraph
    goes on. ``announced``: a colon ends that paragraph. A text of two lines, the second an
    attribution (``– said X.``), is a pull-quote.
    """
    pull_quote = _read_pull_quote(text, mentions)
    if pull_quote:
        return (pull_quote,)
    marked = find_marked(text, continued=continued)
    dialogue = (_DIALOGUE.match(text) or _DIALOGUE_WITHIN.search(text)) is not None
    if not marked or (dialogue and all(_is_name(text, each) for each in marked)):
        return tuple(_find_unmarked(text, mentions)) if SPEECH_DASH.search(text) else ()
    found: list[Quotation] = []
    for place, each in enumerate(marked):
        back, on = range(place - 1, -1, -1), range(place + 1, len(marked))
        earlier = (marked[at] for at in back if not _is_name(text, marked[at]))
        before = next((other.outer_end for other in earlier), 0)
        later = (marked[at] for at in on if not _is_name(text, marked[at]))
        after = next((other.outer_start for other in later), len(text))
        own = _attribution_after(text, each, after, mentions)
        if found and own is None and _goes_on(text, found[-1], each):
            by, open_ = (found[-1].by_start, found[-1].by_end), not each.closed
            part = make_quotation(text, each.start, each.end, found[-1].speaker, by, goes_on=open_)
            found.append(part)
            continue
        least = _SHORT if announced and not each.outer_start else _SENTENCE
        found += _read_marked(text, each, (before, after), mentions, least)
    return tuple(found)


def _read_pull_quote(text: str, mentions: Mentions) -> Quotation | None:
    said, newline, attribution = text.partition("\n")
    lead = _DASH_AFTER.match(attribution) if newline and said.strip() else None
    if not lead or "\n" in attribution.strip():
        return None
    by = (len(said) + 1 + lead.end(), len(text))
    marked = find_marked(said)
    start, end = (marked[0].start, marked[0].end) if len(marked) == 1 else (0, len(said))
    speaker = speaker_after(text, *by, mentions)
    return make_quotation(text, start, end, speaker, by)


def _read_marked(
    text: str, marked: Marked, bounds: tuple[int, int], mentions: Mentions, least: int
) -> Iterator[Quotation]:
    """Read words in marks as quotations, with an attribution within ``bounds``.

    Without one they are a quotation from ``least`` words on.
    """
    if is_name_in_marks(text, marked.outer_start, marked.start, marked.end):
        return
    count = len(words_between(text, marked.start, marked.end))
    at_start = _begins_sentence(text, marked)
    by = None
    announced = _is_announced(text, marked, bounds[0])
    if not announced and (at_start or not _is_reported(text, marked)):
        by = _attribution_after(text, marked, bounds[1], mentions)
    if by and count and (at_start or count >= _PHRASE):
        speaker = speaker_after(text, *by, mentions)
        if speaker is None and _has_verb_alone(text, by):
            start = max(sentence_start(text, marked.start + 1), bounds[0])
            speaker = speaker_of_sentence(text, start, marked.outer_start, mentions)
            by = (start, by[1]) if speaker else by
        yield from without_interruption(text, marked, speaker, by, mentions)
        return
    by = _attribution_before(text, marked, bounds[0], count)
    if by:
        speaker = speaker_before(text, *by, mentions)
        yield from without_interruption(text, marked, speaker, by, mentions)
    elif _stands_alone(text, marked) and (
        (at_start and count >= least) or (not marked.closed and not marked.outer_start and count)
    ):
        yield from without_interruption(text, marked, None, (0, 0), mentions)


def _is_announced(text: str, marked: Marked, bound: int) -> bool:
    """Return whether ``X said:`` stands before the marks, and no comma or dash leads on behind them."""
    start = max(sentence_start(text, marked.outer_start), bound)
    before = text[start : marked.outer_start].rstrip()
    behind = text[marked.end - 1 : marked.outer_end + _LED].strip("»”“\"' ")
    leads = any(mark in behind for mark in ",–—-−")
    return before.endswith(":") and says(text, start, marked.outer_start) and not leads


def _is_reported(text: str, marked: Marked) -> bool:
    """Return whether 'that' stands right before the marks: 'X, who wrote that “…”, the mayor laughed'."""
    before = words_between(text, sentence_start(text, marked.outer_start), marked.outer_start)
    return bool(before) and before[-1].key in quotation_words("complementisers")


def _has_verb_alone(text: str, by: tuple[int, int]) -> bool:
    """Return whether words after a quotation are only a verb of saying: ``"…" dedi``."""
    found = words_between(text, *by)
    named = any(may_speak(word) or word.key in identity_words("articles") for word in found)
    return not named and pronoun_between(text, *by) in {None, "any"}


def _is_name(text: str, marked: Marked) -> bool:
    """Return whether a few words in marks are in the middle of a sentence, like an outlet's name."""
    if is_name_in_marks(text, marked.outer_start, marked.start, marked.end):
        return True
    few = len(words_between(text, marked.start, marked.end)) < _PHRASE
    half = text[: marked.outer_start].rstrip().endswith(",")  # “A,” said X, “b.”
    return few and marked.closed and not half and not _begins_sentence(text, marked)


def _begins_sentence(text: str, marked: Marked) -> bool:
    before = text[: marked.outer_start].rstrip()
    return not before or before[-1] in '.!?…:–—-”»“"•→'


def _attribution_after(
    text: str, marked: Marked, bound: int, mentions: Mentions
) -> tuple[int, int] | None:
    """Find ``– said X`` after the marks: a dash or a comma, then a verb of saying."""
    if not marked.closed:
        return None
    lead = _DASH_AFTER.match(text, marked.outer_end)
    if lead is None:
        lead = _COMMA_AFTER.match(text, marked.outer_end)
    if lead is None:
        lead = find_cited_behind(text, marked.outer_end, mentions)
    if lead is None:
        # French and others: « … » explique X
        lead = _VERB_AFTER.match(text, marked.outer_end)
        first = word_at(text, lead.end()) if lead else None
        joined = first is not None and is_conjunction(first.key)  # 'was “…” and asked'
        if lead and (joined or not says(text, lead.end(), len(text), 2)):
            return None
    if lead is None:
        return None
    first = word_at(text, lead.end())
    if first is not None and first.key in quotation_words("other_clauses"):
        return None  # '“…”, while Y said': of another's words
    end = min(sentence_end(text, lead.end()), bound)
    between = text[marked.end - 1 : lead.end()]
    said = says(text, lead.end(), end, _FAR if "," in between else _NEAR)
    said = said or accords_behind(text, lead.end()) or accords(text, lead.end(), end)
    said = said or (_leads(between) and tells(text, lead.end()))
    said = said or ("," in between and speaks_inverted(text, lead.end(), end))
    said = said or ("," in between and names_subject(text, lead.end(), end, mentions))
    return (lead.end(), end) if said else None


def _leads(between: str) -> bool:
    """Return whether a dash and a comma, or the mark of a finished sentence, lead on."""
    return any(mark in between for mark in ",!?…") and any(dash in between for dash in "–—-−")


def _attribution_before(
    text: str, marked: Marked, bound: int, count: int
) -> tuple[int, int] | None:
    """Find ``X said:`` before the marks, without a colon only before a quoted phrase."""
    start = max(sentence_start(text, marked.outer_start), bound)
    before = text[start : marked.outer_start].rstrip()
    if not before:
        return None
    begins = text[marked.start : marked.end].lstrip()[:1].isupper()
    if before.endswith(":"):
        said = says(text, start, marked.outer_start) or (begins and count >= _PHRASE - 1)
        return (start, marked.outer_start) if said and count else None
    named = not begins and names(text, start, marked.outer_start)
    if count >= _PHRASE and (
        named or says(text, start, marked.outer_start) or accords(text, start, marked.outer_start)
    ):
        return start, marked.outer_start
    return None


def _stands_alone(text: str, marked: Marked) -> bool:
    """Return whether the words in marks are their whole sentence, and begin as one."""
    first = text[marked.start : marked.end].lstrip()[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    after = text[marked.outer_end :].lstrip(" .,!?…)\u00a0")
    return not after or text[marked.outer_end : marked.outer_end + 1] in {".", " ", "!", "?"}


def _goes_on(text: str, before: Quotation, marked: Marked) -> bool:
    """Return whether the words in marks directly follow the attribution of a quotation."""
    if before.by_start <= before.end or before.by_end > marked.outer_start:
        return False
    between = text[before.by_end : marked.outer_start].strip(" \u00a0\n.,:–—-−")
    return not between and text[: marked.outer_start].rstrip()[-1] in ".,:–—-−"


def _find_unmarked(text: str, mentions: Mentions) -> Iterator[Quotation]:
    """Find dialogue after a dash, or a sentence with a dash and a verb of saying at its end."""
    lead = _DIALOGUE.match(text) or _DIALOGUE_WITHIN.search(text)
    found = list(_read_dialogue(text, lead.end(), mentions)) if lead else []
    if found:
        yield from found
        return
    told = (turn for turn in find_turns(text, 2) if is_told(text, turn))
    turn = next(find_turns(text, 1), None) or next(told, None)
    if turn and _closes_paragraph(text, turn):
        by = (turn.end, len(text))
        yield end_before(text, 0, turn, speaker_after(text, *by, mentions), by)


def _read_dialogue(text: str, start: int, mentions: Mentions) -> Iterator[Quotation]:
    """Read ``A, – said X. – B, – he added.`` as A and B, each with its attribution."""
    speaker, by = None, (0, 0)
    while True:
        turns = find_turns(text, 3, start)
        turn = next((turn for turn in turns if words_between(text, start, turn.start)), None)
        if turn is None:
            if by != (0, 0):
                yield make_quotation(text, start, len(text), speaker, by)
            return
        back = BACK.search(text, turn.end)
        end = sentence_end(text, turn.end)
        by = (turn.end, min(end, back.start()) if back else end)
        still = pronoun_between(text, *by) is not None  # '– he added': the one before
        speaker = speaker_after(text, *by, mentions) or (speaker if still else None)
        yield end_before(text, start, turn, speaker, by)
        if back is None:
            return
        start = back.end()


def _closes_paragraph(text: str, turn: SpeechDash) -> bool:
    """Return whether the attribution is short, ends the paragraph and follows a clause."""
    return (
        len(words_between(text, 0, turn.start)) >= _SENTENCE
        and sentence_end(text, turn.end) >= len(text.rstrip())
        and len(words_between(text, turn.end, len(text))) <= 2 * _NEAR
        and (not says(text, 0, turn.start) or is_of_oneself(text))
    )
