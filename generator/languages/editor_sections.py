"""Sections of a language file for editors' texts, their allegations, and stories."""

import msgspec

from generator.languages.date_sections import Phrases, Section, Words


class StatementWords(Section, frozen=True):
    """Words by which statements of editors are compared with their sources."""

    negations: Words = ()  # never among words left out of a quotation or put into it
    numbers: dict[str, int] = msgspec.field(default_factory=dict)  # in words
    multiples: dict[str, int] = msgspec.field(
        default_factory=dict
    )  # behind a number, as powers of 10


class AllegationWords(Section, frozen=True):
    """Words that make a passage a candidate for an editor. ``*`` stands for any ending of a word."""

    denial: Phrases = ()  # of somebody who denies an allegation
    acquitted: Phrases = ()  # of each stage that clears somebody
    dropped: Phrases = ()
    overturned: Phrases = ()
    withdrawn: Phrases = ()
    retracted: Phrases = ()


class StoryWords(Section, frozen=True):
    """Words by which articles in several languages are seen to tell of one event."""

    # what an event is about, by an id that all languages share
    topics: dict[str, Words] = msgspec.field(default_factory=dict)
    # countries and well-known places with their people, by an id that all languages share
    places: dict[str, Words] = msgspec.field(default_factory=dict)
    # what figures count, by an id that all languages share
    units: dict[str, Words] = msgspec.field(default_factory=dict)
    # numbers without another before them, as powers of 10
    alone: dict[str, int] = msgspec.field(default_factory=dict)
    recalling: Phrases = ()  # openings of a sentence that repeats earlier news
    earlier: Phrases = ()  # words for a time before the event
    about: Phrases = ()  # words before a figure that is not exact
    surveys: Phrases = ()  # openings of the title of an analysis, a review or a comment
