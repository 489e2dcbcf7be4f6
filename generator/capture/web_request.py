"""One request to one public host, bounded in time and size."""

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Container
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.problems import Code, Problem, ProblemsError

SECONDS = 30.0  # for the whole of an answer
MOST_BYTES = 20 * 2**20
PIECE = 65536
BY_HAND = "save the page in a browser, and add the file"


class WebAnswer(NamedTuple):
    """WebAnswer to a request: ``asked`` is the request, ``body`` is as it came, still packed."""

    address: str
    asked: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """Return the first header of a name, '' without one."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def fail(code: Code, message: str, hint: str = BY_HAND) -> ProblemsError:
    """Return the error for an address that gives no page."""
    return ProblemsError([Problem(code, message, hint=hint)])


def ask(address: str, agent: str, allowed: Container[str]) -> WebAnswer:
    """Ask for an address and return the answer, whatever its status. Redirects are not followed.

    Raises ProblemsError for an address that is not http or https, for a host that is not public
    unless ``allowed``, and for an answer that takes too long or is too large.
    """
    require_address(address)
    try:
        return _exchange(address, agent, allowed)
    except (OSError, http.client.HTTPException, ValueError, UnicodeError) as error:
        said = str(error) or type(error).__name__
        raise fail("not-captured", f"{address} gives no answer: {said}") from error


def require_address(address: str) -> None:
    """Raise ProblemsError for an address that is not http or https, or has a user."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
        raise fail(
            "bad-web-address", f"{address} is not the address of a page", "begin with https://"
        )


def _exchange(address: str, agent: str, allowed: Container[str]) -> WebAnswer:
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    host, port = parts.hostname or "", parts.port or (443 if secure else 80)
    deadline = time.monotonic() + SECONDS
    connection = http.client.HTTPConnection(host, port, timeout=SECONDS)
    connection.sock = _connect(host, port, allowed)
    try:
        if secure:
            context = ssl.create_default_context()
            connection.sock = context.wrap_socket(connection.sock, server_hostname=host)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {
            "Host": parts.netloc, "User-Agent": agent, "Accept": "text/html,*/*;q=0.5",
            "Accept-Encoding": "gzip", "Connection": "close",
        }  # fmt: skip
        connection.request("GET", target, headers=headers)
        asked = "".join(f"{key}: {value}\r\n" for key, value in headers.items())
        response = connection.getresponse()
        body = _read(response, deadline)
        told = tuple((key, value) for key, value in response.getheaders())
        request = f"GET {target} HTTP/1.1\r\n{asked}\r\n"
        return WebAnswer(address, request, response.status, response.reason, told, body)
    finally:
        connection.close()


def _connect(host: str, port: int, allowed: Container[str]) -> socket.socket:
    """Connect to a host by the very number that was found to be public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = list(dict.fromkeys(str(each[4][0]) for each in found))
    if host not in allowed and not all(map(_is_public, numbers)):
        message = f"{host} is not a public host: {', '.join(numbers)}"
        raise fail(
            "private-address", message, "addresses of this machine and its network are not asked"
        )
    return socket.create_connection((numbers[0], port), timeout=SECONDS)


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast


def _read(response: http.client.HTTPResponse, deadline: float) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(PIECE):
        size += len(piece)
        if size > MOST_BYTES:
            raise fail("seed-too-large", f"the answer is larger than {MOST_BYTES / 2**20:.0f} MB")
        if time.monotonic() > deadline:
            raise fail("not-captured", f"the answer takes longer than {SECONDS:.0f} s")
        pieces.append(piece)
    missing = response.length or 0
    if missing:
        raise fail("damaged-seed", "the answer breaks off in the middle", "try again")
    return b"".join(pieces)
