"""A build reads a seed again only after a change of its stamp, and knows it by its bytes."""

import os

import pytest

from generator.content.ledger import read_ledger
from generator.conversion import seed_status
from generator.paths import SEED_DIGESTS
from tests.running import SMALL_SITE, run, write_files

SEED = " date 2025-05-03 The ferry sails\n\nThe ferry to the north quay sails at noon, its captain says.\n"
LONG_AGO = 1_700_000_000


@pytest.fixture
def project(tmp_path):
    write_files(
        tmp_path, {**SMALL_SITE, "seeds/ferry.txt": SEED, "seeds/again.txt": SEED + "More.\n"}
    )
    assert run(tmp_path, "convert").status == 0
    return tmp_path


def read_states(project, monkeypatch):
    """The outcome of each seed, and the seeds that were read."""
    read, digest = [], seed_status.digest_seed
    monkeypatch.setattr(
        seed_status, "digest_seed", lambda root, seed: read.append(seed) or digest(root, seed)
    )
    states = seed_status.find_seed_states(project, ("again.txt", "ferry.txt"), read_ledger(project))
    monkeypatch.setattr(seed_status, "digest_seed", digest)
    return [state and state.outcome for state in states.values()], read


def test_seeds_are_read_again_where_their_stamps_have_changed(project, monkeypatch):
    """One that has just been written is read each time, as it could change again and keep its stamp."""
    monkeypatch.setattr("generator.cached_values.IN_DOUBT", 10**18)
    for _ in range(2):
        assert read_states(project, monkeypatch) == (["same", "same"], ["again.txt", "ferry.txt"])
    monkeypatch.setattr("generator.cached_values.IN_DOUBT", 0)
    read_states(project, monkeypatch)
    assert read_states(project, monkeypatch) == (["same", "same"], [])
    os.utime(project / "seeds/ferry.txt", (LONG_AGO, LONG_AGO))
    assert read_states(project, monkeypatch) == (["same", "same"], ["ferry.txt"])
    (project / "seeds/ferry.txt").write_text(SEED.replace("noon", "nine"), "utf-8")
    assert read_states(project, monkeypatch) == (["same", None], ["ferry.txt"])


def test_digests_that_are_damaged_are_made_again(project, monkeypatch):
    """And those of other bytes than the seeds have are never taken from there."""
    monkeypatch.setattr("generator.cached_values.IN_DOUBT", 0)
    read_states(project, monkeypatch)
    (project / SEED_DIGESTS).write_bytes(b"\0" * 100)
    assert read_states(project, monkeypatch) == (["same", "same"], ["again.txt", "ferry.txt"])
