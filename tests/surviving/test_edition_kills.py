"""Whenever a publication is killed, the edition is whole or not there, and a fault put in is found."""

import signal

import pytest

from generator.build import project_lock
from generator.commands import publish
from generator.editions import edition_files
from tests.sampling import SEED
from tests.surviving.edition_kills import PUBLISH, examine, plan_kill
from tests.surviving.kills import Kill, kill_many
from tests.surviving.test_kills import forget

SAMPLE = 2


def after_first_file(_):
    """Plan a kill between the lines of an edition and its row."""
    return Kill(PUBLISH, signal.SIGKILL, event="edition", before=False)


def at_a_file(dice):
    """Plan a kill before a file takes its place."""
    return Kill(PUBLISH, signal.SIGKILL, event="replace", index=dice.randrange(4))


def write_row_first(root, rows, lines, proofs):
    """Write an edition the wrong way round."""
    edition_files.write_rows(root, rows)
    edition_files.write_edition(root, rows, lines, proofs)


def test_a_sample_of_kills_leaves_an_edition_whole_or_not_there():
    """`make edition-kills` makes two hundred."""
    trials = kill_many(SEED, range(SAMPLE), plan_kill, examine)
    assert not [trial for trial in trials if trial[2]]


@pytest.mark.parametrize(
    ("module", "name", "fault", "plan", "told"),
    [
        (publish, "write_edition", write_row_first, after_first_file, "an edition is not whole"),
        (project_lock, "remove_unfinished", forget, at_a_file, "left behind"),
    ],
)
def test_a_fault_put_in_is_found(monkeypatch, module, name, fault, plan, told):
    """A step done wrong is told within some kills."""
    monkeypatch.setattr(module, name, fault)
    assert any(told in found for _, _, found in kill_many(1, range(2), plan, examine))
