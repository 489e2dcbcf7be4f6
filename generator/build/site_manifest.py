"""Complete a site by its search index and by the manifest, which has the digest of every file."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from generator.build.cache import open_cache, pack, unpack
from generator.build.project import Project
from generator.build.search_build import SEARCH_FOLDER, Indexed, index_site
from generator.content.public_content import View
from generator.editions.edition_files import EditionRow
from generator.fingerprint.digests import published_file_digest
from generator.fingerprint.file_stamps import FileStamp, stamp_file
from generator.parallel.executor import Tell
from generator.paths import write_atomically
from generator.site.output import Written

MANIFEST = "manifest.json"  # in the site


class ShownEdition(msgspec.Struct, frozen=True):
    """Edition by its number, its time and its digest."""

    edition: int
    at: str
    digest: str


class SiteManifest(msgspec.Struct, frozen=True):
    """Edition that a site shows, addresses that differ from it, and SHA-256 of each file by path."""

    edition: ShownEdition
    unpublished: tuple[str, ...]
    files: dict[str, str]


class _Hashed(msgspec.Struct, frozen=True, array_like=True):
    """Digests of files with the stamps that they were made at."""

    files: dict[str, tuple[FileStamp, str]]


def paths_made_later(project: Project) -> tuple[str, ...]:
    """Return the paths of what is made after the pages."""
    has = {SEARCH_FOLDER: project.content.site.has("search"), MANIFEST: project.state.last}
    return tuple(path for path, there in has.items() if there)


def complete_site(
    project: Project, view: View, out: Path, written: Written, *, clean: bool, tell: Tell
) -> tuple[Indexed | None, dict[str, FileStamp]]:
    """Make the search index and the manifest, if the view asks for them, with the stamps of all files."""
    if not view.indexed:
        return None, {}
    tell("Making the search index", 0, 0)
    indexed = index_site(project, out, clean=clean)
    stamps = {**written.files, **indexed.files}
    return indexed, {**stamps, **write_manifest(project, out, stamps)}


def write_manifest(
    project: Project, out: Path, stamps: Mapping[str, FileStamp]
) -> dict[str, FileStamp]:
    """Write the manifest of a site whose files have these stamps, and return its own.

    Without an edition there is none. Digests are kept, and made again for files with other stamps.
    """
    last = project.state.last
    if last is None:
        return {}
    with open_cache(project.cache) as cache:
        name = f"digests in {out.resolve()}"
        packed = cache.load(name)
        known = _unpack(packed).files if packed else {}
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - sites without editions need none

        stale = [path for path, stamp in stamps.items() if known.get(path, ("",))[0] != stamp]
        with ThreadPoolExecutor() as pool:
            digests = pool.map(published_file_digest, (out / each for each in stale))
            made = {path: digest.hex() for path, digest in zip(stale, digests, strict=True)}
        hashed = {
            path: (stamp, made[path] if path in made else known[path][1])
            for path, stamp in sorted(stamps.items())
        }
        if stale or known.keys() != hashed.keys():
            cache.save({name: pack(_Hashed(hashed))})
    files = {path: digest for path, (_, digest) in hashed.items()}
    content = encode_manifest(SiteManifest(show_edition(last), project.state.unpublished, files))
    target = out / MANIFEST
    if not target.is_file() or target.read_bytes() != content:
        write_atomically(target, content)
    return {MANIFEST: stamp_file(target)}


def show_edition(row: EditionRow) -> ShownEdition:
    """Return an edition as a manifest names it."""
    return ShownEdition(row.edition, row.at, row.digest)


def encode_manifest(manifest: SiteManifest) -> bytes:
    """Return a manifest as JSON, a file a line."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def read_manifest(content: bytes) -> SiteManifest:
    """Read a manifest.

    Raises msgspec.DecodeError if it is none.
    """
    return msgspec.json.decode(content, type=SiteManifest)


def _unpack(packed: bytes) -> _Hashed:
    try:
        return unpack(packed, _Hashed)
    except msgspec.DecodeError:
        return _Hashed({})
