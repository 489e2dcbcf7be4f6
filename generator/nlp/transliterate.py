"""Latin spelling by official tables, and slugs for addresses."""

import re
import unicodedata
from functools import cache

from generator.languages.load import load_sections
from generator.languages.sections import Letters

_APOSTROPHES = re.compile("[’ʼ`]")
_CYRILLIC_WORD = re.compile("[\u0400-\u04ff]+(?:'[\u0400-\u04ff]+)*")
_UKRAINIAN_ONLY = re.compile("[іїєґ]", re.IGNORECASE)


def transliterate(text: str, language: str | None) -> str:
    """Return the text with its Cyrillic words in Latin letters and all else unchanged.

    Ukrainian follows resolution 55 of 2010, Bulgarian the Act of 2009, other languages ICAO Doc
    9303. Without a language, a word with і, ї, є or ґ is Ukrainian. Upper case is kept.
    """
    text = unicodedata.normalize("NFC", text.replace("\u0301", ""))
    plain = _APOSTROPHES.sub("'", text)
    return _CYRILLIC_WORD.sub(lambda found: _romanise_word(found[0], language), plain)


def slugify(text: str, language: str | None, limit: int = 60) -> str:
    """Return the text as a part of an address: ``a-z``, ``0-9`` and single hyphens between words.

    It has at most ``limit`` characters, cut between words, or inside the first word if that alone
    is longer. It is empty if no letter or digit can be romanised.
    """
    latin = _APOSTROPHES.sub("", transliterate(text, language)).replace("'", "").lower()
    latin = unicodedata.normalize("NFC", latin).translate(_plain_letters(language))
    plain = "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
    parts = re.findall("[a-z0-9]+", plain)
    slug = parts[0][:limit] if parts else ""
    for part in parts[1:]:
        if len(slug) + 1 + len(part) > limit:
            break
        slug += "-" + part
    return slug


def _romanise_word(word: str, language: str | None) -> str:
    letters = load_sections(Letters)
    if language is None and _UKRAINIAN_ONLY.search(word):
        language = "uk"
    table = letters.get(language or "")
    latin = _by_table(word, table if table and table.romanised else letters["ru"])
    if len(word) > 1 and word.isupper():
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[0].isupper() else latin


def _by_table(word: str, table: Letters) -> str:
    lower, letters, initial = word.lower(), table.romanised, table.romanised_initial
    out, at = [initial.get(lower[0], "")], 1 if lower[0] in initial else 0
    while at < len(lower):
        pair = lower[at : at + 2]
        if len(pair) == 2 and pair in letters:
            out.append(letters[pair])
            at += 2
        else:
            out.append(letters.get(lower[at], ""))
            at += 1
    latin = "".join(out)
    for ending, final in table.romanised_final.items():
        if latin.endswith(ending):
            return latin.removesuffix(ending) + final
    return latin


@cache
def _plain_letters(language: str | None) -> dict[int, str]:
    """Return the table of Latin letters that are not a plain one with a mark."""
    letters = load_sections(Letters)
    own = letters[language].plain if language in letters else {}
    return str.maketrans(letters["any"].plain | own)
