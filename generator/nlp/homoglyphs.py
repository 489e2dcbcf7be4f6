"""Lookalike letters of different scripts, and the repair of words that mix them.

Clippings have Latin letters inside Cyrillic words (a typing slip, or a trick against copying), and
occasionally Armenian ones. A word is converted to the script of most of its letters, and only if
every other letter has a lookalike there.
"""

import re

# letters: those that look alike
_CYRILLIC = "асеіїорхукмтнвиАСЕІЇОРХУКМТНВИ"
_LATIN = "aceiïopxykmthbuACEIÏOPXYKMTHBU"

TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True)) | {"օ": "о", "ս": "и", "ո": "п", "յ": "ј"}
# letters: those that look alike
TO_LATIN = dict(zip("асеіїорхуАВСЕІЇНКМОРТХУ", "aceiïopxyABCEIÏHKMOPTXY", strict=True)) | {"օ": "o"}

_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_OTHER_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u0530-\u058f]")
MIXED = re.compile(  # a letter with one of the other script beside it
    f"{_OTHER_LETTER.pattern}(?:(?={_CYRILLIC_LETTER.pattern})|(?<={_CYRILLIC_LETTER.pattern}.))"
)


def replace_homoglyphs(word: str) -> str:
    """Return the word in one script, or unchanged if it needs no repair or the repair is uncertain.

    The result is as long as the word.
    """
    if not MIXED.search(word):
        return word
    cyrillic, other = len(_CYRILLIC_LETTER.findall(word)), len(_OTHER_LETTER.findall(word))
    table, stranger = (
        (TO_CYRILLIC, _OTHER_LETTER) if cyrillic >= other else (TO_LATIN, _CYRILLIC_LETTER)
    )
    strangers = stranger.findall(word)
    if len(strangers) > 1 and "".join(strangers).isupper() != word.isupper():
        return word  # an acronym with an ending: ITшник
    mended = "".join(table.get(letter, letter) for letter in word)
    return word if stranger.search(mended) else mended
