"""Which dates a text speaks of: what is still to come, what is told from another event."""

import pytest

from generator.nlp.dates.find_dates import find_dates, find_dates_in_turn

COMING = [
    ("fr", "Le pont ouvrira en mai.", ["2026-05"]),
    ("fr", "Les travaux commenceront le 12 mai.", ["2026-05-12"]),
    ("es", "El puente abrirá en mayo.", ["2026-05"]),
    ("es", "Las obras comenzarán el 12 de mayo.", ["2026-05-12"]),
    ("it", "Il ponte aprirà a maggio.", ["2026-05"]),
    ("it", "I lavori inizieranno il 12 maggio.", ["2026-05-12"]),
    ("pt", "As obras começarão em 12 de maio.", ["2026-05-12"]),
    ("pl", "Most otworzą w maju.", ["2026-05"]),
    ("pl", "Prace rozpoczną się 12 maja.", ["2026-05-12"]),
    ("cs", "Most otevřou v květnu.", ["2026-05"]),
    ("sk", "Most otvoria 12. mája.", ["2026-05-12"]),
    ("de", "Die Arbeiten beginnen am 12. Mai.", []),
    ("de", "Die Brücke öffnet im Mai.", []),
    ("nl", "De werken beginnen op 12 mei.", ["2026-05-12"]),
    ("uk", "Міст відкриють у травні.", ["2026-05"]),
    ("ru", "Секретарь примет посла в четверг.", ["2026-02-05"]),
    ("tr", "İlk duruşma 8 Eylül'de yapılacak.", ["2026-09-08"]),
    ("en", "“I am flying to Geneva on Thursday,” he said.", ["2026-02-05"]),
    ("en", "They are going to vote on 12 May.", ["2026-05-12"]),
    ("en", "The court is to rule on Thursday.", ["2026-02-05"]),
    ("en", "The crews intend to stay at home on Thursday.", ["2026-02-05"]),
    ("en", "The union said the crews would stay at home on Thursday.", ["2026-02-05"]),
    ("uk", "Екіпажі страйкуватимуть у четвер.", ["2026-02-05"]),
    ("pl", "Załogi zastrajkują w czwartek.", ["2026-02-05"]),
    ("en", "The trial continues on Thursday.", ["2026-02-05"]),
    ("en", "The line will cut its sailings from April.", ["2026-04"]),
    ("uk", "Запобіжний захід обиратимуть у четвер.", ["2026-02-05"]),
    ("ru", "Стороны обсудили зерно и продолжат переговоры в мае.", ["2026-05"]),
]
PAST = [
    (
        "en",
        "Yesterday’s exchange brought 51 people home. Today’s world is a small one.",
        ["2026-02-02"],
    ),
    ("en", "The crews would have met the owners on Thursday.", ["2026-01-29"]),
    ("en", "She presented a plan on Thursday.", ["2026-01-29"]),
    ("en", "Police arrested him on 12 May.", ["2025-05-12"]),
    ("en", "On 12 May, police arrested him.", ["2025-05-12"]),
    ("en", "The vote of 12 May, a minister said, was free.", ["2025-05-12"]),
    ("en", "The vote of 12 May, free of doubt, was his.", []),
    ("en", "Soldiers searched the house this Thursday.", ["2026-01-29"]),
    ("en", "Talks resumed this Monday.", ["2026-02-02"]),
    ("de", "Die Brücke wurde am 12. Mai eröffnet.", ["2025-05-12"]),
    ("fr", "Le pont a été ouvert le 12 mai.", ["2025-05-12"]),
    (
        "es",
        "El juez lo detuvo, y salió el 12 de mayo. Luego abrió en mayo.",
        ["2025-05-12", "2025-05"],
    ),
    ("pl", "Sąd skazał go 12 maja.", ["2025-05-12"]),
    ("bg", "Кметът бе арестуван на 12 май.", ["2025-05-12"]),
    ("tr", "Başkan 2 Mayıs'ta gözaltına alınmıştı.", ["2025-05-02"]),
]


@pytest.mark.parametrize(("language", "text", "values"), [*COMING, *PAST])
def test_the_tense_decides_about_the_year(language: str, text: str, values: list[str]) -> None:
    """Published on Tuesday, 3 February 2026; without a tense a far day has no year."""
    assert [found.value for found in find_dates(text, language, "2026-02-03")] == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "Подпишут 25 сентября — на следующий день после выступления.", ["2025-09-25"]),
        ("uk", "Підпишуть 25 вересня, наступного дня після виступу.", ["2025-09-25"]),
        ("en", "They met on 20 August, the same day as the vote.", ["2025-08-20"]),
        (
            "ru",
            "«Было это 7 июля», – сказал он. Днём ранее выступил посол.",
            ["2025-07-07", "2025-08-21"],
        ),
        ("ru", "Он приехал 7 июля. Днём ранее выступил посол.", ["2025-07-07", "2025-07-06"]),
        (
            "en",
            "“We met on 7 July. A day earlier he left,” she said.",
            ["2025-07-07", "2025-07-06"],
        ),
        ("en", "He came at night. The next day he left.", []),
    ],
)
def test_a_day_told_from_another_is_of_its_own_level_of_speech(
    language: str, text: str, values: list[str]
) -> None:
    """'A day earlier' outside a quotation is told from a day outside, else from publication."""
    assert [found.value for found in find_dates(text, language, "2025-08-22")] == values


def test_a_day_told_from_another_points_to_the_paragraph_before_and_no_further() -> None:
    """A quoted day is not pointed to, and a paragraph without a day breaks the chain."""
    texts = [
        "1 ноября вышел ректор.",
        "Днём ранее увезли студента.",
        "Молчание.",
        "Днём ранее шёл дождь.",
    ]
    found = find_dates_in_turn(texts, "ru", "2025-11-12")
    assert [[each.value for each in dates] for dates in found] == [
        ["2025-11-01"],
        ["2025-10-31"],
        [],
        ["2025-11-11"],
    ]
