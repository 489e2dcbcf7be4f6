"""The words of dates of a language, ready to be looked up."""

from collections import defaultdict
from functools import cache

import msgspec

from generator.languages.date_words import (
    ADJECTIVE_BEHIND,
    CAPITALS,
    DATE_WORDS,
    DOT_AFTER_DAY,
    MONTH_FIRST,
)
from generator.nlp.morphology import has_dictionary
from generator.nlp.tokens import fold


class Lexicon(msgspec.Struct, frozen=True):
    """One language's words of dates by their keys; see ``date_words`` for what each table means."""

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
    future: frozenset[str]
    future_beginnings: tuple[str, ...]
    triggers: dict[str, str]  # every word that a date may be found at, and its kind
    near_year: frozenset[str]  # every word by which a year is told from the present one, 'year' too
    dictionary: str  # the language, where there is a dictionary of it
    after: bool  # 'last' and 'next' stand behind a weekday
    month_first: bool
    capitals: bool
    dot: bool

    def is_one(self, key: str, *names: str) -> bool:
        """Whether the key is in one of the named sets (``in``, ``from``, ``year`` …)."""
        for name in names:  # noqa: SIM110 - asked a hundred times of an article, 'any' takes twice as long
            if key in self.sets[name]:
                return True
        return False


_SETS = (
    "in", "on", "part", "from", "to", "and", "of", "year", "years", "year_in", "last", "this",
    "next", "last_year", "this_year", "next_year", "eve", "day", "ago", "never", "quarter", "night",
    "deadline", "starting", "article", "week",
)  # fmt: skip
_NEAR_YEAR = ("last", "this", "next", "last_year", "this_year", "next_year", "year")


@cache
def lexicon(language: str | None) -> Lexicon | None:
    """The language's lexicon; None where its dates cannot be read."""
    if language not in DATE_WORDS:
        return None
    table = defaultdict(str, DATE_WORDS[language])
    months, months_in = _numbered(table["months"], 1), _numbered(table["months_in"], 1)
    months_any = _numbered(table["months_other"], 1) | months_in | months
    weekdays = _numbered(table["weekdays"], 0)
    weekdays_of = _numbered(table["weekdays_of"], 0) | weekdays
    weekdays_any = _numbered(table["weekdays_other"], 0) | weekdays_of
    days = {fold(each.partition(":")[0]): int(each.partition(":")[2])
            for each in table["days"].split()}  # fmt: skip
    sets = {name: frozenset(map(fold, table[name].split())) for name in _SETS}
    same_day = {fold(each.partition(":")[0]): int(each.partition(":")[2] or 0)
                for each in table["same_day"].split("|") if each}  # fmt: skip
    future = [fold(word) for word in table["future"].split()]
    triggers: dict[str, str] = {}
    for kind, keys in (
        ("same", [phrase.split()[-1] for phrase in same_day]), ("ago", sets["ago"]),
        ("eve", sets["eve"]), ("quarter", sets["quarter"]), ("offset", days),
        ("weekday", [*weekdays, *weekdays_of]), ("month", months_any),
        ("short quarter", ("q1", "q2", "q3", "q4")),
    ):  # fmt: skip
        triggers.update(dict.fromkeys(keys, kind))
    return Lexicon(
        months, months_in, months_any, weekdays, weekdays_of, weekdays_any, days,
        _numbered(table["ordinals"], 1), sets, same_day, _numbered(table["day_words"], 1),
        frozenset(word for word in future if not word.endswith("*")),
        tuple(word[:-1] for word in future if word.endswith("*")), triggers,
        frozenset().union(*[sets[name] for name in _NEAR_YEAR]),
        language or "" if has_dictionary(language) else "", language in ADJECTIVE_BEHIND,
        language in MONTH_FIRST, language in CAPITALS, language in DOT_AFTER_DAY,
    )  # fmt: skip


def _numbered(line: str, first: int) -> dict[str, int]:
    return {
        fold(form): number
        for number, forms in enumerate(line.split("|"), first)
        for form in forms.split()
    }
