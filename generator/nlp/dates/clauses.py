"""Find the clause around a date, and what in it or before it fixes the date as one to come."""

import re
from collections.abc import Sequence

from generator.nlp.dates.date_lexicon import Lexicon
from generator.nlp.dates.date_tokens import ParsedDate
from generator.nlp.tokens import Word, fold, words_between

_OPENING = 1  # words before a date that opens its clause
_CLAUSE_ENDS = re.compile(r"[;:!?()—–\n]|,(?!\d)|\.(?=\s)")
_SENTENCE_ENDS = re.compile(r"[;:!?()—–\n]|\.(?=\s)")
_REMARK = re.compile(r",(?P<words>[^,;:!?()—–\n.]{2,60}),|\([^()\n]{1,60}\)")
_LONGEST_REMARK = 5  # words
_VERB_AT_END = 2  # words of a clause that holds its verb at the end
_NEAR = 100  # characters around a date with the verb that fixes it
_FIXING = 8  # words before it
_FIXED_BEHIND = 3  # and behind it
_OPENED = 8  # words of a clause before the one with the date: 'It is now widely expected that'


def read_clause(spoken: ParsedDate, text: str, table: Lexicon) -> tuple[Word, ...]:
    """Return the words of the clause around the date, across a comma right beside it: 'On 5 May, …'.

    It goes on behind a remark: 'On 5 May, the envoy said, they will meet.'
    """
    before = [match.end() for match in _CLAUSE_ENDS.finditer(text, 0, spoken.start)]
    start = before[-1] if before else 0
    opens = len(text[start : spoken.start].split()) <= _OPENING
    clause: tuple[Word, ...] = ()
    end = spoken.end
    if opens and text[end : end + 1] == "," and not _remark_end(text, end, table):
        end += 1
    while True:
        after = _CLAUSE_ENDS.search(text, end)
        stop = after.start() if after else len(text)
        clause += words_between(text, start, stop)
        end = _remark_end(text, stop, table)
        if not end:
            return clause[-_VERB_AT_END:] if table.sets["behind_weekday"] else clause
        start = end


def _remark_end(text: str, at: int, table: Lexicon) -> int:
    """Return where a remark ends that begins at a place, in brackets or on whose word something is, or 0."""
    remark = _REMARK.match(text, at)
    if remark is None or remark["words"] is None:
        return remark.end() if remark else 0
    said = words_between(text, *remark.span("words"))
    told = table.is_one(said[0].key, "attributing") if said else False
    told = told or any(word.key in table.saying for word in said)
    return remark.end() if told and len(said) <= _LONGEST_REMARK else 0


def words_before(spoken: ParsedDate, clause: Sequence[Word]) -> list[Word]:
    """Return the words of the clause before the date."""
    return [word for word in clause if word.end <= spoken.start]


def is_fixed(spoken: ParsedDate, text: str, table: Lexicon) -> bool:
    """Check that a verb puts something on the date, of whatever tense: 'was set for 5 May'."""
    if not table.fixing:
        return False
    before = _words_in_sentence(text, max(0, spoken.start - _NEAR), spoken.start, last=True)
    behind = _words_in_sentence(text, spoken.end, min(len(text), spoken.end + _NEAR), last=False)
    for at in reversed(range(len(before))):
        verbs = table.fixing.get(before[at].key)
        if verbs:
            near = (*before[max(0, at - _FIXING) : at], *behind[:_FIXED_BEHIND])
            return any(word.key in verbs for word in near)
        if not table.is_one(before[at].key, "article"):
            break
    ending = fold(text[spoken.start : spoken.end]).rpartition("'")[2]  # a case: Turkish 4 Mayıs'a
    if ending not in table.fixing and behind:
        ending, behind = behind[0].key, behind[1:]
    verbs = table.fixing.get(ending)
    near = behind[:_FIXED_BEHIND] if verbs else ()
    return verbs is not None and any(word.key in verbs for word in near)


def _words_in_sentence(text: str, start: int, end: int, *, last: bool) -> tuple[Word, ...]:
    """Return the words of the last or the first clause between two places, commas aside."""
    ends = [found.span() for found in _SENTENCE_ENDS.finditer(text, start, end)]
    if ends and last:
        start = ends[-1][1]
    elif ends:
        end = ends[0][0]
    return words_between(text, start, end)


def is_expected(clause: Sequence[Word], text: str, table: Lexicon) -> bool:
    """Check that the clause follows one of expectation: 'It is expected that they meet on Friday'."""
    if not clause:
        return False
    start = clause[0].start
    said = text[max(0, start - _NEAR) : start].rstrip()
    if not said.endswith(","):
        return False
    opened = _words_in_sentence(text, max(0, start - _NEAR), start, last=True)
    return any(word.key in table.expecting for word in opened[-_OPENED:])
