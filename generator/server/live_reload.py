"""Browsers that show the preview: each is told to load its page again when that is not what it shows any more.

A page says by its script which version it is. So one that was loaded just before a change, and listens only after it,
is told, too; and one that the change does not concern is left alone.
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
LOOK_EVERY = 0.01  # seconds between two looks whether browsers are back


class Browsers:
    """The browsers that listen."""

    def __init__(self, current: Callable[[], Preview]) -> None:
        self._current = current
        self._listening: set[Browser] = set()
        self._greeted = 0

    def greet(self, browser: "Browser") -> None:
        """One that listens from now on, and may be behind already."""
        self._listening.add(browser)
        self._greeted += 1
        self._tell([browser])

    def forget(self, browser: "Browser") -> None:
        """One that listens no more."""
        self._listening.discard(browser)

    async def tell(self, patience: float = 0.0) -> None:
        """Tells those whose page has changed; waits so many seconds at most for as many to listen again."""
        awaited = self._greeted + self._tell(list(self._listening))
        until = asyncio.get_running_loop().time() + patience
        while self._greeted < awaited and asyncio.get_running_loop().time() < until:
            await asyncio.sleep(LOOK_EVERY)

    def _tell(self, browsers: "list[Browser]") -> int:
        """How many had to be told."""
        versions = {
            path: find_version(self._current(), path) for path in {b.path for b in browsers}
        }
        behind = [browser for browser in browsers if browser.shown != versions[browser.path]]
        for browser in behind:
            with suppress(WebSocketClosedError):  # it is leaving, and loads what there is now
                browser.write_message(RELOAD)
        return len(behind)


class Browser(WebSocketHandler):
    """A page in a browser: the path that it shows, and in which version."""

    path = shown = ""

    def initialize(self, browsers: Browsers) -> None:
        """The others."""
        self._browsers = browsers

    def check_origin(self, origin: str) -> bool:  # noqa: ARG002 - all that is said is that there is news
        """Whoever is forwarded to us under another name may listen, too."""
        return True

    def on_message(self, message: str | bytes) -> None:
        """It says hello with its version; once it is greeted, it tells its address."""
        said = json.loads(message)
        if said["command"] == "hello":
            self.shown = str(said.get("snipver", ""))
            self.write_message(HELLO)
        elif said["command"] == "info":
            self.path = unquote(urlsplit(said["url"]).path)
            self._browsers.greet(self)

    def on_close(self) -> None:
        """It is gone, or loads its page again."""
        self._browsers.forget(self)


def make_server(current: Callable[[], Preview], browsers: Browsers) -> Application:
    """The preview as it is at each request, and the way to be told of changes."""
    pages = WSGIContainer(make_app(current))
    return Application(
        [
            ("/livereload", Browser, {"browsers": browsers}),
            ("/livereload.js", LiveReloadJSHandler),
            (".*", FallbackHandler, {"fallback": pages}),
        ]
    )
