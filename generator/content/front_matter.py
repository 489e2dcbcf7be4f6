"""Parsing of files with YAML front matter and a Markdown body."""

import os
from codecs import BOM_UTF8
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from generator.content.unread_markup import find_unread_markup
from generator.paths import leads_into, read_regular
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText
from generator.yaml_reading.typed_yaml import read_typed

FENCE = "---"

T = TypeVar("T", bound=msgspec.Struct)


def read_text(root: Path, path: Path) -> str:
    """Return a file's text with LF line ends. ``path`` is relative to ``root``.

    Raises ProblemsError if it cannot be read, is not UTF-8, or is a link out of the project.
    """
    return decode_text(read_bytes(root, path), path)


def read_bytes(root: Path, path: Path) -> bytes:
    """Return a file's bytes. ``path`` is relative to ``root``.

    Raises ProblemsError if it cannot be read or is a link out of the project.
    """
    whole = root / path
    try:
        if _may_lead_out(root, path) and not leads_into(whole, root):
            hint = "copy the file itself here: content must be inside the project"
            message = "a link that leads out of the project"
            raise ProblemsError([Problem("path-leads-out", message, path, hint=hint)])
        return read_regular(whole)
    except OSError as error:
        message = f"cannot be read: {(error.strerror or str(error)).lower()}"
        hint = "check that it exists and is readable"
        raise ProblemsError([Problem("cannot-read", message, path, hint=hint)]) from error


def _may_lead_out(root: Path, path: Path) -> bool:
    """Return True if a step of the path is a link or goes up, a cheaper test than resolving it."""
    place = os.fspath(root)
    for step in path.parts:
        place = os.path.join(place, step)  # noqa: PTH118 - runs for every article, and pathlib takes five times as long
        if step == ".." or os.path.islink(place):  # noqa: PTH114 - as above
            return True
    return path.is_absolute()


def decode_text(raw: bytes, path: Path) -> str:
    """Decode UTF-8 to text with LF line ends.

    Raises ProblemsError if it is not UTF-8.
    """
    raw = raw.removeprefix(BOM_UTF8)
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        start_of_line = raw.rfind(b"\n", 0, error.start) + 1
        column = len(raw[start_of_line : error.start].decode()) + 1
        message = f"not UTF-8: byte 0x{raw[error.start]:02x} here"
        hint = "save the file as UTF-8"
        raise ProblemsError([Problem("not-utf8", message, path, line, column, hint)]) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_front_matter(text: str, path: Path) -> tuple[YamlText, str, int]:
    """Return the front matter, the body, and the line at which the body begins.

    Raises ProblemsError if front matter is missing or not closed.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        hint = "start the file with a line '---', then 'key: value' lines, then '---' again"
        message = "front matter is missing"
        raise ProblemsError([Problem("no-front-matter", message, path, 1, 1, hint)])
    for number, line in enumerate(lines[1:], 2):
        if line.rstrip() == FENCE:
            yaml = YamlText("\n".join(lines[1 : number - 1]) + "\n", path, 2)
            return yaml, "\n".join(lines[number:]), number + 1
    hint = "add a line '---' where the front matter ends"
    message = "front matter is not closed"
    raise ProblemsError([Problem("open-front-matter", message, path, 1, 1, hint)])


@dataclass(frozen=True, slots=True)
class Document(Generic[T]):
    """Parsed file. ``first_line`` is the line at which its body begins."""

    meta: T
    source: YamlText
    body: str
    first_line: int
    text: str


def read_document(root: Path, path: Path, kind: type[T]) -> Document[T]:
    """Read the file at ``path``, relative to ``root``, with its front matter as a ``kind``.

    Raises ProblemsError with all problems in the file.
    """
    return parse_document(read_text(root, path), path, kind)


def parse_document(text: str, path: Path, kind: type[T]) -> Document[T]:
    """Parse text like ``read_document``.

    Raises ProblemsError with all problems in the text.
    """
    source, body, first_line = split_front_matter(text, path)
    refuse_markup(body, first_line, path)
    return Document(read_typed(source, kind), source, body, first_line, text)


def refuse_markup(body: str, first_line: int, path: Path) -> None:
    """Raise ProblemsError for Markdown of other dialects in a text that begins at a line of its file."""
    if "[" in body and (problems := list(find_unread_markup(body, first_line, path))):
        raise ProblemsError(problems)
