"""What is kept between builds holds no more than what the next one may ask for."""

import sqlite3
from contextlib import closing
from types import SimpleNamespace

from generator.build import cache, related_cache
from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
PERSON = "content/people/ada-lock.md"


def count_bodies(project):
    """How many bodies of articles are kept."""
    with closing(sqlite3.connect(project / ".sourcebook/kept.sqlite")) as kept:
        return kept.execute("SELECT count(*) FROM bodies").fetchone()[0]


def test_bodies_that_no_article_has_any_more_are_forgotten(tmp_path):
    """After an edit, and after one of what all articles are read by."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    for edited in (ARTICLE, PERSON):
        write_files(tmp_path, {edited: SMALL_SITE[edited].replace("Ada Lock", "Ada Locke")})
        assert run(tmp_path, "build").status == 0
        assert count_bodies(tmp_path) == 1


def test_what_another_program_found_out_of_kin_is_found_out_again(tmp_path, monkeypatch):
    """It may have weighed otherwise."""
    articles = [
        SimpleNamespace(id=id_, date="2025-01-01", people=("p",), themes=()) for id_ in "abc"
    ]
    kept = related_cache.RelatedCache(tmp_path / "kept.sqlite", SimpleNamespace())

    def related():
        found = kept.find_related(articles, {"p": articles})
        return {article: [other.id for other in others] for article, others in found.items()}

    assert related()["a"] == ["b", "c"]
    monkeypatch.setattr("generator.corpus.related_articles.RELATED", 1)
    assert related()["a"] == ["b", "c"]
    monkeypatch.setattr(cache, "program_digest", lambda: b"another program.")
    assert related()["a"] == ["b"]
