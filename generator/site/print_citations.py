"""Citations on paper: what a text of the editor links to, numbered, so that a list can give the addresses."""

import re
from typing import NamedTuple

from markupsafe import Markup

LINK = re.compile(r'<a href="(/articles/[^"]*)"')


class Cited(NamedTuple):
    """A text whose links to articles and passages have numbers, and the address of each number from 1 on."""

    html: Markup
    addresses: tuple[str, ...]


def number_citations(html: str) -> Cited:
    """The text with ``data-note`` on such links; the same address has the same number."""
    numbers: dict[str, int] = {}

    def number(match: re.Match[str]) -> str:
        note = numbers.setdefault(match[1], len(numbers) + 1)
        return f'{match[0]} data-note="{note}"'

    return Cited(Markup(LINK.sub(number, html)), tuple(numbers))
