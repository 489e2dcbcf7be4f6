"""Labels of fates and rules for readers, by id."""

from functools import cache
from pathlib import Path

import yaml

# Every value is text: ``no`` is a language here. libyaml is not built in everywhere.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LABELS = Path(__file__).with_name("rule_labels.yaml")


def read_rule_labels(language: str) -> dict[str, str]:
    """Return the program's labels in a language, by id of rule or fate."""
    return {key: texts[language] for key, texts in _read_all().items() if language in texts}


@cache
def _read_all() -> dict[str, dict[str, str]]:
    with LABELS.open(encoding="utf-8") as file:
        labels: dict[str, dict[str, str]] = yaml.load(file, Loader=LOADER)  # noqa: S506 - it makes nothing but text
    return labels
