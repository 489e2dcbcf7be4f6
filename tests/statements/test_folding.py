"""Folding for matching: what typography changes matches, what changes a word does not."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.statements.folding import find_run, fold_for_matching

SIGNS = "ab яїй1٢ \u00a0\n\u2009\u00ad«»„“”'’ʼ‘-–—−\u0301\u0306\u0308\u1112\u1161\u11ab.,"
texts = st.text(st.sampled_from(SIGNS), max_size=30) | st.text(max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("caf\u0065\u0301", "café"),
        ("и\u0306", "й"),
        ("two\u00a0 \n words", "two words"),
        (" outer ", "outer"),
        ("обо\u00adрона", "оборона"),
        ("a\u00ad\u0301", "á"),
        ("и\u00ad\u00ad\u0306", "й"),
        ("one \u00ad two", "one two"),
        ("«Так»", "“Так”"),
        ("„Ja“", '"Ja"'),
        ("‘So’", "'So'"),
        ("‘So’", "“So”"),
        ("об’єкт", "об'єкт"),
        ("об’єкт", "обʼєкт"),
        ("об\u00ad’єкт", "об'єкт"),
        ("2024–2025 — тоді", "2024-2025 - тоді"),
        ("−5", "-5"),
    ],
)
def test_typography_is_free(one, other):
    """Unicode's forms, blanks, soft hyphens, marks, dashes and apostrophes do not matter."""
    assert fold_for_matching(one).text == fold_for_matching(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2 100", "2100"),
        ("2.1", "2,1"),
        ("x²", "x2"),
        ("٢", "2"),
        ("Never", "never"),
        ("е", "ё"),
        ("a", "а"),
        ("well known", "well-known"),
        ("cant", "can't"),
        ("o", "ó"),
        ("Yes.", "Yes"),
        ("wait…", "wait..."),
    ],
)
def test_letters_digits_and_stops_are_exact(one, other):
    """A digit, a letter of another script, a stop or a blank more is another text."""
    assert fold_for_matching(one).text != fold_for_matching(other).text


@given(texts)
@example("a\u00ad\u0301")
@example("\u1112\u00ad\u1161\u00ad\u11ab")
@example(" \u00ad \u0301")
def test_folding_is_stable_and_has_a_place_for_each_character(text):
    """A folded text folds to itself, and its places rise from the text's start to its end."""
    folded = fold_for_matching(text)
    assert fold_for_matching(folded.text).text == folded.text
    assert len(folded.places) == len(folded.text) + 1
    assert list(folded.places) == sorted(folded.places)
    assert folded.places[-1] == len(text)


@given(texts)
def test_unicode_forms_fold_alike(text):
    """A text folds as its composed and its decomposed form do."""
    forms = {fold_for_matching(unicodedata.normalize(form, text)).text for form in ("NFC", "NFD")}
    assert forms == {fold_for_matching(text).text}


def test_a_composed_letter_leads_back_to_all_that_it_was_composed_of():
    """The accent behind a soft hyphen is its letter's."""
    folded = fold_for_matching("xa\u00ad\u0301y")
    assert folded.text == "xáy"
    assert folded.original(1, 2) == (1, 4)


@given(texts, st.data())
def test_places_lead_back_to_the_same_words(text, data):
    """The original between the places of a whole word folds to that word."""
    folded = fold_for_matching(text)
    words = folded.text.split(" ")
    number = data.draw(st.integers(0, len(words) - 1))
    start = sum(len(word) + 1 for word in words[:number])
    begin, end = folded.original(start, start + len(words[number]))
    assert fold_for_matching(text[begin:end]).text == words[number]


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("able to", "He is able to go", 6),
        ("able to", "He is unable to go", -1),
        ("can", "He can't go", -1),
        ("can", "He can't, she can", 14),
        ("1 million", "2.1 million", -1),
        ("100 000", "2\u00a0100\u00a0000", -1),
        ("100 people", "In 2024 100 people came", 8),
        ("2.1", "It was 2.1.", 7),
        ("5 May", "15 May", -1),
        ("", "anything", -1),
    ],
)
def test_words_are_found_whole(words, text, place):
    """Part of a word is no match: 'able' is not said by 'unable'."""
    assert find_run(words, fold_for_matching(text).text) == place
