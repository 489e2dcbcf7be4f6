"""Markdown of web clippers: cases/markdown_clippings.yaml holds files and what is read of them."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.clippings.clipping import Clipping
from generator.clippings.decode import decode_seed, markdown_seed
from generator.clippings.markdown_writer import to_markdown
from generator.clippings.understand import understand
from tests.clippings.sample_clippings import VOCABULARY

FOLDER = Path(__file__).parent / "cases"
CASES = yaml.safe_load((FOLDER / "markdown_clippings.yaml").read_text(encoding="utf-8"))


def clip_markdown(text: str) -> Clipping:
    return understand(markdown_seed("seed.md", "0" * 64, "utf-8", text), VOCABULARY)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_markdown_is_read_as_the_case_says(case: dict) -> None:
    """Every line has the fate of the case, and every fact that the case states is found."""
    clipping = clip_markdown(case["text"])
    title, date, outlet = clipping.title, clipping.date, clipping.outlet
    found = {
        "title": {"text": title.text, "origin": title.origin} if title else None,
        "date": {"value": date.value, "origin": date.origin} if date else None,
        "authors": list(clipping.authors),
        "outlet": outlet.name if outlet else None,
        "source_url": clipping.source_url,
        "fates": [line.fate for line in clipping.lines],
        "body": to_markdown(clipping.blocks),
    }
    assert {key: found[key] for key in found if key in case} == {
        key: case[key] for key in found if key in case
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_broken_front_matter_is_told(case: dict) -> None:
    """A doubt with its line is there where the case has one, and nowhere else."""
    doubts = [
        [doubt.code, doubt.line]
        for doubt in clip_markdown(case["text"]).warnings
        if doubt.code == "broken-clipping-metadata"
    ]
    assert doubts == ([case["doubt"]] if "doubt" in case else [])


MARKED = """[Home](https://harbour.example/) / [World](https://harbour.example/world)

The bridge opens a year early
=============================

*By Dorothea Planck | Harbour Post | February 3, 2026*

![The bridge](https://harbour.example/bridge.jpg)

The bridge across the Luha will open in May, its builder said on Tuesday.
"""
PLAIN = [
    "The bridge opens early\n\n- a first item\n- a second one, with *stars* and [brackets](of words)\n",
    "# The bridge opens early\n\nThe bridge across the Luha will open in May, its builder said.\n",
    "[Photos] The bridge opens early\n===\nThe bridge will open in May, its builder said.\n",
]


def test_a_text_with_links_and_marks_is_markdown(tmp_path: Path) -> None:
    """Whatever its suffix, the marks are no text: a breadcrumb of links, a title, an author."""
    path = tmp_path / "clipping.txt"
    path.write_text(MARKED, encoding="utf-8")
    clipping = understand(decode_seed(path, path), VOCABULARY)
    assert clipping.title.text == "The bridge opens a year early"
    assert clipping.authors == ("Dorothea Planck",)
    assert [line.fate for line in clipping.lines][:2] == ["navigation", "title"]


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_with_a_few_signs_is_plain(tmp_path: Path, text: str) -> None:
    """Items, stars, brackets and a sign of a number stand in plain texts too."""
    path = tmp_path / "clipping.txt"
    path.write_text(text, encoding="utf-8")
    assert decode_seed(path, path).marked is None


@pytest.mark.parametrize("suffix", [".md", ".MD", ".markdown"])
def test_seeds_with_the_suffix_are_read_as_markdown(tmp_path: Path, suffix: str) -> None:
    """The suffix decides, in any case."""
    path = tmp_path / f"clipping{suffix}"
    path.write_text("# **Bridge**\n\nThe bridge opens in May, its builder said.", encoding="utf-8")
    assert decode_seed(path, path).lines[0] == "Bridge"


def test_a_text_keeps_its_marks(tmp_path: Path) -> None:
    """A seed with another suffix has no markup."""
    path = tmp_path / "clipping.txt"
    path.write_text("# **Bridge**", encoding="utf-8")
    assert decode_seed(path, path).lines == ("# **Bridge**",)


@example("*a\nb*\n[c\nd](e)")
@given(st.text(st.sampled_from("ab .#>-*_`~[]()!|:=+\n'\"\\<&1")))
def test_every_line_is_accounted_for_once(text: str) -> None:
    """No markup loses a line, whatever it is."""
    numbers = [line.number for line in clip_markdown(text).lines]
    lines = text.split("\n")
    assert numbers == [number for number, line in enumerate(lines, 1) if line.strip()]
