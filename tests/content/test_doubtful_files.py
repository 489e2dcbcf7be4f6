"""What an editor is told of files that are not read."""

import pytest

from tests.running import SMALL_SITE, run, write_files

TEXT = "---\ntitle: The ferry\nlanguage: en\n---\nThe ferry came back.\n"


@pytest.mark.parametrize(
    "name",
    ["articles/ferry.markdown", "articles/ferry.MD", "pages/ferry.txt", "themes/ferry.markdown"],
)
def test_a_file_that_is_not_read_is_told(tmp_path, name):
    """By its name, with what to do; the others are built."""
    folder = write_files(tmp_path, {**SMALL_SITE, f"content/{name}": TEXT})
    ran = run(folder, "build")
    told = ran.err + run(folder, "check").err
    assert f"content/{name}: " in told
    assert "[unread-file]" in told
