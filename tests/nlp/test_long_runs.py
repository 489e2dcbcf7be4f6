"""A run of hundreds of capitalised names, as a damaged page has, costs what its length does."""

import pytest

from generator.nlp.names import person_rows
from generator.nlp.names.capitalised_words import find_capitalised_runs
from generator.nlp.names.person_rows import read_rows
from tests.noted_calls import note_calls


@pytest.mark.parametrize(
    ("name", "end", "language"),
    [("Марія", "Рада", "uk"), ("Мария", "Совет", "ru"), ("Anna", "Council", "en")],
)
def test_twice_as_many_given_names_are_looked_up_twice_as_often(monkeypatch, name, end, language):
    """Each word is the first of a few, not of all that follow, where no surname ends them."""
    asked, counts = note_calls(monkeypatch, person_rows, "read_given"), []
    for number in (200, 400):
        asked.clear()
        runs = list(find_capitalised_runs(" ".join([*[name] * number, end]), language))
        read_rows(runs, (), (), language)
        counts.append(len(asked))
    assert 0 < counts[0] <= counts[1] <= 2.1 * counts[0]
