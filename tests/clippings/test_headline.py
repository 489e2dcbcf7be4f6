"""Titles: the clipping's own, or derived. Read cases/titles.yaml first."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.clippings.clipping import Title
from generator.clippings.headline import LONGEST, derive_title
from tests.clippings.sample_clippings import clip

CASES = yaml.safe_load((Path(__file__).parent / "cases/titles.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_a_title_is_derived_as_the_case_says(case: dict) -> None:
    assert derive_title(case["text"]) == case["title"]


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(str.strip))
def test_a_derived_title_is_never_long(text: str) -> None:
    assert len(derive_title(text)) <= LONGEST


def test_the_first_key_point_comes_before_the_lead() -> None:
    text = "Основні тези\n• Міст відкриють у травні.\n\nПідрядник розповів про це у вівторок."
    assert clip(text).title == Title("Міст відкриють у травні", "derived")


def test_a_credit_in_brackets_is_no_part_of_the_title() -> None:
    text = (
        "Подрядчик рассказал, что мост откроют раньше (Фото: Мэрия)\n\nЭто будет в мае, не позже."
    )
    assert clip(text).title == Title("Подрядчик рассказал, что мост откроют раньше", "caption")


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("Міст через Лугу відкриють на рік раніше | Дзвін Полісся", True),
        ("Міст через Лугу відкриють на рік раніше | Ольга Березова", True),
        ("Колонка | Міст через Лугу відкриють на рік раніше", False),
        ("Міст через Лугу відкриють у травні | Коли саме, сказав підрядник", False),
    ],
)
def test_a_few_words_behind_a_bar_are_no_part_of_the_title(row: str, *, title: bool) -> None:
    """They name the site or the column. Most of a line is its title."""
    found = clip(f"{row}\n\nПідрядник розповів про це у вівторок.").title
    assert found is not None
    assert found.text == (row.partition(" | ")[0] if title else row)


def test_a_title_behind_two_breadcrumbs_is_what_both_rows_end_in() -> None:
    text = (
        "WiadomościGminy Gmina Zalesie odda trzy szkoły powodzianom\n\n"
        "Kraj Gmina Zalesie odda trzy szkoły powodzianom\n\n"
        "Gmina Zalesie odda trzy szkoły rodzinom z zalanych domów, poinformował wójt w środę."
    )
    assert clip(text).title == Title("Gmina Zalesie odda trzy szkoły powodzianom", "text")


def test_a_title_that_ends_like_another_headline_is_kept_whole() -> None:
    text = (
        "Мэр заявил, что Мост через Орлу закроют на ремонт в мае\n\n"
        "Глава города: Мост через Орлу закроют на ремонт в мае\n\n"
        "Мост через Орлу закроют на ремонт, сообщил подрядчик."
    )
    assert clip(text).title == Title(text.splitlines()[0], "text")


SITES = [
    ("The pier at Ostrel will open in May - Harmouth Beacon", "", "Harmouth Beacon"),
    ("The pier at Ostrel will open in May | News | Harmouth Beacon", "", "Harmouth Beacon"),
    ("Harmouth Beacon | The pier at Ostrel will open in May", "", "Harmouth Beacon"),
    ("The pier at Ostrel will open in May – ostrel-notes.com", "", "ostrel-notes.com"),
    (
        "La jetée de Valbrune ouvrira en mai - Le Courrier de Valbrune",
        "",
        "Le Courrier de Valbrune",
    ),
    (
        "Міст через Лугу відкриють у травні — Новини Калинова — Вісник Калинова",
        "",
        "Вісник Калинова",
    ),
    ("Мост через Лугу откроют в мае – Тихая гавань", "© Тихая гавань, 2026", "Тихая гавань"),
]


@pytest.mark.parametrize(("row", "foot", "outlet"), SITES, ids=[row for row, *_ in SITES])
def test_the_outlet_beside_a_title_is_no_part_of_it(row: str, foot: str, outlet: str) -> None:
    found = clip(f"{row}\n\n{_lead(row)}\n\n{foot}")
    assert found.outlet is not None
    assert found.outlet.name == outlet
    assert found.title is not None
    assert found.title.text == max(re.split(r" [|–—-] ", row), key=len)


TOLD = [
    "Міст через Лугу відкриють у травні – Олена Чубар",
    "Міст через Лугу відкриють у травні – Кабмін",
    "Мост через Лугу откроют в мае - СМИ",
    "The pier at Ostrel will open in May - Port Authority",
]


@pytest.mark.parametrize("row", TOLD)
def test_who_tells_what_a_title_says_is_part_of_it_and_no_outlet(row: str) -> None:
    found = clip(f"{row}\n\n{_lead(row)}")
    assert found.outlet is None
    assert found.title == Title(row, "text")


def test_the_medium_that_tells_what_a_title_says_is_no_outlet() -> None:
    """A text names it too, as it does not the site of which the title ends so."""
    row = "Міст через Лугу відкриють у травні – Вісник Калинова"
    found = clip(f"{row}\n\nМіст відкриють у травні. Такі дані «Вісника Калинова».")
    assert found.outlet is None
    assert found.title == Title(row, "text")


def _lead(row: str) -> str:
    """Return a first paragraph in the language of a title."""
    if "jetée" in row:
        return "La jetée de Valbrune ouvrira en mai, un an plus tôt que prévu."
    if "Мост" in row:
        return "Мост через Лугу откроют в мае, на год раньше, чем планировали."
    if "pier" in row:
        return "The pier at Ostrel will open in May, a year earlier than planned."
    return "Міст через Лугу відкриють у травні, на рік раніше, ніж планували."
