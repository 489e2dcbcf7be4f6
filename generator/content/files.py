"""Writing a file so that a reader, or a crash, never meets half of it."""

import os
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Puts ``content`` at ``path`` in one step; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        new.write_bytes(content)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
