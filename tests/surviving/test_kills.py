"""Whenever a command is killed, nothing is half, lost or said wrongly, and a fault put in is found."""

import signal

import pytest

from generator.build import project_lock
from generator.conversion import convert, write_article
from tests.sampling import SEED
from tests.surviving.kills import Kill, kill_many

pytestmark = pytest.mark.long

SAMPLE = 4


def at_ledger(_):
    """Plan a kill before the ledger is saved."""
    return Kill("convert", signal.SIGKILL, event="ledger")


def in_file(dice):
    """Plan a kill in the middle of a file."""
    return Kill("convert", signal.SIGKILL, event="write", index=dice.randrange(4))


class Everything(frozenset):
    """Set that has whatever is asked for."""

    def __contains__(self, _):
        return True


def forget(*_):
    """Do nothing in place of a step."""


def write_at_once(path, content):
    """Write a file where it belongs, which may end half-way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_a_sample_of_kills_leaves_nothing_wrong():
    """`make kills` makes five hundred."""
    faults = [trial for trial in kill_many(SEED, range(SAMPLE)) if trial[2]]
    assert not faults


@pytest.mark.parametrize(
    ("module", "name", "fault", "plan", "told"),
    [
        (write_article, "write_ahead", forget, at_ledger, "called edited"),
        (write_article, "write_atomically", write_at_once, in_file, "is half a file"),
        (project_lock, "remove_unfinished", forget, in_file, "left behind"),
        (convert, "read_ahead", lambda _: Everything(), at_ledger, "edit"),
    ],
)
def test_a_fault_put_in_is_found(monkeypatch, module, name, fault, plan, told):
    """A step that is left out or done wrong is told within some kills."""
    monkeypatch.setattr(module, name, fault)
    assert any(told in found for _, _, found in kill_many(4, range(12), plan))
