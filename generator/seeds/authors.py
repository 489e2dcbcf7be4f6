"""Who wrote a clipping, by its lines of authors."""

from collections.abc import Mapping

from generator.seeds.anatomy.bylines import byline_name, split_names
from generator.seeds.anatomy.shapes import is_name_like
from generator.seeds.anatomy.sheet import Decision, Sheet
from generator.seeds.outlet_names import is_person


def read_authors(sheet: Sheet, decided: Mapping[int, Decision]) -> tuple[str, ...]:
    """Give the authors as they are written, each once; an outlet in their place is none."""
    names: dict[str, None] = {}
    for index, row in enumerate(sheet.rows):
        if decided[index].fate != "author":
            continue
        for name in split_names(byline_name(row.text, sheet) or row.text):
            if is_name_like(name) and is_person(name):
                names[name] = None
    return tuple(names)
