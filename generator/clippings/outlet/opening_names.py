"""Find the outlet whose name with a small word opens a sentence, and which the text has in marks as well."""

import re
from collections.abc import Iterator

from generator.clippings.outlet.name_patterns import QUOTED
from generator.clippings.outlet.name_reading import LIKELY
from generator.clippings.outlet.nominative import Case
from generator.clippings.outlet.outlet_evidence import Sign, sign
from generator.clippings.outlet.outlet_names import OutletNames
from generator.clippings.outlet.statement_frames import load_frames
from generator.nlp.tokens import fold

OPENS = re.compile(r"(?:^|[.!?…]\s)(?P<name>[^\W\d_a-zа-яіїєґё][\w'’ʼ-]+ [^\W\d_][\w'’ʼ-]+) $")
CASES: tuple[Case, ...] = ("genitive", "dative", "accusative", "instrumental")
MOST = 40  # names in marks that are looked at


def find_opening_names(text: str, names: OutletNames) -> Iterator[Sign]:
    """Find 'Free shore asked the rescuers', where the text has «Free shore» in marks in any case."""
    if not names.bends:
        return
    for frame in load_frames(names.language).find(text):
        opened = OPENS.search(text[: frame.start]) if "asking_verbs" in frame.lists else None
        name = opened["name"] if opened else ""
        if name and name.split()[1].islower() and _is_marked(name, names):
            yield sign(name, "own", f"{name} {frame.text}", LIKELY)


def _is_marked(name: str, names: OutletNames) -> bool:
    """Check that the text has a name in marks, in one of its cases."""
    found = [each["quoted"] for each in re.finditer(QUOTED, names.text)][:MOST]
    marked = [each for each in found if len(each.split()) == len(name.split())]
    return any(
        fold(each) == fold(name)
        or any(fold(names.first_form(each, case) or "") == fold(name) for case in CASES)
        for each in marked
        if names.may_publish(each, quoted=True)
    )
