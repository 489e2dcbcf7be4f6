"""YAML as its author meant it: no surprising types."""

from pathlib import Path

import pytest

from generator.content.yaml_text import YamlText, parse_yaml, position_of


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
