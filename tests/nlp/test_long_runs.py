"""A run of hundreds of capitalised names, as a damaged page has, costs what its length does."""

import pytest

from generator.nlp.names import person_rows
from generator.nlp.names.capitalised_words import find_capitalised_runs
from generator.nlp.names.person_rows import read_rows


@pytest.fixture
def asked(monkeypatch):
    """The words that were looked up as given names."""
    found = []
    look_up = person_rows.read_given

    def note(key, language):
        found.append(key)
        return look_up(key, language)

    monkeypatch.setattr(person_rows, "read_given", note)
    return found


@pytest.mark.parametrize(
    ("name", "end", "language"),
    [("Марія", "Рада", "uk"), ("Мария", "Совет", "ru"), ("Anna", "Council", "en")],
)
def test_twice_as_many_given_names_are_looked_up_twice_as_often(asked, name, end, language):
    """Each word is the first of a few, not of all that follow, where no surname ends them."""
    counts = []
    for number in (200, 400):
        asked.clear()
        read_rows(
            list(find_capitalised_runs(" ".join([name] * number), language)), (), (), language
        )
        counts.append(len(asked))
    assert 0 < counts[0] <= counts[1] <= 2.1 * counts[0]
