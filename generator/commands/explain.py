"""``sourcebook explain``: show how a seed is understood, and why."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.clippings.decode import SeedText
from generator.clippings.decode_parts import decode_part, decode_parts
from generator.clippings.explanation import explain_text, explanation
from generator.clippings.understand import understand
from generator.content.captures import WebVisit, read_visits
from generator.content.load_content import load_vocabulary
from generator.paths import CONTENT, FORMS
from generator.problems import Problem, ProblemsError
from generator.seed_kinds.seed_names import SEEDS, seed_file, seed_part
from generator.seed_kinds.seed_part import NOT_OF_WEB

ANSWERS = frozenset(("unknown-encoding",))  # codes of an understood seed, not of a failure


@dataclass(frozen=True, slots=True)
class Explained:
    """Explanation of a seed as text and as one line of JSON."""

    text: str
    json: str
    problems: tuple[Problem, ...] = ()


def explain_seeds(root: Path, seeds: Iterable[Path]) -> Iterator[Explained]:
    """Yield explanations of files inside or outside the project, using its vocabulary.

    A seed may be named by its path below ``seeds/``, as in ``convert``. Without content in ``root``
    no themes, people or outlets are known. Raises ProblemsError if the content is wrong.
    """
    forms = root / FORMS if (root / CONTENT).is_dir() else None
    vocabulary, visits = load_vocabulary(root, forms), read_visits(root)
    for named in seeds:
        path = _find(root, named)
        for name, seed in _open(root, path, visits):
            try:
                if not isinstance(seed, SeedText):
                    yield _refuse(name, seed)
                    continue
                clipping = understand(seed, vocabulary)
            except ProblemsError as error:
                yield _refuse(name, error.problems)
                continue
            answer = {"file": name, **explanation(clipping)}
            text = f"{name}\n{explain_text(clipping)}"
            yield Explained(text, json.dumps(answer, ensure_ascii=False))


def _open(
    root: Path, path: Path, visits: Mapping[str, WebVisit]
) -> Iterator[tuple[str, SeedText | tuple[Problem, ...]]]:
    """Yield the articles of a file with their names, the one that the path names or all."""
    file = Path(seed_file(path.as_posix()))
    file, wanted = (path, 0) if (root / path).exists() else (file, seed_part(path.as_posix()))
    visit = visits.get(file.relative_to(SEEDS).as_posix()) if file.is_relative_to(SEEDS) else None
    origin = visit.origin if visit else NOT_OF_WEB
    try:
        parts = decode_parts(root / file, file, origin)
        if wanted:
            parts = (decode_part(root / file, file, wanted, origin),)
    except ProblemsError as error:
        yield str(path), error.problems
        return
    for number, part in enumerate(parts, wanted or 1):
        yield (f"{file}#{number}" if wanted or len(parts) > 1 else str(file)), part


def _refuse(name: str, problems: tuple[Problem, ...]) -> Explained:
    reason = "; ".join(problem.message for problem in problems)
    line = json.dumps({"file": name, "skipped": reason, "lines": []}, ensure_ascii=False)
    failures = tuple(p for p in problems if p.code not in ANSWERS)
    return Explained(f"{name}\n  no article: {reason}\n", line, failures)


def _find(root: Path, named: Path) -> Path:
    """Return the path from the root, looking for the file there and then below ``seeds/``."""
    below = SEEDS / named
    there = (root / seed_file(named.as_posix())).exists()
    return below if not there and (root / seed_file(below.as_posix())).is_file() else named
