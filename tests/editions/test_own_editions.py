"""Editions of the briefing in this repository."""

from generator.editions.history import read_history
from tests.running import PROJECT


def test_the_editions_of_this_briefing_are_as_they_were_published():
    """Row after row, with the digests of all their lines and words."""
    history = read_history(PROJECT)
    assert [row.edition for row in history.editions] == [*range(1, len(history.editions) + 1)]
    assert history.editions[0].ids == "https://sourcebook.example/"
    assert all(not each.gone or not each.texts for each in history.addresses.values())
