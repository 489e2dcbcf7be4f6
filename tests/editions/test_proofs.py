"""Signatures and time stamps of editions: made when asked for, checked when asked for, never needed."""

import subprocess
import zipfile

import pytest

from tests.editions.stamp_server import make_authority, serve_stamps
from tests.running import SMALL_SITE, read_tree, run, write_files

ABOUT = {"content/pages/about.md": "---\ntitle: About\n---\nWho we are.\n"}
SIGNATURE, STAMP = "content/editions/0001.minisig", "content/editions/0001.tsr"


def make_key(folder, name="desk"):
    """The file of a secret key of minisign, and its public key."""
    key, public = folder / f"{name}.key", folder / f"{name}.pub"
    command = ["minisign", "-G", "-W", "-s", key, "-p", public]
    subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return str(key), public.read_text("utf-8").split()[-1]


@pytest.fixture
def briefing(tmp_path):
    return write_files(tmp_path / "briefing", {**SMALL_SITE, **ABOUT})


def publish(briefing, *options, day="2025-05-04"):
    return run(briefing, "publish", "--as-of", day, *options)


def name_key(briefing, public):
    site = briefing / "content/site.yaml"
    site.write_text(f"{site.read_text('utf-8')}public_key: {public}\n", encoding="utf-8")


def about(briefing):
    return (briefing / "site/about/index.html").read_text("utf-8")


def test_an_edition_is_signed_and_its_signature_is_checked(briefing, tmp_path):
    """In the briefing and in a bundle of it, by the key or by its file; About has the key."""
    secret, public = make_key(tmp_path)
    name_key(briefing, public)
    ran = publish(briefing, "--sign", secret)
    assert ran.status == 0, ran.err
    assert public in about(briefing)
    for key in (public, str(tmp_path / "desk.pub")):
        ran = run(briefing, "verify", "--key", key)
        assert (ran.status, f"signed by {public}" in ran.out) == (0, True), ran.err
    assert run(briefing, "bundle", "--to", "all.zip").status == 0
    (tmp_path / "all.zip").write_bytes((briefing / "all.zip").read_bytes())
    assert f"signed by {public}" in run(tmp_path, "verify", "all.zip", "--key", public).out
    assert run(tmp_path, "verify", "all.zip").status == 0


def test_another_key_and_another_edition_are_told(briefing, tmp_path):
    """The statement that is signed has number, time and digest of the edition."""
    secret, public = make_key(tmp_path)
    _, other = make_key(tmp_path, "other")
    name_key(briefing, public)
    assert publish(briefing, "--sign", secret).status == 0
    ran = run(briefing, "verify", "--key", other)
    assert (ran.status, "error[edition-not-signed]" in ran.err) == (1, True)
    proof = (briefing / SIGNATURE).read_bytes()
    (briefing / SIGNATURE).write_bytes(proof.replace(b"edition 1", b"edition 2"))
    assert "error[edition-not-signed]" in run(briefing, "verify", "--key", public).err
    assert run(briefing, "verify").status == 0  # which needs no signature
    (briefing / SIGNATURE).unlink()
    ran = run(briefing, "verify", "--key", public)
    assert f"{SIGNATURE}: error[edition-not-signed]" in ran.err
    assert run(briefing, "verify").status == 0


def test_what_cannot_be_signed_is_not_published(briefing, tmp_path):
    """Without a public key, with a wrong one, without a secret key: nothing is written."""
    secret, public = make_key(tmp_path)
    before = read_tree(briefing / "content")
    assert "error[bad-public-key]" in publish(briefing, "--sign", secret).err
    site = (briefing / "content/site.yaml").read_text("utf-8")
    for key, file, code in (
        ("RWnonsense", secret, "bad-public-key"),
        (public, str(tmp_path / "none.key"), "edition-not-signed"),
        (public, str(tmp_path / "desk.pub"), "edition-not-signed"),
        (make_key(tmp_path, "other")[1], secret, "edition-not-signed"),
    ):
        write_files(briefing, {"content/site.yaml": f"{site}public_key: {key}\n"})
        ran = publish(briefing, "--sign", file)
        assert (ran.status, f"error[{code}]" in ran.err) == (1, True), ran.err
        write_files(briefing, {"content/site.yaml": site})
        assert read_tree(briefing / "content") == before


def test_without_minisign_it_is_told_how_to_install_it(briefing, tmp_path, monkeypatch):
    (tmp_path / "some.key").write_text("a key")
    name_key(briefing, "RWTmowqYuepkeVoRfnDXp6Zqrmuzw3Z+SEVi5rOUIYV4dpAtPQ27Mr6y")
    monkeypatch.setenv("PATH", str(tmp_path))
    ran = publish(briefing, "--sign", str(tmp_path / "some.key"))
    assert (ran.status, "error[minisign-not-installed]" in ran.err) == (1, True)
    assert not (briefing / "content/editions.yaml").exists()


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    folder = tmp_path_factory.mktemp("authority")
    return folder, make_authority(folder)


def test_an_edition_is_stamped_and_its_stamp_is_checked(briefing, authority):
    """With the time in it, by the root certificate of the authority; About names it."""
    folder, root = authority
    with serve_stamps(folder) as address:
        ran = publish(briefing, "--tsa", address)
    assert ran.status == 0, ran.err
    assert "127.0.0.1" in about(briefing)
    ran = run(briefing, "verify", "--tsa-root", str(root))
    assert (ran.status, "time stamp of 20" in ran.out) == (0, True), ran.err
    assert run(briefing, "bundle", "--to", "all.zip").status == 0
    with zipfile.ZipFile(briefing / "all.zip") as archive:
        assert STAMP in archive.namelist()
    assert run(briefing, "verify", "all.zip", "--tsa-root", str(root)).status == 0


def test_stamps_of_others_are_told(briefing, authority, tmp_path):
    """Of another authority, of another edition, or none at all."""
    folder, root = authority
    with serve_stamps(folder) as address:
        assert publish(briefing, "--tsa", address).status == 0
        first = (briefing / STAMP).read_bytes()
        stranger = make_authority(tmp_path)
        assert "error[no-time-stamp]" in run(briefing, "verify", "--tsa-root", str(stranger)).err
        (briefing / STAMP).write_bytes(first[:-9])
        assert "error[no-time-stamp]" in run(briefing, "verify", "--tsa-root", str(root)).err
        (briefing / STAMP).unlink()
        assert "error[no-time-stamp]" in run(briefing, "verify", "--tsa-root", str(root)).err
        assert run(briefing, "verify").status == 0
        assert run(briefing, "publish", "--undo").status == 0
        assert not (briefing / STAMP).exists()
        (tmp_path / "empty.pem").write_text("none")
        assert publish(briefing, "--tsa", address, day="2025-05-05").status == 0
        for wrong, code in (("empty.pem", "no-time-stamp"), ("missing.pem", "cannot-read")):
            ran = run(briefing, "verify", "--tsa-root", str(tmp_path / wrong))
            assert (ran.status, f"error[{code}]" in ran.err) == (1, True), ran.err
        (briefing / STAMP).write_bytes(first)
        assert "error[no-time-stamp]" in run(briefing, "verify", "--tsa-root", str(root)).err


@pytest.mark.parametrize("answer", [b"no stamp", b"\x30\x03\x02\x01\x00"])
def test_what_answers_with_no_stamp_stops_the_publication(briefing, tmp_path, answer):
    with serve_stamps(tmp_path, always=answer) as address:
        ran = publish(briefing, "--tsa", address)
    assert (ran.status, "error[no-time-stamp]" in ran.err) == (1, True), ran.err
    for wrong, code in ((address, "no-time-stamp"), ("ftp://clock.example/", "bad-web-address")):
        ran = publish(briefing, "--tsa", wrong)
        assert (ran.status, f"error[{code}]" in ran.err) == (1, True), ran.err
    assert not (briefing / "content/editions.yaml").exists()
    assert not (briefing / STAMP).exists()


def test_the_answer_to_another_query_is_refused(briefing, authority):
    """A stamp of the same edition that was asked for before, sent again."""
    folder, _ = authority
    with serve_stamps(folder) as address:
        assert publish(briefing, "--tsa", address).status == 0
        stamp = (briefing / STAMP).read_bytes()
        assert run(briefing, "publish", "--undo").status == 0
    with serve_stamps(folder, always=stamp) as address:
        ran = publish(briefing, "--tsa", address)
    assert (ran.status, "another query" in ran.err) == (1, True), ran.err


def test_a_proof_that_a_stopped_run_has_left_is_none_of_the_next_edition(briefing):
    write_files(briefing, {STAMP: "left", SIGNATURE: "left"})
    assert publish(briefing).status == 0
    assert not (briefing / STAMP).exists()
    assert not (briefing / SIGNATURE).exists()
    assert "signed" not in about(briefing)
