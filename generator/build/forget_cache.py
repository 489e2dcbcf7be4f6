"""Removal of everything that earlier runs cached."""

import shutil
from pathlib import Path

from generator.paths import (
    BUILD_CACHE,
    CATALOGUES,
    COMPARED,
    COMPILED,
    FORMS,
    HISTORY,
    LEDGER_CACHE,
    PUBLIC_CACHE,
    UNDERSTOOD,
)


def forget_cache(root: Path) -> None:
    """Remove everything that earlier runs cached."""
    for file in (FORMS, BUILD_CACHE, PUBLIC_CACHE, LEDGER_CACHE, UNDERSTOOD, COMPARED, HISTORY):
        (root / file).unlink(missing_ok=True)
    for folder in (COMPILED, CATALOGUES):
        shutil.rmtree(root / folder, ignore_errors=True)
