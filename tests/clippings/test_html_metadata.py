"""What saved pages say of themselves. Read cases/page_dates.yaml and cases/page_facts.yaml first."""

from pathlib import Path

import pytest
import yaml

from tests.clippings.test_page_rules import PARAGRAPHS, clip_page

FOLDER = Path(__file__).parent / "cases"


def read_cases(name: str) -> list[dict]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - days stay text


def page_of(case: dict, title: str = "") -> str:
    head, body, foot = (case.get(part, "") for part in ("head", "body", "foot"))
    marker = f" date {case['marker']} " if "marker" in case else ""
    html = f"<html><head>{head}</head><body>{title}{body}{PARAGRAPHS}{foot}</body></html>"
    return f"{marker}{case.get('before', '')}{html}"


@pytest.mark.parametrize("case", read_cases("page_dates.yaml"), ids=lambda case: case["shows"])
def test_the_day_of_publication_is_known_or_not(case: dict) -> None:
    clipping = clip_page(page_of(case, "<h1>The quay reopens after a year</h1>"))
    date = clipping.date
    assert (date.value if date else None, date.origin if date else None) == (
        case.get("date"),
        case.get("origin"),
    )
    assert [doubt.message for doubt in clipping.warnings] == case.get("doubts", [])


@pytest.mark.parametrize("case", read_cases("page_facts.yaml"), ids=lambda case: case["shows"])
def test_a_page_says_of_itself_what_the_case_says(case: dict) -> None:
    clipping = clip_page(page_of(case))
    told = {
        "title": clipping.title.text,
        "title_origin": clipping.title.origin,
        "outlet": clipping.outlet.name if clipping.outlet else "",
        "outlet_id": clipping.outlet.id if clipping.outlet else "",
        "authors": list(clipping.authors),
        "source_url": clipping.source_url or "",
    }
    expected = {name: case[name] for name in told if name in case}
    assert {name: told[name] for name in expected} == expected
