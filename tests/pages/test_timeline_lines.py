"""A timeline of a person or a theme: an event in a line, with its source."""

import re

from tests.running import SMALL_SITE, run, write_files


def test_a_line_of_a_timeline_names_its_outlet_and_leads_to_the_passage(tmp_path):
    """On a person's timeline; the whole passage stands on the whole timeline alone."""
    name = "content/articles/2025-05-02-quay-reopens.md"
    long = f"Ada Lock said on 3 May 2025 that the harbour {'was calm and ' * 12}open."
    write_files(tmp_path, {**SMALL_SITE, name: f"{SMALL_SITE[name]}\n{long}\n"})
    assert run(tmp_path, "build").status == 0
    page = (tmp_path / "site/people/ada-lock/timeline/index.html").read_text("utf-8")
    words = "Ada Lock said on 3 May 2025 that the harbour was calm"
    assert words in re.sub("</?span[^>]*>", "", page)
    assert long not in page
    assert re.search(r"The Gazette(</span>)?, <time", page)
    assert re.search(r'href="../../../articles/2025-05-02-quay-reopens/#p-[0-9a-f]{8}"', page)
    assert long in re.sub(
        r"<[^>]*>", "", (tmp_path / "site/timeline/index.html").read_text("utf-8")
    )


def test_a_persons_chart_has_lanes_for_the_themes_that_have_dates(tmp_path):
    """The whole timeline's shows the others as well."""
    court = SMALL_SITE["content/themes/port.md"].replace("The port", "The court")
    court = court.replace("[harbour, quay]", "[judge]")
    name = "content/articles/2025-05-02-quay-reopens.md"
    article = f"{SMALL_SITE[name]}\nAda Lock saw the harbour on 3 May 2025.\n"
    write_files(tmp_path, {**SMALL_SITE, "content/themes/court.md": court, name: article})
    assert run(tmp_path, "build").status == 0

    def lanes(page):
        html = (tmp_path / "site" / page / "index.html").read_text("utf-8")
        return re.findall(r'<div class="lane theme-(\w*)">', html)

    assert lanes("people/ada-lock/timeline") == ["port"]
    assert sorted(lanes("timeline")) == ["court", "port"]
