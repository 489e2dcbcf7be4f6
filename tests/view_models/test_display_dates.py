"""Dates in the page's language, no more precise than they are known."""

import pytest

from generator.view_models.display_dates import (
    keep_days_whole,
    make_locale,
    open_graph_locale,
    show_date,
)


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
        ("uk", "2025-11-12", "12 листопада 2025", "day"),
        ("uk", "2025-11", "листопад 2025", "month"),
        ("uk", "2024-01/2025-11", "січень 2024 – листопад 2025", "range"),
        ("uk", "2025-11-12/2025-12-01", "12 листопада 2025 – 1 грудня 2025", "range"),
        ("ru", "2024-01/2025-11", "январь 2024 – ноябрь 2025", "range"),
        ("lt", "2025-06-27", "2025 m. birželio 27 d.", "day"),
        ("hr", "2025-06-27", "27. lipnja 2025.", "day"),
        ("kk", "2025-06", "2025\u202fж. маусым", "month"),
        ("ru", "2025-11-12", "12 ноября 2025", "day"),
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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("before 20 November 2025", "before 20\u00a0November 2025"),
        ("до 5 травня 2025 року", "до 5\u00a0травня 2025 року"),
        ("in 2025 and 21:40 today", "in 2025 and 21:40 today"),
    ],
)
def test_a_day_is_kept_with_its_month(text, whole):
    """Neither a year nor an hour is taken for the number of one."""
    assert keep_days_whole(text) == whole
