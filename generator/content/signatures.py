"""Signatures in ``content/signatures.yaml``: names of people who have read a text as it is."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import yaml

from generator.config import Text
from generator.content.correction_meta import read_rows
from generator.content.entries import Content
from generator.content.front_matter import read_text
from generator.fingerprint.digests import published_digest
from generator.nlp.dates.partial_date import PartialDate
from generator.paths import write_atomically
from generator.problems import Problem

SIGNATURES = Path("content/signatures.yaml")
HEADER = "# Who has read which text, as it was: written by 'sourcebook sign'.\n"
HOLDING = re.compile(r"^(?:draft|embargo):.*\n", re.MULTILINE)
TWO = 2


class SignatureMeta(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Entry of ``content/signatures.yaml``. Each field's docstring is its line in the handbook."""

    file: str
    """Path of the text, as `content/themes/corruption.md`."""
    by: Text
    """Name of the person who has read it."""
    on: PartialDate
    """Day of the signature."""
    sha256: str
    """SHA-256 of the text as it was read, without its `draft` and `embargo`."""


def read_signatures(root: Path) -> tuple[SignatureMeta, ...]:
    """Return the signatures in order, none without the file.

    Raises ProblemsError with all that is wrong in it.
    """
    return read_rows(root, SIGNATURES, SignatureMeta)[1]


def digest_signed(text: str) -> str:
    """Return the SHA-256 of a text that is signed, which stays the same when it is released."""
    end = text.find("\n---", 3) + 1
    return published_digest((HOLDING.sub("", text[:end]) + text[end:]).encode()).hex()


def add_signature(root: Path, file: Path, name: str, day: str) -> tuple[str, ...]:
    """Add a name to a text as it is, and return all names on it.

    Signatures on former texts of the file are removed. Raises ProblemsError if a file is wrong.
    """
    digest, path = digest_signed(read_text(root, file)), file.as_posix()
    name = " ".join(name.split())
    rows = [row for row in read_signatures(root) if row.file != path or row.sha256 == digest]
    kept = [row for row in rows if (row.file, row.by.casefold()) != (path, name.casefold())]
    rows = [*kept, SignatureMeta(path, name, PartialDate(day), digest)]
    told = [{key: str(value) for key, value in msgspec.structs.asdict(row).items()} for row in rows]
    text = HEADER + yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=10**9)
    write_atomically(root / SIGNATURES, text.encode())
    return tuple(row.by for row in rows if row.file == path)


def find_unsigned(root: Path, content: Content) -> Iterator[Problem]:
    """Yield a warning about each text that fewer than two people have signed as it is.

    Those are the texts that ``two_eyes`` in the site's configuration names.
    """
    if "sensitive" not in content.site.two_eyes:
        return
    signatures = read_signatures(root)
    for path in _list_sensitive(content):
        digest = digest_signed(read_text(root, path))
        names = {
            " ".join(row.by.split()).casefold(): row.by
            for row in signatures
            if (row.file, row.sha256) == (path.as_posix(), digest)
        }
        if len(names) < TWO:
            message = f"{_say_names(names.values())}, and two people have to sign this very text"
            hint = f'read it, then: sourcebook sign {path.as_posix()} --by "your name"'
            yield Problem("unsigned-text", message, path, 1, 1, hint, "warning")


def _say_names(names: Iterable[str]) -> str:
    return "".join(f"signed by {name} only" for name in names) or "signed by nobody"


def _list_sensitive(content: Content) -> Iterator[Path]:
    """Yield the files of sensitive themes and of allegations, each with its translations."""
    sensitive = [theme.path for theme in content.themes if theme.meta.sensitive]
    recorded = [entry.path for entry in content.recorded]
    for path in (*sensitive, *recorded):
        yield path
        for site in content.sites:
            if found := content.translations.get((path, site.language)):
                yield found.body.path
