"""Quotations around a place in a text."""

import re

_QUOTATION = re.compile(r'[«„“][^«»„“”]*(?:[»”“]|$)|"[^"]*(?:"|$)|”[^”]*(?:”|$)')


def quotation_at(text: str, at: int) -> int | None:
    """Return the start of the quotation around a place, or None outside quotations.

    A quotation without its closing mark goes on to the end of the text.
    """
    for found in _QUOTATION.finditer(text):
        if found.start() <= at < found.end():
            return found.start()
    return None
