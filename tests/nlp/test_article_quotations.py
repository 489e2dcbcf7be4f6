"""Speakers whom only an earlier paragraph names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nlp.names.known_people import find_people
from generator.nlp.quotations import clause_subjects
from generator.nlp.quotations.article_quotations import find_all_quotations
from generator.nlp.quotations.quotation_marks import find_marked
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
    # the last word of the paragraph above announces the words
    (["Секретарь Рустем Умеров заявил следующее.", "«Такие сообщения неверны. Никого не ждут»."], [UMEROV]),
    (["Umerov said the following.", "“Nobody is expected, and nobody will come.”"], [UMEROV]),
    # another subject stands between the name and the pronoun
    (["Умеров обвинил мэра.", "Градоначальник все отверг. «Это ошибка», – ответил он."], [None]),
    (["Умєров звинуватив мера.", "Посадовець усе заперечив. «Це помилка», – відповів він."], [None]),
    (["Умеров обвинил мэра.", "Сам обвиняемый всё отрицает.", "«Это ошибка», – бросил он."], [None]),
    (["Umerov accused the mayor.", "The mayor denied it. “It is a mistake,” he said."], [None]),
    (["Umerov arrived.", "He claimed that the mayor, Hakan Fidan, “ran it as a kitchen”."], [None]),
    (["“No,” said the keeper, who is no relation of the minister, Hakan Fidan."], [None]),
    (["«No», afirmó, en alusión a su homólogo, Hakan Fidan."], [None]),
    (["Umerov a accusé l’élu.", "L’élu nie. « Non », répond-il."], [None]),
    (["Umerov accused the mayor.", "In court, the former mayor denied it. “No,” he said."], [None]),
    (["Умєров звинуватив мера.", "У суді колишній мер усе заперечив. «Ні», – сказав він."], [None]),
    (["Umerov a accusé le maire.", "À la barre, l'ancien adjoint a tout nié. « Non », a-t-il dit."],
     [None]),
    (["Умєров звинуватив міністра Хакана Фідана.", "Міністр усе заперечив. «Ні», – відповів він."],
     ["hakan-fidan"]),
    (["Секретар Рустем Умєров прибув.", "Секретар усе заперечив. «Ні», – відповів він."], [UMEROV]),
    (["Умєров прибув.", "Погода була чудова. «Так», – сказав він."], [UMEROV]),
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


MARKS = [
    # a lost closing mark: the words end at 'said X', and no paragraph after them is quoted
    (["«Я тут! Усе добре! – каже Умєров у слухавку. Дзвінок був короткий.", "Далі він поїхав додому."],
     [["Я тут! Усе добре!"], []]),
    (["“We came early, said Umerov at the gate.", "The gate is old."], [["We came early"], []]),
    # one that nothing gives to anybody is none, unless the next paragraph goes on with it
    (["«Ми чекали тут до самого ранку.", "Ніхто не приїхав."], [[], []]),
    (["«Ми чекали тут.", "«Ніхто не приїхав», – сказав Умєров."],
     [["Ми чекали тут."], ["Ніхто не приїхав"]]),
    (["«Ми чекали тут.", "Ніхто не приїхав», – сказав Умєров."],
     [["Ми чекали тут."], ["Ніхто не приїхав"]]),
    # marks turned round, glued to the sentence before
    (["Про це сказав Умєров.”Ми чекали тут довго”, – додав він."], [["Ми чекали тут довго"]]),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "texts"), MARKS)
def test_narration_is_never_quoted(paragraphs, texts):
    """A missing mark leaves what is told out of what was said."""
    mentions = [find_people(text, INDEX) for text in paragraphs]
    found = find_all_quotations(paragraphs, mentions, INDEX.genders)
    assert [[each.text for each in quotations] for quotations in found] == texts


OTHERS_WORDS = [
    # behind 'that' nobody speaks, whoever is named there
    (["The deputy claimed that Umerov had stayed to “guard the paperwork, not the border”."], None),
    (["Депутат припустив, що Умєров лишився, аби «зробити виставу, а не торги»."], None),
    (["Слідчий заявив, що Умєров сказав партнерам: «Питання вирішено»."], None),
    (["Умєров заявив, що Фідан прийде, а Зеленський додав: «Побачимо це завтра»."], None),
    # an office is the subject, an object is none, an aide is another
    (["The deputy accused Umerov and said: “The tender was a show.”"], None),
    (["“The tender was a show,” said a lawyer representing Umerov."], None),
    (["Захист Умєрова все відкидає: «Підпис мого клієнта там останній», – відповіла адвокатка."], None),
    (["Умєров прибув.", "«Підпис мого клієнта там останній», – відповіла «Хвилі» адвокатка Ганна Лис."], None),
    # a message speaks only as the subject
    (["Umerov arrived.", "He stayed in his post to “guard the paperwork, not the border”, critics say."], None),
    # an answer is not of who spoke last
    (["Про це сказав Умєров.", "«Я не брав нічого», – відповів посадовець."], None),
    # but an office is, where the article gives it to a name
    (["Umerov, a negotiator at the talks, came.", "“We agreed,” the negotiator said."], UMEROV),
    (["Український переговорник Умєров прибув.", "«Ми згодні», – сказав переговорник."], UMEROV),
    (["Про це сказав Умєров.", "«Ми згодні з усім», – зазначив посадовець."], UMEROV),
    (["Прибули Умєров і Фідан. Про це сказав Умєров.", "«Ми згодні», – зазначив посадовець."], None),
    (["Президент Зеленський прибув.", "Президент заявив, що Фідан «лишив тут порожню теку»."], ZELENSKY),
    # but not where the sentence before names another noun for a person, or nobody as its subject
    (["Умєров відмовився.", "«Часу ми маємо досить», – зазначив посадовець."], UMEROV),
    (["Умєров прийняв посла.", "«Часу ми маємо досить», – зазначив дипломат."], None),
    # 'he' is nobody named before a stranger, however the stranger is introduced
    (["Умєров прибув, повідомив голова чеського МЗС Ярослав Кметьо.", "«Ми чекали довго», – сказав він."], None),
    (["Umerov left. Dutch envoy Ysolde Hoekman came.", "“We waited for a week,” he said."], None),
    # nor for the subject of a relative clause
    (["Прибула група, яку очолює Умєров.", "«Ми чекали довго», – сказав він."], None),
    (["The group, which Umerov leads, arrived.", "“We waited for a week,” he said."], None),
    # a noun for others, in the plural or of another gender, is not what 'he' stands for
    (["Умєров прибув. Лікарі його оглянули.", "«Ми чекали довго», – сказав він."], UMEROV),
    (["Умєров прибув.", "«Ми чекали довго», – сказав чоловік."], UMEROV),
    (["Умєров прибув.", "«Ми чекали довго», – сказала жінка."], None),
    (["Умєров прибув.", "«Ми чекали довго», – сказав журналістам."], UMEROV),
    (["Умєров прибув.", "«Ми чекали довго», – сказав журналістам чиновник Кметьо."], None),
    (["«Шум» – так назвав це Фідан. Умєров відповів тим, хто «шумить»: «Ми чекали довго»."], UMEROV),
    # a verb that no list has, before or behind its subject
    (["“We waited there for a week,” quipped the negotiator, Umerov."], UMEROV),
    (["“We waited there for a week,” Umerov deadpanned."], UMEROV),
    # single marks, with an apostrophe among the words
    (["'We took the mayor's word for it,' Umerov said. He isn't sorry."], UMEROV),
    (["‘We heard “maybe” nine times,’ said Umerov."], UMEROV),
    # verbs that stand at the end, as in Turkish
    (['Rustem Umerov, "Çok yoğun çalıştık burada." açıklamasını yaptı.'], UMEROV),
    (['"Çok yoğun çalıştık burada." diyen Umerov, dün geldi.'], UMEROV),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "speaker"), OTHERS_WORDS)
def test_words_are_put_into_nobodys_mouth(paragraphs, speaker):
    """The subject of the main clause speaks, or nobody is named."""
    mentions = [find_people(text, INDEX) for text in paragraphs]
    found = find_all_quotations(paragraphs, mentions, INDEX.genders)
    assert {each.speaker for quotations in found for each in quotations} == {speaker}


def test_the_marks_of_a_text_are_read_once_for_all_its_pronouns(monkeypatch):
    """However many quotations ask who 'he' is."""
    read = []
    monkeypatch.setattr(
        clause_subjects, "find_marked", lambda text: read.append(text) or find_marked(text)
    )
    text = "Фідан сказав це. " + "«Ми прийшли сюди сьогодні», – додав він. Лямкін сказав це. " * 20
    find_all_quotations([text], [find_people(text, INDEX)], INDEX.genders)
    assert len(read) <= 1
