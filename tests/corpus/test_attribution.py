"""Whose words they are: named, inferred from a pronoun, or nobody's where anybody else can be meant."""

import pytest

from generator.corpus.speaker_attribution import attribute_quotations
from generator.nlp.names.known_people import find_people
from generator.nlp.names.name_index import KnownPerson, index_names

PEOPLE = index_names(
    [
        KnownPerson("ada-lock", "Ada Lock", (("en", "Ada Lock"), ("uk", "Ада Лок"))),
        KnownPerson(
            "rustem-umerov", "Rustem Umerov", (("uk", "Рустем Умєров"), ("ru", "Рустем Умеров"))
        ),
    ]
)


def speakers(*passages):
    """(speaker, whether inferred) of each utterance, in order."""
    mentions = [find_people(text, PEOPLE) for text in passages]
    found = attribute_quotations(passages, mentions, PEOPLE.genders)
    return [(said.speaker, said.inferred) for utterances in found for said in utterances]


def test_a_speaker_who_is_named_beside_the_words():
    """Not inferred."""
    assert speakers("«Ми готові до наступного кроку», – сказав Умєров.") == [
        ("rustem-umerov", False)
    ]


def test_a_pronoun_stands_for_the_one_named_before():
    """Inferred, and said to be."""
    assert speakers(
        "Умєров розповів про зустріч.", "«Ми готові до наступного кроку», – додав він."
    ) == [("rustem-umerov", True)]


@pytest.mark.parametrize(
    "between",
    [
        "До розмови долучився Остап Лугинський.",
        "Потім Остап Лугинський розповів про плани.",
    ],
)
def test_a_stranger_in_between_leaves_the_speaker_unknown(between):
    """Somebody whom the site does not know may be the one who is meant."""
    assert speakers(
        "Умєров розповів про зустріч.", between, "«Ми готові до наступного кроку», – додав він."
    ) == [(None, False)]


def test_a_strangers_surname_alone_is_known_again():
    """Named in full above, by surname between."""
    assert speakers(
        "Остап Лугинський приїхав першим.",
        "Умєров розповів про зустріч.",
        "Лугинський заперечив.",
        "«Ми готові до наступного кроку», – додав він.",
    ) == [(None, False)]


def test_a_pronoun_of_another_gender_is_not_theirs():
    """'She' is not Rustem."""
    assert speakers(
        "Умєров розповів про зустріч.", "«Ми готові до наступного кроку», – додала вона."
    ) == [(None, False)]


def test_a_name_inside_a_quotation_is_no_speaker_of_another():
    """Whom the crowd calls for is not the one who answers, in the same passage or in the next."""
    crowd = "«Умєров має піти у відставку», – кричали протестувальники."
    answer = "Він додав: «Я тут лишаюся назавжди»."
    assert speakers(f"{crowd} {answer}")[-1] == (None, False)
    assert speakers(crowd, answer)[-1] == (None, False)


def test_a_pronoun_in_the_same_passage_is_inferred():
    """Named before in the passage, but not beside the words; a stranger in between may be meant."""
    said = "«Ми готові до наступного кроку», – додав він."
    assert speakers(f"Умєров розповів про зустріч. {said}") == [("rustem-umerov", True)]
    between = "Потім прийшов Остап Лугинський."
    assert speakers(f"Умєров розповів про зустріч. {between} {said}") == [(None, False)]


def test_a_known_person_inside_a_quotation_is_no_stranger():
    """Whom the speaker speaks of leaves no doubt who goes on speaking."""
    assert speakers(
        "Умєров розповів про зустріч.",
        "«Нам дуже допомогла Ада Лок», – додав він.",
        "«Ми почекаємо ще один день», – додав він.",
    ) == [("rustem-umerov", True), ("rustem-umerov", True)]
