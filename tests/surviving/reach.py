"""Which tests reach a place of the program: all run once with its blocks marked, and a commit keeps what they reach."""

import ast
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import frexp
from pathlib import Path

from tests.surviving.mutants import Mutant, bound_names

ENOUGH = 60.0  # seconds of a processor for the tests of one change
NEARER = 8  # times as long as another may a test take that is near

Place = tuple[str, int]


@dataclass(frozen=True)
class Reach:
    """What tests reach: the number of each block by path and line, and for each test its seconds and blocks.

    ``files`` has the seconds in which a file of tests is read and its shared fixtures are set up. The blocks of
    a test are the bits of a number.
    """

    blocks: dict[str, dict[int, int]]
    tests: dict[str, tuple[float, int]]
    files: dict[str, float]

    @classmethod
    def read(cls, blocks: dict[str, dict[int, int]], texts: Iterable[str]) -> "Reach":
        """Put together what ``write`` has written of folders or files of tests."""
        tests: dict[str, tuple[float, int]] = {}
        files: dict[str, float] = {}
        for text in texts:
            for_tests, for_files = json.loads(text)
            tests |= {test: (seconds, int(bits, 16)) for test, (seconds, bits) in for_tests.items()}
            files |= for_files
        return cls(blocks, tests, files)

    def write(self, unit: str) -> str:
        """Return what is found of a folder or a file of tests, as JSON."""
        tests = {
            test: (seconds, f"{bits:x}")
            for test, (seconds, bits) in self.tests.items()
            if file_of(test) == unit or test.startswith(f"{unit}/")
        }
        files = {file_of(test) for test in tests}
        return json.dumps((tests, {file: self.files.get(file, 0) for file in files}))

    def cost(self, test: str) -> float:
        """Return the seconds of a test alone."""
        return self.tests[test][0] + self.files.get(file_of(test), 0)

    def tests_of(self, places: Iterable[Place]) -> list[str]:
        """Return the tests that reach one of the places."""
        mask = 0
        for path, line in places:
            if (number := self.blocks[path].get(line)) is not None:
                mask |= 1 << number
        return [test for test, (_, blocks) in self.tests.items() if blocks & mask]


def gather_reach(blocks: dict[str, dict[int, int]], found: Iterable[Path]) -> Reach:
    """Put together what processes of pytest have found: what a file of tests reaches, each of its tests does."""
    tests: dict[str, tuple[float, int]] = {}
    seconds: dict[str, float] = defaultdict(float)
    shared: dict[str, int] = defaultdict(int)
    for path in found:
        for_tests, for_files = json.loads(path.read_text("utf-8"))
        tests |= {test: (needed, int(bits, 16)) for test, (needed, bits) in for_tests.items()}
        for file, (needed, bits) in for_files.items():
            seconds[file] = max(seconds[file], needed)
            shared[file] |= int(bits, 16)
    whole = {test: (needed, bits | shared[file_of(test)]) for test, (needed, bits) in tests.items()}
    return Reach(blocks, whole, dict(seconds))


def file_of(test: str) -> str:
    """Return the file of a test by its id."""
    return test.partition("::")[0]


def choose_tests(places: Iterable[Place], reach: Reach, near: str) -> list[str]:
    """Return the tests that reach one of the places, the quickest first, then others that are near.

    The latter are for what a program does once and remembers, so that one test alone has reached it. There
    are as many as take ``ENOUGH`` seconds.
    """
    reaching = set(reach.tests_of(places))
    others = {test for test in reach.tests if test.startswith(near)} - reaching
    chosen: list[str] = []
    seconds, files = 0.0, set[str]()
    for tests in (reaching, others):
        for test in _in_order(tests, reach, near):
            seconds += reach.tests[test][0] if file_of(test) in files else reach.cost(test)
            files.add(file_of(test))
            if seconds > ENOUGH and chosen:
                return chosen
            chosen.append(test)
    return chosen


def _in_order(tests: Collection[str], reach: Reach, near: str) -> list[str]:
    """Sort tests: the quickest, those that are near, that reach little else, and files of many tests first."""
    tiers = {
        test: _tier(reach.cost(test) / (NEARER if test.startswith(near) else 1)) for test in tests
    }
    many = Counter((tiers[test], file_of(test)) for test in tests)

    def key(test: str) -> tuple[int, bool, int, int, str]:
        breadth = reach.tests[test][1].bit_count().bit_length()  # about the logarithm of its blocks
        return (
            tiers[test],
            not test.startswith(near),
            breadth,
            -many[tiers[test], file_of(test)],
            test,
        )

    return sorted(tests, key=key)


def _tier(seconds: float) -> int:
    """Return about the logarithm of seconds, of which those under a quarter are equal, none too."""
    return max(frexp(seconds)[1], -1) if seconds else -1


class Names:
    """Where names of the program occur, for what stands outside the body of any function."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Read modules, their sources by their paths."""
        self._uses: dict[str, set[Place]] = defaultdict(set)
        self._bound: dict[Place, frozenset[str]] = {}
        for path, source in sources.items():
            tree = ast.parse(source)
            self._bound |= {(path, line): names for line, names in bound_names(tree).items()}
            for node in ast.walk(tree):
                name = getattr(node, "id", None) or getattr(node, "attr", None)
                if name:
                    self._uses[name].add((path, node.lineno))

    def places_of(self, mutant: Mutant) -> set[Place]:
        """Return the places that a change decides about: its own line, or where its names are used."""
        places, names = {(mutant.path, mutant.line)}, set(mutant.names)
        seen = set[str]()
        while names:
            name = names.pop()
            seen.add(name)
            places |= self._uses[name]
            for place in self._uses[name] & self._bound.keys():
                names |= self._bound[place] - seen
        return places
