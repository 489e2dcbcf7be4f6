"""Find the source for another machine to install this program from."""

import re
import subprocess
from importlib import metadata
from pathlib import Path
from urllib.parse import unquote, urlsplit

import generator
from generator.extras import DISTRIBUTION, read_direct_url

BY_SSH = re.compile(r"(?:ssh://git@([\w.-]+)/|git@([\w.-]+):)([^\s/]\S*)")


def find_source() -> str:
    """Return the pip requirement for this program on other machines, or '' if unknown.

    Installed from an index, it is this version.
    """
    try:
        noted = metadata.distribution(DISTRIBUTION).read_text("direct_url.json")
    except metadata.PackageNotFoundError:  # run from a clone without installation
        return source_of_clone(Path(generator.__file__).parent.parent)
    return source_noted(noted) if noted else f"{DISTRIBUTION}=={generator.__version__}"


def source_noted(text: str) -> str:
    """Return the requirement for the contents of ``direct_url.json``."""
    noted = read_direct_url(text)
    if noted is None:
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
