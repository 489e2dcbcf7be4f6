"""A quotation that its speaker's name interrupts is one."""

import pytest

from generator.clippings.understand import understand
from generator.nlp.names.known_people import find_people
from generator.nlp.quotations.article_quotations import find_all_quotations
from generator.nlp.quotations.joined_parts import join_interrupted
from tests.clippings.sample_clippings import seed_of
from tests.clippings.test_identity_cases import KNOWN
from tests.nlp.people_known import INDEX

INTERRUPTED = [
    ("«Ми прийшли, – сказав Умєров, – бо нас чекали».", ["Ми прийшли, бо нас чекали"]),
    ("«Ми прийшли, – сказав Умєров. – Ми пішли».", ["Ми прийшли. Ми пішли"]),
    ("«Чому ми? – питає Умєров. – Бо більше нікому».", ["Чому ми? Бо більше нікому"]),
    ("– Ми прийшли, – сказав Умєров. – Ми пішли.", ["Ми прийшли. Ми пішли."]),
    ("“We park the ships,” Umerov said in a note, “not the people.”",
     ["We park the ships, not the people."]),
    ("“We came,” Umerov told us. “Nobody else did.”", ["We came. Nobody else did."]),
    # each has its own attribution, or another's words stand between
    ("— Так, — сказав Умєров. — Це все, — додав він.", ["Так", "Це все"]),
    ("“Will he come?” a reporter asked. “I will,” Umerov said.", ["Will he come?", "I will"]),
    ("Umerov said: “We came early.” Nobody met him there. “We left again.”",
     ["We came early."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INTERRUPTED)
def test_parts_around_an_attribution_are_one_quotation(text, expected):
    """With the mark of a sentence between them where the attribution ends in one."""
    (found,) = find_all_quotations([text], [find_people(text, INDEX)], INDEX.genders)
    assert [each.text for each in join_interrupted(text, found)] == expected


REOPENED = """Ferry passengers wait for news of the crossing

Ida Crowhurst has waited at the gate since May.

“When they rang, I thought it was the bank.

“Then a voice said my name, the one from home,” Crowhurst says.

“I sat down in the corridor, on the floor.”
"""


def test_a_quotation_that_marks_open_anew_is_one():
    """It goes on in the next paragraph, and ends where a mark closes it."""
    clipping = understand(seed_of(REOPENED), KNOWN)
    assert [(each.text, each.speaker) for each in clipping.quotations] == [
        ("When they rang, I thought it was the bank. Then a voice said my name, the one from home",
         "Ida Crowhurst"),
        ("I sat down in the corridor, on the floor.", "Ida Crowhurst"),
    ]  # fmt: skip


INTERVIEW = """Орест Самчук: «Програє той, хто дивиться на годинник»

– Пане Оресте, чи можливе перемир'я взимку?

– Можливе завжди. Андрій Липовий сказав мені якось: «Кожну угоду треба читати двічі». Я так і роблю.

– Хто зараз пише текст?

– Юристи. Політики приходять, коли залишається три рядки.
"""


def test_an_answer_has_the_words_of_others_in_it():
    """They are a quotation beside the answer, with their own speaker."""
    found = understand(seed_of(INTERVIEW), KNOWN).quotations
    assert [(each.text[:12], each.speaker) for each in found] == [
        ("Можливе завж", "Orest Samchuk"),
        ("Кожну угоду ", "Andrii Lypovyi"),
        ("Юристи. Полі", "Orest Samchuk"),
    ]
