"""Files of several articles: each is converted, listed, explained and compared by itself."""

import json

import pytest
import yaml

from tests.running import SMALL_SITE, run, write_files
from tests.seed_kinds.made_files import ITEMS, REFERENCES, TEXT, feed, mail

NOTE = ("note.txt", f"Board puts off the vote\n\n{TEXT[2]}\n\n“Never,” said Ivo Marsh.".encode())


@pytest.fixture
def project(tmp_path):
    write_files(tmp_path, SMALL_SITE)
    for name, data in (
        ("2025-05/feed.xml", feed(*ITEMS)),
        ("2025-05/vote.eml", mail(attached=[NOTE])),
        ("list.json", REFERENCES),
    ):
        path = tmp_path / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def by_seed(project):
    found = {}
    for path in (project / "content/articles").glob("*.md"):
        _, matter, body = path.read_text().split("---\n", 2)
        found[yaml.safe_load(matter).get("seed")] = (yaml.safe_load(matter), body, path)
    return found


def test_each_article_of_a_file_is_a_seed(project):
    """The ledger has a row for each, under the file's name with a number."""
    assert run(project, "convert").status == 0
    seeds = ["2025-05/feed.xml#1", "2025-05/feed.xml#2", "2025-05/vote.eml#1", "2025-05/vote.eml#2"]
    seeds += ["list.json#1", "list.json#2"]
    assert sorted(yaml.safe_load((project / "content/conversions.yaml").read_text())) == seeds
    assert sorted(filter(None, by_seed(project))) == seeds


def test_facts_are_those_of_each_article(project):
    """The mail's sender and day are not those of its attachment."""
    run(project, "convert")
    found = {seed: matter for seed, (matter, _, _) in by_seed(project).items()}
    assert found["2025-05/feed.xml#2"]["title"] == "Dyke holds"
    assert found["2025-05/feed.xml#2"]["source_url"] == "https://g.example/2"
    assert str(found["2025-05/feed.xml#2"]["date"]) == "2025-05-02"
    assert found["2025-05/vote.eml#1"]["authors"] == ["Anna Moss"]
    assert "authors" not in found["2025-05/vote.eml#2"]
    assert "date" not in found["2025-05/vote.eml#2"]
    assert found["list.json#1"]["authors"] == ["Siri Dahl"]


def test_a_reference_is_an_article_without_text(project):
    """It has its address, from where its text can be captured, and a page of its own."""
    assert run(project, "build").status == 0
    matter, body, path = by_seed(project)["list.json#1"]
    assert (matter["source_url"], body.strip()) == ("https://g.example/3", "")
    page = (project / "site/articles" / path.stem / "index.html").read_text()
    assert "Dyke repaired" in page
    assert "https://g.example/3" in page


def test_one_article_is_converted_or_explained_alone(project):
    """By the number, and a file by its name stands for all."""
    done = run(project, "convert", "seeds/2025-05/vote.eml#2")
    assert "2025-05/vote.eml#2" in done.out
    assert "#1" not in done.out
    assert run(project, "convert", "seeds/2025-05/vote.eml").out.count("2025-05/vote.eml#") == 2
    rows = run(project, "explain", "--json", "seeds/2025-05/feed.xml").out.splitlines()
    files = [json.loads(row)["file"] for row in rows]
    assert files == ["seeds/2025-05/feed.xml#1", "seeds/2025-05/feed.xml#2"]
    one = json.loads(run(project, "explain", "--json", "seeds/2025-05/feed.xml#2").out)
    assert one["title"]["text"] == "Dyke holds"


def test_a_number_that_a_file_has_not_is_told(project):
    """Neither command takes another article for it."""
    assert "no such seed" in run(project, "convert", "seeds/2025-05/feed.xml#7").err
    assert "holds 2 articles" in run(project, "explain", "seeds/2025-05/feed.xml#7").out


def test_a_quotation_is_compared_with_its_own_article(project):
    """Words of the mail itself are no words of its attachment."""
    run(project, "convert")
    path = by_seed(project)["2025-05/vote.eml#2"][2]
    path.write_text(path.read_text().replace("“Never,”", "“We need two more weeks,”"))
    built = run(project, "build")
    assert built.status == 1
    assert "error[quote-differs]" in built.err
    path.write_text(path.read_text().replace("“We need two more weeks,”", "“Never,”"))
    assert run(project, "build").status == 0


def test_a_second_run_converts_nothing(project):
    """Nor does a later build, and it builds the same."""
    run(project, "build")
    before = {
        path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()
    }
    assert "made" not in run(project, "convert").out
    run(project, "build")
    assert before == {path: path.read_bytes() for path in before}


def test_a_renamed_file_keeps_its_articles(project):
    """Every row of the ledger follows."""
    run(project, "convert")
    (project / "seeds/2025-05/feed.xml").rename(project / "seeds/gazette.xml")
    done = run(project, "convert")
    assert "gazette.xml#2" in done.out
    assert "made" not in done.out
    assert set(yaml.safe_load((project / "content/conversions.yaml").read_text())) > {
        "gazette.xml#1",
        "gazette.xml#2",
    }


def test_one_unreadable_article_does_not_stop_the_others(project):
    """It is told, and the mail around it is converted."""
    bad = mail(attached=[("scan.pdf", b"%PDF-1.4 cut"), ("list.xyz", b"?")])
    (project / "seeds/2025-05/bad.eml").write_bytes(bad)
    done = run(project, "convert")
    assert "seeds/2025-05/bad.eml: error[damaged-seed]: is not a complete PDF" in done.err
    assert "warning[attachment-not-read]: the attachment list.xyz is not read" in done.err
    assert "2025-05/bad.eml#1" in by_seed(project)
