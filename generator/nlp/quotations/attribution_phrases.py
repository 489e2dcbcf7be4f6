"""Read the words that attribute a quotation, by the lists of all languages."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from operator import itemgetter

from generator.languages.load import load_sections
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.morphology import is_verb, read_all_tags
from generator.nlp.names.name_words import is_role
from generator.nlp.names.person_mention import PersonMention
from generator.nlp.tokens import Word, fold, word_at, words_between
from generator.nlp.word_set import load_keys, load_list

_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]+[»“”\")]*\s+(?=([«„“\"(–—-]?\s?[^\W\d_a-zа-яіїєґ]))")
_BEFORE_STOP = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\.$")
_NEXT = 24  # characters that hold the next word
_FAR = 60  # characters before a name that may contain 'with reference to'
# Phrases as their words' keys, by their first word, with their ranks in the list.
PhraseRanks = dict[str, list[tuple[int, list[str]]]]


def quotation_words(*names: str) -> frozenset[str]:
    """Return the keys of lists, such as ``answering`` or ``complementisers``, of all languages."""
    return load_keys(QuotationWords, *names)


@cache
def saying() -> frozenset[str]:
    """Return the keys of verbs that attribute words to a speaker, in all languages."""
    return frozenset().union(
        *(
            with_lost_letters(words.verbs, words.lost_letters)
            for words in load_sections(QuotationWords).values()
        )
    )


def with_lost_letters(words: Iterable[str], letters: str) -> frozenset[str]:
    """Return keys, also as they remain after bad decoding lost some letters: вн for він, розповв."""
    keys = frozenset(map(fold, words))
    lost = {key.translate(str.maketrans("", "", letters)) for key in keys}
    return keys | {key for key in lost if len(key) > 1}


@cache
def other_clause() -> re.Pattern[str]:
    """Return the pattern of a comma and a conjunction at the start of another clause."""
    words = load_list(QuotationWords, "conjunctions")
    return re.compile(rf",\s+(?:{'|'.join(map(re.escape, words))})\s")


@cache
def according_phrases() -> PhraseRanks:
    """Return the phrases of 'according to', the likelier first."""
    return _by_first_word(load_list(QuotationWords, "according"))


@cache
def genitive_phrases() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the phrases of 'according to' before a genitive, with its endings of offices of men."""
    return {
        tuple(fold(phrase).split()): words.genitive_offices
        for words in load_sections(QuotationWords).values()
        for phrase in words.according
        if words.genitive_offices
    }


@cache
def source_phrases() -> PhraseRanks:
    """Return the phrases before a person cited as a source."""
    return _by_first_word(load_list(QuotationWords, "sources"))


def _by_first_word(listed: Iterable[str]) -> PhraseRanks:
    phrases: PhraseRanks = {}
    for rank, phrase in enumerate(listed):
        keys = fold(phrase).split()
        phrases.setdefault(keys[0], []).append((rank, keys))
    return phrases


@cache
def offices_alike() -> tuple[tuple[str, ...], ...]:
    """Return groups of words for one office."""
    groups = load_list(QuotationWords, "alike")
    return tuple(tuple(fold(group).split()) for group in groups)


def same_offices(keys: Sequence[str]) -> tuple[str, ...]:
    """Return the offices that a phrase among the keys stands for: 'глава держави', 'the head of state'."""
    met = frozenset(keys)
    for phrase, offices in _same_offices().items():
        if met.issuperset(phrase) and any(
            tuple(keys[at : at + len(phrase)]) == phrase for at in range(len(keys))
        ):
            return offices
    return ()


@cache
def _same_offices() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words in load_sections(QuotationWords).values():
        for phrase, offices in words.same_offices.items():
            key = tuple(fold(phrase).split())
            found[key] = (*found.get(key, ()), *offices)
    return found


@cache
def owners() -> dict[str, str]:
    """Return the keys of pronouns after 'according to', and the gender: ``m`` or ``f``."""
    men, women = quotation_words("owners_m"), quotation_words("owners_f")
    return dict.fromkeys(men, "m") | dict.fromkeys(women, "f")


@cache
def age_pattern() -> re.Pattern[str]:
    """Return the pattern of an age before a word like 'year-old'."""
    words = (re.escape(each.removesuffix("*")) for each in load_list(QuotationWords, "aged"))
    return re.compile(rf"\b(\d{{1,3}})[-–‑ ](?:{'|'.join(words)})", re.IGNORECASE)


@cache
def according_behind() -> re.Pattern[str]:
    """Return the pattern of a word like the German 'so' with its possible continuations."""
    words = map(re.escape, load_list(QuotationWords, "according_behind"))
    before = load_list(QuotationWords, "according_behind_before")
    following = [
        re.escape(each.removesuffix("*")) + ("" if each.endswith("*") else " ") for each in before
    ]
    return re.compile(rf"(?:{'|'.join(words)}) (?=[A-ZÄÖÜ]|{'|'.join(following)})")


def says(text: str, start: int, end: int, within: int | None = None) -> bool:
    """Return whether ``text[start:end]`` has a verb of saying among its first ``within`` words."""
    return not saying().isdisjoint(_keys_between(text, start, end)[:within])


def names(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has a verb of giving something a name: called it."""
    return not quotation_words("naming").isdisjoint(_keys_between(text, start, end))


def is_hearsay(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has a word for what others claim that somebody said: allegedly."""
    return not quotation_words("hearsay").isdisjoint(_keys_between(text, start, end))


def tells(text: str, start: int) -> bool:
    """Return whether the word at ``start`` is a verb by its Slavic ending, whatever it means."""
    first = word_at(text, start)
    if first is not None and first.key in quotation_words("negations"):
        first = next(iter(words_between(text, first.end, first.end + _NEXT)), None)
    return first is not None and may_tell(first)


def may_tell(word: Word) -> bool:
    """Return whether the word has the form of a verb and is not listed as unrelated to speech."""
    plain = word.text[0].islower() and word.key not in quotation_words("other_verbs")
    return plain and is_verb(word.key)


def accords_behind(text: str, at: int) -> bool:
    """Return whether the word at ``at`` attributes a quotation to the name after it: so Mertens."""
    return according_behind().match(text, at) is not None


def accords(text: str, start: int, end: int) -> bool:
    """Return whether ``text[start:end]`` has 'according to' in it."""
    return bool(find_accords(_keys_between(text, start, end)))


def sentence_start(text: str, at: int) -> int:
    """Return the start of the sentence that goes on at ``at``."""
    starts = _sentence_starts(text)
    number = bisect_right(starts, at, key=itemgetter(1))
    return starts[number - 1][0] if number else 0


@lru_cache(maxsize=16)
def _sentence_starts(text: str) -> tuple[tuple[int, int], ...]:
    """Return the start of each sentence behind another, and the end of its first letter."""
    ends = _SENTENCE_END.finditer(text)
    return tuple((each.end(), each.end(1)) for each in ends if not _is_abbreviation(text, each))


def sentence_end(text: str, at: int) -> int:
    """Return the end of the sentence that goes on at ``at``, after its last mark."""
    ends = _SENTENCE_END.finditer(text, at)
    found = next((match for match in ends if not _is_abbreviation(text, match)), None)
    return found.start() + 1 if found else len(text)


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    """Return whether the full stop belongs to an initial or an abbreviation: U.S. Attorney, Dr. No."""
    if stop[0].rstrip() != ".":
        return False
    before = _BEFORE_STOP.search(text[max(0, stop.start() - 12) : stop.start() + 1])
    return before is not None and (
        (len(before[1]) == 1 and before[1].isupper())
        or before[1].casefold() in quotation_words("abbreviations")
    )


def may_speak(word: Word) -> bool:
    """Return whether a word may be the subject of a verb of saying."""
    tags = read_all_tags(word.key)
    if tags:
        return any("nomn" in tag and ("anim" in tag or word.text[0].isupper()) for tag in tags)
    named = word.text[0].isupper() and len(word.text) > 1 and not word.text[1:].isupper()
    return named or is_role(word.key)


def find_accords(keys: list[str]) -> list[tuple[int, int]]:
    """Return places and lengths in words of 'according to', in the order of the list."""
    return _find_phrases(keys, according_phrases())


def _find_phrases(keys: list[str], phrases: PhraseRanks) -> list[tuple[int, int]]:
    found = [
        (rank, at, len(phrase))
        for at, key in enumerate(keys)
        if key in phrases
        for rank, phrase in phrases[key]
        if keys[at : at + len(phrase)] == phrase
    ]
    return [(at, length) for _, at, length in sorted(found)]


def is_source(text: str, mention: PersonMention) -> bool:
    """Return whether the text names the person as its source: with reference to X."""
    keys = _keys_between(text, max(0, mention.start - _FAR), mention.start)
    return any(at + length + 2 >= len(keys) for at, length in _find_phrases(keys, source_phrases()))


def is_preposition(key: str) -> bool:
    """Return whether a name after the word cannot be the subject: a preposition, or 'that'."""
    return key in quotation_words("prepositions") or key in quotation_words("further_prepositions")


def _keys_between(text: str, start: int, end: int) -> list[str]:
    return [word.key for word in words_between(text, start, end)]
