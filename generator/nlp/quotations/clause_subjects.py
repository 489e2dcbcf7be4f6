"""Find the subjects of sentences: people by name, nouns for a person, strangers."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import (
    DICTIONARIES,
    has_verb_reading,
    is_past,
    is_verb,
    read_all_tags,
    read_tags,
)
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_words import (
    identity_words,
    is_no_name,
    is_place,
    is_role,
    is_small,
)
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.names.surname_context import ALL_CASES, is_name_tag
from generator.nlp.quotations.attribution_phrases import (
    is_preposition,
    is_source,
    quotation_words,
    saying,
    sentence_end,
    sentence_start,
)
from generator.nlp.quotations.named_speakers import is_subordinate
from generator.nlp.quotations.nouns_for_people import (
    is_cyrillic,
    is_for_person,
    read_persons,
)
from generator.nlp.quotations.quotation_marks import Marked, find_marked
from generator.nlp.quotations.speaking_pronouns import pronouns
from generator.nlp.quotations.speech_clause import is_reported
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_PARTS = re.compile(r"[.,;:!?«»„“”\"()–—]")
_OPENING = 6  # words of a sentence, among which its subject is looked for
_PHRASE = 4  # words of a phrase for one person by noun and name
_BLANKS = frozenset((" ", "\u00a0"))
_OTHERS = {"m": "women", "f": "men"}  # lists of nouns for which a pronoun of a gender never stands
_GENDERS = {"m": "masc", "f": "femn"}


def is_main(text: str, mention: PersonMention) -> bool:
    """Return whether a name is a subject outside any clause of 'that', or the source."""
    if is_source(text, mention):
        return True
    start = sentence_start(text, mention.start + 1)  # its own, where the name opens it
    subordinate = is_subordinate(text, start, mention.start) or _is_relative(text, start, mention)
    subordinate = subordinate or is_reported(text, start, mention.start)
    return mention.nominative and not subordinate


def _is_relative(text: str, start: int, mention: PersonMention) -> bool:
    """Return whether a name is in a relative clause, before the next comma: 'the group that X leads'."""
    clause = text.rfind(",", start, mention.start) + 1
    opening = (
        words_between(text, clause, mention.start)[:2] if clause else ()
    )  # after a preposition
    relative = load_word_set(QuotationWords, "relative_words")
    return any(word.key in relative for word in opening)


def last_noun_subject(
    text: str, start: int, end: int, mentions: Mentions, gender: str | None
) -> Word | None:
    """Find the noun for a person that was last a subject in ``text[start:end]``, without a name.

    It is one of the first words of a sentence, behind an article, adjectives or a phrase of place,
    and not behind a preposition. A noun of another gender than ``gender`` or in the plural is none
    for which a pronoun may stand.
    """
    last = None
    at = sentence_start(text, start)
    while at < end:
        stop = min(max(sentence_end(text, at), at + 1), end)
        words = words_between(text, at, stop)
        noun = None
        if words and words[0].start >= start:
            noun = _find_noun_subject(words, gender)
        if noun is not None:
            phrase = words[noun : noun + _PHRASE + 1]
            named = any(phrase[0].start <= each.start < phrase[-1].end for each in mentions)
            last = last if named else words[noun]
        at = stop
    return last


def _find_noun_subject(words: Sequence[Word], gender: str | None) -> int | None:
    """Return the place of a noun for a person among the first words of a sentence."""
    articles = identity_words("articles")
    for at, word in enumerate(words[:_OPENING]):
        before = [each for each in words[max(at - 2, 0) : at] if each.key not in articles]
        if word.key in quotation_words("someone") and _is_someone(words[at + 1 : at + 2]):
            return at
        person = _is_person(word, gender) or _is_used_as_noun(word, words[at + 1 : at + 2], gender)
        if person and not (before and is_preposition(before[-1].key)):
            return at
    return None


def _is_used_as_noun(word: Word, behind: Sequence[Word], gender: str | None) -> bool:
    """Return whether a participle stands for a person, with no noun of its own behind it: 'the accused'."""
    used = [tag for tag in read_all_tags(word.key) if "Subx" in tag and "nomn" in tag]
    if not any(fits_gender(tag, gender) for tag in used):
        return False
    nouns = (tag for each in behind for tag in read_all_tags(each.key) if tag.startswith("NOUN"))
    return not any("nomn" in tag for tag in nouns)


def _is_someone(behind: Sequence[Word]) -> bool:
    """Return whether 'one' or 'another' is a subject by itself: before a preposition or a verb."""
    of = identity_words("of")
    return any(is_preposition(word.key) or word.key in of or is_verb(word.key) for word in behind)


def _is_person(word: Word, gender: str | None) -> bool:
    """Return whether a word is a noun for a person that can be a subject, and no name."""
    if gender in _OTHERS and word.key.rpartition("'")[2] in quotation_words(_OTHERS[gender]):
        return False  # 'l'élu' is no 'elle'
    if not is_cyrillic(word):
        official = word.key in load_word_set(QuotationWords, "officials")
        return official or is_for_person(word)  # also behind an article: l'élu
    return any(
        ("nomn" in tag or not any(case in tag for case in ALL_CASES)) and fits_gender(tag, gender)
        for tag in read_persons(word)
    )


def fits_gender(tag: str, gender: str | None) -> bool:
    """Return whether a noun's reading can be what a singular pronoun of the gender stands for."""
    if gender is None:
        return True
    other = [short for each, short in _GENDERS.items() if gender in _GENDERS and each != gender]
    return "plur" not in tag and not any(each in tag for each in other)


def last_stranger(text: str, end: int, mentions: Mentions) -> int:
    """Find the last place with an unknown name as a subject, or return -1.

    That is ``said Name``, ``Name said``, a surname before a verb, or two capitalised words that are
    no mention, no place and no organisation and may be the subject of their sentence.
    """
    found = words_between(text, 0, end)
    for at in range(len(found) - 2, -1, -1):
        one, two = found[at], found[at + 1]
        if any(each.start < two.end and one.start < each.end for each in mentions):
            continue
        if _is_said(text, found, at, mentions):
            return one.start
        if _is_pair(text, found, at) and not _is_quoted(text, one.start):
            return one.start
        if _is_behind_article(found, at):
            continue  # a noun, of languages that give capitals to all: 'der Einladung sprach sie'
        if _speaks_alone(text, one, two) and not _is_quoted(text, one.start):
            return one.start
    return -1


def _is_behind_article(found: Sequence[Word], at: int) -> bool:
    return at > 0 and found[at - 1].key in identity_words("articles")


def _speaks_alone(text: str, one: Word, two: Word) -> bool:
    """Return whether a name of one word and its verb stand side by side: 'Peskov said'."""
    if not one.text.istitle() or text[one.end : two.start] not in _BLANKS:
        return False
    if two.key in saying() and _may_be_name(one):
        return True
    return _is_surname(one) and _is_finite(two.key)


def _may_be_name(word: Word) -> bool:
    """Return whether a capitalised word before a verb of saying may be a name alone."""
    if _names_no_person(word.key) or word.key in pronouns():
        return False
    if is_cyrillic(word):
        tags = read_all_tags(word.key)
        return not tags or any(map(is_name_tag, tags))
    others = identity_words("starters", "generic", "articles")
    return word.key not in others and word.key not in quotation_words("narrators", "someone")


def _is_finite(key: str) -> bool:
    """Return whether the dictionary has a word as a finite verb, or it ends like one."""
    return is_verb(key) or any(has_verb_reading(key, each) for each in DICTIONARIES)


def _is_surname(word: Word) -> bool:
    """Return whether a capitalised word is first of all a surname in the nominative in a dictionary."""
    if not word.text.istitle():
        return False
    likeliest = [read_tags(word.key, language)[:1] for language in sorted(DICTIONARIES)]
    return any("Surn" in tag and "nomn" in tag for tags in likeliest for tag in tags)


def _is_said(text: str, found: Sequence[Word], at: int, mentions: Mentions) -> bool:
    if found[at].key not in saying() or not is_past(found[at].key):
        return False
    name = next((word for word in found[at + 1 : at + 4] if not is_role(word.key)), found[at])
    known = any(each.start <= name.start < each.end for each in mentions)
    beside = not (known or _PARTS.search(text, found[at].end, name.start))
    return beside and name.text[0].isupper() and not name.text[1:2].isupper()


def _is_quoted(text: str, at: int) -> bool:
    return any(marked.start <= at < marked.end for marked in _marked(text))


@lru_cache(maxsize=16)
def _marked(text: str) -> tuple[Marked, ...]:
    return tuple(find_marked(text))


def _is_pair(text: str, found: Sequence[Word], at: int) -> bool:
    """Return whether two capitalised words look like a full name in the nominative."""
    pair = found[at : at + 2]
    if text[pair[0].end : pair[1].start] not in _BLANKS:
        return False
    if any(not word.text[0].isupper() or word.text[1:2].isupper() for word in pair):
        return False
    before = found[at - 1] if at else None
    if before and (is_preposition(before.key) or before.key in identity_words("articles", "of")):
        return False
    if before and text[before.end : pair[0].start] in _BLANKS and before.text.istitle():
        return False
    given = any(each.case == "nominative" for each in read_given_name(pair[0].key))
    if not given and any(_names_no_person(word.key) for word in pair):
        return False
    return all(map(_may_be_subject, pair))


def _names_no_person(key: str) -> bool:
    listed = is_role(key) or is_no_name(key) or is_small(key) or is_preposition(key)
    return listed or is_place(key, None) or key in quotation_words("conjunctions")


def _may_be_subject(word: Word) -> bool:
    tags = read_all_tags(word.key)
    if not tags:
        return True
    nouns = [tag for tag in tags if "NOUN" in tag and "nomn" in tag and "plur" not in tag]
    return any(is_name_tag(tag) for tag in nouns)


def sentence_before(paragraphs: Sequence[str], at: int, start: int) -> tuple[int, int, int] | None:
    """Return the paragraph, start and end of the sentence before that at ``start`` of one, or None."""
    own = sentence_start(paragraphs[at], start + 1)  # the first letter is of the sentence
    back = at if own else at - 1
    if back < 0:
        return None
    end = len(paragraphs[back][: own or None].rstrip())
    return back, sentence_start(paragraphs[back], end), end
