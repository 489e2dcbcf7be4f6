"""Namesakes: somebody else in the text has the surname of a known person."""

import pytest

from generator.nlp.names.known_people import read_people, without_namesakes
from generator.nlp.names.name_index import KnownPerson, index_names

INDEX = index_names(
    [
        KnownPerson(
            "ivan-kovalenko",
            "Ivan Kovalenko",
            (("en", "Ivan Kovalenko"), ("uk", "Іван Коваленко"), ("ru", "Иван Коваленко")),
        ),
        KnownPerson("rustem-umerov", "Rustem Umerov", (("uk", "Рустем Умєров"),)),
        KnownPerson("dmytro-lozovyk", "Dmytro Lozovyk", (("uk", "Дмитро Лозовик"),)),
    ]
)


def kept(text: str) -> list[str]:
    read = read_people(text, INDEX)
    return [each.found for each in without_namesakes(read.mentions, read.namesakes)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Olha Kovalenko and Ivan Kovalenko came. Kovalenko spoke.", ["Ivan Kovalenko"]),
        ("Про Ольгу Коваленко. Іван Коваленко мовчить. Коваленко подав.", ["Іван Коваленко"]),
        ("Об Ольге Коваленко. Иван Коваленко молчит. Коваленко подал.", ["Иван Коваленко"]),
        ("З Остапом Лозовиком бачили Лозовика. Дмитро Лозовик пішов.", ["Дмитро Лозовик"]),
        ("О. Коваленко пішла. Коваленко подала.", []),
        ("Ірина Умєрова прийшла. Умєров чекав на Умєрову і Умєрова.", ["Умєров"]),
    ],
)
def test_a_surname_alone_is_nobodys_where_a_namesake_is_introduced(
    text: str, found: list[str]
) -> None:
    """In any case and language; only a form that cannot be the namesake's is still the person's."""
    assert kept(text) == found


@pytest.mark.parametrize(
    "text", ["Ivan P. Kovalenko came. Kovalenko spoke.", "Mayor Kovalenko came. Kovalenko spoke."]
)
def test_a_second_initial_or_an_office_makes_no_namesake(text: str) -> None:
    assert kept(text)[-1] == "Kovalenko"
