"""Where commands keep what they can make again: below ``.sourcebook/``, which git ignores."""

from pathlib import Path

CACHE = Path(".sourcebook")
FORMS = CACHE / "forms-2.json"  # the number grows when words are inflected otherwise
COMPILED = CACHE / "templates"
KEPT = CACHE / "kept.sqlite"  # articles as they were read, and what pages were made from
LOCK = CACHE / "lock"
CATALOGUES = CACHE / "catalogues"
BUILDS = CACHE / "builds"
PREVIEW = CACHE / "preview"
