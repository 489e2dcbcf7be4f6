"""Paths of caches below ``.sourcebook/`` (ignored by git)."""

from pathlib import Path

CACHE = Path(".sourcebook")
FORMS = CACHE / "forms"  # inflected forms of terms
COMPILED = CACHE / "templates"
BUILD_CACHE = CACHE / "kept.sqlite"  # articles as read, and the sources of pages
LEDGER_CACHE = CACHE / "ledger"  # parsed form
UNDERSTOOD = CACHE / "understood"  # seeds understood by the current rules
LOCK = CACHE / "lock"
CATALOGUES = CACHE / "catalogues"
BUILDS = CACHE / "builds"
PREVIEW = CACHE / "preview"
