"""``sourcebook sign``: put a name under a text that somebody has read."""

from pathlib import Path

from generator.content.signatures import add_signature
from generator.paths import CONTENT, leads_into
from generator.problems import Problem, ProblemsError


def sign(root: Path, file: Path, name: str, day: str) -> str:
    """Sign a text of the content in ``root`` by a name, and return a line about it.

    ``file`` is relative to the root, or absolute. Raises ProblemsError if it is no text of the
    content, or the name is blank.
    """
    whole = (root / file).resolve()
    if not whole.is_file() or whole.suffix != ".md" or not leads_into(whole, root / CONTENT):
        hint = "name a Markdown file of content/, such as content/themes/corruption.md"
        raise ProblemsError([Problem("nothing-to-sign", "is not a text to sign", file, hint=hint)])
    if not name.strip():
        hint = 'give your name: --by "Ivo Marsh"'
        raise ProblemsError([Problem("blank-text", "the name is empty", hint=hint)])
    path = whole.relative_to(root.resolve())
    names = add_signature(root, path, name, day)
    return f"signed {path.as_posix()}, as it is, by {', '.join(names)}"
