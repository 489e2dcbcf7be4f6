"""The preview answers under the names of this machine alone, as a foreign page may give it others."""

import asyncio

import pytest
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from generator.server.live_reload import Browsers, make_server
from generator.server.preview import Preview
from tests.running import write_files

EVERYWHERE = "0.0.0.0"  # noqa: S104 - nothing is bound to it


def ask(folder, name, host="127.0.0.1", names=(), **how):
    """Answer of a preview, started on an address and with names, to a request by a host."""
    write_files(folder, {"index.html": "<head></head><body>Draft</body>"})

    def current():
        return Preview(folder)

    async def fetch():
        (socket,) = bind_sockets(0, "127.0.0.1")
        port = socket.getsockname()[1]
        server = HTTPServer(make_server(current, Browsers(current), host, names))
        server.add_socket(socket)
        path = how.pop("path", "/")
        answer = await AsyncHTTPClient().fetch(
            f"http://127.0.0.1:{port}{path}", raise_error=False,
            headers={"Host": name.replace("PORT", str(port))}, **how,
        )  # fmt: skip
        server.stop()
        await server.close_all_connections()
        return answer

    return asyncio.run(fetch())


@pytest.mark.parametrize(
    ("host", "names", "name", "status"),
    [
        ("127.0.0.1", (), "127.0.0.1:PORT", 200),
        ("127.0.0.1", (), "localhost:PORT", 200),
        ("127.0.0.1", (), "[::1]:PORT", 200),
        ("127.0.0.1", (), "evil.example", 421),
        ("127.0.0.1", (), "192.0.2.7:PORT", 421),
        (EVERYWHERE, (), "192.0.2.7:PORT", 200),
        (EVERYWHERE, (), "[2001:db8::1]:PORT", 200),
        (EVERYWHERE, (), "evil.example:PORT", 421),
        ("127.0.0.1", ("Desk.example",), "desk.example", 200),
        ("192.0.2.7", (), "192.0.2.7", 200),
    ],
)
def test_a_preview_answers_to_its_own_names(tmp_path, host, names, name, status):
    """A page of another host that has given its name to this address could read drafts."""
    for path in ("/", "/livereload.js"):
        answer = ask(tmp_path, name, host, names, path=path)
        assert answer.code == status
        assert (b"Draft" in answer.body) == (status == 200 and path == "/")


def test_the_head_of_a_page_comes_without_its_body(tmp_path):
    """Link checkers ask so."""
    page, head = ask(tmp_path, "localhost"), ask(tmp_path, "localhost", method="HEAD")
    assert head.body == b""
    assert head.headers["Content-Length"] == page.headers["Content-Length"]
    assert ask(tmp_path, "localhost", method="POST", body="").code == 405
