"""Anatomy: the cases are clippings with what each line of them is. Read cases/lines/ first."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.clippings.lines.line_rules import RULES, label_lines
from generator.clippings.lines.line_sheet import lay_out
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.seed_layout import account
from generator.nlp.language_id import identify_language

FOLDER = Path(__file__).parent / "cases/lines"
ROW = re.compile(r"    ([a-z-]*) *\| (.*)")


def read_cases() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each clipping as (fate, line) pairs; a heading may have several, apart by an empty line."""
    for path in sorted(FOLDER.glob("*.md")):
        heading, rows = "", []
        for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
            if found := ROW.match(line):
                rows.append((found[1], found[2]))
                continue
            if rows:
                yield f"{path.stem}: {heading}", rows
                rows = []
            heading = line.removeprefix("## ") if line.startswith("## ") else heading


CASES = list(read_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_every_line_is_what_the_case_says(case: tuple[str, list[tuple[str, str]]]) -> None:
    lines = tuple(line for _, line in case[1])
    sheet = lay_out(lines, identify_language("\n".join(lines)), load_word_lists())
    accounted = account(sheet, label_lines(sheet))
    told = {line.number: (line.fate, line.rule) for line in accounted}
    wrong = [
        f"{line!r}: expected {fate}, got {told.get(number)}"
        for number, (fate, line) in enumerate(case[1], 1)
        if (told.get(number) or ("",))[0] != fate
    ]
    assert not wrong, "\n".join(wrong)


def test_every_rule_has_an_id_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
