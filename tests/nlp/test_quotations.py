"""Quotations of a paragraph, and who is said to have said them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.nlp.names.known_people import find_people
from generator.nlp.quotations.find_quotations import find_quotations
from tests.nlp.people_known import INDEX

UMEROV, ZELENSKY, SEK = "rustem-umerov", "volodymyr-zelensky", "olena-sek"

CASES = [
    # attribution after
    ("«Обміни тривають», – сказав Умєров.", [("Обміни тривають", UMEROV)]),
    ('"Ожидаем дальнейшую работу. Мир должен быть", – подытожил Умеров.',
     [("Ожидаем дальнейшую работу. Мир должен быть", UMEROV)]),
    ("“We did not travel this far,” secretary Rustem Umerov told reporters.",
     [("We did not travel this far", UMEROV)]),
    ('"Residents deserve better," said Umerov.', [("Residents deserve better", UMEROV)]),
    ('"Will it work?" Umerov asked.', [("Will it work?", UMEROV)]),
    ("„Wir reden am großen Tisch“, sagte Umerov gestern.", [("Wir reden am großen Tisch", UMEROV)]),
    ("„Wir reden am großen Tisch“, so Umerov.", [("Wir reden am großen Tisch", UMEROV)]),
    ('"Szuflada pęcznieje" - napisał Umerow.', [("Szuflada pęcznieje", UMEROV)]),
    ("«Так», — сказал министр в разговоре с Зеленским.", [("Так", None)]),
    ("«Так», – сказав речник Зеленського.", [("Так", None)]),
    ("«Так», – відповів Умєров Зеленському.", [("Так", UMEROV)]),
    ("«Так», – сказав він про Умєрова.", [("Так", None)]),
    ("«Так», – додав він, а Умєров промовчав.", [("Так", None)]),
    ("«Так», – додав Петренко, а Умєров промовчав.", [("Так", None)]),
    ("«Украина последовательна», — подтвердил украинский министр.",
     [("Украина последовательна", None)]),
    ("“We have an interest”, the assistant of President Vladimir Putin, Vladimir Medinsky, said.",
     [("We have an interest", "vladimir-medinsky")]),
    ('Rustem Umerov, Sekretär: "Ich habe gesagt, ich mische mich nicht ein."',
     [("Ich habe gesagt, ich mische mich nicht ein.", UMEROV)]),
    # attribution before
    ("Умєров уточнив: «Список уже в посередників».", [("Список уже в посередників", UMEROV)]),
    ("Умєров сказав Зеленському: «Ні».", [("Ні", UMEROV)]),
    ("Умєров: «Обміни будуть відновлені»", [("Обміни будуть відновлені", UMEROV)]),
    ("Умєров, повернувшись до Києва, сказав: «Так».", [("Так", UMEROV)]),
    ("Коли Умєров повернувся, Петренко сказав: «Так».", [("Так", None)]),
    ("Речник Зеленського заявив: «Ні».", [("Ні", None)]),
    ("За словами Рустема Умєрова, «це дуже важливо для всіх».",
     [("це дуже важливо для всіх", UMEROV)]),
    ("According to Umerov, “the list is with the mediators”.",
     [("the list is with the mediators", UMEROV)]),
    ("Умєров заявив, що «обміни полоненими будуть відновлені».",
     [("обміни полоненими будуть відновлені", UMEROV)]),
    # interrupted
    ("«Ми прийшли, – сказав Умєров. – Ми пішли».", [("Ми прийшли", UMEROV), ("Ми пішли", UMEROV)]),
    ('"We came," Umerov said. "We left."', [("We came", UMEROV), ("We left.", UMEROV)]),
    # dialogue and other quotations without marks
    ("– Нам потрібні автобуси на кордоні, – сказав Умєров.",
     [("Нам потрібні автобуси на кордоні", UMEROV)]),
    ("– Ми прийшли, – сказав Умєров. – Ми пішли.", [("Ми прийшли", UMEROV), ("Ми пішли.", UMEROV)]),
    ("– Tramwaj nie poczeka – powiedział Rustem Umerov.", [("Tramwaj nie poczeka", UMEROV)]),
    ("The facts are being checked, and so is everything else - answered Umerov.",
     [("The facts are being checked, and so is everything else", UMEROV)]),
    ("Rozmowy trwają. - Zdradzę panu pewną tajemnicę. Tak to wygląda - dodał Umerow.",
     [("Zdradzę panu pewną tajemnicę. Tak to wygląda", UMEROV)]),
    ("— Так, — сказав Умєров. — Це все, — додав він.", [("Так", UMEROV), ("Це все", UMEROV)]),
    ("Говорили о шагах,\n– написал Умеров.", [("Говорили о шагах", UMEROV)]),
    # nested and unbalanced marks
    ("«Родини питають: «Коли?» А ми кажемо: «Коли сядуть у „наш“ автобус», – сказав Умєров.",
     [("Родини питають: «Коли?» А ми кажемо: «Коли сядуть у „наш“ автобус", UMEROV)]),
    ("«Жодного «куратора» не було. Була «нарада», протокол якої відкритий», – написав Умєров.",
     [("Жодного «куратора» не було. Була «нарада», протокол якої відкритий", UMEROV)]),
    ('"Програма "Щит" працює", - сказав Умєров.', [('Програма "Щит" працює', UMEROV)]),
    ("„Man fragt mich: ‚Wann?‘ Ich sage: bald“, sagte Umerov.",
     [("Man fragt mich: ‚Wann?‘ Ich sage: bald", UMEROV)]),
    ("«Работа идет. <...> Ждем ответа», — написал Умеров.",
     [("Работа идет. <...> Ждем ответа", UMEROV)]),
    # a sentence of its own
    ("«Окрему увагу приділили гуманітарним питанням».",
     [("Окрему увагу приділили гуманітарним питанням", None)]),
]  # fmt: skip

NOT_QUOTATIONS = [
    "Подробиці зустрічі Умєров повідомив у соціальній мережі, пише «Главком».",
    "Умеров рассказал о встрече для «мирных переговоров».",
    "Стороны согласовали обмен пленными в формате «всех на всех» в категориях.",
    "Програма «Щит» завершує відбір виробників.",
    "АТ «НАЕК «Енергоатом» повідомило про це.",
    "– 12 листопада уряд попросив розглянути подання без черги.",
    "Час - 13:00 за місцевим",
    "The 6\" gun and Umerov's plan",
    "Київ – столиця України.",
]


def read(text):
    return find_quotations(text, find_people(text, INDEX))


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_was_said_and_by_whom(text, expected):
    """The words without their outer marks, and the speaker whom the paragraph names."""
    assert [(found.text, found.speaker) for found in read(text)] == expected


@pytest.mark.parametrize("text", NOT_QUOTATIONS)
def test_names_and_scare_quotes_are_no_quotations(text):
    """Words in marks are no quotation where nobody says them."""
    assert read(text) == ()


def test_a_quotation_may_go_on_in_the_next_paragraph():
    """What is opened and not closed is open, and the next paragraph continues it."""
    (first,) = read("«Предложил возглавить программу «Щит» Глебу Яровому.")
    text = "Сроки короткие, полномочия полные», — отметил Умеров."
    (second,) = find_quotations(text, find_people(text, INDEX), continued=True)
    assert (first.text, first.open) == ("Предложил возглавить программу «Щит» Глебу Яровому.", True)
    assert (second.text, second.speaker) == ("Сроки короткие, полномочия полные", UMEROV)


def test_a_quotation_knows_the_words_that_give_it_to_somebody():
    """The attribution's place leads to its words."""
    text = "«Обміни тривають», – сказав Умєров."
    (found,) = read(text)
    assert text[found.by_start : found.by_end] == "сказав Умєров."


def test_the_speaker_of_an_attribution_line():
    """A line below a pull-quote names its speaker, or leaves it open."""
    lines = ("– написав Умєров.", "– написав він.")
    speakers = [found.speaker for line in lines for found in read(f"Обміни тривають\n{line}")]
    assert speakers == [UMEROV, None]


@given(
    st.text() | st.text(alphabet='«»„“”"‚‘ –-,.:!сказавУмєровABab\n'),
    st.booleans(),
)
def test_any_text_has_its_quotations_in_order_and_in_place(text, continued):
    """Quotations of any text lie inside it, in order, without overlaps, and nothing raises."""
    end = 0
    for found in find_quotations(text, find_people(text, INDEX), continued=continued):
        assert end <= found.start <= found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert 0 <= found.by_start <= found.by_end <= len(text)
        end = found.end
