"""Seeds of several articles in a bundle: what is held back of one holds the whole file back."""

import zipfile

import pytest

from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import ITEMS, TEXT, feed, mail

TIP = "The informer is Vera Lund of the harbour board, who asked not to be named."
NOTE = ("note.txt", f"Board puts off the vote\n\n{TEXT[2]}\n\n{TIP}\n".encode())


@pytest.fixture
def project(tmp_path):
    """An edition with a feed, a mail, and a mail of which the attachment is a draft."""
    write_files(tmp_path, SMALL_SITE)
    for name, data in (
        ("feed.xml", feed(*ITEMS)),
        ("plain.eml", mail(subject="Pier closed")),
        ("vote.eml", mail(attached=[NOTE])),
        ("gone.eml", mail(subject="Held back")),
    ):
        (tmp_path / name).write_bytes(data)
        run(tmp_path, "add", name, "--on", "2025-05-03")
    run(tmp_path, "convert")
    for path in (tmp_path / "content/articles").glob("*.md"):
        text = path.read_text()
        if TIP in text or "Held back" in text:
            path.write_text(text.replace("\n---\n", "\ndraft: true\n---\n", 1))
    assert run(tmp_path, "publish", "--as-of", "2025-05-04").status == 0
    return tmp_path


def names_and_texts(project, *options):
    done = run(project, "bundle", "--to", "all.zip", *options)
    assert done.status == 0, done.err
    with zipfile.ZipFile(project / "all.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("options", [(), ("--with-seeds",)])
def test_a_file_with_a_draft_in_it_is_in_no_bundle(project, options):
    """Its digest is, and the other article of it is compared with nothing."""
    files = names_and_texts(project, *options)
    assert not [name for name, data in files.items() if TIP.encode() in data]
    assert "seeds/2025-05/vote.eml" not in files
    assert b"Held back" not in b"".join(files.values())
    assert b"gone.eml" not in files["content/captures.yaml"]
    assert b"vote.eml" in files["content/captures.yaml"]
    assert run(project, "verify", "all.zip").status == 0


def test_mails_are_handed_on_only_when_asked(project):
    """They have the addresses of their writers, whatever is shown of their text."""
    files = names_and_texts(project)
    assert [name for name in files if name.startswith("seeds/2025-05")] == [
        "seeds/2025-05/feed.xml"
    ]
    assert b"anna@port.example" not in b"".join(files.values())
    ran = run(project, "verify", "all.zip")
    assert "not compared with a seed, as the bundle has only their digests: 2 articles" in ran.out
    assert "its seed" not in ran.err
    more = names_and_texts(project, "--with-seeds")
    assert "seeds/2025-05/plain.eml" in more
