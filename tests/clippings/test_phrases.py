"""Test that lists of phrases find the same whether or not the first words are looked at before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.clippings.lines.phrases import load_word_lists, make_phrases

PHRASES = make_phrases(["read also", "*ха", "з’явилися", "ишет", "кoл-во", "is"])
LISTS = load_word_lists()
MADE = st.sampled_from(
    [
        "read",
        "Read  also",
        "reads also",
        "ха",
        "яха",
        "МЪЛВЯХА",
        "з’явилися",
        "Ишет",
        "İs",
        "ıs",
        "-",
    ]
)


@given(st.lists(MADE), st.sampled_from([" ", "", ", ", "-"]))
def test_a_phrase_is_within_a_text_where_its_pattern_finds_it(words: list[str], joint: str) -> None:
    text = joint.join(words)
    assert PHRASES.within(text) == (PHRASES.pattern.search(text) is not None)


@pytest.mark.parametrize(
    "text",
    [
        "Read\u00a0also: the port opens",
        "ТЕ КАЗАХА",  # two letters or more before the ending
        "İs",  # a pattern takes the capital with a dot for 'i'
    ],
)
def test_phrases_are_found_in_any_case(text: str) -> None:
    assert PHRASES.within(text)


@pytest.mark.parametrize("text", ["We read; also we write", "аха", "Bread also"])
def test_phrases_are_found_as_whole_words_alone(text: str) -> None:
    assert not PHRASES.within(text)


def test_a_list_with_a_sign_is_looked_for_by_its_pattern_alone() -> None:
    assert LISTS.pictures.may_be_within("nothing of the kind")
    assert LISTS.pictures.within("© Orlan")
    assert not LISTS.verbs.may_be_within("Sea and land")
