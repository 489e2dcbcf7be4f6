"""Letters of one script that look like letters of another: data, and the mending of words.

Clippings come with Latin letters inside Cyrillic words (a slip of the keyboard, or a trick against
copying), rarely with Armenian ones. A word is mended towards the script that most of its letters
have, and only where every letter of the other script has a twin in it.
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
    """The word in one script; as it was where it has one already, or cannot be mended for certain.

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
