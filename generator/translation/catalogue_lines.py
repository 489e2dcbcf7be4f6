"""Lines of gettext's catalogues, with mistakes that libraries read as something else."""

import re
from pathlib import Path

from generator.problems import Problem, ProblemsError

LINE = re.compile(
    r"\s*(?:#(?![~|]).*|(?:#[~|]+\s*)*"
    r'(?:(?:msg(?:ctxt|id|id_plural|str(?:\[\d\])?)\s*)?"(?:[^"\\]|\\.)*"\s*)?)'
)


def require_catalogue_lines(text: str, path: Path) -> None:
    """Raise ProblemsError with the first line that is neither a comment nor a part of a message."""
    for number, line in enumerate(text.splitlines(), 1):
        if not LINE.fullmatch(line):
            hint = "write msgid and msgstr, each followed by text in quotes"
            message = "not a valid catalogue line"
            raise ProblemsError([Problem("bad-catalogue", message, path, number, 1, hint)])
