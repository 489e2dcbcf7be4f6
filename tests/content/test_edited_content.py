"""What is told of a project's content when one of its lines is edited.

Each line of each file of content is edited by turns: it is left out, comes twice, has its key misspelt, has no
value, a number, or half of what it has. Kept is what is then told otherwise, in kept/edited.txt. `make kept`
writes it anew: what differs is to be looked at.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.build.project import with_project
from generator.commands.check import check_content
from generator.content.load_content import load_content
from generator.content.passages import anchor_of
from generator.problems import ProblemsError
from tests.allegations.alleging_site import CLAIM, DENIAL, SITE
from tests.running import write_files

KEPT = Path(__file__).parent / "kept" / "edited.txt"
DAY = datetime.date(2025, 6, 1)
QUAY = "The harbour's north quay reopened on 1 May 2025."
FILES = {
    **SITE,
    "content/site.yaml": """title: Harbour notes
tagline: {en: What was said of the quay, uk: Що казали про набережну}
base_url: https://example.org/harbour/
languages: [en, uk]
contact: desk@example.org
editor: The desk
text: excerpt
statements: cited
two_eyes: [sensitive]
leave_out: [timeline]
""",
    "content/themes/port.md": f"""---
name: {{en: The port, uk: Порт}}
sensitive: true
colour: {{light: "#1d5b79", dark: "#8ecae6"}}
terms: {{en: [harbour, quay]}}
---
The quay reopened on 1 May 2025 [@2025-05-02-quay-reopens#{anchor_of(QUAY)}].
It was said that the crane was paid for [@crane#{anchor_of(CLAIM)}; @crane#{anchor_of(DENIAL)}].
""",
    "content/themes/port.uk.md": f"""Набережну відкрили 1 травня 2025 року [@2025-05-02-quay-reopens#{anchor_of(QUAY)}].
""",
    "content/outlets.yaml": """gazette:
  name: The Gazette
  spellings: [Gazette of the port]
  domains: [gazette.example]
sentinel:
  name: {en: The Sentinel, uk: Вартовий}
""",
    "content/questions/opening.md": f"""---
question: {{en: When did the quay reopen?, uk: Коли відкрили набережну?}}
answers:
  - {{says: 1 May, passages: [2025-05-02-quay-reopens#{anchor_of(QUAY)}]}}
  - {{says: 8 May, passages: [crane#{anchor_of(CLAIM)}]}}
---
""",
    "content/stories/quay.md": """---
title: {en: The quay reopens, uk: Набережну відкрито}
articles: [2025-05-02-quay-reopens, crane]
---
""",
    "content/pages/about.md": """---
title: About these notes
draft: true
---
{.own}
Read [the port](/themes/port/) first, and [Ada Lock](/people/ada-lock/).
""",
    "content/corrections.yaml": """- on: 2025-05-20
  where: allegations/crane
  kind: correction
  was: 2 May 2025
  now: 1 May 2025
  why: We had the wrong day.
""",
}


def set_value(line: str, value: str) -> str:
    return re.sub(r"(\w+:).*", rf"\1{value}", line, count=1)


EDITS: dict[str, Callable[[str], str]] = {
    "left out": lambda _: "",
    "twice": lambda line: line * 2,
    "its key misspelt": lambda line: re.sub(r"(\w+):", r"\1x:", line, count=1),
    "without a value": lambda line: set_value(line, ""),
    "a number": lambda line: set_value(line, " 7"),
    "half of it": lambda line: f"{line[: len(line) // 2]}\n",
}


def edit_lines(file: str) -> Iterator[tuple[str, str]]:
    """Yield each of two edits of each line of a file, and the text so edited."""
    lines = FILES[file].splitlines(keepends=True)
    for at, line in enumerate(lines):
        for turn in (at, at + 1 + len(EDITS) // 2):
            how = list(EDITS)[turn % len(EDITS)]
            edited = "".join((*lines[:at], EDITS[how](line), *lines[at + 1 :]))
            if edited != FILES[file] and line.strip() not in ("", "---"):
                yield f"## {file}, line {at + 1} {how}: {line.strip()[:60]}", edited


def check(project: Path) -> list[str]:
    """Return all that is told of a project."""
    try:
        problems = with_project(project, lambda opened: check_content(opened, DAY))
    except ProblemsError as error:
        problems = tuple(error.problems)
    return [
        f"{each.place}: {each.severity}[{each.code}]: {each.message} | {each.hint}"
        for each in problems
    ]


def tell_file(project: Path, file: str) -> str:
    """Return what is told otherwise when the lines of a file are edited."""
    before, told = check(project), list[str]()
    for what, text in edit_lines(file):
        write_files(project, {file: text})
        told += [what, *(f"    {line}" for line in check(project) if line not in before)]
    write_files(project, {file: FILES[file]})
    return "".join(f"{line}\n" for line in told)


def read_kept() -> dict[str, str]:
    """Return what is kept, by file."""
    parts = re.split(r"^(?=## )", KEPT.read_text("utf-8"), flags=re.MULTILINE)
    return {
        name: "".join(part for part in parts if part.startswith(f"## {name},")) for name in FILES
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The project without an edit."""
    return write_files(tmp_path_factory.mktemp("project"), FILES)


@pytest.mark.parametrize("file", FILES)
def test_an_edited_line_is_told_as_before(project, file):
    """With its place, or with what it leaves undone elsewhere."""
    assert tell_file(project, file) == read_kept()[file]


def test_every_part_of_the_content_is_read(project):
    """From its own file or folder."""
    row = "- seed: quay.txt\n  from: https://g.example/quay\n  on: 2025-06-01\n  sha256: ''\n"
    withdrawn = "- on: 2025-05-20\n  id: articles/gone\n  why: It was wrong.\n"
    drawn = {"content/captures.yaml": row, "content/withdrawn.yaml": withdrawn}
    content, problems = load_content(write_files(project, drawn))
    for name in drawn:
        (project / name).unlink()
    assert problems == []
    parts = ("sites", "themes", "people", "outlets", "pages", "translations", "allegations")
    parts += ("stories", "questions", "corrections", "withdrawn", "visits", "filed_address")
    assert [part for part in parts if not getattr(content, part)] == []
    assert list(content.visits) == ["quay.txt"]
    assert not content.has_drafts


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        root = write_files(Path(folder), FILES)
        write_files(KEPT.parent, {KEPT.name: "".join(tell_file(root, file) for file in FILES)})
