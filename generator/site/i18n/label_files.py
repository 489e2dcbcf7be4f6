"""Labels of rules in a project's own words: ``templates/locales/<language>.rules.yaml``."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from generator.clippings.rule_labels import read_rule_labels
from generator.config import ENGLISH
from generator.content.front_matter import read_text
from generator.problems import Problem, ProblemsError
from generator.site.template_folders import LOCALES, TEMPLATES
from generator.yaml_reading.strict_yaml import YamlText, parse_yaml, position_of

HEADER = (
    "# Labels of rules in this language. 'sourcebook messages' adds missing ones and keeps yours.\n"
)
IN_QUOTES = "put the label in quotes to make it text"


def label_file(language: str) -> Path:
    """Return the path of a language's labels from the project's root."""
    return TEMPLATES / LOCALES / f"{language}.rules.yaml"


def load_labels(root: Path, language: str) -> dict[str, str]:
    """Return the labels of a language by id: the project's own, else the program's, else English.

    Raises ProblemsError if the project's file is damaged.
    """
    own = {key: label for key, label in read_own_labels(root, language).items() if label}
    return read_rule_labels(ENGLISH) | read_rule_labels(language) | own


def read_own_labels(root: Path, language: str) -> dict[str, str]:
    """Return the labels in the project's file by id, with empty ones for those not yet written.

    Raises ProblemsError if the file is damaged.
    """
    if not (root / label_file(language)).is_file():
        return {}
    source = YamlText(read_text(root, label_file(language)), label_file(language))
    labels = parse_yaml(source) or {}
    if not isinstance(labels, dict):
        hint = "write 'id: label' lines"
        raise ProblemsError(
            [source.problem("keys-expected", "ids and labels are expected here", hint, 0, 0)]
        )
    problems = [
        source.problem_at((key,), "wrong-type", f"'{key}': expected text", IN_QUOTES)
        for key, label in labels.items()
        if not isinstance(label, str | None)
    ]
    if problems:
        raise ProblemsError(problems)
    return {str(key): label or "" for key, label in labels.items()}


def find_missing_labels(root: Path, language: str) -> list[str]:
    """Return the ids without a label in a language, in the order of the program's file."""
    given = read_rule_labels(language) | read_own_labels(root, language)
    return [key for key in read_rule_labels(ENGLISH) if not given.get(key)]


def check_labels(root: Path, language: str) -> Iterator[Problem]:
    """Yield a Problem for each missing label, and a warning for each label of an unknown id."""
    path, own = label_file(language), read_own_labels(root, language)
    missing = find_missing_labels(root, language)
    if unnamed := [key for key in missing if key not in own]:
        others = f" and {len(unnamed) - 1} more rules have" if len(unnamed) > 1 else " has"
        hint = f"run 'sourcebook messages {language}', then translate the new entries"
        yield Problem(
            "missing-label", f"'{unnamed[0]}'{others} no label in '{language}'", path, hint=hint
        )
    if not own:
        return
    source = YamlText(read_text(root, path), path)
    known = read_rule_labels(ENGLISH)
    for key, label in own.items():
        line, column = position_of(source, (key,), key=True)
        if key not in known:
            near = difflib.get_close_matches(key, known)
            hint = f"did you mean '{near[0]}'?" if near else "remove the line"
            message = f"no rule or fate has the id '{key}'"
            yield Problem("unused-label", message, path, line + 1, column + 1, hint, "warning")
        elif not label and key in missing:
            message = f"the label of '{key}' is not translated"
            yield Problem("missing-label", message, path, line + 1, column + 1, "write the label")


def add_missing_labels(root: Path, language: str) -> str:
    """Return the text of the project's file with a line, and the English label, for each missing one.

    Existing lines are kept.
    """
    path, own = root / label_file(language), read_own_labels(root, language)
    standing = path.read_text("utf-8") if path.is_file() else ""
    known = read_rule_labels(ENGLISH)
    lines = [
        f'{key}: ""  # {known[key]}\n'
        for key in find_missing_labels(root, language)
        if key not in own
    ]
    if standing and not standing.endswith("\n"):
        standing += "\n"
    return (standing or HEADER) + "".join(lines) if lines else standing
