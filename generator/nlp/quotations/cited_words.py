"""Find whose words a text announces or cites: 'the answer of X:', 'цитирует агентство мэра X'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.languages.quotation_sections import QuotationWords
from generator.nlp.names.name_words import is_conjunction, is_role
from generator.nlp.names.person_mention import Mentions, PersonMention
from generator.nlp.quotations.attribution_phrases import (
    genitive_phrases,
    is_preposition,
    owners,
    quotation_words,
    saying,
    sentence_end,
)
from generator.nlp.quotations.nouns_for_people import is_cyrillic, is_for_person
from generator.nlp.quotations.speaking_pronouns import pronouns
from generator.nlp.quotations.speech_clause import may_be_genitive
from generator.nlp.tokens import Word, words_between
from generator.nlp.word_set import load_word_set

_LEAD = 6  # words around a noun for words said that may name their speaker
_APART = re.compile(r"[,;:–—()«»“”\"]")
_POSSESSIVE = frozenset(("'s", "’s"))


def mentions_between(mentions: Mentions, start: int, end: int) -> list[PersonMention]:
    """Return the mentions within ``text[start:end]``."""
    return [each for each in mentions if start <= each.start and each.end <= end]


def cites(words: Sequence[Word]) -> bool:
    """Return whether a verb of citing that attributes nothing itself has an object: 'quoted her'."""
    citing = quotation_words("citing") - saying()
    passive = quotation_words("behind_passives")  # 'was quoted as saying'
    return any(one.key in citing and two.key not in passive for one, two in pairwise(words))


def cited_person(text: str, start: int, mentions: Mentions) -> str | None:
    """Find the one person whom an outlet cites: 'цитирует агентство мэра X', 'приводит слова X'."""
    people = {each.person for each in mentions}
    if len(people) != 1 or names_later(
        text, mentions[0].end, sentence_end(text, start), told=False
    ):
        return None
    before = words_between(text, start, mentions[0].start)
    rendered = any(word.key in quotation_words("rendered") for word in before[-_LEAD:])
    led = before and is_preposition(before[-1].key)
    return None if led or (mentions[0].nominative and not rendered) else people.pop()


def cited_gender(words: Sequence[Word]) -> str | None:
    """Return the gender of the pronoun whose words somebody cites: 'цитирует её «X»', 'наводить його слова'.

    None beside a pronoun that speaks: 'she renders his words'.
    """
    keys = [word.key for word in words]
    told = any(key in pronouns() and key not in owners() for key in keys)
    for at, key in enumerate(keys if not told else ()):
        near = keys[at + 1 : at + 3] + keys[max(at - 1, 0) : at]
        for gender in ("m", "f") if key in quotation_words("citing") else ():
            if any(each in quotation_words(f"cited_{gender}") for each in near):
                return gender
    return None


def person_stating(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find whose words are announced before a colon: 'the answer of X was short:', 'X's answer:'."""
    if not text[:end].rstrip().endswith(":"):
        return None
    words = words_between(text, start, end)
    inside = mentions_between(mentions, start, end)
    if len({each.person for each in inside}) != 1:
        return None
    nouns = [at for at, word in enumerate(words) if word.key in quotation_words("statements")]
    for at in nouns:
        near = {word.start for word in (*words[at + 1 : at + _LEAD], words[at - 1])}
        name = inside[0]
        owned = text[name.end : name.end + 2] in _POSSESSIVE or not name.nominative
        last = words_between(text, name.start, name.end)[-1]
        if owned and (name.start in near or last.start in near):
            return name.person
    return None


def is_owned_before(
    text: str, before: Sequence[Word], phrase: tuple[int, int], mention: PersonMention
) -> bool:
    """Return whether 'according to' has its source before a name: 'jego zdaniem X', 'според нея X'.

    That is a pronoun, or a man's office in the genitive before a name that is a nominative.
    """
    at, length = phrase
    owned, between = before[max(at - 1, 0) : at + length], before[at + length :]
    if any(word.key in owners() for word in owned):
        return True
    if not between:
        return False
    possessive = between[0].key in load_word_set(QuotationWords, "possessives")
    if between[0].key in owners() and (len(between) == 1 or not possessive):
        return True
    titled = any(is_for_person(word) or is_role(word.key) for word in between)
    alone = len(between) == 1 and " " in mention.found  # 'potrivit ministrului X Y'
    if mention.nominative and not (titled or alone) and between[-1].text[0].islower():
        return True  # 'laut Anklage besaß X', 'според обвинението X'
    governs = genitive_phrases().get(tuple(word.key for word in before[at : at + length]), ())
    if not all(word.text[0].islower() and word.key.endswith(governs) for word in between[:1]):
        return False
    cyrillic = is_cyrillic(between[0])
    return mention.nominative and not (cyrillic and may_be_genitive(text, mention.start))


def names_later(text: str, start: int, end: int, *, told: bool) -> bool:
    """Return whether a full name without a mention stands before the colon: 'X read a note by Y Z:'.

    After a verb of saying that may be the hearer, unless it is apposed: 'a note by the clerk, Y Z:'.
    """
    return any(
        one.text.istitle()
        and two.text.istitle()
        and text[one.end : two.start] == " "
        and (not told or text[start : one.start].rstrip().endswith(","))
        for one, two in pairwise(words_between(text, start, end))
    )


def person_of_letter(text: str, start: int, end: int, mentions: Mentions) -> str | None:
    """Find whose message a verb without a subject quotes: 'йдеться у дописі X'."""
    letters = quotation_words("letters", "messages")
    for one, two in pairwise(words_between(text, start, end)):
        own = [each for each in mentions if one.end < each.start and not each.nominative]
        own = [each for each in own if each.start <= end]
        if one.key in letters and own:
            plain = own[0].start == two.start or _are_titles(text, one.end, own[0].start)
            return own[0].person if plain else None
    return None


def _are_titles(text: str, start: int, end: int) -> bool:
    """Return whether offices alone stand before a name, or one with its field: 'речника мерії X'."""
    titles = words_between(text, start, end)
    if all(is_role(word.key) or word.key in quotation_words("signing") for word in titles):
        return True
    head, *field = [word for word in titles if text[word.end] != "-"]
    others = any(
        is_for_person(word) or is_preposition(word.key) or is_conjunction(word.key)
        for word in field
    )
    apart = _APART.search(text, start, end) is not None
    return (is_role(head.key) or is_for_person(head)) and not others and not apart


def renders_another(text: str, start: int, end: int) -> bool:
    """Return whether the words announced are of somebody else: 'recalls her father's words:'."""
    found = words_between(text, start, end)
    for at, word in enumerate(found):
        if word.key in quotation_words("rendered"):
            before, behind = found[at - 1 : at], found[at + 1 : at + 2]
            owned = any(text[each.end : each.end + 2] in _POSSESSIVE for each in before)
            return owned or any(is_for_person(each) for each in behind)
    return False


def shows_text(text: str, start: int, end: int) -> bool:
    """Return whether a message got or a text shown is quoted, not its reader: 'X received a note:'."""
    found = words_between(text, start, end)
    shown = load_word_set(QuotationWords, "texts")
    return any(word.key in quotation_words("receiving") or word.key in shown for word in found)
