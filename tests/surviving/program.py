"""Arguments, output and processes of the programs in this folder."""

import argparse
import random
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Arguments:
    """Seed of the dice, and the numbers of the trials."""

    seed: int
    numbers: range


def read_arguments(trials: str, count: int) -> Arguments:
    """Read the arguments of a program that makes so many trials if not told otherwise."""
    parser = argparse.ArgumentParser(description=f"Make {trials}, and tell what does not hold.")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6), help="of the dice")  # noqa: S311 - no secret
    parser.add_argument("--count", type=int, default=count, help=f"number of {trials}")
    parser.add_argument("--only", type=int, help="number of the one to repeat")
    given = parser.parse_args()
    numbers = range(given.count) if given.only is None else range(given.only, given.only + 1)
    print(f"seed {given.seed}: {len(numbers)} {trials}", flush=True)
    return Arguments(given.seed, numbers)


def report(trials: Iterable[tuple[int, str, str]]) -> int:
    """Print each fault with the number of its trial, then a summary, and return the exit status."""
    held, faults, kinds = 0, 0, Counter[str]()
    for number, kind, fault in trials:
        kinds[kind.split(" after ")[0].split(" before ")[0]] += not fault
        held += not fault
        faults += bool(fault)
        if fault:
            print(f"number {number}: {kind}: {fault}", flush=True)
    print(", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()) if count))
    print(f"{held} held, {faults} did not")
    return int(faults > 0)


def is_alive(group: int) -> bool:
    """Return whether any process of a group is there and no zombie."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, member = path.read_text("utf-8", "replace").rpartition(")")[2].split()[:3]
            if int(member) == group and state != "Z":
                return True
    return False
