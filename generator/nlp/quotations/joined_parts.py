"""Join the parts of a quotation that its speaker's name interrupts."""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.nlp.quotations.interrupted_quotations import Quotation

_ENDS = ".!?…"
_QUIET = ",;:–—-"  # marks before which no comma is put


def join_interrupted(text: str, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return the quotations of a paragraph, those in parts as one: '«A, – says X, – b»' is 'A, b'.

    A part follows its attribution, which is that of the part before it, too. Between them stands the
    mark of a sentence where the attribution ends in one, else a comma if the text has one.
    """
    joined: list[Quotation] = []
    for each in quotations:
        if joined and _goes_on(joined[-1], each):
            said = joined[-1].text + _between(text, joined[-1], each) + each.text
            joined[-1] = replace(joined[-1], end=each.end, text=said, open=each.open)
        else:
            joined.append(each)
    return tuple(joined)


def _goes_on(one: Quotation, two: Quotation) -> bool:
    """Return whether nothing but an attribution of both stands between two quotations."""
    by = (one.by_start, one.by_end)
    between = one.end <= by[0] < by[1] <= two.start
    return between and by == (two.by_start, two.by_end) and one.speaker == two.speaker


def _between(text: str, one: Quotation, two: Quotation) -> str:
    """Return what parts two sentences, or two halves of one, that had an attribution between them."""
    led, behind = text[one.end : one.by_start], text[one.by_start : two.start]
    if one.text[-1:] in _ENDS:
        return " "
    if any(mark in behind.rstrip(' «„“"–—-−')[-1:] for mark in _ENDS) and two.text[:1].isupper():
        return ". "
    return ", " if "," in led and one.text[-1:] not in _QUIET else " "
