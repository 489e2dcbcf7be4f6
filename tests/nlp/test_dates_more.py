"""Dates in further European languages, and days told by their bounds or by other days."""

import pytest

from generator.nlp.dates.find_dates import find_dates

FURTHER = [
    ("fr", "jeudi 5 mars, le tribunal", "2026-03-09", ["2026-03-05"]),
    ("fr", "mis en examen mardi", "2026-01-22", ["2026-01-20"]),
    ("fr", "du 5 au 7 mars", "2026-03-09", ["2026-03-05/2026-03-07"]),
    ("fr", "le 1er février et fin octobre", "2026-02-10", ["2026-02-01", "2025-10"]),
    ("fr", "mardi dernier", "2026-01-20", ["2026-01-13"]),
    ("fr", "vendredi prochain", "2026-01-20", ["2026-01-23"]),
    ("fr", "entre 2019 et 2021, puis en 2024", "2026-01-20", ["2019/2021", "2024"]),
    ("fr", "jusqu'au 30 avril", "2025-11-20", ["2026-04-30"]),
    ("es", "el 5 de marzo de 2024", "2026-03-09", ["2024-03-05"]),
    ("es", "del 5 al 7 de marzo", "2026-03-09", ["2026-03-05/2026-03-07"]),
    ("es", "se reunieron el martes", "2026-01-22", ["2026-01-20"]),
    ("es", "a finales de octubre", "2025-11-20", ["2025-10"]),
    ("it", "chiuso l'8 marzo, è stato aperto lunedì", "2026-03-12", ["2026-03-08", "2026-03-09"]),
    ("it", "entro il 31 marzo", "2025-12-05", ["2026-03-31"]),
    ("it", "martedì scorso", "2026-01-22", ["2026-01-20"]),
    ("cs", "5. března v Brně", "2026-03-09", ["2026-03-05"]),
    ("cs", "od 5. do 7. března", "2026-03-09", ["2026-03-05/2026-03-07"]),
    ("cs", "mluvil ve středu a v říjnu", "2026-01-22", ["2026-01-21", "2025-10"]),
    ("sk", "v utorok 20. januára", "2026-01-22", ["2026-01-20"]),
    ("nl", "dinsdag 20 januari", "2026-01-22", ["2026-01-20"]),
    ("nl", "van 5 tot 7 maart", "2026-03-09", ["2026-03-05/2026-03-07"]),
    ("nl", "eind oktober", "2025-11-20", ["2025-10"]),
    ("ro", "pe 20 ianuarie, miercuri", "2026-01-22", ["2026-01-20"]),
    ("ro", "două luni mai târziu", "2026-01-22", []),
    ("pt", "em 5 de março de 2025", "2026-01-22", ["2025-03-05"]),
]

BOUNDS = [
    ("de", "Die Frist läuft bis 28. Februar", "2025-11-20", ["2026-02-28"]),
    ("de", "ab dem 1. April gilt das", "2025-11-20", ["2026-04-01"]),
    ("de", "seit dem 1. April gilt das", "2025-11-20", ["2025-04-01"]),
    ("ru", "срок продлили до 1 марта", "2025-11-20", ["2026-03-01"]),
    ("ru", "тарифы ввести с 15 февраля", "2025-11-20", ["2026-02-15"]),
    ("ru", "тарифы выросли с 15 февраля", "2025-11-20", ["2025-02-15"]),
    ("ru", "до 1 сентября срок истек", "2025-11-20", ["2025-09-01"]),
    ("ru", "работы ведут до мая", "2026-01-20", ["2026-05"]),
    ("ru", "порты просят об этом с февраля", "2026-01-20", ["2026-02"]),
    ("uk", "подати до 15 лютого", "2025-11-20", ["2026-02-15"]),
    ("uk", "не раніше ніж із квітня", "2026-02-02", ["2026-04"]),
    ("uk", "з квітня до червня", "2025-11-20", ["2025-04/2025-06"]),
    ("pl", "wnioski do 15 lutego", "2025-11-20", ["2026-02-15"]),
    ("en", "pay by March 31", "2025-11-20", ["2026-03-31"]),
    ("en", "not before the end of March", "2025-11-20", []),
    ("en", "work runs from March to May", "2025-11-20", ["2025-03/2025-05"]),
    ("en", "until May", "2026-02-20", ["2026-05"]),
    ("en", "a film by April Ludgate", "2026-02-20", []),
    ("bg", "срокът е до 15 февруари", "2025-11-20", ["2026-02-15"]),
]

BESIDE = [
    ("uk", "Комісія зустрінеться у четвер", "2025-11-19", ["2025-11-20"]),
    ("uk", "Комісія проголосує у вівторок", "2025-11-19", ["2025-11-25"]),
    ("uk", "Комісія зустрілася у вівторок", "2025-11-19", ["2025-11-18"]),
    ("ru", "Комитет соберется в пятницу", "2025-11-19", ["2025-11-21"]),
    ("ru", "Суд огласит решение 3 апреля", "2025-11-19", ["2026-04-03"]),
    ("ru", "Накануне юристы писали", "2025-11-19", ["2025-11-18"]),
    ("ru", "Накануне выборов юристы писали", "2025-11-19", []),
    ("uk", "10 жовтня обшук, а наступного дня арешт", "2025-11-19", ["2025-10-10", "2025-10-11"]),
    ("en", "He left on October 10 and was back the next day", "2025-11-19",
     ["2025-10-10", "2025-10-11"]),
    ("de", "Am 10. Oktober, am Tag zuvor", "2025-11-19", ["2025-10-10", "2025-10-09"]),
    ("uk", "вчора, 18 листопада", "2025-11-19", ["2025-11-18"]),
    ("ru", "сегодня, 2 декабря 2025 года", "2025-01-01", ["2025-12-02"]),
    ("uk", "у вівторок минулого тижня", "2025-11-21", ["2025-11-11"]),
    ("en", "on Monday of next week", "2025-11-21", ["2025-11-24"]),
    ("uk", "до першого вересня", "2025-11-21", ["2025-09-01"]),
    ("de", "am ersten Mai", "2025-09-21", ["2025-05-01"]),
    ("en", "Sales in Q3 2025", "2025-11-21", ["2025-07/2025-09"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "published", "values"), FURTHER + BOUNDS + BESIDE)
def test_the_day_meant_is_found(language, text, published, values):
    """Dates are read in each language; a bound or a verb of the future points ahead."""
    assert [found.value for found in find_dates(text, language, published)] == values


# A month is written one way in running text and in lines of time.
ABBREVIATED = [
    ("fr", "le 12 fevrier 2024", ["2024-02-12"]),
    ("ro", "pe 12 mar", ["2026-03-12"]),
    ("nl", "op 12 mrt", ["2026-03-12"]),
    ("pt", "em 12 fev", ["2026-02-12"]),
    ("it", "il 12 genn", ["2026-01-12"]),
    ("es", "el 12 sep 2026", ["2026-09-12"]),
]
# Abbreviations that are other words behind a number: three sets of tennis, twelve of us.
OTHER_WORDS = [("it", "vinse in 3 set"), ("pt", "por 1 set a 0"), ("ro", "cele 12 noi cazuri")]


@pytest.mark.parametrize(("language", "text", "values"), ABBREVIATED)
def test_abbreviated_months_are_read_in_running_text(language, text, values):
    """Lines of time and running text know the same forms of months."""
    assert [found.value for found in find_dates(text, language, "2026-04-01")] == values


@pytest.mark.parametrize(("language", "text"), OTHER_WORDS)
def test_an_abbreviation_that_is_another_word_is_no_month(language, text):
    """What only lines of time abbreviate so is no date in a sentence."""
    assert find_dates(text, language, "2026-04-01") == ()


def test_the_day_named_before_the_text_may_be_pointed_to():
    """'The next day' counts from the day that the passage before named, and from no other."""
    text = "Наступного дня справу закрили."
    assert [each.value for each in find_dates(text, "uk", "2025-11-19", "2025-10-31")] == [
        "2025-11-01"
    ]
    assert find_dates(text, "uk", "2025-11-19") == ()


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            "The lists that will decide who goes home were delivered on Saturday.",
            ["2026-05-16"],
        ),
        ("en", "The lists will be delivered on Saturday.", ["2026-05-23"]),
        ("en", "The deal is expected to be formally signed on Saturday.", ["2026-05-23"]),
        (
            "en",
            "The mayor said on Friday that the bridge will open on Tuesday.",
            ["2026-05-15", "2026-05-19"],
        ),
        ("en", "The mayor told reporters on Friday the bridge will open.", ["2026-05-15"]),
        ("en", "The mayor said talks on Friday will be held.", ["2026-05-22"]),
        ("en", "The talks scheduled for Tuesday were cancelled.", ["2026-05-19"]),
        (
            "fr",
            "Le maire a dit vendredi que le pont sera ouvert mardi.",
            ["2026-05-15", "2026-05-19"],
        ),
        (
            "es",
            "El alcalde dijo el viernes que el puente será abierto el martes.",
            ["2026-05-15", "2026-05-19"],
        ),
        (
            "it",
            "Il sindaco ha detto venerdì che il ponte sarà aperto martedì.",
            ["2026-05-15", "2026-05-19"],
        ),
        (
            "nl",
            "De burgemeester zei vrijdag dat de brug dinsdag zal openen.",
            ["2026-05-15", "2026-05-19"],
        ),
        ("uk", "Списки, які визначать черговість, передали в суботу.", ["2026-05-16"]),
        ("uk", "Списки будуть передані в суботу.", ["2026-05-23"]),
    ],
)
def test_the_verb_before_a_weekday_says_whether_it_is_past(language, text, days):
    """Whatever verb is in another clause that no comma parts. Published on Sunday 17 May."""
    assert [each.value for each in find_dates(text, language, "2026-05-17")] == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The port offered talks on Wednesday."),
        ("uk", "Порт запропонував переговори в середу."),
        ("ru", "Порт предложил переговоры в среду."),
        ("pl", "Port zaproponował rozmowy w środę."),
        ("en", "The envoy saw the one on a Tuesday and the other by that Friday."),
        ("fr", "Il l'avait vu un mardi."),
        ("it", "Si erano visti un martedì."),
    ],
)
def test_a_weekday_that_may_be_another_is_no_date(language, text):
    """The day of what was offered or of the offer, and some Tuesday long ago."""
    assert find_dates(text, language, "2026-05-17") == ()


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "They have kept the lamps set on the pier since Tuesday.", ["2026-05-12"]),
        ("en", "It is set to last, as it has since 2 July.", ["2025-07-02"]),
        ("en", "The price has stood since 2 May.", ["2026-05-02"]),
        ("en", "The strike, which will go on, has lasted since October.", ["2025-10"]),
        ("de", "Der Streik, der weitergehen wird, dauert seit Dienstag.", ["2026-05-12"]),
        ("fr", "Le pont sera fermé comme il l'est depuis mardi.", ["2026-05-12"]),
        ("nl", "De brug zal dicht blijven, zoals sinds dinsdag.", ["2026-05-12"]),
    ],
)
def test_what_has_gone_on_since_a_day_began_in_the_past(language, text, days):
    """Whatever else is still to come. Published on Sunday 17 May."""
    assert [each.value for each in find_dates(text, language, "2026-05-17")] == days


def test_a_day_since_which_something_goes_on_is_the_last_one():
    """Across the turn of a year, too."""
    found = find_dates("The lock has been closed since 3 January.", "en", "2025-12-28")
    assert [each.value for each in found] == ["2025-01-03"]
