"""Links to a site that an older version made still lead somewhere."""

import re
from pathlib import Path

from tests.crowded import crowded_site
from tests.running import run, write_files

# Files of the site below as version 0.1 made them, each with the anchors in it. None may be taken away: where a page
# goes, its address has to lead on.
FORMER = Path(__file__).with_name("former_addresses.txt")


def test_every_address_and_anchor_of_a_former_site_is_there(tmp_path):
    """Pages, parts of lists, downloads and feeds; passages, dates and sections."""
    write_files(tmp_path, crowded_site(120, outlets=6, people=12))
    assert run(tmp_path, "build").status == 0
    former = [line.split(" ") for line in FORMER.read_text(encoding="utf-8").splitlines()]
    assert sum(map(len, former)) > 1500
    site = tmp_path / "site"
    lacking = [name for name, *_ in former if not (site / name).is_file()]
    assert lacking == []
    for name, *anchors in former:
        if anchors:
            there = re.findall(r'\sid="([^"]+)"', read_there(site / name))
            assert set(anchors) <= set(there), name


def read_there(page):
    """The text of a page, or of that to which it leads on, with the anchor that was asked for."""
    text = page.read_text(encoding="utf-8")
    way = re.search(r'<a href="([^"]+)" data-leads-on>', text)
    return read_there(page.parent / way[1] / "index.html") if way else text


def test_former_runs_of_a_month_of_events_lead_on_to_the_month(tmp_path):
    """A month that had two pages of events has one by now, and its former pages are no list."""
    write_files(tmp_path, crowded_site(120, outlets=6, people=12))
    assert run(tmp_path, "build").status == 0
    month = tmp_path / "site/timeline/in/2021/11"
    assert "m2021-11" in (month / "index.html").read_text(encoding="utf-8")
    for number in "12":
        text = (month / number / "index.html").read_text(encoding="utf-8")
        assert '<a href="../../../../../timeline/in/2021/11/" data-leads-on>' in text
        assert 'content="0; url=../../../../../timeline/in/2021/11/"' in text
        assert '"noindex"' in text
    assert not (month / "3").exists()
