"""Editors' texts of a briefing that citations and quotations are checked in."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from generator.content.entries import Content, Prose
from generator.content.passages import ANCHOR

# Behind @ in brackets, or in the address of a link.
_NAMES = re.compile(r"@([^\s#;@\[\]]+)|/articles/([^/#?)\s]+)")


class EditorText(msgspec.Struct, frozen=True):
    """Text of an editor, with the language that it is written in and the aliases of its articles.

    Its sentences need citations if ``obliged``, and lack of one is a warning if ``lenient``. Of a text
    that is not obliged only what is cited is checked.
    """

    prose: Prose
    language: str
    aliases: Mapping[str, str] = {}
    obliged: bool = True
    lenient: bool = False


def list_texts(content: Content) -> Iterator[EditorText]:
    """Yield the texts of themes, people, allegations, stories and written pages, before their translations.

    Drafts of allegations are left out.
    """
    free = content.site.statements == "free"
    for theme in content.themes:
        lenient = free and not theme.meta.sensitive
        yield from _in_all_languages(content, theme.synopsis, theme.meta.cite, lenient=lenient)
    for person in content.people:
        yield from _in_all_languages(content, person.about, person.meta.cite, lenient=free)
    for entry in content.recorded:
        yield from _in_all_languages(content, entry.note, {}, lenient=False)
    for story in content.stories:
        yield from _in_all_languages(content, story.summary, story.meta.cite, lenient=free)
    for page in content.pages:
        for text in _in_all_languages(content, page.body, page.meta.cite, lenient=free):
            yield msgspec.structs.replace(text, obliged=False)


def aliases_by_path(content: Content) -> dict[Path, dict[str, str]]:
    """Return the aliases of articles in texts that have some, by the file of the original."""
    themes = {entry.path: entry.meta.cite for entry in content.themes}
    people = {entry.path: entry.meta.cite for entry in content.people}
    stories = {entry.path: entry.meta.cite for entry in content.stories}
    return themes | people | stories | {entry.path: entry.meta.cite for entry in content.pages}


def cited_anchors(content: Content) -> set[str]:
    """Return all anchors that texts may cite without an article."""
    texts = (text.prose.text for text in list_texts(content))
    return {name for text in texts for name in cited_names(text) if name.startswith(ANCHOR)}


def cited_names(text: str) -> list[str]:
    """Return what a text may cite, sorted: anchors, articles and aliases, without reading its Markdown."""
    return sorted({found[1] or found[2] for found in _NAMES.finditer(text)})


def _in_all_languages(
    content: Content, prose: Prose, aliases: Mapping[str, str], *, lenient: bool
) -> Iterator[EditorText]:
    yield EditorText(prose, content.site.original, aliases, lenient=lenient)
    for site in content.sites:
        translated = content.translations.get((prose.path, site.language))
        if translated:
            yield EditorText(translated.body, site.language, aliases, lenient=lenient)
