"""Identify the encoding of a text that is not UTF-8, and refuse one that makes no words.

Candidates are the encodings of the languages that are read here and those that charset-normalizer
finds. In the right one a text is mostly lower-case letters that are frequent in its language, and
words that the language files know. In a wrong one case is inverted, signs and rare letters abound,
or a Cyrillic letter occurs inside a Latin word.
"""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from generator.languages.load import load_sections
from generator.languages.sections import Recognition
from generator.nlp.morphology import DICTIONARIES, dictionary
from generator.nlp.tokens import raw_words

# The first of two that fit alike is chosen.
ENCODINGS = (
    "cp1251", "koi8_u", "iso8859_5", "mac_cyrillic", "cp866", "cp1252", "cp1250", "iso8859_2",
    "cp1254", "cp852", "mac_roman",
)  # fmt: skip
WIDE = ("utf-16-le", "utf-16-be")
READ = 1 << 16  # bytes, as more of a text adds no evidence of its encoding
# letters: the commonest of the Cyrillic script, the rarer ones, and those that Latin ones add
COMMON, RARE = frozenset("оаеинтсрвлкмдпуяі"), frozenset("ыьгзбчйхжшюцщэфъїєґё")
ADDED = frozenset("äöüßéèêëàâçîïôûùœñóáíúãõåæøąćęłńśźżčďěňřšťůýžğışțșăâ")
PUNCTUATION = "«»„“”’‘–—…№§©°\u00a0\u00ad•€‚"
MIXED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
INVERTED = re.compile("[а-яёіїєґ][А-ЯЁІЇЄҐ]")
CYRILLIC = re.compile("[\u0400-\u04ff]")
WEIGHTS = {"common": 3, "rare": 1, "sign": 1, "stranger": -4, "mixture": -4, "word": 4}
FEWEST_SMALL = {True: 0.12, False: 0.04}  # the share of small words, in Cyrillic and in Latin
FEWEST_KNOWN = 0.5  # or of words that a dictionary has


class EncodingGuess(NamedTuple):
    """Likeliest ``encoding``, or None if it makes too few words, and ``tried``, all candidates."""

    encoding: str | None
    tried: tuple[str, ...]


def guess_encoding(data: bytes) -> EncodingGuess:
    """Return the encoding that makes the likeliest text.

    A text with a zero byte can be in UTF-16 alone.
    """
    sample = data[: READ - READ % 2]
    tried = WIDE if b"\0" in data else tuple(dict.fromkeys((*ENCODINGS, *_find_candidates(sample))))
    texts = {encoding: text for encoding in tried if (text := _decode(sample, encoding))}
    worth = {encoding: _weigh(text) for encoding, text in texts.items()}
    best = max(worth, key=lambda encoding: worth[encoding], default=None)
    known = best is not None and worth[best] > 0 and _has_words(texts[best])
    return EncodingGuess(best if known else None, tried)


def _find_candidates(data: bytes) -> list[str]:
    """Ask charset-normalizer for encodings, of them the first a mere guess in a short text."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and hardly a seed needs it

    return [match.encoding for match in from_bytes(data[:4096])]


def _decode(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, "ignore" if encoding in WIDE else "strict")
    except UnicodeDecodeError:
        return ""


def _weigh(text: str) -> int:
    worth = WEIGHTS["mixture"] * (len(MIXED.findall(text)) + len(INVERTED.findall(text)))
    for character, count in Counter(text).items():
        if character in COMMON:
            worth += WEIGHTS["common"] * count
        elif character in RARE or character in ADDED:
            worth += WEIGHTS["rare"] * count
        elif character in PUNCTUATION:
            worth += WEIGHTS["sign"] * count
        elif not (character.isascii() or character.isupper()) or character == "\0":
            worth += WEIGHTS["stranger"] * count
    return worth + WEIGHTS["word"] * sum(word in _small_words() for word in _split(text))


def _split(text: str) -> list[str]:
    return [word.lower() for word in raw_words(text) if not word.isdigit()]


@cache
def _small_words() -> frozenset[str]:
    sections = load_sections(Recognition).values()
    return frozenset(word for section in sections for word in section.small_words)


def _has_words(text: str) -> bool:
    """Check that enough words of a text are small words of a language or in a dictionary."""
    found = _split(text)
    small = sum(word in _small_words() for word in found)
    cyrillic = CYRILLIC.search(text) is not None
    if found and small >= len(found) * FEWEST_SMALL[cyrillic]:
        return True
    known = [sum(map(dictionary(each).word_is_known, found)) for each in DICTIONARIES]
    return cyrillic and max(known) >= len(found) * FEWEST_KNOWN
