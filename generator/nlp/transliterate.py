"""Latin spelling by official tables, and slugs for addresses."""

import re
import unicodedata

from generator.languages.letters import (
    BULGARIAN,
    GERMAN,
    LATIN,
    RUSSIAN,
    UKRAINIAN,
    UKRAINIAN_INITIAL,
)

_APOSTROPHES = re.compile("[’ʼ`]")
_CYRILLIC_WORD = re.compile("[\u0400-\u04ff]+(?:'[\u0400-\u04ff]+)*")
_UKRAINIAN_ONLY = re.compile("[іїєґ]", re.IGNORECASE)


def transliterate(text: str, language: str | None) -> str:
    """The text with its Cyrillic words in Latin letters; everything else stays.

    Ukrainian by resolution 55 of 2010, Bulgarian by the Act of 2009, all else by ICAO Doc 9303;
    where no language is given, a word with і, ї, є or ґ is Ukrainian. Upper case is kept.
    """
    text = unicodedata.normalize("NFC", text.replace("\u0301", ""))
    plain = _APOSTROPHES.sub("'", text)
    return _CYRILLIC_WORD.sub(lambda found: _romanise_word(found[0], language), plain)


def slugify(text: str, language: str | None, limit: int = 60) -> str:
    """The text as a part of an address: ``a-z``, ``0-9`` and single hyphens between words.

    At most ``limit`` characters, cut between words (inside the first word where it alone is
    longer); empty where no letter or digit can be romanised.
    """
    latin = _APOSTROPHES.sub("", transliterate(text, language)).replace("'", "").lower()
    if language == "de":
        latin = "".join(
            GERMAN.get(letter, letter) for letter in unicodedata.normalize("NFC", latin)
        )
    latin = "".join(LATIN.get(letter, letter) for letter in latin)
    plain = "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
    parts = re.findall("[a-z0-9]+", plain)
    slug = parts[0][:limit] if parts else ""
    for part in parts[1:]:
        if len(slug) + 1 + len(part) > limit:
            break
        slug += "-" + part
    return slug


def _romanise_word(word: str, language: str | None) -> str:
    if language == "uk" or (language is None and _UKRAINIAN_ONLY.search(word)):
        latin = _by_table(word, UKRAINIAN, UKRAINIAN_INITIAL)
    elif language == "bg":
        latin = re.sub("iya$", "ia", _by_table(word, BULGARIAN, {}))
    else:
        latin = _by_table(word, RUSSIAN, {})
    if len(word) > 1 and word.isupper():
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[0].isupper() else latin


def _by_table(word: str, table: dict[str, str], initial: dict[str, str]) -> str:
    lower = word.lower()
    out, at = [initial.get(lower[0], "")], 1 if lower[0] in initial else 0
    while at < len(lower):
        pair = lower[at : at + 2]
        if len(pair) == 2 and pair in table:
            out.append(table[pair])
            at += 2
        else:
            out.append(table.get(lower[at], ""))
            at += 1
    return "".join(out)
