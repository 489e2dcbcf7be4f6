"""Draw what one run of the tests looks at, of more than it has time for.

The dice are the commit's, so that the same commit draws the same anywhere; DICE_SEED sets others, and
SAMPLES=all takes all that there is.
"""

import os
import random
import subprocess
from collections.abc import Sequence
from typing import TypeVar

from tests.running import PROJECT

Thing = TypeVar("Thing")


def _read_seed() -> int:
    """Return DICE_SEED, or a number made of the files of the commit; 0 where there is no repository."""
    asked = ["git", "rev-parse", "HEAD^{tree}"]
    tree = subprocess.run(asked, cwd=PROJECT, capture_output=True, text=True, check=False)
    return int(os.environ.get("DICE_SEED") or int(tree.stdout.strip() or "0", 16) % 10**6)


SEED = _read_seed()


def takes_all() -> bool:
    """Whether this run looks at all that there is."""
    return os.environ.get("SAMPLES") == "all"


def draw(things: Sequence[Thing], count: int) -> list[Thing]:
    """Return so many of the things, in their order."""
    if takes_all():
        return list(things)
    chosen = random.Random(SEED).sample(range(len(things)), min(count, len(things)))  # noqa: S311 - no secret
    return [things[number] for number in sorted(chosen)]
