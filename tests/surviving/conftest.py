"""Seed of the dice: DICE_SEED, else one of the commit, so that the gate draws the same anywhere."""

import os
import subprocess

import pytest

TREE = subprocess.run(
    ["git", "rev-parse", "HEAD^{tree}"], capture_output=True, text=True, check=False
)
SEED = int(os.environ.get("DICE_SEED") or int(TREE.stdout.strip() or "0", 16) % 10**6)


@pytest.fixture
def dice_seed():
    """Seed for a sample, printed where a test fails. Another commit draws another sample."""
    print(f"DICE_SEED={SEED} draws the same sample")
    return SEED
