"""The sections of a language file, typed: their lists, and what each list is for.

In every list ``*`` at the end of a word stands for any ending, at its beginning for any beginning.
Case does not count.
"""

from itertools import chain
from typing import Literal

import msgspec

from generator.languages.date_sections import Calendar, DateWords, StampWords
from generator.languages.section import Phrases, Section, Words

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative")


class Recognition(Section, frozen=True):
    """What tells the language from others of its script."""

    small_words: Words = ()  # those that are in nearly every sentence
    telling_letters: str = ""  # that, in running text, only a few languages of the script have
    foreign_letters: str = ""  # that it never has in a word of its own
    foreign_spellings: str = ""  # a regular expression of spellings that it never has


class Letters(Section, frozen=True):
    """How letters are written in the plain Latin alphabet."""

    # by the official table
    romanised: dict[str, str] = msgspec.field(default_factory=dict)
    # the same at the beginning of a word
    romanised_initial: dict[str, str] = msgspec.field(default_factory=dict)
    # and at its end
    romanised_final: dict[str, str] = msgspec.field(default_factory=dict)
    # Latin letters that are not a plain one with a mark
    plain: dict[str, str] = msgspec.field(default_factory=dict)


class TermWords(Section, frozen=True):
    """Knowledge of the forms that a term or a name can have."""

    aliases: Phrases = ()  # the spellings of one name, too different to be matched by sound
    function_words: Words = ()  # prepositions and conjunctions, which are no form of a term
    place_endings: Words = ()  # what makes an adjective of the stem of a place
    elided: Words = ()  # articles and the like, joined to a vowel by an apostrophe


class GivenNames(Section, frozen=True):
    """Given names that are met in the news, in the language's script."""

    men: Words = ()
    women: Words = ()
    # with the Latin spelling that is usual for them
    foreign_men: dict[str, str] = msgspec.field(default_factory=dict)
    foreign_women: dict[str, str] = msgspec.field(default_factory=dict)


class Declension(Section, frozen=True):
    """How names are bent: a row a pattern, the likelier above.

    The columns are nominative, genitive, dative, accusative, instrumental, locative, vocative. ``/``
    parts forms of one case and ``-`` is no ending. Letters before ``|`` are those that the stem may
    end in. ``{hard}`` stands for the letters of that name, ``{masculine}`` alone for its rows.
    """

    letters: dict[str, str] = msgspec.field(default_factory=dict)
    nouns_in_a: Words = ()
    masculine: Words = ()
    surnames_m: Words = ()
    surnames_f: Words = ()
    given_m: Words = ()
    given_f: Words = ()
    unbent: str = ""  # letters that a surname may end in and not bend

    def __post_init__(self) -> None:
        """Count the columns. Raises ValueError, which msgspec reports."""
        tables = (self.nouns_in_a, self.masculine, self.surnames_m, self.surnames_f)
        for row in chain(*tables, self.given_m, self.given_f):
            columns = len(row.rpartition("|")[2].split())
            if columns != len(CASES) and row not in ("{nouns_in_a}", "{masculine}"):
                raise ValueError(f"'{row}' has {columns} cases and not {len(CASES)}")


class Grammar(Section, frozen=True):
    """Endings by which a word is told for a verb, behind two letters or more."""

    past: Words = ()
    past_of_nouns: Words = ()  # those that shorter words and names have too: three letters or more
    present: Words = ()
    future: Words = ()  # of perfective verbs, in the third person and with 'we'


class NameWords(Section, frozen=True):
    """Words beside names of people, and capitalised words that are no names."""

    titles: Words = ()  # offices, trades and forms of address that stand in a row with a name
    roles: Words = ()  # further ones, written small
    named_after: Words = ()  # before a name that is then a street's, a prize's or a university's
    not_names: Words = ()  # words of names of organisations, places, media, days
    places: Words = ()  # countries and capitals, where no dictionary knows them
    surnames_too: Words = ()  # words of the two lists above that are surnames after a given name
    particles: Words = ()  # small words that begin a surname of several words
    patronymic_endings: Words = ()
    prepositions: Words = ()  # after these no name is in the nominative
    conjunctions: Words = ()  # 'and' between two names
    endings_m: Words = ()  # nominatives of men's surnames; the likelier first
    endings_f: Words = ()
    endings_only_m: Words = ()  # those that no woman's surname has
    endings_only_f: Words = ()
    endings_fixed: Words = ()  # of men's surnames that may not bend, behind a foreign given name
    alike: Words = ()  # letters in which spellings of one name differ, the common one first


class IdentityWords(Section, frozen=True):
    """Words beside a surname that say, or do not say, whose it is."""

    generic: Words = ()  # for a person, and a head of anything: they say nothing of who it is
    rulers: Words = ()  # heads of states; a file without roles speaks against none
    offices: Words = ()  # held for a time: another one than the file's is no proof of another person
    attributes: Words = ()  # of the titles above, those that are no office by themselves
    deputies: Words = ()  # before an office they make it another one
    kin: Words = ()  # relatives and firms, behind which the surname is another's
    surnamed: Words = ()  # before a surname that introduces somebody by it
    firm_endings: Words = ()  # behind a surname that is a firm's, a street's or a foundation's
    trades: Words = ()  # where no dictionary tells them
    starters: Words = ()  # common words that begin sentences before a name
    of: Words = ()  # small words inside an office: president of the
    articles: Words = ()  # before a common noun
    at_work: Words = ()  # endings of words for people at work
    in_places: Words = ()  # before the name of a place
    relatives: Words = ()  # 'who', behind somebody's name


class QuotationWords(Section, frozen=True):
    """Words by which a quotation is given to its speaker."""

    verbs: Words = ()  # forms of verbs of saying
    answering: Words = ()  # of the verbs, those of an answer: it is somebody else's
    other_verbs: Words = ()  # past tenses that give words to nobody
    verb_endings_m: Words = ()  # of a verb of saying in the past, by the speaker's gender
    verb_endings_f: Words = ()
    lost_letters: str = ""  # letters that bad decoding drops out of verbs and pronouns
    messages: Words = ()  # a message of one person, as the one that 'says' something
    according: Phrases = ()  # 'according to', before the speaker; the likelier first
    sources: Phrases = ()  # before one whom a medium gives as its source
    according_behind: Words = ()  # 'so' of German, behind a quotation
    according_behind_before: Words = ()  # what follows that word, beside a capital letter
    pronouns_m: Words = ()  # personal pronouns that stand for a speaker, by gender
    pronouns_f: Words = ()
    pronouns_any: Words = ()
    articles: Words = ()  # of the pronouns, those that are articles too
    auxiliaries: Words = ()  # between a pronoun and its verb
    owners_m: Words = ()  # pronouns after 'according to', by gender
    owners_f: Words = ()
    prepositions: Words = ()  # a name after one of these does not speak
    further_prepositions: Words = ()  # words after which a name does not speak behind a verb
    conjunctions: Words = ()  # what opens another clause
    complementisers: Words = ()  # 'that': nobody whose name is behind it speaks
    abbreviations: Words = ()  # after these a full stop ends no sentence


class LinePhrases(Section, frozen=True):
    """Words and phrases by which a line of a clipping is known; ``*`` stands for two letters or more."""

    language_codes: Phrases = ()  # names of languages in a switcher
    networks: Phrases = ()  # social networks and other ways to pass a page on
    menu: Phrases = ()  # what a page's head offers: search, log in
    pictures: Phrases = ()  # what a picture is called in its credit
    picture_sources: Phrases = ()  # where pictures come from: a credit by themselves
    positions: Phrases = ()  # where somebody is in a picture
    bylines: Phrases = ()  # what stands before an author's name
    editors: Phrases = ()  # the same before names in a byline that are no authors'
    stamps: Phrases = ()  # what stands before a date of publication
    adverts: Phrases = ()  # labels of advertising
    read_also: Phrases = ()  # labels of links to other articles
    sources: Phrases = ()  # labels of the line that names a source
    share: Phrases = ()  # requests to share, follow, subscribe, support
    tip_offers: Phrases = ()  # openings of a question to readers who may have news
    tip_requests: Phrases = ()  # requests to write to the newsroom
    promoted: Phrases = ()  # what outlets offer readers: a newsletter, a channel, a chat
    promo_openings: Phrases = ()  # what such an offer begins with
    notices: Phrases = ()  # openings of notices that a law demands
    share_alone: Phrases = ()  # the same, by words that mean other things in a sentence
    ours: Phrases = ()  # how such a request speaks of the site
    consent: Phrases = ()  # words of cookie notices
    cookie_words: Phrases = ()  # what a cookie is called
    agreement: Phrases = ()  # what a notice on cookies asks for, beside that
    translated: Phrases = ()  # words of a notice that the text is a machine's translation
    home: Phrases = ()  # first word of a breadcrumb
    sections: Phrases = ()  # names of a site's sections
    reading_time: Phrases = ()  # what follows the minutes a text takes
    views: Phrases = ()  # what follows a number of readers
    key_points: Phrases = ()  # what stands above key points
    headings: Phrases = ()  # one-word headings inside a text
    legal: Phrases = ()  # words of a footer
    tags: Phrases = ()  # labels of a list of keywords
    prepositions: Phrases = ()  # small words that tie a place to what stands before them
    reporting_verbs: Phrases = ()  # what only outlets say of themselves, behind their name
    verbs: Phrases = ()  # finite forms, by their endings where a language has telling ones
    outlet_verbs: Phrases = ()  # what only outlets say of themselves
    shared_verbs: Phrases = ()  # what outlets say of themselves, and offices too
    asking_verbs: Phrases = ()  # how outlets get their news, and others theirs
    outlet_nouns: Phrases = ()  # what may stand between such a verb and the name
    references: Phrases = ()  # what stands before the name of another's report
    correspondents: Phrases = ()  # people of an outlet, whose name follows
    sources_of: Phrases = ()  # people of whom an outlet, whose name follows, has its news
    pieces: Phrases = ()  # what an outlet makes, whose name follows in the genitive
    told: Phrases = ()  # who tells an outlet something, whose name stands by in the dative
    conversations: Phrases = ()  # talks with an outlet, whose name follows in the instrumental
    broadcast: Phrases = ()  # what stands before an outlet in a note on where a text comes from
    departments: Phrases = ()  # what stands before the name of a part of an outlet
    today: Phrases = ()  # words for the day of publication
    institutions: Phrases = ()  # who speaks like an outlet and is none
    media_words: Phrases = ()  # words that names of outlets are made of
    quoted_media: Phrases = ()  # media that others quote
    byline_joints: Words = ()  # between two names in a byline, or before the outlet that it is for
    name_particles: Words = ()  # small words inside a name alone on its line
    page_folders: Words = ()  # how browsers call the folder that they save beside a page


class OutletWords(Section, frozen=True):
    """Words that names of outlets are made of, and their forms."""

    articles: Words = ()  # before a name, and no part of it
    links: Words = ()  # small words inside a name
    brand_endings: Words = ()  # of names with a capital inside that are no outlets'
    copyright: Words = ()  # what stands for ©, or beside the holder of rights
    # first forms of common words of names, with their genitives
    genitives: dict[str, Words] = msgspec.field(default_factory=dict)
    # the same with all forms, where there is no dictionary
    forms: dict[str, Words] = msgspec.field(default_factory=dict)
    # of the adjectives behind them, to that of the first form
    adjective_endings: dict[str, str] = msgspec.field(default_factory=dict)
    # by case; of nouns that the dictionary lacks
    noun_endings: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    not_statements: Phrases = ()  # longer phrases that begin like an outlet's and are anybody's
    earlier_verbs: Phrases = ()  # what an outlet says of its own earlier report
    past_verbs: Phrases = ()  # past tenses by which media are rather cited
    told_nouns: Phrases = ()  # words for a medium, in the case of one that is told something
    dative_suffixes: Words = ()  # behind an apostrophe, of one that is told something
    sure_verbs: Phrases = ()  # of the verbs by which outlets get news, those that only they have
    # of a name, by the article before it
    genitive_endings: dict[str, str] = msgspec.field(default_factory=dict)
    past_forms: Words = ()  # endings of a verb's past tense: each is formed of any other
    reflexive_forms: Words = ()  # the same of a reflexive verb
    byline_for: Words = ()  # between an author and the outlet that they write for
    tellee_prepositions: Phrases = ()  # between the one who says something and the one who is told
    words_behind: Words = ()  # small words after a bare name beside 'told'; empty: any may follow
    loose_articles: Words = ()  # articles that open a sentence rather than a name
    company_forms: Words = ()  # legal forms beside a name: Ltd, GmbH
    registrations: Phrases = ()  # what a registered medium is called, before its name
    founders: Phrases = ()  # labels of a medium's founder or publisher
    citing_words: Phrases = ()  # before a verb and the name of another's report: 'as X writes'
    # a preposition grown together with the article of a name
    contractions: dict[str, str] = msgspec.field(default_factory=dict)


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language file: every section, or ``none`` where the language lacks it."""

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
