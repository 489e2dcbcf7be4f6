"""Read a page that a browser saved with all its parts as one file (MHTML)."""

from email import policy
from email.message import Message
from email.parser import BytesParser

from generator.seed_kinds.seed_part import InnerFile, unreadable

ADDRESSES = ("Snapshot-Content-Location", "Content-Location")


def read_mhtml(data: bytes) -> tuple[InnerFile, ...]:
    """Return the page itself. Raises ProblemsError if there is none."""
    archive = BytesParser(policy=policy.compat32).parsebytes(data)
    for part in archive.walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() in ("text/html", "application/xhtml+xml") and content:
            address = _address(archive) or _address(part)
            charset = str(part.get_content_charset() or "")
            return (InnerFile("page.html", bytes(content), charset, address),)
    hint = "save the page again in the browser"
    raise unreadable("damaged-seed", "there is no page in it", hint)


def _address(part: Message) -> str:
    found = (str(part.get(name, "")).strip() for name in ADDRESSES)
    return next((each for each in found if each.startswith(("http://", "https://"))), "")
