"""Choose the nominative of a name by the forms of it that a text has."""

import re
from collections.abc import Sequence


def choose_form(found: Sequence[str], name: str, text: str) -> str:
    """Return the one of several nominatives of a ``name`` that the text has, or the first.

    Of a name of several words, the text may have the last one with a vowel that the dictionary's
    form has changed: 'Вечірній Острополь', not 'Вечірній Остропіль', for 'Вечірньому Острополю'.
    """
    for each in found:
        if each != name and _stands_in(each, text):
            return each
    head, _, _ = found[0].rpartition(" ")
    stem = name.rpartition(" ")[2][:-1]
    written = re.search(rf"(?<!\w){re.escape(f'{head} {stem}')}\w?(?!\w)", text) if head else None
    return written[0] if written and written[0] != name else found[0]


def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
