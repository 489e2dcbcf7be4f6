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
    PARTS,
    PUBLIC_CACHE,
    SEED_DIGESTS,
    UNDERSTOOD,
    VOCABULARY,
)


def forget_cache(root: Path) -> None:
    """Remove everything that earlier runs cached."""
    of_builds = FORMS, VOCABULARY, BUILD_CACHE, PUBLIC_CACHE, COMPARED, HISTORY
    of_seeds = LEDGER_CACHE, PARTS, SEED_DIGESTS, UNDERSTOOD
    for file in (*of_builds, *of_seeds):
        (root / file).unlink(missing_ok=True)
    for folder in (COMPILED, CATALOGUES):
        shutil.rmtree(root / folder, ignore_errors=True)
