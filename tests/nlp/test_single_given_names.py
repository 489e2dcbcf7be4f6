"""People of whom a text says the given name alone."""

from generator.nlp.names.known_people import find_people
from generator.nlp.names.single_names import find_given_names
from tests.nlp.people_known import INDEX

UMEROV = "rustem-umerov"


def _found(text, met):
    mentions = find_people(text, INDEX)
    return [(each.found, each.person) for each in find_given_names(text, mentions, [INDEX], met)]


def test_a_given_name_is_of_the_one_person_met_who_has_it():
    """The name alone stands for a person of the clipping; in another case it is no subject."""
    assert _found("– Так, – каже Рустем.", {UMEROV}) == [("Рустем", UMEROV)]
    assert _found("– Так, – каже Рустем.", set()) == []


def test_a_given_name_in_a_longer_name_is_not_alone():
    """With a surname beside it the name is somebody else's, or is found by the surname."""
    assert _found("Рустем Петренко і Рустем Умєров прибули.", {UMEROV}) == []
