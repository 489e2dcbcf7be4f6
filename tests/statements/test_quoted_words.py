"""What an editor's text quotes, in the marks of any language, nested, unclosed or behind a dash."""

import pytest

from generator.statements.quoted_words import find_quoted

IN_MARKS = [
    ("He said: “The quay is shut.”", "The quay is shut."),
    ("«Причал закрыт», – сказал он.", "Причал закрыт"),
    ("„Der Kai ist zu“, sagte er.", "Der Kai ist zu"),
    ("»Der Kai ist zu«, sagte er.", "Der Kai ist zu"),
    ("「埠頭は閉鎖」と彼は言った。", "埠頭は閉鎖"),
    ("‹Le quai est fermé pour longtemps›, dit-il.", "Le quai est fermé pour longtemps"),
    ("`The quay is shut for good', he said.", "The quay is shut for good"),
    ("He said “no” and then “yes”.", "no", "yes"),
    ('"The quay," he said, "is shut."', "The quay,", "is shut."),
    # within each other: the outermost
    ("“The “old” quay is shut,” he said.", "The “old” quay is shut,"),
    ("«Так званий „старий“ причал закрито», – сказав він.", "Так званий „старий“ причал закрито"),
    ("««The quay» is shut», he said.", "«The quay» is shut"),
    ("„Wir sagten (“ja“) und gingen“, sagte er.", "Wir sagten (“ja“) und gingen"),
    ("„Wir sagten –“ja“– und gingen“, sagte er.", "Wir sagten –“ja“– und gingen"),
    ("He asked, “Did she say ‘the quay is shut’?”", "Did she say ‘the quay is shut’?"),
    ("“We said [“yes”] to it,” he said.", "We said [“yes”] to it,"),
    # without a beginning or an end
    ("He said: “The quay is shut.", "The quay is shut."),
    ("the quay is shut,” he said.", "the quay is shut,"),
    # single marks are apostrophes, too, and point at a word
    ("‘The quay is shut for good,’ he said.", "The quay is shut for good,"),
    ("‘The crew’s boats are gone for good,’ he said.", "The crew’s boats are gone for good,"),
    ("It was the ‘old’ quay.",),
    ("The crew's boats and the captains' cabins stood empty.",),
    # no quotation
    ('A 5" pipe and a 3" pipe were cut.',),
    ("The quay – the old one – is shut.",),
    (" “” ",),
    ("",),
]
BEHIND_A_DASH = [
    ("– The quay is shut, – he said. – It will not open.", "The quay is shut", "It will not open."),
    ("— Причал закрыт, — сказал он, — и не откроется.", "Причал закрыт", "и не откроется."),
    ("- Причал закрит, - сказав він.", "Причал закрит"),
    ("– The quay is shut for good.",),
]


@pytest.mark.parametrize("case", IN_MARKS, ids=lambda case: case[0])
def test_words_in_marks_are_quoted(case):
    """They are what must be in the source."""
    text, *expected = case
    assert [text[each.start : each.end] for each in find_quoted(text)] == expected
    assert all(each.in_marks for each in find_quoted(text))


@pytest.mark.parametrize("case", BEHIND_A_DASH, ids=lambda case: case[0])
def test_speech_behind_a_dash_is_quoted_where_somebody_says_it(case):
    """Without the words that tell who."""
    text, *expected = case
    assert [text[each.start : each.end] for each in find_quoted(text)] == expected
    assert not any(each.in_marks for each in find_quoted(text))


def test_a_mark_that_may_be_an_apostrophe_gives_both_readings():
    """The longer one, and the shorter among others."""
    text = "‘We saw the captains’ cabins from the quay,’ he said."
    [found] = find_quoted(text)
    assert text[found.start : found.end] == "We saw the captains’ cabins from the quay,"
    assert [text[start:end] for start, end in found.others] == ["We saw the captains"]
