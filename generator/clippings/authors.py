"""Read the authors of a clipping from its bylines."""

from collections.abc import Mapping

from generator.clippings.lines.bylines import byline_name, split_names
from generator.clippings.lines.line_shapes import is_name_like
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import split_names_behind
from generator.clippings.outlet.outlet_names import is_person, may_be_author


def read_authors(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[str, ...]:
    """Return the authors as written, without repeats and without outlets."""
    names: dict[str, None] = {}
    for index, row in enumerate(sheet.rows):
        if decided[index].fate == "timestamp":
            names.update(dict.fromkeys(split_names_behind(row.text)[1]))
        if decided[index].fate != "author":
            continue
        labelled = byline_name(row.text, sheet)
        media = sheet.lists.media_words
        for name in split_names(labelled or row.text):
            if not is_name_like(name):
                continue
            office = media.within(name) or sheet.lists.bylines.within(name)
            person = labelled or may_be_author(name, sheet.language)
            if is_person(name) or (person and not office):
                names[name] = None
    return tuple(names)
