"""Who is named at the end of an article: its neighbours in time by the people and themes that they share."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus import related_articles
from generator.corpus.related_articles import NEAR, find_related


class Told(msgspec.Struct, frozen=True):
    """Of an article, what decides who is related to it."""

    id: str
    date: str | None
    people: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()


def relate(articles, before=None):
    """The ids of the articles related to each, all of them given, and what is kept of it."""
    by_person = {}
    by_id = sorted(articles, key=lambda article: article.id)
    for article in sorted(by_id, key=lambda article: article.date or "", reverse=True):
        for person in article.people:
            by_person.setdefault(person, []).append(article)
    found, kept = find_related(articles, by_person, before)
    return {article: [other.id for other in others] for article, others in found.items()}, kept


def related(*articles):
    """The ids of the articles related to each, all of them given."""
    return relate(articles)[0]


def crowd(person, number):
    """Articles of one day that name one person."""
    return [Told(f"{person}-{index}", "2025-01-01", (person,)) for index in range(number)]


def test_a_rare_person_weighs_more_than_a_frequent_one():
    """Two articles that share somebody seldom named are nearer than two of the minister's daily news."""
    one = Told("one", "2025-01-01", ("minister", "clerk"))
    rare = Told("rare", "2025-06-01", ("clerk",))
    assert related(one, rare, *crowd("minister", 20))["one"][0] == "rare"


def test_of_equals_the_nearest_in_time_comes_first():
    """Whichever side of it they are on; one without a date comes last."""
    articles = [Told(day, day, ("p",)) for day in ("2025-01-01", "2025-03", "2025-06-01", "2025")]
    assert related(*articles, Told("none", None, ("p",)))["2025-03"] == [
        "2025",
        "2025-01-01",
        "2025-06-01",
    ]


def test_shared_themes_decide_between_those_of_one_person():
    """What is about the same thing comes before what is nearer in time."""
    one = Told("one", "2025-01-01", ("p",), ("port", "law"))
    near, same = Told("near", "2025-01-01", ("p",)), Told("same", "2025-02-01", ("p",), ("law",))
    assert related(one, near, same)["one"] == ["same", "near"]


def test_nobody_is_related_without_a_shared_person():
    """Not even by a theme."""
    assert (
        related(Told("a", None, ("p",), ("port",)), Told("b", None, ("q",), ("port",)))["a"] == []
    )


@given(st.integers(0, 60))
def test_only_neighbours_decide(place):
    """An article that is far off in time can change as it likes (so that only what is near is to be done anew)."""
    days = [f"2025-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(61)]
    articles = [Told(day, day, ("p", f"q{n % 3}")) for n, day in enumerate(days)]
    changed = Told(days[place], days[place], ("p", f"q{place % 3}"), ("new",))
    before = related(*articles)
    after = related(*articles[:place], changed, *articles[place + 1 :])
    reach = 3 * NEAR  # three people take turns
    differing = [n for n, day in enumerate(days) if before[day] != after[day]]
    assert all(abs(n - place) <= reach for n in differing)


ARTICLES = st.builds(
    Told,
    st.from_regex(r"[a-f]{1,2}", fullmatch=True),
    st.sampled_from([None, "2025", "2025-02", "2025-02-01", "2025-02-02", "2025-03-01"]),
    st.lists(st.sampled_from("pqrs"), unique=True, max_size=3).map(tuple),
    st.lists(st.sampled_from("xyz"), unique=True, max_size=2).map(tuple),
)


@given(
    st.lists(st.lists(ARTICLES, max_size=3), max_size=5),
    st.lists(ARTICLES, min_size=8, max_size=40),
    st.data(),
)
def test_what_was_kept_changes_nothing_of_what_is_found(edits, first, data):
    """After any edits, and whatever is removed, all are related to whom they would be if nothing was known."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(related_articles, "FEW", 1)
        patch.setattr(related_articles, "NEAR", 2)
        told = {article.id: article for article in first}
        known = None
        for edit in [[], *edits]:
            told |= {article.id: article for article in edit}
            gone = data.draw(st.sampled_from([None, *sorted(told)]))
            told.pop(gone, None)
            found, known = relate(told.values(), known)
            assert found == related(*told.values())
