"""What tests of random moments draw by."""

import pytest

from tests.sampling import SEED


@pytest.fixture
def dice_seed():
    """Seed of the dice, which the head of the report prints."""
    return SEED
