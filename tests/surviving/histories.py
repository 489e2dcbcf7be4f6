"""Edit projects at random, and compare each incremental build with the first build of a copy.

As a program (``make histories``) it takes ``--seed`` and ``--count``.
"""

import sys
from collections.abc import Iterator

import hypothesis
import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.surviving.program import read_arguments, report
from tests.test_incremental import LIMITS, Desk

STEPS = 5  # of a history


def write_histories(seed: int, count: int) -> Iterator[tuple[int, str, str]]:
    """Yield one row for each history that held, and the fault of the first that did not."""
    begun: list[Desk] = []

    class CountedDesk(Desk):
        def __init__(self) -> None:
            super().__init__()
            begun.append(self)
            if len(begun) % 50 == 0:
                print(f"{len(begun)} histories", flush=True)

    choice = settings(
        Desk.TestCase.settings, max_examples=count, stateful_step_count=STEPS, database=None,
        phases=[Phase.generate],
    )  # fmt: skip
    fault = ""
    with pytest.MonkeyPatch.context() as patch:
        for module, limits in LIMITS.items():
            for name, limit in limits.items():
                patch.setattr(module, name, limit)
        try:
            run_state_machine_as_test(hypothesis.seed(seed)(CountedDesk), settings=choice)
        except AssertionError as error:
            fault = str(error).splitlines()[0] or "the builds differ"
    yield from ((number, "history", "") for number in range(len(begun) - bool(fault)))
    if fault:
        yield len(begun), "history", fault


if __name__ == "__main__":
    arguments = read_arguments("histories", 500)
    sys.exit(report(write_histories(arguments.seed, len(arguments.numbers))))
