"""Files of a bundle: a zip archive of an edition with its site, content and seeds."""

import zipfile
import zlib
from pathlib import Path, PurePosixPath

from generator.build.site_manifest import MANIFEST
from generator.fingerprint.digests import published_digest
from generator.problems import Problem, ProblemsError

SEED_DIGESTS = Path("seeds.json")  # SHA-256 of seeds that are not in the bundle, by path
SITE = (
    "site/"  # beginning of the names of the site's files, of which the manifest alone is unpacked
)
HINT = "copy or download it again"


def open_bundle(bundle: Path, folder: Path) -> dict[str, str]:
    """Unpack what a bundle's site is made of into a folder, and return the digests of all files by name.

    Raises ProblemsError if it is no bundle, cut off or damaged.
    """
    digests: dict[str, str] = {}
    try:
        with zipfile.ZipFile(bundle) as archive:
            for info in archive.infolist():
                name = info.filename
                if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
                    raise ProblemsError(
                        [_broken(bundle, f"'{name}' in it leads out of the bundle")]
                    )
                if name in digests:
                    raise ProblemsError([_broken(bundle, f"'{name}' is in it twice")])
                if info.is_dir():
                    continue
                content = _read(archive, info, bundle)
                digests[name] = published_digest(content).hex()
                if not name.startswith(SITE) or name == SITE + MANIFEST:
                    path = folder / name
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(content)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        raise ProblemsError([_broken(bundle, f"is cut off or not a bundle: {error}")]) from error
    return digests


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, bundle: Path) -> bytes:
    try:
        return archive.read(info)
    except (zipfile.BadZipFile, zlib.error, RuntimeError) as error:
        raise ProblemsError([_broken(bundle, f"{info.filename} in it is damaged")]) from error


def _broken(bundle: Path, message: str) -> Problem:
    return Problem("not-as-published", message, bundle, hint=HINT)
