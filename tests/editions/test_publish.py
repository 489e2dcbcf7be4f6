"""The plain journey of editions: publish, change, correct, withdraw, verify, take back."""

from pathlib import Path

import pytest
import yaml

from generator.fingerprint import file_stamps
from tests.running import SMALL_SITE, run, write_files

QUAY = "content/articles/2025-05-02-quay-reopens.md"
ADDRESS = "articles/2025-05-02-quay-reopens"
CORRECTION = f"""- on: 2025-05-05
  where: {ADDRESS}
  kind: correction
  was: {{en: The day was wrong.}}
  now: {{en: The day is right.}}
"""


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A briefing with a first edition."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "publish", "--as-of", "2025-05-04", "--note", "First").status == 0
    return tmp_path


def rows(folder):
    """The rows of editions.yaml."""
    return yaml.safe_load((folder / "content/editions.yaml").read_text("utf-8"))


def edit(path, old, new):
    """Replace words of a file, which are there."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_first_edition_tells_its_number_time_and_articles(published):
    """A row for people, a file of lines for the program, a manifest in the site."""
    (row,) = rows(published)
    assert (row["edition"], row["at"], row["articles"], row["note"]) == (
        1,
        "2025-05-04T00:00:00Z",
        1,
        "First",
    )
    assert (published / "content/editions/0001.jsonl").exists()
    assert run(published, "verify").status == 0


def test_nothing_new_makes_no_edition(published):
    """The second edition of the same is none."""
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert (ran.status, ran.out) == (0, "Nothing has changed since the last edition.\n")
    assert len(rows(published)) == 1


def test_an_edition_is_later_than_the_last(published):
    """Times never go back."""
    edit(published / QUAY, "It took a year", "It took two years")
    ran = run(published, "publish", "--as-of", "2025-05-04")
    assert ran.status == 1
    assert "error[edition-not-later]: the edition would not be later than edition 1" in ran.err


@pytest.mark.parametrize("told", [False, True])
def test_a_change_is_published_with_its_note_alone(published, told):
    """What was published differs: an entry in corrections.yaml tells of it, or nothing is published."""
    edit(published / QUAY, "1 May", "3 May")
    if told:
        (published / "content/corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    ran = run(published, "publish", "--as-of", "2025-05-05")
    assert ran.status == (not told)
    assert f"{QUAY}:1:1: error[changed-without-note]" in ran.err or told
    assert len(rows(published)) == 1 + told
    if told:
        assert rows(published)[1]["changed"] == {"changed": [ADDRESS]}
        assert rows(published)[1]["parent"] == rows(published)[0]["digest"]


@pytest.mark.parametrize("told", [False, True])
def test_what_is_gone_is_published_with_its_entry_alone(published, told):
    """A published address that is gone needs its reason."""
    (published / QUAY).unlink()
    if told:
        entry = f"- {{id: {ADDRESS}, on: 2025-05-06, why: {{en: It was withdrawn.}}}}\n"
        (published / "content/withdrawn.yaml").write_text(entry, encoding="utf-8")
    ran = run(published, "publish", "--as-of", "2025-05-06")
    assert ran.status == (not told)
    assert "content/withdrawn.yaml:1:1: error[withdrawn-without-note]" in ran.err or told
    kept = (published / "content/editions/0001.jsonl").read_text("utf-8")
    assert ("north quay" in kept) == (not told)


def test_typography_is_published_with_a_reason_alone(published):
    """--minor says why."""
    edit(published / QUAY, "harbour's", "harbour’s")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 1
    ran = run(published, "publish", "--as-of", "2025-05-05", "--minor", "apostrophes")
    assert ran.status == 0
    assert rows(published)[1]["minor"] == "apostrophes"
    assert rows(published)[1]["changed"] == {"minor": [ADDRESS]}


def test_a_dry_run_writes_no_edition(published):
    """It says what would be."""
    edit(published / QUAY, "1 May", "3 May")
    (published / "content/corrections.yaml").write_text(CORRECTION, encoding="utf-8")
    before = (published / "site/manifest.json").read_bytes()
    ran = run(published, "publish", "--as-of", "2025-05-05", "--dry-run")
    assert (ran.status, len(rows(published))) == (0, 1)
    assert ran.out.startswith("would be edition 2 of 2025-05-05")
    assert f"changed: {ADDRESS}" in ran.out
    assert (published / "site/manifest.json").read_bytes() == before


def test_an_edition_is_taken_back(published):
    """The first, too, so that nothing is left."""
    assert run(published, "publish", "--undo").status == 0
    assert not (published / "content/editions.yaml").exists()
    assert not (published / "site/manifest.json").exists()
    assert run(published, "publish", "--undo").status == 1


def test_two_branches_that_each_published_are_told(published):
    """Two rows with one parent are a Problem, and so is what a merge left undecided."""
    path = published / "content/editions.yaml"
    second = path.read_text("utf-8").split("- edition: 1", 1)[1]
    digest = rows(published)[0]["digest"]
    twin = f"- edition: 2{second}  parent: {digest}\n".replace(f"digest: {digest}", "digest: x")
    path.write_text(path.read_text("utf-8") + twin + twin, encoding="utf-8")
    ran = run(published, "build")
    assert ran.status == 1
    assert "error[two-editions]: two editions have one parent" in ran.err
    path.write_text("<<<<<<< HEAD\n" + twin, encoding="utf-8")
    assert "content/editions.yaml:1:1: error[two-editions]" in run(published, "build").err


@pytest.mark.parametrize("doubt", [file_stamps.IN_DOUBT, 0])
def test_lines_changed_by_hand_are_told(published, monkeypatch, doubt):
    """The words of an edition are under its digests, and files are known by bytes or by stamps."""
    monkeypatch.setattr(file_stamps, "IN_DOUBT", doubt)
    assert run(published, "build").status == 0
    path = published / "content/editions/0001.jsonl"
    edit(path, "north quay", "south quay")
    ran = run(published, "build")
    assert ran.status == 1
    assert "content/editions/0001.jsonl:" in ran.err
    assert "error[edition-damaged]: the words are not those published" in ran.err


def test_entries_name_what_is_or_was_published(published):
    """An address that nothing has is a mistake of the entry."""
    (published / "content/corrections.yaml").write_text(
        CORRECTION.replace(ADDRESS, "articles/nothing"), encoding="utf-8"
    )
    (published / "content/withdrawn.yaml").write_text(
        f"- {{id: {ADDRESS}, on: 2025-05-06, why: Gone.}}\n", encoding="utf-8"
    )
    ran = run(published, "build")
    assert "content/corrections.yaml:2:10: error[unknown-address]" in ran.err
    assert "content/withdrawn.yaml:1:8: error[withdrawn-but-there]" in ran.err


def test_a_published_correction_stays(published):
    """Neither taken out nor changed without a word."""
    edit(published / QUAY, "1 May", "3 May")
    path = published / "content/corrections.yaml"
    path.write_text(CORRECTION, encoding="utf-8")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
    edit(path, "The day was wrong.", "Nothing much.")
    ran = run(published, "publish", "--as-of", "2025-05-06")
    assert ran.status == 1
    assert "content/corrections.yaml:1:1: error[correction-lost]" in ran.err


def test_a_correction_quotes_what_the_article_has_or_had(published):
    """Quotations in corrections are locked, too."""
    edit(published / QUAY, "north quay reopened", "north quay closed for good")
    path = published / "content/corrections.yaml"
    false = CORRECTION.replace("The day was wrong.", "'It had “the north quay sank in a storm”.'")
    path.write_text(false, encoding="utf-8")
    ran = run(published, "build")
    assert ran.status == 1
    assert (
        "content/corrections.yaml:4:13: error[quote-not-found]: 'was': it quotes words" in ran.err
    )
    true = CORRECTION.replace("The day is right.", "'It has “north quay closed for good”.'")
    true = true.replace("The day was wrong.", "'It had “north quay reopened on 1 May 2025”.'")
    path.write_text(true, encoding="utf-8")
    assert run(published, "publish", "--as-of", "2025-05-05").status == 0
