"""How much of a title, a site's name and a head the rules for titles ask for, to the word and the row."""

import pytest

from generator.clippings.lines.line_shapes import common_tail, count_shared, is_name_like, is_prose
from generator.clippings.lines.line_sheet import lay_out
from generator.clippings.lines.phrases import load_word_lists
from generator.clippings.lines.title_lines import find_window_titles, title_behind_breadcrumbs


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Home LOCALFive people held over passes", "News Five people held over passes", True),
        ("Home Four people held over", "News Four people held over", False),
        ("Home five people held over passes", "News five people held over passes", False),
        ("Home Five people held over passes", "Five people held over passes", False),
        ("Home of Five people held over passes", "News Five people held over passes", False),
        ("Home Five people held over passes", "News at Five people held over passes", False),
    ],
)
def test_a_title_behind_breadcrumbs_has_five_words(one: str, other: str, *, expected: bool) -> None:
    """And begins with a capital, as each word of both breadcrumbs does."""
    title = title_behind_breadcrumbs(one, other)
    assert title == ("Five people held over passes" if expected else "")


@pytest.mark.parametrize(
    ("window", "above", "below", "expected"),
    [
        ("Ferry returns to quay | The Harbour Post", 0, 0, True),
        ("Ferry returns to quay | One Two Three Four Five Six", 0, 0, True),
        ("Ferry returns to quay | One Two Three Four Five Six Seven", 0, 0, False),
        ("Ferry returns to quay – Post", 0, 0, True),
        ("Ferry returns to quay – post", 0, 0, False),
        ("Ferry returns to quay | post", 0, 0, True),
        ("[Photos] Ferry returns to quay", 0, 0, True),
        ("Ferry returns to quay | Post", 3, 3, True),
        ("Ferry returns to quay | Post", 3, 4, False),
    ],
)
def test_a_title_is_found_by_that_of_its_window(
    window: str, above: int, below: int, *, expected: bool
) -> None:
    """A site has six words at most, and both stand among eight rows at the top."""
    rows = (*["Menu"] * above, window, *["Menu"] * below, "Ferry returns to quay")
    found = find_window_titles(lay_out(rows, "en", load_word_lists()), {})
    assert found == ({above: "junk", len(rows) - 1: "title"} if expected else {})


def test_a_title_of_a_window_has_four_words() -> None:
    """Fewer may be a label."""
    rows = ("Ferry returns home | Post", "Ferry returns home")
    assert find_window_titles(lay_out(rows, "en", load_word_lists()), {}) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("q" * 219, False),
        ("q" * 220, True),
        ("One two three.", False),
        ("One two three four.", True),
        ("One two three four,", True),
        ("One two three four", False),
        (" ".join(["one"] * 29), False),
        (" ".join(["one"] * 30), True),
        ("Who? One two three four five six seven eight nine ten eleven twelve", False),
        ("Who? One two three four five six seven eight nine ten eleven twelve thirteen", True),
        ("One two three four five six seven eight nine ten eleven twelve thirteen more?", False),
        (
            "One two three four five six seven eight nine ten eleven twelve thirteen some more?",
            True,
        ),
        ("One two three four five», – six", False),
        ("One two three four five six», – seven", True),
    ],
)
def test_a_line_is_running_text(text: str, *, expected: bool) -> None:
    """By its length, its sentences and its end, which a headline may share up to a bound."""
    assert is_prose(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lock", False),
        ("Ada Lock", True),
        ("Ada van der Lock", True),
        ("Ada Mary Anne Lock", True),
        ("Ada Mary Anne Jane Lock", False),
        ("Ada lock", False),
        ("Ada al-Nuri", True),
        ("ada Lock", False),
        ("van Lock", False),
        ("Ada 2 Lock", False),
    ],
)
def test_a_line_is_like_a_name(text: str, *, expected: bool) -> None:
    """Of two to four words, particles aside."""
    assert is_name_like(text) is expected


@pytest.mark.parametrize(
    ("one", "other", "shared", "tail"),
    [
        ("quay", "quay", 4, "quay"),
        ("quays", "quay", 4, ""),
        ("the quay", "a quay", 0, "quay"),
        ("HomeQuay", "NewsQuay", 0, "Quay"),
        ("", "quay", 0, ""),
    ],
)
def test_what_two_texts_share(one: str, other: str, shared: int, tail: str) -> None:
    """Letters at their beginnings, whole words at their ends."""
    assert (count_shared(one, other), common_tail(one, other)) == (shared, tail)
