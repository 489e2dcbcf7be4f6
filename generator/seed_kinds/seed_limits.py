"""Bounds for files from strangers: larger ones are refused before they fill the memory."""

import io
import zipfile

from generator.seed_kinds.seed_part import unreadable

MOST_BYTES = 64 * 2**20  # of a seed, or of a file in it
MOST_UNPACKED = 256 * 2**20  # of an archive
MOST_PARTS = 2000
MOST_DEPTH = 4  # mails in mails
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old Word files, and new ones under a password
SMALLER = "divide it, or save the article alone"


def require_size(data: bytes) -> None:
    """Raise ProblemsError for an empty file, and for one that is too large to read."""
    if not data.strip(b"\0 \r\n\t"):
        hint = "it may have been cut off: copy it again"
        raise unreadable("damaged-seed", "there is nothing in the file", hint)
    if len(data) > MOST_BYTES:
        message = f"{len(data) / 2**20:.0f} MB is too much to read"
        raise unreadable("seed-too-large", message, SMALLER)


def open_zip(data: bytes, kind: str) -> zipfile.ZipFile:
    """Open an archive that unpacks to a bearable size and has no password.

    Raises ProblemsError otherwise. Nothing is ever unpacked to disk, so names in it lead nowhere.
    """
    if data.startswith(OLE):
        hint = "open it in a word processor and save it without a password as .docx"
        raise unreadable(
            "encrypted-seed", f"is not a {kind}: it has a password or an old format", hint
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        hint = "it may have been cut off: copy it again"
        raise unreadable("damaged-seed", f"is not a complete {kind}", hint) from error
    if any(member.flag_bits & 1 for member in members):
        raise unreadable("encrypted-seed", "has a password", "save it without one")
    size = sum(member.file_size for member in members)
    if size > MOST_UNPACKED:
        message = f"unpacks to {size / 2**20:,.0f} MB, too much to read"
        raise unreadable("seed-too-large", message, SMALLER)
    return archive
