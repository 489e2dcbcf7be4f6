"""Say how to install what only some need: the extras of this program."""

from importlib import metadata
from urllib.parse import urlsplit
from urllib.request import url2pathname

import msgspec

DISTRIBUTION = "sourcebook"


class _Origin(msgspec.Struct):
    """Origin of a distribution not installed from an index, as in ``direct_url.json``."""

    url: str
    vcs_info: dict[str, str] = {}


def how_to_install(extra: str) -> str:
    """Return the command that adds an extra, from where this program came."""
    named = f"{DISTRIBUTION}[{extra}]"
    return f"pip install '{locate(named, _read_origin())}'"


def locate(named: str, noted: str) -> str:
    """Return the requirement for a distribution, given what is noted of its origin, '' for an index."""
    try:
        origin = msgspec.json.decode(noted, type=_Origin) if noted else None
    except msgspec.DecodeError:
        origin = None
    if origin is None:
        return named
    parts, vcs = urlsplit(origin.url), origin.vcs_info.get("vcs")
    if parts.scheme == "file" and not vcs:
        return f"{url2pathname(parts.path)}{named.removeprefix(DISTRIBUTION)}"
    return f"{named} @ {f'{vcs}+' if vcs else ''}{origin.url}"


def _read_origin() -> str:
    try:
        return metadata.distribution(DISTRIBUTION).read_text("direct_url.json") or ""
    except metadata.PackageNotFoundError:  # run from a clone without installation
        return ""
