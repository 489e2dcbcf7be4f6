"""Read the authors of a clipping from its bylines."""

from collections.abc import Mapping

from generator.clippings.lines.author_lines import read_note, without_own_pictures
from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import read_signed

SHORTEST = 3  # letters of a word in capitals that is no surname


def read_authors(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[str, ...]:
    """Return the authors as written, without repeats and without outlets."""
    names: dict[str, None] = {}
    for index, row in enumerate(sheet.rows):
        fate = decided[index].fate
        if fate == "author":
            text = without_own_pictures(row.text, sheet)
            people = read_credits(text, sheet.language).people
            if decided[index].rule == "author-in-note":
                people = (read_note(row.text, sheet),)
            names.update(dict.fromkeys(people))
        elif fate == "timestamp":
            names.update(dict.fromkeys(read_signed(row.text, sheet).people))
    return tuple(dict.fromkeys(map(_unshout, names)))


def _unshout(name: str) -> str:
    """Return a name with a surname in capitals as names are written: 'Olha BEREZOVA'."""
    words = name.split()
    if all(map(str.isupper, words)):
        return name  # initials, or a line in capitals
    return " ".join(
        "-".join(part.capitalize() for part in word.split("-"))
        if word.isupper() and len(word) > SHORTEST
        else word
        for word in words
    )
