"""The sections of a language file, typed: their lists, and what each list is for.

In every list ``*`` at the end of a word stands for any ending, at its beginning for any beginning.
Case does not count.
"""

from typing import Literal

import msgspec

Words = tuple[str, ...]
Phrases = tuple[str, ...]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One section of a language file. A list that a language lacks is empty."""


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


class QuotationWords(Section, frozen=True):
    """Words by which a quotation is given to its speaker."""

    verbs: Words = ()  # forms of verbs of saying
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
    abbreviations: Words = ()  # after these a full stop ends no sentence


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language file: every section, or ``none`` where the language lacks it."""

    name: str  # in English
    script: Literal["cyrillic", "latin", "any"]
    names: NameWords | None
    quotations: QuotationWords | None
