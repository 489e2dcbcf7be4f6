"""Lighthouse over pages that are served: their scores, and what keeps one from being whole."""

import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

NODE = Path(sys.prefix) / "bin/node"
MODULES = Path(sys.prefix) / "checkers"
SCRIPT = Path(__file__).with_suffix(".mjs")
NOT_HERE = "Lighthouse or its Node.js is not here: run `make checkers`"
SECONDS = 120  # for a page


class NoCheckerError(Exception):
    """Lighthouse does not start; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Report:
    """What Lighthouse says of a page: scores from 0 to 1 by category, times in milliseconds where they are measured."""

    address: str
    scores: dict[str, float]
    failed: list[str]
    metrics: dict[str, float]
    error: str


def judge(addresses: Iterable[str], categories: str, chromium: str) -> list[Report]:
    """Lighthouse's report on each page, as a phone sees it, by categories (apart by commas).

    Raises NoCheckerError where it does not start.
    """
    if not (NODE.is_file() and (MODULES / "node_modules/lighthouse").is_dir()):
        raise NoCheckerError(NOT_HERE)
    pages = list(addresses)
    ran = subprocess.run(
        # From standard input, so that it finds the packages where it is run.
        [str(NODE), "--input-type=module", "-", chromium, categories, *pages],
        input=SCRIPT.read_text(encoding="utf-8"),
        cwd=MODULES,
        capture_output=True,
        text=True,
        timeout=SECONDS * len(pages),
        check=False,
    )
    if ran.returncode:
        raise NoCheckerError(f"Lighthouse failed: {ran.stderr}{ran.stdout}")
    return [Report(**json.loads(line)) for line in ran.stdout.splitlines()]
