"""A line as a reader sees it: without the characters that cannot be seen."""

import re

# Soft hyphen, zero-width space, word joiners, directional marks, byte order mark, control codes
# (the tab is white space; what cp1252 has at 80-9F is damage that may yet be mended, and stays).
UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
# Separators of lines, pages and records that are no line ends to us.
SEPARATOR = re.compile(r"[\x0b\x0c\x1c-\x1f\x85\r\u2028\u2029]")
# A joiner shapes Arabic, Indic and emoji, and is an accident between letters of these scripts.
JOINER = re.compile(
    r"(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d]+|[\u200c\u200d]+(?=[A-Za-z\u00c0-\u052f])"
    r"|^[\u200c\u200d]+|[\u200c\u200d]+$"
)


def visible(line: str) -> str:
    """Give the line without unseen characters and without outer white space."""
    return JOINER.sub("", UNSEEN.sub("", SEPARATOR.sub(" ", line)).strip()).strip()
