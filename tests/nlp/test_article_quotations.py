"""Speakers whom only an earlier paragraph names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nlp.names.known_people import find_people
from generator.nlp.quotations.article_quotations import find_all_quotations
from tests.nlp.people_known import INDEX

UMEROV, ZELENSKY, SEK = "rustem-umerov", "volodymyr-zelensky", "olena-sek"

ARTICLES = [
    (["Умєров провів зустріч з Фіданом.", "«Обміни тривають», – додав він."], [UMEROV]),
    (["Умєров і Олена Сек прибули.", "«Обміни тривають», – додав він."], [UMEROV]),
    (["Олена Сек і Умєров прибули.", "«Обміни тривають», – додала вона."], [SEK]),
    (["Про це сказав Умєрову Фідан.", "Деталі.", "«Обміни тривають», – додав він."], ["hakan-fidan"]),
    (["«Обміни тривають», – додав він."], [None]),
    (["Умєров прибув.", "«Обміни тривають», – йдеться в повідомленні."], [None]),
    (["Умєров написав у Telegram.", "«Обміни тривають», — йдеться в дописі."], [UMEROV]),
    (["Президент Володимир Зеленський і секретар Рустем Умєров.", '"Так буде", - заявив президент.'],
     [ZELENSKY]),
    (["Умєров прибув.", "«Це лише початок усіх обмінів».", "Кінець."], [None]),
    (["«Перша частина сказаного.", "Друга частина», – сказав Умєров."], [UMEROV, UMEROV]),
    (["Умєров прибув.", "Говорили о шагах,\n– написал он."], [UMEROV]),
    (["Умєров прибув. За його словами, «обміни скоро будуть відновлені»."], [UMEROV]),
    (["Умєров прибув. Він сказав: «Так»."], [UMEROV]),
    (["Умєров повернувся.", "«Обміни тривають», – додав."], [UMEROV]),
    (["Умєров написав у Telegram:", "«Обміни тривають без жодних змін»."], [UMEROV]),
    (["Міністр Умєров і міністр Фідан прибули.", "«Так», – сказав міністр."], [None]),
    (["Секретар Ради національної безпеки і оборони Рустем Умєров прибув.",
      "«Так», – сказав секретар."], [UMEROV]),
    (["Умєров прибув.", "1", "2", "3", "4", "«Так», – сказав він."], [None]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "speakers"), ARTICLES)
def test_an_earlier_paragraph_names_the_speaker(paragraphs, speakers):
    """A pronoun, an office or a message points to somebody named before; else nobody is guessed."""
    mentions = [find_people(text, INDEX) for text in paragraphs]
    found = find_all_quotations(paragraphs, mentions, INDEX.genders)
    assert [each.speaker for quotations in found for each in quotations] == speakers


def test_every_paragraph_has_its_own_quotations():
    """There is one tuple for each paragraph, in order."""
    paragraphs = ["Нічого.", "«Так», – сказав Умєров.", "Нічого."]
    mentions = [find_people(text, INDEX) for text in paragraphs]
    assert [len(found) for found in find_all_quotations(paragraphs, mentions)] == [0, 1, 0]


@given(st.lists(st.text() | st.text(alphabet='«»"–- ,.:Умєровсказавін\n'), max_size=5))
def test_any_paragraphs_may_be_asked(paragraphs):
    """Nothing raises, and speakers are people who are mentioned."""
    mentions = [find_people(text, INDEX) for text in paragraphs]
    mentioned = {each.person for found in mentions for each in found}
    for quotations in find_all_quotations(paragraphs, mentions):
        assert {each.speaker for each in quotations} <= mentioned | {None}
