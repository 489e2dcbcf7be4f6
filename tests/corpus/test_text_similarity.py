"""Which texts are alike is found from an index and from what was kept, and is what comparing all pairs would find."""

from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import text_similarity as likeness
from generator.corpus.origins import find_origins
from generator.corpus.text_similarity import (
    ALIKE,
    SHORTEST,
    SimilarTexts,
    find_similar,
    make_sample,
)

COMMON = 4  # texts; so few are too many here, as the lists are short

SAMPLES = st.builds(
    make_sample,
    st.frozensets(st.integers(0, 4 * SHORTEST), min_size=SHORTEST - 1, max_size=2 * SHORTEST),
    st.sampled_from((1, 2, 8)),
)


@st.composite
def histories(draw):
    """Texts by key, as they stood at one time after another: a few are new, a few are gone."""
    texts = draw(st.dictionaries(st.binary(min_size=1, max_size=2), SAMPLES, max_size=24))
    history = [texts]
    for _ in range(draw(st.integers(1, 4))):
        gone = draw(st.sets(st.sampled_from(sorted(texts)), max_size=3)) if texts else set()
        new = draw(st.dictionaries(st.binary(min_size=3, max_size=3), SAMPLES, max_size=2))
        kept = {text: sample for text, sample in texts.items() if text not in gone}
        texts = {**kept, **{text: new[text] for text in new.keys() - kept.keys()}}
        history.append(texts)
    return history


def compare_all(samples):
    """The pairs that are alike, by the words of the definition."""
    compared = {text: sample for text, sample in samples.items() if sample.runs >= SHORTEST}
    counts = Counter(run for sample in compared.values() for run in sample.sampled)
    pairs = set()
    for one, other in combinations(sorted(compared), 2):
        rate = max(compared[one].rate, compared[other].rate)
        runs = [set(compared[text].sampled) for text in (one, other)]
        possible = min(sum(run % rate == 0 for run in each) for each in runs)
        shared = sum(counts[run] <= likeness.TOO_COMMON for run in runs[0] & runs[1])
        if shared and shared >= ALIKE * possible:
            pairs.add((one, other))
    return pairs


@given(histories())
def test_what_was_kept_changes_nothing_of_what_is_found(history):
    """After any edits the pairs are those of all texts compared, runs that become common and rare again included."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "TOO_COMMON", COMMON)
        patch.setattr(likeness, "FEW", 1)
        known: SimilarTexts | None = None
        for texts in history:
            known = find_similar(texts, known)
            assert known.pairs == compare_all(texts)


@given(histories())
def test_runs_are_looked_for_in_parts_of_all_numbers(history):
    """However many parts there are, the same is found."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "TOGETHER", 5)
        patch.setattr(likeness, "RUNS", 4 * SHORTEST + 1)
        assert find_similar(history[0]).pairs == compare_all(history[0])


@given(histories(), st.sets(st.binary(min_size=1, max_size=1)))
def test_origins_are_the_same_with_and_without_what_was_kept(history, firsts):
    """Whatever of the pairs was asked before, and whatever was answered."""

    def is_same(one, other):
        return ({one[:1], other[:1]} <= firsts) == (len(one) == len(other))

    known = None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(likeness, "FEW", 1)
        for texts in history:
            found, known = find_origins(texts, {}, is_same, known)
            assert found == find_origins(texts, {}, is_same)[0]


def test_an_edit_compares_only_what_was_edited():
    """Whole texts that were compared before are not compared again."""
    texts = {bytes([n]): make_sample(range(n // 2 * 100, n // 2 * 100 + 50), 1) for n in range(40)}
    asked = []
    _, known = find_origins(texts, {}, lambda one, other: bool(asked.append((one, other))))
    assert len(asked) == 20
    asked.clear()
    edited = {**texts, b"new": make_sample(range(50), 1)}
    find_origins(edited, {}, lambda one, other: bool(asked.append((one, other))), known)
    assert sorted(asked) == [(b"\x00", b"new"), (b"\x01", b"new")]
