"""Lines that are nothing but a time stamp."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nlp.dates.timestamps import Timestamp, parse_stamp

STAMPS = [
    ("uk", "15 листопада 2025, 20:55", (2025, 11, 15, "20:55", None)),
    ("uk", "        15 Жовтня 2025 20:37", (2025, 10, 15, "20:37", None)),
    ("uk", "16:46 11.11.2025", (2025, 11, 11, "16:46", None)),
    ("uk", "23-01-2026 23:23", (2026, 1, 23, "23:23", None)),
    ("uk", "Київ, Середа 26 листопада 2025 16:44", (2025, 11, 26, "16:44", 2)),
    ("uk", "Дата публікації: 12 листопада 2025, 10:00 Оновлено: 12:30", (2025, 11, 12, "10:00", None)),
    ("uk", "21:31", (None, None, None, "21:31", None)),
    ("uk", "November 11, 2025", (2025, 11, 11, None, None)),
    ("ru", "20 ноября, 21:40", (None, 11, 20, "21:40", None)),
    ("ru", "21:50, 2 января 2026", (2026, 1, 2, "21:50", None)),
    ("en", "Nov 16 2025 | 12:32 PM IST", (2025, 11, 16, "12:32", None)),
    ("en", "First Published: November 12, 2025", (2025, 11, 12, None, None)),
    ("en", "Updated 9:05 p.m., Nov. 11", (None, 11, 11, "21:05", None)),
    ("en", "12 November 11:17", (None, 11, 12, "11:17", None)),
    ("en", "2025-11-12T10:15:00+02:00", (2025, 11, 12, "10:15", None)),
    ("en", "12:30 • 123 views", (None, None, None, "12:30", None)),
    ("pl", "Aktualizacja: 13.11.2025 12:00 Publikacja: 12.11.2025 09:00", (2025, 11, 12, "09:00", None)),
    ("de", "05.12.2025", (2025, 12, 5, None, None)),
    ("de", "Stand: 1. Januar, 12:00 Uhr", (None, 1, 1, "12:00", None)),
]  # fmt: skip

NO_STAMPS = [
    "",
    "3",
    "2025",
    "Політика",
    "Ср, 26 листопада Новини Аналітика Політика Бізнес",
    "Зустріч призначено на 28 грудня. Час - 13:00 за місцевим (20:00 за Києвом)",
    "СВЕТЛОГАЙ, 11 ноября. /АСТРА-Инфо/. Фамилии четверых",
    "18 июня Путин заявил",
    "Рахунок 3:2",
]


@pytest.mark.parametrize(("language", "text", "said"), STAMPS)
def test_what_a_time_stamp_says(language, text, said):
    """Year, month, day, time and weekday, as far as they are said; of publication, not update."""
    assert parse_stamp(text, language) == Timestamp(*said)


@pytest.mark.parametrize("text", NO_STAMPS)
def test_other_lines_are_no_stamps(text):
    """A line that says more than the time is no time stamp."""
    assert parse_stamp(text, "uk") is None


def test_a_stamp_may_say_yesterday():
    """A day by its distance is told as one."""
    assert parse_stamp("вчера, 10:15", "ru") == Timestamp(None, None, None, "10:15", None, -1)


def test_only_a_whole_stamp_has_a_date():
    """Without a year there is no day to write down."""
    whole, partial = parse_stamp("20 ноября 2025", "ru"), parse_stamp("20 ноября", "ru")
    assert (whole.iso, partial.iso) == ("2025-11-20", None)


@given(st.text() | st.text(alphabet="0123456789:. ,листопадNovPM-|"))
def test_any_line_may_be_asked(text):
    """Nothing raises."""
    assert parse_stamp(text, "uk") is None or parse_stamp(text, "uk")
