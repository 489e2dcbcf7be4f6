"""Decode a seed's bytes into lines of text, without interpreting them."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from generator.clippings.clipping import Doubt
from generator.clippings.html.charset import declared_encoding, known_encoding
from generator.clippings.html.saved_page import SavedPage
from generator.clippings.legacy_encodings import guess_encoding
from generator.clippings.markdown_seeds.markdown_signs import is_marked
from generator.clippings.markdown_seeds.read_markdown import MarkedText
from generator.clippings.text_size import require_text_size
from generator.clippings.time_budget import time_budget
from generator.fingerprint.digests import published_digest
from generator.paths import read_regular
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.kind_names import WEB_PAGES
from generator.seed_kinds.stated_facts import PageFacts

# A longer signature comes before the shorter one that it begins with.
SIGNATURES = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
NOT_TEXT = {
    **dict.fromkeys(
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".tif", ".tiff"),
        "pictures are not supported",
    ),
    **dict.fromkeys((".doc", ".odt", ".rtf", ".pages"), "has to be saved as .docx"),
    **dict.fromkeys((".msg", ".mbox"), "has to be saved as .eml, one e-mail to a file"),
    ".webarchive": "has to be saved as a page (HTML)",
}
TAGS = re.compile(rb"<[A-Za-z/!][^<>]*>")
FEED = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL
)
BROKEN = 0.001  # the most bytes of a page that may be broken
VOUCHING = 4  # letters beyond ASCII for each broken byte that confirm the encoding
HINT = "save the article as plain text, or its page as HTML"


@dataclass(frozen=True, slots=True)
class SeedText:
    """Seed as text, with ``lines`` unchanged and without line ends.

    ``encoding`` is Python's name for it (``utf-8-sig`` with a byte order mark). ``page`` holds the
    markup of a saved page, and ``lines`` are then its visible lines. ``marked`` holds the markup
    of a Markdown clipping, and ``lines`` are then without it. ``part`` is the number of an article
    among several of one file, else 0. ``facts`` are stated beside the text, ``places``, ``apart``
    and ``reference`` are those of a ``SeedPart``.
    """

    name: str
    sha256: str
    encoding: str
    lines: tuple[str, ...]
    page: SavedPage | None = None
    marked: MarkedText | None = None
    part: int = 0
    facts: PageFacts = field(default_factory=PageFacts)
    places: tuple[str, ...] = ()
    apart: Mapping[int, str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    reference: bool = False


def decode_seed(path: Path, shown_as: Path) -> SeedText:
    """Read a seed as text, or by its suffix as a saved page or Markdown. An empty file has one empty line.

    Raises ProblemsError at ``shown_as`` if the file cannot be read, is of an unsupported kind, or
    is not text in a known encoding, or if reading it takes too long.
    """
    data = read_seed(path, shown_as)
    with time_budget(shown_as):
        return decode_text(path.name, data, published_digest(data).hex(), shown_as)


def read_seed(path: Path, shown_as: Path) -> bytes:
    """Return the bytes of a seed.

    Raises ProblemsError at ``shown_as`` if it cannot be read or is of an unsupported kind.
    """
    if reason := NOT_TEXT.get(path.suffix.lower()):
        raise ProblemsError([Problem("unsupported-format", reason, shown_as, hint=HINT)])
    try:
        return read_regular(path)
    except IsADirectoryError as error:
        hint = f"name the files in it, such as {shown_as}/*.txt"
        said = "is a folder, not a file"
        raise ProblemsError([Problem("is-a-folder", said, shown_as, hint=hint)]) from error
    except OSError as error:
        said = f"cannot be read: {(error.strerror or str(error)).lower()}"
        hint = "check that it exists and is readable"
        raise ProblemsError([Problem("cannot-read", said, shown_as, hint=hint)]) from error


def decode_text(name: str, data: bytes, digest: str, shown_as: Path, charset: str = "") -> SeedText:
    """Decode a text, a page or Markdown, by the suffix of its name. A text may show that it is Markdown.

    ``charset`` was declared for it elsewhere, and counts where the bytes themselves say nothing.
    Raises ProblemsError at ``shown_as`` if it is no text in a known encoding, a feed, or too large.
    """
    require_text_size(data, shown_as)
    suffix = PurePath(name).suffix.lower()
    encoding, text = decode_page(data, charset) if suffix in WEB_PAGES else decode(data, charset)
    if encoding is None:
        hint = "save the clipping as text in UTF-8"
        said = f"is not readable in any encoding tried: {text}"
        raise ProblemsError([Problem("unknown-encoding", said, shown_as, hint=hint)])
    if FEED.match(text):
        hint = "give it a name that ends in .xml"
        raise ProblemsError([Problem("misnamed-seed", "is a feed", shown_as, hint=hint)])
    if suffix in WEB_PAGES:
        return page_seed(name, digest, encoding, text)
    if suffix in MARKDOWN:
        return markdown_seed(name, digest, encoding, text)
    if is_marked(text):
        return markdown_seed(name, digest, encoding, text)
    return SeedText(name, digest, encoding, split_lines(text))


def page_seed(name: str, digest: str, encoding: str, html: str) -> SeedText:
    """Make a seed from a page's source, with one empty line if it shows no text."""
    from generator.clippings.html.read_page import read_page  # noqa: PLC0415 - heavy: only pages need it

    page = read_page(html)
    return SeedText(name, digest, encoding, tuple(line.shown for line in page.lines) or ("",), page)


def markdown_seed(name: str, digest: str, encoding: str, text: str) -> SeedText:
    """Make a seed from Markdown, keeping front matter and lines without text as written."""
    from generator.clippings.markdown_seeds.read_markdown import read_markdown  # noqa: PLC0415 - heavy: only Markdown needs it

    marked = read_markdown(split_lines(text), name)
    lines = tuple(line.text for line in marked.lines)
    return SeedText(name, digest, encoding, lines, marked=marked)


def decode(data: bytes, charset: str = "") -> tuple[str | None, str]:
    """Decode bytes and return (encoding, text), or (None, tried encodings) if none makes words.

    A declared ``charset`` is tried where the bytes are not UTF-8.
    """
    for signature, encoding in SIGNATURES:
        if data.startswith(signature):
            found, text = _read(data, encoding, sure=True)
            return found, text if found else encoding
    found, text = _read(data, "utf-8", sure=False)
    if found and "\0" not in text:  # a zero byte is one of UTF-16
        return found, text
    if known := known_encoding(charset):
        told, declared = _read(data, known, sure=False)
        if told:
            return told, declared
    guess = guess_encoding(TAGS.sub(b" ", data))
    if guess.encoding is None:
        return found, text if found else ", ".join(guess.tried)
    return guess.encoding, data.decode(guess.encoding, "replace")


def decode_page(data: bytes, charset: str = "") -> tuple[str | None, str]:
    """Decode a page: by byte order mark, as UTF-8, by its declaration, or like a text.

    Bytes that are valid UTF-8 with letters beyond ASCII are UTF-8: a browser may keep an outdated
    declaration when it saves a page. A few broken bytes are replaced, as browsers do.
    """
    declared = declared_encoding(data)
    marked = any(data.startswith(signature) for signature, _ in SIGNATURES)
    if marked or declared is None or _is_utf8(data):
        return decode(data, charset)
    encoding, text = _read(data, declared, sure=True)
    return (encoding, text) if encoding else decode(data, charset)


def _is_utf8(data: bytes) -> bool:
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _read(data: bytes, encoding: str, *, sure: bool) -> tuple[str | None, str]:
    """Decode in an encoding, with U+FFFD for broken bytes if they are few.

    Unless the encoding is ``sure``, letters beyond ASCII must outnumber them.
    """
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd") - data.count("\ufffd".encode())
    few = broken <= max(1, len(data) * BROKEN)
    if broken > 0 and not sure:
        few = few and sum(not letter.isascii() for letter in text) > broken * (VOUCHING + 1)
    return (encoding, text) if few else (None, "")


def split_lines(text: str) -> tuple[str, ...]:
    r"""Split a text at ``\n`` and ``\r\n``, or at ``\r`` if it has no ``\n``."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    return tuple(text.replace("\r\n", "\n").split("\n"))
