"""Read the authors of a clipping from its bylines."""

import re
from collections.abc import Mapping

from generator.clippings.clipping import BODY_FATES
from generator.clippings.lines.author_lines import read_note, without_own_pictures
from generator.clippings.lines.correspondent_datelines import read_correspondent
from generator.clippings.lines.credit_lines import read_credits
from generator.clippings.lines.line_shapes import TURKISH
from generator.clippings.lines.line_sheet import Decision, LineSheet
from generator.clippings.lines.page_bylines import author_before_page
from generator.clippings.lines.timestamp_lines import read_signed
from generator.languages.quotation_sections import QuotationWords
from generator.nlp.tokens import fold
from generator.nlp.word_set import load_word_set

SHORTEST = 3  # letters of a word in capitals that is no surname
INITIALS = 2  # letters of one that is none in a name in capitals
LETTERS = re.compile(  # of a part of a name, with the letter before an apostrophe: O'NEILL, В'ЯЧЕСЛАВ
    r"(?<![^\W\d_]|['’ʼ])(?P<first>[^\W\d_]['’ʼ](?![ЯЮЄЇ])[^\W\d_]|[^\W\d_])(?P<rest>[^\W\d_]*(?:['’ʼ][^\W\d_]+)*)"
)
ROMAN = re.compile(r"[IVX]+[.,]?")


def read_authors(sheet: LineSheet, decided: Mapping[int, Decision]) -> tuple[str, ...]:
    """Return the authors as written, without repeats and without outlets."""
    names: dict[str, None] = {}
    for index, row in enumerate(sheet.rows):
        fate = decided[index].fate
        if fate == "author":
            text = author_before_page(row.text, sheet) or without_own_pictures(row.text, sheet)
            people = read_credits(text, sheet.language).people
            if decided[index].rule == "author-in-note":
                people = (read_note(row.text, sheet),)
            names.update(dict.fromkeys(_without_outlet(name, sheet) for name in people))
        elif fate == "timestamp":
            people = read_signed(row.text, sheet).people or _before_outlet(row.text, sheet)
            names.update(dict.fromkeys(people))
        elif fate in BODY_FATES and (correspondent := read_correspondent(row.text, sheet)):
            names[correspondent.person] = None
    return tuple(dict.fromkeys(_unshout(name, sheet.language) for name in names))


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


def _unshout(name: str, language: str | None) -> str:
    """Return a name with words in capitals as names are written: 'Olha BEREZOVA', 'AMOS TULL'.

    Roman numerals stay, and so do short words, perhaps initials or an agency's.
    """
    first, *words = name.split()
    if not words:
        return name
    shouted = name.isupper() and any(len(word) > SHORTEST for word in (first, *words))
    ends = INITIALS if shouted else SHORTEST  # letters of the first or the last word that stays
    shortest = [ends, *(0 if shouted else SHORTEST for _ in words[1:]), ends]
    pairs = zip((first, *words), shortest, strict=True)
    return " ".join(
        LETTERS.sub(lambda found: _with_capital(found, language), word)
        if word.isupper() and sum(map(str.isalpha, word)) > less and not ROMAN.fullmatch(word)
        else word
        for word, less in pairs
    )


def _with_capital(found: re.Match[str], language: str | None) -> str:
    """Return letters of a name with the first as a capital: behind an apostrophe if one stands before it."""
    rest = found["rest"].translate(TURKISH) if language == "tr" else found["rest"]
    return found["first"] + rest.lower()
