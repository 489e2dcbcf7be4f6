"""An article's Markdown as passages: kinds, anchors, lines and plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.passages import anchor_of, make_parser, read_passages

BODY = """First paragraph, *with* `code` and
a second line.

{.key-points label="Основні тези"}
- One
- Two

{.bullets}
- Three

## A heading

{.pull-quote}
> What was said,
>
> {.attribution}
> – he wrote.

1. first
2. second

```
code
```
"""


def read(body, first_line=1):
    """The groups of a body."""
    return read_passages(body, first_line, make_parser())


def test_each_block_is_what_it_is():
    """Groups in order, each with its passages' kinds and plain texts."""
    groups = [(g.kind, g.label, [(p.kind, p.text) for p in g.passages]) for g in read(BODY)]
    assert groups == [
        ("paragraph", "", [("paragraph", "First paragraph, with code and a second line.")]),
        ("key-points", "Основні тези", [("key-point", "One"), ("key-point", "Two")]),
        ("bullets", "", [("bullet", "Three")]),
        ("heading", "", [("heading", "A heading")]),
        ("quote", "", [("quote", "What was said,")]),
        ("other", "", [("other", "first\nsecond")]),
        ("other", "", [("other", "code")]),
    ]


def test_a_pull_quote_keeps_its_attribution_apart():
    """The line that says who spoke is no part of what was said."""
    quote = next(group for group in read(BODY) if group.kind == "quote").passages[0]
    assert quote.attribution[0].content == "– he wrote."


def test_a_passage_knows_its_line_in_the_file():
    """Counted with the front matter above the body."""
    lines = {p.text: p.line for group in read(BODY, first_line=11) for p in group.passages}
    assert (lines["One"], lines["A heading"], lines["What was said,"]) == (15, 21, 24)


def test_an_anchor_stays_when_a_passage_is_put_above():
    """It comes from the text, not from the place."""
    before = read("Stays.")[0].passages[0].anchor
    after = read("New.\n\nStays.")[1].passages[0].anchor
    assert before == after


def test_equal_passages_have_anchors_of_their_own():
    """The second one is numbered."""
    first, second = (group.passages[0].anchor for group in read("Same.\n\nSame."))
    assert second == f"{first}-2"


@pytest.mark.parametrize(
    ("one", "other"), [("a b", "a  b"), ("a b", "a\u00a0b"), ("й", "й"), (" a ", "a")]
)
def test_white_space_and_unicode_form_do_not_change_an_anchor(one, other):
    """What looks the same has the same anchor."""
    assert anchor_of(one) == anchor_of(other)


def test_raw_html_stays_text():
    """Nothing of a text becomes markup."""
    assert (
        read("<script>x</script> and <b>y</b>")[0].passages[0].text
        == "<script>x</script> and <b>y</b>"
    )


@given(st.text())
def test_any_body_is_read(body):
    """Nothing is raised, and anchors are unique."""
    anchors = [p.anchor for group in read(body) for p in group.passages]
    assert len(anchors) == len(set(anchors))


def test_headings_alone_have_a_level():
    """From two to four: the title of the page is the first. A note has none in whatever block it is."""
    heads = "".join(f"\n\n{'#' * depth} Heading" for depth in range(1, 6))
    notes = (
        "\n\n{.outlet-note}\nA note.\n\n{.outlet-note}\n> Another.\n\n{.outlet-note}\n# A third\n"
    )
    passages = [each for group in read(BODY + heads + notes) for each in group.passages]
    levels = [each.level for each in passages if each.kind == "heading"]
    assert levels == [2, 2, 2, 3, 4, 4]
    assert [each.kind for each in passages[-3:]] == ["outlet-note"] * 3
    assert {each.level for each in passages if each.kind != "heading"} == {0}
