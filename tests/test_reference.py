"""Reference pages of the handbook: every key and every problem, as the source has them."""

import importlib.util
import re
from pathlib import Path

import pytest

from generator.yaml_reading.strict_yaml import YamlText, parse_yaml

DOCS = Path(__file__).parent.parent / "docs"
SPEC = importlib.util.spec_from_file_location("reference", DOCS / "reference.py")
reference = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(reference)


@pytest.mark.parametrize(("name", "make"), reference.PAGES.items(), ids=reference.PAGES.keys())
def test_a_page_is_up_to_date(name, make):
    """Else `make reference` writes it anew."""
    assert (DOCS / name).read_text("utf-8") == make()


def test_every_key_has_its_row():
    """Those of records inside a list or a map with the way to them."""
    keys = re.findall(r"^\| `(.+?)` \|", reference.keys_page(), re.MULTILINE)
    assert {"base_url", "not_people", "colour.light", "terms.*[].role", "roles[].articles"} <= {
        *keys
    }
    assert keys.count("extra") == 9


def test_a_row_says_what_a_key_takes_and_what_stands_for_it():
    """In the words of who writes the file, not in Python's."""
    rows = reference.keys_page().splitlines()
    assert (
        "| `order` | whole number | `0` | "
        "Place among the themes. Those of the same number follow their ids. |"
    ) in rows
    assert "| `name` | text, or text by language | required | Name of the outlet. |" in rows
    assert any(row.startswith("| `date` | date | none | Day of publication,") for row in rows)
    assert not re.search(r"\b(?:str|dict|tuple|None|NoneType|Literal)\b", "\n".join(rows))


def test_every_code_has_its_heading():
    """So that it has an address of its own in the handbook."""
    headings = re.findall(r"^### `(.+)`$", reference.problems_page(), re.MULTILINE)
    sections = parse_yaml(YamlText(reference.CODES.read_text("utf-8"), reference.CODES)).values()
    assert sorted(headings) == sorted(code for codes in sections for code in codes)
