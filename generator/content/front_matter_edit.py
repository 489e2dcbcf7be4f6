"""Edit keys of YAML in place, with all other lines as they are."""

from pathlib import Path

import yaml

from generator.content.front_matter import FENCE, split_front_matter
from generator.problems import Problem, ProblemsError
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml

WIDE = 10_000  # characters of a value, which keeps its line


def set_front_matter(text: str, path: Path, key: str, value: object) -> str:
    """Return a file's text with a key of its front matter set, without it for an empty value.

    Raises ProblemsError if the front matter cannot be edited by lines.
    """
    source, body, _ = split_front_matter(text, path)
    return f"{FENCE}\n{set_key(source.text, path, key, value)}{FENCE}\n{body}"


def set_key(text: str, path: Path, key: str, value: object) -> str:
    """Return the text of a map in YAML with a key set, without it for an empty value.

    Raises ProblemsError if the result does not say so, as with braces around the whole map.
    """
    lines = text.splitlines(keepends=True)
    first = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), len(lines))
    last = min(first + 1, len(lines))
    while last < len(lines) and lines[last][:1] in " -\t}]" and lines[last].strip():
        last += 1
    edited = "".join((*lines[:first], _dump(key, value), *lines[last:]))
    wanted = {**_read(text, path), key: value}
    if not value:
        del wanted[key]
    if _read(edited, path) != wanted:
        message = f"'{key}' cannot be changed here without touching other lines"
        raise ProblemsError(
            [Problem("cannot-edit", message, path, first + 1, 1, "change it by hand")]
        )
    return edited


def _read(text: str, path: Path) -> dict[str, object]:
    parsed = parse_yaml(YamlText(text, path))
    return parsed if isinstance(parsed, dict) else {}


def _dump(key: str, value: object) -> str:
    """Return the lines of a key: a list on one, a map and a list of maps on one for each entry."""
    if isinstance(value, dict) and value:
        return f"{key}:\n" + "".join(f"  {name}: {_flow(one)}\n" for name, one in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return f"{key}:\n" + "".join(f"  - {_flow(one)}\n" for one in value)
    return f"{key}: {_flow(value)}\n" if value else ""


def _flow(value: object) -> str:
    dumped = yaml.dump(
        value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=WIDE
    )
    return dumped.removesuffix("\n").removesuffix("\n...")
