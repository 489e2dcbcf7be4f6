"""Which files of the folder ``seeds/`` are seeds."""

import re
from collections.abc import Set
from pathlib import Path, PurePath

from generator.clippings.decode import PAGES

SEEDS = Path("seeds")
LITTER = re.compile(r".*~|#.*#|Thumbs\.db|desktop\.ini", re.IGNORECASE)
# The folder of pictures and scripts that browsers in each language save beside a page.
COMPANION = re.compile(
    r"(?P<page>.+)(?:[_-](?:files|dateien|fichiers|bestanden|archivos|arquivos|ficheiros|file|filer"
    r"|pliki|soubory|datoteke|fajlovi|tiedostot|dosyalar|elemei|bylos|failid|fitxers|fi[sș]iere"
    r"|файлы|файли|файлове)|\.files)",
    re.IGNORECASE,
)


def list_seeds(root: Path) -> tuple[str, ...]:
    """Every seed of the project in ``root``: its path below ``seeds/``, in order.

    A file whose name, or whose folder's name, begins with a dot is none; nor is what a browser
    saved beside a page, or what an editor or a file manager left lying about.
    """
    folder = root / SEEDS
    paths = [
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() or path.is_symlink()
    ]
    pages = {path.with_suffix("") for path in paths if path.suffix.lower() in PAGES}
    return tuple(
        sorted(
            path.as_posix()
            for path in paths
            if not any(part[0] == "." for part in path.parts)
            and not LITTER.fullmatch(path.name)
            and not any(_is_companion(folder, pages) for folder in path.parents)
        )
    )


def _is_companion(folder: PurePath, pages: Set[PurePath]) -> bool:
    found = COMPANION.fullmatch(folder.name)
    return found is not None and folder.with_name(found["page"]) in pages
