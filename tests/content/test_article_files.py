"""Which file is whose seed's article, also where its front matter cannot be read."""

from pathlib import Path

from generator.content.article_files import find_articles_of_seeds
from tests.running import write_files

BROKEN = "---\ntitle: [No end\n{}---\nThe quay reopened.\n"


def test_a_seed_is_read_off_front_matter_that_is_broken_elsewhere(tmp_path):
    """So that no second article is made of it; without its line there is no seed."""
    files = {"one.md": BROKEN.format("seed: one.txt\n"), "two.md": BROKEN.format("")}
    write_files(tmp_path, {f"content/articles/{name}": text for name, text in files.items()})
    found = find_articles_of_seeds(tmp_path, {})
    assert found == {"one.txt": Path("content/articles/one.md")}
