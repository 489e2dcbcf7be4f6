"""Find Markdown of other dialects in a text, which would be shown as signs or lead nowhere."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from generator.problems import Problem

CODE = re.compile(r"`[^`]*`")
FENCE = re.compile(r" {0,3}(`{3}|~{3})")
FOOTNOTE = re.compile(r"(?<!\\)\[\^[^\[\]\s]{1,40}\](?!\()")
TARGET = re.compile(r"\]\(\s?<?([^()<>\s]+)")
DEFINITION = re.compile(r" {0,3}\[[^\[\]]{1,400}\]:\s*<?([^<>\s]+)")
PICTURE = re.compile(r"(?<!\\)!\[[^\[\]]{0,400}\]\(\s?<?([^()<>\s]+)")
ROOTED = re.compile(r"[/#]|[A-Za-z][A-Za-z0-9+.-]*:")
MARKDOWN = re.compile(r"([^?#]*)\.md(#[^?]*)?", re.IGNORECASE)
OF_CONTENT = re.compile(
    r"content/(articles|themes|people|allegations|stories|pages)/(?:.+/)?([^/.]+)(?:\.\w+)?"
)


def find_unread_markup(body: str, first_line: int, path: Path) -> Iterator[Problem]:
    """Yield a Problem for each footnote, link to a Markdown file and relative picture of a text.

    ``first_line`` is the line of the file at ``path`` at which the text begins.
    """
    fence = ""
    for number, line in enumerate(body.split("\n"), first_line):
        opening = FENCE.match(line)
        if opening and fence in ("", opening[1]):
            fence = "" if fence else opening[1]
        elif not fence and "[" in line:
            plain = CODE.sub(lambda code: " " * len(code[0]), line)
            yield from _examine(plain, number, path)


def _examine(line: str, number: int, path: Path) -> Iterator[Problem]:
    """Yield the Problems of one line."""
    for note in FOOTNOTE.finditer(line):
        hint = (
            "cite a passage behind the statement, [@p-1a2b3c4d], or name the source in the sentence"
        )
        yield Problem("footnote", "footnotes are not read", path, number, note.start() + 1, hint)
    for picture in PICTURE.finditer(line):
        if not ROOTED.match(picture[1]):
            message = f"the picture '{picture[1]}' has no address that works on every page"
            name = posixpath.basename(picture[1])
            hint = f"put it into templates/assets/ and write /assets/{name}"
            column = picture.start(1) + 1
            yield Problem("relative-picture", message, path, number, column, hint)
    for target in (*TARGET.finditer(line), *filter(None, [DEFINITION.match(line)])):
        if not ROOTED.match(target[1]) and (file := MARKDOWN.fullmatch(target[1])):
            whole = posixpath.normpath(posixpath.join(path.parent.as_posix(), file[1]))
            message = f"the link '{target[1]}' leads to a file, not to a page"
            hint = f"write the page's address: {_address_of(whole, file[2] or '')}"
            yield Problem("link-to-file", message, path, number, target.start(1) + 1, hint)


def _address_of(file: str, anchor: str) -> str:
    """Return the address of the page of a content file without its ending, or an example."""
    found = OF_CONTENT.fullmatch(file)
    if not found:
        return "/themes/…/"
    folder = "" if found[1] == "pages" else f"/{found[1]}"
    return f"{folder}/{found[2]}/{anchor}"
