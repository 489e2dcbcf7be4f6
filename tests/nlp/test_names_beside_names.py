"""People whose names stand beside other names, titles and trades."""

import pytest

from generator.nlp.names.unknown_people import find_names
from tests.nlp.people_known import INDEX

TEXTS = [
    ("uk", "Моряк Арсен Підгірний повернувся. Побратим Арсена Лесь досі в полоні.", ["Arsen Pidhirnyi"]),
    ("uk", "Про Арсена Лося розповіла сестра.", ["Arsen Los"]),
    ("en", "Foreign minister Leonhard Sellmeister said the town could host it.", ["Leonhard Sellmeister"]),
    ("de", "Bürgermeister Leonhard Amsel sagte, die Brücke halte.", ["Leonhard Amsel"]),
    ("en", "Boatman Yerlan Akbergen keeps a notebook of the water level.", ["Yerlan Akbergen"]),
    ("tr", "Büyükelçi Necdet Alkan, Koy TV'ye yaptığı açıklamada bunu belirtti.", ["Necdet Alkan"]),
    ("ro", "Procurorii au reținut-o pe directoarea Casei de Pensii din Luncani, Eufrosina Dobre.",
     ["Eufrosina Dobre"]),
    ("it", "Città del Vaticano, 12 gen. - Lo ha detto il cardinale Ottavio Brunelli.", ["Ottavio Brunelli"]),
    ("pl", "Funkcjonariusze zatrzymali starostę krzewińskiego Tomirada Babickiego.", ["Tomirad Babicki"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), TEXTS)
def test_a_title_a_place_or_another_given_name_is_no_part_of_a_name(language, text, names):
    """Only the words of one name in one case are a person's."""
    assert [found.name for found in find_names(text, language, INDEX)] == names
