"""Which day a weekday means by its clause, where names, remarks and marks stand in between."""

import pytest

from generator.nlp.dates.find_dates import find_dates


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ru", "Посол и шкипер Орсен Бринкл в субботу продолжат осмотр.", ["2025-12-06"]),
        ("uk", "Михайло Оринкав і Данило Крайв у суботу продовжать огляд.", ["2025-12-06"]),
        ("ru", "ПОСОЛ В СУББОТУ ОСМОТРЕЛ ПОРТ", ["2025-11-29"]),
        ("ru", "В субботу, по словам посла, стороны продолжат осмотр.", ["2025-12-06"]),
        ("ru", "В субботу стороны, как сообщил посол, продолжат осмотр.", ["2025-12-06"]),
        ("ru", "В субботу, по словам посла, стороны осмотрели порт.", ["2025-11-29"]),
        ("uk", "У суботу (час уточнять) сторони зустрінуться.", ["2025-12-06"]),
        ("en", "On Saturday, the pilot said, the crews will resume work.", ["2025-12-06"]),
        ("en", "On Saturday, according to the pilot, the crews resumed work.", ["2025-11-29"]),
        ("de", "Am Samstag, so der Lotse, werden die Arbeiten fortgesetzt.", ["2025-12-06"]),
        ("fr", "Samedi, selon le pilote, les travaux reprendront.", ["2025-12-06"]),
        ("ro", "Sâmbătă, potrivit pilotului, lucrările vor continua.", ["2025-12-06"]),
        ("bg", "Ремонтът започва в събота.", ["2025-12-06"]),
        ("ro", "Judecătorii se pronunță sâmbătă asupra propunerii.", ["2025-12-06"]),
        ("ro", "Judecătorii s-au pronunțat sâmbătă asupra propunerii.", ["2025-11-29"]),
        (
            "en",
            "They will use a summit this Saturday to demand a seat at the harbour-led talks.",
            ["2025-12-06"],
        ),
        ("en", "The pilots met this Saturday and left.", ["2025-11-29"]),
        ("ru", "Двоих осмотрим, остальных отпустим уже в субботу.", ["2025-12-06"]),
        ("ru", "В субботу я отправлю им снимки.", ["2025-12-06"]),
        ("uk", "У суботу відправлю знімки, решту привеземо потім.", ["2025-12-06"]),
        ("ru", "В субботу к причалу подошел катер с углем.", ["2025-11-29"]),
    ],
)
def test_the_verb_of_the_clause_tells_the_day(language: str, text: str, days: list[str]) -> None:
    """A name that ends like a verb is none, and a remark parts no clause. Published on Friday."""
    assert [each.value for each in find_dates(text, language, "2025-12-05")] == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Шкіпер у суботу повертається до порту."),
        ("ru", "Стороны в субботу собираются осмотреть порт."),
        ("tr", "Kaptanlar cumartesi günü limanda, iskelede buluşacak."),
        ("tr", "Her cumartesi günü balık satılıyor."),
        ("tr", "Kıyıda pazar yeri kalabalık."),
        ("ro", "Podul s-a rupt într-o vineri."),
    ],
)
def test_a_weekday_without_a_past_or_a_future_is_no_date(language: str, text: str) -> None:
    """The present tense may mean either, and so may a clause whose verb stands beyond a comma."""
    assert find_dates(text, language, "2025-12-05") == ()


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("tr", "İlk duruşma salı günü görüldü.", ["2025-12-02"]),
        ("tr", "İlk duruşma salı günü görülecek.", ["2025-12-09"]),
        ("ro", "Vameșii au trimis-o marți pe căpitană acasă.", ["2025-12-02"]),
        ("ro", "Ministrul a dat o declarație marți.", ["2025-12-02"]),
    ],
)
def test_a_weekday_is_known_by_the_words_beside_it(
    language: str, text: str, days: list[str]
) -> None:
    """The Turkish word for the day, and a pronoun joined to a verb that looks like an article."""
    assert [each.value for each in find_dates(text, language, "2025-12-05")] == days


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ru", "Так передает корреспондент «Причала сегодня».", []),
        ("bg", "Това каза пред „Морски вести днес“ кметът.", []),
        ("uk", "Про це пише газета «Сьогодні».", []),
        ("ru", "Он ответил «Приеду сегодня» и вышел.", ["2025-12-05"]),
        ("ru", "«Причал откроют сегодня», — сказал он.", ["2025-12-05"]),
    ],
)
def test_today_in_a_name_is_no_day(language: str, text: str, days: list[str]) -> None:
    """A name in marks behind a word has no verb."""
    assert [each.value for each in find_dates(text, language, "2025-12-05")] == days


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("ru", "Двумя днями ранее там выступал посол.", ["2025-12-03"]),
        (
            "uk",
            "Посол приїхав 7 липня. Двома днями пізніше він поїхав.",
            ["2025-07-07", "2025-07-09"],
        ),
        (
            "en",
            "They met on 7 July. Three days earlier it rained.",
            ["2025-07-07", "2025-07-04"],
        ),
        (
            "de",
            "Sie trafen sich am 7. Juli. Zwei Tage später reiste er ab.",
            ["2025-07-07", "2025-07-09"],
        ),
        ("en", "Two days later he left.", []),
    ],
)
def test_days_are_counted_from_the_day_named_last(
    language: str, text: str, days: list[str]
) -> None:
    """Two or three as well as one."""
    assert [each.value for each in find_dates(text, language, "2025-12-05")] == days


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "The ferry will keep running until at least May.", ["2026-05"]),
        ("en", "It stays shut until about May.", ["2026-05"]),
        ("bg", "Срокът изтича на 20 май.", ["2026-05-20"]),
        ("uk", "Термін спливає 20 травня.", ["2026-05-20"]),
        ("ro", "Termenul expiră pe 20 mai.", ["2026-05-20"]),
    ],
)
def test_the_end_of_a_term_is_still_to_come(language: str, text: str, values: list[str]) -> None:
    """With vague words before it, or the verb of a term in the present tense."""
    assert [each.value for each in find_dates(text, language, "2025-12-05")] == values


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("ru", "Мост должны были открыть еще в ноябре.", ["2025-11"]),
        ("be", "Мост павінны былі адкрыць яшчэ ў лістападзе.", ["2025-11"]),
        (
            "ru",
            "Очередной обход, намеченный на среду, пройдет 16 декабря.",
            ["2025-12-10", "2025-12-16"],
        ),
        ("ru", "Паром, который чинили с субботы, вышел на линию.", ["2025-11-29"]),
        ("ru", "С субботы вводят новые правила.", []),
        ("en", "The builder was blamed at Monday's council meeting.", ["2025-12-01"]),
        ("en", "The builder was angry about Monday's council meeting.", []),
        ("pl", "Potrzebujemy numeru, pod którym ktoś odbierze także w niedzielę.", []),
        ("pl", "Prom kursował także w niedzielę.", ["2025-11-30"]),
    ],
)
def test_plans_of_the_past_first_days_and_usual_weekdays(
    language: str, text: str, values: list[str]
) -> None:
    """What was to be done is past, and 'even on Sunday' without a past tense is any Sunday."""
    assert [each.value for each in find_dates(text, language, "2025-12-05")] == values
