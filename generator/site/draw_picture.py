"""Pictures for those who share links: the briefing's type on its paper, as PNG. Pillow is optional."""

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator.view_models.pictures import PictureText

WIDTH, HEIGHT, MARGIN = 1200, 630, 84
ROOM = WIDTH - 2 * MARGIN
PAPER, INK, SOFT, ACCENT = "#fbfbf9", "#16191d", "#555b63", "#4a3a96"  # of the light scheme
NAME, SOURCE = 34, 32  # sizes of the small lines
TITLES = (96, 84, 76, 68, 60, 54, 48, 44)  # sizes of a title, the largest that fits
LEADING = 1.22
AIR = 24  # above and below a title
SPINE = 15
HAIRLINE = "#d2d5d6"
COLOURS = 32  # of a picture, whose edges are between ink and paper
SHEET = "assets/tokens.css"
FACE = re.compile(r"@font-face\s*{(.*?)}", re.DOTALL)
IN_FACE = re.compile(r"url\(\"?([^)\"]+)")
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
Font = ImageFont.FreeTypeFont


class Typeface:
    """Upright cuts of the typeface that the style sheet in one of the ``folders`` names, by script."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._sheet = self._find(SHEET).read_text("utf-8")
        self.font = lru_cache(self._open)

    def has(self, text: str) -> bool:
        """Return whether all letters of a text are in the typeface."""
        return all(self._file(letter) for letter in text)

    def runs(self, text: str, size: int, weight: int) -> Iterator[tuple[str, Font]]:
        """Yield the parts of a text with the font of each."""
        for file, letters in groupby(text, lambda letter: self._file(letter, weight)):
            yield "".join(letters), self.font(file, size)

    def width(self, text: str, size: int, weight: int) -> float:
        """Return how wide a text is."""
        return sum(font.getlength(part) for part, font in self.runs(text, size, weight))

    def _file(self, letter: str, weight: int = 600) -> str:
        """Return the file that has a letter, or ''."""
        for file, first, last in self._faces(weight):
            if first <= ord(letter) <= last:
                return file
        return ""

    @lru_cache  # noqa: B019 - a run has one typeface
    def _faces(self, weight: int) -> tuple[tuple[str, int, int], ...]:
        """Return each range of letters with the file that has it."""
        faces = (face for face in FACE.findall(self._sheet) if "italic" not in face)
        return tuple(
            (found[1], int(first, 16), int(last or first, 16))
            for face in faces
            if f"font-weight: {weight};" in face and (found := IN_FACE.search(face))
            for first, last in RANGE.findall(face)
        )

    def _open(self, file: str, size: int) -> Font:
        return ImageFont.truetype(io.BytesIO(self._find(f"assets/{file}").read_bytes()), size)

    def _find(self, name: str) -> Path:
        return next(folder / name for folder in self._folders if (folder / name).is_file())


def draw_picture(text: PictureText, typeface: Typeface) -> bytes:
    """Return a picture as PNG."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SPINE, HEIGHT), fill=text.ink or ACCENT)
    top, foot = float(MARGIN), HEIGHT - MARGIN
    if text.title:
        _write(draw, typeface, top, _cut(text.site, NAME, typeface), NAME, SOFT)
        top += NAME + 24
        draw.line((MARGIN, top, WIDTH - MARGIN, top), fill=HAIRLINE, width=2)
    if text.source:
        foot -= SOURCE
        _write(draw, typeface, foot, _cut(text.source, SOURCE, typeface), SOURCE, SOFT, weight=400)
    size, lines = _fit(text.title or text.site, foot - top - 2 * AIR, typeface)
    top += (foot - top - len(lines) * size * LEADING) / 2
    for number, line in enumerate(lines):
        _write(draw, typeface, top + number * size * LEADING, line, size, INK)
    few = image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    made = io.BytesIO()
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def _write(
    draw: ImageDraw.ImageDraw,
    typeface: Typeface,
    top: float,
    line: str,
    size: int,
    colour: str,
    weight: int = 600,
) -> None:
    """Write a line at the left margin, its letters on one base line whatever their scripts."""
    left = float(MARGIN)
    for part, font in typeface.runs(line, size, weight):
        draw.text((left, top + size), part, colour, font, anchor="ls")
        left += font.getlength(part)


def _fit(title: str, height: float, typeface: Typeface) -> tuple[int, list[str]]:
    """Return the largest size at which a title has room, and its lines, which are about as wide as each other."""
    for size in TITLES:
        lines = _break(title, size, ROOM, typeface)
        if len(lines) * size * LEADING <= height and all(
            typeface.width(line, size, 600) <= ROOM for line in lines
        ):
            return size, _balance(lines, size, typeface)
    most = int(height / (size * LEADING))
    last = " ".join(lines[most - 1 :])
    return size, [_cut(line, size, typeface) for line in (*lines[: most - 1], last)]


def _balance(lines: list[str], size: int, typeface: Typeface) -> list[str]:
    """Return the text of lines in as many lines, none of which is wider than it must be."""
    title, widths = " ".join(lines), range(ROOM // 2, ROOM, 16)
    narrower = (_break(title, size, width, typeface) for width in widths)
    return next((each for each in narrower if len(each) == len(lines)), lines)


def _break(text: str, size: int, room: float, typeface: Typeface) -> list[str]:
    """Return the lines of a text, each as full as words allow. Blanks of any kind are one."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and typeface.width(longer, size, 600) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _cut(text: str, size: int, typeface: Typeface) -> str:
    """Return as many letters of a text as a line has room for, with an ellipsis where some are missing."""
    text = " ".join(text.split())
    if typeface.width(text, size, 600) <= ROOM:
        return text
    while text and typeface.width(f"{text}…", size, 600) > ROOM:
        text = text[:-1]
    return f"{text.rstrip()}…"
