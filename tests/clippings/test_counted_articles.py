"""How many articles a file of seeds is said to hold, before any is read."""

import pytest

from generator.clippings.seed_files import count_articles

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>One</title><description>The ferry returned.</description></item>
<item><title>Two</title><description>The quay reopened.</description></item></channel></rss>"""


@pytest.mark.parametrize(
    ("name", "text", "count"),
    [
        ("one.txt", "The ferry returned.", 1),
        ("two.rss", FEED, 2),
        ("broken.warc", "no archive", 1),
        ("broken.xml", "<rss", 1),
    ],
)
def test_a_file_holds_so_many_articles(tmp_path, name, text, count):
    """One where it can hold no more, or cannot be read."""
    (tmp_path / name).write_text(text, "utf-8")
    assert count_articles(tmp_path / name) == count


def test_a_file_that_is_gone_counts_as_one(tmp_path):
    """As the next run will tell of it."""
    assert count_articles(tmp_path / "gone.rss") == 1
