"""Which of the old one-byte encodings a text that is not UTF-8 is written in.

The choice is small and made by letters: in the right encoding a text is mostly small letters that
its language uses often; in a wrong one its case is turned over, signs and rare letters abound, or
a Cyrillic letter stands inside a Latin word.
"""

import re
from collections import Counter

# Frequent small letters by which a text in the encoding is known, in every language written in it
# here (Ukrainian, Russian, Bulgarian; German, French and their neighbours; Polish, Czech …).
CYRILLIC = "оаеинтсрвлкмдпуяыьгзбчйхжшюцщэфъіїєґ"
TELLING = {
    "cp1251": CYRILLIC,
    "koi8_u": CYRILLIC,
    "cp1252": "äöüßéèêëàâçîïôûùœñóáíúãõåæø",
    "cp1250": "ąćęłńóśźżáčďéěíňřšťúůýžôäöüß",
}
PUNCTUATION = "«»„“”’‘–—…№§©°\u00a0\u00ad•€‚"
MIXED = re.compile("[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")
LETTER, SIGN, STRANGER, MIXTURE = 2, 1, -4, -4  # what each is worth


def tell_encoding(data: bytes) -> str | None:
    """Tell the encoding that makes the likeliest text, or None where none makes any.

    Text with a zero byte is none of these. Where two fit equally, the first named wins.
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
