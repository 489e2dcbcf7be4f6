"""Stories after edits are those that all articles give when nothing is known of them."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from generator.stories.find_stories import Kept, StoryState, find_stories
from generator.stories.story_evidence import StoryEvidence, StoryKey

FIRST = 739_000
KEYS = [f"n{name}" for name in "abcdefgh"] + [f"t{topic}" for topic in "xyz"] + ["f40"]
EVIDENCE = st.builds(
    lambda keys, told, worded: (tuple(sorted(keys)), told, worded),
    st.sets(st.tuples(st.sampled_from(KEYS), st.sampled_from([1.0, 0.6])), min_size=2, max_size=6),
    st.sampled_from([(), (0,), (-1,), (2,)]),
    st.booleans(),
)
ARTICLES = st.dictionaries(
    st.sampled_from([f"article-{number:02}" for number in range(24)]),
    st.tuples(st.integers(0, 16), EVIDENCE),
    max_size=24,
)


class Archive:
    """Articles as they are after each edit, and what was kept after the one before."""

    def __init__(self):
        self.evidence, self.state, self.rows, self.months = {}, StoryState(), {}, {}

    def edit(self, articles):
        """Find the stories of articles with what is kept, and keep it."""
        days = self._days_of(articles)
        digests = {day: b"".join(sorted(told.values())) for day, told in days.items()}
        before = Kept(self.state, self.rows.get, self.months.get)
        found = find_stories(days, digests, self.evidence.get, (), before)
        rows, months = {**self.rows, **found.days}, {**self.months, **found.months}
        self.state = found.state
        self.rows = {day: row for day, row in rows.items() if day in days}
        self.months = {name: month for name, month in months.items() if name in self.state.months}

    def _days_of(self, articles):
        days = {}
        for id_, (day, (keys, told, worded)) in articles.items():
            found = {key: StoryKey(key, weight, key) for key, weight in keys}
            ordinal = FIRST + day
            evidence = StoryEvidence(
                ordinal,
                tuple(ordinal + far for far in told),
                tuple(found[key] for key in sorted(found)),
                {},
                (),
                survey=False,
                words=(("wword",) if worded else (), (), ()),
            )
            digest = f"{id_} {evidence}".encode()
            self.evidence[digest] = msgspec.msgpack.encode(evidence)
            days.setdefault(ordinal, {})[id_] = digest
        return days


@given(st.lists(ARTICLES, min_size=2, max_size=4))
def test_an_edit_gives_what_a_new_run_gives(states):
    """Articles come, change, move to other days and go."""
    edited = Archive()
    for articles in states:
        edited.edit(articles)
        new = Archive()
        new.edit(articles)
        assert edited.state == new.state
        assert (edited.rows, edited.months) == (new.rows, new.months)


@given(ARTICLES, st.data())
def test_one_article_edited_gives_what_a_new_run_gives(articles, data):
    """Only its neighbours are looked at."""
    edited = Archive()
    edited.edit(articles)
    for _ in range(3):
        some = data.draw(ARTICLES)
        articles = {**articles, **dict(list(some.items())[:1])}
        edited.edit(articles)
    new = Archive()
    new.edit(articles)
    assert edited.state == new.state
    assert (edited.rows, edited.months) == (new.rows, new.months)
