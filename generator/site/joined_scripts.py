"""Join each of the program's own scripts with all that it imports: a browser asks once, not for one after another.

A project's scripts are published as they are, and so are those of the program that they import.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from generator.site.scripts import Script

_IMPORT = re.compile(r"""^import \{([^}]*)\} from "[^"]+";\n""", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|const) (\w+))", re.MULTILINE)
_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)


def join_scripts(scripts: Sequence[Script], defaults: Path) -> Iterator[Script]:
    """Yield the scripts to publish, in the order in which they are given: after what they import.

    Those that import only scripts of ``defaults``, the program's templates, hold these.
    """
    known = {script.name: script for script in scripts}
    parts: dict[str, dict[str, None]] = {}  # in the order in which they are needed
    for script in scripts:
        near = dict.fromkeys(_imported(script))
        parts[script.name] = {part: None for name in near for part in parts[name]} | near
    ours = {script.name for script in scripts if script.path.is_relative_to(defaults)}
    joined = {name for name in ours if parts[name].keys() <= ours}
    asked = {part for name in known.keys() - joined for part in parts[name]}
    held = {part for name in joined for part in parts[name]} - asked
    for script in scripts:
        if script.name not in held:
            own = parts[script.name] if script.name in joined else {}
            yield _join(script, [known[part] for part in own]) if own else script


def _imported(script: Script) -> Iterator[str]:
    """Yield the scripts that a script imports when it is loaded, not later."""
    return (name for found, name in script.imports() if not found[1].endswith("("))


def _join(script: Script, parts: Sequence[Script]) -> Script:
    """Return the script below its parts, each of which is what a function returns: its exports."""
    values = {part.name: f"$part{number}" for number, part in enumerate(parts)}
    made = [f"const {values[part.name]} = {_enclose(part, values)};\n" for part in parts]
    return msgspec.structs.replace(script, text="".join((*made, _take_parts(script, values))))


def _enclose(part: Script, values: Mapping[str, str]) -> str:
    exported = ", ".join(found[1] for found in _EXPORT.finditer(part.text))
    body = _EXPORT.sub("", _take_parts(part, values))
    return f"(() => {{\n{body}return {{ {exported} }};\n}})()"


def _take_parts(script: Script, values: Mapping[str, str]) -> str:
    """Return the script's text without comments, what it imports taken from these values."""
    wanted = iter([values[name] for name in _imported(script)])
    return _IMPORT.sub(
        lambda found: f"const {{{found[1].replace(' as ', ': ')}}} = {next(wanted)};\n",
        _COMMENT.sub("", script.text),
    )
