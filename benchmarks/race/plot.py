"""Time against the number of articles as an SVG, both axes logarithmic, legible in light and dark."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from race.programs import OWN, OWN_LESS
from race.results import Results, median

WIDTH, HEIGHT = 800, 440
LEFT, RIGHT, TOP, BOTTOM = 80, 255, 30, 60
LABEL_APART = 17
NAMED = 'role="img" aria-labelledby="title told"'
TITLE = "Seconds of a build against the number of articles"
STYLE = """\
  svg { font: 14px system-ui, sans-serif; fill: #1d2127; }
  .ground { fill: #fbfbf9; }
  .grid { stroke: #1d2127; stroke-opacity: .16; }
  .line { fill: none; stroke-width: 2.5; }
  .a { stroke: #1d5687; } .a.dot, .a.label { fill: #1d5687; stroke: none; }
  .b { stroke: #a8480f; } .b.dot, .b.label { fill: #a8480f; stroke: none; }
  .c { stroke: #2c6e3f; } .c.dot, .c.label { fill: #2c6e3f; stroke: none; }
  .dashed { stroke-dasharray: 7 5; }
  @media (prefers-color-scheme: dark) {
    svg { fill: #e4e6ea; }
    .ground { fill: #14161a; }
    .grid { stroke: #e4e6ea; }
    .a { stroke: #86b8e6; } .a.dot, .a.label { fill: #86b8e6; }
    .b { stroke: #f0a36f; } .b.dot, .b.label { fill: #f0a36f; }
    .c { stroke: #8fcf9f; } .c.dot, .c.label { fill: #8fcf9f; }
  }"""


class Line(NamedTuple):
    """One line: its words, its classes in the style, and (articles, seconds) of its points."""

    words: str
    classes: str
    points: tuple[tuple[int, float], ...]


def lines_of(results: Results) -> tuple[Line, ...]:
    """Sourcebook, with everything and with less, and Hugo, all new and with one article edited."""
    wanted = (
        ("Hugo, everything new", "Hugo", "cold", "b"),
        ("Hugo, one edit", "Hugo", "article", "b dashed"),
        (f"{OWN}, everything new", OWN, "cold", "a"),
        (f"{OWN}, one edit", OWN, "article", "a dashed"),
        (f"{OWN_LESS}, everything new", OWN_LESS, "cold", "c"),
        (f"{OWN_LESS}, one edit", OWN_LESS, "article", "c dashed"),
    )
    lines = []
    for words, program, scenario, classes in wanted:
        points = [
            (number, median(size.rows[program][scenario].wall))
            for number, size in sorted(results.sizes.items())
            if program in size.rows
        ]
        known = tuple((number, seconds) for number, seconds in points if seconds)
        if known:
            lines.append(Line(words, classes, known))
    return tuple(lines)


def draw(lines: Sequence[Line]) -> str:
    """The picture, with a title and a sentence for each line for those who do not see it."""
    numbers = [number for line in lines for number, _ in line.points]
    seconds = [value for line in lines for _, value in line.points]
    across = Axis(_decades(numbers), LEFT, WIDTH - RIGHT)
    up = Axis(_decades(seconds), HEIGHT - BOTTOM, TOP)
    told = " ".join(map(_tell, lines))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" {NAMED}>',
        f'<title id="title">{TITLE}</title>',
        f'<desc id="told">{escape(told)}</desc>',
        f"<style>\n{STYLE}\n</style>",
        f'<rect class="ground" width="{WIDTH}" height="{HEIGHT}"/>',
        *_grid(across, up),
        *(part for line in lines for part in _draw_line(line, across, up)),
        *_labels(lines, up),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


class Axis(NamedTuple):
    """A logarithmic axis over whole decades, from one place of the picture to another."""

    decades: range
    start: float
    end: float

    def place(self, value: float) -> float:
        """Where the value is, to a tenth of a unit."""
        share = (math.log10(value) - self.decades[0]) / max(1, len(self.decades) - 1)
        return round(self.start + share * (self.end - self.start), 1)


def _decades(values: Sequence[float]) -> range:
    """The powers of ten that the values lie between."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return range(low, max(high, low + 1) + 1)


def _grid(across: Axis, up: Axis) -> Iterator[str]:
    for decade in across.decades:
        x = across.place(10**decade)
        yield f'<path class="grid" d="M{x} {up.start}V{up.end}"/>'
        yield f'<text x="{x}" y="{up.start + 22}" text-anchor="middle">{10**decade:,}</text>'
    for decade in up.decades:
        y = up.place(10.0**decade)
        yield f'<path class="grid" d="M{across.start} {y}H{across.end}"/>'
        yield f'<text x="{across.start - 10}" y="{y + 5}" text-anchor="end">{10.0**decade:g} s</text>'
    middle = (across.start + across.end) / 2
    yield f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">articles</text>'


def _draw_line(line: Line, across: Axis, up: Axis) -> Iterator[str]:
    places = [(across.place(number), up.place(seconds)) for number, seconds in line.points]
    way = "L".join(f"{x} {y}" for x, y in places)
    yield f'<path class="line {line.classes}" d="M{way}"/>'
    for x, y in places:
        yield f'<circle class="dot {line.classes}" cx="{x}" cy="{y}" r="4"/>'


def _labels(lines: Sequence[Line], up: Axis) -> Iterator[str]:
    """Words at the lines' ends, none upon another."""
    lowest = -math.inf
    for line in sorted(lines, key=lambda line: up.place(line.points[-1][1])):
        y = max(up.place(line.points[-1][1]) + 5, lowest + LABEL_APART)
        lowest = y
        yield f'<text class="label {line.classes}" x="{WIDTH - RIGHT + 12}" y="{y}">{line.words}</text>'


def _tell(line: Line) -> str:
    points = ", ".join(f"{seconds:.3g} s at {number:,}" for number, seconds in line.points)
    return f"{line.words}: {points}."
