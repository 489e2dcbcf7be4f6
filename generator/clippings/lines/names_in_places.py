"""Find an author's name with the place that the report comes from, alone on a row."""

from generator.clippings.lines.credit_words import without_place
from generator.clippings.lines.line_sheet import Decided, LineSheet
from generator.clippings.outlet.outlet_names import may_be_author
from generator.nlp.tokens import words

NAME_WORDS = 8


def is_name_in_place(index: int, sheet: LineSheet, decided: Decided) -> bool:
    """Check for a name that no list has and a place behind it, right above a time stamp: 'Ada Lock in Kovel'."""
    row, below = sheet.rows[index], decided.get(index + 1)
    name = without_place(row.text, sheet.lists)
    if below is None or below.fate != "timestamp" or name == row.text or row.words > NAME_WORDS:
        return False
    place = row.text[len(name) :].split()[1:]
    named = bool(place) and all(word[:1].isupper() for word in place) and not row.prose
    return named and _is_unlike_words(name, sheet)


def _is_unlike_words(name: str, sheet: LineSheet) -> bool:
    """Check that no word of a name is a link of pages, of a medium, or in small letters in the text."""
    lists = sheet.lists
    listed = (lists.sections, lists.menu, lists.media_words, lists.institutions, lists.departments)
    told = {word.text for row in sheet.rows for word in words(row.text)}
    return may_be_author(name, sheet.language) and not any(
        word.lower() in told or any(each.are(word) for each in listed) for word in name.split()
    )
