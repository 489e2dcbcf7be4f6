"""Addresses: one polite request each, tried on a server of this machine."""

import gzip
import hashlib
import json
import time

import pytest
import yaml
from warcio.archiveiterator import ArchiveIterator

from generator.capture import polite_visit, web_request
from tests.loopback import serve_answers
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import ITEMS, PAGE, feed

SITE = {
    **SMALL_SITE,
    "content/site.yaml": SMALL_SITE["content/site.yaml"] + "contact: desk@briefing.example\n",
}


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(polite_visit, "PAUSE", 0.0)
    with serve_answers() as made:
        yield made


@pytest.fixture
def project(tmp_path):
    return write_files(tmp_path, SITE)


def add(project, server, path, *more):
    address = f"http://127.0.0.1:{server.port}{path}"
    return run(project, "add", address, "--on", "2025-06-01", "--allow-host", "127.0.0.1", *more)


def seeds(project):
    return sorted(path.name for path in (project / "seeds").rglob("*") if path.is_file())


def record(project):
    (row,) = yaml.safe_load((project / "content/captures.yaml").read_text())
    return row


@pytest.mark.parametrize("path", ["/page", "/packed", "/moved", "/cookie"])
def test_a_page_is_kept_as_it_came_and_becomes_an_article(project, server, path):
    """The seed is the body, beside it a web archive with all answers, redirects too."""
    done = add(project, server, path)
    assert done.status == 0, done.err
    assert "Quay vote moved (2025-05-02; en;" in done.out
    row = record(project)
    assert (project / "seeds" / row["seed"]).read_bytes() == PAGE.encode()
    assert row["seed"].endswith(".html")
    archive = project / "archive" / row["archive"]
    assert f"web archive: archive/{row['archive']}" in done.out
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == row["archive_sha256"]
    assert row["charset"] == "utf-8"
    raw = gzip.decompress(archive.read_bytes())
    assert raw.count(b"WARC-Type: response") == (3 if path == "/moved" else 1)
    assert raw.count(b"WARC-Type: request") == (3 if path == "/moved" else 1)
    place = f"http://127.0.0.1:{server.port}{path.replace('/moved', '/page')}"
    assert row["from"] == place
    run(project, "convert")
    (made,) = (project / "content/articles").glob("*vote*.md")
    assert f"source_url: {place}" in made.read_text()


def test_other_programs_read_the_web_archive(project, server):
    """Requests and answers in turn, each block with the digest that it states."""
    add(project, server, "/moved")
    with (project / "archive" / record(project)["archive"]).open("rb") as file:
        found = [
            (each.rec_type, each.http_headers.get_statuscode(), each.content_stream().read())
            for each in ArchiveIterator(file, check_digests="raise")
            if each.rec_type == "response"
        ]
    assert [each[1] for each in found] == ["301", "302", "200"]
    assert found[-1][2] == PAGE.encode()


def test_the_same_page_again_is_there_already(project, server):
    """With the archive of the first visit alone."""
    add(project, server, "/page")
    before = record(project)
    done = add(project, server, "/page", "--json")
    assert json.loads(done.out)["added"][0]["state"] == "there"
    assert json.loads(done.out)["added"][0]["archive"] == f"archive/{before['archive']}"
    assert record(project) == before
    assert len(list((project / "archive").rglob("*.warc.gz"))) == 1


def test_a_seed_that_was_removed_comes_back_to_its_archive(project, server):
    """Where the page is still the same, its record stays with the visit that it tells of."""
    add(project, server, "/page")
    before = record(project)
    (project / "seeds" / before["seed"]).unlink()
    assert add(project, server, "/page").status == 0
    assert (project / "seeds" / before["seed"]).read_bytes() == PAGE.encode()
    assert record(project) == before
    assert len(list((project / "archive").rglob("*.warc.gz"))) == 1


def test_an_archive_is_never_written_over(project, server):
    """Also where its seed and its record are gone."""
    old = write_files(project, {"archive/2025-06/127.0.0.1-page.html.warc.gz": "evidence"})
    add(project, server, "/page")
    assert record(project)["seed"] == "2025-06/127.0.0.1-page-2.html"
    assert (old / "archive/2025-06/127.0.0.1-page.html.warc.gz").read_text() == "evidence"


@pytest.mark.parametrize(
    ("kind", "path", "suffix"),
    [
        ("text/plain; charset=windows-1251", "/vote", ".txt"),
        ("text/plain", "/vote.md", ".md"),
        ("", "/vote", ".html"),
        ("application/octet-stream", "/vote.html", ".html"),
        ("application/xhtml+xml", "/vote.php", ".html"),
    ],
)
def test_a_seed_is_of_the_kind_that_the_host_says(project, server, kind, path, suffix):
    """Or, where that says little, of the suffix of its address, and its article has the address."""
    text = "Рада перенесла голосування щодо причалу\n\n2 травня 2025\n\nРада Ловмера перенесла голосування."
    html = suffix == ".html"
    data = PAGE.encode() if html else text.encode("cp1251" if "1251" in kind else "utf-8")
    server.answers[path] = (200, {"Content-Type": kind} if kind else {}, data)
    done = add(project, server, path)
    assert done.status == 0, done.err
    row = record(project)
    assert row["seed"].endswith(suffix)
    assert (project / "seeds" / row["seed"]).read_bytes() == data
    run(project, "build")
    (made,) = (project / "content/articles").glob("*vote*.md" if html else "*rada*.md")
    assert f"source_url: http://127.0.0.1:{server.port}{path}" in made.read_text()
    assert html or "Рада Ловмера перенесла голосування." in made.read_text()
    assert run(project, "check").status == 0


def test_a_kind_that_is_not_read_is_refused(project, server):
    """And nothing of it is kept."""
    server.answers["/quay"] = (200, {"Content-Type": "image/png"}, b"\x89PNG")
    done = add(project, server, "/quay")
    assert "error[unsupported-format]" in done.err
    assert "is not of a kind that can be read: image/png" in done.err
    assert seeds(project) == []
    assert not (project / "archive").exists()


def test_a_declared_charset_reaches_every_reader(project, server):
    """A page that names none itself is read alike by convert, explain and the comparison."""
    page = PAGE.replace("council of Lowmere", "council of Łódź").encode("cp1250")
    server.answers["/old"] = (200, {"Content-Type": "text/html; charset=windows-1250"}, page)
    add(project, server, "/old")
    run(project, "build")
    (made,) = (project / "content/articles").glob("*vote*.md")
    assert "council of Łódź" in made.read_text()
    assert "council of Łódź" in run(project, "explain", f"seeds/{record(project)['seed']}").out
    made.write_text(made.read_text().replace("twice in March", "twice in April"))
    told = json.loads(run(project, "check", "--json").out)["problems"]
    (change,) = (each for each in told if each["code"] == "text-differs")
    assert "March" in change["message"]


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
        ("/wall", "not-public", "asks for payment (status 402)"),
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
    row = record(project)
    assert (
        '<dt>Copy made on</dt><dd><time datetime="2025-06-01">1 June 2025</time>, <a href="'
        in page.read_text()
    )
    assert row["sha256"] in page.read_text()
    assert f"<code>{row['archive_sha256']}</code>" in page.read_text()
    captures = project / "content/captures.yaml"
    captures.write_text(captures.read_text().replace("2025-06-01", "2025-06-03"))
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
