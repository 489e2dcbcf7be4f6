"""Report of problems for people, with many of one kind folded together."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.cached_values import load_cached, save_cached
from generator.fingerprint.digests import digest_value
from generator.fingerprint.file_stamps import NO_PROOF, FileStamp, prove, stamp_file
from generator.fingerprint.keys import program_digest
from generator.paths import CACHE, CONTENT, write_atomically
from generator.problems import Problem, describe

KEPT = CACHE / "problems.txt"
WRITTEN = CACHE / "problems"  # stamp of that file, under a key of what it was made from
FEW = 5  # problems of one kind that are not folded
FIRST = 3  # problems of a folded kind shown in full
NAMED = 10  # items named of the rest
INDENTED = textwrap.TextWrapper(
    100, initial_indent="  ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
)


def report(problems: Sequence[Problem], root: Path, *, whole: bool = False) -> Iterator[str]:
    """Yield problems as texts to print, followed by their numbers.

    Problems of one ``kind``, or with one message, are folded if many, unless ``whole``. All
    problems are then written to a file below ``root``.
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
    """Yield problems of one kind: all if few, else the first ones and a summary of the rest."""
    first = len(alike) if len(alike) <= FEW else FIRST
    yield from (describe(problem, root) for problem in alike[:first])
    if rest := alike[first:]:
        about = Counter(problem.about or str(problem.path or "") for problem in rest)
        named = [f"{name} ({n})" if n > 1 else name for name, n in about.most_common(NAMED) if name]
        others = [f"{len(about) - NAMED} others"] if len(about) > NAMED else []
        what = f"{rest[0].label}: {len(rest)} more: {rest[0].kind or rest[0].message}"
        yield f"{what}{':' if named else ''}"
        yield from INDENTED.wrap(", ".join((*named, *others)) if named else "")


def _where_all_are(problems: Sequence[Problem], root: Path) -> str:
    """Write all problems to a file, if possible and not done before, and return a note about that file."""
    if not (root / CONTENT).is_dir():
        return " (--all shows them all)"
    try:
        _write_all(problems, root)
    except OSError:
        return " (--all shows them all)"
    return f" (all of them are in {KEPT})"


def _write_all(problems: Sequence[Problem], root: Path) -> None:
    """Write all problems to a file, unless it and the files that they are shown from are as they were."""
    shown = sorted({str(problem.path) for problem in problems if problem.path})
    stamps = [stamp_file(root / path) for path in shown if (root / path).is_file()]
    key = digest_value((problems, stamps), program_digest())
    if load_cached(root / WRITTEN, key, FileStamp) == _stamp_of(root / KEPT):
        return
    text = "".join(f"{describe(problem, root)}\n" for problem in problems)
    write_atomically(root / KEPT, text.encode())
    if prove(stamps):
        save_cached(root / WRITTEN, key, stamp_file(root / KEPT))


def _stamp_of(path: Path) -> FileStamp:
    return stamp_file(path) if path.is_file() else NO_PROOF
