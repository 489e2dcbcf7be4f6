"""How far each rule for lines goes: until what length, and what place, a line of the cases stays what it is.

A line grows and shrinks by words, and paragraphs come above it and below the text. Kept is where the line
becomes something else. `make readings` writes it anew after a change of rules: what differs is to be looked at.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from generator.clippings.lines.line_rules import label_lines
from generator.clippings.lines.line_sheet import lay_out
from generator.clippings.lines.phrases import load_word_lists
from generator.nlp.language_id import identify_language
from tests.clippings.test_line_rules import CASES

KEPT = Path(__file__).parent / "readings" / "bounds.reading"
EACH = 2  # lines of the cases for each rule
WORDS = (0, 1, 2, 3, 5, 7, 10, 14, 19, 26, 34, 45)  # that come or go
PARAGRAPHS = (0, 1, 2, 3, 4, 6, 9, 13)

Lines = tuple[str, ...]
Row = tuple[str, Lines, int]  # a case, its lines, and the index of one


def read(lines: Sequence[str], language: str | None) -> dict[int, str]:
    """Return what each line is, and by which rule, by its index."""
    sheet = lay_out(tuple(lines), language, load_word_lists())
    decided = label_lines(sheet)
    return {row.number - 1: " ".join(decided[at][:2]) for at, row in enumerate(sheet.rows)}


def choose_rows() -> dict[str, list[Row]]:
    """Return for each rule some of the lines that it finds, from cases far apart."""
    found: dict[str, list[Row]] = {}
    for name, rows in CASES:
        lines = tuple(line for _, line in rows)
        told = read(lines, identify_language("\n".join(lines)))
        for rule in dict.fromkeys(told.values()):
            at = next(at for at, each in told.items() if each == rule)
            found.setdefault(rule, []).append((name, lines, at))
    return {rule: rows[:: -(-len(rows) // EACH)] for rule, rows in sorted(found.items())}


def grow(row: Row, count: int) -> tuple[Lines, int]:
    """Put words before the last one of a line."""
    _, lines, at = row
    words = lines[at].split()
    plain = [each for each in " ".join(lines).split() if each.isalpha() and each.islower()]
    words[-1:-1] = [max(plain, key=len, default=words[0])] * count
    return (*lines[:at], " ".join(words), *lines[at + 1 :]), at


def shrink(row: Row, count: int) -> tuple[Lines, int] | None:
    """Take words off the end of a line, all but one."""
    _, lines, at = row
    words = lines[at].split()
    kept = " ".join(words[: len(words) - count])
    return ((*lines[:at], kept, *lines[at + 1 :]), at) if count < len(words) else None


def lower(row: Row, count: int) -> tuple[Lines, int]:
    """Put paragraphs above a line."""
    _, lines, at = row
    return (*lines[:at], *paragraphs(lines, count), *lines[at:]), at + count


def lengthen(row: Row, count: int) -> tuple[Lines, int]:
    """Put paragraphs below the text."""
    _, lines, at = row
    return (*lines, *paragraphs(lines, count)), at


def paragraphs(lines: Lines, count: int) -> Iterator[str]:
    """Yield sentences of the words of a text, each another one."""
    words = [each.strip(".,:") for each in " ".join(lines).split() if len(each) > 3] or list(lines)
    for number in range(count):
        said = [words[(number * 7 + at * 3) % len(words)].lower() for at in range(16)]
        yield f"{' '.join(said).capitalize()}."


CHANGES: dict[str, tuple[Callable[[Row, int], tuple[Lines, int] | None], Sequence[int]]] = {
    "longer": (grow, WORDS),
    "shorter": (shrink, WORDS),
    "lower": (lower, PARAGRAPHS),
    "farther from the end": (lengthen, PARAGRAPHS),
}


def find_bounds(label: Callable[[int], str], counts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield each count from which on a label is another one, and that label."""
    for below, above in pairwise(counts):
        low, high = below, above
        while label(high) and label(low) != label(high):
            first = high
            while first - low > 1:
                middle = (low + first) // 2
                low, first = (middle, first) if label(middle) == label(low) else (low, middle)
            yield first, label(first)
            low = first
            if first == high:
                break


def tell_row(row: Row) -> Iterator[str]:
    """Yield a line and what it becomes."""
    name, lines, at = row
    language = identify_language("\n".join(lines))
    yield f"{name} | {lines[at]}"
    for kind, (change, counts) in CHANGES.items():
        known: dict[int, str] = {}

        def label(count: int, change=change, known=known) -> str:
            if count not in known:
                changed = change(row, count)
                known[count] = read(changed[0], language).get(changed[1], "") if changed else ""
            return known[count]

        bounds = [f"{count} {rule}" for count, rule in find_bounds(label, counts)]
        if bounds:
            yield f"    {kind}: {', '.join(bounds)}"


ROWS = choose_rows()


def tell(rule: str) -> str:
    """Return all that is kept of a rule."""
    return "\n".join((f"## {rule}", *(line for row in ROWS[rule] for line in tell_row(row))))


def read_kept() -> dict[str, str]:
    """Return what is kept, by rule."""
    parts = KEPT.read_text("utf-8").removesuffix("\n").split("\n\n")
    return {part.partition("\n")[0].removeprefix("## "): part for part in parts}


@pytest.mark.parametrize("rule", ROWS)
def test_a_line_stays_what_it_is_as_far_as_before(rule: str) -> None:
    """To the word and the paragraph."""
    assert tell(rule) == read_kept().get(rule)


def test_every_rule_of_the_cases_is_kept() -> None:
    """None is added without its bounds."""
    assert list(read_kept()) == list(ROWS)


if __name__ == "__main__":
    KEPT.write_text("\n\n".join(map(tell, ROWS)) + "\n", "utf-8")
