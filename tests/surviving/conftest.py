"""Seed of the dice, drawn anew by each run of the tests unless DICE_SEED names one."""

import os
import random

import pytest

SEED = int(os.environ.get("DICE_SEED") or random.randrange(10**6))  # noqa: S311 - no secret


@pytest.fixture
def dice_seed():
    """Seed for a sample, printed where a test fails."""
    print(f"DICE_SEED={SEED} draws the same sample")
    return SEED
