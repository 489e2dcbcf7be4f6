"""Find the lines of a mail that are correspondence: headers, notes, signatures, earlier mails, feet."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.languages.load import gather
from generator.languages.mail_sections import MailWords
from generator.seed_kinds.mail_headers import ForwardedHead

QUOTED, SIGNED, HEAD, NOTE = "quoted-mail", "mail-signature", "mail-header", "forwarder-note"
FOOT = "mail-foot"
SIGN = "--"  # above a signature, mostly with a blank behind it
LONGEST = 12  # lines of a signature below a greeting
WORDS = 8  # of such a line
SENTENCE = re.compile(r"[^\W\d_]{3}[.!?…][\"»”)]?$")


class MailMarks(NamedTuple):
    """Lines that the form of a mail marks as earlier mails, as its signature, and as its foot."""

    quoted: Container[int] = ()
    signed: Container[int] = ()
    foot: Container[int] = ()


def set_apart(
    lines: Sequence[str], head: ForwardedHead | None, marks: MailMarks
) -> Iterator[tuple[int, str]]:
    """Yield the lines that are not the article's, with the id of the rule that says so."""
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if head and at < head.end:
            yield at, HEAD if at >= head.first else NOTE
        elif at in marks.signed:
            yield at, SIGNED
        elif at in marks.quoted:
            yield at, QUOTED
        elif at in marks.foot:
            yield at, FOOT


def find_signature(lines: Sequence[str], head: ForwardedHead | None) -> range:
    """Return the lines from the sign of a signature below the headers, or from a greeting, to the end.

    A greeting has short lines below it alone, as names, offices and numbers are.
    """
    start = head.end if head else 0
    below = range(start, len(lines))
    first = next((at for at in below if lines[at].strip() == SIGN), len(lines))
    greeted = (
        at for at in below[-LONGEST:] if _is_greeting(lines[at]) and _is_short(lines[at + 1 :])
    )
    return range(min(first, next(greeted, first)), len(lines))


def _is_greeting(line: str) -> bool:
    """Return whether a line is a greeting at the end of a mail, perhaps with a name: 'Regards, Jane'."""
    return _greetings().fullmatch(line.strip()) is not None


def _is_short(lines: Sequence[str]) -> bool:
    """Return whether lines are short and no sentences."""
    return all(len(line.split()) <= WORDS and not SENTENCE.search(line.rstrip()) for line in lines)


@cache
def _greetings() -> re.Pattern[str]:
    words = gather(MailWords, lambda section: section.greetings)
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?i:{longest_first})(?:\s*[,.!–—-]\s*(?:[^\W\d_]\S*\s*){{0,4}})?")
