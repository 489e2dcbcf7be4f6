"""What the program says, in the reader's language."""

import pytest

from generator.view_models.gettext import IN_CONTEXT, Gettext

SLAVIC = "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"
UKRAINIAN = Gettext(
    "uk",
    {
        "%(num)s passage": ("%(num)s уривок", "%(num)s уривки", "%(num)s уривків"),
        "by %(name)s": ("автор: %(name)s",),
        f"month{IN_CONTEXT}May": ("травень",),
    },
    SLAVIC,
)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 уривків"), (1, "1 уривок"), (2, "2 уривки"), (5, "5 уривків"), (11, "11 уривків"),
        (12, "12 уривків"), (21, "21 уривок"), (24, "24 уривки"), (112, "112 уривків"),
        (1001, "1\u00a0001 уривок"),
    ],
)  # fmt: skip
def test_a_number_chooses_among_three_forms(number, text):
    """And is written with the blank between thousands that the language has."""
    assert UKRAINIAN.ngettext("%(num)s passage", "%(num)s passages", number) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 passages"), (1, "1 passage"), (1500, "1,500 passages")]
)
def test_english_needs_no_catalogue(number, text):
    """It is the source of all texts."""
    assert Gettext().ngettext("%(num)s passage", "%(num)s passages", number) == text


def test_a_text_is_found_by_its_context():
    """The same word may mean two things."""
    assert UKRAINIAN.pgettext("month", "May") == "травень"
    assert UKRAINIAN.gettext("May") == "May"


def test_values_stand_where_the_translation_has_them():
    """A value is a value, whatever it holds."""
    assert UKRAINIAN.gettext("by %(name)s", name="100 %(x)s") == "автор: 100 %(x)s"
