"""Reading of relative days: yesterday, on Tuesday, the same day."""

from collections.abc import Iterator

from generator.nlp.dates.date_tokens import DateTokens, ParsedDate
from generator.nlp.morphology import has_verb_reading, is_past, is_subject

_OPENING, _CLOSING = frozenset('«„“”"'), frozenset('»”“"')
_LONGEST_NAME = 3  # words before the one for a day
_WEEK_BESIDE = 2  # words after a weekday: 'of last week'


def read_weekday(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read a weekday that means one day: on Tuesday, last Friday, у вівторок."""
    lexicon, word, before = scan.lexicon, scan.words[at], scan.key(at - 1)
    if not _may_be_weekday(scan, at):
        return
    spaced = scan.spaced(at - 1)
    if spaced and word.key in lexicon.weekdays_of:
        for lean, name in ((-1, "last"), (0, "this"), (1, "next")):
            if lexicon.is_one(before, name):
                start, weekday = scan.words[at - 1].start, lexicon.weekdays_of[word.key]
                weeks = None if lean else 0
                yield ParsedDate(start, word.end, weekday=weekday, lean=lean, weeks=weeks)
                return
    if spaced and _is_barred(scan, at):
        yield from _read_bound_weekday(scan, at)
        return
    if word.key not in lexicon.weekdays:
        return
    weekday = lexicon.weekdays[word.key]
    lean, weeks, end = _after_weekday(scan, at)
    told = _is_possessive(scan, at) or _is_usual(scan, at)
    night = lexicon.is_one(scan.key(at - 2), "night")  # in the night to Tuesday
    if spaced and (
        lexicon.is_one(before, "before_weekday") or (night and lexicon.is_one(before, "never"))
    ):
        start = scan.words[at - 1].start
        yield ParsedDate(start, end, weekday=weekday, lean=lean, weeks=weeks, told=told)
    elif not lexicon.sets["before_weekday"] and not lexicon.is_one(_joined(scan, at - 1), "never"):
        start = (
            scan.words[at - 1].start
            if spaced and lexicon.is_one(before, "beside_date")
            else word.start
        )
        yield ParsedDate(start, end, weekday=weekday, lean=lean, weeks=weeks, told=told)


def _is_usual(scan: DateTokens, at: int) -> bool:
    """Check for a word that may make a weekday any of its kind: 'even on Sunday'."""
    lexicon = scan.lexicon
    led = lexicon.is_one(scan.key(at - 1), "before_weekday", "beside_date")
    return lexicon.is_one(scan.key(at - 2 if led else at - 1), "even")


def _is_barred(scan: DateTokens, at: int) -> bool:
    """Check for a weekday whose preposition is not that of a day on which something is."""
    lexicon, before = scan.lexicon, _joined(scan, at - 1)
    if lexicon.is_one(scan.key(at - 2), "night"):
        return False
    if lexicon.sets["before_weekday"]:
        return not lexicon.is_one(before, "before_weekday")
    return lexicon.is_one(before, "never")


def _read_bound_weekday(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read a weekday behind a word for a first or last day, of no range: by Friday, set for Friday."""
    lexicon, word, before = scan.lexicon, scan.words[at], scan.key(at - 1)
    if not (lexicon.is_one(before, "by", "starting") or before in lexicon.fixing):
        return
    beside = [scan.key(at - 2), scan.key(at + 1)]
    if scan.spaced(at) or beside[1] in lexicon.months_any:
        beside.append(scan.key(at + 2))
    days = any(key in lexicon.weekdays_of or key.isdigit() for key in beside)
    if not days and word.key in lexicon.weekdays_of:
        yield ParsedDate(word.start, word.end, weekday=lexicon.weekdays_of[word.key], bound=True)


def _may_be_weekday(scan: DateTokens, at: int) -> bool:
    """Check that a word is written as a weekday alone, of no hyphenated word or range of weekdays."""
    owned = _is_possessive(scan, at)
    if owned and not scan.lexicon.is_one(scan.key(at - 1), "attending"):
        return False
    if "-" in (scan.gap(at), scan.gap(at - 1)):
        return False
    if scan.lexicon.sets["behind_weekday"]:
        return _has_word_for_day(scan, at)
    return not scan.lexicon.capitals or scan.words[at].text[0].isupper()


def _joined(scan: DateTokens, at: int) -> str:
    """Return the key of a word, or of the one that it is joined to by a hyphen: 'sent' in 'sent-it'."""
    return scan.key(at - 1 if scan.gap(at - 1) == "-" else at)


def _has_word_for_day(scan: DateTokens, at: int) -> bool:
    """Check for the word that a weekday needs behind it: Turkish 'salı günü'."""
    return scan.spaced(at) and scan.lexicon.is_one(scan.key(at + 1), "behind_weekday")


def _after_weekday(scan: DateTokens, at: int) -> tuple[int, int | None, int]:
    """Return lean, weeks and end by the words after a weekday: mardi dernier, Tuesday of last week."""
    lexicon = scan.lexicon
    for step in range(at + 1, at + 1 + _WEEK_BESIDE):
        if not scan.spaced(step - 1):
            break
        for shift, name in ((-1, "last"), (0, "this"), (1, "next")):
            if not lexicon.is_one(scan.key(step), name):
                continue
            if scan.spaced(step) and lexicon.is_one(scan.key(step + 1), "week"):
                return 0, shift, scan.words[step + 1].end
            if step == at + 1 and shift and not scan.key(step + 1).isdigit() and lexicon.after:
                return shift, None, scan.words[step].end
    return 0, None, scan.words[at + 1 if _has_word_for_day(scan, at) else at].end


def read_offset(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read yesterday, today, tomorrow and the like."""
    word = scan.words[at]
    shift = scan.lexicon.days[word.key]
    if scan.lexicon.is_one(scan.key(at - 1), "never") or (not shift and _is_possessive(scan, at)):
        return  # today's world is of no one day
    if word.text[0].isupper() and scan.gap(at - 1) == " " and scan.words[at - 1].text[0].isupper():
        return  # a part of a name: USA Today
    if _closes_name(scan, at):
        return
    yield ParsedDate(word.start, word.end, offset=shift)


def _closes_name(scan: DateTokens, at: int) -> bool:
    """Check for the last word of a name in marks, right behind a word: the paper «Quays today».

    A name has no verb that the dictionary knows.
    """
    if (scan.text[scan.words[at].end :][:1] or " ") not in _CLOSING:
        return False
    first = at
    while first > at - _LONGEST_NAME and scan.spaced(first - 1):
        first -= 1
    opening = scan.words[first].start - 1
    before = scan.text[max(0, opening - 2) : max(0, opening)]
    if not (before[:1].isalnum() and before[1:] == " " and scan.text[opening] in _OPENING):
        return False
    others = scan.words[first:at]
    known = scan.lexicon.dictionary
    return all(word is not others[0] or word.text[0].isupper() for word in others) and not any(
        has_verb_reading(word.key, known) for word in others
    )


def read_eve(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read the day before publication, if the word cannot mean 'on the eve of'."""
    word, after = scan.words[at], scan.key(at + 1)
    plain = not scan.spaced(at) or scan.lexicon.is_one(after, "after_eve") or is_past(after)
    known = scan.lexicon.dictionary
    if plain or (known and is_subject(scan.words[at + 1], known)):
        yield ParsedDate(word.start, word.end, offset=-1)


def read_ago(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read 'two days ago' and the like."""
    number = scan.key(at - 2)
    days = scan.lexicon.few.get(number) or (int(number) if number in set("23456789") else None)
    if days and scan.lexicon.is_one(scan.key(at - 1), "day") and scan.spaced(at - 1):
        yield ParsedDate(scan.words[at - 2].start, scan.words[at].end, offset=-days)


def read_same_day(scan: DateTokens, at: int) -> Iterator[ParsedDate]:
    """Read 'the same day' as the day of the date before it, unless it is counted from an event after it."""
    if scan.spaced(at) and scan.lexicon.is_one(scan.key(at + 1), "after_day"):
        return
    for phrase, step in scan.lexicon.same_day.items():
        first = at - phrase.count(" ")
        if first >= 0 and " ".join(word.key for word in scan.words[first : at + 1]) == phrase:
            yield ParsedDate(scan.words[first].start, scan.words[at].end, same=True, offset=step)
            return


def _is_possessive(scan: DateTokens, at: int) -> bool:
    """Return whether the word is a possessive: Friday's meeting may be past or to come."""
    end = scan.words[at].end
    return scan.text[end : end + 2] in {"'s", "’s"}
