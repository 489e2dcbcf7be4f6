"""Identify the one-byte encoding of a text that is not UTF-8.

The choice is small and made by letters. In the right encoding a text is mostly lower-case letters
that are frequent in its language. In a wrong one case is inverted, signs and rare letters abound,
or a Cyrillic letter occurs inside a Latin word.
"""

import re
from collections import Counter

# Frequent lower-case letters that identify an encoding, in the languages written in it here
# (Ukrainian, Russian, Bulgarian, then German, French and their neighbours, then Polish, Czech …).
# letters: those of the script, the commonest first
CYRILLIC = "оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґ"
TELLING = {
    "cp1251": CYRILLIC,
    "koi8_u": CYRILLIC,
    "cp1252": "äöüßéèêëàâçîïôûùœñóáíúãõåæø",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžôäöüß",
}
PUNCTUATION = "«»„“”’‘–—…№§©°\u00a0\u00ad•€‚"
MIXED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
LETTER, SIGN, STRANGER, MIXTURE = 2, 1, -4, -4  # weight of each


def tell_encoding(data: bytes) -> str | None:
    """Return the encoding that makes the likeliest text, or None if none makes any.

    A text with a zero byte has none of these. Of equals, the first listed wins.
    """
    if b"\0" in data:
        return None
    worth = {encoding: _worth(data, encoding) for encoding in TELLING}
    best = max(worth, key=lambda encoding: worth[encoding])
    return best if worth[best] > 0 else None


def _worth(data: bytes, encoding: str) -> int:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0
    worth = MIXTURE * len(MIXED.findall(text))
    for character, count in Counter(text).items():
        if character in TELLING[encoding]:
            worth += LETTER * count
        elif character in PUNCTUATION:
            worth += SIGN * count
        elif not (character.isascii() or character.isupper()):
            worth += STRANGER * count
    return worth
