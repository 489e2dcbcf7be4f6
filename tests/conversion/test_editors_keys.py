"""Keys of an article that are the editor's alone: ``summary`` and ``extra``, which conversion carries over."""

import pytest

from tests.running import SMALL_SITE, run, write_files

SEED = "seeds/one.txt"
TEXT = " date 2025-05-02 The harbour opens again after a year\n\nThe quay reopened, the Gazette reports.\n"


@pytest.fixture
def project(tmp_path):
    """A small site with one seed."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    return write_files(tmp_path, {**files, SEED: TEXT})


@pytest.fixture
def article(project):
    """The path of the article that the seed makes, made."""
    assert run(project, "convert").status == 0
    (path,) = (project / "content/articles").iterdir()
    return path


def edit(path, before, after):
    """Change a file as a person would."""
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.mark.parametrize(
    "lines", ["summary:\n  en: The quay is open.\n", "extra:\n  place: Kovel  # by train\n"]
)
def test_editors_keys_are_carried_over(project, article, lines):
    """They do not make the article an edited one, and conversion leaves them as they are."""
    edit(article, "seed: one.txt\n", f"seed: one.txt\n{lines}")
    assert run(project, "convert").out.startswith("same ")
    edit(project / "seeds/one.txt", "opens again", "reopens")
    assert run(project, "convert").out.startswith("rewritten ")
    text = article.read_text(encoding="utf-8")
    assert f"\n{lines}" in text
    assert "title: The harbour reopens after a year\n" in text


def test_an_edited_article_with_a_field_of_its_own_is_kept(project, article):
    """Its field is in the difference as it stands."""
    edit(article, "seed: one.txt\n", "seed: one.txt\nextra: {place: Kovel}\n")
    edit(article, "language: en\n", "language: en\noutlet: gazette\n")
    before = article.read_text(encoding="utf-8")
    edit(project / "seeds/one.txt", "opens again", "reopens")
    ran = run(project, "convert", "--diff")
    assert ran.out.startswith("kept ")
    assert "-extra" not in ran.out
    assert article.read_text(encoding="utf-8") == before
