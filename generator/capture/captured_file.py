"""Make a file of a capture: the body of the answer, and a web archive of the visit."""

import datetime
import gzip
import re
import uuid
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.capture.polite_visit import Visit, unpack
from generator.capture.web_request import WebAnswer, fail
from generator.fingerprint.digests import published_digest
from generator.seed_kinds.kind_names import ATTACHED, MIXED

KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/feed+json": ".json",
    "application/json": ".json",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
# Types of which the suffix of the address says more.
GENERAL = frozenset(("", "text/plain", "application/octet-stream", "binary/octet-stream"))
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
SIGNS = re.compile(r"[^\w.-]+")
LONGEST = 80
IDS = uuid.UUID("7b1f0c52-0d52-4a43-9a3e-6c5bb2a5f1de")  # namespace of ids of records
ENCODED = frozenset(("transfer-encoding", "connection"))  # of the way, not of the page


class CapturedFile(NamedTuple):
    """File to add: its name, its bytes, the address that it came from at last, and the encoding declared.

    ``archive`` is a WARC 1.1 with all answers on the way to it.
    """

    name: str
    data: bytes
    address: str
    charset: str
    archive: bytes


def make_file(visit: Visit, at: datetime.datetime) -> CapturedFile:
    """Return the body of the last answer, unpacked, with the web archive of the visit at a time.

    Raises ProblemsError if it is of no kind that is read, or unpacks to too much.
    """
    page = visit.answers[-1]
    declared = CHARSET.search(page.header("Content-Type"))
    moment = f"{at:%Y-%m-%dT%H:%M:%SZ}"
    archive = b"".join(record for each in visit.answers for record in _records(each, moment))
    charset = declared[1] if declared else ""
    return CapturedFile(_name(page), unpack(page), page.address, charset, archive)


def _name(page: WebAnswer) -> str:
    """Return a name of host and path, with the suffix of the kind."""
    parts = urlsplit(page.address)
    name = SIGNS.sub("-", f"{parts.hostname}{unquote(parts.path)}").strip("-.")
    ending = PurePosixPath(parts.path).suffix.lower()
    kind = page.header("Content-Type").partition(";")[0].strip().lower()
    if kind in GENERAL:
        suffix = ending if ending in (*ATTACHED, *MIXED) else KINDS.get(kind or "text/html")
    else:
        suffix = KINDS.get(kind)
    if not suffix:
        raise fail(
            "unsupported-format", f"{page.address} is not of a kind that can be read: {kind}"
        )
    return f"{name.removesuffix(suffix)[:LONGEST]}{suffix}"


def _records(answer: WebAnswer, moment: str) -> tuple[bytes, bytes]:
    """Return the records of an answer and of its request, each packed by itself."""
    headers = "".join(
        f"{f'X-Original-{key}' if key.lower() in ENCODED else key}: {value}\r\n"
        for key, value in answer.headers
    )
    head = f"HTTP/1.1 {answer.status} {answer.reason}\r\n{headers}\r\n".encode("latin-1", "replace")
    block = head + answer.body
    payload = f"WARC-Payload-Digest: sha256:{published_digest(answer.body).hex()}\r\n"
    return (
        _record("response", answer.address, moment, block, payload),
        _record("request", answer.address, moment, answer.asked.encode("latin-1", "replace"), ""),
    )


def _record(kind: str, address: str, moment: str, block: bytes, more: str) -> bytes:
    digest = published_digest(block).hex()
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {moment}\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(IDS, f'{kind} {address} {moment} {digest}')}>\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nWARC-Block-Digest: sha256:{digest}\r\n"
        f"{more}Content-Length: {len(block)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + block + b"\r\n\r\n", mtime=0)
