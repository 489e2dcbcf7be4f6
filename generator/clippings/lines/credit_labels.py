"""Find the labels in a line of credits: of authors, editors, pictures, days and sources."""

import re
from collections.abc import Iterator
from functools import cache

from generator.clippings.lines.credit_words import CAPITAL, without_article
from generator.clippings.lines.phrases import Phrases, load_word_lists

EDGES = " \t:,;|•·/–—-"


@cache
def _labels() -> tuple[tuple[str, Phrases], ...]:
    lists = load_word_lists()
    return (
        ("picture", lists.pictures),
        ("editor", lists.editors),
        ("byline", lists.bylines),
        ("stamp", lists.stamps),
        ("source", lists.sources),
    )


def find_labels(text: str) -> list[int]:
    """Return where the parts of a line begin: at its start, and at each label with a colon."""
    starts: dict[int, int] = {}  # by where they end: of the longest that ends there
    for _, phrases in _labels() if ":" in text else ():
        for found in phrases.pattern.finditer(text):
            capital = found[0][:1].isupper() or text[: found.start()].rstrip()[-1:] in ".,;|/–—"
            if capital and text[found.end() :].lstrip()[:1] == ":":
                starts[found.end()] = min(found.start(), starts.get(found.end(), found.start()))
    return sorted({0, *starts.values(), *_pictured_behind_comma(text)})


def _pictured_behind_comma(text: str) -> Iterator[int]:
    """Iterate over the places of labels of pictures without a colon: 'text: A, fot. B'."""
    for comma in re.finditer(r",\s+", text) if ", " in text else ():
        rest = load_word_lists().pictures.open(text[comma.end() :])
        if rest is not None and CAPITAL.match(rest.lstrip(". ")):
            yield comma.end()


def read_label(text: str) -> tuple[str, str]:
    """Read the label that opens a part, which a name or a colon follows."""
    for kind, phrases in _labels():
        rest = phrases.open(text)
        if rest is None:
            continue
        said = without_article(rest.strip(EDGES))
        if kind == "byline" and rest.lstrip()[:1] != ":" and not CAPITAL.match(said):
            continue
        return kind, said
    return "", text
