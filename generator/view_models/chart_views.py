"""Views of charts. Numbers for SVG are strings: per cent across, pixels down."""

import msgspec

from generator.view_models.page_views import ThemeMark


class UnitView(msgspec.Struct, frozen=True):
    """Period that a chart counts by, worded for a sentence: "by month", "in a month"."""

    by: str
    within: str


class TickView(msgspec.Struct, frozen=True):
    """Tick on an axis, with ``month`` and ``year`` written below it unless empty."""

    x: str
    month: str
    year: str


class FoldView(msgspec.Struct, frozen=True):
    """Gap in an axis that leaves time out, with its period as ``label``."""

    x: str
    width: str
    label: str


class MarkView(msgspec.Struct, frozen=True):
    """Event in a lane (``count`` 1), or all events of a date. ``label`` has the date and articles.

    ``kind`` is day, range, loose (somewhere within the period) or count.
    """

    url: str
    label: str
    kind: str
    count: int
    x1: str
    x2: str
    y: str


class ColumnView(msgspec.Struct, frozen=True):
    """Number of a lane's events that begin in a period. ``url`` leads to the first on the timeline."""

    url: str
    label: str
    count: int
    x: str
    width: str
    ink_x: str  # the drawn column is narrower than the touch target
    ink_width: str
    middle: str
    top: str
    height: str


class LaneView(msgspec.Struct, frozen=True):
    """Dates of a theme, or of none if ``mark`` is None. Columns leave out ``beyond``, known by year only."""

    mark: ThemeMark | None
    total: int
    beyond: int
    height: str
    marks: tuple[MarkView, ...]
    columns: tuple[ColumnView, ...]


class TableRow(msgspec.Struct, frozen=True):
    """Row of the table behind a chart."""

    label: str
    counts: tuple[int, ...]
    mark: ThemeMark | None = None  # theme of the row, if any


class TableView(msgspec.Struct, frozen=True):
    """Data table behind a chart. ``headings`` are its column headings, including that of the labels."""

    headings: tuple[str, ...]
    rows: tuple[TableRow, ...]


class StripView(msgspec.Struct, frozen=True):
    """Timeline chart. ``unit`` is the period of columns, or None if each event has a mark."""

    total: int
    first: str
    last: str
    unit: UnitView | None
    kinds: frozenset[str]  # of its marks, for the key
    own_scales: bool  # columns of different lanes can't be compared
    lanes: tuple[LaneView, ...]
    ticks: tuple[TickView, ...]
    folds: tuple[FoldView, ...]
    table: TableView


class BarView(msgspec.Struct, frozen=True):
    """Bar for a period. ``written`` puts the figure above it."""

    count: int
    x: str
    height: float
    written: bool


class ActivityView(msgspec.Struct, frozen=True):
    """Bar chart of a theme's passages by period, on a scale common to all themes or on its own."""

    mark: ThemeMark
    total: int
    undated: int  # passages without a known month
    far: int  # passages from long before or after all others, not drawn
    unit: UnitView
    first: str  # month of the axis
    last: str
    peak: int
    peak_label: str
    own_scale: bool
    stroke: str  # width of a bar in pixels
    bars: tuple[BarView, ...]
    folds: tuple[FoldView, ...]  # of several periods without a passage on any theme
    labels: tuple[str, ...]  # of the periods, in the bars' order


class GapView(msgspec.Struct, frozen=True):
    """Periods without articles on a theme. ``label`` is empty if it does not fit."""

    x: str
    width: str
    middle: str
    label: str
    wide: bool


class CoverageRow(msgspec.Struct, frozen=True):
    """Outlet below a theme: paths of its cells by ink from 0 to 1, figures by their middle in per cent."""

    name: str
    url: str
    total: int
    shades: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, int], ...]


class CoverageBand(msgspec.Struct, frozen=True):
    """Theme in the grid: articles by period (position and figure), gaps and outlets."""

    mark: ThemeMark
    total: int
    figures: tuple[tuple[str, int], ...]
    gaps: tuple[GapView, ...]
    rows: tuple[CoverageRow, ...]


class CoverageView(msgspec.Struct, frozen=True):
    """Grid of themes, outlets and periods."""

    unit: UnitView
    first: str
    last: str
    undated: int  # articles without a known month, not drawn
    far: int  # articles from long before or after all others, not drawn
    few: bool  # few enough periods for a narrow screen
    periods: int
    ticks: tuple[TickView, ...]
    folds: tuple[FoldView, ...]  # of several periods without an article
    bands: tuple[CoverageBand, ...]
    table: TableView
