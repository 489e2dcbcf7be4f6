"""Visit a page: ask robots.txt first, wait between requests, follow redirects, respect a refusal."""

import gzip
import re
import time
import zlib
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from generator.capture.web_request import WebAnswer, ask, fail, require_address
from generator.seed_kinds.seed_limits import MOST_BYTES

PAUSE = 5.0  # seconds between two requests to a host
LONGEST_PAUSE = 60.0  # seconds that a host may ask for
REDIRECTS = 5
MOVED = frozenset((301, 302, 303, 307, 308))
CLOSED = {
    401: "asks for a log-in",
    402: "asks for payment",
    403: "refuses programs",
    451: "is blocked by law",
}
BUSY = frozenset((429, 503))
ROBOTS_BYTES = 512 * 1024
NO_ARCHIVE = re.compile(
    rb"<meta\b[^>]*\bname\s*=\s*[\"']?robots\b[^>]*\bnoarchive\b", re.IGNORECASE
)
HEAD = 100_000  # bytes of a page searched for its rules for robots
CONSENT = "consent"  # first part of a host that asks readers before it lets them on


class Visit(NamedTuple):
    """Answers on the way to a page: redirects, and the page last."""

    answers: tuple[WebAnswer, ...]


@dataclass
class Visitor:
    """Visitor with the desk's name, the time each host was last asked, and its rules."""

    agent: str
    allowed: Container[str] = ()
    sleep: Callable[[float], object] = time.sleep
    asked: dict[str, float] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)

    def visit(self, address: str) -> Visit:
        """Ask for a page, and follow its redirects.

        Raises ProblemsError if robots.txt, the host or the page itself refuses, and if there is
        no page.
        """
        answers: list[WebAnswer] = []
        for _ in range(REDIRECTS + 1):
            require_address(address)
            self._require_allowed(address)
            answers.append(self.ask_in_turn(address))
            place = answers[-1].header("Location")
            if answers[-1].status not in MOVED or not place:
                require_page(answers[-1])
                return Visit(tuple(answers))
            address = urljoin(address, place).partition("#")[0]
        raise fail("not-captured", f"more than {REDIRECTS} redirects")

    def ask_in_turn(self, address: str) -> WebAnswer:
        """Ask for an address, some seconds after its host was asked last."""
        host = urlsplit(address).netloc
        if host in self.asked:
            self.sleep(max(0.0, self.asked[host] + PAUSE - time.monotonic()))
        try:
            return ask(address, self.agent, self.allowed)
        finally:
            self.asked[host] = time.monotonic()

    def _require_allowed(self, address: str) -> None:
        """Raise ProblemsError if robots.txt shuts this visitor out, by RFC 9309."""
        from protego import Protego  # noqa: PLC0415 - slow to load, of the extra 'capture'

        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self.rules:
            self.rules[site] = self._read_robots(f"{site}/robots.txt")
        rules = Protego.parse(self.rules[site])
        if not rules.can_fetch(address, self.agent):
            raise fail("robots-refused", f"robots.txt of {parts.netloc} does not let programs in")
        if delay := rules.crawl_delay(self.agent):
            self.sleep(max(0.0, min(float(delay), LONGEST_PAUSE) - PAUSE))

    def _read_robots(self, address: str) -> str:
        """Return robots.txt, empty if missing. Raises ProblemsError while the host cannot give it."""
        for _ in range(REDIRECTS + 1):
            answer = self.ask_in_turn(address)
            place = answer.header("Location")
            if answer.status not in MOVED or not place:
                break
            address = urljoin(address, place)
        if answer.status >= 500 or answer.status in BUSY:
            raise fail(
                "robots-refused",
                f"{address} cannot be read now: status {answer.status}",
                "try later",
            )
        return (
            unpack(answer)[:ROBOTS_BYTES].decode("utf-8", "replace") if answer.status == 200 else ""
        )


def require_page(answer: WebAnswer) -> None:
    """Raise ProblemsError for an answer that is no page, or one that is not to be kept."""
    status, where = answer.status, answer.address
    if status in CLOSED:
        raise fail("not-public", f"{where} {CLOSED[status]} (status {status})")
    if status in BUSY:
        later = answer.header("Retry-After")
        hint = (
            f"try again after {later}" + (" s" if later.isdigit() else "") if later else "try later"
        )
        raise fail("not-captured", f"{where} is too busy (status {status})", hint)
    if status != 200:
        raise fail(
            "not-captured", f"{where} gives no page (status {status})", "look at it in a browser"
        )
    if (urlsplit(where).hostname or "").partition(".")[0] == CONSENT:
        raise fail("not-public", f"{where} asks for consent first")
    robots = answer.header("X-Robots-Tag").lower()
    if "noarchive" in robots or NO_ARCHIVE.search(unpack(answer)[:HEAD]):
        raise fail("not-public", f"{where} asks not to be archived")


def unpack(answer: WebAnswer) -> bytes:
    """Return the body without its packing, as far as it is bearable.

    Raises ProblemsError if it is damaged, or unpacks to too much.
    """
    if answer.header("Content-Encoding").lower() not in ("gzip", "x-gzip"):
        return answer.body
    opener = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        text = opener.decompress(answer.body, MOST_BYTES + 1)
    except (zlib.error, gzip.BadGzipFile, EOFError) as error:
        raise fail(
            "damaged-seed", f"{answer.address} was damaged on the way", "try again"
        ) from error
    if len(text) > MOST_BYTES:
        raise fail("seed-too-large", f"{answer.address} unpacks to too much")
    return text
