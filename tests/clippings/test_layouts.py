"""Heads and feet of articles, in cases/layouts.yaml: what they say, and that no line of them is text."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from generator.clippings.clipping import BODY_FATES
from tests.clippings.sample_clippings import clip

CASES = Path(__file__).parent / "cases"
TUNED = CASES / "layouts.yaml"
LEAST = 0.75  # of layouts that no rule was made with
HELD = CASES / "layouts_held.yaml"  # to be measured by, not to be worked on


class Layout(NamedTuple):
    """Head or foot with the text of its language, and what a reader finds in it."""

    name: str
    language: str
    lines: tuple[str, ...]
    text: frozenset[int]  # numbers of lines that are text
    wanted: dict[str, Any]


def read_layouts(path: Path) -> Iterator[Layout]:
    texts = yaml.safe_load(TUNED.read_text(encoding="utf-8"))["texts"]
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))
    for place in ("heads", "feet"):
        for language, layouts in cases[place].items():
            own = texts[language]
            for number, case in enumerate(layouts, 1):
                name = f"{language}-{place}-{number}"
                yield _lay_out(name, language, case, own, apart=number % 2 == 0)


def _lay_out(name: str, language: str, case: dict, own: dict, *, apart: bool) -> Layout:
    """Return the layout, with blank lines between the lines or without."""
    head, body = case.get("head", ["{title}"]), own["body"]
    led = any("{1}" in line for line in head)
    marked = [*head, *(f"+{line}" for line in body[led:]), *case.get("foot", ())]
    lines, text = [], set()
    for line in marked:
        shown = line.removeprefix("+").replace("{title}", own["title"])
        lines.append(shown.replace("{dek}", own["dek"]).replace("{1}", body[0]))
        if line[0] == "+" or line == "{dek}":
            text.add(len(lines))
        if apart:
            lines.append("")
    wanted = {
        "title": own["title"],
        "outlet": case.get("outlet"),
        "authors": case.get("authors", []),
        "date": str(case["date"]) if "date" in case else None,
    }
    return Layout(name, language, tuple(lines), frozenset(text), wanted)


def read_statements(path: Path) -> Iterator[tuple[str, str, str | None]]:
    """Yield the sentence of each case, a text with it, and the outlet that names itself."""
    texts = yaml.safe_load(TUNED.read_text(encoding="utf-8"))["texts"]
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))["statements"]
    for language, statements in cases.items():
        title, (first, _, last) = texts[language]["title"], texts[language]["body"]
        for sentence, outlet in statements:
            yield sentence, "\n\n".join((title, first, sentence, last)), outlet


def name_outlet(text: str) -> str | None:
    outlet = clip(text).outlet
    return outlet.name if outlet else None


def find_misses(layout: Layout) -> list[str]:
    """Return what was read otherwise than a reader would."""
    found = clip("\n".join(layout.lines))
    told = {
        "title": found.title.text if found.title and found.title.origin == "text" else None,
        "outlet": found.outlet.name if found.outlet else None,
        "authors": list(found.authors),
        "date": found.date.value if found.date else None,
    }
    misses = [f"{key} {told[key]!r}" for key in told if told[key] != layout.wanted[key]]
    body = {line.number for line in found.lines if line.fate in BODY_FATES}
    for number in sorted(body ^ layout.text):
        kind = "text" if number in body else "left out"
        misses.append(f"line {kind}: {layout.lines[number - 1]}")
    return misses


@pytest.mark.parametrize("layout", list(read_layouts(TUNED)), ids=lambda layout: layout.name)
def test_a_layout_is_read_as_a_reader_reads_it(layout: Layout) -> None:
    """Title, outlet, authors and day are those of the head or foot, and only text is text."""
    assert not find_misses(layout)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [pytest.param(text, outlet, id=name) for name, text, outlet in read_statements(TUNED)],
)
def test_a_statement_names_the_outlet_or_none(text: str, outlet: str | None) -> None:
    """Who was told, asked, or has learned is the outlet. A medium that is cited is none."""
    assert name_outlet(text) == outlet


def test_statements_kept_apart_mostly_name_theirs() -> None:
    """At least three in four of the statements that no rule was made with name the right outlet."""
    found = [name_outlet(text) == outlet for _, text, outlet in read_statements(HELD)]
    assert sum(found) >= LEAST * len(found)


def test_layouts_kept_apart_are_mostly_read_so() -> None:
    """At least three in four of the layouts that no rule was made with are read whole."""
    misses = [find_misses(layout) for layout in read_layouts(HELD)]
    right = sum(not each for each in misses)
    assert right >= LEAST * len(misses), misses
