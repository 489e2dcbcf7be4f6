"""What the system refuses is told with its file, not with a traceback; an aid that cannot be kept is done without."""

import errno
import itertools
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.running import PROJECT, SMALL_SITE, run, write_files

SEED = " date 2025-05-02 Quay reopens\n\nThe harbour's quay reopened on 1 May 2025.\n"
RIGHTS = "  hint: check the permissions of files and folders, and the free space on the disk\n"


@pytest.fixture
def project(tmp_path):
    """A small site with a seed."""
    return write_files(tmp_path, {**SMALL_SITE, "seeds/one.txt": SEED})


@pytest.mark.parametrize("command", [["convert"], ["convert", "seeds/loop.txt"], ["build"]])
@pytest.mark.parametrize(
    ("target", "message"),
    [("loop.txt", "too many levels of symbolic links"), ("gone", "no such file or directory")],
)
def test_a_link_that_leads_nowhere_is_told_and_the_rest_goes_on(project, command, target, message):
    """As any seed that cannot be read."""
    (project / "seeds/loop.txt").symlink_to(target)
    for _ in range(2):
        ran = run(project, *command)
        assert ran.status == 1
        assert f"seeds/loop.txt: error[cannot-read]: cannot be read: {message}\n" in ran.err
    assert run(project, "explain", "seeds/loop.txt").status == 1


@pytest.mark.parametrize(
    "command", ["build", "convert", "check", "pdf", "serve", "people", "messages"]
)
def test_nothing_is_written_where_there_is_no_briefing(tmp_path, command):
    """A command run in a wrong folder says so, and leaves the folder as it was."""
    write_files(tmp_path, {"seeds/one.txt": SEED})
    ran = run(tmp_path, command)
    assert ran.status == 1
    assert ran.err.startswith("content/site.yaml: error[no-site-yaml]: there is no site.yaml\n")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["one.txt", "seeds"]


@pytest.mark.parametrize("path", ["content/articles/pipe.md", "seeds/pipe.txt"])
def test_a_pipe_in_place_of_a_file_is_told(project, path):
    """To read from it would wait for ever."""
    pipe = (project / path).with_name(".pipe")
    os.mkfifo(pipe)
    (project / path).symlink_to(pipe)
    ran = run(project, "build")
    assert ran.status == 1
    assert f"{path}: error[cannot-read]: cannot be read: not a regular file\n" in ran.err


def test_an_article_that_is_a_link_in_a_circle_is_told(project):
    """With all else that is wrong in content."""
    (project / "content/articles/loop.md").symlink_to("loop.md")
    ran = run(project, "check")
    assert (
        "content/articles/loop.md: error[cannot-read]: cannot be read: too many levels of symbolic links\n"
        in ran.err
    )


@pytest.mark.parametrize(
    "command", [["people"], ["people", "--suggest"], ["explain", "seeds/one.txt"]]
)
def test_a_project_that_cannot_be_written_can_be_read(project, command):
    """Words are then inflected at each run."""
    (project / ".sourcebook").write_text("in the way")
    ran = run(project, *command)
    assert ran.status == 0
    assert "error" not in ran.err


@pytest.mark.parametrize("command", ["convert", "build"])
def test_a_project_that_cannot_be_written_is_not_converted(project, command):
    """The lock cannot be made, which is told before anything is done."""
    (project / ".sourcebook").write_text("in the way")
    ran = run(project, command)
    assert ran.status == 1
    assert ran.err.startswith(".sourcebook/lock: error[cannot-write]: cannot be written: ")


def test_a_folder_that_cannot_be_made_is_told(project):
    """By its name, from here where it is here."""
    ran = run(project, "init", "seeds/one.txt/new")
    assert ran.status == 1
    assert ran.err.startswith("seeds/one.txt/new: error[system-error]")
    assert ran.err.endswith(
        f": error[system-error]: the system says: Not a directory\n{RIGHTS}1 error\n"
    )


def test_a_full_disk_is_told(project, monkeypatch):
    """The system does not name a file; what was written before stays whole."""

    def fill(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", fill)
    ran = run(project, "convert")
    assert ran.status == 1
    assert (
        ran.err
        == f"error[system-error]: the system says: No space left on device\n{RIGHTS}1 error\n"
    )
    assert not (project / "content/conversions.yaml").exists()


def test_explain_finds_a_seed_as_convert_does(project):
    """By its path below seeds/; what is nowhere is told with what to do."""
    assert "Quay reopens" in run(project, "explain", "one.txt").out
    ran = run(project, "explain", "two.txt")
    told = (
        "two.txt: error[cannot-read]: cannot be read: no such file or directory\n"
        "  hint: check that it exists and is readable\n"
    )
    assert told in ran.err


@pytest.mark.parametrize(
    ("host", "message"),
    [("192.0.2.1", "cannot assign requested address"), ("nowhere.invalid", "")],
)
def test_an_address_that_is_not_this_machines_is_told(project, host, message):
    """It is not called busy, and no other port is offered."""
    ran = run(project, "serve", "--host", host)
    assert ran.status == 1
    assert f"error[cannot-listen]: cannot listen on port 8000 of {host}: {message}" in ran.err
    assert "hint: give --host an address of this machine, such as 127.0.0.1," in ran.err


def test_a_seed_whose_name_is_not_utf8_is_told_and_the_rest_goes_on(project):
    """Old ZIP archives hold such names, which neither the ledger nor an article can name."""
    Path(os.fsdecode(os.fsencode(project / "seeds") + b"/\xef\xe0\xf0.txt")).write_text(SEED)
    for _ in range(2):
        ran = run(project, "build")
        assert ran.status == 1
        told = (
            "seeds/\\xef\\xe0\\xf0.txt: error[bad-file-name]: the name of this file is not UTF-8\n"
        )
        assert told in ran.err
    assert "one.txt" in (project / "content/conversions.yaml").read_text("utf-8")
    named = json.loads(run(project, "build", "--json").out)["problems"][0]["path"]
    assert named == "seeds/\\xef\\xe0\\xf0.txt"
    assert len(list((project / "content/articles").glob("*-quay-reopens-2.md"))) == 1


def test_a_terminal_without_unicode_is_shown_escapes(project):
    """Output that cannot be encoded ends in no traceback."""
    (project / "content/articles/Причал.md").write_text("x", "utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "generator", "check"], cwd=project, capture_output=True, check=False,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    assert ran.returncode == 1
    assert rb"\u041f\u0440\u0438\u0447\u0430\u043b" in ran.stderr
    assert b"Traceback" not in ran.stderr


def test_an_article_that_is_a_link_is_written_where_it_leads(project):
    """Its rights are kept, as those of any file that is replaced."""
    run(project, "convert")
    (article,) = (project / "content/articles").glob("*-quay-reopens-2.md")
    common = project / "common.md"
    article.rename(common)
    common.chmod(0o640)
    article.symlink_to("../../common.md")
    (project / "seeds/one.txt").write_text(SEED.replace("The harbour", "The old harbour"))
    assert run(project, "convert").status == 0
    assert article.is_symlink()
    assert "The old harbour" in common.read_text("utf-8")
    assert common.stat().st_mode & 0o777 == 0o640


def test_a_long_line_is_shown_around_the_place(project):
    """A saved page is often one line of half a million letters."""
    (project / "content/pages").mkdir(exist_ok=True)
    start = f"{'a' * 300}: &{'b' * 300}: {'c' * 300}"
    (project / "content/pages/about.md").write_text(f"---\n{start}\n---\n")
    ran = run(project, "check")
    shown = [line for line in ran.err.splitlines() if "|" in line]
    assert max(map(len, shown)) < 180
    above, caret = next(pair for pair in itertools.pairwise(shown) if pair[1].endswith("^"))
    column = int(ran.err.split("about.md:2:")[1].split(":")[0])
    assert above[len(caret) - 1] == start[column - 1]
    assert above.startswith(">    2 | …")
    assert above.endswith("…")


def test_a_renamed_theme_is_put_right_by_converting(project):
    """To edit unedited articles by hand would cut them off from conversion."""
    run(project, "convert")
    (article,) = (project / "content/articles").glob("*-quay-reopens-2.md")
    theme = next((project / "content/themes").glob("*.md"))
    assert f"themes: [{theme.stem}]" in article.read_text("utf-8")
    theme.rename(theme.with_name("other.md"))
    told = run(project, "build").err.split(article.name)[1]
    assert "hint: run 'sourcebook convert'" in told
    run(project, "convert")
    assert "themes: [other]" in article.read_text("utf-8")
