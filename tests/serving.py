"""Serving a built site on a free port of this machine, as GitHub Pages would, under any path."""

import contextlib
import functools
import http.server
import socket
import threading
from collections.abc import Iterator
from pathlib import Path


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *request: object, caching: str, **settings: object) -> None:
        self._caching = caching
        super().__init__(*request, **settings)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        """Tell browsers how long they may keep a file."""
        self.send_header("Cache-Control", self._caching)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is not there with the site's own page, as GitHub Pages does."""
        page = next(Path(self.directory).rglob("404.html"), None)
        if code != 404 or page is None:
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


class _Server(http.server.ThreadingHTTPServer):
    """A server before which more requests may wait than a browser makes: where five may, others are reset."""

    request_queue_size = 128


@contextlib.contextmanager
def served(folder: Path, caching: str = "no-cache") -> Iterator[str]:
    """The address, without a slash at its end, that a folder is served from.

    Browsers ask each time whether a file is still the same, or keep it as ``caching`` says.
    """
    handler = functools.partial(_QuietHandler, directory=str(folder), caching=caching)
    server = _Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def free_port():
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
