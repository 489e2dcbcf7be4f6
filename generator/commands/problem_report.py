"""Problems told in print: those of one kind together, so that five hundred alike do not hide the one that is not."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.content.article_paths import CONTENT
from generator.content.files import write_atomically
from generator.paths import CACHE
from generator.problems import Problem, describe

KEPT = CACHE / "problems.txt"
FEW = 5  # of one kind, that are all told
FIRST = 3  # of more, that are told with their places
NAMED = 10  # of the rest, that are named
INDENTED = textwrap.TextWrapper(
    100, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
)


def report(problems: Sequence[Problem], root: Path, *, whole: bool = False) -> Iterator[str]:
    """Problems as texts to print: of many of one kind the first, and what the rest are about; then how many.

    They are of one kind by their ``kind``, or by what they say. Where not all are told, all are
    written to a file below ``root``, which is named. ``whole``: all are told.
    """
    kinds: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        kinds.setdefault((problem.label, problem.kind or problem.message), []).append(problem)
    folded = not whole and any(len(alike) > FEW for alike in kinds.values())
    if folded:
        for alike in kinds.values():
            yield from _tell_alike(alike, root)
    else:
        yield from (describe(problem, root) for problem in problems)
    counts = Counter(problem.severity for problem in problems)
    told = [f"{n} {noun}{'s' * (n > 1)}" for noun in ("error", "warning") if (n := counts[noun])]
    if told:
        yield ", ".join(told) + (_where_all_are(problems, root) if folded else "")


def _tell_alike(alike: Sequence[Problem], root: Path) -> Iterator[str]:
    """All of a few; of many the first, how many more there are, and the things or places that these are about."""
    first = len(alike) if len(alike) <= FEW else FIRST
    yield from (describe(problem, root) for problem in alike[:first])
    if rest := alike[first:]:
        about = Counter(problem.about or str(problem.path or "") for problem in rest)
        named = [f"{name} ({n})" if n > 1 else name for name, n in about.most_common(NAMED) if name]
        others = [f"{len(about) - NAMED} others"] if len(about) > NAMED else []
        what = f"{rest[0].label}: {len(rest)} more: {rest[0].kind or rest[0].message}"
        yield f"{what}{':' if named else ''}"
        yield from INDENTED.wrap(", ".join((*named, *others)) if named else "")


def _where_all_are(problems: Iterable[Problem], root: Path) -> str:
    """Where all are told: in a file, if this is a project and it can be written."""
    if not (root / CONTENT).is_dir():
        return " (--all tells each)"
    text = "".join(f"{describe(problem, root)}\n" for problem in problems)
    try:
        write_atomically(root / KEPT, text.encode())
    except OSError:
        return " (--all tells each)"
    return f" (each is told in {KEPT})"
