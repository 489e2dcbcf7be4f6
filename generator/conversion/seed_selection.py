"""Choose the seeds that a command works on: those named, those below folders named, or all."""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from generator.clippings.seed_files import SEEDS, list_seeds
from generator.content.article_paths import CONTENT
from generator.problems import Problem, ProblemsError


class SeedSelection(msgspec.Struct, frozen=True):
    """Seeds (paths below ``seeds/``), each once. ``by_name`` are those named themselves.

    ``whole`` if none was named, and these are all there are.
    """

    seeds: tuple[str, ...]
    by_name: frozenset[str] = frozenset()
    whole: bool = False


def select_seeds(root: Path, named: Iterable[Path] = ()) -> SeedSelection:
    """Return the seeds named (by paths as the user gave them) in that order, or all if none is.

    A folder stands for every seed below it. Raises ProblemsError, with all that are wrong, where a
    path is neither a seed of the project nor a folder that holds one, and where this is no project.
    """
    seeds = list_seeds(root)
    chosen: dict[str, None] = {}
    by_name: set[str] = set()
    problems: list[Problem] = []
    paths = tuple(named)
    for path in paths:
        below = _below_seeds(root, path)
        if below in seeds:
            by_name.add(below)
            chosen[below] = None
        elif below is not None and (found := _seeds_in(below, seeds)):
            chosen.update(dict.fromkeys(found))
        else:
            problems.append(_no_seed(root, path, seeds))
    if problems:
        raise ProblemsError(problems)
    if not seeds and not (root / CONTENT).is_dir():
        hint = "run the command where the briefing is, or start one with 'sourcebook init'"
        message = "there is neither content/ nor seeds/ here"
        raise ProblemsError([Problem("no-project", message, hint=hint)])
    return (
        SeedSelection(tuple(chosen), frozenset(by_name))
        if paths
        else SeedSelection(seeds, whole=True)
    )


def _below_seeds(root: Path, path: Path) -> str | None:
    """Return the path below ``seeds/`` of a path given from there, from the project, or in full."""
    folder = root / SEEDS
    if not path.is_absolute() and not (root / path).exists() and (folder / path).exists():
        path = SEEDS / path
    # Try the name first, to accept links inside the project, then the target, as the project may be a link.
    named = Path(os.path.abspath(root / path)), Path(os.path.abspath(folder))  # noqa: PTH100 - keeps links
    led_to = Path(os.path.realpath(root / path)), Path(os.path.realpath(folder))
    for whole, base in (named, led_to):
        if whole.is_relative_to(base):
            return whole.relative_to(base).as_posix()
    return None


def _seeds_in(folder: str, seeds: Iterable[str]) -> tuple[str, ...]:
    """Return the seeds below a folder, which is ``.`` for the folder of seeds itself."""
    return tuple(seed for seed in seeds if folder == "." or seed.startswith(f"{folder}/"))


def _no_seed(root: Path, path: Path, seeds: tuple[str, ...]) -> Problem:
    if (root / path).is_dir() or (root / SEEDS / path).is_dir():
        inside = _below_seeds(root, path) is not None
        hint = "put clippings into it, as text files or saved pages"
        hint = hint if inside else "name one in seeds/"
        return Problem("no-seeds", "there is no seed in this folder", path, hint=hint)
    near = difflib.get_close_matches(path.as_posix().removeprefix(f"{SEEDS}/"), seeds, 1)
    near = near or difflib.get_close_matches(path.name, seeds, 1)
    hint = f"did you mean 'seeds/{near[0]}'?" if near else "name a file or a folder in seeds/"
    return Problem("unknown-seed", "no such seed", path, hint=hint)
