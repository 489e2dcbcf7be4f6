"""Whenever add is killed, each seed is whole and recorded, and a fault put in is found."""

import signal

import pytest

from generator.build import project_lock
from generator.conversion import seed_shelf
from tests.sampling import SEED
from tests.surviving.add_kills import ADD, kill_additions
from tests.surviving.kills import Kill
from tests.surviving.test_kills import forget, write_at_once

SAMPLE = 5


def behind_record(dice):
    """Plan a kill behind a record."""
    return Kill(ADD, signal.SIGKILL, event="capture", index=dice.randrange(3), before=False)


def in_file(dice):
    """Plan a kill in the middle of a file."""
    return Kill(ADD, signal.SIGKILL, event="write", index=dice.randrange(14))


def test_a_sample_of_kills_leaves_nothing_half():
    """`make add-kills` makes two hundred."""
    assert not [trial for trial in kill_additions(SEED, range(SAMPLE)) if trial[2]]


def between_three(dice):
    """Plan a kill between seed, web archive and record."""
    return Kill(ADD, signal.SIGKILL, event="replace", index=dice.randrange(4), before=False)


@pytest.mark.parametrize("plan", [behind_record, in_file, between_three])
def test_the_moments_between_two_files_leave_nothing_half(plan):
    """A record without its seed is completed by the next run."""
    assert not [trial for trial in kill_additions(SEED, range(2), plan) if trial[2]]


@pytest.mark.parametrize(
    ("module", "name", "fault", "plan", "told"),
    [
        (seed_shelf, "write_atomically", write_at_once, in_file, "is half a file"),
        (project_lock, "remove_unfinished", forget, in_file, "left behind"),
        (seed_shelf, "add_capture", forget, behind_record, "is not recorded"),
        (project_lock, "finish_capture", forget, between_three, "without its"),
    ],
)
def test_a_fault_put_in_is_found(monkeypatch, module, name, fault, plan, told):
    """A step that is left out or done wrong is told within some kills."""
    monkeypatch.setattr(module, name, fault)
    assert any(told in found for _, _, found in kill_additions(1, range(8), plan))
