"""Say how to install what only some need: the extras of this program."""

from urllib.parse import urlsplit

import msgspec

from generator.problems import Problem, ProblemsError

DISTRIBUTION = "sourcebook"


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


def lacks_extra(extra: str, message: str) -> ProblemsError:
    """Return the error that something needs an extra, with how to install it."""
    hint = f"install the extra: {how_to_install(extra)}"
    return ProblemsError([Problem("extra-not-installed", message, hint=hint)])


def how_to_install(extra: str) -> str:
    """Return the command that adds an extra, from where this program came."""
    named = f"{DISTRIBUTION}[{extra}]"
    return f"pip install '{locate(named, _read_origin())}'"


def locate(named: str, noted: str) -> str:
    """Return the requirement for a distribution, given what is noted of its origin, '' for an index."""
    origin = read_direct_url(noted)
    if origin is None:
        return named
    from urllib.request import url2pathname  # noqa: PLC0415 - heavy, and needed where an extra is missing

    parts, vcs = urlsplit(origin.url), origin.vcs_info and origin.vcs_info.vcs
    if parts.scheme == "file" and not vcs:
        return f"{url2pathname(parts.path)}{named.removeprefix(DISTRIBUTION)}"
    return f"{named} @ {f'{vcs}+' if vcs else ''}{origin.url}"


def read_direct_url(noted: str) -> DirectUrl | None:
    """Return the contents of ``direct_url.json``, None if there are none or they are damaged."""
    try:
        return msgspec.json.decode(noted, type=DirectUrl)
    except msgspec.DecodeError:
        return None


def _read_origin() -> str:
    from importlib import metadata  # noqa: PLC0415 - heavy, and needed where an extra is missing

    try:
        return metadata.distribution(DISTRIBUTION).read_text("direct_url.json") or ""
    except metadata.PackageNotFoundError:  # run from a clone without installation
        return ""
