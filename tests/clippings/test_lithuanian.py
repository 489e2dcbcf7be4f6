"""Lithuanian clippings: a language that one file, ``languages/lt.yaml``, has added."""

from typing import NamedTuple

import pytest

from generator.nlp.dates.find_dates import find_dates
from generator.nlp.names.given_names import read_given_name
from generator.nlp.names.known_people import find_people
from generator.nlp.names.name_index import KnownPerson, index_names
from generator.nlp.names.unknown_people import find_names
from generator.nlp.quotations.article_quotations import find_all_quotations
from tests.clippings.sample_clippings import clip

MAYOR = "saulius-stankevicius"
PEOPLE = index_names(
    [KnownPerson(MAYOR, "Saulius Stankevičius", (("lt", "Saulius Stankevičius"),))]
)


class Case(NamedTuple):
    """A clipping and what is in it; ``fates`` are those of its lines, in order."""

    text: str
    title: str
    date: str
    authors: tuple[str, ...]
    outlet: str | None
    fates: str


CASES = [
    Case(
        """ date 2026-03-09 Tiltas per Lugą bus atidarytas metais anksčiau
Paskelbta: 2026 m. kovo 9 d. 10:15
Autorė: Rūta Kazlauskaitė

Tiltas per Lugą bus atidarytas gegužės 12 d., pranešė rangovas.

„Paskutinė atrama jau stovi“, – sakė inžinierius Jonas Petrauskas.

Skaitykite taip pat: keltas nebeplaukia
Reklama
""",
        "Tiltas per Lugą bus atidarytas metais anksčiau",
        "2026-03-09",
        ("Rūta Kazlauskaitė",),
        None,
        "title timestamp author paragraph paragraph read-also advert",
    ),
    Case(
        """ date 2026-02 Kelto bilietai pabrangs
2026 m. vasario 3 d.

Apie tai rašo „Lugos žinios“.

Kelto bilietai pabrangs nuo kovo, teigė direktorė Birutė Vaitkutė.

Nuotr. Mantas Jonaitis
Šaltinis: Lugos žinios
Visos teisės saugomos.
""",
        "Kelto bilietai pabrangs",
        "2026-02-03",
        (),
        "Lugos žinios",
        "title timestamp paragraph paragraph caption footer footer",
    ),
    Case(
        """ date 2026-03-09 Meras paneigė gandus
Tomas Žukauskas

Meras Saulius Stankevičius antradienį paneigė gandus apie tilto kainą. „Kaina nepasikeitė“, – pabrėžė jis.

Pasak Sauliaus Stankevičiaus, tiltas kainavo mažiau nei planuota.

Prenumeruokite mūsų naujienlaiškį
""",
        "Meras paneigė gandus",
        "2026-03-09",
        ("Tomas Žukauskas",),
        None,
        "title author paragraph paragraph share",
    ),
    Case(
        """ date 2025-12-01 Mokykla prie tilto lieka atvira
Atnaujinta: 2025-12-01 18:20

2024 m. gruodžio 5 d. taryba nusprendė mokyklos neuždaryti, o vakar tai patvirtino ir teismas.

„Mes liekame“, – džiaugėsi mokytoja.

Temos: mokykla, tiltas
""",
        "Mokykla prie tilto lieka atvira",
        "2025-12-01",
        (),
        None,
        "title timestamp paragraph paragraph footer",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_clipping_is_understood(case):
    """Language, title, day, authors, outlet and the fate of each line are found."""
    clipping = clip(case.text)
    assert clipping.language == "lt"
    assert clipping.title.text == case.title
    assert clipping.date.value == case.date
    assert clipping.authors == case.authors
    assert (clipping.outlet.name if clipping.outlet else None) == case.outlet
    assert " ".join(line.fate for line in clipping.lines) == case.fates


def test_the_subject_named_before_is_the_speaker():
    """A pronoun behind a verb of saying stands for the man whom the paragraph names."""
    text = CASES[2].text.split("\n\n")[1]
    ((quotation,),) = find_all_quotations([text], [find_people(text, PEOPLE)])
    assert (quotation.text, quotation.speaker) == ("Kaina nepasikeitė", MAYOR)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Atrama stovi“, – sakė inžinierius Jonas Petrauskas.", "Jonas Petrauskas"),
        ("Pasak Sauliaus Stankevičiaus, tiltas kainavo mažiau.", "Saulius Stankevičius"),
        ("Apie tai kalbėta su Birute Vaitkute.", "Birutė Vaitkutė"),
    ],
)
def test_a_name_in_any_case_is_brought_to_its_nominative(text, name):
    """Names that nobody has told of are found by their given names and bent by the endings."""
    assert [found.name for found in find_names(text, "lt", index_names([]))] == [name]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("kovo 5 d.", ["2026-03-05"]),
        ("2024 m. kovo 5 d.", ["2024-03-05"]),
        ("antradienį, 2024 m. kovo 5 d.", ["2024-03-05"]),
        ("2024 m. kovo 5–7 d.", ["2024-03-05/2024-03-07"]),
        ("2024 m. gruodį", ["2024-12"]),
        ("nuo kovo 5 iki 7 d.", ["2026-03-05/2026-03-07"]),
        ("praėjusį penktadienį", ["2026-03-06"]),
        ("vakar pranešė", ["2026-03-08"]),
    ],
)
def test_days_are_read(text, days):
    """The year is written before the month, the day behind it."""
    assert [found.value for found in find_dates(text, "lt", "2026-03-09")] == days


def test_other_languages_do_not_read_lithuanian_forms():
    """Forms of Lithuanian names are names in Lithuanian texts alone."""
    assert [found.nominative for found in read_given_name("sauliaus", "lt")] == ["saulius"]
    assert read_given_name("sauliaus", "de") == ()
