"""Addresses: one polite request each, tried on a server of this machine."""

import gzip
import hashlib
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import yaml

from generator.capture import polite_visit, web_request
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import ITEMS, PAGE, TEXT, feed

SITE = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "contact: desk@briefing.example\n",
}
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
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(body) + self.server.missing))
        self.end_headers()
        if self.path == "/slow":
            time.sleep(1)
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(polite_visit, "PAUSE", 0.0)
    made = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    made.port = made.server_address[1]
    made.answers, made.asked = answers(made.port), []
    made.robots, made.missing = Server.robots, 0
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def project(tmp_path):
    return write_files(tmp_path, SITE)


def add(project, server, path, *more):
    address = f"http://127.0.0.1:{server.port}{path}"
    return run(project, "add", address, "--on", "2025-06-01", "--allow-host", "127.0.0.1", *more)


def seeds(project):
    return sorted(path.name for path in (project / "seeds").rglob("*") if path.is_file())


@pytest.mark.parametrize("path", ["/page", "/packed", "/moved", "/cookie"])
def test_a_page_becomes_a_web_archive_and_an_article(project, server, path):
    """With the answers as they came, redirects too, and the address that it led to."""
    done = add(project, server, path)
    assert done.status == 0, done.err
    assert "Quay vote moved (2025-05-02; en;" in done.out
    (seed,) = seeds(project)
    raw = gzip.decompress((project / "seeds/2025-06" / seed).read_bytes())
    assert raw.count(b"WARC-Type: response") == (3 if path == "/moved" else 1)
    place = f"http://127.0.0.1:{server.port}{path.replace('/moved', '/page')}"
    (row,) = yaml.safe_load((project / "content/captures.yaml").read_text())
    assert row["from"] == place
    run(project, "convert")
    (made,) = (project / "content/articles").glob("*vote*.md")
    assert f"source_url: {place}" in made.read_text()


def test_the_visitor_says_who_asks_and_keeps_nothing(project, server):
    """robots.txt is asked first, once, and no cookie is ever sent."""
    add(project, server, "/cookie", f"http://127.0.0.1:{server.port}/page")
    assert [path for path, _ in server.asked] == ["/robots.txt", "/page", "/cookie"] or [
        path for path, _ in server.asked
    ] == ["/robots.txt", "/cookie", "/page"]
    for _, headers in server.asked:
        assert headers["User-Agent"].startswith("Sourcebook/")
        assert "desk@briefing.example" in headers["User-Agent"]
        assert "Cookie" not in headers


def test_requests_to_a_host_are_apart():
    """Five seconds, or as long as the host asks for."""
    slept = []
    visitor = polite_visit.Visitor("x", sleep=slept.append)
    visitor.asked["g.example"] = time.monotonic()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(polite_visit, "ask", lambda *_: None)
        visitor.ask_in_turn("https://g.example/")
    assert 4.5 < slept[0] <= 5


@pytest.mark.parametrize(
    ("path", "code", "says"),
    [
        ("/wall", "not-public", "asks for money (status 402)"),
        ("/log-in", "not-public", "asks for a log-in (status 401)"),
        ("/refused", "not-public", "refuses programs (status 403)"),
        ("/kept", "not-public", "asks not to be archived"),
        ("/meta", "not-public", "asks not to be archived"),
        ("/busy", "not-captured", "hint: try again after 120 s"),
        ("/same", "not-captured", "gives no page (status 304)"),
        ("/consent", "not-public", "asks for consent before it shows the page"),
        ("/gone", "not-captured", "gives no page (status 404)"),
        ("/round", "not-captured", "more than 5 redirects"),
        ("/file", "bad-web-address", "file:///etc/passwd is not the address of a page"),
        ("/outside", "private-address", "localhost is not a public host"),
        ("/hidden/page", "robots-refused", "does not let programs in"),
        ("/bomb", "seed-too-large", "unpacks to too much"),
    ],
)
def test_what_is_refused_is_told_and_nothing_is_kept(project, server, path, code, says):
    """There is no way round a wall, and a hint says what a person can do."""
    done = add(project, server, path)
    assert done.status == 1
    assert f"error[{code}]" in done.err
    assert says in done.err
    assert seeds(project) == []


def test_a_host_of_this_machine_is_not_asked(project, server):
    """Unless it is named: a page could lead a visitor to what only this machine may see."""
    for host in ("127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.0.0.1", "0.0.0.0"):  # noqa: S104 - asked, not listened on
        done = run(project, "add", f"http://{host}:{server.port}/page")
        assert "error[private-address]" in done.err or "error[not-captured]" in done.err
    assert server.asked == []


def test_robots_that_cannot_be_read_let_nobody_in(project, server):
    """As RFC 9309 has it, where one that is not there lets all in."""
    server.robots = (503, b"")
    assert "error[robots-refused]" in add(project, server, "/page").err
    server.robots = (404, b"")
    assert add(project, server, "/page").status == 0


def test_a_false_charset_does_not_spoil_the_letters(project, server):
    """Bytes that are UTF-8 are read so, whatever was declared."""
    assert add(project, server, "/charset").status == 0
    run(project, "convert")
    (made,) = (project / "content/articles").glob("*vote*.md")
    assert "Міська рада" in made.read_text()


def test_a_feed_is_kept_as_its_own_file(project, server):
    """The bytes are the answer's."""
    assert add(project, server, "/feed").status == 0
    (seed,) = seeds(project)
    assert seed.endswith(".xml")
    assert (project / "seeds/2025-06" / seed).read_bytes() == feed(*ITEMS)


def test_an_answer_is_bounded_in_size_and_time(project, server, monkeypatch):
    """And one that ends in the middle is no page."""
    server.missing = 10
    assert "error[" in add(project, server, "/page").err
    server.missing = 0
    monkeypatch.setattr(web_request, "MOST_BYTES", 4000)
    assert "error[seed-too-large]" in add(project, server, "/large").err
    monkeypatch.setattr(web_request, "SECONDS", 0.2)
    assert "gives no answer: timed out" in add(project, server, "/slow").err
    assert seeds(project) == []


def test_the_page_of_an_article_says_when_its_copy_was_made(project, server):
    """Beside the digest of the copy, and a build after a change of the record says so too."""
    add(project, server, "/page")
    run(project, "build")
    (page,) = (project / "site/articles").glob("*vote*/index.html")
    (seed,) = seeds(project)
    digest = hashlib.sha256((project / "seeds/2025-06" / seed).read_bytes()).hexdigest()
    assert (
        '<dt>Copy made on</dt><dd><time datetime="2025-06-01">1 June 2025</time>, <a href="'
        in page.read_text()
    )
    assert digest in page.read_text()
    record = project / "content/captures.yaml"
    record.write_text(record.read_text().replace("2025-06-01", "2025-06-03"))
    run(project, "build")
    assert "3 June 2025" in page.read_text()
    (other,) = (project / "site/articles").glob("*quay-reopens/index.html")
    assert "Copy made on" not in other.read_text()


def test_a_page_with_a_banner_for_consent_is_a_page(project, server):
    """It is a wall where there is nothing else to read."""
    done = add(project, server, "/banner")
    assert done.status == 0, done.err
    assert "Quay vote moved (2025-05-02" in done.out


def test_without_a_contact_nobody_is_asked(tmp_path, server):
    """A host has to know whom to write to."""
    project = write_files(tmp_path, SMALL_SITE)
    assert "error[no-contact]" in add(project, server, "/page").err
    assert server.asked == []
