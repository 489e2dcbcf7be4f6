"""Make a file of a capture: a web archive of a page, or the document itself."""

import datetime
import gzip
import re
import uuid
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.capture.polite_visit import Visit, unpack
from generator.capture.web_request import WebAnswer
from generator.fingerprint.digests import published_digest

DOCUMENTS = {
    "application/pdf": ".pdf",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/feed+json": ".json",
    "application/json": ".json",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
ARCHIVE = ".warc.gz"
SIGNS = re.compile(r"[^\w.-]+")
LONGEST = 80
IDS = uuid.UUID("7b1f0c52-0d52-4a43-9a3e-6c5bb2a5f1de")  # namespace of ids of records
ENCODED = frozenset(("transfer-encoding", "connection"))  # of the way, not of the page


class CapturedFile(NamedTuple):
    """Name and bytes of a file to add, and the address that it came from at last."""

    name: str
    data: bytes
    address: str


def make_file(visit: Visit, at: datetime.datetime) -> CapturedFile:
    """Return a document as it is, and a page as a WARC 1.1 with all answers on the way to it."""
    page = visit.answers[-1]
    kind = page.header("Content-Type").partition(";")[0].strip().lower()
    parts = urlsplit(page.address)
    name = SIGNS.sub("-", f"{parts.hostname}{unquote(parts.path)}").strip("-.")[:LONGEST]
    if suffix := DOCUMENTS.get(kind):
        return CapturedFile(f"{name.removesuffix(suffix)}{suffix}", unpack(page), page.address)
    moment = f"{at:%Y-%m-%dT%H:%M:%SZ}"
    data = b"".join(record for each in visit.answers for record in _records(each, moment))
    return CapturedFile(f"{name}{ARCHIVE}", data, page.address)


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
