"""Paths of caches below ``.sourcebook/`` (ignored by git)."""

from pathlib import Path

CACHE = Path(".sourcebook")
FORMS = CACHE / "forms-2.json"  # increased with each change of inflection
COMPILED = CACHE / "templates"
BUILD_CACHE = CACHE / "kept.sqlite"  # articles as read, and the sources of pages
LOCK = CACHE / "lock"
CATALOGUES = CACHE / "catalogues"
BUILDS = CACHE / "builds"
PREVIEW = CACHE / "preview"
