"""The outlet that names itself. Read cases/outlets.yaml first."""

from pathlib import Path

import pytest
import yaml

from tests.clippings.sample_clippings import clip

CASES = yaml.safe_load((Path(__file__).parent / "cases/outlets.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_the_outlet_is_the_one_that_names_itself(case: dict) -> None:
    outlet = clip(case["text"]).outlet
    assert (outlet.name if outlet else None) == case["name"]
    assert (outlet.id if outlet else None) == case.get("id")
