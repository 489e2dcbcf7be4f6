"""Read the name beside a phrase, and how certain it is that it is an outlet's."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.clippings.outlet.media_names import is_media_word
from generator.clippings.outlet.name_patterns import (
    CAPITAL,
    UPPER,
    adjective_endings,
    article_before,
    article_endings,
    citing_words,
    contractions,
    genitive_endings,
    media_tail,
    name_after,
    name_before,
    words_behind,
)
from generator.clippings.outlet.nominative import Case
from generator.clippings.outlet.outlet_names import (
    CAMEL,
    OutletNames,
    has_name_word,
    is_person,
)
from generator.nlp.morphology import has_dictionary
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_words import has_capital_nouns, is_role, is_small
from generator.nlp.quotations.speaking_pronouns import pronouns
from generator.nlp.tokens import fold

APOSTROPHE = re.compile(r"['’ʼ]")
SUFFIX = re.compile(r"[a-zà-ɏ]{1,6}")  # in Latin script: кур'єр has none
SENTENCE_START = re.compile(r"(?:^|[.!?…:»”\"]\s*[–—-]?\s*|[«„“\"])$")
NOUN = re.compile(r"[^\W\d_A-ZÀ-ÞА-ЯІЇЄҐЁ]|[A-Z]{2,3}(?= [a-z])")  # 'TV channel', too
NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
SMALL_BEHIND = re.compile(rf"(?<![\w'’ʼ-])[{UPPER}][\w'’ʼ-]+ (?P<small>[^\W\d_][\w'’ʼ-]*)$")
SMALL_WORD = re.compile(r" ([^\W\d_][\w'’ʼ-]*)")
POSSESSIVE = re.compile(r"['’]s$")
OPENING = frozenset('«„“"')
LOOK_BACK = 100  # characters that hold any name
UNSURE = 2  # taken off the weight of a single word that nothing but its place makes an outlet
LIKELY = 1  # taken off several such words, or an acronym
SMALL_WORDS = 3  # of a noun with its adjective and preposition
WEAK = 3  # taken off for an act possible for anybody, without other evidence of an outlet's name
FULL_NAME = 2  # words of a person's name


class NameRead(NamedTuple):
    """Name beside a phrase.

    ``noun`` is the word for a medium before it ('the newspaper'), with the name then in its base
    form. ``less`` is subtracted from the weight of evidence, and is None for a name of no outlet.
    """

    name: str
    quoted: bool
    start: int
    end: int
    noun: str
    less: int | None


def read_name_behind(text: str, at: int, names: OutletNames) -> NameRead | None:
    """Read the name that begins at a place, past a word for a medium."""
    article = _last_word(text[:at])
    if article[:1].isupper() and article.lower() in names.articles:
        at -= len(article)  # 'told The X': the article is the name's
    follows = text[at:].lstrip()
    skipped = names.lists.outlet_nouns.open(follows) if NOUN.match(follows) else None
    if skipped is None and has_capital_nouns(names.language):  # 'mit dem Sender X'
        opened = names.lists.outlet_nouns.open(f"{article} {follows}") or ""
        skipped = opened if 0 < len(opened.lstrip()) < len(follows) else None
    noun = follows[: len(follows) - len(skipped)] if skipped is not None else ""
    if skipped is not None:
        at = len(text) - len(skipped)
    found = name_after().match(text, at)
    if not found:
        return None
    quoted = found["quoted"] is not None
    name = POSSESSIVE.sub("", (found["quoted"] or found["bare"]).strip())
    counted = quoted and name[:1].isdigit()  # «24 hours»
    if not ((CAPITAL.search(name) or counted) and len(name) > 1):
        return None
    noun = "" if noun.lower() in names.articles else noun
    read = NameRead(name, quoted, found.start(), found.end(), noun, None)
    if quoted:
        read = read._replace(name=_behind_article(name, text[: found.start()]))
    else:
        name = _without_person(name, names)
        end = text.index(name, found.start()) + len(name)
        if small := _small_behind(name, text[end:], names) or _noun_behind(name, text[end:], names):
            name, end = name + small, end + len(small)
        read = read._replace(name=_without_case(name, text[: found.start()]), end=end)
    return read._replace(less=_grade(read, text, names))


def _small_behind(name: str, behind: str, names: OutletNames) -> str:
    """Return a small word for media right behind a name of one word: 'Evening voice'."""
    word = (
        SMALL_WORD.match(behind) if " " not in name and not words_behind(names.language) else None
    )
    media = word and word[1].islower() and names.lists.media_words.are(word[1])
    if not (word and media) or fold(name) in names.people:
        return ""
    rest = behind[word.end() :].lstrip()[:1]  # 'told the channel “Quay”'
    apposed = names.lists.outlet_nouns.are(word[1]) and (rest in OPENING or rest.isupper())
    return "" if apposed else word[0]


def _noun_behind(name: str, behind: str, names: OutletNames) -> str:
    """Return the small noun of an adjective that ends a name with a word for media: 'Радіо Дніпровська хвиля'."""
    word = SMALL_WORD.match(behind)
    adjective = name.endswith(adjective_endings(names.language))
    if not (word and adjective and " " in name and names.is_like_outlet(name)):
        return ""
    small = word[1]
    other = is_role(fold(small)) or is_small(fold(small)) or names.lists.verbs.are(small)
    known = names.is_noun(small) or not has_dictionary(names.language)
    return word[0] if small.islower() and known and not other else ""


def _without_person(name: str, names: OutletNames) -> str:
    """Return a name without that of a person behind it: 'correspondent of Radio Skif Olena Zhuk'."""
    words = name.split()
    for at in range(1, len(words) - 1):
        first, person = " ".join(words[:at]), words[at:]
        known = all(fold(word) in names.people and CAPITAL.match(word) for word in person)
        if known and names.is_like_outlet(first):
            return first
        given = all(map(CAPITAL.match, person)) and read_given_name(fold(person[0])) is not None
        alone = not article_before().fullmatch(f"{first} ") and not is_person(first)
        if given and alone and len(person) == FULL_NAME and not _is_formed(name, names):
            return first
    return name


def _is_formed(name: str, names: OutletNames) -> bool:
    """Check for a word for media in a name, or for a last word that many media have."""
    return names.is_like_outlet(name) or has_name_word(f"- {name.rpartition(' ')[2]}")


def _last_word(text: str) -> str:
    return text.rsplit(maxsplit=1)[-1] if text.strip() else ""


def _without_case(name: str, before: str) -> str:
    """Return a bare name as it is without the preposition or article before it."""
    word = _last_word(before).lower()
    grown = contractions().get(word)
    name = _behind_article(name, before)
    return f"{grown} {name}" if grown else name.removesuffix(genitive_endings().get(word, "\0"))


def _behind_article(name: str, before: str) -> str:
    """Return a name whose words have the endings of the nominative, by the article before it."""
    ends = article_endings().get(_last_word(before).lower(), {})
    return " ".join(_with_ending(word, ends) for word in name.split()) if ends else name


def _with_ending(word: str, ends: Mapping[str, str]) -> str:
    ending = next((each for each in ends if word.lower().endswith(each)), "")
    bent = f"{word[: len(word) - len(ending)]}{ends[ending]}" if ending else word
    return bent[:1].upper() + bent[1:] if word[:1].isupper() else bent


def read_name_before(text: str, end: int, names: OutletNames) -> NameRead | None:
    """Read the name that ends at a place."""
    end = len(text[:end].rstrip(" ,"))
    if not end or not (text[end - 1].isalnum() or text[end - 1] in '»“”"'):
        return None
    found = _match_before(text, end, names)
    if not found:
        return None
    quoted, start = found.lastgroup == "quoted", found.start()
    name = found[found.lastgroup or 0].strip()
    article = article_before().match(name)
    if article and not quoted and SENTENCE_START.search(text[:start]):
        name = _without_article(name, article, names)
    noun = _noun_before(text[:start], names)
    first, _, rest = name.partition(" ")
    if rest and not quoted and first.lower() in citing_words():
        name, (first, _, rest) = rest, rest.partition(" ")  # 'As X reported'

    if rest and names.lists.correspondents.are(first):
        noun, name = first, rest
    read = NameRead(name, quoted, start, end, noun, None)
    if quoted and not noun and _is_firm(text[:start], names):
        return read
    return read._replace(less=_grade(read, text, names))


def _is_firm(before: str, names: OutletNames) -> bool:
    """Check for the noun of a firm or a house right before its name: 'the café «X» wrote'."""
    words = before.split()[-SMALL_WORDS:]
    word = words[-1].lower() if words else ""
    if not word.isalpha() or names.lists.correspondents.are(word):
        return False
    led = any(names.is_preposition(each.lower()) for each in words[:-1])
    return not led and names.is_subject_noun(word)


def _match_before(text: str, end: int, names: OutletNames) -> re.Match[str] | None:
    """Match the name that ends at a place, perhaps with a small word for media: 'Evening voice'."""
    start = max(0, end - LOOK_BACK)
    if found := name_before().search(text[:end], start):
        return found
    small = SMALL_BEHIND.search(text[:end], start) if names.bends else None
    media = small and names.lists.media_words.are(small["small"].partition("-")[0])
    return (
        re.compile(r"(?P<bare>.*)$").match(text[:end], small.start()) if small and media else None
    )


def _without_article(name: str, article: re.Match[str], names: OutletNames) -> str:
    """Return a name without an article that opens the sentence and seldom belongs to the name."""
    loose = article[0].strip().lower() in names.loose_articles
    return name[article.end() :] if loose else name


def _noun_before(text: str, names: OutletNames) -> str:
    words = text.split()
    return words[-1] if words and names.lists.outlet_nouns.are(words[-1]) else ""


def _grade(read: NameRead, text: str, names: OutletNames) -> int | None:
    """Return the deduction from the weight of the name's evidence, or None if it is no outlet's."""
    name, _ = split_suffix(read.name)
    led = _is_led(name, text[: read.start], names)
    if not (led or names.may_be_outlet(name, quoted=read.quoted)):
        return 0 if _is_outlet_in_case(read, name, names) else None
    if read.quoted or names.is_like_outlet(name) or (read.noun and len(read.noun) > 3):
        return 0
    if names.is_no_outlet(name) or _is_led_by_pronoun(name):
        return None
    if article_before().match(name) and not SENTENCE_START.search(text[: read.start].rstrip()):
        return 0
    behind = NEXT_WORD.match(text, read.end)
    small = words_behind(names.language)
    if behind and behind[1].islower() and small and behind[1] not in small:
        return UNSURE
    made = len(name.split()) > 1 or name.isupper() or CAMEL.fullmatch(name)
    return LIKELY if made else UNSURE


def _is_led_by_pronoun(name: str) -> bool:
    """Check for a word of address before a capital, as in 'Schreiben Sie Beratung'."""
    first, _, rest = name.partition(" ")
    article = article_before().match(name) is not None  # 'Il Corriere'
    return bool(rest) and not article and fold(first) in pronouns()


def _is_outlet_in_case(read: NameRead, name: str, names: OutletNames) -> bool:
    """Check for the form of an outlet's name that was taken for a person's: 'Вістям Приозерʼя'.

    In quotation marks it may begin with any common noun that media have in their names.
    """
    first, _, rest = name.partition(" ")
    if not (names.bends and rest):
        return False
    media = is_media_word(first, names)
    if not (media or (read.quoted and names.is_noun(first.lower()))):
        return False
    firsts = (names.first_form(name, case) for case in ("dative", "genitive", "instrumental"))
    formed = [each for each in firsts if each and each != name]
    named = [each for each in formed if names.is_like_outlet(each) or has_name_word(each)]
    may_be = names.may_publish if read.quoted else names.may_be_outlet
    return any(may_be(each, quoted=read.quoted) for each in named)


def _is_led(name: str, before: str, names: OutletNames) -> bool:
    """Check for an outlet named like a person, behind an article: 'told the Laura Courier'."""
    led = _last_word(before).lower() in names.articles and is_person(name.split(maxsplit=1)[0])
    return led and names.is_like_outlet(name) and names.may_publish(name, quoted=True)


def first_form(read: NameRead, case: Case, names: OutletNames) -> tuple[str, bool]:
    """Return the name in the nominative, and whether that is certain."""
    like = not read.quoted and names.is_like_outlet(read.name) and case == "dative"
    joined = re.search(r"[ .]", read.name) or media_tail().search(read.name)
    if like and names.bends and not read.noun and joined:
        return names.first_form(read.name, case) or read.name, True
    if read.noun or like or not names.bends:
        return split_suffix(read.name)[0], True
    name = names.first_form(read.name, case)
    return name or read.name, name is not None


def split_suffix(name: str) -> tuple[str, str]:
    """Split off an ending after an apostrophe in a name, as in Turkish."""
    parts = APOSTROPHE.split(name)
    behind = parts[-1]
    ends = len(parts) > 1 and SUFFIX.fullmatch(behind)
    return (name[: -len(behind) - 1], behind) if ends else (name, "")
