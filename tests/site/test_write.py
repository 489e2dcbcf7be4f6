"""The output folder: replaced as a whole, unchanged files untouched, nothing of others destroyed."""

import threading

import pytest

from generator.problems import ProblemsError
from generator.site.write import MARKER, check_output, write_site
from tests.running import read_tree

ONE = {"index.html": b"one", "articles/x/index.html": b"x"}


def test_a_first_build_writes_every_file(tmp_path):
    """The folder then holds just the files, and the mark that it is the program's own."""
    written = write_site(tmp_path / "site", ONE)
    assert read_tree(tmp_path / "site").keys() == {*ONE, MARKER}
    assert (written.changed, written.kept, written.removed) == (3, 0, 0)


def test_an_unchanged_file_keeps_its_time_stamp(tmp_path):
    """Only what differs is written."""
    out = tmp_path / "site"
    write_site(out, ONE)
    before = (out / "index.html").stat()
    written = write_site(out, {**ONE, "articles/x/index.html": b"changed"})
    after = (out / "index.html").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert (written.changed, written.kept) == (1, 2)


def test_nothing_of_a_removed_page_stays(tmp_path):
    """Neither its file nor its folder."""
    out = tmp_path / "site"
    write_site(out, ONE)
    assert write_site(out, {"index.html": b"one"}).removed == 1
    assert not (out / "articles").exists()


def test_a_clean_build_writes_every_file_anew(tmp_path):
    """Without `keep`, equal bytes are written all the same."""
    write_site(tmp_path / "site", ONE)
    assert write_site(tmp_path / "site", ONE, keep=False).changed == 3


def test_a_reader_finds_the_site_at_every_moment_of_a_build(tmp_path):
    """While the site is replaced many times, its first page can be read at any time."""
    out = tmp_path / "site"
    write_site(out, ONE)
    missed, done = [], threading.Event()

    def read():
        while not done.is_set():
            try:
                (out / "index.html").read_bytes()
            except OSError as error:
                missed.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(200):
        write_site(out, {f"{number}.html": b"new", "index.html": b"%d" % number})
    done.set()
    reader.join()
    assert missed == []


def test_a_build_that_fails_while_writing_leaves_the_old_site(tmp_path):
    """A path that cannot be written ends the build; the site is as it was, and nothing lies beside it."""
    out = tmp_path / "site"
    write_site(out, ONE)
    before = read_tree(out)
    with pytest.raises(OSError, match="name too long"):
        write_site(out, {"index.html": b"two", "x" * 300: b""})
    assert read_tree(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_repository_in_the_output_folder_is_not_destroyed(tmp_path):
    """A worktree of a branch of pages is somebody's history."""
    out = tmp_path / "site"
    write_site(out, ONE)
    (out / ".git").mkdir()
    with pytest.raises(ProblemsError, match="git repository"):
        check_output(tmp_path / "project", out)
