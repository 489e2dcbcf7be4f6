"""Running the program as its user does, and writing small sites to run it on."""

import contextlib
import io
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.cli import main

PROJECT = Path(__file__).parent.parent
EDITIONS = shutil.ignore_patterns("editions", "editions.yaml")

SMALL_SITE = {
    "content/site.yaml": "title: Harbour notes\nbase_url: https://example.org/harbour/\nstatements: free\ntext: full\n",
    "content/themes/port.md": """---
name: {en: The port}
colour: {light: "#1d5b79", dark: "#8ecae6"}
terms: {en: [harbour, quay]}
---
{.own}
What was said of the quay.
""",
    "content/outlets.yaml": "gazette:\n  name: The Gazette\n",
    "content/people/ada-lock.md": """---
name: Ada Lock
spellings: {en: [Ada Lock]}
---
""",
    "content/articles/2025-05-02-quay-reopens.md": """---
title: The quay reopens
date: 2025-05-02
language: en
outlet: gazette
---
The harbour's north quay reopened on 1 May 2025.

"It took a year," Ada Lock said.
""",
}


@dataclass(frozen=True)
class Ran:
    """How a run ended, and what it printed."""

    status: int
    out: str
    err: str


def run(folder: Path, *arguments: str) -> Ran:
    """Run ``sourcebook`` with arguments in a folder."""
    out, err = io.StringIO(), io.StringIO()
    status = 0
    before = Path.cwd()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main(list(arguments))
    except SystemExit as end:
        status = int(end.code or 0)
    finally:
        os.chdir(before)
    return Ran(status, out.getvalue(), err.getvalue())


def copy_briefing(folder: Path) -> Path:
    """A copy of the briefing in this repository, without what was built or published; give the folder."""
    for name in ("content", "seeds"):
        shutil.copytree(PROJECT / name, folder / name, ignore=EDITIONS)
    return folder


def write_files(folder: Path, files: dict[str, str]) -> Path:
    """Write text files below a folder; give the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder: its path to its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
