"""What an editor is told of files that are not read, and of days that have not come."""

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


def test_a_day_to_come_is_doubted_by_check(tmp_path):
    """Such an article would be the newest for ever."""
    later = TEXT.replace("language", "date: 2199-03-04\nlanguage")
    folder = write_files(tmp_path, {**SMALL_SITE, "content/articles/ferry.md": later})
    run(folder, "build")
    assert "content/articles/ferry.md:3:7: warning[future-date]" in run(folder, "check").err
