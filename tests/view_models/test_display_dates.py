"""Dates in the page's language, no more precise than they are known."""

import pytest

from generator.view_models.display_dates import make_locale, open_graph_locale, show_date


@pytest.mark.parametrize(
    ("language", "value", "text", "precision"),
    [
        ("en", "2025", "2025", "year"),
        ("en", "2025-05", "May 2025", "month"),
        ("en", "2025-11-12", "12 November 2025", "day"),
        ("en", "2025-05-23/2025-05-25", "23–25 May 2025", "range"),
        ("en", "2025-04-30/2025-05-02", "30 April 2025 – 2 May 2025", "range"),
        ("en", "2025-04/2025-06", "April–June 2025", "range"),
        ("en", "2022/2023", "2022–2023", "range"),
        ("pt-BR", "2025-11-12", "12 de novembro de 2025", "day"),
        ("uk", "2025-11-12", "12 листопада 2025\u202fр.", "day"),
        ("ru", "2025-11-12", "12 ноября 2025\u202fг.", "day"),
    ],
)
def test_a_date_is_shown(language, value, text, precision):
    """Days, months, years and ranges."""
    shown = show_date(value, make_locale(language))
    assert (shown.text, shown.precision) == (text, precision)
    assert shown.iso == ("" if precision == "range" else value)


def test_open_graph_names_the_country_of_a_language():
    """The one that its code gives, or where most speak it."""
    assert [open_graph_locale(code) for code in ("en", "uk", "pt-PT", "und")] == [
        "en_GB",
        "uk_UA",
        "pt_PT",
        "",
    ]
