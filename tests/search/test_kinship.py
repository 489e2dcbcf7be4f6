"""Which words are forms of one, or spellings of one name, in the eyes of the search."""

import pytest

from generator.site.template_folders import default_templates
from tests.serving import served

NEAR_ENOUGH = 0.5
KIN = """
    переговори переговорів  переговорами переговорах  обмін обміну  зустріч зустрічі  зустріч зустрічей
    рік року  день дня  ніч ночі  вогонь вогню  стрілець стрільця  дорога дорозі  рука руці  безпеці безпека
    полонений полонених  злітна злітну  останній останнього  місяць місяця  ім’я ім’ї  суддя судді  знання знань
    область областю  партія партій  діти дітьми  люди людей  вікно вікон  чекати чекали
    підписати підпише  зустрівся зустрілися
    пленный пленных  переговоры переговорам  отец отца  статья статей  здание зданий  врач врачом  семья семьи
    больница больницей  сообщил сообщила  требовать требуют  железная железной  ребенок ребенка  лес ліс  пчела пчел
    drone drones  country countries  plan planned  force forced  vaccinate vaccination
"""
NAMES = """
    умєров умерова  умєров umerov  умеровым umierov  зеленський зеленского  зеленський zelenskyy  зеленская zelenska
    київ києва  київ киеве  київ kyiv  киев kiev  харків харькова  харків kharkiv  одеса одессой  одесса odesa
    львів львову  чернігів чернигова  дніпро днепра  запоріжжя запорожья  щегельський shchehelsky  єфремов efremov
    погорільчук pohorilchuk  горбатюк gorbatiuk  ковальчик kowalczyk  йилмаз yılmaz  лук'яненко лукьяненко
    стрілець strilets
    путін путина  umerov umierov  shmyhal shmygal
"""
STRANGERS = """
    мир мер  суд суддя  дети дело  голод холод  кут куди  книга книгарня  президент презентація
    війна війнар  слово слон  post poster  war warm  hold gold
"""
ASK = """async ([kinship, pairs, name]) => {
    const module = await import(kinship);
    return pairs.map(([one, other]) => module.kinship(one, other, name));
}"""


def pairs_of(text):
    """Pairs of folded words, two blanks apart."""
    return [
        pair.replace("’", "'").split()
        for line in text.strip().splitlines()
        for pair in line.strip().split("  ")
    ]


@pytest.fixture
def kinship(reader):
    """How near the words of pairs are, each asked both ways, as names or not."""

    def ask(pairs, *, name):
        page = reader()
        with served(default_templates()) as origin:
            page.goto(f"{origin}/assets/favicon.svg")
            both = [*pairs, *(pair[::-1] for pair in pairs)]
            address = f"{origin}/assets/search/kinship.js"
            return list(zip(both, page.evaluate(ASK, [address, both, name]), strict=True))

    return ask


@pytest.mark.parametrize(("text", "name"), [(KIN, False), (NAMES, True)])
def test_forms_of_a_word_and_spellings_of_a_name_are_kin(kinship, text, name):
    """Whichever of them is sought."""
    assert [pair for pair, near in kinship(pairs_of(text), name=name) if near < NEAR_ENOUGH] == []


def test_other_words_are_not_kin(kinship):
    """However alike they look."""
    assert [
        pair for pair, near in kinship(pairs_of(STRANGERS), name=False) if near >= NEAR_ENOUGH
    ] == []


def test_what_only_sounds_alike_is_kin_as_a_name_alone(kinship):
    """Of common words in one script, an h is no g."""
    assert {near for _, near in kinship([["hold", "gold"], ["хана", "гана"]], name=False)} == {0}
