"""Find the lines of a mail that are correspondence: headers, notes, signatures, earlier mails, feet."""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from generator.seed_kinds.mail_headers import ForwardedHead

QUOTED, SIGNED, HEAD, NOTE = "quoted-mail", "mail-signature", "mail-header", "forwarder-note"
FOOT = "mail-foot"


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


def find_signature(lines: Sequence[str], head: ForwardedHead | None, sign: str) -> range:
    """Return the lines from the first that is the sign of a signature, below the headers."""
    start = head.end if head else 0
    below = range(start, len(lines))
    first = next((at for at in below if lines[at].rstrip("\r\n") == sign), len(lines))
    return range(first, len(lines))
