"""Read a mail: its text, and its attachments as files of their own."""

import re
from collections.abc import Iterator, Sequence
from email import policy
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from pathlib import PurePath

from generator.problems import Problem
from generator.seed_kinds.mail_headers import (
    ForwardedHead,
    bare_name,
    find_foot,
    find_forwarded,
    follow_head,
    read_sent,
    strip_prefixes,
)
from generator.seed_kinds.private_lines import MailMarks, find_signature, set_apart
from generator.seed_kinds.seed_part import InnerFile, SeedPart, doubt, unreadable
from generator.seed_kinds.stated_facts import PageFacts
from generator.seed_kinds.unwrap_lines import find_margin, find_runs, join_lines

WIDEST = 100  # letters of a line that a mail program broke
LOCKED = frozenset(
    ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
)  # kinds of content
ARMOUR = "-----BEGIN PGP MESSAGE-----"
MAIL = "message/rfc822"
KINDS = {
    MAIL: ".eml",
    "text/html": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
TAG = re.compile(
    r"<(style|script|title)\b(?:(?!<(?:style|script|title)\b).)*?</\1>|<[^<>]+>", re.DOTALL
)
POOR = 0.4  # share of the words of the HTML: plain text with less is no copy of it


def read_mail(data: bytes, readable: Sequence[str]) -> tuple[SeedPart | InnerFile, ...]:
    """Return the text of a mail and its attachments with a ``readable`` suffix.

    Raises ProblemsError for an encrypted mail, and for anything but a mail.
    """
    mail = BytesParser(policy=policy.default).parsebytes(data)
    if not any(_header(mail, name) for name in ("From", "Date", "Subject")):
        hint = "save it as .eml in a mail program"
        raise unreadable("damaged-seed", "is not an e-mail: it has no sender, day or subject", hint)
    if mail.get_content_type() in LOCKED:
        raise unreadable(
            "encrypted-seed", "is encrypted", "save the mail decrypted, or print it to PDF"
        )
    attached, unread = _read_attachments(mail, readable)
    text = _read_text(mail, unread)
    if attached and not unread and not text.html and not any(map(str.strip, text.lines)):
        return tuple(attached)  # sent for the attachments alone
    return text, *attached


def _header(mail: EmailMessage, name: str) -> str:
    """Return a header, '' if missing or unreadable."""
    try:
        return " ".join(str(mail.get(name, "")).split())
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):  # by bad syntax
        return ""


def _read_text(mail: EmailMessage, unread: Sequence[str]) -> SeedPart:
    plain, html = _body(mail, "plain"), _body(mail, "html")
    if ARMOUR in plain:
        raise unreadable(
            "encrypted-seed", "is encrypted", "save the mail decrypted, or print it to PDF"
        )
    subject, prefixed = strip_prefixes(_header(mail, "Subject"))
    sent = read_sent(_header(mail, "Date"), "Date of the mail")
    sender = "" if prefixed else bare_name(_header(mail, "From"))
    facts = PageFacts(
        title=subject or None,
        authors=(sender,) if sender else (),
        published=(sent,) if sent else (),
    )
    doubts = tuple(_warn_of(name) for name in unread)
    words = len(TAG.sub(" ", html).split())
    if html and len(plain.split()) < words * POOR:
        return SeedPart(facts, html=html, doubts=doubts, mail=True)
    return read_mail_lines(plain.splitlines(), facts, doubts)


def _warn_of(name: str) -> Problem:
    kind = "an attachment is not read"
    return doubt("attachment-not-read", f"the attachment {name} is not read", kind=kind)


def read_mail_lines(
    lines: Sequence[str], facts: PageFacts, doubts: tuple[Problem, ...] = ()
) -> SeedPart:
    """Return the part that the text of a mail makes.

    Of a forwarded mail the title, the day and the sender are its own, and the words written above
    it belong to nobody's article.
    """
    head = find_forwarded(lines)
    apart = dict(set_apart(lines, head, _find_marks(lines, head)))
    shown = ["" if at in apart else line for at, line in enumerate(lines)]
    margin = find_margin(shown, WIDEST)
    joined = join_lines(shown, margin, runs=find_runs(shown, margin))
    text = tuple(lines[at] if at in apart else joined[at] for at in range(len(lines)))
    return SeedPart(follow_head(facts, head) if head else facts, text, apart=apart, doubts=doubts)


def _find_marks(lines: Sequence[str], head: ForwardedHead | None) -> MailMarks:
    quoted = {at for at, line in enumerate(lines) if line.startswith(">")}
    return MailMarks(quoted, find_signature(lines, head), set(find_foot(lines)))


def _body(mail: EmailMessage, kind: str) -> str:
    """Return the texts of a kind that are no attachments, joined."""
    try:
        found = mail.get_body((kind,))
    except (AttributeError, KeyError, ValueError):  # by broken borders between parts
        return ""
    texts = [] if found is None else [_text_of(found)]
    if kind == "plain" and mail.get_content_type() == "multipart/mixed":
        texts += [
            _text_of(part)
            for part in mail.iter_parts()
            if part is not found and _is_inline(part) and part.get_content_type() == "text/plain"
        ]
    return "\n\n".join(texts)


def _is_inline(part: MIMEPart) -> bool:
    return not part.is_attachment() and not part.get_filename()


def _text_of(part: MIMEPart) -> str:
    """Return a text in the encoding that it declares, else in UTF-8."""
    data = part.get_payload(decode=True)
    data = data if isinstance(data, bytes) else b""
    for encoding in (part.get_content_charset() or "utf-8", "utf-8"):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("utf-8", "replace")


def _read_attachments(
    mail: EmailMessage, readable: Sequence[str]
) -> tuple[list[InnerFile], list[str]]:
    """Return the attachments with a readable suffix, and the names of the others."""
    files: list[InnerFile] = []
    unread: list[str] = []
    for part in _leaves(mail) if mail.is_multipart() else ():
        name = PurePath((part.get_filename() or "").replace("\\", "/")).name
        if not (name or part.is_attachment() or part.get_content_type() == MAIL):
            continue
        kind = KINDS.get(part.get_content_type(), "")
        suffix = PurePath(name).suffix.lower()
        if suffix not in readable and kind in readable:
            name = f"{name or 'attachment'}{kind}"
        if PurePath(name).suffix.lower() in readable:
            charset = part.get_content_charset() or ""
            files.append(InnerFile(name, _bytes_of(part), charset))
        elif part.get_content_maintype() != "image" or part.is_attachment():
            unread.append(name or part.get_content_type())
    return files, unread


def _leaves(part: MIMEPart) -> Iterator[MIMEPart]:
    """Yield the parts that hold no others, mails in the mail among them."""
    if not part.is_multipart() or part.get_content_type() == MAIL:
        yield part
        return
    for inner in part.iter_parts():
        yield from _leaves(inner)


def _bytes_of(part: MIMEPart) -> bytes:
    if part.get_content_type() == MAIL:
        inner = part.get_payload(0)
        return inner.as_bytes() if isinstance(inner, EmailMessage) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""
