"""Years far off: a date that says its year is never read as one of the years around publication."""

import pytest

from generator.nlp.dates.find_dates import find_dates

FAR = [
    ("en", "On 18 January 1654 they met", ["1654-01-18"]),
    ("en", "5 May 1812", ["1812-05-05"]),
    ("en", "May 5, 1812, and", ["1812-05-05"]),
    ("en", "on Jan. 5, 1812.", ["1812-01-05"]),
    ("en", "5 Jan. 1812", ["1812-01-05"]),
    ("en", "until 31 December 2150", ["2150-12-31"]),
    ("en", "until 31 December 9999, it says", []),
    ("en", "5 May 988", []),
    ("en", "5-7 May 1812", ["1812-05-05/1812-05-07"]),
    ("en", "from 3 May to 5 June 1812", ["1812-05-03/1812-06-05"]),
    ("en", "from 3 May to 5 June 9999", []),
    ("en", "in January 1654", ["1654-01"]),
    ("uk", "5 травня 1812 року", ["1812-05-05"]),
    ("uk", "5 травня 1812-го", ["1812-05-05"]),
    ("uk", "5 травня 988 року", []),
    ("ru", "5 мая 1812 г.", ["1812-05-05"]),
    ("de", "am 5. Mai 1812", ["1812-05-05"]),
    ("es", "el 5 de mayo de 1812", ["1812-05-05"]),
]
COUNTED = [
    ("en", "On May 5, 300 people came", ["2025-05-05"]),
    ("en", "On May 5, 1200 people came", []),
    ("uk", "5 травня, 1200 людей прийшли", ["2025-05-05"]),
    ("uk", "5 травня 1200 людей прийшли", []),
    ("uk", "у січні 1200 людей прийшли", ["2025-01"]),
    ("en", "5 May 1,200 people came", ["2025-05-05"]),
]


@pytest.mark.parametrize(("language", "text", "values"), FAR)
def test_a_year_that_is_said_is_the_dates_year(language: str, text: str, values: list[str]) -> None:
    """From 1000 to 2199; a year beyond makes no date at all."""
    assert [each.value for each in find_dates(text, language, "2025-11-20")] == values


@pytest.mark.parametrize(("language", "text", "values"), COUNTED)
def test_a_number_of_things_is_no_year(language: str, text: str, values: list[str]) -> None:
    """Where it may be either, there is no date."""
    assert [each.value for each in find_dates(text, language, "2025-11-20")] == values
