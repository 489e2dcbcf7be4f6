"""What tests of conversion share: a project with one seed, and the article made of it."""

import pytest

from tests.conversion.one_seed import SEED
from tests.running import SMALL_SITE, run, write_files


@pytest.fixture
def project(tmp_path):
    """A small site with one seed and no article yet."""
    files = {name: text for name, text in SMALL_SITE.items() if "/articles/" not in name}
    outlets = {"content/outlets.yaml": "gazette:\n  name: The Gazette\n  spellings: [Gazette]\n"}
    return write_files(tmp_path, {**files, **outlets, "seeds/one.txt": SEED})


@pytest.fixture
def article(project):
    """The path of the article that the seed makes, made."""
    assert run(project, "convert").status == 0
    paths = list((project / "content/articles").iterdir())
    assert len(paths) == 1
    return paths[0]
