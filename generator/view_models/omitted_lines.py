"""Table of the seed's lines left out of an article, complete but limited in size."""

from collections.abc import Iterable, Sequence

import msgspec
from markupsafe import escape

from generator.content.ledger import LeftOut
from generator.view_models.page_views import LeftOutRow

MOST_ROWS = 60  # rows for runs of lines, before rows are merged by label and rule
MOST_RUNS = 12  # runs of lines listed by number in a row
FEW = 5  # lines of a row that need no folding
FIRST = 3  # lines shown of a longer row
BUDGET = 16_000  # bytes of all texts, to limit the size of the page
MARKUP = 10  # bytes around a text
WHOLE = 10**9
DASH = "\u2060–\u2060"  # without a line break
# Lines of a row to include, and characters of each, from which the first pair within the budget
# is chosen, or else the last.
MEASURES = ((WHOLE, WHOLE), (WHOLE, 80), (100, 80), (30, 80), (10, 80), (FIRST, 80), (FIRST, 40))


class _OmittedLines(msgspec.Struct, frozen=True):
    """Lines with one label and rule. ``runs`` are the first and last numbers of each run."""

    fate: str
    rule: str
    runs: tuple[tuple[int, int], ...]
    texts: tuple[str, ...]


def omitted_line_rows(
    left_out: Iterable[LeftOut], *, wordless: bool = False
) -> tuple[LeftOutRow, ...]:
    """Return a row for each run of lines, or for each label and rule if there are too many.

    Rows are ``wordless`` if the seed's words may not be shown.
    """
    rows = [_read(run) for run in left_out]
    if len(rows) > MOST_ROWS:
        rows = _join(rows)
    measures = ((0, 0),) if wordless else MEASURES
    lines, characters = next(
        (measure for measure in measures if _weigh(rows, *measure) <= BUDGET), measures[-1]
    )
    return tuple(_show(row, lines, characters) for row in rows)


def _read(run: LeftOut) -> _OmittedLines:
    numbers, texts = zip(*run.lines, strict=True) if run.lines else ((run.line,), ("",))
    return _OmittedLines(run.fate, run.rule, ((numbers[0], numbers[-1]),), texts)


def _join(rows: Iterable[_OmittedLines]) -> list[_OmittedLines]:
    """Merge rows with the same label and rule, in the order of their first lines."""
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
    """Return the size in bytes of the texts to include."""
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
    """Return the numbers as ``3``, ``3–214`` or ``3, 5–9``, with many runs abridged."""
    names = [str(first) if first == last else f"{first}{DASH}{last}" for first, last in runs]
    if len(names) > MOST_RUNS:
        names = [*names[: MOST_RUNS - 1], "…", names[-1]]
    return ", ".join(names)
