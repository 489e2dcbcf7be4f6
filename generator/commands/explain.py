"""``sourcebook explain``: show how a seed is understood, and why."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.clippings.decode import decode_seed
from generator.clippings.explanation import explain_text, explanation
from generator.clippings.seed_files import SEEDS
from generator.clippings.understand import understand
from generator.content.article_files import CONTENT
from generator.content.load_content import load_vocabulary
from generator.paths import FORMS
from generator.problems import Problem, ProblemsError

ANSWERS = frozenset(
    ("unknown-encoding",)
)  # codes of what is understood of a seed, not of a failure


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
    vocabulary = load_vocabulary(root, forms)
    for named in seeds:
        path = _find(root, named)
        try:
            clipping = understand(decode_seed(root / path, path), vocabulary)
        except ProblemsError as error:
            reason = "; ".join(problem.message for problem in error.problems)
            line = json.dumps(
                {"file": str(path), "skipped": reason, "lines": []}, ensure_ascii=False
            )
            failures = tuple(p for p in error.problems if p.code not in ANSWERS)
            yield Explained(f"{path}\n  no article: {reason}\n", line, failures)
            continue
        answer = {"file": str(path), **explanation(clipping)}
        yield Explained(f"{path}\n{explain_text(clipping)}", json.dumps(answer, ensure_ascii=False))


def _find(root: Path, named: Path) -> Path:
    """Return the path from the root, looking for the file there and then below ``seeds/``."""
    below = SEEDS / named
    return below if not (root / named).exists() and (root / below).is_file() else named
