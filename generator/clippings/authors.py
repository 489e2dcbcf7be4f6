"""Read the authors of a clipping from its bylines."""

import re
from collections.abc import Mapping

from generator.clippings.lines.author_lines import read_note, without_own_pictures
from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.timestamp_lines import read_signed
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.tokens import fold
from generator.nlp.word_set import load_word_set

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
            names.update(dict.fromkeys(_without_outlet(name, sheet) for name in people))
        elif fate == "timestamp":
            people = read_signed(row.text, sheet).people or _before_outlet(row.text, sheet)
            names.update(dict.fromkeys(people))
    return tuple(dict.fromkeys(map(_unshout, names)))


def _before_outlet(text: str, sheet: LineSheet) -> tuple[str, ...]:
    """Return the author of a time stamp with an outlet that somebody told something behind the name."""
    said = read_credits(text, sheet.language)
    named = ((name, _without_outlet(name, sheet)) for name in said.people if said.stamps)
    return tuple(author for name, author in named if author != name)


def _without_outlet(name: str, sheet: LineSheet) -> str:
    """Return a name without the outlet glued behind it, which the text has behind a verb of telling."""
    words = name.split()
    ends = (at for at in range(2, len(words)) if _is_told(" ".join(words[at:]), sheet))
    return " ".join(words[: next(ends, len(words))])


def _is_told(outlet: str, sheet: LineSheet) -> bool:
    named = re.compile(rf"(\w+) [«„“\"]?{re.escape(outlet)}(?!\w)")
    texts = (row.text for row in sheet.rows if row.prose)
    before = (found[1] for text in texts for found in named.finditer(text))
    telling = load_word_set(QuotationWords, "telling")
    return any(sheet.lists.told.are(verb) or fold(verb) in telling for verb in before)


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
