"""What whole lines prove is what the comparison by all rules finds, and they prove most articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.clippings.article_markdown import article_text
from generator.statements import comparison_work
from generator.statements.comparison_work import compare_article
from generator.statements.whole_lines import are_whole_lines
from tests.clippings.sample_clippings import seed_of
from tests.statements.test_seed_comparison import PARSER, changed, clip_text, clippings, source

LINES = (
    "The quay opens\n\nIt was built in 2024.\n• Nobody knows why.\nThe council meets on Monday.\n"
)


@st.composite
def edited(draw, text):
    """An article with passages changed, cut in two, joined, left out, put elsewhere or in again."""
    head, body = text.split("\n---\n", 1)
    passages = body.strip().split("\n\n")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(passages) - 1))
        words = passages[at].split(" ")
        cut = draw(st.integers(0, len(words)))
        match draw(st.sampled_from(["change", "cut", "join", "leave", "move", "again"])):
            case "change":
                passages[at] = draw(changed(passages[at]))
            case "cut":
                passages[at : at + 1] = [" ".join(words[:cut]), " ".join(words[cut:])]
            case "join":
                passages[at : at + 2] = [" ".join(passages[at : at + 2])]
            case "leave":
                passages[at:] = passages[at + 1 :] or passages[at:]
            case "move":
                passages.insert(draw(st.integers(0, len(passages) - 1)), passages.pop(at))
            case "again":
                passages.append(passages[at])
    return f"{head}\n---\n" + "\n\n".join(passages) + "\n"


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_what_is_proved_has_no_difference_by_all_rules(data):
    """However an article is edited. What is not proved is compared by all rules anyhow."""
    seed, clipping = data.draw(st.sampled_from(clippings()))
    article = source(data.draw(edited(article_text(clipping, seed.name))), seed)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(comparison_work, "are_whole_lines", lambda *_: False)
        by_all_rules = compare_article(article, PARSER)
    assert compare_article(article, PARSER) == by_all_rules


@pytest.mark.parametrize(
    ("passages", "proved"),
    [
        (["It was built in 2024.", "Nobody knows why.", "The council meets on Monday."], True),
        (["The council meets on Monday.", "It was built in 2024."], True),
        (["It was built in 2024. • Nobody knows why."], True),
        (["It was built in 2024. Nobody knows why."], False),
        (["It was built in 2025."], False),
        (["It was built"], False),
        (["was built in 2024."], False),
        (["The council meets on Monday. It was built in 2024."], False),
    ],
)
def test_passages_are_whole_lines_in_their_order(passages, proved):
    """With or without the mark of a list, each one line or several that stand one below the other."""
    assert are_whole_lines(seed_of(LINES), "The quay opens", passages) == proved
    assert not are_whole_lines(seed_of(LINES), "The quay closes", passages)


@pytest.mark.parametrize(
    "more",
    [
        "Correction: the quay was built in 2023.\n",
        "“We built it\n",
        "the quay of the harbour, it\nwas built by nobody\n",
        "It was built in 2024.\n",
    ],
)
def test_where_lines_may_belong_together_otherwise_nothing_is_proved(more):
    """A note of the outlet, a quotation that goes on, wrapped text, the same words twice."""
    passages = ["It was built in 2024."]
    assert are_whole_lines(seed_of(LINES), "", passages)
    assert not are_whole_lines(seed_of(LINES + more), "", passages)


def test_an_article_of_whole_lines_is_read_by_no_rules(monkeypatch):
    """As nearly every article is that nobody edited."""
    seed, clipping = clip_text(LINES)
    article = source(article_text(clipping, seed.name), seed)
    monkeypatch.setattr(comparison_work, "read_seed_words", None)
    assert compare_article(article, PARSER).is_plain
