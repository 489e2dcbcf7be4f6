"""What the program is: its own files and the libraries beside it."""

import hashlib
import sys
from functools import cache
from pathlib import Path

import click

import generator
from generator.content.files import stamp_files

PACKAGE = Path(generator.__file__).parent


@cache  # a running program is what it was when it started
def program_digest() -> bytes:
    """A digest of the program's version and files, of Python's version, and of the libraries' folder."""
    libraries = Path(click.__file__).parent.parent  # its own stamp changes where one is installed
    stamps = stamp_files(PACKAGE)
    files = sorted((path, stamp) for path, stamp in stamps.items() if not path.endswith(".pyc"))
    told = (generator.__version__, sys.version, libraries, libraries.stat().st_mtime_ns, files)
    return hashlib.blake2b(repr(told).encode(), digest_size=16).digest()
