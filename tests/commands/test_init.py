"""A new briefing says to GitHub where this program comes from, where that is known, and never guesses."""

import subprocess

import pytest
import yaml

from generator.commands.install_source import public_address, source_noted, source_of_clone
from generator.paths import CACHE
from tests.running import run

WORKFLOW = ".github/workflows/pages.yml"
COMMIT = "0123456789012345678901234567890123456789"


def read_step(folder):
    """The workflow's step that installs, builds and checks."""
    workflow = yaml.safe_load((folder / WORKFLOW).read_text("utf-8"))
    return next(step for step in workflow["jobs"]["build"]["steps"] if "run" in step)


def test_the_workflow_begins_with_what_the_last_run_cached(tmp_path):
    """Of its own branch, or else the newest; every run saves under a key of its own, before which nothing is built."""
    run(tmp_path, "init", "mine", "--source", "sourcebook==1.0")
    workflow = yaml.safe_load((tmp_path / "mine" / WORKFLOW).read_text("utf-8"))
    steps = workflow["jobs"]["build"]["steps"]
    [at] = [n for n, step in enumerate(steps) if step.get("uses", "").startswith("actions/cache@")]
    assert at < next(n for n, step in enumerate(steps) if "sourcebook build" in step.get("run", ""))
    given = steps[at]["with"]
    assert given["path"] == CACHE.as_posix()
    branch, any_branch = given["restore-keys"].splitlines()
    assert given["key"] == branch + "${{ github.run_id }}-${{ github.run_attempt }}"
    assert branch == any_branch + "${{ github.ref_name }}-"


def git(folder, *arguments):
    """What git prints; who commits is nobody."""
    nobody = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.org"]
    command = ["git", "-C", folder, *nobody, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(
    "source",
    ["git+https://example.org/sourcebook@v1", "https://example.org/a.whl", "sourcebook==1.0"],
)
def test_the_workflow_installs_from_the_source_that_is_named(tmp_path, source):
    """As pip is told it, and the command says so."""
    ran = run(tmp_path, "init", "mine", "--source", source)
    assert ran.status == 0
    assert f"GitHub will install Sourcebook from {source}\n" in ran.out
    assert read_step(tmp_path / "mine")["env"]["SOURCEBOOK"] == source


def test_the_workflow_of_an_unknown_source_says_what_is_missing(tmp_path):
    """The command does, and the workflow ends before it asks anybody else for the program."""
    ran = run(tmp_path, "init", "mine", "--source", "")
    assert f"Add it to mine/{WORKFLOW}\n" in ran.out
    step = read_step(tmp_path / "mine")
    assert step["env"]["SOURCEBOOK"] == ""
    ended = subprocess.run(
        ["sh", "-e", "-c", step["run"]],
        env={"SOURCEBOOK": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout.startswith("::error::Write into .github/workflows/pages.yml, at SOURCEBOOK")


@pytest.mark.parametrize("source", ["./a.whl", "file:///a.whl", "a b", 'x"y', "../sourcebook"])
def test_a_source_that_only_this_machine_has_is_refused(tmp_path, source):
    """Before anything is made."""
    ran = run(tmp_path, "init", "mine", "--source", source)
    assert ran.status == 1
    assert (
        f"error[bad-install-source]: '{source}' is not an address to install from on another machine\n"
        in ran.err
    )
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    ("noted", "source"),
    [
        (
            f'{{"url": "https://example.org/s.git", "vcs_info": {{"vcs": "git", "commit_id": "{COMMIT}"}}}}',
            f"git+https://example.org/s.git@{COMMIT}",
        ),
        (
            '{"url": "https://example.org/a.whl", "archive_info": {"hashes": {"sha256": "ab"}}}',
            "https://example.org/a.whl#sha256=ab",
        ),
        ('{"url": "https://example.org/a.whl", "archive_info": {}}', "https://example.org/a.whl"),
        ('{"url": "file:///nowhere/a.whl", "archive_info": {}}', ""),
        (
            f'{{"url": "https://example.org/s", "vcs_info": {{"vcs": "hg", "commit_id": "{COMMIT}"}}}}',
            "",
        ),
        ("damaged", ""),
    ],
)
def test_the_source_is_what_the_installer_noted(noted, source):
    """A commit or a wheel with its sum; a file of this machine is none."""
    assert source_noted(noted) == source


def test_the_source_of_a_clone_is_its_commit_at_its_origin(tmp_path):
    """Once that has been pushed, and only of the clone itself; what is written has no password in it."""
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "one")
    assert source_of_clone(tmp_path) == ""
    git(tmp_path, "remote", "add", "origin", "https://me:secret@example.org/me/sourcebook.git")
    assert source_of_clone(tmp_path) == ""
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    commit = git(tmp_path, "rev-parse", "HEAD")
    whole = f"git+https://example.org/me/sourcebook.git@{commit}"
    assert source_of_clone(tmp_path) == whole
    assert (
        source_noted(f'{{"url": "{tmp_path.as_uri()}", "dir_info": {{"editable": true}}}}') == whole
    )
    (tmp_path / "below").mkdir()
    assert source_of_clone(tmp_path / "below") == ""
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "two")
    assert source_of_clone(tmp_path) == ""


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("git@example.org:me/sourcebook.git", "https://example.org/me/sourcebook.git"),
        ("ssh://git@example.org/me/sourcebook", "https://example.org/me/sourcebook"),
        ("https://token@example.org:8443/s", "https://example.org:8443/s"),
        ("ssh://git@example.org:22/s", ""),
        ("/srv/sourcebook.git", ""),
        ("file:///srv/sourcebook.git", ""),
        ("", ""),
    ],
)
def test_an_address_is_made_everybodys(address, public):
    """Of the web, without names and passwords."""
    assert public_address(address) == public


def test_the_command_to_go_on_with_can_be_copied(tmp_path):
    """The folder's name may have a space."""
    assert run(tmp_path, "init", "My briefing").out.endswith(
        "  cd 'My briefing' && sourcebook serve\n"
    )


def test_a_briefing_below_a_repository_is_told_where_its_workflow_belongs(tmp_path):
    """GitHub never reads it where it is."""
    git(tmp_path, "init")
    told = "GitHub reads workflows from the root of a repository: move docs/.github there\n"
    assert told in run(tmp_path, "init", "docs").out
    git(tmp_path, "init", "own")
    assert "the root of a repository" not in run(tmp_path, "init", "own").out


def test_git_never_changes_a_seed(tmp_path):
    """The page gives the sum of its bytes, which other line ends would change."""
    git(tmp_path, "init")
    run(tmp_path, "init")
    git(tmp_path, "config", "core.autocrlf", "input")
    (tmp_path / "seeds/one.txt").write_bytes(b"A line\r\n")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--message", "seeds")
    (tmp_path / "seeds/one.txt").unlink()
    git(tmp_path, "checkout", "seeds/one.txt")
    assert (tmp_path / "seeds/one.txt").read_bytes() == b"A line\r\n"
