"""What is kept between builds holds no more than what the next one may ask for."""

import sqlite3
from contextlib import closing

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
