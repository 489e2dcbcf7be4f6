"""A passage of a theme of allegations, wherever it stands without its article."""

import pytest

from tests.running import SMALL_SITE, run, write_files

NOTE = "Allegations reported by the outlets named, not findings."
THEME = "content/themes/port.md"
SENSITIVE = SMALL_SITE[THEME].replace("colour:", "sensitive: true\ncolour:")
ARTICLE = """---
title: The quay closes
date: 2025-05-09
language: en
---
The harbour's master Ada Lock took a bribe on 8 May 2025, the paper says; "I did not," Ada Lock said.
"""


@pytest.mark.parametrize("sensitive", [True, False])
@pytest.mark.parametrize("page", ["", "timeline/", "people/ada-lock/"])
def test_it_says_that_an_allegation_is_not_a_finding(tmp_path, page, sensitive):
    """On the first page, on the timeline and on a person's page, beside the passage; other themes say nothing."""
    theme = SENSITIVE if sensitive else SMALL_SITE[THEME]
    write_files(tmp_path, {**SMALL_SITE, THEME: theme, "content/articles/closes.md": ARTICLE})
    assert run(tmp_path, "build").status == 0
    html = (tmp_path / "site" / page / "index.html").read_text(encoding="utf-8")
    beside = html.partition("took a bribe")[2].partition('class="row ')[0]
    assert (NOTE in beside) == sensitive
    assert "I did not" in beside  # the response is never cut off
