"""The lines of a saved page: what it shows. Read cases/page_lines.yaml first."""

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from generator.clippings.clipping import Clipping
from generator.clippings.decode import page_seed
from generator.clippings.html.read_page import read_page
from generator.clippings.markdown_writer import to_markdown
from generator.clippings.understand import understand
from tests.clippings.sample_clippings import VOCABULARY
from tests.clippings.test_markdown_writer import read_back
from tests.clippings.test_understand import body_of

FILE = Path(__file__).parent / "cases/page_lines.yaml"
CASES = yaml.safe_load(FILE.read_text(encoding="utf-8"))
ELEMENTS = [
    "p", "div", "h1", "h2", "ul", "ol", "li", "blockquote", "cite", "table", "tr", "td", "a", "span",
    "article", "aside", "nav", "time", "pre", "br", "figure", "figcaption", "dl", "dd",
    'div class="comments"', 'div class="lead"', 'span class="byline"', 'a href="/x"', 'a href="#x"',
]  # fmt: skip
TEXTS = [
    "The quay reopened on Friday after a year of repairs.", "Читайте також: що ще", "12:40", "Share",
    "© 2026 Gazette", "&amp;lt;", "2 May 2025", "• one", "1. two", "# x", "---", "\u200b", "\u2801",
    "Maud Ferrars", " date 2025-05-04 x", "</p>", "</div>", "<!--", "<script>x</script>", "&#8;",
]  # fmt: skip
pieces = (
    st.builds("<{}>".format, st.sampled_from(ELEMENTS))
    | st.sampled_from(TEXTS)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
pages = st.lists(pieces).map("".join)
LONG = "".join(f"<{one}>{text}" for one in ELEMENTS for text in TEXTS)


def clip_page(html: str) -> Clipping:
    return understand(page_seed("page.html", "", "utf-8", html), VOCABULARY)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_a_page_shows_the_lines_of_the_case(case: dict) -> None:
    assert [line.text for line in read_page(case["html"]).lines] == case["lines"]


@given(pages)
@example(LONG)
def test_every_line_of_a_page_has_one_fate(html: str) -> None:
    clipping = clip_page(html)
    shown = len(read_page(html).lines)
    numbers = [line.number for line in clipping.lines]
    first = [] if numbers[:1] == [1] or not shown else [1]  # a marker alone is no line
    assert first + numbers == list(range(1, shown + 1))
    assert clipping.marker or not first


@given(pages)
@example(LONG)
def test_the_article_holds_the_lines_of_its_text_and_reads_back(html: str) -> None:
    clipping = clip_page(html)
    if clipping.skipped is None:
        held = "".join(block.text + block.attribution for block in clipping.blocks)
        assert "".join(held.split()) == body_of(clipping)
    said = [(block.kind, block.text, block.attribution) for block in clipping.blocks]
    back = read_back(to_markdown(clipping.blocks))
    assert [(block.kind, block.text, block.attribution) for block in back] == said
