"""Section of a language file for the names of outlets."""

import msgspec

from generator.languages.date_sections import Phrases, Section, Words


class OutletWords(Section, frozen=True):
    """Words of names of outlets, and their forms."""

    articles: Words = ()  # before a name but no part of it
    # further words that names of media begin or end with, and other names, too
    name_words: Words = ()
    links: Words = ()  # small words inside a name
    name_tails: Words = ()  # small words joined to a name by a hyphen: -info
    elided_links: Words = ()  # such words joined to the next by an apostrophe: dell'
    brand_endings: Words = ()  # endings of names with an inner capital other than outlets'
    copyright: Words = ()  # equivalents of ©, or words beside a holder of rights
    # base forms of common words of names, with their genitives
    genitives: dict[str, Words] = msgspec.field(default_factory=dict)
    forms: dict[str, Words] = msgspec.field(default_factory=dict)  # the same with all forms
    # endings of adjectives after them, mapped to that of the base form
    adjective_endings: dict[str, str] = msgspec.field(default_factory=dict)
    # endings of such nouns that are neuter or plural, and what a man's adjective ends with beside them
    neuter_endings: Words = ()
    neuter_adjectives: dict[str, str] = msgspec.field(default_factory=dict)
    # endings by case, of nouns missing from the dictionary
    noun_endings: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    not_statements: Phrases = ()  # longer phrases of anybody, with the same beginning as an outlet's
    earlier_verbs: Phrases = ()  # said by an outlet of its own earlier report
    impersonal_verbs: Phrases = ()  # of getting news, with the outlet in the dative
    past_verbs: Phrases = ()  # past tenses more usual for other media
    told_nouns: Phrases = ()  # words for a medium in the case of a person told something
    dative_suffixes: Words = ()  # suffixes after an apostrophe, of a person told something
    sure_verbs: Phrases = ()  # verbs of getting news that only outlets use
    sent: Phrases = ()  # verbs of sending, some words before what is sent
    questions: Phrases = ()  # what an outlet sends to somebody it writes about
    belongings: Phrases = ()  # what only an outlet has, after its name in the genitive
    # endings of a name's words by the article before it, mapped to those of the nominative
    article_endings: dict[str, dict[str, str]] = msgspec.field(default_factory=dict)
    genitive_endings: dict[str, str] = msgspec.field(default_factory=dict)  # by the article
    past_forms: Words = ()  # endings of a verb's past tense, interchangeable
    reflexive_forms: Words = ()  # the same of a reflexive verb
    byline_for: Words = ()  # between an author and their outlet
    preferring: Phrases = ()  # requests to prefer an outlet: add, choose
    preferred: Phrases = ()  # what they make of it: as a preferred source
    newsroom_signs: Phrases = ()  # how a newsroom signs, before its outlet: red
    with_agencies: Phrases = ()  # agencies behind an outlet that shares a text with them
    listeners: Phrases = ()  # a medium that somebody says something to, before its name
    listeners_behind: Phrases = ()  # the same behind its name
    tellee_prepositions: Phrases = ()  # between a speaker and their listener
    words_behind: Words = ()  # small words after a bare name beside 'told', or empty to allow any
    loose_articles: Words = ()  # articles that open a sentence rather than a name
    company_forms: Words = ()  # legal forms beside a name: Ltd, GmbH
    earlier_words: Words = ()  # between a medium's name and the end of 'as X reported earlier'
    company_ids: Words = ()  # labels of a firm's number in a register
    company_words: Words = ()  # of a publisher's name, behind that of its medium: Group
    own_notices: Phrases = ()  # in lines of an outlet about itself, beside its name
    descriptions: Phrases = ()  # what an outlet says of itself, behind its name
    introductions: Phrases = ()  # before the outlet's name in the greeting of a letter
    letters: Phrases = ()  # what such a letter calls itself, behind the name
    issues: Phrases = ()  # before the number of an issue in print: No.
    # before the channel that a message was forwarded from, or the site that a page was printed from
    forwarded: Phrases = ()
    registrations: Phrases = ()  # words for a registered medium, before its name
    registered: Phrases = ()  # words for registration after it
    founders: Phrases = ()  # labels of a medium's founder or publisher
    translations: Phrases = ()  # words for a translation, before the outlet that made it
    reprints: Phrases = ()  # before an outlet in a condition of reprinting its texts
    reprinted_by: Phrases = ()  # before the outlet that prints another's text anew
    reprinting: Phrases = ()  # behind it
    originals: Phrases = ()  # before the medium from which an aggregator has a text: read the full story at
    quoted_by: Phrases = ()  # between words or a report and the other medium that had them first
    copulas: Words = ()  # between the name of an author and their trade: is a
    citing_words: Phrases = ()  # before a verb and the name of another's report: 'as X writes'
    few_singular: bool = False  # two to four things are in the genitive singular: две капли
    # a preposition contracted with the article of a name
    contractions: dict[str, str] = msgspec.field(default_factory=dict)
