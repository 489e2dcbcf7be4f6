"""Files of a bundle: a zip archive of an edition with its site, content and seeds."""

import zipfile
from pathlib import Path, PurePosixPath

from generator.problems import Problem

SEED_DIGESTS = Path("seeds.json")  # SHA-256 of seeds that are not in the bundle, by path


def open_bundle(bundle: Path, folder: Path) -> Problem | None:
    """Unpack a bundle into a folder, or return the Problem with it."""
    hint = "copy or download it again"
    try:
        with zipfile.ZipFile(bundle) as archive:
            for name in archive.namelist():
                if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
                    message = f"'{name}' in it leads out of the bundle"
                    return Problem("not-as-published", message, bundle, hint=hint)
            if damaged := archive.testzip():
                return Problem("not-as-published", f"{damaged} in it is damaged", bundle, hint=hint)
            archive.extractall(folder)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError) as error:
        message = f"is cut off or no bundle: {error}"
        return Problem("not-as-published", message, bundle, hint=hint)
    return None
