"""The geometry of the pictures, with no event, with one, with a few and with thousands."""

import datetime
import itertools
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.axis import FOLDS, WIDTH, make_axis
from generator.charts.counts import (
    SHADES,
    count_by,
    cover,
    draw_bars,
    draw_cells,
    find_folds,
    find_gaps,
    scales,
)
from generator.charts.periods import (
    MONTH,
    UNITS,
    WEEK,
    YEAR,
    DateSpan,
    iso_value,
    period_of,
    periods,
    span_of,
)
from generator.charts.timeline_layout import COLUMNS, MARKS, TOUCH, DatedMark, draw_strip

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
VALUES = st.one_of(
    DAYS.map(lambda day: (day.isoformat(), "day")),
    DAYS.map(lambda day: (day.isoformat()[:7], "month")),
    DAYS.map(lambda day: (day.isoformat()[:4], "year")),
    st.tuples(DAYS, DAYS).map(lambda days: ("/".join(map(str, sorted(days))), "range")),
)
EVENTS = st.lists(st.tuples(st.integers(0, 3), VALUES), min_size=1, max_size=120).map(
    lambda events: [DatedMark(lane, *value) for lane, value in events]
)
THREE = [
    DatedMark(0, "2025-05-16", "day"),
    DatedMark(0, "2025-05-23/2025-05-25", "range"),
    DatedMark(1, "2025-11", "month"),
]


def many(number, years, seed=1):
    """Events on random days of some years, in four lanes."""
    chance, first = random.Random(seed), datetime.date(2015, 1, 1)  # noqa: S311 - alike at each run
    days = (first + datetime.timedelta(chance.randrange(int(years * 365))) for _ in range(number))
    return [DatedMark(chance.randrange(4), day.isoformat(), "day") for day in days]


def drawn(strip):
    """The place in what was given of each event in the strip, with its lane."""
    return sorted(
        (index, number)
        for number, lane in enumerate(strip.lanes)
        for index in itertools.chain(
            *(mark.events for mark in lane.marks),
            *(column.events for column in lane.columns),
            lane.beyond,
        )
    )


def assert_in_frame(strip):
    """Nothing is outside the lane that it is drawn in; the axis ends where the frame does."""
    for lane in strip.lanes:
        for mark in lane.marks:
            assert 0 <= mark.x1 <= mark.x2 <= 100
            assert TOUCH / 2 <= mark.y <= lane.height - TOUCH / 2
        for column in lane.columns:
            assert -0.001 <= column.x1 < column.x2 <= 100.001
            assert 0 < column.height < lane.height
    last = strip.axis.stretches[-1]
    assert last.x + last.width == pytest.approx(100)
    assert all(0 <= tick.x < 100 for tick in strip.axis.ticks)


def test_without_events_there_is_no_strip():
    """A picture of nothing is none."""
    assert draw_strip([], 3) is None


def test_one_event_has_months_around_it():
    """So that it is placed in time, and not only in the middle."""
    strip = draw_strip([DatedMark(1, "2025-05-16", "day")], 3)
    assert [len(lane.marks) for lane in strip.lanes] == [0, 1, 0]
    assert iso_value(strip.axis.stretches[0].span) == "2025-04/2025-06"
    assert_in_frame(strip)


def test_three_events_are_a_dot_a_bar_and_a_hollow_bar():
    """What is exact is filled; what is only known to lie in a month is as long as the month, and hollow."""
    strip = draw_strip(THREE, 2)
    day, span, month = (mark for lane in strip.lanes for mark in lane.marks)
    assert (day.kind, span.kind, month.kind) == ("day", "range", "loose")
    assert day.x1 == day.x2
    assert month.x2 - month.x1 == pytest.approx((span.x2 - span.x1) / 2 * 29)
    assert_in_frame(strip)


@pytest.mark.parametrize(("years", "unit"), [(0.2, WEEK), (1, MONTH), (3, 3), (6, 6), (14, YEAR)])
def test_three_thousand_events_are_counted(years, unit):
    """By the shortest period whose columns can still be touched; there are never more than the page can bear."""
    events = many(3000, years)
    strip = draw_strip(events, 4)
    assert strip.unit == unit
    assert drawn(strip) == sorted(enumerate(event.lane for event in events))
    assert sum(len(lane.columns) for lane in strip.lanes) <= COLUMNS
    assert_in_frame(strip)


def test_what_is_known_by_the_year_is_told_beside_the_columns():
    """No column of a month could hold it."""
    events = [*many(300, 1), DatedMark(2, "2015", "year")]
    assert draw_strip(events, 4).lanes[2].beyond == (300,)


def test_many_events_of_one_day_are_one_mark_with_a_figure():
    """Up to three are drawn one above the other."""
    for number, kinds in ((3, ["day"] * 3), (4, ["count"])):
        strip = draw_strip([DatedMark(0, "2025-05-16", "day")] * number, 1)
        assert [mark.kind for mark in strip.lanes[0].marks] == kinds
        assert len(drawn(strip)) == number


@given(EVENTS)
def test_every_event_is_drawn_or_counted_once_and_inside_the_frame(events):
    """Whatever the dates."""
    strip = draw_strip(events, 4)
    assert drawn(strip) == sorted(enumerate(event.lane for event in events))
    assert sum(len(lane.marks) for lane in strip.lanes) <= MARKS
    assert_in_frame(strip)


@given(EVENTS)
def test_no_mark_is_so_near_another_that_it_cannot_be_touched(events):
    """In a row, from end to beginning, at the narrowest width that the strip is shown at."""
    for lane in draw_strip(events, 4).lanes:
        rows = itertools.groupby(sorted((m.y, m.x1, m.x2) for m in lane.marks), lambda m: m[0])
        for _, row in rows:
            for one, other in itertools.pairwise(row):
                assert (other[1] - one[2]) / 100 * WIDTH >= TOUCH - 0.001


@given(st.lists(VALUES, min_size=1, max_size=60))
def test_the_axis_keeps_the_order_of_days(values):
    """And it is cut in a few places at most, each between two stretches."""
    spans = [span_of(value) for value, _ in values]
    axis = make_axis(spans)
    places = [axis.position(day) for day in sorted(span.start for span in spans)]
    assert places == sorted(places)
    assert len(axis.folds) <= FOLDS
    assert len(axis.stretches) >= len(axis.folds) + 1
    assert sum(s.width for s in (*axis.stretches, *axis.folds)) == pytest.approx(100)


def test_years_without_a_date_are_cut_out():
    """Two years known by the year take little room, the years before the months that matter none."""
    axis = make_axis([span_of("2022/2023"), span_of("2025-05-16"), span_of("2025-11-20")])
    assert [iso_value(fold.span) for fold in axis.folds] == ["2024-01/2025-04"]
    assert [iso_value(s.span) for s in axis.stretches] == ["2022/2023", "2025-05/2025-11"]
    assert axis.stretches[0].width < axis.stretches[1].width / 4


@pytest.mark.parametrize(
    ("value", "unit", "period"),
    [
        ("2025-11-20", WEEK, "2025-11-17/2025-11-23"),
        ("2025-11-20", MONTH, "2025-11"),
        ("2025-11-20", 3, "2025-10/2025-12"),
        ("2025-11-20", YEAR, "2025"),
        ("2025-11-20", 10 * YEAR, "2020/2029"),
    ],
)
def test_a_day_lies_in_a_period(value, unit, period):
    """A week from Monday, or so many months, counted so that years begin in January."""
    assert iso_value(period_of(span_of(value).start, unit)) == period


def test_the_calendars_own_end_is_no_mistake():
    """The last month that a date can have has a period, too."""
    assert period_of(datetime.date.max, MONTH).start == datetime.date(9999, 12, 1)
    assert span_of("9999-12-31").end == datetime.date.max


@given(VALUES)
def test_a_date_and_its_span_say_the_same(value):
    """A year, a month or a day is read from the span as it was written."""
    written, precision = value
    if precision != "range":
        assert iso_value(span_of(written)) == written
    assert all(
        one.end == two.start for one, two in itertools.pairwise(periods(span_of(written), 3))
    )


def test_periods_cover_what_was_published_without_a_gap():
    """Months where they are few, and longer ones where there would be too many."""
    months = [span_of(f"{year}-{month:02}") for year in range(1990, 2026) for month in range(1, 13)]
    assert len(cover(months[-6:], 48)) == 6
    assert len(cover(months, 48)) == 36
    assert cover([], 48) == ()
    assert all(len(cover(months, most)) <= most for most in range(3, 100))
    assert max(UNITS) == 1200


def test_periods_cover_spans_given_with_their_numbers_as_those_given_one_by_one():
    """A few far from the others are left out, several of one month among them, and more are not."""
    near, far = span_of("2025-05"), span_of("1300-05")
    for many in (1, 2, 3):
        spans = [near] * 60 + [far] * many
        assert cover(Counter(spans), 48) == cover(spans, 48)
        assert (cover(spans, 48) == (near,)) == (many < 3)


def test_years_without_an_article_are_one_column():
    """From three empty periods on, so that one old article leaves the others their room."""
    old, spring = span_of("2016-03"), [span_of(f"2026-{month:02}") for month in (1, 2, 5, 9)]
    axis = cover([*spring, old], 18)
    folds = find_folds(axis)
    assert [iso_value(axis[index]) for index in folds] == ["2016-04/2025-12", "2026-06/2026-08"]
    assert all(one.end == two.start for one, two in itertools.pairwise(axis))
    assert count_by([*spring, old], axis) == (1, 0, 1, 1, 0, 0, 1, 0, 1)
    assert find_folds(cover(spring[:2], 18)) == ()


def test_lanes_have_scales_of_their_own_where_they_differ_tenfold():
    """Otherwise the smaller could not be seen."""
    assert scales([30, 4, 0]) == (30, 30, 30)
    assert scales([30, 3, 0]) == (30, 3, 1)
    assert scales([0, 0]) == (1, 1)


@pytest.mark.parametrize("number", [0, 1, 3, 3000])
def test_every_count_is_drawn_and_none_is_too_tall(number):
    """A bar or a cell for each period that has something; their counts add up."""
    chance = random.Random(number)  # noqa: S311 - alike at each run
    axis = periods(DateSpan(datetime.date(2021, 1, 1), datetime.date(2025, 1, 1)), MONTH)
    counts = count_by([chance.choice(axis) for _ in range(number)], axis)
    most = max(*counts, 1)
    bars, cells = draw_bars(counts, most, 32), draw_cells(counts, most)
    assert sum(counts) == sum(bar.count for bar in bars) == number
    assert all(0 <= bar.height <= 32 and 0 < bar.x < 100 for bar in bars)
    assert set(cells) <= set(SHADES)
    drawn_at = sorted(
        int(each.split()[0]) for path in cells.values() for each in path[1:].split("M")
    )
    assert drawn_at == [n for n, count in enumerate(counts) if count]


def test_gaps_are_runs_of_nothing():
    """Where it begins, and how long it is."""
    assert find_gaps([1, 0, 0, 0, 0, 2, 0]) == ((1, 4), (6, 1))
    assert find_gaps([0, 0]) == ((0, 2),)
    assert find_gaps([3]) == ()
