"""Days are not broken from their months at the end of a line, and no word of a text is changed for it."""

import json
import re

import pypdf
import pytest

from generator.site.whole_days import keep_days_whole
from tests.archive import kinds_of
from tests.running import SMALL_SITE, copy_briefing, run, write_files
from tests.serving import served

BROKEN = """() => [...document.querySelectorAll(".day, :not(.when) > time")].filter(
    element => new Set([...element.getClientRects()].map(({top}) => Math.round(top))).size > 1
).map(element => element.textContent)"""


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("reopened on 1 May 2025.", ["1 May"]),
        ("On March 5, 2025, and on 7 June", ["March 5", "7 June"]),
        ("11 листопада; «20 ноября»", ["11 листопада", "20 ноября"]),
        ("Am 3. Mai kam er", ["3. Mai"]),
        ('<a title="on 4 May">see</a> <b>5 May</b>', ["5 May"]),
        ("120 May, 3.14 May, 12 ships, March 12:30", []),
    ],
)
def test_a_day_beside_its_month_is_marked(html, kept):
    """In text, not in tags; what is around it stands."""
    marked = keep_days_whole(html)
    assert re.findall('<span class="day">(.*?)</span>', marked) == kept
    assert re.sub("</?span.*?>", "", marked) == html


def test_pages_mark_days_and_data_have_the_words_alone(tmp_path):
    """The article's own page and the theme's; not feeds, JSON or the table."""
    write_files(tmp_path, SMALL_SITE)
    assert run(tmp_path, "build").status == 0
    site = tmp_path / "site"
    for page in ("articles/2025-05-02-quay-reopens", "themes/port"):
        html = (site / page / "index.html").read_text("utf-8")
        assert 'reopened on <span class="day">1 May</span> 2025.' in html
    for file in ("feed.xml", "feed.json", "data/passages.csv"):
        assert "reopened on 1 May 2025." in (site / file).read_text("utf-8")
    data = json.loads((site / "data/articles.json").read_text("utf-8"))
    assert "reopened on 1 May 2025." in json.dumps(data)


def test_no_line_ends_within_a_date(tmp_path, browser):
    """On no kind of page of this repository's briefing, however wide, in each language."""
    copy_briefing(tmp_path)
    assert run(tmp_path, "build").status == 0
    page, broken, days = browser.new_page(), [], 0
    with served(tmp_path / "site") as origin:
        for address in sorted({*kinds_of(tmp_path / "site").values()}):
            page.goto(f"{origin}/{address}")
            days += page.locator(".day").count()
            for width in (320, 360, 768, 1440):
                page.set_viewport_size({"width": width, "height": 800})
                broken += page.evaluate(BROKEN)
    page.close()
    assert days > 20
    assert broken == []


def test_no_line_of_the_pdf_ends_within_a_day_of_a_text(tmp_path):
    """Where a day would stand at the end of a line of any length."""
    texts = "\n\n".join(
        f"{'o' * length} {'and so on ' * 8} 11 November." for length in range(1, 40)
    )
    article = SMALL_SITE["content/articles/2025-05-02-quay-reopens.md"] + f"\n{texts}\n"
    write_files(tmp_path, {**SMALL_SITE, "content/articles/2025-05-02-quay-reopens.md": article})
    assert run(tmp_path, "pdf").status == 0
    text = "\n".join(
        page.extract_text() for page in pypdf.PdfReader(tmp_path / "briefing.pdf").pages
    )
    assert text.count("11 November") > 30
    assert not re.findall(r"\b11\s*\n\s*November", text)
