"""Numbered citations for print: links in the editor's texts as notes with a list of addresses."""

import re
from typing import NamedTuple

from markupsafe import Markup

LINK = re.compile(r'<a href="(/articles/[^"]*)"')


class Cited(NamedTuple):
    """Text with numbered links to articles and passages, and their addresses from number 1 on."""

    html: Markup
    addresses: tuple[str, ...]


def number_citations(html: str) -> Cited:
    """Add ``data-note`` to links to articles, with the same number for the same address."""
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        note = numbers.setdefault(match[1], len(numbers) + 1)
        return f'{match[0]} data-note="{note}"'

    return Cited(Markup(LINK.sub(number, html)), tuple(numbers))
