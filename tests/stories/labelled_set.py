"""Sixty invented clippings of eighteen events, with the stories that a careful reader finds in them."""

import itertools
import json
import shutil
from pathlib import Path

import yaml

from tests.running import run

FOLDER = Path(__file__).parent / "labelled"
LABELS = yaml.safe_load((FOLDER / "stories.yaml").read_text("utf-8"))
GOLD = {story["id"]: story["articles"] for story in LABELS["stories"]}


def make_briefing(folder):
    """A new briefing of the labelled clippings."""
    assert run(folder, "init", "briefing").status == 0
    briefing = folder / "briefing"
    for clipping in FOLDER.glob("story-*.txt"):
        shutil.copy(clipping, briefing / "seeds")
    assert run(briefing, "convert").status == 0
    return briefing


def stories_of(briefing):
    """The stories as `sourcebook stories --json` tells them."""
    ran = run(briefing, "stories", "--json")
    assert ran.status == 0, ran.err
    return json.loads(ran.out)["stories"]


def pairs_of(groups):
    """All pairs of articles in one group."""
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def sides_of(near):
    """The articles on either side of a near miss."""
    return [GOLD.get(near[side], [near[side]]) for side in "ab"]
