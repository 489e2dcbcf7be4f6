"""Articles that share a seed, as ``feed.xml#2``: read, checked, followed when the seed is renamed."""

import hashlib

import pytest
import yaml

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
FEED = """The quay reopens

The harbour's north quay reopened on 1 May 2025.

"It took a year," Ada Lock said.

The pier reopens

The harbour's north pier reopened on 1 May 2025.
"""
SHA = hashlib.sha256(FEED.encode()).hexdigest()


def article(seed):
    return SMALL_SITE[ARTICLE].replace("outlet: gazette", f"outlet: gazette\nseed: {seed}")


@pytest.fixture
def project(tmp_path):
    """A site with two articles of one seed, and a row for each in the ledger."""
    rows = {
        f"2025-05/feed.txt#{number}": {
            "seed_sha256": SHA,
            "article": f"articles/{name}.md",
            "article_sha256": "0" * 64,
        }
        for number, name in ((1, "2025-05-02-quay-reopens"), (2, "second"))
    }
    return write_files(
        tmp_path,
        {
            **SMALL_SITE,
            ARTICLE: article("2025-05/feed.txt#1"),
            "content/articles/second.md": article("2025-05/feed.txt#2").replace("quay", "pier"),
            "content/conversions.yaml": yaml.safe_dump(rows),
            "seeds/2025-05/feed.txt": FEED,
        },
    )


def test_a_part_of_a_seed_is_a_seed_that_is_there(project):
    """Neither the references nor the rows of the ledger are complained of."""
    checked = run(project, "check")
    assert "unknown-seed" not in checked.out + checked.err
    assert run(project, "build").status == 0


@pytest.mark.parametrize("seed", ["2025-05/none.txt#1", "2025-05/feed.txt#0", "2025-05/feed.txt#a"])
def test_a_part_of_no_seed_is_a_mistake(project, seed):
    """The file has to be there, and a part is a number from 1."""
    (project / "content/conversions.yaml").write_text("", encoding="utf-8")
    (project / ARTICLE).write_text(article(f'"{seed}"'), encoding="utf-8")
    checked = run(project, "check")
    assert checked.status == 1
    assert (
        f"{ARTICLE}:6:7: error[unknown-seed]: 'seed': '{seed}' names a file that is not in seeds/"
        " and was never converted" in checked.out + checked.err
    )
    assert "with '#2' for its second article" in checked.out + checked.err


def test_a_part_leads_no_way_out_of_the_folder(project):
    """A part is held to the rules for its file."""
    (project / ARTICLE).write_text(article('"../feed.txt#1"'), encoding="utf-8")
    checked = run(project, "check")
    assert "error[path-leads-out]" in checked.out + checked.err


def test_the_rows_of_all_parts_follow_a_renamed_seed(project):
    """Each keeps its number and its article."""
    (project / "seeds/2025-05/feed.txt").rename(project / "seeds/2025-05/later.txt")
    run(project, "convert")
    ledger = yaml.safe_load((project / "content/conversions.yaml").read_text(encoding="utf-8"))
    assert {key: row["article"] for key, row in ledger.items() if "#" in key} == {
        "2025-05/later.txt#1": "articles/2025-05-02-quay-reopens.md",
        "2025-05/later.txt#2": "articles/second.md",
    }


def test_parts_of_a_seed_that_is_gone_are_told(project):
    """A warning for each article that has lost its seed."""
    (project / "seeds/2025-05/feed.txt").unlink()
    converted = run(project, "convert")
    told = converted.out + converted.err
    assert told.count("warning[seed-gone]") == 2
    assert "seeds/2025-05/feed.txt#1" in told
