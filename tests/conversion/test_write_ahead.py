"""A conversion that was killed leaves no article that is taken for edited by hand, and no process."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.content.ledger import read_ahead
from generator.conversion import convert
from tests.running import PROJECT, SMALL_SITE, run, write_files

SEED = " date 2025-05-02 Quay reopens\n\nThe harbour's quay reopened on 1 May 2025.\n"
PATIENCE = 20  # seconds


class KilledError(Exception):
    """In place of the end of the process, before the ledger is saved."""


@pytest.fixture
def project(tmp_path):
    """A small site with a seed, and no other articles."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    return write_files(tmp_path, {**files, "seeds/one.txt": SEED})


def kill_while_converting(project, monkeypatch):
    """Write the articles, and end before the ledger has them."""

    def end(*_):
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(convert, "_save", end)
        with pytest.raises(KilledError):
            run(project, "convert")
    assert read_ahead(project)


def text_of(project):
    """The text of the only article."""
    (article,) = (project / "content/articles").glob("*.md")
    return article.read_text("utf-8")


@pytest.mark.parametrize("converted", [True, False], ids=["changed seed", "new seed"])
@pytest.mark.parametrize("command", ["build", "convert"])
def test_an_article_written_by_a_killed_run_is_not_edited(project, monkeypatch, converted, command):
    """Its seed may change once more before the next run, which rewrites it."""
    if converted:
        run(project, "convert")
    (project / "seeds/one.txt").write_text(SEED.replace("The harbour", "The old harbour"))
    kill_while_converting(project, monkeypatch)
    (project / "seeds/one.txt").write_text(SEED.replace("The harbour", "The new harbour"))
    ran = run(project, command)
    assert ran.status == 0
    assert "edited" not in ran.out + ran.err
    assert "The new harbour" in text_of(project)
    assert not read_ahead(project)


def test_an_article_edited_after_a_killed_run_is_kept(project, monkeypatch):
    """The note of what was written is no leave to overwrite."""
    run(project, "convert")
    (project / "seeds/one.txt").write_text(SEED.replace("The harbour", "The old harbour"))
    kill_while_converting(project, monkeypatch)
    (article,) = (project / "content/articles").glob("*.md")
    article.write_text(text_of(project).replace("reopened", "has reopened"), "utf-8")
    assert run(project, "convert").out.startswith("kept      one.txt")
    assert "The old harbour's quay has reopened" in text_of(project)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no worker processes")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_workers_end_with_the_command(project, ending):
    """However it is ended; and if it can, it saves the ledger first."""
    for number in range(400):
        text = SEED.replace("reopened", f"number {number} reopened") * 20
        (project / f"seeds/{number:03}.txt").write_text(text)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "convert", "--jobs", "2"], cwd=project,
        env={**os.environ, "PYTHONPATH": str(PROJECT)}, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    until = time.monotonic() + PATIENCE
    workers = []
    # the second is written once the ledger has the first
    while len(workers) < 2 or len(list((project / "content").glob("articles/*.md"))) < 2:
        assert time.monotonic() < until
        workers = children.read_text("ascii").split()
        time.sleep(0.02)
    process.send_signal(ending)
    status = process.wait(PATIENCE)
    until = time.monotonic() + 2
    while left := [pid for pid in workers if _is_alive(pid)]:
        assert time.monotonic() < until, f"{left} go on"
        time.sleep(0.02)
    assert (project / "content/conversions.yaml").exists() == (ending != signal.SIGKILL)
    assert status == (-ending if ending == signal.SIGKILL else 130)


def _is_alive(pid):
    """Return whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
