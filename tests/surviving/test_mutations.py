"""Changes of the program are made one at a time, and each is judged by whether a test fails."""

import pytest

from tests.running import write_files
from tests.surviving.mutations import judge, list_mutants

SOURCE = "def is_long(text):\n    if text is None:\n        return False\n    return len(text) > 3 and text != 'none'\n"
WEAK = "from generator.words import is_long\n\ndef test_it():\n    assert is_long('a long one') and not is_long('a')\n"
STRICT = (
    WEAK
    + "    assert not is_long('abc') and is_long('abcd') and not is_long('none')\n    assert is_long(None) is False\n"
)


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


def test_how_values_are_stored_is_left_alone():
    """No test could notice that a value may be changed which nothing changes."""
    source = "@dataclass(frozen=True)\nclass One(Struct, frozen=True):\n    two: int = 2\n"
    assert [each.before for each in list_mutants(source, "one.py")] == ["2"]


@pytest.mark.parametrize(
    ("test", "fate"), [(WEAK, "not noticed"), (STRICT, "noticed by tests/test_words.py::test_it")]
)
def test_a_change_is_noticed_where_a_test_fails(tmp_path, test, fate):
    """The bound of a comparison, which tests on either side of it alone notice; the file is put back."""
    files = {"generator/__init__.py": "", "generator/words.py": SOURCE, "tests/test_words.py": test}
    folder = write_files(tmp_path, files)
    mutants = list_mutants(SOURCE, "generator/words.py")
    bound = next(each for each in mutants if each.after == "len(text) >= 3")
    assert judge(bound, folder, ["tests/test_words.py"]) == fate
    assert (folder / "generator/words.py").read_text("utf-8") == SOURCE
