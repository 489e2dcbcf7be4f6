"""Write a clipping as an article: YAML front matter and a Markdown body."""

import datetime
from itertools import groupby
from pathlib import PurePath
from typing import Any

import yaml

from generator.clippings.clipping import BODY_FATES, Clipping, Line
from generator.clippings.markdown_writer import to_markdown
from generator.nlp.transliterate import slugify
from generator.seed_kinds.seed_part import PRIVATE

KEPT_ELSEWHERE = frozenset(("key-points-marker",))  # kept as the label above its points


def article_id(clipping: Clipping) -> str:
    """Return ``<date>-<outlet>-<slug of the title>``, without unknown parts."""
    outlet = clipping.outlet
    title = clipping.title.text if clipping.title else ""
    parts = (
        clipping.date.value if clipping.date else "",
        (outlet.id or slugify(outlet.name, clipping.language)) if outlet else "",
        slugify(title, clipping.language),
    )
    return "-".join(part for part in parts if part) or slugify(PurePath(clipping.seed).stem, "en")


def front_matter(clipping: Clipping, seed: str) -> dict[str, Any]:
    """Return the known facts of a clipping, in the order of front matter.

    ``seed`` is the seed's path below ``seeds/``. Unknown facts have no key. The editor alone
    writes ``summary``.
    """
    title, date, outlet = clipping.title, clipping.date, clipping.outlet
    known = {
        "title": title.text if title else "",
        "title_origin": title.origin if title else None,
        "date": _day(date.value) if date else None,
        "date_origin": date.origin if date else None,
        "language": clipping.language or "und",
        "outlet": outlet.id if outlet else None,
        "outlet_found": outlet.name if outlet and not outlet.id else None,
        "authors": list(clipping.authors),
        "themes": [theme.id for theme in clipping.themes],
        "people": [person.id for person in clipping.people if person.id],
        "source_url": clipping.source_url,
        "seed": seed,
    }
    return {key: value for key, value in known.items() if value not in (None, [])}


def article_text(clipping: Clipping, seed: str) -> str:
    """Return the text of the article's file, a pure function of its arguments."""
    matter = "".join(map(_write_key, front_matter(clipping, seed).items()))
    return f"---\n{matter}---\n\n{to_markdown(clipping.blocks)}"


def _write_key(item: tuple[str, Any]) -> str:
    """Write a key on a line of its own, a list in brackets."""
    key, value = item
    return yaml.safe_dump(
        {key: value},
        allow_unicode=True,
        default_flow_style=None if isinstance(value, list) else False,
        width=float("inf"),
    )


def left_out(clipping: Clipping) -> tuple[tuple[Line, ...], ...]:
    """Return the lines missing from the article in their own words, by runs.

    A run is of consecutive lines with the same fate by the same rule. Lines of a private
    correspondence are in none.
    """
    title = clipping.title.text if clipping.title else ""

    def key(line: Line) -> tuple[bool, str, str]:
        kept = line.fate in BODY_FATES | KEPT_ELSEWHERE
        return kept or (line.fate == "title" and line.text == title), line.fate, line.rule

    lines = (line for line in clipping.lines if line.rule not in PRIVATE)
    return tuple(tuple(run) for (kept, *_), run in groupby(lines, key) if not kept)


def _day(value: str) -> datetime.date | str:
    """Return a whole day as a date, written by YAML without quotes, and a month as text."""
    return datetime.date.fromisoformat(value) if len(value) == 10 else value
