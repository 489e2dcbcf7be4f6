"""Other people with the surname of somebody whom the site knows."""

from collections.abc import Iterable

import msgspec

from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.name_index import NameIndex, SurnameForm


class Namesake(msgspec.Struct, frozen=True):
    """Somebody else with the surname of the known ``person``.

    ``every_form``: each form of the surname may mean them. Not where a woman has a man's surname in
    a form of its own (``Ірина Умєрова``): the man's nominative (``Умєров``) is not hers.
    """

    person: str
    every_form: bool

    def may_be_meant(self, person: str, *, nominative: bool) -> bool:
        """Whether a surname alone, taken for the person's, may be this namesake's."""
        return person == self.person and (self.every_form or not nominative)


def find_namesakes(
    given: str, forms: Iterable[SurnameForm], index: NameIndex
) -> frozenset[Namesake]:
    """Whose namesake is somebody with this given name or initial and this form of the surname.

    Nobody's whose given name the site does not know in the script of the text: it may be the same.
    """
    genders = {reading.gender for reading in read_given_name(given)}
    found: dict[str, bool] = {}
    for form in forms:
        names = index.given[form.person]
        if any((name[0] < "\u0250") == (given[0] < "\u0250") for name in names.forms):
            hers = genders == {"f"} and index.genders[form.person] == "m"
            same = not hers or form.nominative
            found[form.person] = found.get(form.person, False) or same
    return frozenset(Namesake(person, same) for person, same in found.items())
