"""Belarusian clippings: what is read of them with ``languages/be.yaml``."""

import pytest

from generator.nlp.dates.find_dates import find_dates
from generator.nlp.names.name_index import index_names
from generator.nlp.names.unknown_people import find_names
from tests.clippings.sample_clippings import clip

COURT = """ date 2026-03-10 Навіны | Суд | Рэгіёны
Загадчыцу бібліятэкі ў Залужжы судзяць за спісаныя кнігі
10 сакавіка 2026, 14:20
Аўтар: Алеся Гурбан

Суд Залужскага раёна ў панядзелак пачаў разгляд справы загадчыцы бібліятэкі Марылі Вярбіцкай.

«Кнігі з'елі мышы, а не я», – сказала Вярбіцкая суддзі.

Пракурор Васіль Драпеза адзначыў, што мышы не пішуць актаў.

Прысуд чакаецца 18 сакавіка.

Чытайце таксама: паром ізноў не ходзіць
Усе правы абаронены
"""
PORT = """ date 2026-03-10 Порт не адкажа да вясны
Порт не адкажа да вясны

Пра гэта расказала «Залужскаму часу» прэс-сакратарка порта Ганна Ляшчук.

— Прычал будзе закрыты, — дадала яна.
"""


def test_a_clipping_is_understood():
    """Menu, title, hour, author, quotation, speaker, days and footer."""
    clipping = clip(COURT)
    assert clipping.language == "be"
    assert clipping.title.text == "Загадчыцу бібліятэкі ў Залужжы судзяць за спісаныя кнігі"
    assert clipping.date.value == "2026-03-10"
    assert clipping.authors == ("Алеся Гурбан",)
    assert " ".join(line.fate for line in clipping.lines) == (
        "navigation title timestamp author paragraph paragraph paragraph paragraph read-also footer"
    )
    assert [person.name for person in clipping.people] == ["Marylia Viarbitskaia", "Vasil Drapeza"]
    ((said),) = clipping.quotations
    assert (said.text, said.speaker) == ("Кнігі з'елі мышы, а не я", "Marylia Viarbitskaia")


def test_an_outlet_that_was_told_something_is_found():
    """In the nominative, and the pronoun behind it speaks."""
    clipping = clip(PORT)
    assert clipping.outlet is not None
    assert clipping.outlet.name == "Залужскі час"
    assert [each.speaker for each in clipping.quotations] == ["Hanna Liashchuk"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("гутарка з дырэктарам Антонам Сцяпурам", "Anton Stsiapur"),
        ("паводле слоў міністра Кастуся Гарэцкага", "Kastus Haretski"),
        ("заявіў намеснік міністра Ягор Шчарбіна", "Yahor Shcharbina"),
        ("перадалі настаўніцы Надзеі Рудовай", "Nadzeia Rudova"),
    ],
)
def test_a_name_in_any_case_is_brought_to_its_nominative(text, name):
    """And written in Latin by the letters of Belarusian."""
    assert [found.name for found in find_names(text, "be", index_names([]))] == [name]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("5 сакавіка 2024 года", ["2024-03-05"]),
        ("з 5 да 7 сакавіка", ["2026-03-05/2026-03-07"]),
        ("сустрэліся ў сераду", ["2026-03-04"]),
        ("адбудзецца ў сераду", ["2026-03-11"]),
        ("учора паведамілі", ["2026-03-09"]),
        ("у красавіку летась", ["2025-04"]),
    ],
)
def test_days_are_read(text, days):
    """Published on Tuesday 10 March."""
    assert [found.value for found in find_dates(text, "be", "2026-03-10")] == days


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Пра гэта «Азёрскім весткам» расказаў капітан.", "Азёрскія весткі"),
        ("У порце «Залужскаму кур'еру» адмовіліся каментаваць справу.", "Залужскі кур'ер"),
        ("Пры выкарыстанні матэрыялаў спасылка на Азёрку абавязковая", "Азёрка"),
    ],
)
def test_the_name_of_an_outlet_is_put_into_the_nominative(words: str, name: str) -> None:
    """By the known forms of its noun, perhaps behind an adjective, or by its ending alone."""
    text = f"Порт не адкажа да вясны\n\nПрычал у Залужжы будзе закрыты да красавіка.\n\n{words}\n"
    outlet = clip(text).outlet
    assert outlet is not None
    assert outlet.name == name
