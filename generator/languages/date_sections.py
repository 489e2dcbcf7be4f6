"""The sections of a language file about dates: names of months and weekdays, and words beside them."""

import msgspec

from generator.languages.section import Section, Words

COUNTED = dict.fromkeys(("months", "months_in", "months_other", "months_in_stamps"), 12) | (
    dict.fromkeys(("weekdays", "weekdays_of", "weekdays_other"), 7)
)


class Calendar(Section, frozen=True):
    """Names of months and weekdays: twelve and seven entries, the forms of one parted by blanks."""

    months: Words = ()  # forms behind the number of a day
    months_in: Words = ()  # forms that mean a whole month behind a preposition
    months_other: Words = ()  # further forms and abbreviations
    months_in_stamps: Words = ()  # abbreviations that are other words in running text
    weekdays: Words = ()  # Monday first: forms for 'on Tuesday'
    weekdays_of: Words = ()  # behind 'last', 'this', 'next'
    weekdays_other: Words = ()  # forms and abbreviations that only go with a date
    day_prefixes: Words = ()  # what is joined to the number of a day
    day_suffixes: Words = ()
    number_endings: Words = ()  # behind a hyphen: 12-го
    capitals: bool = False  # the names begin with a capital letter
    month_first: bool = False  # 'March 5' is written as well as '5 March'
    year_first: bool = False  # the year is written before the month
    dot_after_day: bool = False  # a full stop is put after the number of the day

    def __post_init__(self) -> None:
        """Count the entries. Raises ValueError, which msgspec reports."""
        for name, wanted in COUNTED.items():
            number = len(getattr(self, name))
            if number not in (0, wanted):
                raise ValueError(f"{name} has {number} entries and not {wanted}")


class DateWords(Section, frozen=True):
    """Words by which running text gives dates."""

    before_month: Words = ()  # prepositions before a month, or a weekday
    before_weekday: Words = ()  # a weekday needs one of these where there are any
    part_of_month: Words = ()  # early, late
    range_from: Words = ()  # what opens a range, joins its ends, joins two dates
    range_to: Words = ()
    range_and: Words = ()
    between: Words = ()  # what may be between the day and the month
    year: Words = ()  # the word behind one year
    years: Words = ()  # and behind several
    before_year: Words = ()  # before a year alone
    last: Words = ()  # before a weekday, month or the word for year
    this: Words = ()
    next: Words = ()
    last_year: Words = ()  # the same in one word
    this_year: Words = ()
    next_year: Words = ()
    adjective_behind: bool = False  # 'Tuesday last' is said for 'last Tuesday'
    # words for a day, with its distance from the day of publication
    days: dict[str, int] = msgspec.field(default_factory=dict)
    eve: Words = ()  # words for the day before that also mean 'on the eve of'
    after_eve: Words = ()  # what may follow them where they mean the day before
    # phrases for the day named last, with the distance from it
    same_day: dict[str, int] = msgspec.field(default_factory=dict)
    day: Words = ()  # forms of the word
    # numbers in words
    few: dict[str, int] = msgspec.field(default_factory=dict)
    ago: Words = ()  # behind a number of days
    never: Words = ()  # before a weekday or day that is then no event: every, until
    quarter: Words = ()
    ordinals: Words = ()  # first to fourth, the forms of one parted by blanks
    night: Words = ()
    deadline: Words = ()  # before a last day: until, by
    starting: Words = ()  # before a first one: from
    article: Words = ()  # between these and the day
    week: Words = ()
    day_words: Words = ()  # first to tenth, as days of a month
    future: Words = ()  # words that say that something is still to come, ``*`` for any letters
    past: Words = ()  # words that say that something is past, where no grammar tells
    progressive: Words = ()  # before a verb in -ing: what is going on, or to come on a day
    after_day: Words = ()  # behind 'on the next day': it is told from another event than the last
    beside_date: Words = ()  # between a date and the weekday that explains it


class StampWords(Section, frozen=True):
    """Words of lines that are nothing but a time."""

    published: Words = ()  # before the time of first publication
    updated: Words = ()  # before that of a later change
    beside: Words = ()  # beside a date or a time
    counted: Words = ()  # behind a number of readers
    fillers: Words = ()  # what says no more than the day and the hour do, weekdays too
