"""Where the words of a picture stand, in what size and colour, kept in kept/pictures.drawn.

`make kept` writes it anew.
"""

from pathlib import Path
from unittest import mock

import pytest
from PIL import ImageDraw

from generator.site.draw_picture import ROOM, Typeface, draw_picture
from generator.site.template_folders import default_templates
from generator.view_models.pictures import PictureText
from tests.running import write_files

KEPT = Path(__file__).parent / "kept/pictures.drawn"
TYPEFACE = Typeface((default_templates(),))
SENTENCE = "The harbour's north quay reopened on 1 May 2025 after a year of repairs that cost twice what was planned"
TEXTS = (
    PictureText("Harbour notes"),
    PictureText("Harbour notes", "The quay reopens"),
    PictureText("Harbour notes", "The quay reopens", "The Gazette · 2 May 2025", "#1d5b79"),
    PictureText("Рустем Умєров у пресі", "Umerov and Умєров: a name on one line", "24 Канал"),
    PictureText("Harbour notes", SENTENCE, "The Gazette"),
    PictureText("Harbour  notes", f"{SENTENCE}, as {SENTENCE}, and {SENTENCE}", "The Gazette"),
    PictureText(SENTENCE, "Quayquay" * 30, SENTENCE, "#8a2b0f"),
)


def tell_drawn(text: PictureText) -> str:
    """Return each stroke and word of a picture with its place, to the pixel."""
    told, draw = [], ImageDraw.ImageDraw
    with (
        mock.patch.object(draw, "text", autospec=True, side_effect=draw.text) as words,
        mock.patch.object(draw, "line", autospec=True, side_effect=draw.line) as lines,
        mock.patch.object(draw, "rectangle", autospec=True, side_effect=draw.rectangle) as boxes,
    ):
        draw_picture(text, TYPEFACE)
    for call in words.call_args_list:
        (left, top), part, colour, font, *_ = call.args[1:]
        cut = " ".join(map(str, font.getname()))
        told.append(f"{left:.0f} {top:.0f} {font.size} {colour} {cut}: {part}")
    strokes = (*boxes.call_args_list, *lines.call_args_list)
    told += [f"{[round(each) for each in call.args[1]]} {call.kwargs}" for call in strokes]
    return "\n".join((f"## {text.title or text.site}", *told))


def tell_all() -> str:
    """Return what is drawn of every text."""
    return "\n\n".join(map(tell_drawn, TEXTS)) + "\n"


def test_words_stand_where_they_did() -> None:
    """Short and long titles, with a source and without, in two scripts."""
    assert tell_all().split("\n\n") == KEPT.read_text("utf-8").split("\n\n")


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.title or text.site)
def test_no_line_is_wider_than_its_room(text: PictureText) -> None:
    """However long its words are."""
    with mock.patch.object(ImageDraw.ImageDraw, "text", autospec=True) as words:
        draw_picture(text, TYPEFACE)
    ends = [call.args[1][0] + call.args[4].getlength(call.args[2]) for call in words.call_args_list]
    assert max(ends) <= 84 + ROOM


if __name__ == "__main__":
    write_files(KEPT.parent, {KEPT.name: tell_all()})
