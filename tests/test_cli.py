"""What whoever meets the program for the first time is told."""

import re
import subprocess
import sys
from importlib.metadata import packages_distributions, requires

import pytest

from tests.running import SMALL_SITE, run, write_files

COMMANDS = [
    "init", "add", "convert", "explain", "people", "review", "themes", "allegations", "migrate",
    "cite", "stories", "questions", "translate", "languages", "build", "pdf", "pictures", "serve", "messages", "check",
    "publish", "verify", "bundle", "brief", "review-pack", "rename", "remove", "sign", "schema",
    "doctor", "completion", "man",
]  # fmt: skip


def test_help_names_the_commands_in_the_order_of_the_journey(tmp_path):
    """With a line for each, which is whole."""
    ran = run(tmp_path, "--help")
    listed = ran.out.partition("Commands:\n")[2]
    assert re.findall(r"^  ([\w-]+)", listed, re.MULTILINE) == COMMANDS
    assert len(listed.splitlines()) == len(COMMANDS)
    assert "..." not in listed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_says_what_it_does(tmp_path, command):
    """And what is to be given is named, not its type."""
    ran = run(tmp_path, command, "--help")
    assert ran.status == 0
    options = ran.out.partition("Options:\n")[2]
    assert re.findall(r"^  -\S.*\S$", options, re.MULTILINE)
    for option in re.findall(r"^  (-.*(?:\n {4,}.*)*)", options, re.MULTILINE):
        assert re.search(r"\s{2,}[A-Z]\w+", option), option
    assert "RANGE" not in ran.out
    assert "TEXT" not in ran.out


def test_help_costs_little():
    """It loads the command line and the texts of help alone, whatever the command."""
    asked_for = {re.match(r"[\w.-]+", line)[0].lower() for line in requires("sourcebook")}
    packages = {
        package
        for package, owners in packages_distributions().items()
        if asked_for & {owner.lower() for owner in owners}
    }
    assert {"click", "jinja2", "yaml"} <= packages
    for command in ("", *COMMANDS):
        asked = [sys.executable, "-X", "importtime", "-m", "generator", *command.split(), "--help"]
        ran = subprocess.run(asked, check=True, capture_output=True, text=True)
        loaded = re.findall(r"^import time:.*\| *([\w.]+)$", ran.stderr, re.MULTILINE)
        assert {name.partition(".")[0] for name in loaded} & packages == {"click", "msgspec"}
        assert 10 < len([name for name in loaded if name.startswith("generator")]) < 20


def test_an_empty_folder_is_told_to_be_none(tmp_path):
    """By each command that needs a briefing, with how to start one."""
    for command in ("convert", "people", "themes", "build", "check"):
        ran = run(tmp_path, command)
        assert ran.status == 1
        assert "start one with 'sourcebook init'\n1 error\n" in ran.err


def test_a_briefing_without_anything_says_what_to_do_next(tmp_path):
    """No command ends without a word."""
    said = run(tmp_path, "init").out
    assert (
        "Put clippings into seeds/, or copy files there with 'sourcebook add', and run:\n  sourcebook serve\n"
        in said
    )
    seedless = "No seeds yet: put clippings into seeds/, or add them: sourcebook add FILE.\n"
    assert run(tmp_path, "convert").out == seedless
    built, _, next_step = run(tmp_path, "build").out.splitlines(keepends=True)
    assert built.startswith("0 articles, ")
    assert next_step == seedless
    assert run(tmp_path, "people").out == (
        "content/people/ has no files yet. --suggest prints some to start with.\n"
    )
    assert run(tmp_path, "people", "--suggest", "--at-least", "3").out == (
        "# Nobody without a file is named in 3 or more articles.\n"
    )


def test_a_briefing_is_started_in_a_folder_that_is_named(tmp_path):
    """Which is then entered; a second start is told by one file."""
    assert "Put clippings into mine/seeds/," in (said := run(tmp_path, "init", "mine").out)
    assert said.endswith("\n  cd mine && sourcebook serve\n")
    assert run(tmp_path, "init", "mine").err == (
        "mine/content/site.yaml: error[file-exists]: already exists\n"
        "  hint: choose an empty folder: sourcebook init FOLDER\n1 error\n"
    )


def test_a_briefing_is_started_beside_what_a_repository_has(tmp_path):
    """Seeds that are there, and files that git ignores, which lack a line."""
    files = {".gitignore": "/site/\n*.tmp\n", "seeds/one.txt": "The quay reopened on 1 May 2025.\n"}
    write_files(tmp_path, files)
    ran = run(tmp_path, "init")
    assert ran.status == 0
    lacking = ran.out.partition("kept .gitignore, add these lines: ")[2].partition("\n")[0].split()
    assert "/.sourcebook/" in lacking
    assert "/site/" not in lacking
    assert (tmp_path / ".gitignore").read_text() == files[".gitignore"]
    assert run(tmp_path, "build").out.startswith("made content/articles/")


def test_many_new_articles_are_counted(tmp_path):
    """A first build of fifty seeds says so in a line."""
    seeds = {
        f"seeds/{number}.txt": f" date 2025-05-02 Quay {number} reopens\n\nThe quay {number} reopened.\n"
        for number in range(50)
    }
    write_files(tmp_path, {**SMALL_SITE, **seeds})
    first, second, *_ = run(tmp_path, "build").out.splitlines()
    assert first == "made 50 articles from seeds"
    assert second.startswith("51 articles, ")
