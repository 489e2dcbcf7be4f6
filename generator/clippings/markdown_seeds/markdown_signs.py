"""Signs by which a text of any name shows that it is Markdown."""

import re

LINK = re.compile(r"^(?:[-*>] )?!?\[[^\[\]\n]{1,200}\]\([^()\s]{1,500}\)", re.MULTILINE)
FRONT_MATTER = re.compile(r"---\r?\n(?:[\w-]{1,40}:[^\n]*\n|[ \t]*- [^\n]*\n){1,40}---\s")
MARKS = (
    re.compile(r"^\S[^\n]{2,200}\n={3,}\s*$", re.MULTILINE),  # a headline underlined
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^!\[[^\[\]\n]{0,200}\]\(", re.MULTILINE),
    re.compile(r"^(?P<mark>\*{1,2})[^*\s][^*\n]{1,200}(?P=mark)", re.MULTILINE),
)


def is_marked(text: str) -> bool:
    """Check for Markdown: front matter or a link that opens a line, and another mark.

    Signs that plain texts have too, such as dashes before items, say nothing.
    """
    led = FRONT_MATTER.match(text) is not None
    linked = LINK.search(text) is not None
    return (led and linked) or ((led or linked) and any(mark.search(text) for mark in MARKS))
