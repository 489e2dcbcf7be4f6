"""Signature of an edition by minisign: a file beside its lines, which nothing else needs."""

import base64
import binascii
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.editions.edition_files import EditionRow, edition_statement
from generator.problems import Code, Problem, ProblemsError

MINISIGN = "minisign"
LENGTH, ALGORITHM = 42, b"Ed"  # bytes of a public key, and those that it begins with


def sign_edition(row: EditionRow, key: Path, public_key: str) -> bytes:
    """Return the signature of an edition by the secret key in a file, for which minisign may ask a password.

    Raises ProblemsError if minisign or the file is not there, or the signature is not by ``public_key``.
    """
    if not public_key:
        hint = "write 'public_key: RW…' into content/site.yaml: the last line of the file .pub"
        raise _fail("bad-public-key", "readers have no key to check a signature by", hint)
    require_public_key(public_key)
    if not key.is_file():
        hint = "'minisign -G' makes a key; keep it out of the briefing"
        raise _fail("edition-not-signed", f"there is no secret key '{key}'", hint)
    with tempfile.TemporaryDirectory() as name:
        text, signature = Path(name) / "edition", Path(name) / "signature"
        text.write_bytes(edition_statement(row))
        said = f"edition {row.edition} of {row.at}"
        failed = _run("-S", "-s", str(key), "-m", str(text), "-x", str(signature), "-t", said)
        if failed or not signature.exists():
            hint = "look at the key and its password; nothing was published"
            raise _fail("edition-not-signed", f"minisign could not sign: {failed}", hint)
        made = signature.read_bytes()
    check_signature(row, made, public_key)
    return made


def check_signature(row: EditionRow, signature: bytes, public_key: str) -> None:
    """Raise ProblemsError unless a signature is that of an edition by a public key."""
    require_public_key(public_key)
    with tempfile.TemporaryDirectory() as name:
        text, file = Path(name) / "edition", Path(name) / "signature"
        text.write_bytes(edition_statement(row))
        file.write_bytes(signature)
        failed = _run("-V", "-q", "-P", public_key, "-m", str(text), "-x", str(file))
    if failed:
        message = f"the signature is not of edition {row.edition} by the key {public_key}: {failed}"
        hint = "compare the key with the one that the desk has given you"
        raise _fail("edition-not-signed", message, hint)


def require_public_key(text: str) -> None:
    """Raise ProblemsError for a text that is not a public key of minisign."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != LENGTH or not raw.startswith(ALGORITHM):
        hint = (
            "it is the last line of the file .pub that 'minisign -G' has made, and begins with RW"
        )
        raise _fail("bad-public-key", f"'{text}' is not a public key of minisign", hint)


def _run(*arguments: str) -> str:
    """Run minisign and return what it says if it fails, else ''."""
    program = shutil.which(MINISIGN)
    if program is None:
        hint = "on Debian, apt-get install minisign"
        raise _fail("minisign-not-installed", "signatures need minisign", hint)
    asks = (
        sys.stdin is not None and sys.stdin.isatty()
    )  # for a password, where it also tells errors
    ran = subprocess.run(  # noqa: S603 - its arguments are paths and a key that was checked
        [program, *arguments], check=False, stdin=None if asks else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=None if asks else subprocess.PIPE,
    )  # fmt: skip
    if not ran.returncode:
        return ""
    said = (ran.stderr or b"").decode("utf-8", "replace").replace("\n", " ").strip()
    return said or f"status {ran.returncode}"


def _fail(code: Code, message: str, hint: str) -> ProblemsError:
    return ProblemsError([Problem(code, message, hint=hint)])
