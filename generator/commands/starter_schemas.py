"""Schemas beside the files of a new briefing, by which editors complete keys and say what they mean."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.commands.schema import make_schema
from generator.paths import SITE_FILE

FOLDER = Path(".vscode")
DESCRIBED: Mapping[str, Path] = {"site": SITE_FILE, "outlets": SITE_FILE.with_name("outlets.yaml")}


def add_schemas(files: Mapping[Path, str]) -> dict[Path, str]:
    """Return the files of a starter with a schema for each in YAML, which its first line names."""
    added = dict(files)
    for name, path in DESCRIBED.items():
        schema = FOLDER / f"{name}.schema.json"
        way = "../" * len(path.parent.parts) + schema.as_posix()
        added[path] = f"# yaml-language-server: $schema={way}\n{added[path]}"
        added[schema] = json.dumps(make_schema(name), ensure_ascii=False, indent=1) + "\n"
    return dict(sorted(added.items()))
