"""Whatever is edited and published, what readers had goes on being true, and a fault put in is found."""

import pytest

from generator.view_models.edition_facts import EditionFacts
from tests.sampling import SEED
from tests.surviving.publications import publish_many

pytestmark = pytest.mark.long

SAMPLE = 4


def test_a_sample_of_publications_keeps_what_was_published():
    """`make publications` makes a hundred histories."""
    assert not [trial for trial in publish_many(SEED, SAMPLE) if trial[2]]


def test_a_fault_put_in_is_found(monkeypatch):
    """Ids that move with an address are told within some histories."""
    monkeypatch.setattr(EditionFacts, "origin_of", lambda _, address: address)
    assert any("the id of" in fault for _, _, fault in publish_many(1, 20))
