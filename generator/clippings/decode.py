"""Decode a seed's bytes into lines of text, without interpreting them."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from generator.clippings.html.charset import declared_encoding
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.legacy_encodings import tell_encoding
from generator.fingerprint.digests import published_digest
from generator.problems import Problem, ProblemsError

# A longer signature comes before the shorter one that it begins with.
SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
PAGES = (".html", ".htm", ".xhtml")
NOT_TEXT = {
    ".eml": "mail is not supported",
    ".pdf": "PDF is not supported",
    **dict.fromkeys(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".tif", ".tiff"),
        "pictures are not supported",
    ),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), "word processors' files are not supported"),
    ".mht": "web archives are not supported",
    ".mhtml": "web archives are not supported",
    ".webarchive": "web archives are not supported",
}
HINT = "save the article as plain text, or its page as HTML"


@dataclass(frozen=True, slots=True)
class SeedText:
    """A seed as text: ``lines`` are unchanged, without line ends.

    ``encoding`` is Python's name for it (``utf-8-sig`` with a byte order mark). ``page`` holds the
    markup of a saved page, and ``lines`` are then its visible lines.
    """

    name: str
    sha256: str
    encoding: str
    lines: tuple[str, ...]
    page: SavedPage | None = None


def decode_seed(path: Path, shown_as: Path) -> SeedText:
    """Read a seed as text, or by its suffix as a saved page. An empty file has one empty line.

    Raises ProblemsError at ``shown_as`` if the file cannot be read, is of an unsupported kind, or
    is not text in a known encoding.
    """
    suffix = path.suffix.lower()
    if reason := NOT_TEXT.get(suffix):
        raise ProblemsError([Problem("unsupported-format", reason, shown_as, hint=HINT)])
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        hint = f"name the files in it, such as {shown_as}/*.txt"
        said = "is a folder, not a file"
        raise ProblemsError([Problem("is-a-folder", said, shown_as, hint=hint)]) from error
    except OSError as error:
        said = f"cannot be read: {(error.strerror or str(error)).lower()}"
        hint = "check that it exists and is readable"
        raise ProblemsError([Problem("cannot-read", said, shown_as, hint=hint)]) from error
    encoding, text = decode_page(data) if suffix in PAGES else decode(data)
    if encoding is None:
        hint = "save the clipping as text in UTF-8"
        said = "is no text in any encoding known"
        raise ProblemsError([Problem("unknown-encoding", said, shown_as, hint=hint)])
    digest = published_digest(data).hex()
    if suffix in PAGES:
        return page_seed(path.name, digest, encoding, text)
    return SeedText(path.name, digest, encoding, split_lines(text))


def page_seed(name: str, digest: str, encoding: str, html: str) -> SeedText:
    """Make a seed from a page's source, with one empty line if it shows no text."""
    from generator.clippings.html.read_page import read_page  # noqa: PLC0415 - heavy: only pages need it

    page = read_page(html)
    return SeedText(name, digest, encoding, tuple(line.shown for line in page.lines) or ("",), page)


def decode(data: bytes) -> tuple[str | None, str]:
    """Decode bytes and return (encoding, text), or (None, "") if no encoding fits."""
    for signature, encoding in SIGNATURES:
        if data.startswith(signature):
            return _try(data, encoding)
    encoding_found, text = _try(data, "utf-8")
    if encoding_found:
        return encoding_found, text
    told = tell_encoding(data)
    return _try(data, told) if told else (None, "")


def decode_page(data: bytes) -> tuple[str | None, str]:
    """Decode a page: by byte order mark, as UTF-8, by its declaration, or like a text.

    Bytes that are valid UTF-8 with letters beyond ASCII are UTF-8: a browser may keep an outdated
    declaration when it saves a page.
    """
    declared = declared_encoding(data)
    marked = any(data.startswith(signature) for signature, _ in SIGNATURES)
    if marked or declared is None or (not data.isascii() and _try(data, "utf-8")[0]):
        return decode(data)
    encoding, text = _try(data, declared)
    return (encoding, text) if encoding else decode(data)


def _try(data: bytes, encoding: str) -> tuple[str | None, str]:
    try:
        return encoding, data.decode(encoding)
    except UnicodeDecodeError:
        return None, ""


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split a text at ``\n`` and ``\r\n``, or at ``\r`` if it has no ``\n``."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return tuple(text.replace("\r\n", "\n").split("\n"))
