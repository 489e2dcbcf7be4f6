"""The preview answers as GitHub Pages would, and lays what is wrong over the last good site."""

import pytest

from generator.server.preview import Preview, answer, find_version
from tests.running import write_files

SITE = {
    "index.html": '<head><meta http-equiv="Content-Security-Policy" content="default-src"></head><body>Home</body>',
    "404.html": "<body>Not found</body>",
    "people/index.html": "<body>People</body>",
    "uk/people/index.html": "<body>Люди</body>",
    "assets/x.css": "p {}",
    "feed.xml": "<feed/>",
}


@pytest.fixture
def folder(tmp_path):
    """A small site, and a file beside it that must not be served."""
    write_files(tmp_path, {"secret.txt": "secret"})
    return write_files(tmp_path / "site", SITE)


@pytest.mark.parametrize(
    ("path", "status", "kind", "inside"),
    [
        ("/", 200, "text/html; charset=utf-8", b"Home"),
        ("/people/", 200, "text/html; charset=utf-8", b"People"),
        ("/uk/people/", 200, "text/html; charset=utf-8", "Люди".encode()),
        ("/uk/nowhere/", 404, "text/html; charset=utf-8", b"Not found"),
        ("/assets/x.css", 200, "text/css; charset=utf-8", b"p {}"),
        ("/nowhere/", 404, "text/html; charset=utf-8", b"Not found"),
        ("/../secret.txt", 404, "text/html; charset=utf-8", b"Not found"),
        ("/\0", 404, "text/html; charset=utf-8", b"Not found"),
    ],
)
def test_a_path_is_answered(folder, path, status, kind, inside):
    """Pages by their folder, files by their name, nothing from outside the site."""
    got, headers, body = answer(Preview(folder), path)
    assert got == status
    assert dict(headers)["Content-Type"] == kind
    assert inside in body


def test_a_folder_without_its_slash_is_led_to_it(folder):
    """As GitHub Pages does."""
    status, headers, _ = answer(Preview(folder), "/people")
    assert (status, headers) == (301, [("Location", "/people/")])


def test_a_folder_is_led_to_by_its_own_address(folder):
    """A browser reads an address that begins with /\\ as one of another host."""
    _, headers, _ = answer(Preview(folder), "/\\other.example/../uk/people")
    assert headers == [("Location", "/uk/people/")]


def test_a_name_too_long_for_a_file_is_not_found(folder):
    """The system refuses it, which is no error of the preview."""
    assert answer(Preview(folder), "/" + "a" * 300)[0] == 404


def test_the_policy_that_would_forbid_live_reload_is_taken_out(folder):
    """In the preview alone: the file keeps it."""
    assert b"Content-Security-Policy" not in answer(Preview(folder), "/")[2]
    assert b"Content-Security-Policy" in (folder / "index.html").read_bytes()


def test_what_is_wrong_lies_over_the_last_good_page(folder):
    """The mistake's text is escaped, and the page is below it."""
    body = answer(Preview(folder, ("x.md:1: <b>wrong</b>",)), "/")[2]
    assert b"x.md:1: &lt;b&gt;wrong&lt;/b&gt;" in body
    assert b"Home" in body


def test_what_is_wrong_is_shown_where_no_site_was_ever_built(tmp_path):
    """The first build of a preview may be the one that fails."""
    status, _, body = answer(Preview(tmp_path / "none", ("wrong",)), "/")
    assert status == 404
    assert b"wrong" in body


def test_a_page_says_which_version_it_is(folder):
    """Another one where it shows something else: its own bytes, or what is wrong; in the preview alone."""
    version = find_version(Preview(folder), "/")
    assert version.encode() in answer(Preview(folder), "/")[2]
    assert version == find_version(Preview(folder), "/")
    wrong = Preview(folder, ("wrong",))
    assert find_version(wrong, "/") != version
    assert find_version(wrong, "/").encode() in answer(wrong, "/")[2]
    write_files(folder, {"index.html": "<head></head><body>New</body>"})
    assert find_version(Preview(folder), "/") != version


@pytest.mark.parametrize(
    ("path", "kept"),
    [("/", "no-store"), ("/assets/x.css", "no-store"), ("/assets/x.0123abcd.css", "immutable")],
)
def test_only_what_is_named_by_its_bytes_is_kept_by_browsers(folder, path, kept):
    """Everything else may be new at any time."""
    write_files(folder, {"assets/x.0123abcd.css": "p {}"})
    assert kept in dict(answer(Preview(folder), path)[1])["Cache-Control"]
