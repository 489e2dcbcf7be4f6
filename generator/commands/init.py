"""``sourcebook init``: create the files of a new briefing, with the source to install from."""

import re
import shlex
import subprocess
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec

import generator
from generator.paths import SITE_FILE
from generator.problems import Problem, ProblemsError

WORKFLOW = Path(".github/workflows/pages.yml")
UNTOLD = b'SOURCEBOOK: ""'  # placeholder in the workflow for the source to install from
REQUIREMENT = re.compile(
    r"(?:git\+)?https?://[^\s\"'\\]+|[A-Za-z0-9][\w.-]*(?:\[[\w,-]+\])?(?:[=~<>!]=?[\w.,=~<>!*-]+)?"
)
STARTER = Path(generator.__file__).parent / "starter"
KEPT = {".gitattributes", ".gitignore", ".gitkeep"}
HIDDEN = {name.removeprefix("."): name for name in (*KEPT, ".github")}
DISTRIBUTION = "sourcebook"
BY_SSH = re.compile(r"(?:ssh://git@([\w.-]+)/|git@([\w.-]+):)([^\s/]\S*)")


def begin(folder: Path, source: str | None) -> Iterator[str]:
    """Start a briefing and yield lines about files made, next steps, and settings left to the user.

    ``source`` is as in ``start_briefing``, or None for the source of this installation.
    """
    source = find_source() if source is None else source
    for path, made in start_briefing(folder, source):
        if made:
            yield f"made {path}"
        elif lacking := _lacking(folder, path):
            yield f"kept {path}, add these lines: {'; '.join(lacking)}"
    if source:
        yield f"GitHub will install Sourcebook from {source}"
    else:
        workflow = folder / WORKFLOW
        yield f"Unknown: the address from which GitHub can install Sourcebook. Add it to {workflow}"
    if _is_nested(folder):
        yield f"GitHub reads workflows from the root of a repository: move {folder / '.github'} there"
    change = "" if folder == Path() else f"cd {shlex.quote(str(folder))} && "
    yield f"Put clippings into {folder / 'seeds'}/, as text files or saved pages, and run:"
    yield f"  {change}sourcebook serve"


def start_briefing(folder: Path, source: str = "") -> Iterator[tuple[Path, bool]]:
    """Make the files of a new briefing and yield the path of each with True if it was made.

    Files of the repository itself are kept and may lack lines of the starter's.

    ``source`` is the pip requirement for this program in the workflow, or empty to be filled in by
    hand. Raises ProblemsError, before anything is made, if ``source`` is no valid requirement or a
    file exists.
    """
    if source and not REQUIREMENT.fullmatch(source):
        message = f"'{source}' is not an address to install from on another machine"
        hint = "give a pip requirement, such as git+https://host/path@version or a wheel's address"
        raise ProblemsError([Problem("bad-install-source", message, hint=hint)])
    files = {_target(folder, path): path for path in sorted(STARTER.rglob("*")) if path.is_file()}
    existing = [path for path in files if path.exists() and path.name not in KEPT]
    if existing:
        shown = [path for path in existing if path == folder / SITE_FILE] or existing
        hint = "choose an empty folder: sourcebook init FOLDER"
        raise ProblemsError(
            Problem("file-exists", "already exists", path, hint=hint) for path in shown
        )
    for path, starter in files.items():
        if path.exists():
            yield path, False
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        content = starter.read_bytes()
        if path == folder / WORKFLOW:
            content = content.replace(UNTOLD, UNTOLD[:-1] + source.encode() + UNTOLD[-1:])
        path.write_bytes(content)
        yield path, True


def _lacking(folder: Path, kept: Path) -> list[str]:
    """Return the lines of the starter's file that the existing one lacks."""
    (starter,) = (path for path in STARTER.rglob("*") if _target(folder, path) == kept)
    own = kept.read_text(encoding="utf-8", errors="replace").splitlines()
    return [line for line in starter.read_text(encoding="utf-8").splitlines() if line not in own]


def _is_nested(folder: Path) -> bool:
    """Return True for a folder below the root of a git repository."""
    whole = folder.resolve()
    return not (whole / ".git").exists() and any((up / ".git").exists() for up in whole.parents)


def _target(folder: Path, source: Path) -> Path:
    """Return the path for a starter file, which may be stored without its leading dot."""
    parts = (HIDDEN.get(part, part) for part in source.relative_to(STARTER).parts)
    return folder.joinpath(*parts)


class _Archive(msgspec.Struct):
    hashes: dict[str, str] = {}
    hash: str = ""


class _Version(msgspec.Struct):
    commit_id: str
    vcs: str = "git"


class DirectUrl(msgspec.Struct):
    """Origin of a distribution not installed from an index, as in ``direct_url.json``."""

    url: str
    vcs_info: _Version | None = None
    archive_info: _Archive | None = None


def find_source() -> str:
    """Return the pip requirement for this program on other machines, or '' if unknown."""
    try:
        noted = metadata.distribution(DISTRIBUTION).read_text("direct_url.json")
    except metadata.PackageNotFoundError:  # run from a clone without installation
        return source_of_clone(Path(generator.__file__).parent.parent)
    return source_noted(noted) if noted else ""


def source_noted(text: str) -> str:
    """Return the requirement for the contents of ``direct_url.json``."""
    try:
        noted = msgspec.json.decode(text, type=DirectUrl)
    except msgspec.DecodeError:
        return ""
    parts = urlsplit(noted.url)
    if parts.scheme == "file":
        folder = Path(unquote(parts.path))
        return source_of_clone(folder) if folder.is_dir() else ""
    address = public_address(noted.url)
    if noted.vcs_info and noted.vcs_info.vcs == "git" and address:
        return f"git+{address}@{noted.vcs_info.commit_id}"
    if noted.archive_info and address:
        archive = noted.archive_info
        sums = [archive.hash, *(f"{name}={value}" for name, value in archive.hashes.items())]
        known = next((each for each in sums if each.startswith("sha256=")), "")
        return f"{address}#{known}" if known else address
    return ""


def source_of_clone(folder: Path) -> str:
    """Return the requirement for a git clone: its commit at its origin, if pushed."""
    if _git(folder, "rev-parse", "--show-toplevel") != str(folder.resolve()):
        return ""
    commit = _git(folder, "rev-parse", "HEAD")
    address = public_address(_git(folder, "remote", "get-url", "origin"))
    pushed = commit and _git(folder, "branch", "--remotes", "--contains", commit)
    return f"git+{address}@{commit}" if address and pushed else ""


def public_address(url: str) -> str:
    """Return the public web address without credentials, or '' if there is none.

    SSH addresses of repositories are converted to https with the same path.
    """
    if found := BY_SSH.fullmatch(url):
        return f"https://{found[1] or found[2]}/{found[3]}"
    parts = urlsplit(url)
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        return ""
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=host).geturl()


def _git(folder: Path, *arguments: str) -> str:
    """Return git's output for a folder, or '' if it fails or is missing."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell, our words
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
