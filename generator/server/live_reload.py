"""Reload the pages of browsers that show the preview, when they have changed.

The script of a page names its version. So a page that was loaded just before a change and connects
after it is reloaded, too, and one that the change does not concern is left alone.
"""

import asyncio
import ipaddress
import json
from collections.abc import Callable, Iterable
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadJSHandler
from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, Rule
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from generator.server.preview import Preview, answer, find_version

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
WILDCARDS = ("0.0.0.0", "::")  # noqa: S104 - looked at, not bound
HELLO = {
    "command": "hello",
    "protocols": ["http://livereload.com/protocols/official-7"],
    "serverName": "sourcebook",
}
RELOAD = {"command": "reload", "path": "*", "liveCSS": False, "liveImg": False}
LOOK_EVERY = 0.01  # seconds between two checks for browsers that have connected again


class Browsers:
    """Connected browsers."""

    def __init__(self, current: Callable[[], Preview]) -> None:
        self._current = current
        self._connected: set[Browser] = set()
        self._connections = 0

    def add(self, browser: "Browser") -> None:
        """Add a browser, which may show an old page already."""
        self._connected.add(browser)
        self._connections += 1
        self._reload([browser])

    def remove(self, browser: "Browser") -> None:
        """Remove a browser."""
        self._connected.discard(browser)

    async def reload(self, patience: float = 0.0) -> None:
        """Reload changed pages, and wait at most ``patience`` seconds until as many are connected again."""
        expected = self._connections + self._reload(list(self._connected))
        until = asyncio.get_running_loop().time() + patience
        while self._connections < expected and asyncio.get_running_loop().time() < until:
            await asyncio.sleep(LOOK_EVERY)

    def _reload(self, browsers: "list[Browser]") -> int:
        """Reload changed pages, and return how many."""
        versions = {
            path: find_version(self._current(), path) for path in {b.path for b in browsers}
        }
        outdated = [browser for browser in browsers if browser.shown != versions[browser.path]]
        for browser in outdated:
            with suppress(WebSocketClosedError):  # it is leaving, and will load the new page
                browser.write_message(RELOAD)
        return len(outdated)


class Browser(WebSocketHandler):
    """Connection to a page in a browser, with its path and version."""

    path = shown = ""

    def initialize(self, browsers: Browsers) -> None:
        """Keep the other connections."""
        self._browsers = browsers

    def check_origin(self, origin: str) -> bool:  # noqa: ARG002 - only reloads are sent
        """Accept pages served under another host name, as by a proxy."""
        return True

    def on_message(self, message: str | bytes) -> None:
        """Take the page's version from its greeting, and its path from the message after it."""
        said = json.loads(message)
        if said["command"] == "hello":
            self.shown = str(said.get("snipver", ""))
            self.write_message(HELLO)
        elif said["command"] == "info":
            self.path = unquote(urlsplit(said["url"]).path)
            self._browsers.add(self)

    def on_close(self) -> None:
        """Remove a connection that is closed, as when a page is loaded again."""
        self._browsers.remove(self)


class SitePage(RequestHandler):
    """Answer from the preview that is current at the request."""

    def initialize(self, current: Callable[[], Preview]) -> None:
        """Keep what gives the current preview."""
        self._current = current

    def get(self) -> None:
        """Answer with a page or a file."""
        status, headers, body = answer(self._current(), unquote(self.request.path))
        self.set_status(status)
        for name, value in headers:
            self.set_header(name, value)
        self.write(body)

    head = get  # without the body, as Tornado knows


class WrongHost(RequestHandler):
    """Refuse a request by another name, which a foreign page may have given to this machine."""

    def prepare(self) -> None:
        """Say how to allow the name."""
        self.set_status(421, "Misdirected Request")
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("To reach the preview by this name, start it with --allow-host NAME.\n")


class KnownHost(Matcher):
    """Match of requests by a name of this machine, or by any address where it listens on all."""

    def __init__(self, host: str, names: Iterable[str]) -> None:
        self._names = {*LOOPBACK, host, f"[{host}]", *(name.lower() for name in names)}
        self._any_address = host in WILDCARDS

    def match(self, request: HTTPServerRequest) -> dict[str, object] | None:
        """Return no arguments for a known host, and None for another."""
        name = request.host_name
        return {} if name in self._names or (self._any_address and _is_address(name)) else None


def make_server(
    current: Callable[[], Preview], browsers: Browsers, host: str, names: Iterable[str]
) -> Application:
    """Return a server of the preview current at each request, and of reloads.

    ``host`` is the address that it listens on and ``names`` are other names that it answers to.
    """
    handlers = [
        ("/livereload", Browser, {"browsers": browsers}),
        ("/livereload.js", LiveReloadJSHandler),
        (".*", SitePage, {"current": current}),
    ]
    known = Rule(KnownHost(host, names), handlers)
    return Application([known], default_handler_class=WrongHost)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
