"""The editor's word that a name in an article is not the person of that name whom the briefing knows."""

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
PAGES = ("articles/2025-05-02-quay-reopens", "people/ada-lock")


def build(folder, lines):
    """The pages of the article and of the person, with lines in the article's front matter."""
    text = SMALL_SITE[ARTICLE].replace("language: en\n", f"language: en\n{lines}")
    write_files(folder, {**SMALL_SITE, ARTICLE: text})
    ran = run(folder, "build")
    assert (ran.status, ran.err) == (0, "")
    return [(folder / "site" / page / "index.html").read_text("utf-8") for page in PAGES]


def test_a_person_who_is_named_is_linked_listed_and_quoted(tmp_path):
    """As found, without a word of the editor."""
    article, person = build(tmp_path, "")
    assert "people/ada-lock/" in article
    assert "It took a year" in person
    assert "The quay reopens" in person


@pytest.mark.parametrize("people", ["", "people: [ada-lock]\n"])
def test_one_who_is_not_meant_is_neither_linked_nor_listed_nor_quoted(people, tmp_path):
    """Whether or not conversion had found the name."""
    article, person = build(tmp_path, f"{people}not_people: [ada-lock]\n")
    assert "Ada Lock said" in article
    assert "people/ada-lock/" not in article
    assert "It took a year" not in person
    assert "The quay reopens" not in person
