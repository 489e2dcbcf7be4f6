"""The output folder: what differs is written, unchanged files untouched, nothing of others destroyed."""

import threading

import pytest

from generator.problems import ProblemsError
from generator.site import output as write
from generator.site.output import MARKER, check_output
from tests.running import read_tree

ONE = {"index.html": b"one", "articles/x/index.html": b"x"}


def write_site(out, files, *, keep=True):
    """Make a folder hold just these files."""
    with write.prepare_site(out, keep=keep) as stage:
        return stage.put_in_place([stage.prepare(*file) for file in files.items()])


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


def test_a_build_that_fails_while_it_makes_pages_leaves_the_old_site(tmp_path):
    """The site is as it was, and nothing lies beside it."""
    out = tmp_path / "site"
    write_site(out, ONE)
    before = read_tree(out)

    def fail(stage):
        stage.prepare("index.html", b"two")
        raise RuntimeError

    with pytest.raises(RuntimeError), write.prepare_site(out, keep=True) as stage:
        fail(stage)
    assert read_tree(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failed_first_build_leaves_no_folder(tmp_path):
    """The folder is there only when a site is."""

    def fail(stage):
        stage.prepare("index.html", b"one")
        raise RuntimeError

    with pytest.raises(RuntimeError), write.prepare_site(tmp_path / "site", keep=True) as stage:
        fail(stage)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_has_left_is_removed_by_the_next(tmp_path):
    """A first build may be killed before the folder has its mark."""
    stage = tmp_path / "site" / f"{write.STAGE}4711"
    stage.mkdir(parents=True)
    (stage / "4711.0").write_bytes(b"half")
    check_output(tmp_path / "project", tmp_path / "site")
    write_site(tmp_path / "site", ONE)
    assert read_tree(tmp_path / "site").keys() == {*ONE, MARKER}
    assert not stage.exists()


def test_a_site_is_written_where_only_its_folder_may_be(tmp_path):
    """Nothing is put beside the output folder, which may be a mount or below a folder of others."""
    parent = tmp_path / "www"
    (parent / "html").mkdir(parents=True)
    before = parent.stat().st_mtime_ns
    write_site(parent / "html", ONE)
    assert (parent / "html/index.html").read_bytes() == b"one"
    assert parent.stat().st_mtime_ns == before


def test_a_build_that_fails_while_it_puts_files_in_place_leaves_every_file_whole(tmp_path):
    """A path that the system refuses ends the build; nothing was removed, and the next one puts all right."""
    out = tmp_path / "site"
    write_site(out, ONE)
    with pytest.raises(OSError, match="name too long"):
        write_site(out, {"index.html": b"two", "x" * 300: b""})
    assert read_tree(out) == {**ONE, "index.html": b"two", MARKER: write.MARKER_TEXT}
    assert write_site(out, {"index.html": b"two"}).removed == 1
    assert read_tree(out) == {"index.html": b"two", MARKER: write.MARKER_TEXT}


def test_a_folder_takes_the_place_of_a_file_and_the_other_way_round(tmp_path):
    """As where a page of one name becomes a section."""
    out = tmp_path / "site"
    for files in ({"a/b": b"1", "c": b"2"}, {"a": b"1", "c/d/e": b"2"}, {"a/b": b"3", "c": b"4"}):
        write_site(out, files)
        assert read_tree(out) == {**files, MARKER: write.MARKER_TEXT}


def test_nothing_is_written_through_a_link(tmp_path):
    """A link that somebody put into the output folder is removed; what it leads to stays as it was."""
    out, other = tmp_path / "site", tmp_path / "other"
    write_site(out, ONE)
    other.mkdir()
    (other / "index.html").write_text("mine")
    (out / "articles/x/index.html").unlink()
    (out / "articles/x").rmdir()
    (out / "articles/x").symlink_to(other)
    write_site(out, ONE)
    assert read_tree(out) == {**ONE, MARKER: write.MARKER_TEXT}
    assert (other / "index.html").read_text() == "mine"


def test_a_repository_in_the_output_folder_is_not_destroyed(tmp_path):
    """A worktree of a branch of pages is somebody's history."""
    out = tmp_path / "site"
    write_site(out, ONE)
    (out / ".git").mkdir()
    with pytest.raises(ProblemsError, match="git repository"):
        check_output(tmp_path / "project", out)
