"""Remove invisible characters from a line."""

import re

# Soft hyphen, zero-width space, word joiners, directional marks, byte order mark, control codes
# (the tab is white space, and cp1252's 80-9F may yet be repaired: both stay).
UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
# Separators of lines, pages and records, not taken as the end of a line here.
SEPARATOR = re.compile(r"[\x0b\x0c\x1c-\x1f\x85\r\u2028\u2029]")
# A joiner shapes Arabic, Indic and emoji, and is accidental between letters of these scripts.
JOINER = re.compile(
    r"(?<=[A-Za-z\u00c0-\u052f])[\u200c\u200d]+"
    r"|(?<![\u200c\u200d])[\u200c\u200d]+(?=$|[A-Za-z\u00c0-\u052f])|^[\u200c\u200d]+"
)
BLANKS = re.compile(r"(\s{2})\s+")


def visible(line: str) -> str:
    """Return the line without invisible characters, outer white space and long runs of blanks."""
    line = BLANKS.sub(r"\1", line)
    return JOINER.sub("", UNSEEN.sub("", SEPARATOR.sub(" ", line)).strip()).strip()
