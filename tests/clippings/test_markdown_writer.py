"""Markdown out of blocks: whatever a clipping says, the article says the same."""

from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin

from generator.clippings.clipping import Block, BlockKind
from generator.clippings.markdown_writer import to_markdown
from generator.clippings.visible_text import visible

CASES = yaml.safe_load((Path(__file__).parent / "cases/markdown.yaml").read_text(encoding="utf-8"))
READER = MarkdownIt("commonmark", {"html": False}).use(attrs_block_plugin)


def blocks_of(case: list[dict[str, str]]) -> list[Block]:
    return [Block(**block, lines=(1,)) for block in case]


def read_back(markdown: str) -> list[Block]:
    """The blocks that a Markdown reader finds; anything but plain text inside one is an error."""
    found: list[Block] = []
    inside: list[Token] = []
    for token in READER.parse(markdown):
        if token.nesting == 1:
            inside.append(token)
        elif token.nesting == -1:
            inside.pop()
        else:
            assert token.type == "inline", token
            assert {child.type for child in token.children} <= {"text", "text_special"}, markdown
            found = add_block(found, inside, "".join(child.content for child in token.children))
    return found


def add_block(found: list[Block], inside: list[Token], text: str) -> list[Block]:
    names = [token.type for token in inside]
    if "bullet_list_open" in names:
        around = inside[names.index("bullet_list_open")]
        assert inside[-1].hidden, "a list is tight"
        kind = "key-point" if around.attrs.get("class") == "key-points" else "bullet"
        return [*found, Block(kind, text, (1,), label=str(around.attrs.get("label", "")))]
    if "blockquote_open" in names:
        assert inside[0].attrs == {"class": "pull-quote"}
        if inside[-1].attrs == {"class": "attribution"}:
            return [*found[:-1], Block("quote", found[-1].text, (1,), text)]
        return [*found, Block("quote", text, (1,))]
    assert len(names) == 1
    if inside[0].attrs == {"class": "outlet-note"}:
        return [*found, Block("outlet-note", text, (1,))]
    return [*found, Block("heading" if names[0] == "heading_open" else "paragraph", text, (1,))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_blocks_are_written_as_the_case_says(case: dict) -> None:
    assert to_markdown(blocks_of(case["blocks"])) == case["markdown"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_a_case_reads_back_to_its_blocks(case: dict) -> None:
    assert read_back(case["markdown"]) == blocks_of(case["blocks"])


SPECIALS = [
    "# x", "#", "-", "- x", "+ x", "* x", "1. x", "1)", "12345. x", "> x", "---", "***", "___",
    "===", "=== x", "- - -", "```", "``` x", "~~~", "~~~ x", "[x](javascript:alert(1))",
    "[x]: http://y", "![x](y)", "<b>x</b>", "<http://x.example>", "&amp;", "&#35;", "& x", "*x*",
    "_x_", "**x**", "`x`", "x\\", "\\", "\\*", "{.x}", "{.x} y", "{", "x {.y}", "a: b", "@x",
    "%x", "null", "no", "2025-11-20", "x #", "x ##", "x\ty", "x  y", "| a | b |", ":::",
    "www.example.org", "http://x.example/a_b_c", "x\\\\", "!x", "~x~", "^x^", "x | y",
]  # fmt: skip
signs = st.text("#-+*_`~<>[](){}!&;\\|:.=12 \tаx\"'", min_size=1)
anything = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
pieces = st.lists(st.sampled_from(SPECIALS), min_size=1, max_size=4).map(" ".join)
texts = (signs | anything | pieces).map(lambda text: visible(text.replace("\n", " "))).filter(bool)


@st.composite
def any_blocks(draw: st.DrawFn) -> list[Block]:
    found = []
    for kind in draw(st.lists(st.sampled_from(get_args(BlockKind)))):
        attribution = draw(texts | st.just("")) if kind == "quote" else ""
        label = draw(st.sampled_from(["", "Головне:", "W skrócie"])) if kind == "key-point" else ""
        found.append(Block(kind, draw(texts), (1,), attribution, label))
    return found


@given(any_blocks())
@example(
    [Block(kind, text, (1,)) for kind in ("paragraph", "heading", "bullet") for text in SPECIALS]
)
@example([Block("quote", text, (1,), text) for text in SPECIALS])
def test_any_blocks_read_back_to_themselves(blocks: list[Block]) -> None:
    assert read_back(to_markdown(blocks)) == blocks
