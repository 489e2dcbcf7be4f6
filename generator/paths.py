"""Files of a briefing: the one that marks it, caches (ignored by git), careful reading and writing."""

import errno
import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from generator.fingerprint.file_stamps import stamp_files
from generator.problems import Problem, ProblemsError

CONTENT = Path("content")
SITE_FILE = CONTENT / "site.yaml"
PICTURES = CONTENT / "pictures"  # drawn for those who share links
CACHE = Path(".sourcebook")
FORMS = CACHE / "forms"  # inflected forms of terms
VOCABULARY = CACHE / "vocabulary"  # what articles are read by, ready for look-up
COMPILED = CACHE / "templates"
BUILD_CACHE = CACHE / "kept.sqlite"  # articles as read, and the sources of pages
PUBLIC_CACHE = CACHE / "public.sqlite"  # the same without themes and people held back
LEDGER_CACHE = CACHE / "ledger"  # parsed form
AHEAD = CACHE / "ahead"  # digests of articles written since the ledger was saved
PARTS = CACHE / "parts"  # numbers of articles in files that may hold several
SEED_DIGESTS = CACHE / "seeds"  # by their stamps
ENTRIES = CACHE / "entries"  # of feeds and lists, as read
UNDERSTOOD = CACHE / "understood"  # seeds understood by the current rules
COMPARED = CACHE / "compared"  # articles with their seeds
HISTORY = CACHE / "history"  # editions as read
LOCK = CACHE / "lock"
KEEPING = CACHE / "keeping"  # capture that is being written
CATALOGUES = CACHE / "catalogues"
BUILDS = CACHE / "builds"
PREVIEW = CACHE / "preview"
REFUSALS = CACHE / "refusals.json"  # what publish would refuse
UNFINISHED = ".part"  # end of the name of a file that is being written
# Names that Windows keeps for devices, and signs that it allows in none.
UNPORTABLE = re.compile(
    r'[<>:"|?*\\\x00-\x1f]|[. ]$'
    r"|^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)",
    re.IGNORECASE,
)


def require_briefing(root: Path) -> None:
    """Raise ProblemsError unless a folder holds a briefing."""
    if not (root / SITE_FILE).exists():
        hint = "run the command in the folder of a briefing, or start one with 'sourcebook init'"
        raise ProblemsError(
            [Problem("no-site-yaml", "there is no site.yaml", SITE_FILE, hint=hint)]
        )


def read_regular(path: Path) -> bytes:
    """Return a file's bytes.

    Raises OSError if it cannot be read, and for pipes and devices, which could block for ever.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise OSError(errno.EINVAL, "Not a regular file", str(path))
    return path.read_bytes()


def list_markdown(folder: Path) -> list[Path]:
    """Return the Markdown files below a folder, sorted, without hidden ones such as editors' locks."""
    return sorted(folder / name for name in stamp_files(folder, ".md"))


def leads_into(path: Path, folder: Path) -> bool:
    """Return True if a path with its links resolved is inside a folder."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file in one step, with its folder if missing.

    A link is followed, and the rights of a replaced file are kept.
    """
    if path.is_symlink():
        path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        new.write_bytes(content)
        with suppress(FileNotFoundError):
            new.chmod(stat.S_IMODE(path.stat().st_mode))
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def remove_unfinished(root: Path) -> None:
    """Remove files that a killed run was writing in a briefing."""
    pattern = f".*.[0-9]*{UNFINISHED}"
    for folder in (root, root / CACHE, root / BUILDS):
        for path in folder.glob(pattern):
            path.unlink()
    for folder in (root / SITE_FILE.parent, root / "seeds", root / "archive"):
        for path in folder.rglob(pattern):
            path.unlink()
