"""Base of all sections of a language file, and the sections about dates."""

import msgspec

Words = tuple[str, ...]
Phrases = tuple[str, ...]
COUNTED = dict.fromkeys(("months", "months_in", "months_other", "months_in_stamps"), 12) | (
    dict.fromkeys(("weekdays", "weekdays_of", "weekdays_other"), 7)
)


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One section of a language file. Lists missing from the language are empty."""


class Calendar(Section, frozen=True):
    """Names of months and weekdays, in twelve and seven entries of forms separated by blanks."""

    months: Words = ()  # forms after the number of a day
    months_in: Words = ()  # forms that mean a whole month after a preposition
    months_other: Words = ()  # further forms and abbreviations
    months_in_stamps: Words = ()  # abbreviations that are other words in running text
    weekdays: Words = ()  # Monday first: forms for 'on Tuesday'
    weekdays_of: Words = ()  # after 'last', 'this', 'next'
    weekdays_other: Words = ()  # forms and abbreviations used only with a date
    day_prefixes: Words = ()  # prefixes of the number of a day
    day_suffixes: Words = ()
    number_endings: Words = ()  # after a hyphen: 12-го
    capitals: bool = False  # the names begin with a capital letter
    month_first: bool = False  # 'March 5' is written as well as '5 March'
    year_first: bool = False  # the year is written before the month
    dot_after_day: bool = False  # a full stop follows the number of the day

    def __post_init__(self) -> None:
        """Count the entries and raise ValueError for msgspec to report."""
        for name, wanted in COUNTED.items():
            number = len(getattr(self, name))
            if number not in (0, wanted):
                raise ValueError(f"{name} has {number} entries, not {wanted}")


class DateWords(Section, frozen=True):
    """Words of dates in running text."""

    before_month: Words = ()  # prepositions before a month, or a weekday
    before_weekday: Words = ()  # if there are any, a weekday needs one of them
    part_of_month: Words = ()  # early, late
    range_from: Words = ()  # words to open a range, join its ends, join two dates
    range_to: Words = ()
    range_and: Words = ()
    between: Words = ()  # words between the day and the month
    year: Words = ()  # the word after one year
    years: Words = ()  # and after several
    before_year: Words = ()  # before a year alone
    last: Words = ()  # before a weekday, month or the word for year
    this: Words = ()
    next: Words = ()
    last_year: Words = ()  # the same in one word
    this_year: Words = ()
    next_year: Words = ()
    adjective_behind: bool = False  # 'Tuesday last' is used for 'last Tuesday'
    # words for a day, with its distance from the day of publication
    days: dict[str, int] = msgspec.field(default_factory=dict)
    eve: Words = ()  # words for the day before that also mean 'on the eve of'
    after_eve: Words = ()  # words that follow them in the sense of the day before
    # phrases for the day named last, with the distance from it
    same_day: dict[str, int] = msgspec.field(default_factory=dict)
    day: Words = ()  # forms of the word
    # numbers in words
    few: dict[str, int] = msgspec.field(default_factory=dict)
    ago: Words = ()  # after a number of days
    never: Words = ()  # before a weekday or day that is no event: every, until
    quarter: Words = ()
    ordinals: Words = ()  # first to fourth, each with its forms separated by blanks
    night: Words = ()
    deadline: Words = ()  # before a last day: until, by
    by: Words = ()  # before a weekday that is the last day itself
    starting: Words = ()  # before a first day: from
    since: Words = ()  # before a past day from which something has gone on
    article: Words = ()  # between these and the day
    week: Words = ()
    day_words: Words = ()  # first to tenth, as days of a month
    future: Words = ()  # words of things still to come, ``*`` for any letters
    past: Words = ()  # words of past things, for languages without a grammar
    progressive: Words = ()  # before a verb in -ing, of things going on or still to come
    intended: Words = ()  # behind the same words, before what is to come: is to
    offering: Words = ()  # past verbs with which somebody offers or asks for what is to come
    deciding: Words = ()  # past verbs with which somebody decides on what is to come
    infinitive: Words = ()  # what shows an infinitive, for languages without a dictionary
    that: Words = ()  # conjunctions before what is said, without a comma before them
    once: Words = ()  # behind a word of what is to come, where that was a plan: 'должны были'
    even: Words = ()  # before a weekday that stands for all of its kind: even on Sunday
    attending: Words = ()  # before a weekday that has something, and was there: at Friday's talks
    saying: dict[str, int] = msgspec.field(default_factory=dict)
    """Verbs of saying by the words that may stand between them and their own day: told us on Friday."""
    behind_weekday: Words = ()  # if there are any, a weekday needs one of them behind it
    vague: Words = ()  # between a preposition and a month: until at least September
    attributing: Words = ()  # openings of a remark on whose word something is: as, according
    fixing: dict[str, Words] = msgspec.field(default_factory=dict)
    """Verbs that put something on a day to come, by the word between them and it: set for Friday."""
    expecting: Words = ()  # words before a clause on what is to come: it is expected that
    after_day: Words = ()  # after 'on the next day', counted from another event than the last
    beside_date: Words = ()  # between a date and its weekday


class StampWords(Section, frozen=True):
    """Words of lines that consist of a time."""

    published: Words = ()  # before the time of first publication
    updated: Words = ()  # before the time of a later change
    beside: Words = ()  # beside a date or a time
    counted: Words = ()  # after a number of readers
    ages: Words = ()  # beside a number of hours or days, of how old a text is
    fillers: Words = ()  # words that add nothing to the day and the hour, such as weekdays
