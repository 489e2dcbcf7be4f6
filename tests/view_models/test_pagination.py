"""Long lists in parts: nothing is lost, no part is heavy, and what is new touches few of them."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.view_models.list_months import MAX_PART_BYTES, Item, count_items, cut_months, weigh
from generator.view_models.pagination import (
    initial_of,
    make_index,
    make_list,
    newest,
    show_newest,
    walk_buckets,
)
from generator.view_models.size_estimates import exceed

DATES = st.one_of(
    st.just(""),
    st.dates().map(lambda day: day.isoformat()[:4]),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()),
    st.integers(1, 28).map(lambda day: f"2025-05-{day:02}"),
)
ITEMS = st.lists(
    st.tuples(DATES, st.integers(1, MAX_PART_BYTES * 2 // 3)), min_size=1, max_size=60
).map(lambda found: [Item(n, date, weight) for n, (date, weight) in enumerate(sorted(found))])


def shown(parts):
    """What the parts show that lead to no others, in their order."""
    return [item for part in walk_buckets(parts) if not part.parts for item in part.items]


def by_key(parts):
    """Each part's items."""
    return {part.key: tuple(part.items) for part in walk_buckets(parts)}


@given(ITEMS)
def test_every_item_is_shown_once_and_no_part_is_heavy(items):
    """In the order of time, whatever the dates; a part's count is that of all in it."""
    of = make_list("/list/", cut_months(items), 0, 0)
    assert shown(of.parts) == items
    for part in walk_buckets(of.parts):
        assert part.parts or weigh(part.items) <= MAX_PART_BYTES
        assert not part.parts or shown(part.parts) == list(part.items)
    assert sum(count_items(part.items) for part in of.parts) == len(items)


@given(ITEMS, st.integers(1, MAX_PART_BYTES // 2))
def test_a_new_item_changes_the_newest_part_and_those_above_it(items, weight):
    """So that little is published again, and addresses stay: those of a year or month that it makes too heavy, too."""
    before = by_key(make_list("/list/", cut_months(items), 0, 0).parts)
    added = Item("new", items[-1].date, weight)
    after = by_key(make_list("/list/", cut_months([*items, added]), 0, 0).parts)
    changed = [key for key in before if after.get(key) != before[key]]
    assert all(added in after[key] for key in changed)
    assert set(before) <= set(after)


def test_a_list_that_fits_has_no_parts():
    """Its first page shows all of it; one that does not fit shows the newest that there is room for."""
    items = [Item(n, f"2025-01-{n + 1:02}", 100) for n in range(10)]
    months = cut_months(items)
    whole, cut = make_list("/list/", months, 1000, 250), make_list("/list/", months, 999, 250)
    assert (whole.parts, whole.first()) == ((), tuple(range(10)))
    assert [part.key for part in cut.parts] == [("2025",)]
    assert cut.first() == (8, 9)
    assert newest(items, 50) == (9,)


def test_a_heavy_year_is_cut_into_months_and_a_heavy_month_into_runs():
    """What is known to the year only has a part of its own, and so has what has no date."""
    third = MAX_PART_BYTES // 3 + 1
    dates = ["", "2024-03", "2025", *(f"2025-05-{day:02}" for day in (1, 2, 3)), "2025-06-01"]
    months = cut_months(Item(date, date, third) for date in dates)
    of = make_list("/list/", months, 0, 0)
    assert {part.key: len(part.items) for part in walk_buckets(of.parts)} == {
        ("undated",): 1,
        ("2024",): 1,
        ("2025",): 5,
        ("2025", "year"): 1,
        ("2025", "05"): 3,
        ("2025", "05", "1"): 2,
        ("2025", "05", "2"): 1,
        ("2025", "06"): 1,
    }


@pytest.mark.parametrize(
    ("key", "found"),
    [
        (("2025", "05"), ("2025", "05")),
        (("2025", "07"), ("2025",)),
        (("2024", "03"), ("2024",)),
        (("1991",), None),
        ((), None),
    ],
)
def test_the_nearest_part_of_a_time_is_found(key, found):
    """That of the month, of the year where it has no such part, or else the first page."""
    third = MAX_PART_BYTES // 3 + 1
    dates = ["2024-03-01", *(f"2025-05-{day:02}" for day in (1, 2, 3))]
    months = cut_months(Item(date, date, third) for date in dates)
    part = make_list("/list/", months, 0, 0).nearest(key)
    assert (part and part.key) == found


def test_a_list_of_names_is_cut_by_initials():
    """Whatever their script: in Latin, as in addresses; a heavy letter is cut into runs."""
    names = ["24 Kanal", "Ada Lock", "Юрій Ткач", "Yasar Güler", "🙂"]
    items = [Item(name, initial_of(name), MAX_PART_BYTES // 2 + 1) for name in names]
    parts = make_index("/people/", items, MAX_PART_BYTES).parts
    assert {part.key: [item.value for item in part.items] for part in walk_buckets(parts)} == {
        ("0-9",): ["24 Kanal"],
        ("a",): ["Ada Lock"],
        ("other",): ["🙂"],
        ("y",): ["Юрій Ткач", "Yasar Güler"],
        ("y", "1"): ["Юрій Ткач"],
        ("y", "2"): ["Yasar Güler"],
    }
    assert make_index("/people/", items, 5 * MAX_PART_BYTES).parts == ()


@given(ITEMS, st.integers(1, 2 * MAX_PART_BYTES), st.integers(1, MAX_PART_BYTES))
def test_a_first_page_can_be_told_from_the_newest_alone(items, whole, room):
    """What it shows, and whether that is all, is as if the whole list were known; no item is asked for in vain."""
    room = min(room, whole)
    of = make_list("/list/", cut_months(items), whole, room)
    waiting = iter(items[::-1])
    shown, complete = show_newest(waiting, whole, room)
    assert (of.show(shown), complete) == (of.first(), not of.parts)
    left = list(waiting)
    assert not left or weigh(items[len(left) + 1 :]) <= whole


def test_weights_exceed_a_limit_as_soon_as_enough_of_them_are_known():
    """The others are not looked at: an archive has thousands."""
    assert not exceed((2, 3), 5)
    assert exceed(count(2), 5)
