"""A seed's bytes as lines of text, whatever its encoding. Nothing is interpreted here."""

import codecs
import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem, ProblemsError
from generator.seeds.encodings import tell_encoding

# A longer signature stands before the shorter one that it begins with.
SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NOT_TEXT = {
    ".html": "saved HTML is not supported",
    ".htm": "saved HTML is not supported",
    ".eml": "mail is not supported",
    ".pdf": "PDF is not supported",
}


@dataclass(frozen=True, slots=True)
class SeedText:
    """A seed as text: ``lines`` without their ends, nothing else taken away.

    ``encoding`` is Python's name of the one it was read in (``utf-8-sig``: with a byte order mark).
    """

    name: str
    sha256: str
    encoding: str
    lines: tuple[str, ...]


def read_seed(path: Path, shown_as: Path) -> SeedText:
    """Read a seed as text; an empty file has one empty line.

    Raises ProblemsError, with ``shown_as`` for its place, where the file cannot be read, is of a
    kind that is not supported, or is no text in any encoding known here.
    """
    if reason := NOT_TEXT.get(path.suffix.lower()):
        raise ProblemsError([Problem(reason, shown_as, hint="save the article as plain text")])
    try:
        data = path.read_bytes()
    except OSError as error:
        said = f"cannot be read: {error.strerror}"
        raise ProblemsError([Problem(said, shown_as)]) from error
    encoding, text = decode(data)
    if encoding is None:
        hint = "save the clipping as text in UTF-8"
        raise ProblemsError([Problem("is no text in any encoding known", shown_as, hint=hint)])
    digest = hashlib.sha256(data).hexdigest()
    return SeedText(path.name, digest, encoding, split_lines(text))


def decode(data: bytes) -> tuple[str | None, str]:
    """Decode bytes to (encoding, text); the encoding is None where none fits."""
    for signature, encoding in SIGNATURES:
        if data.startswith(signature):
            return _try(data, encoding)
    encoding_found, text = _try(data, "utf-8")
    if encoding_found:
        return encoding_found, text
    told = tell_encoding(data)
    return _try(data, told) if told else (None, "")


def _try(data: bytes, encoding: str) -> tuple[str | None, str]:
    try:
        return encoding, data.decode(encoding)
    except UnicodeDecodeError:
        return None, ""


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split at ``\n`` and ``\r\n`` (at ``\r`` alone only where the text has no ``\n``)."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return tuple(text.replace("\r\n", "\n").split("\n"))
