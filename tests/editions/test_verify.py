"""The first difference of a site, a bundle or a briefing from its edition, by the name of the file."""

import re
import zipfile

import pytest

from tests.running import SMALL_SITE, run, write_files

SEED = " date 2025-05-03 A second text\n\nThe harbour has two quays.\n\nThe Gazette reports.\n"


@pytest.fixture(scope="module")
def briefing(tmp_path_factory):
    """A published briefing with a seed, and its bundle."""
    folder = tmp_path_factory.mktemp("briefing")
    write_files(folder, {**SMALL_SITE, "seeds/second.txt": SEED})
    assert run(folder, "publish", "--as-of", "2025-05-04").status == 0
    assert run(folder, "bundle", "--to", "bundle.zip", "--with-seeds").status == 0
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "site/index.html",
        "site/feed.xml",
        "site/articles/2025-05-02-quay-reopens/index.html",
        "content/articles/2025-05-02-quay-reopens.md",
        "content/themes/port.md",
        "content/site.yaml",
        "content/outlets.yaml",
        "content/editions/0001.jsonl",
        "content/editions.yaml",
        "seeds/second.txt",
    ],
)
def test_a_changed_letter_is_found_in_its_file(briefing, name):
    """Wherever it is: the status is 1, and the file is named."""
    path = briefing / name
    before = path.read_bytes()
    letters = [found.start() for found in re.finditer(rb"[a-z]{4}", before)]
    at = letters[-1] + 1
    path.write_bytes(
        before[:at] + (b"x" if before[at : at + 1] != b"x" else b"y") + before[at + 1 :]
    )
    try:
        ran = run(briefing, "verify")
    finally:
        path.write_bytes(before)
    assert ran.status == 1
    if name != "content/editions.yaml":  # whose row then has another digest than its lines
        assert name in ran.err
    assert "content/editions" in ran.err or name in ran.err


def test_a_file_more_and_a_file_less_are_named(briefing):
    """The manifest has every file and no other."""
    more = briefing / "site/themes/more.html"
    more.write_text("more", encoding="utf-8")
    assert "site/themes/more.html: error[not-as-published]" in run(briefing, "verify").err
    more.unlink()
    less = briefing / "site/robots.txt"
    before = less.read_bytes()
    less.unlink()
    assert "site/robots.txt: error[not-as-published]" in run(briefing, "verify").err
    less.write_bytes(before)
    assert run(briefing, "verify").status == 0


def test_a_bundle_is_verified_anywhere_and_a_changed_one_is_not(briefing, tmp_path):
    """Cut short, or with one file exchanged."""
    whole = (briefing / "bundle.zip").read_bytes()
    (tmp_path / "bundle.zip").write_bytes(whole)
    assert run(tmp_path, "verify", "bundle.zip").status == 0
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    assert "cut.zip: error[not-as-published]" in run(tmp_path, "verify", "cut.zip").err
    with (
        zipfile.ZipFile(briefing / "bundle.zip") as old,
        zipfile.ZipFile(tmp_path / "new.zip", "w") as new,
    ):
        for name in old.namelist():
            more = b" " if name == "seeds/second.txt" else b""
            new.writestr(name, old.read(name) + more)
    ran = run(tmp_path, "verify", "new.zip")
    assert "seeds/second.txt: error[not-as-published]" in ran.err
