"""Days of the present tense and of decisions, which are to come or unknown, but never the last such day."""

import pytest

from generator.nlp.dates.find_dates import find_dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Lotsen setzen am Samstag die Arbeit fort."),
        ("de", "Am Samstag reist die Kapitänin nach Oslo."),
        ("fr", "Les travaux reprennent samedi sur le quai."),
        ("fr", "Le pilote a déclaré que les travaux reprennent samedi."),
        ("es", "Los trabajos se reanudan el sábado en el muelle."),
        ("es", "La capitana dijo que los trabajos se reanudan el sábado."),
        ("it", "Il pilota torna sabato a Bari."),
        ("pl", "Prace ruszają w sobotę na nabrzeżu."),
        ("tr", "Çalışmalar cumartesi günü iskelede sürüyor."),
        ("ro", "Lucrările se reiau sâmbătă la chei."),
        ("bg", "Пилотите се връщат в събота."),
        ("nl", "De loods reist zaterdag naar Oslo."),
        ("cs", "Práce pokračují v sobotu na nábřeží."),
        ("sk", "Práce pokračujú v sobotu na nábreží."),
        ("lt", "Darbai tęsiasi šeštadienį krantinėje."),
        ("be", "Праца працягваецца ў суботу."),
        ("en", "The pilots go on with the work on Saturday."),
        ("uk", "Лоцмани вирішили повернутися в суботу."),
    ],
)
def test_a_weekday_beside_the_present_tense_is_no_date(language: str, text: str) -> None:
    """It may be the coming one. Published on Thursday."""
    assert find_dates(text, language, "2026-03-19") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Lotsin traf am Samstag in Oslo ein."),
        ("de", "Beide berieten am Samstag über den Kai."),
        ("fr", "Samedi, deux pilotes sont morts."),
        ("fr", "Samedi sur le quai, le pilote a parlé."),
        ("es", "Murieron dos pilotos el sábado."),
        ("it", "Arrestato sabato il capitano."),
        ("pl", "W sobotę zatrzymano kapitana."),
        ("tr", "Heyet cumartesi günü limanda buluştu."),
        ("ro", "Pilotul a sosit sâmbătă la chei."),
        ("bg", "Пилотът пристигна в събота."),
        ("nl", "De loods kwam zaterdag aan."),
        ("cs", "Policie zatkla v sobotu kapitána."),
        ("sk", "Kapitán prišiel v sobotu."),
        ("lt", "Laivas atvyko šeštadienį."),
        ("be", "Карабель прыбыў у суботу."),
        ("en", "The pilot told reporters on Saturday."),
        ("en", "The show drew thousands on Saturday."),
    ],
)
def test_a_weekday_beside_a_past_tense_is_the_last_one(language: str, text: str) -> None:
    """Irregular verbs and those that open the sentence, too. Published on Thursday."""
    days = [each.value for each in find_dates(text, language, "2026-03-19")]
    assert days == ["2026-03-14"]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "Порт решил с 1 сентября закрыть причал.", ["2026-09-01"]),
        ("uk", "У порту вирішили від 1 вересня закрити причал.", ["2026-09-01"]),
        ("be", "Порт вырашыў з 1 верасня закрыць прычал.", ["2026-09-01"]),
        ("bg", "Пристанището реши от 1 септември да закрие кея.", ["2026-09-01"]),
        ("pl", "Port postanowił od 1 września zamknąć nabrzeże.", ["2026-09-01"]),
        ("en", "The port decided to close the quay from 1 September.", ["2026-09-01"]),
        ("fr", "Le port a décidé de fermer le quai le 1er septembre.", ["2026-09-01"]),
        ("es", "El puerto decidió cerrar el muelle el 1 de septiembre.", ["2026-09-01"]),
        ("it", "Il porto ha deciso di chiudere il molo il 1 settembre.", ["2026-09-01"]),
        ("ro", "Portul a decis să închidă cheiul pe 1 septembrie.", ["2026-09-01"]),
        ("ru", "Порт решил 1 сентября закрыть причал.", []),
        ("ru", "Порт обещал в сентябре закрыть причал.", []),
        ("ru", "Порт решил закрыть причал в сентябре.", ["2026-09"]),
        ("ru", "Порт с 1 сентября закрыл причал.", ["2025-09-01"]),
        ("bg", "Правилото влиза в сила на 1 септември.", []),
    ],
)
def test_what_is_decided_is_still_to_come(language: str, text: str, values: list[str]) -> None:
    """Right beside the decision the day may be that of either, so its year is unknown. Published in March."""
    assert [each.value for each in find_dates(text, language, "2026-03-19")] == values
