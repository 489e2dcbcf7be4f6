"""A build by the workers of a Dask cluster: the same bytes as here, whatever becomes of a worker."""

import contextlib
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.running import SMALL_SITE, read_tree, run, write_files

PROJECT = Path(__file__).parent.parent
ARTICLES = 120
BODY = 'The quay of {n} was opened on 1 May 2025.\n\n"It took {n} years," Ada Lock said.\n\n' * 12


@contextlib.contextmanager
def started(*arguments, cwd, until):
    """A program, once it has printed what is waited for; the match is given with it."""
    command = [sys.executable, "-W", "ignore", "-m", *arguments]
    process = subprocess.Popen(
        command, cwd=cwd, env={"PYTHONPATH": str(PROJECT), "PATH": ""},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    found = next(match for line in process.stdout if (match := re.search(until, line)))
    reader = threading.Thread(target=process.stdout.read)  # or it would wait for somebody to read
    reader.start()
    try:
        yield process, found
    finally:
        process.kill()
        process.wait()
        reader.join()
        process.stdout.close()


@pytest.fixture
def scheduler(tmp_path):
    """The address of a scheduler on this machine."""
    options = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--no-show")
    program = ("distributed.cli.dask_scheduler", *options)
    with started(*program, cwd=tmp_path, until=r"Scheduler at:\s+(tcp://\S+)") as (_, found):
        yield found[1]


@contextlib.contextmanager
def worker(scheduler, folder):
    """A worker in a folder of its own, where nothing of a project is."""
    folder.mkdir()
    options = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
    program = ("distributed.cli.dask_worker", scheduler, *options)
    with started(*program, cwd=folder, until="Registered to") as (process, _):
        yield process


def project(folder):
    """A project of many articles and a seed, with a template of its own."""
    articles = {
        f"content/articles/a{n}.md": f"---\ntitle: Quay {n}\nlanguage: en\ndate: 2025-05-02\n---\n{BODY.format(n=n)}"
        for n in range(ARTICLES)
    }
    own = {"templates/404.html": "<p>{{ site.title }}</p>"}
    seed = {"seeds/pier.txt": " date 2025-05-02 Pier reopens\n\nThe pier reopened on 1 May 2025.\n"}
    return write_files(folder, {**SMALL_SITE, **articles, **own, **seed})


@pytest.mark.filterwarnings("ignore")  # what a client says of a worker that is gone
def test_a_cluster_builds_the_same_bytes_also_where_a_worker_is_killed(scheduler, tmp_path):
    """Two workers, one of them killed at work; no disk is shared, and nothing is lost but time."""
    near, far = project(tmp_path / "near"), project(tmp_path / "far")
    assert run(near, "build").status == 0
    with worker(scheduler, tmp_path / "one"), worker(scheduler, tmp_path / "two") as doomed:
        killer = threading.Thread(target=kill_at_work, args=(doomed, far))
        killer.start()
        ran = run(far, "build", "--scheduler", scheduler)
        killer.join()
    assert (ran.status, ran.err) == (0, "")
    assert doomed.returncode == -signal.SIGKILL
    assert read_tree(far / "site") == read_tree(near / "site")
    assert read_tree(far / "content") == read_tree(near / "content")


def kill_at_work(doomed, folder):
    """Kills a worker as soon as the first articles are kept."""
    until = time.monotonic() + 60
    while time.monotonic() < until and not (folder / ".sourcebook/kept.sqlite").exists():
        time.sleep(0.01)
    doomed.kill()
    doomed.wait()


def test_an_address_where_nobody_answers_is_told(tmp_path, monkeypatch):
    """With the two commands that start a cluster."""
    monkeypatch.setattr("generator.parallel.executor.PATIENCE", 1)
    write_files(tmp_path, SMALL_SITE)
    ran = run(tmp_path, "build", "--scheduler", "tcp://127.0.0.1:9")
    assert ran.status == 1
    assert "no scheduler answers at tcp://127.0.0.1:9" in ran.err
    assert "dask worker" in ran.err
