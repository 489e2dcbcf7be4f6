"""Nothing that other systems lack is needed, and the bytes are the same without it."""

import json
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import PureWindowsPath

import pytest

from generator.cli import cli
from generator.content.article_files import free_path
from generator.paths import UNPORTABLE
from tests.running import PROJECT, SMALL_SITE, read_tree, run, write_files
from tests.serving import free_port

pytestmark = pytest.mark.long

SEED = (
    " date 2025-05-02 Quay {0} reopens\n\nThe harbour's quay number {0} reopened on 1 May 2025.\n"
)
ADDRESS = "articles/2025-05-02-quay-reopens"
# Arguments of every command that ends by itself. What typesets and draws does so before there are many seeds.
COMMANDS = {
    "init": ["new"],
    "pdf": [],
    "pictures": [],
    "add": ["new/README.md", "--on", "2025-05-03"],
    "convert": ["--jobs", "2"],
    "explain": ["seeds/0.txt"],
    "people": ["--suggest"],
    "review": [],
    "themes": ["--suggest"],
    "allegations": [],
    "migrate": [],
    "cite": ["quay reopened"],
    "stories": [],
    "questions": [],
    "translate": ["2025-05-02-quay-reopens", "uk"],
    "languages": [],
    "build": ["--jobs", "2"],
    "messages": ["uk"],
    "check": [],
    "sign": ["content/themes/port.md", "--by", "Ivo Marsh"],
    "publish": ["--as-of", "2025-05-04"],
    "verify": [],
    "bundle": ["--to", "edition.zip", "--with-seeds"],
    "brief": ["--since", "2025-05-01"],
    "review-pack": [],
    "schema": ["site"],
    "doctor": [],
    "completion": ["bash"],
    "man": ["manual"],
    "rename": [ADDRESS, "articles/quay", "--why", "It is shorter."],
    "remove": ["people/ada-lock", "--why", "She is no subject."],
}
FEW_SEEDS = list(COMMANDS).index("add")  # commands before there are more
RESERVED = ("con", "PRN", "aux.txt", "nul.tar.gz", "com1", "LPT9.md", "conin$", "com¹", "nul ")
SIGNS = ("a:b", "a?", "a*", "a|b", "a<b", 'a"b', "a\\b", "a\x07b", "a.", "a ")  # fmt: skip
ALLOWED = (
    "console",
    "com",
    "com10",
    "auxiliary.md",
    "a.con",
    "null",
    ".nul",
    "a b",
    "con-2",
    "Київ.md",
)


@pytest.fixture
def projects(tmp_path):
    """Twice the same small site."""
    site = {"content/site.yaml": SMALL_SITE["content/site.yaml"] + "languages: [en, uk]\n"}
    files = {**SMALL_SITE, **site}
    made = [write_files(tmp_path / name, files) for name in ("here", "there")]
    assert len(made) == 2
    return made


def run_elsewhere(project, commands):
    """Run commands as on another system. Return status, output and errors of each."""
    ended = subprocess.run(
        [sys.executable, str(PROJECT / "tests/like_windows.py")],
        input=json.dumps(commands),
        cwd=project,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def without_times(text):
    """Replace what differs from run to run."""
    return re.sub(r"in \d+\.\d\d s", "", text)


def test_every_command_runs_without_forks_and_posix_locks(projects):
    """It ends alike, says the same, and leaves the same files; only times differ."""
    here, there = projects
    assert set(cli.commands) == {*COMMANDS, "serve"}
    commands = [[command, *arguments] for command, arguments in COMMANDS.items()]
    few, many = commands[:FEW_SEEDS], commands[FEW_SEEDS:]
    told = run_elsewhere(there, few)
    ran = [run(here, *each) for each in few]
    for project in projects:  # more than one process takes
        write_files(project, {f"seeds/{number}.txt": SEED.format(number) for number in range(70)})
    told += run_elsewhere(there, many)
    ran += [run(here, *each) for each in many]
    for (command, *_), (status, *elsewhere), own in zip(commands, told, ran, strict=True):
        assert status == own.status == 0, (command, elsewhere)
        said = [own.out, own.err]
        # What doctor says is of the machine.
        assert [*map(without_times, elsewhere)] == [
            *map(without_times, said)
        ] or command == "doctor"
    for folder in ("content", "site", "templates", "new"):
        assert read_tree(there / folder) == read_tree(here / folder), folder
    assert (there / "edition.zip").read_bytes() == (here / "edition.zip").read_bytes()
    assert [path.name for path in there.glob("*.pdf")] == [path.name for path in here.glob("*.pdf")]


def test_serve_runs_without_forks_and_posix_locks(projects):
    """The preview is that of the system that has them, and an edit is built."""
    _, there = projects
    program = [
        sys.executable,
        str(PROJECT / "tests/like_windows.py"),
        "serve",
        "--port",
        str(free_port()),
    ]
    process = subprocess.Popen(program, cwd=there, stdout=subprocess.PIPE, text=True)
    try:
        address = next(
            found[1] for line in process.stdout if (found := re.match(r"Serving (\S+)", line))
        )
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - of this machine
            assert b"The quay reopens" in answer.read()
        (there / "content/articles/2025-05-02-quay-reopens.md").write_text(
            SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"].replace(
                "The quay", "The old quay"
            )
        )
        assert any(line.startswith("Built: ") for line in process.stdout)
        with urllib.request.urlopen(address) as answer:  # noqa: S310 - of this machine
            assert b"The old quay reopens" in answer.read()
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
    assert process.returncode == 0


@pytest.mark.parametrize("name", [*RESERVED, *SIGNS])
def test_names_that_windows_cannot_store_are_known(name):
    """Those that it keeps for devices, by Python's own knowledge too, and those with its signs."""
    assert UNPORTABLE.search(name)


@pytest.mark.parametrize("name", ALLOWED)
def test_names_that_windows_can_store_are_left_alone(name):
    """Names that only begin like a device's are any other."""
    assert not UNPORTABLE.search(name)
    assert PureWindowsPath(name).name == name


def test_no_article_is_written_under_a_name_of_windows():
    """A seed whose title is the name of a device gets a number behind it."""
    assert free_path("con", set()).name == "con-2.md"
    assert free_path("con", {"con-2"}).name == "con-3.md"
    assert free_path("console", set()).name == "console.md"


def test_check_warns_of_names_that_other_systems_cannot_keep(tmp_path):
    """Reserved ones, and those that differ in case or in the form of accents alone."""
    write_files(
        tmp_path,
        {**SMALL_SITE, "seeds/aux.txt": SEED, "seeds/Port.txt": SEED, "seeds/port.txt": SEED,
         "seeds/caf\u00e9.txt": SEED, "seeds/cafe\u0301.txt": SEED},
    )  # fmt: skip
    run(tmp_path, "convert")
    told = run(tmp_path, "check").err
    hint = "  hint: rename it, so that every clone of the project has it\n"
    for name, message in (
        ("aux.txt", "cannot be stored on Windows under this name"),
        ("port.txt", "Windows and macOS do not tell it apart from seeds/Port.txt"),
        ("caf\u00e9.txt", "Windows and macOS do not tell it apart from seeds/cafe\u0301.txt"),
    ):
        assert f"seeds/{name}: warning[unportable-name]: {message}\n{hint}" in told
    assert told.count("unportable-name") == 3
