"""Rules in ledgers written before rules had ids."""

from functools import cache
from pathlib import Path

import yaml

from generator.yaml_reading.strict_yaml import StrictLoader

OLD_NAMES = Path(__file__).with_name("old_rule_names.yaml")


def rule_id(rule: str) -> str:
    """Return the id for a sentence that named a rule, or any other text unchanged."""
    return _read_old_names().get(rule, rule) if " " in rule else rule


@cache
def _read_old_names() -> dict[str, str]:
    with OLD_NAMES.open(encoding="utf-8") as file:
        names: dict[str, str] = yaml.load(file, Loader=StrictLoader)  # noqa: S506 - a safe loader
    return names
