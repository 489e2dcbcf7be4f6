"""Words of dates in a language, ready for lookup."""

from collections.abc import Iterable
from functools import cache

import msgspec

from generator.languages.date_sections import Calendar, DateWords
from generator.languages.load import load_sections
from generator.nlp.morphology import has_dictionary
from generator.nlp.tokens import fold
from generator.nlp.word_set import WordSet, make_word_set


class Lexicon(msgspec.Struct, frozen=True):
    """Words of dates in one language by their keys. ``DateWords`` explains each list."""

    months: dict[str, int]  # after a day
    months_in: dict[str, int]
    months_any: dict[str, int]
    weekdays: dict[str, int]  # Monday is 0
    weekdays_of: dict[str, int]
    weekdays_any: dict[str, int]
    days: dict[str, int]
    ordinals: dict[str, int]
    sets: dict[str, frozenset[str]]
    same_day: dict[str, int]  # phrases, and how many days after the one named before
    day_words: dict[str, int]
    few: dict[str, int]  # numbers in words
    saying: dict[str, int]  # and how many words may stand between one and its day
    fixing: dict[str, WordSet]  # by the word that stands between one and its day
    expecting: WordSet
    future: WordSet
    past: WordSet
    infinitive: WordSet
    triggers: dict[str, str]  # every word that a date may be found at, and its kind
    near_year: frozenset[str]  # words that relate a year to the present one, 'year' included
    dictionary: str  # the language, or '' without a dictionary of it
    after: bool  # 'last' and 'next' stand after a weekday
    month_first: bool
    year_first: bool
    capitals: bool
    dot: bool

    def is_one(self, key: str, *names: str) -> bool:
        """Return whether the key is in one of the named sets (``before_month``, ``range_from``, ``year`` …)."""
        for name in names:  # noqa: SIM110 - asked a hundred times of an article, 'any' takes twice as long
            if key in self.sets[name]:
                return True
        return False


_SETS = (
    "before_month", "before_weekday", "part_of_month", "range_from", "range_to", "range_and",
    "between", "year", "years", "before_year", "last", "this", "next", "last_year", "this_year",
    "next_year", "eve", "after_eve", "day", "ago", "never", "quarter", "night", "deadline",
    "starting", "since", "article", "week", "beside_date", "after_day", "progressive",
    "intended", "by", "offering", "attributing", "behind_weekday", "vague",
    "deciding", "that",
    "once", "even", "attending",
)  # fmt: skip
_NEAR_YEAR = ("last", "this", "next", "last_year", "this_year", "next_year", "year")


@cache
def languages_with_dates() -> tuple[str, ...]:
    """Return the codes of the languages with readable dates in running text."""
    return tuple(code for code in load_sections(DateWords) if code in load_sections(Calendar))


@cache
def lexicon(language: str | None) -> Lexicon | None:
    """Return the language's lexicon, or None if its dates cannot be read."""
    if language is None or language not in languages_with_dates():
        return None
    calendar, words = load_sections(Calendar)[language], load_sections(DateWords)[language]
    months, months_in = _numbered(calendar.months, 1), _numbered(calendar.months_in, 1)
    weekdays = _numbered(calendar.weekdays, 0)
    weekdays_of = _numbered(calendar.weekdays_of, 0) | weekdays
    months_any = _numbered(calendar.months_other, 1) | months_in | months
    sets = {name: frozenset(map(fold, getattr(words, name))) for name in _SETS}
    days = {fold(word): distance for word, distance in words.days.items()}
    same_day = {fold(phrase): distance for phrase, distance in words.same_day.items()}
    return Lexicon(
        months=months, months_in=months_in, months_any=months_any, weekdays=weekdays,
        weekdays_of=weekdays_of,
        weekdays_any=_numbered(calendar.weekdays_other, 0) | weekdays_of, days=days,
        ordinals=_numbered(words.ordinals, 1), sets=sets, same_day=same_day,
        day_words=_numbered(words.day_words, 1),
        few={fold(word): number for word, number in words.few.items()},
        saying={fold(word): most for word, most in words.saying.items()},
        fixing={fold(word): make_word_set(verbs) for word, verbs in words.fixing.items()},
        expecting=make_word_set(words.expecting), future=make_word_set(words.future), past=make_word_set(words.past),
        infinitive=make_word_set(words.infinitive),
        triggers=_triggers(sets, days, same_day, {*weekdays, *weekdays_of}, months_any),
        near_year=frozenset().union(*[sets[name] for name in _NEAR_YEAR]),
        dictionary=language if has_dictionary(language) else "", after=words.adjective_behind,
        month_first=calendar.month_first, year_first=calendar.year_first, capitals=calendar.capitals,
        dot=calendar.dot_after_day,
    )  # fmt: skip


def _triggers(
    sets: dict[str, frozenset[str]],
    days: Iterable[str],
    same_day: Iterable[str],
    weekdays: Iterable[str],
    months: Iterable[str],
) -> dict[str, str]:
    """Return every word that a date may be found at, and its kind. The later kind prevails."""
    triggers: dict[str, str] = {}
    for kind, keys in (
        ("same", [phrase.split()[-1] for phrase in same_day]), ("ago", sets["ago"]),
        ("eve", sets["eve"]), ("quarter", sets["quarter"]), ("offset", days),
        ("weekday", weekdays), ("month", months), ("short quarter", ("q1", "q2", "q3", "q4")),
    ):  # fmt: skip
        triggers.update(dict.fromkeys(keys, kind))
    return triggers


def _numbered(entries: Iterable[str], first: int) -> dict[str, int]:
    return {
        fold(form): number for number, forms in enumerate(entries, first) for form in forms.split()
    }
