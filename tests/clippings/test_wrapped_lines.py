"""Text that was wrapped is put together again: which rows continue the one above."""

import pytest

from generator.clippings.lines.line_sheet import lay_out
from generator.clippings.lines.paragraphs import continuations
from generator.clippings.lines.phrases import load_word_lists


def row(width: int, *, small: bool = False, end: str = "n") -> str:
    """Return words of so many characters: the first in a small letter or not, the last as it ends."""
    text = ("quay " * width)[: width - 1].rstrip().ljust(width - 1, "y") + end
    return text if small else text.capitalize()


SMALL = row(50, small=True)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param([row(50), SMALL], {1}, id="a small letter below a row that breaks off"),
        pytest.param([row(50, end="."), SMALL], set(), id="a sentence ends above a small letter"),
        pytest.param([row(50, end=","), SMALL], {1}, id="a comma breaks off, too"),
        pytest.param([row(50), row(50)], set(), id="two rows with capitals"),
        pytest.param([row(50), SMALL, row(50)], {1, 2}, id="a capital in a run of wrapped rows"),
        pytest.param([row(50), row(50), row(50)], set(), id="no small letter in the run"),
        pytest.param([row(50), SMALL, "", row(50)], {1}, id="a blank line ends the run"),
        pytest.param([row(50), SMALL, row(10)], {1, 2}, id="the last row may be short"),
        pytest.param([row(50), SMALL, row(30), row(50)], {1, 2, 3}, id="a row of three fifths"),
        pytest.param([row(50), SMALL, row(29), row(50)], {1}, id="a row that is shorter"),
        pytest.param([row(29), SMALL, row(50), row(50)], {1}, id="a first row that is shorter"),
        pytest.param([row(26), row(26, small=True), row(26)], {1, 2}, id="the narrowest"),
        pytest.param([row(25), row(25, small=True), row(25)], set(), id="too narrow"),
        pytest.param([row(120), row(120, small=True), row(9)], {1, 2}, id="the widest"),
        pytest.param([row(121), row(121, small=True), row(9)], {1}, id="too wide"),
        pytest.param(
            [row(50), SMALL, row(50, end="."), row(50, end="."), row(50)],
            {1, 2, 3, 4},
            id="half of the rows break off",
        ),
        pytest.param(
            [row(50), row(50, small=True, end="."), row(50, end="."), row(50, end="."), row(50)],
            {1},
            id="fewer than half break off",
        ),
        pytest.param(
            [row(20), row(20, small=True), row(20, small=True)], {1, 2}, id="a column of few words"
        ),
        pytest.param([row(20, end="-"), row(20, small=True)], {1}, id="a hyphen, however narrow"),
        pytest.param([row(50), "example.org/quay"], set(), id="an address continues nothing"),
        pytest.param(["Ada Lock", "captain of the ferry"], set(), id="what somebody is"),
    ],
)
def test_a_row_continues_the_one_above(rows: list[str], expected: set[int]) -> None:
    sheet = lay_out(tuple(rows), "en", load_word_lists())
    assert continuations(sheet) == expected
