"""Read requests to prefer an outlet in a search engine: 'Add X to your preferred sources on Google'."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.clippings.lines.credit_words import without_article
from generator.clippings.lines.line_shapes import SAID
from generator.clippings.lines.line_sheet import Decided, Found, LineSheet, open_rows
from generator.clippings.lines.phrases import gather_phrases, load_word_lists
from generator.clippings.outlet.name_reading import split_suffix
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.languages.outlet_sections import OutletWords

SENTENCES = re.compile(r"(?<=[.!?])\s+")
MARKS = re.compile('[«»„“”"]')
EDGES = " .!:,→👉"
WORDS = 16  # of a request
LINE_WORDS = 28  # of one behind a slogan


class Preferred(NamedTuple):
    """Name in a request, perhaps none, with its marks, and the words before it."""

    before: str
    name: str


def find_preferences(sheet: LineSheet, decided: Decided) -> Found:
    """Find requests to prefer the outlet in a search engine."""
    return {
        index: "share"
        for index, row in open_rows(sheet, decided)
        if row.words <= LINE_WORDS and not SAID.search(row.text) and read_preference(row.text)
    }


def read_preference(text: str) -> Preferred | None:
    """Read a request with a verb first or last, a network, and words for a source that is preferred."""
    preferring = gather_phrases(OutletWords, "preferring")
    preferred, networks = gather_phrases(OutletWords, "preferred"), load_word_lists().networks
    for said in SENTENCES.split(text) if preferred.may_be_within(text) else ():
        found = preferred.pattern.search(said)
        if not found or len(said.split()) > WORDS or not networks.within(said):
            continue
        rest = preferring.open(said)
        if rest is not None:
            at = len(said) - len(rest)
            return Preferred(said[:at], _name_in(said[at : found.start()]))
        if preferring.end(said.rstrip(EDGES)):
            first, last = (
                said[: found.start()],
                preferring.pattern.split(said[found.end() :]),
            )
            return Preferred("", _name_in(_before_network(first)) or _name_in(last[0]))
    return None


def _before_network(text: str) -> str:
    """Return the words before the last network that a text has."""
    found = list(load_word_lists().networks.pattern.finditer(text))
    return text[: found[-1].start()] if found else text


def _name_in(text: str) -> str:
    """Return the text if it has a capital first or opens with a mark, apart from an article."""
    bare = without_article(text.strip(EDGES))
    return bare if bare[:1].isupper() or MARKS.match(bare) else ""


def find_preferred(sheet: LineSheet, _: Decided, names: OutletNames) -> Iterator[Sign]:
    """Find the outlet that readers are asked to prefer."""
    for row in sheet.rows:
        asked = read_preference(row.text) if row.words <= LINE_WORDS else None
        name = split_suffix(MARKS.sub("", asked.name).strip())[0] if asked else ""
        quoted = asked is not None and MARKS.match(asked.name) is not None
        if asked and name and names.may_be_outlet(name, quoted=quoted):
            yield sign(names.form_behind(asked.before, name), "channel", row.text)
