"""Finding people whom the site does not know."""

from dataclasses import dataclass

from generator.text.people import NameIndex


@dataclass(frozen=True, slots=True)
class NameFound:
    """Somebody named in a text: ``name`` for display in Latin script, ``given`` its given names.

    ``spelling`` is the nominative as the text would write it; ``forms`` are those met, in order.
    """

    name: str
    given: str
    forms: tuple[str, ...]
    spelling: str = ""


def find_names(text: str, language: str | None, index: NameIndex) -> tuple[NameFound, ...]:
    """People of the text who are not in the index, in the order in which they are first named."""
    del text, language, index
    return ()
