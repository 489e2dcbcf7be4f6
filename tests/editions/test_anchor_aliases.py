"""Former anchors lead to the passage in their place, for ever."""

from hypothesis import given
from hypothesis import strategies as st

from generator.editions.anchor_aliases import find_successors
from generator.editions.history import History

ANCHORS = st.sampled_from([f"p-{digit}" for digit in "123456"])


def test_a_passage_is_followed_by_the_one_with_most_of_its_words():
    """At least 0.6 of the words of the longer, and only by a passage that is new."""
    old = {"p-1": "one two three four five", "p-2": "something else", "p-3": "kept as it is"}
    new = {"p-9": "one two three four six", "p-8": "quite another thing", "p-3": "kept as it is"}
    assert find_successors(old, new) == {"p-1": "p-9", "p-2": ""}
    assert find_successors({"p-1": "a b c"}, {"p-2": "a b c d e"}) == {"p-1": "p-2"}
    assert find_successors({"p-1": "a b c"}, {"p-2": "a b c d e f"}) == {"p-1": ""}


@given(st.lists(st.tuples(ANCHORS, ANCHORS), max_size=12), ANCHORS, st.sets(ANCHORS))
def test_following_an_anchor_ends_at_one_that_is_there_or_at_the_article(steps, start, current):
    """Also where edits were undone, so that anchors lead in a circle."""
    aliases = {}
    for edition, (old, new) in enumerate(steps, 2):
        aliases.setdefault(old, []).append((edition, new))
    found = History(aliases={"articles/a": aliases}).follow("articles/a", start, current)
    assert found in current or found == "" or (found is None and start not in aliases)
