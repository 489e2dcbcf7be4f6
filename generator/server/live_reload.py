"""Reload the pages of browsers that show the preview, when they have changed.

The script of a page names its version. So a page that was loaded just before a change and connects
after it is reloaded, too, and one that the change does not concern is left alone.
"""

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadJSHandler
from tornado.web import Application, FallbackHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler
from tornado.wsgi import WSGIContainer

from generator.server.preview import Preview, find_version, make_app

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


def make_server(current: Callable[[], Preview], browsers: Browsers) -> Application:
    """Return a server of the preview current at each request, and of reloads."""
    pages = WSGIContainer(make_app(current))
    return Application(
        [
            ("/livereload", Browser, {"browsers": browsers}),
            ("/livereload.js", LiveReloadJSHandler),
            (".*", FallbackHandler, {"fallback": pages}),
        ]
    )
