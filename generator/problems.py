"""Problems: mistakes of users with their places and advice."""

import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

Severity = Literal["error", "warning"]
Code: TypeAlias = str  # key of problem_codes.yaml
CODES = Path(__file__).with_name("problem_codes.yaml")
WINDOW = 160  # characters shown of a long line
# Pictures for control characters other than tabs and line ends.
SIGNS = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"},
    **dict.fromkeys(range(0x7F, 0xA0), 0xFFFD),
}
UNSHOWN = re.compile(f"[{re.escape(''.join(map(chr, SIGNS)))}]")


class Problem(msgspec.Struct, frozen=True):
    """Mistake of a user at its place.

    ``code`` names the kind of mistake and is stable across releases. ``path`` is relative to the project,
    or as given by the user. ``line`` and ``column`` count from 1, or are None. ``hint`` is advice.
    ``kind`` is the message without particulars and ``about`` the particular, to fold many of one kind.
    """

    code: Code
    message: str
    path: Path | None = None
    line: int | None = None
    column: int | None = None
    hint: str = ""
    severity: Severity = "error"
    kind: str = ""
    about: str = ""

    @property
    def place(self) -> str:
        """Known parts of ``file:line:column``, clickable in editors and terminals."""
        parts = [str(self.path)] if self.path else []
        if self.path and self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)

    @property
    def label(self) -> str:
        """Severity and code as printed: ``error[unknown-key]``."""
        return f"{self.severity}[{self.code}]"


class ProblemsError(Exception):
    """Error with all Problems collected before work had to stop."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.place}: {p.message}" for p in self.problems))

    def __reduce__(self) -> tuple[type["ProblemsError"], tuple[tuple[Problem, ...]]]:
        """Pickle by the problems."""
        return type(self), (self.problems,)


def as_in_publish(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems with the severity that they have in ``publish``.

    Warnings of the codes marked ``publish: error`` in problem_codes.yaml are errors there.
    """
    return tuple(
        msgspec.structs.replace(each, severity="error") if each.code in _refused_codes() else each
        for each in problems
    )


@cache
def _refused_codes() -> frozenset[Code]:
    import yaml  # noqa: PLC0415 - no other command reads the codes

    sections = yaml.safe_load(CODES.read_text("utf-8")).values()
    codes = (code for section in sections for code in section.items())
    return frozenset(code for code, says in codes if not isinstance(says, str))


def refused(error: OSError, root: Path) -> Problem:
    """Return a Problem with an error of the operating system, and its file if known."""
    name = error.filename2 or error.filename  # the second is the file that was to be replaced
    path = Path(os.fsdecode(name)) if isinstance(name, str | bytes) else None
    if path and path.is_relative_to(root):
        path = path.relative_to(root)
    hint = "check the permissions of files and folders, and the free space on the disk"
    message = f"the system says: {error.strerror or error}"
    return Problem("system-error", message, path, hint=hint)


def describe(problem: Problem, root: Path) -> str:
    """Return the problem as text: place, message, lines around it with a caret, and hint.

    Control characters are replaced by their pictures.
    """
    place = f"{problem.place}: " if problem.place else ""
    said = f"{place}{problem.label}: {problem.message}"
    parts = [said, *_context(problem, root)]
    if problem.hint:
        parts.append(f"  hint: {problem.hint}")
    text = "\n".join(parts)
    return text.translate(SIGNS) if UNSHOWN.search(text) else text


def _context(problem: Problem, root: Path) -> list[str]:
    if not (problem.path and problem.line):
        return []
    try:
        text = (root / problem.path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    lines = text.removesuffix("\n").split("\n") if text else []
    start = max((problem.column or 1) - WINDOW // 2, 0)  # of what is shown of long lines
    shown = []
    for number in range(max(1, problem.line - 2), min(len(lines), problem.line + 2) + 1):
        line = lines[number - 1]
        long = len(line) > WINDOW
        if number == problem.line:
            shown.append(f"> {number:4} | {_cut(line, start) if long else line}".rstrip())
            if problem.column:
                before = problem.column - 1 - (start - bool(start) if long else 0)
                shown.append(f"       | {' ' * before}^")
        else:
            shown.append(f"  {number:4} | {_cut(line, 0) if long else line}".rstrip())
    return shown


def _cut(line: str, start: int) -> str:
    """Return the part of a long line from ``start``, with an ellipsis where more of it is."""
    end = start + WINDOW
    return f"{'…' * bool(start)}{line[start:end]}{'…' * (end < len(line))}"


def program_error(error: Exception, path: Path | None = None) -> Problem:
    """Return a Problem with a mistake of this program itself, and where in its code it was met."""
    import traceback  # noqa: PLC0415 - only needed where something is wrong with the program

    *_, met = traceback.extract_tb(error.__traceback__)
    at = f"{Path(met.filename).name}:{met.lineno}"
    message = f"Sourcebook itself fails here: {type(error).__name__}: {error} ({at})"
    hint = "report it, if you can with the file; 'sourcebook explain' shows all of the error"
    return Problem("program-error", message, path, hint=hint)
