"""Blocks that are read line by line are those that markdown-it reads."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.clippings.clipping import Block
from generator.clippings.markdown_writer import to_markdown
from generator.content.markdown_blocks import cut_blocks
from generator.content.passages import make_parser, read_passages
from generator.view_models.markdown_html import HtmlWriter

PARSER, HTML = make_parser(), HtmlWriter()
# Nothing is seen of it, but with it the whole body is markdown-it's to read.
REFERENCE = "[a label that nothing has]: x\n\n"

TEXTS = [
    "text", "Текст – «він»", "a *b* c", "**a** b", "_a_", "a\\", "a  ", "12 a", "1", "1.a",
    "a | b", "&amp; b", "a & b", "`a` b", "[a](b)", "[a]", "![a](b)", "<b>", "<!-- a", "\\- a",
    "\\# b", "a\u00a0", "a\x1c", "a\0b", "-a", "#h", "{}", "\u00a0", "\u00a0a", "\x0b", "\u2028",
    "[a]: b",
]  # fmt: skip
MARKS = [
    "- ", "-  ", "-", "* ", "+ ", "1. ", "2) ", "1.", "> ", ">", "> - ", "- > ", "- - ", "- 1. ",
    "# ", "## ", "- # ", "## # ", "####### ", "```", "~~~", "- `", "---", "***", "- - -", "===",
    " ", "  ", "    ", "\t", "  - ",
]  # fmt: skip
ATTRIBUTES = [
    "{.bullets}", "{.outlet-note}", "{.pull-quote}", "> {.attribution}", '{.key-points label="Тези: x"}', "{.x #y}",
    "{.x a='b'}",
]  # fmt: skip
LINES = (
    st.sampled_from(["", "", *TEXTS])
    | st.sampled_from(["", "- a", "- b", "> q", ">", "## h", *ATTRIBUTES])
    | st.tuples(
        st.sampled_from(MARKS), st.sampled_from(["", *TEXTS]), st.sampled_from(["", "", " #"])
    ).map("".join)
    | st.text(max_size=8)
)


def read(body, first_line=1):
    """All that is seen of a body's passages."""
    return [
        (
            group.kind,
            group.label,
            p.kind,
            p.level,
            p.line,
            p.text,
            p.anchor,
            HTML.passage(p),
            HTML.attribution(p),
        )
        for group in read_passages(body, first_line, PARSER)
        for p in group.passages
    ]


@settings(max_examples=500)
@given(st.lists(LINES).map("\n".join))
@example('{.key-points label="A"}\n- a\n- b\n\n{.bullets}\n- c\n\n> q\n>\n> {.attribution}\n> – x')
def test_a_body_is_read_as_by_markdown_it(body):
    """Whatever stands in it, whichever way it is read."""
    assert read(body) == read(REFERENCE + body, first_line=-1)


@given(st.lists(st.builds(
    Block, st.sampled_from(["paragraph", "heading", "bullet", "key-point", "quote"]),
    st.text(st.characters(exclude_categories=["Zl", "Zp", "Cs", "Cc"]), min_size=1).map("Я {}".format).map(str.strip),
    label=st.sampled_from(["", "Тези"]),
)))  # fmt: skip
def test_what_conversion_writes_is_read_line_by_line(blocks):
    """Unless a text holds what may be a reference, or a list stands where another would go on."""
    body = to_markdown(blocks)
    assert "]:" in body or cut_blocks(body) is not None


@pytest.mark.parametrize(
    "body",
    [
        "- a\n\n- b",
        "- a\n\n  b",
        "1. a\n\n2. b",
        "```\na\n\nb\n```",
        "[a]: x\n\n[a]",
        "{.x}\n\na",
        "* a",
    ],
)
def test_what_reaches_beyond_a_blank_line_is_read_whole(body):
    """Lists, code, references and attributes may."""
    assert cut_blocks(body) is None
