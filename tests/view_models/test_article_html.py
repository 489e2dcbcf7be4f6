"""What a page shows of an article's words that its data do not have."""

import json

from tests.running import SMALL_SITE, run, write_files


def test_a_day_and_its_month_stay_on_one_line(tmp_path):
    """The page has a no-break space between them, wherever it shows the passage. The data have the article's own."""
    folder = write_files(tmp_path, SMALL_SITE)
    assert run(folder, "build").status == 0
    site, article = folder / "site", "articles/2025-05-02-quay-reopens/index.html"
    assert "reopened on 1\u00a0May 2025." in (site / article).read_text("utf-8")
    assert "reopened on 1\u00a0May 2025." in (site / "themes/port/index.html").read_text("utf-8")
    data = json.loads((site / "data/articles.json").read_text("utf-8"))
    assert "reopened on 1 May 2025." in json.dumps(data, ensure_ascii=False)
