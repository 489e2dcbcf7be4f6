"""The work on one seed has a bound, where the system has a timer for it."""

import threading
import time
from pathlib import Path

import pytest

from generator.clippings import time_budget
from generator.problems import ProblemsError


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """A budget that a loop soon has spent."""
    monkeypatch.setattr(time_budget, "SECONDS", 0.2)


def work(seconds):
    """Keep a processor busy for so long."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_work_beyond_the_budget_is_a_problem_of_its_seed():
    """With what an editor can do about it."""
    with pytest.raises(ProblemsError) as raised, time_budget.time_budget(Path("seeds/long.txt")):
        work(5)
    [problem] = raised.value.problems
    assert (problem.code, problem.path) == ("seed-too-slow", Path("seeds/long.txt"))
    assert problem.message == "it takes more than 0.2 s to understand"


def test_the_budget_of_one_seed_is_not_that_of_the_next():
    """Nor of what is done after it."""
    with time_budget.time_budget():
        work(0.02)
    work(0.3)
    with time_budget.time_budget():
        work(0.02)


def test_there_is_no_bound_in_a_thread():
    """It gets no signal."""
    done = []

    def run():
        with time_budget.time_budget():
            work(0.3)
        done.append(True)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert done
