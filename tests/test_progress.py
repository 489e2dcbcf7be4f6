"""A build that lasts tells on a terminal how far it has come, and nowhere else."""

import os
import pty
import re
import subprocess
import sys
from unittest.mock import Mock

import pytest

from generator import console
from tests.crowded import crowded_site
from tests.running import write_files

BUILD = (sys.executable, "-m", "generator", "build", "--jobs", "1")
# The same build, and each step of it is told however little time it takes.
TELLING = """
from generator import cli, console
console.PROGRESS_AFTER = console.PROGRESS_EVERY = 0
cli.main(["build", "--jobs", "1"])
"""
ARTICLES = 150
STEPS = ("Reading articles", "Planning pages", "Rendering pages", "Making the search index")


@pytest.fixture
def project(tmp_path):
    """A site with enough articles for several chunks of work."""
    return write_files(tmp_path, crowded_site(ARTICLES))


def screen_of(text):
    """The lines that a terminal shows in the end: a carriage return writes over a line."""
    lines = []
    for line in text.split("\n"):
        shown = ""
        for piece in line.split("\r"):
            shown = piece + shown[len(piece) :]
        lines.append(shown.rstrip())
    return lines


def build_in_terminal(folder):
    """What a build that tells all its steps writes to a terminal."""
    ours, theirs = pty.openpty()
    program = (sys.executable, "-c", TELLING)
    with subprocess.Popen(program, cwd=folder, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        written = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            written += piece
    os.close(ours)
    assert process.returncode == 0
    return written.decode().replace("\r\n", "\n")


def test_a_build_tells_how_far_it_has_come(project):
    """What was read, planned and written, in one line that is gone when the build is done."""
    written = build_in_terminal(project)
    told = re.findall(r"\r([A-Z][a-z ]+(?:: [\d,]+ of [\d,]+| …))", written)
    steps = dict.fromkeys(line.partition(":")[0].removesuffix(" …") for line in told)
    assert tuple(steps) == STEPS
    numbers = [tuple(map(int, re.findall(r"\d+", line))) for line in told if "Reading" in line]
    assert numbers == sorted(set(numbers))
    assert len(numbers) > 2
    assert {total for _, total in numbers} == {ARTICLES}
    progress = written[: written.rindex("\r") + 1]
    assert "\n" not in progress.strip()
    assert not any(line.startswith(tuple(steps)) for line in screen_of(written))


def test_nothing_is_told_where_the_output_is_piped(project):
    """A log has the result alone."""
    ran = subprocess.run(BUILD, cwd=project, capture_output=True, text=True, check=True)
    assert "\r" not in ran.stdout + ran.stderr
    assert "Reading articles" not in ran.stdout + ran.stderr


def test_a_line_is_written_over_at_once_and_seldom(monkeypatch):
    """Each change is one write that covers what was there, and comes at most ten times a second."""
    written, clock = [], iter([0.0, 0.1, 0.6, 0.65, 0.75, 0.9])
    terminal = Mock(isatty=lambda: True, write=written.append, fileno=lambda: -1)
    monkeypatch.setattr(console.sys, "stderr", terminal)
    monkeypatch.setattr(console.time, "monotonic", lambda: next(clock))
    with console.progress() as tell:
        tell("Reading articles", 1, 2000)  # too soon
        tell("Reading articles", 1000, 2000)
        tell("Reading articles", 1001, 2000)  # too often
        tell("Reading", 0, 0)
        tell("Reading", 0, 0)  # the same
    long, short = "Reading articles: 1,000 of 2,000", "Reading …"
    assert written == [f"\r{long}", f"\r{short.ljust(len(long))}", f"\r{' ' * len(short)}", "\r"]
