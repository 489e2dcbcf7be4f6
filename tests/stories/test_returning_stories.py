"""Stories of a site that left them out before."""

import shutil

from tests.running import read_tree, run
from tests.stories.labelled_set import make_briefing, stories_of


def test_stories_that_were_left_out_are_those_of_a_clean_build_when_they_return(tmp_path):
    """Articles that were read without them are not read again for them, nor by 'stories'."""
    folder, clean = make_briefing(tmp_path), tmp_path / "clean"
    site = folder / "content/site.yaml"
    before = site.read_text("utf-8")
    told = stories_of(folder)
    shutil.rmtree(folder / ".sourcebook")
    site.write_text(before + "leave_out: [stories]\n", "utf-8")
    assert run(folder, "build").status == 0
    assert stories_of(folder) == told
    shutil.rmtree(folder / ".sourcebook")
    assert run(folder, "build").status == 0
    site.write_text(before, "utf-8")
    assert run(folder, "build").status == 0
    assert run(folder, "build", "--clean", "--out", str(clean)).status == 0
    assert read_tree(folder / "site") == read_tree(clean)
