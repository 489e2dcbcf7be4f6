"""Outlets that name themselves, in cases/outlets.yaml and cases/outlet_evidence.yaml."""

from pathlib import Path

import pytest
import yaml

from generator.clippings.outlet.nominative import Case
from generator.clippings.outlet.nominative import nominative as find_nominative
from tests.clippings.sample_clippings import clip

FOLDER = Path(__file__).parent / "cases"
CASES = [
    case
    for name in ("outlets.yaml", "outlet_evidence.yaml")
    for case in yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_the_outlet_is_the_one_that_names_itself(case: dict) -> None:
    outlet = clip(case["text"]).outlet
    assert (outlet.name if outlet else None) == case["name"]
    assert (outlet.id if outlet else None) == case.get("id")


def test_two_outlets_with_equal_evidence_are_told() -> None:
    """None is chosen, and both are named with their evidence in a warning."""
    text = "Envoy Lena Moss told Harbour Tribune one thing.\n\nShe told Ostrel Gazette another."
    clipping = clip(text)
    assert clipping.outlet is None
    doubt = next(each for each in clipping.warnings if each.code == "outlet-unclear")
    assert doubt.message == (
        "the text names several outlets as its own: "
        "Harbour Tribune ('told Harbour Tribune'), Ostrel Gazette ('told Ostrel Gazette')"
    )


def test_a_journal_of_a_court_that_is_told_something_has_no_name() -> None:
    """Who has it stands in the genitive behind its noun."""
    text = "Реформу судів обговорили в столиці.\n\n«Ми раді», — сказав суддя Іван Гай журналу Верховного Суду."
    assert clip(text).outlet is None


def test_all_evidence_for_the_outlet_is_kept() -> None:
    """Each wording that names it is there once, those of other outlets are not."""
    text = (
        "OSTREL (Corvex) — The accord is near, a minister told Corvex.\n\n"
        "The Harbour Tribune reported that the envoys had left."
    )
    outlet = clip(text).outlet
    assert outlet is not None
    assert outlet.evidence == ("told Corvex", "OSTREL (Corvex) —")


@pytest.mark.parametrize(
    ("name", "case", "language", "nominative"),
    [
        ("Обрію Дня", "dative", "uk", "Обрій Дня"),
        ("Південному вітру", "dative", "uk", "Південний вітер"),
        ("Лелекам.Інфо", "dative", "uk", "Лелеки.Інфо"),
        ("Вестару", "dative", "uk", "Вестар"),
        ("Утренней звезде", "dative", "ru", "Утренняя звезда"),
        ("Северным мостом", "instrumental", "ru", "Северный мост"),
        ("Głosem Zatoki", "instrumental", "pl", "Głos Zatoki"),
        ("Nowinom Rzecznym", "dative", "pl", "Nowiny Rzeczne"),
        ("Wieściami Kaliskimi", "instrumental", "pl", "Wieści Kaliskie"),
        ("Słowa Ludowego", "genitive", "pl", "Słowo Ludowe"),
        ("Echu Dnia", "dative", "pl", "Echo Dnia"),
        ("Тайга", "dative", "ru", None),
        ("Укрвісті", "genitive", "en", None),
    ],
)
def test_a_name_is_put_into_the_nominative(
    name: str, case: Case, language: str, nominative: str | None
) -> None:
    """By the dictionary, or by the ending; not where it is in another case."""
    assert find_nominative(name, case, language) == nominative
