"""Check the signature and the time stamp of the last edition, where 'verify' is asked to."""

from pathlib import Path
from typing import NamedTuple

from generator.editions.edition_files import SIGNATURE, TIME_STAMP, EditionRow, proof_path
from generator.editions.edition_signature import check_signature
from generator.editions.edition_time_stamp import check_time_stamp
from generator.paths import read_regular
from generator.problems import Code, Problem, ProblemsError


class ProofKeys(NamedTuple):
    """Public key, or a file of minisign that ends with it, and the file of root certificates, if asked for."""

    key: str = ""
    roots: Path | None = None

    def check(self, root: Path, last: EditionRow | None) -> tuple[str, ...]:
        """Return lines on the proofs of an edition that were asked for.

        Raises ProblemsError at the first that does not hold or is not there.
        """
        said = []
        if self.key:
            row, signature = _read_proof(root, last, SIGNATURE, "edition-not-signed", "--sign")
            key = _read_key(self.key)
            check_signature(row, signature, key)
            said.append(f"signed by {key}")
        if self.roots:
            row, stamp = _read_proof(root, last, TIME_STAMP, "no-time-stamp", "--tsa")
            said.append(f"time stamp of {check_time_stamp(row, stamp, _read(self.roots))}")
        return tuple(said)


NO_KEYS = ProofKeys()


def _read_proof(
    root: Path, last: EditionRow | None, kind: str, code: Code, option: str
) -> tuple[EditionRow, bytes]:
    path = proof_path(last.edition, kind) if last else Path("content/editions")
    if last is None or not (root / path).is_file():
        what = f"edition {last.edition}" if last else "a briefing without an edition"
        hint = f"'sourcebook publish {option}' makes it with the edition"
        raise ProblemsError([Problem(code, f"{what} has no such proof", path, hint=hint)])
    return last, read_regular(root / path)


def _read_key(text: str) -> str:
    if not Path(text).is_file():
        return text
    lines = _read(Path(text)).decode("utf-8", "replace").split()
    return lines[-1] if lines else ""


def _read(path: Path) -> bytes:
    try:
        return read_regular(path)
    except OSError as error:
        hint = "name a file that exists"
        raise ProblemsError([Problem("cannot-read", str(error), path, hint=hint)]) from error
