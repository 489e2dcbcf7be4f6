"""Days that a verb fixes or that are expected, which are still to come whatever the tense."""

import pytest

from generator.nlp.dates.find_dates import find_dates


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The inquest has been fixed for 4 September."),
        ("en", "The ballot was postponed to 4 September."),
        ("uk", "Слухання призначили на 4 вересня."),
        ("uk", "Суддя переніс слухання на 4 вересня."),
        ("ru", "Слушание назначили на 4 сентября."),
        ("be", "Слуханне прызначылі на 4 верасня."),
        ("pl", "Rozprawę wyznaczono na 4 września."),
        ("cs", "Soud nařídil jednání na 4. září."),
        ("sk", "Súd vytýčil pojednávanie na 4. septembra."),
        ("bg", "Заседанието беше определено за 4 септември."),
        ("de", "Der Prozess wurde für den 4. September angesetzt."),
        ("de", "Die Abstimmung wurde auf den 4. September verschoben."),
        ("nl", "De zitting werd vastgesteld voor 4 september."),
        ("es", "El juez fijó la vista para el 4 de septiembre."),
        ("pt", "O julgamento foi marcado para 4 de setembro."),
        ("it", "Il processo è stato rinviato al 4 settembre."),
        ("fr", "L'audience a été fixée au 4 septembre."),
        ("ro", "Prima ședință a fost stabilită pentru 4 septembrie."),
        ("lt", "Posėdis paskirtas rugsėjo 4 dieną."),
        ("tr", "İlk duruşma 4 Eylül için belirlendi."),
        ("tr", "Duruşma 4 Eylül'e ertelendi."),
    ],
)
def test_a_day_on_which_something_is_put_is_to_come(language: str, text: str) -> None:
    """The past tense is that of the decision. Published in June, the day would else be last year's."""
    assert [each.value for each in find_dates(text, language, "2025-06-11")] == ["2025-09-04"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The inquest was adjourned to Friday."),
        ("en", "The crews would be back at the quay by Friday."),
        ("uk", "Слухання призначили на п'ятницю."),
        ("uk", "Глядачів пускатимуть із п'ятниці."),
        ("be", "Чакаецца, што капітан прыме яго ў пятніцу."),
        ("pl", "Wizyta jest planowana na piątek."),
        ("bg", "Очаква се капитанът да го приеме в петък."),
        ("de", "Das Treffen ist für Freitag geplant."),
        ("de", "Es wird erwartet, dass der Kapitän ihn am Freitag trifft."),
        ("nl", "Naar verwachting ontvangt de kapitein hem vrijdag."),
        ("es", "Se espera que el capitán lo reciba el viernes."),
        ("it", "Il capitano dovrebbe riceverlo venerdì."),
        ("fr", "Le capitaine devrait le recevoir vendredi."),
        ("ro", "Este așteptat ca pilotul să-l primească vineri."),
        ("lt", "Tikimasi, kad kapitonas jį priims penktadienį."),
        ("tr", "Kaptanın heyeti cuma günü kabul etmesi bekleniyor."),
        ("tr", "Açılışın cuma günü olması hedefleniyor."),
    ],
)
def test_a_weekday_of_what_is_expected_is_the_coming_one(language: str, text: str) -> None:
    """A weekday on which something is put, or by which it is to be done, is the next. Published on Wednesday."""
    assert [each.value for each in find_dates(text, language, "2025-06-11")] == ["2025-06-13"]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "They fixed the bridge on Friday.", ["2025-06-06"]),
        ("uk", "Капітана призначили в п'ятницю.", ["2025-06-06"]),
        ("ro", "Comisia a stabilit vineri noile prețuri.", ["2025-06-06"]),
        ("tr", "Heyet cuma günü limana geldi.", ["2025-06-06"]),
        ("es", "El viernes quedó a la espera de un barco.", ["2025-06-06"]),
        ("en", "By Friday the water had risen.", []),
        ("uk", "Капітан відкриє причал до п'ятниці.", []),
        ("uk", "Крамниця працюватиме з понеділка до п'ятниці.", []),
        ("bg", "Кметът настоя за среща с капитана в петък.", []),
        ("ro", "Pilotul a cerut o întâlnire vineri.", []),
        ("es", "Los vecinos pidieron una reunión el viernes.", []),
        ("es", "Lo confirmó anoche la capitana.", ["2025-06-10"]),
    ],
)
def test_other_days_stay_as_they_are(language: str, text: str, days: list[str]) -> None:
    """The day of a decision is past, and that of what somebody asks for is unknown."""
    assert [each.value for each in find_dates(text, language, "2025-06-11")] == days
