"""A web server of this machine, with answers of every kind that a host may give."""

import gzip
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.seed_kinds.made_files import ITEMS, PAGE, TEXT, feed

HTML = {"Content-Type": "text/html; charset=utf-8"}
BANNER = (
    "<div><h2>We value your privacy</h2><p>We use cookies. <button>Accept all</button></p></div>"
)
CONSENT = f"""<html lang="en"><title>Harbour Gazette</title><body>{BANNER}<p>If you click 'Accept all', we and our 842
partners will store and access information on your device and use your personal data to improve the
site. You may manage your preferences at any time in the settings.</p></body></html>"""
CYRILLIC = PAGE.replace(TEXT[0], "Міська рада перенесла голосування щодо причалу на 12 травня.")


def answers(port):
    """Status, headers and body of each address."""
    there = f"http://127.0.0.1:{port}"
    return {
        "/page": (200, HTML, PAGE.encode()),
        "/packed": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
        "/bomb": (200, {**HTML, "Content-Encoding": "gzip"}, gzip.compress(b"\0" * 70 * 2**20)),
        "/moved": (301, {"Location": "/also-moved"}, b""),
        "/also-moved": (302, {"Location": f"{there}/page#top"}, b""),
        "/round": (302, {"Location": "/round"}, b""),
        "/outside": (302, {"Location": "http://localhost:1/secret"}, b""),
        "/file": (302, {"Location": "file:///etc/passwd"}, b""),
        "/charset": (200, {"Content-Type": "text/html; charset=latin-1"}, CYRILLIC.encode()),
        "/wall": (402, HTML, b"pay"),
        "/log-in": (401, HTML, b"who"),
        "/refused": (403, HTML, b"no"),
        "/busy": (429, {**HTML, "Retry-After": "120"}, b"later"),
        "/same": (304, {}, b""),
        "/gone": (404, HTML, b"gone"),
        "/kept": (200, {**HTML, "X-Robots-Tag": "noarchive"}, PAGE.encode()),
        "/meta": (200, HTML, PAGE.replace("<head>", "<head><meta name=robots content='noindex, noarchive'>").encode()),
        "/consent": (200, HTML, CONSENT.encode()),
        "/banner": (200, HTML, PAGE.replace("<body>", f"<body>{BANNER}").encode()),
        "/empty": (200, HTML, b"<html><body><nav><a href=/>Home</a></nav></body></html>"),
        "/feed": (200, {"Content-Type": "application/rss+xml"}, feed(*ITEMS)),
        "/hidden/page": (200, HTML, PAGE.encode()),
        "/slow": (200, HTML, PAGE.encode()),
        "/large": (200, HTML, b"x" * 5000),
        "/cookie": (200, {**HTML, "Set-Cookie": "id=1"}, PAGE.encode()),
    }  # fmt: skip


class Server(BaseHTTPRequestHandler):
    """Server that notes what it was asked."""

    robots = (200, b"User-agent: *\nDisallow: /hidden/\n")

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        if self.path == "/robots.txt":
            status, body = self.server.robots
            told, headers = (status, {}, body), {}
        else:
            told = self.server.answers.get(self.path, (404, {}, b""))
        status, headers, body = told
        self.send_response_only(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body) + self.server.missing))
        self.end_headers()
        if self.path == "/slow":
            time.sleep(1)
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextmanager
def serve_answers():
    """Serve ``answers`` at ``port``, and note in ``asked`` what was asked."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    made.port = made.server_address[1]
    made.answers, made.asked = answers(made.port), []
    made.robots, made.missing = Server.robots, 0
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield made
    finally:
        made.shutdown()
        made.server_close()
        thread.join()
