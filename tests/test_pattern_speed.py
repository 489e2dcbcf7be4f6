"""Regular expressions: none takes more than about four times as long for four times the text.

A pattern that backtracks over its own text hangs on a line that a copied page may well have. Time is
measured here, against the rule for tests, because a hang is an error and not a matter of speed: each
pattern is tried on runs of letters, signs and its own literals, as long as they stay blameless.
"""

import ast
import importlib
import inspect
import pkgutil
import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from re import _parser as parser
from typing import TypeGuard

import pytest

import generator
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.visible_text import visible

FOLDER = Path(generator.__file__).parent
SOURCES = {
    f"generator.{path.relative_to(FOLDER).with_suffix('').as_posix().replace('/', '.')}": (
        path.read_text(encoding="utf-8")
    )
    for path in FOLDER.rglob("*.py")
}
CALL = re.compile(r"\b(\w+)(?:\(\))?\.(search|match|fullmatch|finditer|findall|subn?|split)\b")
CALLS = {module: set(CALL.findall(source)) for module, source in SOURCES.items()}
LENGTH = 2500  # characters of the first try
FLOOR = 0.02  # seconds: what takes less is quick enough, whatever it is a multiple of
FOURFOLD = (
    8.0  # four times the text takes 4 times as long if all is well, 16 times if it is quadratic
)
CONFIRMATIONS = 2  # so often a pattern must be slow in a row: some time is noise
LIMIT = 1.0
RUNS = (
    " ", "\t", "\n", "a", "A", "а", "А", "ё", "ł", "港", "א", "ʼ", "1", ".", "?", "!", "…", ",", "-",
    "–", '"', "«", "»", "(", "[", "<", "&", "/", "|", "_", "'", "#", "*", "a ", "А ", "Аа ", "Aa ",
    "1 ", "1.", "a.", "a, ", '"a" ', "«а» ", "– ", "Аа", "Aa", "A. ", "aA", "([", "</", "<a ", "1:",
    "a-", "о’", "Мария ", "!?…", "a\n", "Аб Вг, ", ".1", "\u0301", "\u200b",
)  # fmt: skip
ENDS = ("", "\x00!", "a")
LISTED = "word list:"  # alternatives of literals, which no end of a text sends back


@cache
def imports_of(module: str) -> set[tuple[str | None, str]]:
    """Return from where a module imports which names."""
    nodes = ast.walk(ast.parse(SOURCES[module]))
    imports = (node for node in nodes if isinstance(node, ast.ImportFrom))
    return {(node.module, alias.name) for node in imports for alias in node.names}


class TooSlowError(Exception):
    """Raised where a pattern runs into the limit."""


def name_patterns() -> dict[str, re.Pattern[str]]:
    """Find the patterns of text that modules hold, by module and name."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if not module.name.endswith("__main__"):
            for name, value in vars(importlib.import_module(module.name)).items():
                for pattern in patterns_in(value):
                    found.setdefault(pattern.pattern, (f"{module.name}:{name}", pattern))
    for name in load_word_lists().__slots__:
        pattern = getattr(load_word_lists(), name).pattern
        found.setdefault(pattern.pattern, (f"{LISTED}{name}", pattern))
    return dict(found.values())


def patterns_in(value: object, depth: int = 3) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and is_made_once(value):
        yield from patterns_in(value(), depth - 1)
    elif depth and isinstance(value, (tuple, list, frozenset)):
        for each in value:
            yield from patterns_in(each, depth - 1)
    elif depth and isinstance(value, dict):
        yield from patterns_in(tuple(value.values()), depth - 1)


def is_made_once(value: object) -> TypeGuard[Callable[[], object]]:
    """Check for a cached function without parameters that returns something with patterns."""
    if not hasattr(value, "cache_info") or not hasattr(value, "__wrapped__"):
        return False
    signature = inspect.signature(value.__wrapped__)
    return not signature.parameters and "re.Pattern" in str(signature.return_annotation)


def literals_of(pattern: re.Pattern[str]) -> list[str]:
    """Return runs of literal characters of the pattern, the shortest first, a dozen at most."""
    found: set[str] = set()

    def walk(parsed: parser.SubPattern) -> None:
        run = ""
        for code, value in parsed:
            if str(code) == "LITERAL":
                run += chr(value)
                continue
            found.add(run)
            run = ""
            for each in value if isinstance(value, (tuple, list)) else ():
                for part in each if isinstance(each, list) else [each]:
                    if isinstance(part, parser.SubPattern):
                        walk(part)
        found.add(run)

    walk(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))
    return sorted(found - {""}, key=lambda text: (len(text), text))[:12]


def ways_of(name: str, pattern: re.Pattern[str]) -> list[Callable[[str], object]]:
    """Return how the sources use a pattern: from any place, from the beginning, or as a whole."""
    module, _, short = name.partition(":")
    users = [each for each in SOURCES if each == module or (module, short) in imports_of(each)]
    used = {method for each in users for called, method in CALLS[each] if called == short}
    ways = {
        "match": pattern.match,
        "fullmatch": pattern.fullmatch,
        "search": lambda text: [None for _ in pattern.finditer(text)],
    }
    kinds = {each if each in ("match", "fullmatch") else "search" for each in used}
    return [ways[each] for each in sorted(kinds or {"search", "fullmatch"})]


@contextmanager
def limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(way: Callable[[str], object], text: str, tries: int) -> float:
    """Return the shortest of a few times of this thread alone, so that other work counts little."""
    spent = []
    for _ in range(tries):
        start = time.thread_time()
        try:
            with limited():
                way(text)
        except TooSlowError:
            return LIMIT
        spent.append(time.thread_time() - start)
    return min(spent)


def is_slow(way: Callable[[str], object], run: str, end: str) -> bool:
    """Check that a text takes all the time there is, or four times the text much more than four times as long."""

    def text(times: int) -> str:
        # Every line that a rule is given was made visible: long runs of blanks are folded.
        return visible(run * (LENGTH * times // len(run))) + end

    first = seconds(way, text(1), 1)
    if first < FLOOR / 16 or first == LIMIT:
        return first == LIMIT
    if is_linear(first, seconds(way, text(4), 1)):
        return False
    tries = ([seconds(way, text(times), 3) for times in (1, 4)] for _ in range(CONFIRMATIONS))
    return not any(is_linear(once, fourfold) for once, fourfold in tries)


def is_linear(once: float, fourfold: float) -> bool:
    """Check the times of a text and of one of four times its length."""
    return fourfold < FLOOR or (fourfold < once * FOURFOLD and fourfold < LIMIT)


PATTERNS = name_patterns()


@pytest.mark.parametrize("name", PATTERNS)
def test_four_times_the_text_takes_a_pattern_about_four_times_as_long(name: str) -> None:
    """No run of letters, signs or the pattern's own words makes it slow."""
    pattern = PATTERNS[name]
    literals = literals_of(pattern)
    runs = dict.fromkeys((*RUNS, *literals, *(f"{each} " for each in literals)))
    ends = ENDS[:1] if name.startswith(LISTED) else ENDS
    tries = ((way, run, end) for way in ways_of(name, pattern) for run in runs for end in ends)
    assert next(((run, end) for way, run, end in tries if is_slow(way, run, end)), None) is None


def test_a_slow_pattern_is_found() -> None:
    """The test fails where it should: with nested repeats, and with a quadratic search."""
    assert is_slow(re.compile(r"(?:[a-z]+[a-z])+!").fullmatch, "a", "")
    # A busy machine may hide it once, as a pattern is slow only where each trial says so.
    assert any(is_slow(re.compile(r"\w+;").search, "a", "") for _ in range(5))
    assert not is_slow(lambda text: re.compile(r"(?<!\w)\w+;").search(text), "a", "")
