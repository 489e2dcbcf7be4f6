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
            there = re.findall(r'\sid="([^"]+)"', (site / name).read_text(encoding="utf-8"))
            assert set(anchors) <= set(there), name
