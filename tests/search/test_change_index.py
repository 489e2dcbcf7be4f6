"""An index that is changed is the one that is made of all articles, byte for byte."""

import json
from itertools import zip_longest

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.search.change_index import change_index
from generator.search.make_index import MANIFEST, Manifest, make_index, paths_of
from generator.search.postings import find_forms
from generator.search.renumber_index import NumberShift, renumber_index
from generator.search.search_records import (
    NameSpellings,
    SearchPassage,
    SearchRecord,
    facets_of,
    texts_of,
)
from generator.search.sharding import Shard, Size, reshard, shard
from generator.search.stored_index import KeptIndex, StaleError

NAMES = (NameSpellings(("umerov", "умєров"), ("rustem",)),)
WORDS = [
    *("quay", "Quay", "QUAY", "port", "Port", "ports", "the", "and", "2025", "2026", "x", "eu"),
    *("Umerov", "umerov", "умєров", "Умєров", "їжак", "Їжак", "об'їзд", "Об'їзд", "об'єкт"),
    *("Варшава", "варшава", "Warsaw", "кава", "Кава", "кіт", "кит", "котик"),
]
LETTERS = [a + b + c for a in "bdfg" for b in "ао" for c in "klmn"]

texts = st.lists(st.sampled_from(WORDS + LETTERS), max_size=6).map(" ".join)
records = st.builds(
    SearchRecord,
    id=st.sampled_from([f"a{number}" for number in range(40)]),
    title=texts,
    date=st.sampled_from(["", "2024", "2025-01-02"]),
    language=st.sampled_from(["en", "uk"]),
    outlet=st.sampled_from(["", "gazette"]),
    themes=st.sampled_from([(), ("port",), ("war", "port")]),
    about=st.sampled_from([(), ("Ada Lock",), ("ada quay",)]),
    passages=st.lists(st.builds(SearchPassage, st.just("p"), texts), max_size=3).map(tuple),
)


class Index:
    """An index as the cache and the folder keep it; ``made`` are the files that its last change made."""

    def __init__(self, articles, names=NAMES):
        self.articles, self.names = articles, names
        self.made = list(make_index(articles, names))
        self.files = {file.path: file.content for file in self.made}
        self.facts = {file.path: file.facts for file in self.made}

    @property
    def manifest(self):
        return msgspec.json.decode(self.files[MANIFEST], type=Manifest)

    def change(self, articles, span=None):
        """Change it to be of these articles; with a span it is done by counting anew those behind it."""
        kept = KeptIndex(self.manifest, self.files.__getitem__, self.facts.__getitem__)
        pairs = enumerate(zip_longest(self.articles, articles), 1)
        changed = {number: after for number, (before, after) in pairs if before != after}
        facets = list(map(facets_of, articles))
        if span:
            self.made = list(renumber_index(kept, span, facets))
        else:
            self.made = list(change_index(kept, changed, len(articles), lambda: facets))
        self.articles = articles
        self.files |= {file.path: file.content for file in self.made}
        self.facts |= {file.path: file.facts for file in self.made}
        wanted = paths_of(self.manifest)
        self.files = {path: content for path, content in self.files.items() if path in wanted}


@pytest.fixture(scope="module")
def small_files():
    """Files of an index are so small that even few articles fill many."""
    with pytest.MonkeyPatch.context() as patch:
        for module in ("make_index", "change_index"):
            patch.setattr(f"generator.search.{module}.BLOCKS", Size(90, 3))
            patch.setattr(f"generator.search.{module}.BUNDLES", Size(300, 2))
        yield


@pytest.mark.usefixtures("small_files")
@pytest.mark.parametrize("way", ["each", "span"])
@settings(deadline=None)
@given(data=st.data())
def test_whatever_changes_the_index_is_that_of_all_articles(way, data):
    """After any sequence of edits, of articles that come and go at any place; what is kept serves the next."""
    index = Index(data.draw(st.lists(records, max_size=12)))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(index.articles)))
        end = min(len(index.articles), at + data.draw(st.integers(0, 2)))
        come = data.draw(st.lists(records, max_size=2))
        articles = [*index.articles[:at], *come, *index.articles[end:]]
        clean = Index(articles)
        try:
            index.change(articles, NumberShift(at + 1, end - at, come) if way == "span" else None)
        except StaleError:
            index = clean
        assert index.files == clean.files
        for path, content in index.files.items():
            if path.startswith("words"):
                for line, fact in zip(content.splitlines(), index.facts[path], strict=True):
                    head = line.decode().split("\t")[0]
                    assert bool(fact) == (not head.startswith("=") and not head.endswith("*"))
                    assert not fact or head in find_forms(texts_of(articles[fact - 1]))


@given(
    st.lists(st.tuples(st.text("ab", max_size=3), st.binary(max_size=9)), max_size=40),
    st.lists(st.tuples(st.text("ab", max_size=3), st.binary(max_size=9)), max_size=3),
    st.sets(st.integers(0, 39), max_size=4),
)
def test_parts_are_cut_again_as_if_for_the_first_time(parts, more, gone):
    """Files before and after a change stand where parts and ends do."""
    size = Size(20, 2)
    before = sorted(Shard(*part) for part in parts)
    runs = list(shard(before, size))
    starts = [sum(map(len, runs[:at])) for at in range(len(runs) + 1)]
    kept = [[part for at, part in enumerate(run, start) if at not in gone]
            for run, start in zip(runs, starts, strict=False)]  # fmt: skip
    if not runs:
        return
    kept[-1] += [Shard(*part) for part in more]
    touched = {at for at, run in enumerate(runs) if run != kept[at]}
    touched |= {at - 1 for at in touched if at and kept[at][:1] != runs[at][:1]}
    again = reshard(len(runs), touched, lambda group: [p for at in group for p in kept[at]], size)
    whole = [runs[run] if isinstance(run, int) else run for run in again]
    assert whole == list(shard([part for run in kept for part in run], size))


@pytest.fixture(scope="module")
def archive():
    """Articles of many words, each with some of its own."""
    return [
        SearchRecord(
            f"2025-article-{n}", f"Title {n}", "2025-01-02", "en", "", (), ("Ada Lock",),
            tuple(SearchPassage(f"p-{p}", " ".join(f"w{n * p * k % 997}a own{n}b{k}" for k in range(40)))
                  for p in range(4)),
        )
        for n in range(120)
    ]  # fmt: skip


def edit(article, text):
    """The article with another sentence at its end."""
    passages = (*article.passages, SearchPassage("p-9", text))
    return msgspec.structs.replace(article, passages=passages)


def test_an_edit_makes_few_files_anew(archive):
    """Those of the article's text and of the words that it had or has; all others are not even read."""
    index = Index(archive)
    files = len(index.files)
    index.change([*archive[:60], edit(archive[60], "A newly built lighthouse."), *archive[61:]])
    assert index.files == Index(index.articles).files
    assert files > 60
    assert len(index.made) < 14


@pytest.mark.parametrize("left", ["", "Варшава: "])
def test_a_name_that_is_met_for_the_first_time_or_no_more_changes_more_than_is_known(archive, left):
    """The index then has to be made anew, for its other spellings are to be in it, or not."""
    named = [*archive[:5], edit(archive[5], "У Варшаві."), *archive[6:]]
    for before, after in ((archive, named), (named, archive)):
        index = Index([*before, edit(archive[0], left)])
        changed = [*after, edit(archive[0], left)]
        if left:
            index.change(changed)
            assert index.files == Index(changed).files
        else:
            with pytest.raises(StaleError):
                index.change(changed)


@pytest.mark.parametrize("what", ["files", "facts"])
def test_a_damaged_index_is_not_changed(archive, what):
    """A file that holds other bytes than its name says, or facts that are not there."""
    index = Index(archive)
    of = getattr(index, what)
    for path in of:
        if path != MANIFEST:
            of[path] = of[path][:-1]
    with pytest.raises(StaleError):
        index.change([edit(archive[0], "More."), *archive[1:]])


def test_a_common_word_loses_its_only_place_in_lower_case():
    """Then it may be a name, as if it had never been there; where others have it so, it stays a word."""

    def of(*texts):
        return [
            SearchRecord(f"a{n}", text, "", "en", "", (), (), ()) for n, text in enumerate(texts)
        ]

    index = Index(of("a Quay", "a quay", "the Quay", "its quay"))
    for texts, mark in (
        (("a Quay", "a Quay", "the Quay", "its quay"), ""),
        (("a Quay", "a Quay", "the Quay", "its Quay"), "*"),
    ):
        index.change(of(*texts))
        words = "".join(
            content.decode() for path, content in index.files.items() if path.startswith("words")
        )
        assert f"quay{mark}\t" in words
        assert json.loads(index.files[MANIFEST])["words"]
