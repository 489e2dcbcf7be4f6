"""The day of publication and the doubts about it. Read cases/dates.yaml first."""

from pathlib import Path

import pytest
import yaml

from tests.clippings.sample_clippings import clip

FILE = Path(__file__).parent / "cases/dates.yaml"
CASES = yaml.load(FILE.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - days stay text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_the_day_of_publication_is_known_or_not(case: dict) -> None:
    clipping = clip(case["text"])
    date = clipping.date
    assert (date.value if date else "null") == case["date"]
    assert (date.origin if date else None) == case.get("origin")
    assert [doubt.message for doubt in clipping.warnings] == case.get("doubts", [])
