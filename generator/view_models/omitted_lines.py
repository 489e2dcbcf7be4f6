"""What of a seed is not in the article's body: every line counted, in a table that no seed makes long."""

from collections.abc import Iterable, Sequence

import msgspec
from markupsafe import escape

from generator.content.ledger import LeftOut
from generator.view_models.page_views import LeftOutRow

MOST_ROWS = 60  # of runs of lines; of more, those of one fate by one rule share a row
MOST_RUNS = 12  # of lines whose numbers a row names
FEW = 5  # lines of a row that are all seen at once
FIRST = 3  # of more, that are seen at once
BUDGET = 16_000  # bytes of all texts, so that the page keeps within its weight
MARKUP = 10  # bytes around a text
WHOLE = 10**9
DASH = "\u2060–\u2060"  # no line is broken at it
# How many lines of a row have their text on the page, and how many characters of each: of these
# the first that the budget allows, or the last.
MEASURES = ((WHOLE, WHOLE), (WHOLE, 80), (100, 80), (30, 80), (10, 80), (FIRST, 80), (FIRST, 40))


class _OmittedLines(msgspec.Struct, frozen=True):
    """Lines of one fate by one rule: ``runs`` are the numbers of each run's first and last line."""

    fate: str
    rule: str
    runs: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]


def omitted_line_rows(left_out: Iterable[LeftOut]) -> tuple[LeftOutRow, ...]:
    """A row for each run of lines, or where these are many for each fate and rule; every line is in one."""
    rows = [_read(run) for run in left_out]
    if len(rows) > MOST_ROWS:
        rows = _join(rows)
    lines, characters = next(
        (measure for measure in MEASURES if _weigh(rows, *measure) <= BUDGET), MEASURES[-1]
    )
    return tuple(_show(row, lines, characters) for row in rows)


def _read(run: LeftOut) -> _OmittedLines:
    numbers, texts = zip(*run.lines, strict=True) if run.lines else ((run.line,), ("",))
    return _OmittedLines(run.fate, run.rule, ((numbers[0], numbers[-1]),), texts)


def _join(rows: Iterable[_OmittedLines]) -> list[_OmittedLines]:
    """One row for each fate and rule, in the order of their first lines."""
    joined: dict[tuple[str, str], list[_OmittedLines]] = {}
    for row in rows:
        joined.setdefault((row.fate, row.rule), []).append(row)
    return [
        _OmittedLines(
            fate, rule,
            tuple(run for row in alike for run in row.runs),
            tuple(text for row in alike for text in row.texts),
        )
        for (fate, rule), alike in joined.items()
    ]  # fmt: skip


def _weigh(rows: Iterable[_OmittedLines], lines: int, characters: int) -> int:
    """Bytes of the texts that would be on the page."""
    return sum(
        len(str(escape(_cut(text, characters))).encode()) + MARKUP
        for row in rows
        for text in row.texts[:lines]
    )


def _show(row: _OmittedLines, lines: int, characters: int) -> LeftOutRow:
    texts = tuple(_cut(text, characters) for text in row.texts[:lines])
    first = FEW if len(row.texts) <= FEW else FIRST
    unseen = len(row.texts) - len(texts)
    return LeftOutRow(_name(row.runs), row.fate, row.rule, texts[:first], texts[first:], unseen)


def _cut(text: str, characters: int) -> str:
    return text if len(text) <= characters else f"{text[: characters - 1].rstrip()}…"


def _name(runs: Sequence[tuple[int, int]]) -> str:
    """``3``, ``3–214``, ``3, 5–9``; of many runs the first and the last."""
    names = [str(first) if first == last else f"{first}{DASH}{last}" for first, last in runs]
    if len(names) > MOST_RUNS:
        names = [*names[: MOST_RUNS - 1], "…", names[-1]]
    return ", ".join(names)
