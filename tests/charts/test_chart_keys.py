"""Test that a timeline's key explains the marks that are drawn, and no others."""

import re
from pathlib import Path

import pytest

from tests.running import SMALL_SITE, run, write_files

ARTICLE = "content/articles/2025-05-02-quay-reopens.md"
OPENED = "reopened on 1 May 2025"
KEY = re.compile(r'<ul class="key".*?</ul>', re.DOTALL)
LABELS = {"a day", "from one date to another", "some day in that period"}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("reopened on 1 May 2025", {"a day"}),
        ("was closed from 1 to 9 May 2025", {"from one date to another"}),
        ("reopened in May 2025", {"some day in that period"}),
        ("was closed from 1 to 9 May 2025, and again in June 2025", LABELS - {"a day"}),
    ],
)
def test_the_key_explains_what_is_drawn(tmp_path: Path, told: str, expected: set[str]) -> None:
    text = SMALL_SITE[ARTICLE].replace(OPENED, told)
    write_files(tmp_path, {**SMALL_SITE, ARTICLE: text})
    assert run(tmp_path, "build").status == 0
    page = (tmp_path / "site/timeline/index.html").read_text(encoding="utf-8")
    key = KEY.search(page)
    assert key
    assert {label for label in LABELS if label in key[0]} == expected
