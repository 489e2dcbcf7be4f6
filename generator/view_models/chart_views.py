"""What the pictures show: plain frozen values. Numbers for SVG are texts: per cent across, pixels down."""

import msgspec

from generator.view_models.page_views import ThemeMark


class UnitView(msgspec.Struct, frozen=True):
    """What a picture counts by, in words that go into a sentence: "by month", "in a month"."""

    by: str
    within: str


class TickView(msgspec.Struct, frozen=True):
    """A place on an axis; ``month`` and ``year`` are written under it where they are not empty."""

    x: str
    month: str
    year: str


class FoldView(msgspec.Struct, frozen=True):
    """Where an axis leaves time out; ``label`` says which."""

    x: str
    width: str
    label: str


class MarkView(msgspec.Struct, frozen=True):
    """An event in a lane (``count`` 1), or all those of one date; ``label`` is the date and who tells of it.

    ``kind`` is exact, loose (known to lie in it) or count.
    """

    url: str
    label: str
    kind: str
    count: int
    x1: str
    x2: str
    y: str


class ColumnView(msgspec.Struct, frozen=True):
    """The events of a lane that begin in one period, counted; ``url`` leads to the first on the timeline."""

    url: str
    label: str
    count: int
    x: str
    width: str
    ink_x: str  # the column itself is narrower than what can be touched
    ink_width: str
    middle: str
    top: str
    height: str


class LaneView(msgspec.Struct, frozen=True):
    """A theme's dates (``mark`` None: those of no theme). ``beyond`` are known by years only, and not in columns."""

    mark: ThemeMark | None
    total: int
    beyond: int
    height: str
    marks: tuple[MarkView, ...]
    columns: tuple[ColumnView, ...]


class TableRow(msgspec.Struct, frozen=True):
    """A row of the table that says what a picture shows."""

    label: str
    counts: tuple[int, ...]
    mark: ThemeMark | None = None  # the theme of the row, where it has one


class TableView(msgspec.Struct, frozen=True):
    """The table that says what a picture shows: the first of ``heads`` stands over the labels."""

    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]


class StripView(msgspec.Struct, frozen=True):
    """The timeline strip. ``unit`` says what columns count by; without one, each event has a mark."""

    total: int
    first: str
    last: str
    unit: UnitView | None
    loose: bool  # whether it has a mark for a day that is not known
    lanes: tuple[LaneView, ...]
    ticks: tuple[TickView, ...]
    folds: tuple[FoldView, ...]
    table: TableView


class BarView(msgspec.Struct, frozen=True):
    """A count of a period, drawn; ``written``: whether the figure stands above it."""

    count: int
    x: str
    height: float
    written: bool


class ActivityView(msgspec.Struct, frozen=True):
    """A theme's passages by period, drawn to the scale of all themes."""

    mark: ThemeMark
    total: int
    undated: int  # passages of articles whose month is not known
    far: int  # passages of articles from long before or after all others: they are not drawn
    unit: UnitView
    first: str  # month of the axis
    last: str
    peak: int
    peak_label: str
    stroke: str  # width of a bar in pixels
    bars: tuple[BarView, ...]
    labels: tuple[str, ...]  # of the periods, in the order of the bars


class DotView(msgspec.Struct, frozen=True):
    """An outlet's articles of a period."""

    count: int
    x: str
    radius: str
    label: str


class GapView(msgspec.Struct, frozen=True):
    """Periods in which nobody writes about a theme; ``label`` is empty where there is no room for it."""

    x: str
    width: str
    middle: str
    label: str
    wide: bool


class CoverageRow(msgspec.Struct, frozen=True):
    """An outlet under one theme: its dots, or, where the periods are many, all its needles as one path."""

    name: str
    url: str
    total: int
    dots: tuple[DotView, ...]
    needles: str


class CoverageBand(msgspec.Struct, frozen=True):
    """A theme: how many articles a period has (place and figure), its gaps, and each outlet."""

    mark: ThemeMark
    total: int
    figures: tuple[tuple[str, int], ...]
    gaps: tuple[GapView, ...]
    rows: tuple[CoverageRow, ...]


class CoverageView(msgspec.Struct, frozen=True):
    """The grid of themes, outlets and periods."""

    unit: UnitView
    first: str
    last: str
    undated: int  # articles whose month is not known: they are not drawn
    far: int  # articles from long before or after all others: neither
    few: bool  # few enough periods for a narrow screen
    periods: int
    dotted: bool  # few enough for a dot each
    ticks: tuple[TickView, ...]
    bands: tuple[CoverageBand, ...]
    table: TableView
