"""Section of a language file about quotations and who speaks."""

import msgspec

from generator.languages.date_sections import Phrases, Section, Words


class QuotationWords(Section, frozen=True):
    """Words that attribute a quotation to its speaker."""

    verbs: Words = ()  # forms of verbs of saying
    subject_first: bool = (
        False  # whether the subject stands before its verb, unless the verb is first
    )
    drops_subject: bool = False  # whether a verb may stand without its subject: 'dijo'
    plural_verbs: Words = ()  # forms and endings of those verbs in the plural
    impersonal: Words = ()  # those of them without a person as their subject
    citing: Words = ()  # verbs whose object speaks: 'quotes X'
    behind_passives: Words = ()  # after such a verb, if its subject is the one quoted
    passives: Words = ()  # before a verb of saying, if its subject hears or is named: was told
    telling: Words = ()  # verbs right before whom somebody speaks to: told
    receiving: Words = ()  # verbs of getting a message
    texts: Words = ()  # what can be read: a note, a poster
    direct_labels: Words = ()  # of a label before the very words
    announcing: Words = ()  # last words of a sentence before the very words: said the following
    naming: Words = ()  # verbs before a quoted phrase for something: 'called it'
    statements: Words = ()  # nouns for words said, beside their speaker: 'the answer of X:'
    backward: Words = ()  # openings of a sentence on the words before it: 'So said X.'
    bearers: Words = ()  # right before a name in marks: the company “Quay Works”
    name_links: Words = ()  # small words within such a name: of, and
    possessives: Words = ()  # between a preposition and an office: 'to his deputy, X'
    other_holders: Words = ()  # before an office, for another holder: the former mayor
    of_places: Words = ()  # adjectives of places, which tell whose office is meant
    indefinite: Words = ()  # before an office, for somebody not yet named: another minister
    genitives: Words = ()  # prepositions before whom something is of: de, di, van
    genitive_articles: Words = ()  # between two offices: Sprecher der Ministerin
    genitive_offices: Words = ()  # endings of offices of men in the genitive, where names bend too
    hearsay: Words = ()  # beside a verb of saying, where nobody vouches for it: allegedly said
    unnamed: Words = ()  # of somebody who keeps their name back: on condition of anonymity
    asking_labels: Words = ()  # before an interviewer's question
    answer_labels: Words = ()  # before an answer, without a name
    aged: Words = ()  # behind a number and a hyphen: the 43-year-old
    answering: Words = ()  # verbs of an answer, so by another speaker
    other_verbs: Words = ()  # past tenses that attribute words to nobody
    verb_endings_m: Words = ()  # of a verb of saying in the past, by the speaker's gender
    verb_endings_f: Words = ()
    lost_letters: str = ""  # letters lost from verbs and pronouns by bad decoding
    messages: Words = ()  # a message of one person that 'says' something
    letters: Words = ()  # what a person states, where a verb without a subject quotes it
    signing: Words = ()  # between such a letter and who signs it: за підписом
    same_offices: dict[str, Words] = msgspec.field(default_factory=dict)  # phrases for offices
    cited_m: Words = ()  # pronouns for a man whose words are cited, beside a verb of citing
    cited_f: Words = ()
    someone: Words = ()  # subjects for somebody not named: one of them, somebody
    narrators: Words = ()  # the journalist's 'I' and 'we'
    outlining: Words = ()  # verbs of a sentence above the very words, set apart: 'X outlined the plan'
    of_oneself: Words = ()  # first words of a sentence on oneself: I, we, my, our
    persons_m: Words = ()  # nouns that say no more of a speaker than a pronoun: the man
    persons_f: Words = ()
    men: Words = ()  # nouns for a man, for whom 'she' never stands: husband
    women: Words = ()
    hearers: Words = ()  # after a verb of saying, for those who were told: us, journalists
    officials: Words = ()  # nouns for somebody in office or on trial, whoever it is
    alike: Phrases = ()  # words for one office, side by side
    according: Phrases = ()  # 'according to', before the speaker, the likelier first
    sources: Phrases = ()  # before a person cited as a source
    according_behind: Words = ()  # such as German 'so', after a quotation
    according_behind_before: Words = ()  # words after it, besides a capital letter
    pronouns_m: Words = ()  # personal pronouns that stand for a speaker, by gender
    pronouns_f: Words = ()
    pronouns_any: Words = ()
    articles: Words = ()  # pronouns that are articles too
    noun_articles: Words = ()  # before a noun, never before a verb: a note
    compound_heads: Words = ()  # offices at the end of a compound: Bundesminister
    compound_others: Words = ()  # beginnings of a compound for another holder: Vizeminister
    reflexives: Words = ()  # between a verb and its pronoun: 'шегува се той'
    auxiliaries: Words = ()  # between a pronoun and its verb
    owners_m: Words = ()  # pronouns after 'according to', by gender
    owners_f: Words = ()
    prepositions: Words = ()  # a name after one of these does not speak
    further_prepositions: Words = ()  # after a verb and one of these a name does not speak
    conjunctions: Words = ()  # openings of another clause
    other_clauses: Words = ()  # openings of a clause about somebody else: while
    complementisers: Words = ()  # 'that': nobody named after it speaks
    negations: Words = ()  # before a verb: 'he did not mince words'
    rendered: Words = ()  # what somebody repeats of another's: 'thus she renders his words'
    relative_words: Words = ()  # openings of a relative clause, whose subject no pronoun means
    abbreviations: Words = ()  # after these a full stop ends no sentence
