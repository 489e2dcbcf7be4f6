"""People whom the site knows, met in any script and case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nlp.names.known_people import find_people
from generator.nlp.names.name_index import index_names
from tests.nlp.people_known import INDEX

MET = [
    # Ukrainian
    ("Секретар РНБО Рустем Умєров провів", ["Рустем Умєров"], ["rustem-umerov"]),
    ("розмова з Рустемом Умєровим і про Умєрова", ["Рустемом Умєровим", "Умєрова"], ["rustem-umerov"] * 2),
    ("з Хаканом Фіданом. З Фіданом вони", ["Хаканом Фіданом", "Фіданом"], ["hakan-fidan"] * 2),
    ("Туреччини Яшаром Гулером", ["Яшаром Гулером"], ["yasar-guler"]),
    ("Яшара Гюлера", ["Яшара Гюлера"], ["yasar-guler"]),
    ("головою Ібрагімом Калином та", ["Ібрагімом Калином"], ["ibrahim-kalin"]),
    ("радником Акіфом Чагатаєм Киличем", ["Акіфом Чагатаєм Киличем"], ["akif-cagatay-kilic"]),
    ("За словами психологині Олени Сек, агенти", ["Олени Сек"], ["olena-sek"]),
    ("Зеленського, Зеленському, Зеленським", ["Зеленського", "Зеленському", "Зеленським"],
     ["volodymyr-zelensky"] * 3),
    ("Міндіча з Міндічем", ["Міндіча", "Міндічем"], ["timur-mindich"] * 2),
    ("ТІМУР МІНДІЧ і ЗЕЛЕНСЬКИЙ", ["ТІМУР МІНДІЧ", "ЗЕЛЕНСЬКИЙ"], ["timur-mindich", "volodymyr-zelensky"]),
    ("Урсулою фон дер Ляєн", ["Урсулою фон дер Ляєн"], ["ursula-von-der-leyen"]),
    ("з Юлією Свириденко, до Свириденко", ["Юлією Свириденко", "Свириденко"], ["yuliia-svyrydenko"] * 2),
    ("Марину Безрукову, з Безруковою", ["Марину Безрукову", "Безруковою"], ["maryna-bezrukova"] * 2),
    ("Володимира Олександровича Зеленського", ["Володимира Олександровича Зеленського"],
     ["volodymyr-zelensky"]),
    ("Р. Умєров і Р.Умєров", ["Р. Умєров", "Р.Умєров"], ["rustem-umerov"] * 2),
    ("Умєров Рустем прибув", ["Умєров Рустем"], ["rustem-umerov"]),
    ("Умeрoв, Рустем\u200b Умє\u00adров", ["Умeрoв", "Рустем\u200b Умє\u00adров"], ["rustem-umerov"] * 2),
    ("Віталій Кличко", ["Віталій Кличко"], ["vitali-klitschko"]),
    # Russian
    ("с министром Дэниелом Дрисколлом, где", ["Дэниелом Дрисколлом"], ["daniel-driscoll"]),
    ("президента Зеленского к Зеленскому", ["Зеленского", "Зеленскому"], ["volodymyr-zelensky"] * 2),
    ("Владимиром Мединским", ["Владимиром Мединским"], ["vladimir-medinsky"]),
    ("встретиться с Зеленским. Путину", ["Зеленским", "Путину"], ["volodymyr-zelensky", "vladimir-putin"]),
    ("на Умерова. Умеровым.", ["Умерова", "Умеровым"], ["rustem-umerov"] * 2),
    ("Тимур Миндич, причастен", ["Тимур Миндич"], ["timur-mindich"]),
    ("Президент Владимир Владимирович Путин", ["Владимир Владимирович Путин"], ["vladimir-putin"]),
    ("Дэн Дрисколл и Деном Дрісколлом", ["Дэн Дрисколл", "Деном Дрісколлом"], ["daniel-driscoll"] * 2),
    # Latin script
    ("Rustem Umerov's deputy; UMEROV", ["Rustem Umerov", "UMEROV"], ["rustem-umerov"] * 2),
    ("Rustem Umjerow, Umierow, Umierov", ["Rustem Umjerow", "Umierow", "Umierov"], ["rustem-umerov"] * 3),
    ("Wolodymyr Selenskyj und Zełenski", ["Wolodymyr Selenskyj", "Zełenski"], ["volodymyr-zelensky"] * 2),
    ("Roustem Oumerov, Poutine", ["Roustem Oumerov", "Poutine"], ["rustem-umerov", "vladimir-putin"]),
    ("Volodymyr Zelenskyy", ["Volodymyr Zelenskyy"], ["volodymyr-zelensky"]),
    ("z Zełenskim, do Rustema Umerowa", ["Zełenskim"], ["volodymyr-zelensky"]),
    ("von der Leyen said Ursula von der Leyen", ["von der Leyen", "Ursula von der Leyen"],
     ["ursula-von-der-leyen"] * 2),
]  # fmt: skip

NOT_MET = [
    ("Ірина Умерова пішла", "another given name before the surname is another person"),
    ("Дмитро Зеленський", "a given name of somebody else"),
    ("О. Умєров", "an initial that is not his"),
    ("умєров", "a name begins with a capital letter"),
    ("Кличко сказав", "the surname of two people is nobody's"),
    ("Умєров-Петренко", "half of a double surname"),
    ("сек. і Секретар", "a word that only begins like a surname"),
    ("Leyen", "a surname of several words is met whole"),
    ("зеленський ліс", "an adjective"),
]


@pytest.mark.parametrize(("text", "found", "people"), MET)
def test_a_known_person_is_met_by_any_form_of_the_name(text, found, people):
    """Full names and surnames, in every case and spelling, lead to the person."""
    mentions = find_people(text, INDEX)
    assert [mention.found for mention in mentions] == found
    assert [mention.person for mention in mentions] == people


@pytest.mark.parametrize(("text", "reason"), NOT_MET)
def test_somebody_else_is_not_taken_for_a_known_person(text, reason):
    """Where the words may mean somebody else, nobody is met."""
    assert find_people(text, INDEX) == (), reason


def test_a_mention_says_whether_it_may_be_a_subject():
    """Умєров acts, Умєрова does not; a name that does not bend may."""
    mentions = find_people("Умєров бачив Умєрова і Олену Сек", INDEX)
    assert [mention.nominative for mention in mentions] == [True, False, True]


def test_genders_are_told_by_given_names():
    """The index knows who is a man and who is a woman, by whatever spelling tells it."""
    genders = (INDEX.genders["rustem-umerov"], INDEX.genders["olena-sek"])
    assert genders == ("m", "f")


def test_nobody_known_is_nobody_met():
    """An empty index finds nothing."""
    assert find_people("Рустем Умєров", index_names([])) == ()


@given(st.text() | st.text(alphabet="УумєровРстем Зелнськийго-.О\u0301\u200b"))
def test_any_text_has_its_people_in_order_and_in_place(text):
    """Mentions of any text lie inside it, in order, without overlaps, and nothing raises."""
    end = 0
    for mention in find_people(text, INDEX):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.found
        end = mention.end
