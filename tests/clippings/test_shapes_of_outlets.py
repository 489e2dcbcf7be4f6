"""Shapes in which texts name their publisher or another medium, in cases/outlet_shapes.yaml."""

from pathlib import Path

import pytest
import yaml

from tests.clippings.sample_clippings import clip

SHAPES = yaml.safe_load(
    (Path(__file__).parent / "cases/outlet_shapes.yaml").read_text(encoding="utf-8")
)
FRAMES = {
    "uk": (
        "Міст через Лугу відкриють на рік раніше",
        "Міст через Лугу відкриють у травні, на рік раніше, ніж планували.",
        "Роботи коштували вдвічі менше, бо порт дав свої крани.",
    ),
    "ru": (
        "Мост через Лугу откроют на год раньше",
        "Мост через Лугу откроют в мае, на год раньше, чем планировали.",
        "Работы стоили вдвое меньше, потому что порт дал свои краны.",
    ),
    "en": (
        "The bridge over the Luga will open a year early",
        "The bridge over the Luga will open in May, a year earlier than planned.",
        "The works cost half as much because the port lent its cranes.",
    ),
    "de": (
        "Die Brücke über die Luga wird ein Jahr früher fertig",
        "Die Brücke über die Luga wird im Mai eröffnet, ein Jahr früher als geplant.",
        "Die Arbeiten kosteten nur die Hälfte, weil der Hafen seine Kräne lieh.",
    ),
    "pl": (
        "Most przez Ługę otworzą o rok wcześniej",
        "Most przez Ługę zostanie otwarty w maju, o rok wcześniej, niż planowano.",
        "Prace kosztowały o połowę mniej, bo port dał swoje dźwigi.",
    ),
    "fr": (
        "Le pont sur la Luga ouvrira un an plus tôt",
        "Le pont sur la Luga ouvrira en mai, un an plus tôt que prévu.",
        "Les travaux ont coûté moitié moins, car le port a prêté ses grues.",
    ),
    "tr": (
        "Luga köprüsü bir yıl erken açılacak",
        "Luga üzerindeki köprü planlanandan bir yıl önce, mayıs ayında açılacak.",
        "Liman vinçlerini verdiği için çalışmalar yarı fiyatına yapıldı.",
    ),
    "bg": (
        "Мостът над Луга ще бъде открит година по-рано",
        "Мостът над Луга ще бъде открит през май, година по-рано от планираното.",
        "Работите струваха наполовина, защото пристанището даде крановете си.",
    ),
    "ro": (
        "Podul peste Luga se deschide cu un an mai devreme",
        "Podul peste Luga se va deschide în mai, cu un an mai devreme decât era plănuit.",
        "Lucrările au costat jumătate, fiindcă portul și-a împrumutat macaralele.",
    ),
    "es": (
        "El puente sobre el Luga se abrirá un año antes",
        "El puente sobre el Luga se abrirá en mayo, un año antes de lo previsto.",
        "Las obras costaron la mitad porque el puerto prestó sus grúas.",
    ),
    "it": (
        "Il ponte sul Luga aprirà un anno prima",
        "Il ponte sul Luga aprirà a maggio, un anno prima del previsto.",
        "I lavori sono costati la metà perché il porto ha prestato le gru.",
    ),
    "cs": (
        "Most přes Lugu se otevře o rok dřív",
        "Most přes Lugu se otevře v květnu, o rok dřív, než se plánovalo.",
        "Práce stály polovinu, protože přístav půjčil své jeřáby.",
    ),
}


def lay_out_text(case: dict) -> str:
    """Return a clipping with the parts of the case in the frame of its language."""
    title, lead, more = FRAMES[case["in"]]
    parts = [
        case.get("head", ""),
        title,
        case.get("below", ""),
        "",
        case.get("dateline", "") + lead,
        "",
        case.get("body", ""),
        "",
        more,
        "",
        case.get("foot", ""),
    ]
    return "\n".join(part.replace("{title}", title) for part in parts).strip()


CASES = [(shape["shape"], case) for shape in SHAPES for case in shape["texts"]]


@pytest.mark.parametrize(
    ("shape", "case"), CASES, ids=[f"{shape} ({case['in']})" for shape, case in CASES]
)
def test_the_publisher_is_told_in_every_shape(shape: str, case: dict) -> None:
    """It is in the nominative, and no medium that is only cited is taken for it."""
    outlet = clip(lay_out_text(case)).outlet
    assert (outlet.name if outlet else None) == case["outlet"], shape
