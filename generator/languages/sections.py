"""Sections of a language file with their lists, typed and explained.

In every list ``*`` at the end of a word is any ending, at its beginning any beginning, in any case.
"""

from itertools import chain
from typing import Literal

import msgspec

from generator.languages.date_sections import (
    Calendar,
    DateWords,
    Phrases,
    Section,
    StampWords,
    Words,
)
from generator.languages.editor_sections import AllegationWords, StatementWords, StoryWords
from generator.languages.form_sections import Grammar, WordForms
from generator.languages.mail_sections import MailWords
from generator.languages.outlet_sections import OutletWords
from generator.languages.quotation_sections import QuotationWords

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative")


class Recognition(Section, frozen=True):
    """Features that distinguish the language from others of its script."""

    small_words: Words = ()  # words in nearly every sentence
    telling_letters: str = ""  # letters of only a few languages of the script
    foreign_letters: str = ""  # letters never used in a native word
    foreign_spellings: str = ""  # a regular expression of spellings it never has


class Letters(Section, frozen=True):
    """Letters with their equivalents in the plain Latin alphabet."""

    romanised: dict[str, str] = msgspec.field(default_factory=dict)
    romanised_initial: dict[str, str] = msgspec.field(default_factory=dict)  # at the beginning
    romanised_final: dict[str, str] = msgspec.field(default_factory=dict)  # and at its end
    plain: dict[str, str] = msgspec.field(default_factory=dict)  # of Latin letters such as ł, ø


class TermWords(Section, frozen=True):
    """Knowledge of the forms of terms and names."""

    aliases: Phrases = ()  # spellings of one name, too different to match by sound
    function_words: Words = ()  # prepositions and conjunctions, never a form of a term
    place_endings: Words = ()  # endings of adjectives from the stem of a place
    elided: Words = ()  # articles and the like, joined to a vowel by an apostrophe
    paradigms: Words = ()  # endings of a regular word, the first of its dictionary form: ung|ungen


class GivenNames(Section, frozen=True):
    """Given names common in the news, in the language's script."""

    men: Words = ()
    women: Words = ()
    # with their usual Latin spelling
    foreign_men: dict[str, str] = msgspec.field(default_factory=dict)
    foreign_women: dict[str, str] = msgspec.field(default_factory=dict)


class Declension(Section, frozen=True):
    """Declension of names: one pattern per row, the likelier above.

    The columns are nominative, genitive, dative, accusative, instrumental, locative, vocative. ``/``
    separates forms of one case and ``-`` is no ending. Letters before ``|`` are the possible final
    letters of the stem. ``{hard}`` stands for the letters of that name, ``{masculine}`` alone for its rows.
    """

    letters: dict[str, str] = msgspec.field(default_factory=dict)
    nouns_in_a: Words = ()
    masculine: Words = ()
    surnames_m: Words = ()
    surnames_f: Words = ()
    given_m: Words = ()
    given_f: Words = ()
    unbent: str = ""  # final letters of surnames that are not declined

    def __post_init__(self) -> None:
        """Count the columns and raise ValueError for msgspec to report."""
        tables = (self.nouns_in_a, self.masculine, self.surnames_m, self.surnames_f)
        for row in chain(*tables, self.given_m, self.given_f):
            columns = len(row.rpartition("|")[2].split())
            if columns != len(CASES) and row not in ("{nouns_in_a}", "{masculine}"):
                raise ValueError(f"'{row}' has {columns} cases, not {len(CASES)}")


class NameWords(Section, frozen=True):
    """Words beside names of people, and capitalised words that are no names."""

    titles: Words = ()  # offices, trades and forms of address next to a name
    capital_titles: Words = ()  # titles that in small letters are another word: Me
    roles: Words = ()  # further ones, in lower case
    named_after: Words = ()  # before a name given to a street, a prize or a university
    not_names: Words = ()  # words of names of organisations, places, media, days
    places: Words = ()  # countries and capitals, for languages without a dictionary
    surnames_too: Words = ()  # words of the two lists above that can be surnames after a given name
    particles: Words = ()  # small words that begin a surname of several words
    no_particles: Words = ()  # of all languages' particles, those that are prepositions in this one
    second_particles: Words = ()  # those of them that alone are articles: von der
    patronymic_endings: Words = ()
    prepositions: Words = ()  # after these no name is in the nominative
    conjunctions: Words = ()  # 'and' between two names
    endings_m: Words = ()  # nominatives of men's surnames, the likelier first
    endings_f: Words = ()
    endings_only_m: Words = ()  # those of no woman's surname
    endings_bent_here: Words = ()  # further ones, in this language alone
    endings_bent: Words = ()  # those that a man's surname keeps in the nominative alone
    endings_only_f: Words = ()
    endings_women: Words = ()  # those of all women's surnames but foreign ones
    endings_fixed: Words = ()  # of men's surnames left undeclined after a foreign given name
    alike: Words = ()  # letters that vary between spellings of one name, the common one first


class IdentityWords(Section, frozen=True):
    """Words beside a surname that identify its bearer, or fail to."""

    generic: Words = ()  # for a person or a head of anything, without saying more of them
    rulers: Words = ()  # heads of state, possible for a person without known roles
    offices: Words = ()  # held for a time, so a different one is no proof of another person
    attributes: Words = ()  # titles above that are no office by themselves
    deputies: Words = ()  # words that turn the office after them into another
    kin: Words = ()  # relatives and firms: the surname after them is another's
    surnamed: Words = ()  # words to introduce somebody by surname
    firm_endings: Words = ()  # after the surname of a firm, a street or a foundation
    firms: Words = ()  # words for a company or a body, right before its name
    trades: Words = ()  # for languages without a dictionary
    starters: Words = ()  # common words at the start of a sentence before a name
    of: Words = ()  # small words inside an office: president of the
    articles: Words = ()  # before a common noun
    at_work: Words = ()  # endings of words for people at work
    bodies: Words = ()  # endings of nouns for a body or an idea, the last word of its name
    capital_nouns: Words = ()  # endings of such nouns where all nouns have a capital
    bare_names: bool = False  # whether no article stands before a person's name
    countrymen: Words = ()  # endings of nouns for people of a country, which have a capital
    at_work_alone: bool = False  # whether such a word shows a person without an article before it
    in_places: Words = ()  # before the name of a place
    before_things: Words = ()  # before an unknown name of a thing or a place, never of a person
    relatives: Words = ()  # relative pronouns after somebody's name
    owned_relatives: Words = ()  # relative pronouns of what somebody or something has: whose


class LinePhrases(Section, frozen=True):
    """Words and phrases to recognise lines of a clipping. ``*`` stands for two letters or more."""

    language_codes: Phrases = ()  # names of languages in a switcher
    networks: Phrases = ()  # social networks and other ways to share a page
    menu: Phrases = ()  # items of a page's head: search, log in
    pictures: Phrases = ()  # words for a picture in its credit
    picture_sources: Phrases = ()  # sources of pictures, a credit by themselves
    positions: Phrases = ()  # positions of somebody in a picture
    bylines: Phrases = ()  # before an author's name
    editors: Phrases = ()  # before names in a byline of people other than authors
    stamps: Phrases = ()  # before a date of publication
    adverts: Phrases = ()  # labels of advertising
    read_also: Phrases = ()  # labels of links to other articles
    elsewhere: Phrases = ()  # ends of a sentence that leads to another text
    skips: Phrases = ()  # first words of a link past a frame
    skip_rests: Phrases = ()  # last words of such a link
    skip_ends: Phrases = ()  # first words behind such a frame
    appeals: Phrases = ()  # greetings before the author's name, in their own words to readers
    sources: Phrases = ()  # labels of a line with a source
    share: Phrases = ()  # requests to share, follow, subscribe, support
    tip_offers: Phrases = ()  # openings of a question to readers with news
    tip_requests: Phrases = ()  # requests to write to the newsroom
    promoted: Phrases = ()  # offers to readers: a newsletter, a channel, a chat
    promo_openings: Phrases = ()  # openings of such an offer
    promo_more: Phrases = ()  # 'more', before a dash and what is offered
    own: Phrases = ()  # 'our' and 'us', by which an outlet speaks of itself
    notices: Phrases = ()  # openings of notices required by law
    share_alone: Phrases = ()  # requests to share, by words with other meanings in a sentence
    ours: Phrases = ()  # words for the site in such a request
    consent: Phrases = ()  # words of cookie notices
    cookie_words: Phrases = ()  # words for a cookie
    agreement: Phrases = ()  # words for consent beside them
    translated: Phrases = ()  # words of a notice of machine translation
    translated_from: Phrases = ()  # a note on a translation, before the language of the original
    page_notices: Phrases = ()  # what notices of a page, a print or a mail on itself begin with
    breaking: Phrases = ()  # labels of news of the hour above a page
    logos: Phrases = ()  # words for a picture of an outlet's name, beside the name
    on_air: Phrases = ()  # before what a station plays now, and a colon
    frequencies: Phrases = ()  # units of a station's frequency, in any script
    home: Phrases = ()  # first word of a breadcrumb
    sections: Phrases = ()  # names of a site's sections
    reading_time: Phrases = ()  # after the minutes of reading time
    views: Phrases = ()  # after a number of readers
    followers: Phrases = ()  # after the number of a channel's readers
    key_points: Phrases = ()  # headings of key points
    headings: Phrases = ()  # one-word headings inside a text
    legal: Phrases = ()  # words of a footer
    end_marks: Phrases = ()  # words that end a press release
    embargoes: Phrases = ()  # words that hold a text back until an hour
    press_offices: Phrases = ()  # an office that writes to journalists
    we: Phrases = ()  # first words of a sentence in which a society speaks for itself
    about: Phrases = ()  # before the outlet's name, in a heading over what it says of itself
    societies: Phrases = ()  # what a society calls itself below its name: registered charity
    regrets: Phrases = ()  # behind the outlet's name in a correction: regrets the error
    official_sites: Phrases = ()  # how the site of an office calls itself
    release_labels: Phrases = ()  # above a text that an office or a society issues
    press_contacts: Phrases = ()  # labels of a contact for journalists
    photo_by_author: Phrases = ()  # the author's own picture, in its credit
    note_trades: Phrases = ()  # trades of authors, in a note on one
    support_notes: Phrases = ()  # openings of a note on who paid for a text
    note_labels: Phrases = ()  # labels of an outlet's note on its own text: correction, update
    note_openings: Phrases = ()  # what such a note begins with where it has no label
    tags: Phrases = ()  # labels of a list of keywords
    comments: Phrases = ()  # headings of readers' comments
    prepositions: Phrases = ()  # prepositions before a place
    reporting_verbs: Phrases = ()  # after an outlet's name, said only by outlets of themselves
    verbs: Phrases = ()  # finite forms, or their endings if distinctive
    outlet_verbs: Phrases = ()  # said only by outlets of themselves
    shared_verbs: Phrases = ()  # said by outlets and offices of themselves
    asking_verbs: Phrases = ()  # getting news, said by outlets and others
    outlet_nouns: Phrases = ()  # between such a verb and the name
    references: Phrases = ()  # before the name of a report's other source
    correspondents: Phrases = ()  # staff of an outlet, before its name
    sources_of: Phrases = ()  # sources of an outlet, before its name
    pieces: Phrases = ()  # works of an outlet, before its name in the genitive
    told: Phrases = ()  # verbs of telling, beside an outlet in the dative
    conversations: Phrases = ()  # talks with an outlet, before its name in the instrumental
    broadcast: Phrases = ()  # before an outlet in a note on the origin of a text
    departments: Phrases = ()  # before the name of a part of an outlet
    today: Phrases = ()  # words for the day of publication
    institutions: Phrases = ()  # institutions that speak like an outlet
    media_words: Phrases = ()  # words in names of outlets
    quoted_media: Phrases = ()  # media often quoted by others
    byline_joints: Words = ()  # between two names in a byline, or before its outlet
    name_particles: Words = ()  # small words inside a name alone on its line
    page_folders: Words = ()  # suffixes of the folder saved by a browser beside a page


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Language file with every section, or ``none`` if the language lacks it."""

    name: str  # in English
    script: Literal["cyrillic", "latin", "any"]
    recognition: Recognition | None
    letters: Letters | None
    calendar: Calendar | None
    dates: DateWords | None
    stamps: StampWords | None
    given_names: GivenNames | None
    declension: Declension | None
    grammar: Grammar | None
    names: NameWords | None
    identity: IdentityWords | None
    quotations: QuotationWords | None
    lines: LinePhrases | None
    outlets: OutletWords | None
    terms: TermWords | None
    allegations: AllegationWords | None
    statements: StatementWords | None
    stories: StoryWords | None
    mail: MailWords | None
    forms: WordForms | None
