"""Two commands in one project at the same time: the one waits for the other, and no entry of the ledger is lost."""

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.running import SMALL_SITE, write_files

PROJECT = Path(__file__).parent.parent.parent
SEED = " date 2025-05-02 Quay {0} reopens\n\nThe harbour's quay number {0} reopened.\n"
HOLD = """
import sys, pathlib
from generator.build.project_lock import project_lock
with project_lock(pathlib.Path.cwd(), print):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def project(tmp_path):
    """Two folders of thirty seeds each, and no articles."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    seeds = {
        f"seeds/{folder}/{number:02}.txt": SEED.format(f"{folder}{number}")
        for folder in ("a", "b")
        for number in range(30)
    }
    return write_files(tmp_path, {**files, **seeds})


def start(folder, *arguments):
    """A process of its own in the folder."""
    return subprocess.Popen(
        [sys.executable, *arguments], cwd=folder, env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def sourcebook(folder, *arguments):
    """``sourcebook`` as a process of its own."""
    return start(folder, "-m", "generator", *arguments)


def seeds_in_ledger(project):
    """The seeds that the ledger has."""
    return set(yaml.safe_load((project / "content/conversions.yaml").read_text("utf-8")))


def test_two_conversions_at_once_keep_each_others_entries(project):
    """Sixty seeds, thirty by each process: all are in the ledger."""
    processes = [sourcebook(project, "convert", f"seeds/{folder}") for folder in ("a", "b")]
    ended = [process.communicate(timeout=120) for process in processes]
    assert [process.returncode for process in processes] == [0, 0], ended
    assert len(seeds_in_ledger(project)) == 60
    assert len(list((project / "content/articles").iterdir())) == 60


@pytest.mark.parametrize("command", ["convert", "build"])
def test_a_command_waits_and_says_for_whom(project, command):
    """What the other wrote before it ended is then kept."""
    with start(project, "-c", HOLD) as holder:
        assert holder.stdout.readline() == "held\n"
        with sourcebook(project, command) as waiting:
            assert waiting.stderr.readline() == (
                f"Waiting for another sourcebook in this folder to end (process {holder.pid})\n"
            )
            gone = "x.txt: {seed_sha256: x, article: articles/x.md, article_sha256: x}\n"
            write_files(project, {"content/conversions.yaml": gone})
            holder.communicate("\n", timeout=60)
            waiting.communicate(timeout=120)
    assert waiting.returncode == 0
    assert "x.txt" in seeds_in_ledger(project)
    assert len(seeds_in_ledger(project)) == 61


def test_a_killed_command_leaves_no_lock(project):
    """The next one begins at once."""
    with start(project, "-c", HOLD) as holder:
        assert holder.stdout.readline() == "held\n"
        holder.send_signal(signal.SIGKILL)
    with sourcebook(project, "convert", "seeds/a/01.txt") as process:
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (0, "")
    assert out.startswith("made ")


def test_the_lock_is_the_systems(project):
    """Not the file's being there, which says nothing: whoever locks it is waited for."""
    write_files(project, {".sourcebook/lock": "1\n"})
    with sourcebook(project, "convert", "seeds/a/01.txt") as process:
        assert process.communicate(timeout=120)[1] == ""
    with (project / ".sourcebook/lock").open("r+") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)
        waiting = sourcebook(project, "convert", "seeds/a/01.txt")
        assert waiting.stderr.readline().startswith("Waiting for another sourcebook")
        waiting.send_signal(signal.SIGINT)
        out, err = waiting.communicate(timeout=60)
        assert (waiting.returncode, out, err.strip()) == (130, "", "Stopped.")
