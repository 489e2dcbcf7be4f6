"""Changes of the program are made one at a time, and each is judged by whether a test fails."""

import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from tests.running import write_files
from tests.surviving.marked_blocks import mark_blocks, mark_program
from tests.surviving.mutants import list_mutants
from tests.surviving.mutations import judge, trace
from tests.surviving.reach import ENOUGH, Names, Reach, choose_tests

SOURCE = "def is_long(text):\n    if text is None:\n        return False\n    return len(text) > 3 and text != 'none'\n"
WEAK = "from generator.words import is_long\n\ndef test_it():\n    assert is_long('a long one') and not is_long('a')\n"
STRICT = (
    WEAK
    + "    assert not is_long('abc') and is_long('abcd') and not is_long('none')\n    assert is_long(None) is False\n"
)
PLUGINS = {
    f"tests/surviving/{name}.py": (Path(__file__).with_name(f"{name}.py")).read_text("utf-8")
    for name in ("chosen", "reached")
}


def test_every_place_is_changed_alone():
    """Comparisons, their joins, conditions, numbers, truths and results."""
    changes = [(each.line, each.before, each.after) for each in list_mutants(SOURCE, "words.py")]
    assert (4, "len(text) > 3", "len(text) >= 3") in changes
    assert (4, "len(text) > 3 and text != 'none'", "len(text) > 3 or text != 'none'") in changes
    assert (2, "text is None", "not text is None") in changes
    assert (3, "False", "True") in changes
    assert (4, "3", "4") in changes
    assert (4, "return len(text) > 3 and text != 'none'", "return None") in changes
    assert len({each.source for each in list_mutants(SOURCE, "words.py")}) == len(changes) == 8


@pytest.mark.parametrize(
    "source",
    [
        "@dataclass(frozen=True)\nclass One(Struct, frozen=True):\n    two: int = 2\n",
        "@lru_cache(maxsize=1 << 8)\ndef two() -> Literal[1]:\n    return_(2)\n",
        "if TYPE_CHECKING and 1 < 3:\n    one = 1\ntwo = 2\n",
        "if sys.version_info < (3, 12):\n    one = 1\ntwo = 2\n",
        "assert 1 < 3\ntwo: Literal[1] = 2\n",
        "class One:\n    __slots__ = (1 + 1,)\n    two = zip(2, strict=True)\n",
    ],
)
def test_what_no_test_could_notice_is_left_alone(source):
    """How values are stored, what types alone read, other versions of Python, what the program asserts of itself."""
    assert [each.before for each in list_mutants(source, "one.py")] == ["2"]


@pytest.mark.parametrize(
    ("test", "fate"), [(WEAK, "not noticed"), (STRICT, "noticed by tests/test_words.py::test_it")]
)
def test_a_change_is_noticed_where_a_test_fails(tmp_path, test, fate):
    """The bound of a comparison, which tests on either side of it alone notice; the file is put back."""
    files = {"generator/__init__.py": "", "generator/words.py": SOURCE, "tests/test_words.py": test}
    folder = write_files(tmp_path, {**files, **PLUGINS})
    mutants = list_mutants(SOURCE, "generator/words.py")
    bound = next(each for each in mutants if each.after == "len(text) >= 3")
    assert judge(bound, folder, ["tests/test_words.py::test_it"]) == fate
    assert (folder / "generator/words.py").read_text("utf-8") == SOURCE


def test_a_change_without_which_nothing_runs_is_not_noticed(tmp_path):
    """A module that cannot be imported any more says nothing of its tests."""
    source = f"import re\n{SOURCE}WORD = re.compile('a' + 'b')\n"
    files = {"generator/__init__.py": "", "generator/words.py": source, "tests/test_words.py": WEAK}
    folder = write_files(tmp_path, {**files, **PLUGINS})
    mutants = list_mutants(source, "generator/words.py")
    broken = next(each for each in mutants if each.after == "'a' - 'b'")
    assert judge(broken, folder, ["tests/test_words.py::test_it"]) == "not imported"


BRANCHES = '''"""Says what it is."""
from __future__ import annotations

def first(number):
    """Docstring."""
    if number:
        return 1
    for each in ():
        print(each)
    else:
        number = 2
    return number
'''


def test_a_block_is_what_is_reached_together(tmp_path):
    """Lines of one block have one number, and what follows a branch has another."""
    marked, lines = mark_blocks(BRANCHES, count())
    assert lines == {4: 0, 5: 0, 6: 1, 7: 2, 8: 3, 9: 4, 10: 3, 11: 5, 12: 6}
    files = {"generator/__init__.py": "", "generator/words.py": BRANCHES}
    folder = write_files(tmp_path, files)
    assert mark_program(folder, ["generator"])["generator/words.py"] == lines
    asked = "from generator.words import first; first(0)\nfrom generator.reached_blocks import REACHED\n"
    told = subprocess.run(
        [sys.executable, "-c", f"{asked}print([at for at, mark in enumerate(REACHED[:]) if mark])"],
        cwd=folder, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "[0, 1, 3, 5, 6]\n"
    assert "__future__" in marked.partition("__reached__")[0]


def test_tests_are_found_by_the_blocks_they_reach(tmp_path):
    """Also in a process that a test begins, and in a fixture that the tests of a file share."""
    test = (
        "import subprocess, sys\nimport pytest\nfrom generator.words import is_long\n\n"
        "def test_none():\n    assert not is_long(None)\n\n"
        "def test_elsewhere():\n"
        "    asked = 'from generator.words import is_long; is_long(str())'\n"
        "    subprocess.run([sys.executable, '-c', asked], check=True)\n\n"
        "def test_that_fails():\n    assert is_long('')\n"
    )
    shared = (
        "import pytest\nfrom generator.words import is_long\n\n"
        "@pytest.fixture(scope='module')\ndef none():\n    return is_long(None)\n\n"
        "def test_one(none):\n    assert not none\n\ndef test_two(none):\n    assert not none\n"
    )
    files = {
        "generator/__init__.py": "",
        "generator/content/__init__.py": "",
        "generator/words.py": SOURCE,
    }
    folder = write_files(
        tmp_path, {**files, **PLUGINS, "tests/test_words.py": test, "tests/test_shared.py": shared}
    )
    reach = trace(folder, mark_program(folder, ["generator"]), ["tests"])
    place = "generator/words.py"
    none = {
        "tests/test_words.py::test_none",
        "tests/test_shared.py::test_one",
        "tests/test_shared.py::test_two",
    }
    assert set(reach.tests_of([(place, 3)])) == none
    assert set(reach.tests_of([(place, 4)])) == {"tests/test_words.py::test_elsewhere"}
    assert Reach.read(reach.blocks, [reach.write("tests")]) == reach


def test_the_quickest_run_first_then_others_that_are_near():
    """As many as the time for a change allows; those of a file stay together."""
    tests = {
        "tests/site/test_a.py::slow": (ENOUGH / 2, 1),
        "tests/site/test_a.py::quick": (0.01, 1),
        "tests/other/test_b.py::quick": (0.01, 1),
        "tests/other/test_b.py::elsewhere": (0.01, 2),
        "tests/site/test_c.py::near": (0.01, 2),
        "tests/site/test_c.py::too_slow": (ENOUGH, 2),
    }
    reach = Reach({"generator/site/x.py": {5: 0}}, tests, {})
    assert choose_tests([("generator/site/x.py", 5)], reach, "tests/site/") == [
        "tests/site/test_a.py::quick",
        "tests/other/test_b.py::quick",
        "tests/site/test_a.py::slow",
        "tests/site/test_c.py::near",
    ]


def test_of_the_quick_those_run_first_that_reach_little_else():
    """They are made for the place: others reach it on their way to elsewhere. Near is quick for longer."""
    tests = {
        "tests/site/test_wide.py::one": (0.01, 0b111111),
        "tests/site/test_wide.py::longer": (1.0, 0b111111),
        "tests/site/test_exact.py::in_no_time": (0.0, 0b1),
        "tests/site/test_exact.py::soon": (0.2, 0b11),
        "tests/site/test_whole.py::late": (9.0, 0b1),
        "tests/other/test_exact.py::quick": (0.1, 0b1),
        "tests/other/test_exact.py::longer": (1.0, 0b1),
    }
    reach = Reach({"generator/site/x.py": {5: 0}}, tests, {})
    assert choose_tests([("generator/site/x.py", 5)], reach, "tests/site/") == [
        "tests/site/test_exact.py::in_no_time",
        "tests/site/test_exact.py::soon",
        "tests/site/test_wide.py::longer",
        "tests/site/test_wide.py::one",
        "tests/other/test_exact.py::quick",
        "tests/site/test_whole.py::late",
        "tests/other/test_exact.py::longer",
    ]


def test_a_constant_is_tested_where_its_name_is_used():
    """Also by way of another one; a default where its function is."""
    source = "FEW = 3\nMANY = FEW + 1\n\ndef count(least=2):\n    return least > MANY\n"
    names = Names({"words.py": source})
    few, _, default, *_ = sorted(list_mutants(source, "words.py"), key=lambda each: each.line)
    assert {line for _, line in names.places_of(few)} == {1, 2, 5}
    assert default.names == {"MANY"}
