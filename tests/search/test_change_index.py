"""Blocks of an index after a change of some articles are those that a new index has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import change_index, index_blocks
from generator.search.change_index import ColumnChange, change_blocks
from generator.search.index_blocks import Size, WordBlocks, make_blocks
from generator.search.make_index import make_column
from generator.search.postings import append_columns
from generator.search.search_records import NameSpellings, SearchPassage, SearchRecord

NAMES = (NameSpellings(("tide", "тайд"), ("ada",)),)
ROOTS = (
    "quay",
    "Quay",
    "tide",
    "Tide",
    "boat",
    "lock",
    "weir",
    "Weir",
    "дамба",
    "Дамба",
    "sluice",
    "nato",
    "НАТО",
)
ENDINGS = ("", "s", "er", "ing", "2", "а", "ом")

words = st.builds("".join, st.tuples(st.sampled_from(ROOTS), st.sampled_from(ENDINGS)))
articles = st.lists(st.lists(words, max_size=6).map(" ".join), max_size=4)
months = st.lists(articles, min_size=1, max_size=4)


@pytest.fixture(autouse=True, scope="module")
def _small_blocks():
    """Blocks of a few lines, so that a change moves where they end."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (change_index, index_blocks):
            patch.setattr(module, "BLOCKS", Size(60, 3))
        yield


def columns_of(months):
    """A column a month, whose articles are given by their texts."""
    return [
        make_column(
            SearchRecord(f"a{n}", "Title", "", "en", "", (), (), (SearchPassage("p", text),))
            for n, text in enumerate(month)
        )[0].words
        for month in months
    ]


@given(months)
def test_columns_put_together_are_the_column_of_all_their_articles(parts):
    """Whatever forms are in one of them, in several, or in lower case in one alone."""
    whole = columns_of([[text for part in parts for text in part]])[0]
    assert append_columns(columns_of(parts)) == whole


def emptied(blocks):
    """The blocks with their files on disk, and a function that reads these."""
    files = {block.file.path: block.file.content for each in blocks for block in each}
    bare = WordBlocks(
        *(
            [(key, change_index.IndexFile(f.path, f.name, None)) for key, f in each]
            for each in blocks
        )
    )
    named = WordBlocks(*([change_index.IndexBlock(*block) for block in each] for each in bare))
    return named, files


def named(blocks):
    """Keys and names of blocks."""
    return [[(block.key, block.file.name) for block in each] for each in blocks]


@given(months, st.data())
def test_changed_blocks_are_those_of_a_new_index(before, data):
    """Whatever words come and go in one month, or articles in the last, and wherever blocks end."""
    at = data.draw(st.integers(0, len(before) - 1))
    texts = [data.draw(st.lists(words, max_size=6).map(" ".join)) for _ in before[at]]
    texts += data.draw(articles) if at == len(before) - 1 else []
    after = [*before[:at], texts, *before[at + 1 :]]
    old, new = columns_of(before), columns_of(after)
    blocks, files = emptied(make_blocks(old, NAMES))
    change = ColumnChange(sum(map(len, before[:at])), old[at], new[at])
    others = [*new[:at], *new[at + 1 :]]
    changed = change_blocks(blocks, change, files.__getitem__, lambda: others)
    assert changed is None or named(changed) == named(make_blocks(new, NAMES))


def test_only_blocks_of_changed_words_are_read():
    """And the columns of other months only where a word may have become a name."""
    many = [[f"word{n} boat{n}" for n in range(40)] for _ in range(3)]
    old = columns_of(many)
    new = columns_of([[*many[0][:-1], "word39 boat40"], *many[1:]])
    blocks, files = emptied(make_blocks(old, ()))
    read = []
    changed = change_blocks(
        blocks,
        ColumnChange(0, old[0], new[0]),
        lambda path: files[read.append(path) or path],
        lambda: new[1:],
    )
    assert named(changed) == named(make_blocks(new, ()))
    assert 0 < len(read) < len(files) / 3


def test_all_blocks_are_made_anew_where_a_place_with_several_names_is_met():
    """Its other names go into the index with it."""
    old, new = columns_of([["boat"]]), columns_of([["варшава"]])
    blocks, files = emptied(make_blocks(old, ()))
    change = ColumnChange(0, old[0], new[0])
    assert change_blocks(blocks, change, files.__getitem__, list) is None
