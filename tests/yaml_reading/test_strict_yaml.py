"""YAML as its author meant it: no surprising types."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.yaml_reading.strict_yaml import YamlText, parse_yaml, position_of

SCALARS = st.none() | st.booleans() | st.integers() | st.text()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("2025-11-20", "2025-11-20"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x1f", "0x1f"),
        ("007", "007"),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("1.5", 1.5),
        ("'12'", "12"),
    ],
)
def test_a_plain_value_is_read(text, value):
    """Dates, clock times, and words such as `no` stay text."""
    assert parse_yaml(YamlText(f"key: {text}\n", Path("x.yaml"))) == {"key": value}


@pytest.mark.parametrize(
    ("keys", "place"),
    [(("a",), (0, 3)), (("b", 1), (1, 7)), (("c", "d"), (3, 5)), (("e",), (0, 0))],
)
def test_a_value_has_a_place(keys, place):
    """Line and column from 0; of a key that is not there, the place where it was sought."""
    source = YamlText("a: 1\nb: [x, y]\nc:\n  d: z\n", Path("x.yaml"))
    assert position_of(source, keys) == place


def test_what_an_alias_stands_for_is_read_once():
    """A list or a map is the same wherever it is referred to; one that holds itself is no endless matter."""
    value = parse_yaml(YamlText("a: &x [1, {b: 2}]\nc: *x\nd: &y [*y]\n", Path("x.yaml")))
    assert value["c"] is value["a"] == [1, {"b": 2}]
    assert value["d"][0] is value["d"]


@given(st.recursive(SCALARS, lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside)))
def test_what_is_written_as_yaml_is_read_back(value):
    """Whatever its text, and however deep its lists and maps."""
    for flow in (True, False, None):
        text = yaml.dump(
            value, Dumper=yaml.CSafeDumper, allow_unicode=True, default_flow_style=flow
        )
        assert parse_yaml(YamlText(text, Path("x.yaml"))) == value
