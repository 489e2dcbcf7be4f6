"""Outlet named by a page as its own."""

import re
from collections.abc import Iterator, Sequence

from generator.clippings.clipping import FoundOutlet
from generator.clippings.html.class_names import BEFORE_SITE
from generator.clippings.html.saved_page import PageLine, SavedPage
from generator.nlp.tokens import fold
from generator.nlp.vocabulary import KnownOutlet

YEARS = r"(?:\d{4}(?:\s*[-–—]\s*\d{4})?\s*,?\s*)?"
RIGHTS = re.compile(rf"(?:©|\([cCсС]\))\s*{YEARS}[«„“\"]?(?P<name>\w[^©|,«»„“”\"]{{1,60}})")
RIGHTS_BEHIND = re.compile(rf"(?<!\w)(?P<name>\w[^©|,]{{1,60}}?)\s*(?:©|\([cCсС]\))\s*{YEARS}")
NAME_END = re.compile(r"[.,;|](?:\s|$)|\s+[-–—]\s+")
NAME_WORDS = 5
Evidence = tuple[str, str]  # name and its place


def find_site(page: SavedPage, known: Sequence[KnownOutlet]) -> FoundOutlet | None:
    """Find the outlet named by the page as its own, or return None.

    Metadata are the surest. The end of the window's title, and the name in a notice of rights,
    count if a line of the page is that very name, if both are the same, or if the site knows the
    name.
    """
    ids = {fold(name): outlet.id for outlet in known for name in (outlet.name, *outlet.spellings)}
    facts = page.facts
    named = [(facts.site, facts.site_source)] if facts.site else []
    guesses = [*_guess(page)]
    for name, source in (*named, *guesses):
        for part in (name, *BEFORE_SITE.split(name)):
            if fold(part) in ids:
                return FoundOutlet(ids[fold(part)], part, (f"{source}: {name}",))
    shown = {fold(line.text) for line in page.lines}
    told = [fold(name) for name, _ in guesses]
    for name, source in (
        *named,
        *(g for g in guesses if fold(g[0]) in shown or told.count(fold(g[0])) > 1),
    ):
        return FoundOutlet(None, BEFORE_SITE.split(name)[0], (f"{source}: {name}",))
    return None


def _guess(page: SavedPage) -> Iterator[Evidence]:
    """Return the names that may be the site's."""
    if page.facts.title_tail:
        yield page.facts.title_tail, "title of the page"
    for line in page.lines:
        name = _read_rights(line)
        if name:
            yield name, "notice of rights"


def _read_rights(line: PageLine) -> str | None:
    found = RIGHTS.search(line.text) or RIGHTS_BEHIND.search(line.text)
    if line.role in ("caption", "item") or not found:
        return None
    name = NAME_END.split(found["name"].strip())[0].strip()
    return name if name and len(name.split()) <= NAME_WORDS else None
