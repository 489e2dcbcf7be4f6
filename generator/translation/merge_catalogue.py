"""Bring the catalogue of a translation up to date with its article, as msgmerge does."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from generator.content.entries import ArticleEntry
from generator.content.passages import Passage
from generator.nlp.common_words import count_words, find_alike
from generator.translation.translation_catalogue import (
    MACHINE,
    REVIEWED_ON,
    REVIEWER,
    TITLE,
    parse_po,
)

HEAD = f"""Translation of %s, which 'sourcebook translate' keeps up to date.
Put whoever translates under Last-Translator. A machine's work is marked by a line {MACHINE}: with its
name, version and day; {REVIEWER} and {REVIEWED_ON} say who has read it, and when."""


class Merged(NamedTuple):
    """Text of a catalogue, with the numbers of its texts, of those to translate and to compare."""

    text: str
    texts: int
    missing: int
    fuzzy: int


def merge(
    before: str, path: Path, entry: ArticleEntry, passages: Iterable[Passage], language: str
) -> Merged:
    """Return a catalogue with the present texts of an article and all that is translated of them.

    ``before`` is its former text, or empty. The words of a passage that has changed stay with the
    new one, marked as fuzzy, and those of a passage that is gone are obsolete. Comments stay. Raises
    ProblemsError where the former text is no catalogue.
    """
    catalogue = parse_po(before, path)
    originals = {TITLE: (entry.meta.title, TITLE)}
    originals |= {each.anchor: (each.text, each.kind) for each in passages}
    entries, rest = _merge_entries(list(catalogue), originals)
    if not before:
        catalogue.header = HEAD % entry.path.name
        catalogue.metadata = _make_head(entry, language)
    catalogue[:] = [*entries, *rest]
    catalogue.wrapwidth = 0  # a line a text, as git compares lines
    missing, fuzzy = (not each.msgstr for each in entries), (each.fuzzy for each in entries)
    text = str(catalogue).rstrip("\n") + "\n"
    return Merged(text, len(entries), sum(missing), sum(fuzzy))


def _make_head(entry: ArticleEntry, language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": entry.id,
        "Last-Translator": "",
        "Language": language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": entry.meta.language.replace("-", "_"),
    }


def _merge_entries(
    known: list[Any], originals: dict[str, tuple[str, str]]
) -> tuple[list[Any], list[Any]]:
    """Return an entry for each original, and the obsolete ones that are worth keeping."""
    import polib  # noqa: PLC0415 - most briefings have no translations, and start-up time counts

    current = {each.msgctxt or "": each for each in known if not each.obsolete}
    obsolete = {each.msgctxt or "": each for each in known if each.obsolete}
    gone = {key: count_words(each.msgid) for key, each in current.items() if key not in originals}
    entries = []
    for key, (text, kind) in originals.items():
        found = current.pop(key, None) or obsolete.pop(key, None)
        if found is None and (near := find_alike(count_words(text), gone)):
            del gone[near]
            found = current.pop(near)
        entries.append(_bring_up_to_date(found or polib.POEntry(), key, text, kind))
    kept = [each for each in current.values() if each.msgstr or each.tcomment]
    for each in kept:
        each.obsolete = True
    return entries, [*kept, *obsolete.values()]


def _bring_up_to_date(entry: Any, key: str, text: str, kind: str) -> Any:  # noqa: ANN401 - polib has no types
    """Give an entry its present text, marked as fuzzy if it translated another one."""
    if entry.msgstr and " ".join(entry.msgid.split()) != " ".join(text.split()):
        entry.previous_msgid = entry.previous_msgid or entry.msgid
        entry.fuzzy = True
    entry.msgctxt, entry.msgid, entry.comment, entry.obsolete = key, text, kind, False
    return entry
