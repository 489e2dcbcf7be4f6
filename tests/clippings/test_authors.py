"""Authors: cases/authors.yaml holds the lines and the names read from them."""

from pathlib import Path

import pytest
import yaml

from tests.clippings.sample_clippings import clip

CASES = yaml.safe_load((Path(__file__).parent / "cases/authors.yaml").read_text(encoding="utf-8"))
TEXT = "Міст через Лугу відкриють у травні, розповів підрядник."


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_authors_are_those_that_the_case_names(case: dict) -> None:
    """Nobody else is an author: no editor, photographer, outlet or person of the story."""
    rows = ["Міст через Лугу відкриють на рік раніше", *case.get("line", "").splitlines(), ""]
    rows += [case.get("text", TEXT), "Роботи коштували вдвічі менше, ніж планували."]
    rows += [case["end"]] if "end" in case else []
    assert list(clip("\n".join(rows)).authors) == case["authors"]


def test_a_time_beside_an_author_is_the_day_of_publication() -> None:
    """A line of the author keeps its time stamp."""
    found = clip(f"Міст відкриють раніше\nСоломія Верес 11 Лютого 2026 08:52\n\n{TEXT}")
    assert found.date is not None
    assert found.date.value == "2026-02-11"


def test_a_turkish_name_in_capitals_keeps_its_letters() -> None:
    """An I without a dot stays one."""
    found = clip(
        "Köprü mayısta açılacak\nHaber: AYŞE YILDIRIM\n\nKöprü mayısta açılacak, dedi mühendis pazartesi günü."
    )
    assert found.authors == ("Ayşe Yıldırım",)


@pytest.mark.parametrize(
    ("more", "listed"), [("Работы кончились.", False), ("Прохор Зимин видел его.", True)]
)
def test_a_correspondent_is_a_person_of_the_text_where_it_names_them_again(
    more: str, *, listed: bool
) -> None:
    """The dateline alone makes nobody somebody of whom the article tells."""
    text = "ЗАРЕЧНЫЙ, 4 марта. /Корр. ЗАТОН Прохор Зимин/. Мост откроют в мае."
    people = [each.name for each in clip(f"{text}\n{more}").people]
    assert people == (["Prokhor Zimin"] if listed else [])


def test_the_outlet_in_another_case_is_nobody() -> None:
    """Whom somebody told something is no person of the text where it is the outlet itself."""
    text = "Wójt wróci w maju, zapewnia wójt Radosław Jasny. – Czekamy – powiedział Portalowi Nadzalewskiemu."
    found = clip(f"Portal Nadzalewski\n\nWójt gminy wróci na rok przed terminem\n\n{text}")
    assert found.outlet is not None
    assert found.outlet.name == "Portal Nadzalewski"
    assert [each.name for each in found.people] == ["Radosław Jasny"]
