"""Remove markup, entities and wrong encodings from a passage, for reading."""

import html
import re

from generator.nlp.names.name_words import is_conjunction, is_small
from generator.nlp.tokens import fold

# UTF-8 read as cp1252 or Latin-1: a lead and the character after it.
_DOUBLE = re.compile(
    "[ÂÃÄÅÐÑ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    "|â[\u0080€][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
# letters: ranges for sets of a pattern
_UPPER, _LOWER = "A-ZÀ-ÞŁŚŻА-ЯЁІЇЄҐ", "a-zß-ÿа-яёіїєґąćęłńóśźż"
_GLUED = re.compile(
    f"(?<=[{_LOWER}.!?…»”\"])(?=[{_UPPER}][{_LOWER}]+ [{_UPPER}][{_LOWER}'’-]+(?=\\s|,|$))"
)
# a given name that the end of a row parts, before the surname
_PARTED = re.compile(
    rf"\b([{_UPPER}][{_LOWER}]{{1,7}})- ([{_LOWER}]{{2,8}})(?= [{_UPPER}][{_LOWER}])"
)
_MOST_BEHIND = 9  # words of a name with an office
_FEWEST_SAID = 4


def read_plainly(text: str) -> str:
    """Return a text for analysis, with offsets that may differ from the article's.

    Tags become blanks and entities letters. A given name parted by the end of a row is put
    together. Letters read in a wrong encoding are repaired if every one of them can be.
    """
    if "<" in text:
        text = _TAG.sub(lambda tag: " " if tag[0].startswith("<br") else "", text)
    if "&" in text:
        text = html.unescape(text)
    text = _PARTED.sub(_joined, text) if "- " in text else text
    return _DOUBLE.sub(lambda found: _mended(found[0]), text)


def _joined(parted: re.Match[str]) -> str:
    """Join the halves of a word, but not two that share what follows: 'Ost- und Westeuropa'."""
    key = fold(parted[2])
    return parted[0] if is_small(key) or is_conjunction(key) else parted[1] + parted[2]


def as_written(plain: str, text: str) -> str:
    """Return words as the text has them, with the wrong encoding that was repaired."""
    if plain.isascii() or plain in text:
        return plain
    for wrong in ("latin-1", "cp1252"):
        damaged = plain.encode().decode(wrong, errors="replace")
        if damaged in text:
            return damaged
    return plain


def part_glued_name(text: str) -> str:
    """Put a new line and a dash before a name glued to the end of a quotation.

    In ``самГлеб Сомов, адвокат`` only the name and an office may follow the glued letters.
    """
    found = _GLUED.search(text)
    if not found or not text[found.start() - 1 : found.start()].strip():
        return text
    said, name = text[: found.start()], " ".join(text[found.start() :].split())
    behind = len(name.split()) <= _MOST_BEHIND and not re.search("[.!?…]", name)
    return f"{said}\n– {name}" if behind and len(said.split()) >= _FEWEST_SAID else text


def _mended(double: str) -> str:
    raw = bytearray()
    for letter in double:
        try:
            raw += letter.encode("latin-1") if letter < "\u0100" else letter.encode("cp1252")
        except UnicodeEncodeError:
            return double
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return double
