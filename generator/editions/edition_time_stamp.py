"""Time stamp of an edition by RFC 3161: a file beside its lines, which nothing else needs."""

import http.client
import importlib.util
import urllib.request
from typing import Any
from urllib.parse import urlsplit

from generator.editions.edition_files import EditionRow, edition_statement
from generator.extras import lacks_extra
from generator.fingerprint.digests import published_digest
from generator.problems import Code, Problem, ProblemsError

SECONDS, MOST_BYTES = 30.0, 2**20  # of an answer
QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"


def ask_time_stamp(row: EditionRow, address: str) -> bytes:
    """Return the time stamp of an edition by a time stamp authority, as it answers.

    Raises ProblemsError for what is not a web address, and for an answer that is no stamp of it.
    """
    _require_extra()
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder  # noqa: PLC0415 - of the extra 'tsa'

    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise _fail("bad-web-address", f"{address} is not a web address", "begin with https://")
    builder = TimestampRequestBuilder().data(edition_statement(row))
    query = builder.hash_algorithm(HashAlgorithm.SHA256).cert_request(cert_request=True).build()
    request = urllib.request.Request(  # noqa: S310 - http and https alone come here
        address, query.as_bytes(), {"Content-Type": QUERY, "Accept": REPLY}
    )
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as reply:  # noqa: S310 - as above
            stamp: bytes = reply.read(MOST_BYTES)
        answer = _decode(stamp)
        if answer.tst_info.nonce != query.nonce:
            raise ValueError("it is the answer to another query")  # noqa: TRY301 - told below
        _require_own(answer, row)
    except (OSError, http.client.HTTPException, ValueError) as error:
        hint = "try again, or publish without --tsa; nothing was published"
        raise _fail("no-time-stamp", f"{address} gives no time stamp: {error}", hint) from error
    return stamp


def check_time_stamp(row: EditionRow, stamp: bytes, roots: bytes) -> str:
    """Return the time at which an edition was there, by an authority with one of the root certificates.

    Raises ProblemsError if the stamp is of something else, or not by such an authority.
    """
    _require_extra()
    from cryptography import x509  # noqa: PLC0415 - of the extra 'tsa'
    from rfc3161_client import VerificationError, VerifierBuilder  # noqa: PLC0415 - of the extra 'tsa'

    hint = "give the root certificate of the authority that the edition names, as PEM"
    try:
        certificates = x509.load_pem_x509_certificates(roots)
    except ValueError as error:
        raise _fail("no-time-stamp", f"these are not certificates: {error}", hint) from error
    try:
        answer = _decode(stamp)
        _require_own(answer, row)
        verifier = VerifierBuilder(roots=certificates).build()
        verifier.verify_message(answer, edition_statement(row))
    except (ValueError, VerificationError) as error:
        message = f"the time stamp of edition {row.edition} cannot be trusted: {error}"
        raise _fail("no-time-stamp", message, hint) from error
    return f"{answer.tst_info.gen_time:%Y-%m-%dT%H:%M:%SZ}"


def _decode(stamp: bytes) -> Any:  # noqa: ANN401 - of a library that may be missing
    """Return an answer with a stamp. Raises ValueError if it is none, or a refusal."""
    from rfc3161_client import decode_timestamp_response  # noqa: PLC0415 - of the extra 'tsa'

    answer = decode_timestamp_response(stamp)
    if answer.status:
        raise ValueError(f"it refuses: {'; '.join(answer.status_string) or answer.status}")
    return answer


def _require_own(answer: Any, row: EditionRow) -> None:  # noqa: ANN401 - of a library that may be missing
    """Raise ValueError for a stamp of something else."""
    if answer.tst_info.message_imprint.message != published_digest(edition_statement(row)):
        raise ValueError("it is for something else")


def _require_extra() -> None:
    if importlib.util.find_spec("rfc3161_client") is None:
        raise lacks_extra("tsa", "time stamps need rfc3161-client")


def _fail(code: Code, message: str, hint: str) -> ProblemsError:
    return ProblemsError([Problem(code, message, hint=hint)])
