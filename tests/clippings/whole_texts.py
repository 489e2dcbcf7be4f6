"""The whole clippings and pages that the tests of clippings are made with, and all that is read of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
import yaml

from generator.clippings.clipping import Block, Clipping
from generator.clippings.decode import SeedText, decode_seed, markdown_seed, page_seed
from generator.clippings.lines import title_evidence, title_lines
from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.lines.title_evidence import TitleCandidate
from generator.clippings.outlet import find_outlet, outlet_evidence
from generator.clippings.outlet.outlet_evidence import Sign, Weighed
from generator.clippings.understand import understand
from generator.nlp.vocabulary import Vocabulary
from generator.seed_kinds.stated_facts import PageFacts, Published
from tests.clippings import (
    test_find_outlet,
    test_headline,
    test_html_metadata,
    test_layouts,
    test_line_rules,
    test_markdown_clippings,
    test_page_lines,
    test_page_rules,
    test_pages,
    test_publication_date,
    test_shapes_of_outlets,
)
from tests.clippings.sample_clippings import seed_of

Text = TypeVar("Text")
CLIPPINGS = sorted((Path(__file__).parent / "whole").glob("*.txt"))
STATED = Path(__file__).parent / "cases/stated.yaml"
HEADLINE = "<h1>The quay reopens after a year</h1>"


@cache
def texts_of() -> dict[str, list[tuple[str, SeedText]]]:
    """Return by set what each text shows, and its seed."""
    return by_set(list_texts())


def by_set(texts: Iterable[tuple[str, str, Text]]) -> dict[str, list[tuple[str, Text]]]:
    """Return by set what each text shows, and the text, of triples with the set first."""
    found: dict[str, list[tuple[str, Text]]] = {}
    for name, shows, text in texts:
        found.setdefault(name, []).append((shows, text))
    return found


def list_texts() -> Iterator[tuple[str, str, SeedText]]:
    """Yield the set of each text, what it shows, and its seed; those kept apart to measure by are not read."""
    for name, rows in test_line_rules.CASES:
        kind, _, shows = name.partition(": ")
        yield f"lines-{kind}", shows, seed_of("\n".join(line for _, line in rows))
    for layout in test_layouts.read_layouts(test_layouts.TUNED):
        yield "layouts", layout.name, seed_of("\n".join(layout.lines))
    for sentence, text, _ in test_layouts.read_statements(test_layouts.TUNED):
        yield "statements", sentence, seed_of(text)
    for shape, case in test_shapes_of_outlets.CASES:
        text = test_shapes_of_outlets.lay_out_text(case)
        yield "shapes-of-outlets", f"{shape} ({case['in']})", seed_of(text)
    for name, tests in (
        ("outlets", test_find_outlet),
        ("dates", test_publication_date),
        ("titles", test_headline),
    ):
        for case in tests.CASES:
            yield name, case["shows"], seed_of(case["text"])
    yield from _list_stated()
    for case in test_markdown_clippings.CASES:
        seed = markdown_seed("seed.md", "0" * 64, "utf-8", case["text"])
        yield "markdown", case["shows"], seed
    for name, shows, html in list_pages():
        yield name, shows, page_seed("page.html", "", "utf-8", html)
    yield from _list_files()


def list_pages() -> Iterator[tuple[str, str, str]]:
    """Yield the same of pages that cases are made of, with the source of each."""
    for case in test_page_lines.CASES:
        yield "page-lines", case["shows"], f"{HEADLINE}{test_page_rules.PARAGRAPHS}{case['html']}"
    for case in test_page_rules.CASES:
        html = case["html"].replace("{text}", test_page_rules.PARAGRAPHS)
        yield "page-fates", case["shows"], html
    for name, title in (("dates", HEADLINE), ("facts", "")):
        for case in test_html_metadata.read_cases(f"page_{name}.yaml"):
            yield f"page-{name}", case["shows"], test_html_metadata.page_of(case, title)


def _list_stated() -> Iterator[tuple[str, str, SeedText]]:
    """Yield the same of texts beside which facts are stated."""
    for case in yaml.load(STATED.read_text("utf-8"), yaml.BaseLoader):  # noqa: S506 - days stay text
        told = case.get("facts", {})
        lists = {key: tuple(told[key]) for key in ("authors", "people", "tags") if key in told}
        days = tuple(Published(day, place) for day, place in told.get("published", ()))
        facts = PageFacts(**{**told, **lists, "published": days})
        apart = {int(number) - 1: rule for number, rule in case.get("apart", {}).items()}
        seed = replace(seed_of(case["text"].removesuffix("\n")), facts=facts, apart=apart)
        yield "stated", case["shows"], seed


def _list_files() -> Iterator[tuple[str, str, SeedText]]:
    """Yield the same of files."""
    for name, paths in (("pages", test_pages.PAGES), ("clippings", CLIPPINGS)):
        for path in paths:
            yield name, path.stem, decode_seed(path, path)


def tell_weighed(seed: SeedText, vocabulary: Vocabulary) -> str:
    """Return all that is read of a seed, and all that was weighed for its title and its outlet."""
    titles: list[str] = []
    signs: list[str] = []

    def find_candidates(sheet: LineSheet, decided: Decided) -> list[TitleCandidate]:
        found = title_evidence.find_candidates(sheet, decided)
        titles[:] = [f"{sheet.rows[row].number} {' '.join(each)}" for row, each in found]
        return found

    def weigh(found: Iterable[Sign], articles: frozenset[str]) -> list[Weighed]:
        listed = list(found)
        signs[:] = [
            f"{each.name} {each.kind} {each.weight}{'' if each.nominative else ' bent'}"
            for each in listed
        ]
        return outlet_evidence.weigh(listed, articles)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(title_lines, "find_candidates", find_candidates)
        patch.setattr(find_outlet, "weigh", weigh)
        told = tell(understand(seed, vocabulary))
    weighed = {"may be titles": titles, "may be outlets": dict.fromkeys(signs)}
    return told + "".join(f"{key}: {' | '.join(each)}\n" for key, each in weighed.items() if each)


def tell(clipping: Clipping) -> str:
    """Return all that is read of a clipping, a line for each kind of finding that there is."""
    told = {**_tell_facts(clipping), **_tell_text(clipping), **_tell_passages(clipping)}
    return "".join(f"{key}: {' | '.join(values)}\n" for key, values in told.items() if values)


def _tell_facts(clipping: Clipping) -> dict[str, Sequence[str]]:
    title, date, outlet = clipping.title, clipping.date, clipping.outlet
    id_ = [f"id {outlet.id}"] if outlet and outlet.id else []
    return {
        "no article": [clipping.skipped] if clipping.skipped else [],
        "title": [title.text, title.origin] if title else [],
        "date": [date.value, date.origin] if date else [],
        "marker": [clipping.marker] if clipping.marker else [],
        "outlet": [outlet.name, *id_, *outlet.evidence] if outlet else [],
        "authors": clipping.authors,
        "language": [clipping.language or "unknown"],
        "encoding": [] if clipping.encoding == "utf-8" else [clipping.encoding],
        "source": [clipping.source_url] if clipping.source_url else [],
    }


def _tell_text(clipping: Clipping) -> dict[str, Sequence[str]]:
    shown = {line.number: line.text for line in clipping.lines}
    return {
        "lines": [
            " ".join([line.place or str(line.number), line.fate, line.rule, *line.evidence])
            for line in clipping.lines
        ],
        "blocks": [_tell_block(block, shown) for block in clipping.blocks],
        "doubts": [
            f"{each.line or 'whole'} {each.code}: {each.message}"
            + (f" [{each.kind}]" if each.kind else "")
            for each in clipping.warnings
        ],
    }


def _tell_passages(clipping: Clipping) -> dict[str, Sequence[str]]:
    names = {person.id: person.name for person in clipping.people}
    return {
        "people": [f"{each.name} ({each.id}): {', '.join(each.forms)}" for each in clipping.people],
        "possible": [f"{each.name}: {each.found}: {each.why}" for each in clipping.possible],
        "quotations": [
            f"{names.get(each.speaker, each.speaker)}, {each.block}: {each.text}"
            for each in clipping.quotations
        ],
        "events": [
            f"{each.date} {each.precision}, {each.block}: {each.text}" for each in clipping.events
        ],
        "themes": [
            f"{each.id} {each.reason}: {', '.join(each.matched)}" for each in clipping.themes
        ],
        "themes not made": [
            f"{each.id} {each.reason}: {', '.join(each.matched)}, {each.score:.3f}, lacks {each.lacks}"
            for each in clipping.themes_not_made
        ],
    }


def _tell_block(block: Block, shown: dict[int, str]) -> str:
    """Return kind and lines of a block, and its text where that is not the text of its lines."""
    told = f"{block.kind} {'+'.join(map(str, block.lines))}"
    told += f" by {block.attribution}" if block.attribution else ""
    told += f" under {block.label}" if block.label else ""
    return (
        told
        if block.text == " ".join(shown[each] for each in block.lines)
        else f"{told}: {block.text}"
    )
