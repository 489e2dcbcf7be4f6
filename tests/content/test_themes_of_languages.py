"""Themes of this project's own briefing, told of invented texts."""

import pytest

from generator.clippings.understand import understand
from generator.content.load_content import load_vocabulary
from generator.nlp.vocabulary import Vocabulary
from tests.clippings.sample_clippings import seed_of
from tests.running import PROJECT


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    """Return the vocabulary of this project's own briefing."""
    return load_vocabulary(PROJECT, None)


@pytest.mark.parametrize(
    ("themes", "text"),
    [
        (
            ["diplomacy"],
            (
                "Las dos delegaciones reanudaron ayer las negociaciones de paz en Valdelmar. "
                "El embajador dijo que el alto el fuego se respeta."
            ),
        ),
        (
            ["exchanges"],
            (
                "Veinte soldados volvieron a casa en un canje de prisioneros junto al río. "
                "Sus familias los esperaban desde el amanecer."
            ),
        ),
        (
            ["corruption"],
            (
                "El concejal de Obras aceptó un soborno por un contrato inflado del puerto. "
                "La fiscalía lo acusa también de malversación."
            ),
        ),
        (
            [],
            (
                "El puerto de Valdelmar abrió un intercambio escolar con otra ciudad. "
                "Los alumnos visitarán el faro y el mercado."
            ),
        ),
        (
            ["diplomacy"],
            (
                "Le due delegazioni hanno ripreso ieri i negoziati di pace a Valmare. "
                "L'ambasciatore ha detto che la tregua regge."
            ),
        ),
        (
            ["exchanges"],
            (
                "Venti soldati sono tornati dalla prigionia in uno scambio di prigionieri. "
                "Le famiglie li aspettavano dall'alba."
            ),
        ),
        (
            ["corruption"],
            (
                "L'assessore ha preso una tangente per un appalto truccato del porto. "
                "La procura lo accusa anche di peculato."
            ),
        ),
        (
            [],
            (
                "Il porto di Valmare ha aperto uno scambio studentesco con un'altra città. "
                "Gli alunni visiteranno il faro e il mercato."
            ),
        ),
    ],
)
def test_a_spanish_or_italian_text_has_its_theme(
    vocabulary: Vocabulary, themes: list[str], text: str
) -> None:
    """A plain term makes the theme, and a look-alike makes none."""
    clipping = understand(seed_of(f"Noticias del puerto\n\n{text}"), vocabulary)
    assert [each.id for each in clipping.themes] == themes


@pytest.mark.parametrize(
    "text",
    [
        (
            "Начальницу порта отстранили, идет служебное расследование: на аукцион пришла одна фирма. "
            "Это был откат, считает сторож."
        ),
        (
            "Договір на ремонт пірса уклали без конкурсу. Бухгалтерка каже, що частину назвали відкатом."
        ),
        (
            "Департамент двічі заплатив за ті самі човни. В управлінні закупівель кажуть про помилку."
        ),
        (
            "The council paid twice for the same crane. "
            "The deal was a no-bid contract with the harbourmaster's cousin."
        ),
        (
            "Die Gemeinde hat doppelt bezahlt. Den Vertrag über den Kran gab es ohne Ausschreibung, "
            "und es gab eine Provision."
        ),
        "Антикорупционната служба провери пристанището. Кранът струва колкото два.",
    ],
)
def test_favours_at_the_public_cost_are_corruption(vocabulary: Vocabulary, text: str) -> None:
    """Money paid twice or without a tender, and what a Bulgarian office against it is called."""
    clipping = understand(seed_of(f"Новини порту\n\n{text}"), vocabulary)
    assert [each.id for each in clipping.themes] == ["corruption"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Четверо пленных вернулись домой. Обмен прошел на причале, рассказал спецпредставитель "
            "области по переправам."
        ),
        (
            "Nine captives came home in a prisoner swap. It was fishermen, not diplomats, who took the "
            "lists across."
        ),
    ],
)
def test_somebodys_office_alone_is_no_diplomacy(vocabulary: Vocabulary, text: str) -> None:
    """A diplomat or a special representative in a text on another theme does not make a second."""
    clipping = understand(seed_of(f"Новости порта\n\n{text}"), vocabulary)
    assert [each.id for each in clipping.themes] == ["exchanges"]
