"""Paths of a briefing: the file that marks it, caches (ignored by git), and careful reading."""

import errno
import stat
from pathlib import Path

from generator.problems import Problem, ProblemsError

SITE_FILE = Path("content/site.yaml")
CACHE = Path(".sourcebook")
FORMS = CACHE / "forms"  # inflected forms of terms
COMPILED = CACHE / "templates"
BUILD_CACHE = CACHE / "kept.sqlite"  # articles as read, and the sources of pages
LEDGER_CACHE = CACHE / "ledger"  # parsed form
UNDERSTOOD = CACHE / "understood"  # seeds understood by the current rules
LOCK = CACHE / "lock"
CATALOGUES = CACHE / "catalogues"
BUILDS = CACHE / "builds"
PREVIEW = CACHE / "preview"


def require_briefing(root: Path) -> None:
    """Raise ProblemsError unless a folder holds a briefing."""
    if not (root / SITE_FILE).exists():
        hint = "run the command in the folder of a briefing, or start one with 'sourcebook init'"
        raise ProblemsError(
            [Problem("no-site-yaml", "there is no site.yaml", SITE_FILE, hint=hint)]
        )


def read_regular(path: Path) -> bytes:
    """Return a file's bytes.

    Raises OSError where it cannot be read, and for pipes and devices, which could block for ever.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
    return path.read_bytes()
