"""``sourcebook add``: files become seeds byte for byte, once, and it is recorded where they came from."""

import hashlib
import json

import pytest
import yaml

from generator.conversion import seed_shelf
from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import ITEMS, TEXT, feed, mail
from tests.seed_kinds.test_refused_files import locked, with_password

MINUTES = ("minutes.txt", "\n\n".join(("Minutes of the harbour board", TEXT[2])).encode())


KINDS = ("eml", "pdf", "docx", "xml", "json", "ris", "bib", "warc", "wacz", "mhtml")


@pytest.fixture
def project(tmp_path):
    return write_files(tmp_path / "site", SMALL_SITE)


def put(project, name, data):
    path = project.parent / "in" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


def seeds(project):
    found = (path for path in (project / "seeds").rglob("*") if path.is_file())
    return sorted(path.relative_to(project / "seeds").as_posix() for path in found)


def captures(project):
    return yaml.safe_load((project / "content/captures.yaml").read_text())


def test_a_file_is_copied_as_it_is_and_recorded(project):
    """The month of adding is its folder, and what is understood of it is said."""
    data = mail(attached=[MINUTES])
    done = run(project, "add", put(project, "vote.eml", data), "--on", "2025-06-01", "--by", "Ivo")
    assert done.status == 0, done.err
    assert (project / "seeds/2025-06/vote.eml").read_bytes() == data
    assert captures(project) == [
        {
            "seed": "2025-06/vote.eml",
            "from": "vote.eml",
            "by": "Ivo",
            "on": "2025-06-01",
            "sha256": hashlib.sha256(data).hexdigest(),
            "parts": 2,
        }
    ]
    assert "#1 Quay vote moved (2025-05-02; en; Harbour Gazette; by Anna Moss)" in done.out
    assert "#2 Minutes of the harbour board (day unknown; en;" in done.out


def test_the_same_bytes_are_there_already(project):
    """Under another name, too, and nothing is written."""
    first = put(project, "vote.eml", mail())
    run(project, "add", first, "--on", "2025-06-01")
    before = (project / "content/captures.yaml").read_bytes()
    again = run(project, "add", put(project, "other.eml", mail()), "--on", "2025-07-01")
    assert "is there already: seeds/2025-06/vote.eml" in again.out
    assert seeds(project) == ["2025-06/vote.eml"]
    assert (project / "content/captures.yaml").read_bytes() == before


def test_other_bytes_of_the_same_name_get_a_name_of_their_own(project):
    """No seed is ever written over."""
    run(project, "add", put(project, "a/vote.eml", mail()), "--on", "2025-06-01")
    run(project, "add", put(project, "b/vote.eml", mail(subject="Other")), "--on", "2025-06-01")
    assert seeds(project) == ["2025-06/vote-2.eml", "2025-06/vote.eml"]


def test_a_folder_stands_for_the_files_below_it(project):
    """Hidden files and leftovers of editors are no material."""
    put(project, "mails/a.eml", mail())
    put(project, "mails/deep/b.eml", mail(subject="Second"))
    put(project, "mails/.hidden.eml", mail(subject="Third"))
    put(project, "mails/c.eml~", mail(subject="Fourth"))
    done = run(project, "add", str(project.parent / "in/mails"), "--on", "2025-06-01")
    assert done.status == 0
    assert seeds(project) == ["2025-06/a.eml", "2025-06/b.eml"]


@pytest.mark.parametrize(
    ("name", "seed"),
    [
        ("a:b?.eml", "2025-06/a-b-.eml"),
        ("con.eml", "2025-06/con-.eml"),
        (f"{'x' * 200}.eml", f"2025-06/{'x' * 100}.eml"),
        ("part#2.eml", "2025-06/part-2.eml"),
        ("лист мерії.eml", "2025-06/лист мерії.eml"),
    ],
)
def test_names_are_those_that_every_system_can_store(project, name, seed):
    """A number sign would name an article of a file, so it goes as well."""
    run(project, "add", put(project, name, mail()), "--on", "2025-06-01")
    assert seeds(project) == [seed]


def test_a_file_that_cannot_be_read_is_refused_and_the_others_are_added(project):
    """Nothing of it is left, and the reason is told."""
    bad, good = put(project, "a.pdf", b"%PDF-1.7 cut off"), put(project, "vote.eml", mail())
    done = run(project, "add", bad, good, "--on", "2025-06-01")
    assert done.status == 1
    assert "error[damaged-seed]: is not a complete PDF" in done.err
    assert seeds(project) == ["2025-06/vote.eml"]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty-seed"),
        ("a.txt", b"  \n\xe2\x80\x8b\n", "empty-seed"),
        ("a.html", b"<html><body><p> </p></body></html>", "empty-seed"),
        ("a.md", b"", "empty-seed"),
        ("a.eml", b"From: a@b.example\nSubject: Vote\n\n", "empty-seed"),
        *((f"a.{kind}", b"", "damaged-seed") for kind in KINDS),
        ("a.pdf", b"%PDF-1.7 cut off", "damaged-seed"),
        ("a.pdf", locked(), "encrypted-seed"),
        ("a.docx", with_password(), "encrypted-seed"),
    ],
)  # fmt: skip
def test_a_file_without_a_text_is_refused_with_status_1(project, name, data, code):
    """Empty, damaged, encrypted: an error, with what to do, and nothing is copied."""
    done = run(project, "add", put(project, name, data), "--json")
    assert done.status == 1
    told = json.loads(done.out)
    assert [each["state"] for each in told["added"]] == ["refused"]
    (problem,) = told["problems"]
    assert (problem["code"], problem["level"]) == (code, "error")
    assert problem["hint"]
    assert seeds(project) == []


def test_a_file_without_an_article_is_added_with_a_warning(project):
    """As convert has it: there is text, which a person may want to look at."""
    done = run(project, "add", put(project, "a.txt", b"Home\nNews\nContact\n"))
    assert done.status == 0
    assert "warning[no-article]" in done.err
    assert "makes articles of them" not in done.out


def test_a_mail_sent_for_its_attachment_is_one_article(project):
    """The mail itself says nothing, so that there is nothing to leave out for ever."""
    run(project, "add", put(project, "vote.eml", mail("\n", attached=[MINUTES])))
    assert [each["parts"] for each in captures(project)] == [1]
    done = run(project, "convert")
    assert done.status == 0
    assert "empty-seed" not in done.err
    assert len(list((project / "content/articles").glob("*minutes*"))) == 1


def test_a_part_without_a_text_is_a_warning(project):
    """Which says how to leave it out, and then it is told no more."""
    data = mail("\n", attached=[MINUTES, ("table.xls", b"1")])
    run(project, "add", put(project, "vote.eml", data))
    done = run(project, "convert")
    assert done.status == 0
    assert "hint: write 1 into 'left_out' of the file in content/captures.yaml" in done.err
    record = project / "content/captures.yaml"
    record.write_text(record.read_text() + "  left_out: [1]\n")
    assert "empty-seed" not in run(project, "convert").err


def test_a_feed_is_named_as_one(project):
    """Saved by a browser under any name it is still a feed, and never an article of markup."""
    run(project, "add", put(project, "feed.txt", feed(*ITEMS)), "--on", "2025-06-01")
    assert seeds(project) == ["2025-06/feed.xml"]
    (project / "seeds/feed.txt").write_bytes(feed(*ITEMS))
    converted = run(project, "convert")
    assert "seeds/feed.txt: error[misnamed-seed]: is a feed" in converted.err


def test_a_run_killed_behind_its_record_is_mended_by_the_next(project, monkeypatch):
    """Where it came from is recorded first, and adding it again writes it there."""

    def die(*_):
        raise KeyboardInterrupt

    source = put(project, "vote.eml", mail())
    with monkeypatch.context() as patched:
        patched.setattr(seed_shelf, "write_atomically", die)
        run(project, "add", source, "--on", "2025-06-01")
    assert seeds(project) == []
    run(project, "add", source, "--on", "2025-07-01")
    assert seeds(project) == ["2025-06/vote.eml"]
    assert [row["seed"] for row in captures(project)] == ["2025-06/vote.eml"]


def test_a_seed_put_there_by_hand_is_recorded_when_it_is_added(project):
    """It stays where it is."""
    (project / "seeds").mkdir(exist_ok=True)
    (project / "seeds/vote.eml").write_bytes(mail())
    run(project, "add", put(project, "other.eml", mail()), "--on", "2025-06-01")
    assert [row["seed"] for row in captures(project)] == ["vote.eml"]


def test_a_file_half_written_is_no_seed_and_is_removed(project):
    """It has a hidden name until it is whole, and the next run clears it away."""
    half = project / "seeds/2025-06/.vote.eml.4711.part"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"From: Le")
    (project / ".sourcebook").mkdir()
    (project / ".sourcebook/lock").write_text("4711")
    assert "vote" not in run(project, "convert").out
    assert not half.exists()


def test_a_broken_record_is_told_with_its_place(project):
    """Guessing could lose what somebody recorded."""
    (project / "content/captures.yaml").write_text("- seed: a.txt\n  form: b\n")
    done = run(project, "add", put(project, "vote.eml", mail()))
    assert "content/captures.yaml:2:3: error[unknown-key]" in done.err
    assert seeds(project) == []


def test_the_day_has_to_be_one(project):
    """A wrong command line has status 2."""
    assert run(project, "add", put(project, "vote.eml", mail()), "--on", "May").status == 2
