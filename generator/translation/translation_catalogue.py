"""Catalogues of translations in gettext's format: ``<article>.<language>.po`` beside the article."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from generator.content.article_files import translation_language
from generator.content.front_matter import decode_text
from generator.fingerprint.digests import published_digest
from generator.nlp.dates.partial_date import PartialDate
from generator.problems import Problem, ProblemsError
from generator.translation.catalogue_lines import require_catalogue_lines

TITLE = "title"  # context of the headline, as anchors are those of passages
TRANSLATOR, MACHINE = "Last-Translator", "X-Machine"
REVIEWER, REVIEWED_ON = "X-Reviewed-By", "X-Reviewed-On"
AT_LINE = re.compile(r"\(line (\d+)\)(?:: (.*))?")
NOBODY = "EMAIL@ADDRESS"  # in gettext's line for an unknown translator
ADDRESS = re.compile(r"\s*<[^<>]*>")
DAY_LENGTH = 10


class TranslationHead(msgspec.Struct, frozen=True, array_like=True):
    """Makers of a translation: a person or a machine, and whoever read it and when."""

    translator: str = ""
    machine: str = ""
    reviewed_by: str = ""
    reviewed_on: str = ""


class CatalogueEntry(msgspec.Struct, frozen=True, array_like=True):
    """Entry of a catalogue at its line. ``former`` is the original that its words once translated."""

    key: str
    original: str
    words: str
    former: str
    fuzzy: bool
    line: int


class TranslationCatalogue(msgspec.Struct, frozen=True):
    """Catalogue of an article's translation. ``digest`` is that of all that it says."""

    file: str
    language: str
    head: TranslationHead
    entries: tuple[CatalogueEntry, ...]
    digest: str
    problems: tuple[Problem, ...] = ()


def read_translation(raw: bytes, file: str) -> TranslationCatalogue:
    """Read the bytes of a catalogue.

    Raises ProblemsError if they are none.
    """
    path = Path(file)
    text = decode_text(raw, path)
    parsed = parse_po(text, path)
    lines = text.split("\n")
    head, problems = _read_head(parsed.metadata, lines, path)
    entries = tuple(
        CatalogueEntry(
            each.msgctxt or "", each.msgid, each.msgstr.strip(), each.previous_msgid or "",
            each.fuzzy, _find_line(lines, each.linenum or 1),
        )
        for each in parsed
        if not each.obsolete
    )  # fmt: skip
    language = translation_language(file)
    return TranslationCatalogue(
        file, language, head, entries, _digest(language, head, entries), tuple(problems)
    )


def parse_po(text: str, path: Path) -> Any:  # noqa: ANN401 - polib has no types
    """Parse the text of a catalogue to a POFile of polib, with everything in it.

    Raises ProblemsError if it is none.
    """
    require_catalogue_lines(text, path)
    import polib  # noqa: PLC0415 - most briefings have no translations, and start-up time counts

    try:
        return polib.pofile(f"{text}\n", encoding="utf-8")
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        found = AT_LINE.search(str(error))
        why = f": {found[2]}" if found and found[2] else ""
        message = f"not a catalogue of translations{why}"
        hint = "write msgctxt, msgid and msgstr, each with its text in quotes, or take it from git"
        line = int(found[1]) if found else 1
        problem = Problem("bad-catalogue", message, path, line, 1, hint)
        raise ProblemsError([problem]) from error


def _find_line(lines: list[str], first: int) -> int:
    """Return the line of an entry's context, below comments from the ``first`` on."""
    rest = enumerate(lines[max(first - 1, 0) :], max(first, 1))
    return next((number for number, line in rest if line.startswith(("msgctxt", "msgid"))), first)


def _read_head(
    fields: Mapping[str, str], lines: list[str], path: Path
) -> tuple[TranslationHead, list[Problem]]:
    translator = fields.get(TRANSLATOR, "")
    head = TranslationHead(
        translator="" if NOBODY in translator else ADDRESS.sub("", translator).strip(),
        machine=fields.get(MACHINE, "").strip(),
        reviewed_by=ADDRESS.sub("", fields.get(REVIEWER, "")).strip(),
        reviewed_on=fields.get(REVIEWED_ON, "").strip(),
    )
    problems = list(_check_review(head, lines, path))
    if problems:  # nobody has read it as far as can be shown
        head = msgspec.structs.replace(head, reviewed_by="", reviewed_on="")
    return head, problems


def _check_review(head: TranslationHead, lines: list[str], path: Path) -> Iterator[Problem]:
    hint = f"write both in the head, such as {REVIEWER}: Ivo Marsh and {REVIEWED_ON}: 2025-05-04"
    if bool(head.reviewed_by) != bool(head.reviewed_on):
        given, missing = (REVIEWER, REVIEWED_ON) if head.reviewed_by else (REVIEWED_ON, REVIEWER)
        message = f"'{given}' without '{missing}': the translation counts as not read by anybody"
        line = _line_of_field(lines, given)
        yield Problem("unfinished-review", message, path, line, 1, hint, "warning")
    elif head.reviewed_on and not _is_day(head.reviewed_on):
        message = f"'{REVIEWED_ON}': '{head.reviewed_on}' is not a day: the translation counts as not read by anybody"
        line = _line_of_field(lines, REVIEWED_ON)
        yield Problem("unfinished-review", message, path, line, 1, hint, "warning")


def _line_of_field(lines: list[str], name: str) -> int:
    return next((number for number, line in enumerate(lines, 1) if f'"{name}:' in line), 1)


def _is_day(text: str) -> bool:
    try:
        return len(PartialDate.parse(text)) == DAY_LENGTH
    except ValueError:
        return False


def _digest(language: str, head: TranslationHead, entries: tuple[CatalogueEntry, ...]) -> str:
    """Return a digest that the order, the comments and the lines of entries have no part in."""
    said = sorted(
        (each.key, each.original, each.words, each.former, each.fuzzy)
        for each in entries
        if each.words
    )
    encoded = msgspec.json.encode((language, head, said))
    return published_digest(encoded).hex()
