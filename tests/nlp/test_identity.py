"""Whose a surname is: by the evidence of the whole article, and nobody else's."""

import pytest

from generator.nlp.names.identity import identify
from generator.nlp.names.name_index import KnownPerson, NameIndex, index_names

PEOPLE = (
    KnownPerson(
        "rustem-umerov",
        "Rustem Umerov",
        (("uk", "Рустем Умєров"), ("ru", "Рустем Умеров"), ("pl", "Rustem Umierow")),
        (
            ("uk", "Секретар Ради національної безпеки і оборони України"),
            ("ru", "Секретарь Совета национальной безопасности и обороны Украины"),
            ("en", "Secretary of the National Security and Defence Council of Ukraine"),
        ),
    ),
    KnownPerson(
        "hakan-fidan",
        "Hakan Fidan",
        (("uk", "Хакан Фідан"), ("ru", "Хакан Фидан")),
        (
            ("uk", "Міністр закордонних справ Туреччини"),
            ("ru", "Министр иностранных дел Турции"),
            ("en", "Minister of Foreign Affairs of Turkey"),
        ),
    ),
    KnownPerson(
        "vladimir-putin",
        "Vladimir Putin",
        (("uk", "Володимир Путін"), ("ru", "Владимир Путин"), ("de", "Wladimir Putin")),
        alone=True,
    ),
    KnownPerson(
        "volodymyr-zelensky",
        "Volodymyr Zelensky",
        (("uk", "Володимир Зеленський"), ("ru", "Владимир Зеленский"), ("de", "Wolodymyr Selenskyj")),
        (("uk", "Президент України"), ("ru", "Президент Украины"), ("en", "President of Ukraine")),
        alone=True,
    ),
    KnownPerson("timur-mindich", "Timur Mindich", (("uk", "Тимур Міндіч"), ("ru", "Тимур Миндич"))),
    KnownPerson("yuliia-svyrydenko", "Yuliia Svyrydenko", (("uk", "Юлія Свириденко"),)),
)  # fmt: skip
INDEX = index_names(PEOPLE)


def certain(text: str, language: str, index: NameIndex = INDEX) -> list[str]:
    """Ids of those whom a text certainly names."""
    return [each.person for each in identify((text,), index, language).mentions[0]]


THEIRS = [
    # the full name makes every surname alone theirs
    ("en", "Rustem Umerov came. Later Umerov spoke.", ["rustem-umerov"] * 2),
    ("uk", "Умєров мовчав. З Рустемом Умєровим говорили.", ["rustem-umerov"] * 2),
    # a thing of theirs is no trade, though its word begins as one
    ("ru", "Рустем Умеров вернулся. О командировке Умерова молчат.", ["rustem-umerov"] * 2),
    ("uk", "Критика Зеленського, генеральна лінія Путіна.", ["volodymyr-zelensky", "vladimir-putin"]),
    ("ru", "Рустем Умеров уехал. Работа секретариата Умерова стоит.", ["rustem-umerov"] * 2),
    # so does the office of the file beside it, in whatever words and case
    ("ru", "Секретарь СНБО Умеров вернулся. Умеров молчит.", ["rustem-umerov"] * 2),
    ("uk", "Розмовляли із секретарем РНБО Умєровим.", ["rustem-umerov"]),
    ("uk", "Секретар Ради національної безпеки і оборони України Умєров приїхав.", ["rustem-umerov"]),
    ("en", "NSDC Secretary Umerov came.", ["rustem-umerov"]),
    ("en", "The Secretary of the National Security and Defense Council Umerov came.", ["rustem-umerov"]),
    ("en", "Turkish Foreign Minister Fidan came.", ["hakan-fidan"]),
    ("ru", "Глава МИД Турции Фидан приехал.", ["hakan-fidan"]),
    ("ru", "Фидан, министр иностранных дел Турции, приехал.", ["hakan-fidan"]),
    # who is known by surname alone, with words beside it that say nothing against it
    ("en", "Yesterday Putin spoke; Russia's Putin and President Zelensky did not.",
     ["vladimir-putin", "vladimir-putin", "volodymyr-zelensky"]),
    ("en", "How Putin Lost The Harbour Vote Last Spring", ["vladimir-putin"]),
    ("uk", "У Києві Зеленський зустрів радника Путіна.", ["volodymyr-zelensky", "vladimir-putin"]),
    ("uk", "Команда Зеленського мовчить.", ["volodymyr-zelensky"]),
    ("ru", "Российский лидер Путин и украинский президент Зеленский.",
     ["vladimir-putin", "volodymyr-zelensky"]),
    ("de", "Die Armee Putins wartet. Präsident Selenskyj schweigt.",
     ["vladimir-putin", "volodymyr-zelensky"]),
    ("pl", "Prezydent Putin i Putin.", ["vladimir-putin"] * 2),
    ("en", "Vladimir V. Putin spoke.", ["vladimir-putin"]),
]  # fmt: skip

NOT_THEIRS = [
    ("en", "Umerov spoke.", "a surname alone, of somebody who is not known by it"),
    ("en", "Plumber Putin was fined. “No,” Putin said.", "a trade that is not his"),
    ("en", "The court fined a plumber named Putin. Putin paid.", "a trade and a surname"),
    ("en", "Putin, a plumber from Lutsk, paid. Putin is angry.", "a trade behind the name"),
    (
        "uk",
        "Суд виніс вирок тренерові з плавання Зеленському. Зеленський мовчав.",
        "a trade and its field",
    ),
    (
        "ru",
        "Суд вынес приговор тренеру по плаванию Зеленскому. Зеленский молчал.",
        "a trade and its field",
    ),
    ("uk", "Покарали пекаря Зеленського. Зеленський мовчить.", "a trade, in any case"),
    ("ru", "Сказал водитель рефрижератора Путин. Путин молчит.", "a trade with further words"),
    ("ru", "Глава сельсовета Зеленский приехал. Зеленский молчит.", "a head of something else"),
    ("uk", "Президент клубу Зеленський приїхав.", "a president of something else"),
    ("uk", "Заступник секретаря РНБО Умєров приїхав.", "a deputy of theirs"),
    ("en", "Deputy Foreign Minister Fidan came.", "a deputy of theirs, in English"),
    ("en", "Prosecutor Fidan came.", "an office that is not theirs"),
    ("uk", "О. Зеленський прийшов. Зеленський сів.", "an initial that does not fit"),
    ("ru", "О. В. Путин пришёл. Путин сел.", "two initials, the first of which does not fit"),
    ("uk", "Брат Путіна мовчить. Вулиця Зеленського перекрита.", "a brother, a street"),
    ("en", "His brother Putin came. Putin sat.", "a brother with the surname"),
    ("en", "Zelensky Street and Putin & Sons Ltd", "a street and a firm"),
    ("en", "Anna von Putin came.", "a longer surname"),
    ("en", "Abdul-Vladimir Putin came.", "half of a given name"),
    ("en", "the ship «Putin» sank", "a name in marks"),
    ("uk", "Путін Радослав прийшов. Путін сів.", "another given name behind the surname"),
    ("uk", "Юлій Свириденко прийшов.", "a man's name that a woman's begins with"),
    ("uk", "СВІТОЗАР ПУТІН ПЕРЕМІГ. Путін радий.", "another given name in capitals"),
]


@pytest.mark.parametrize(("language", "text", "people"), THEIRS)
def test_a_surname_is_a_known_persons_with_evidence(
    language: str, text: str, people: list[str]
) -> None:
    """By the full name or the office in the article, or where the file says that it stands alone."""
    assert certain(text, language) == people


@pytest.mark.parametrize(("language", "text", "reason"), NOT_THEIRS)
def test_a_surname_is_nobodys_where_something_speaks_against_it(
    language: str, text: str, reason: str
) -> None:
    """Here and wherever the article has the surname alone."""
    assert certain(text, language) == [], reason


OF_TWO = [
    ("en", "Olha Umerov and Rustem Umerov came. Umerov spoke.", ["Rustem Umerov"]),
    ("uk", "Про Ольгу Путіну. Володимир Путін мовчить. Путін подав.", ["Володимир Путін", "Путін"]),
    ("ru", "Об Ольге Зеленской. Владимир Зеленский молчит. Зеленской рад.", ["Владимир Зеленский"]),
    ("uk", "О. Міндіч і Тимур Міндіч прийшли. Міндіч подав.", ["Тимур Міндіч"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "found"), OF_TWO)
def test_a_surname_that_two_people_of_an_article_bear_is_neithers(
    language: str, text: str, found: list[str]
) -> None:
    """Only the full name is still the person's, and a form that cannot be the other's."""
    assert [each.found for each in identify((text,), INDEX, language).mentions[0]] == found


def test_the_whole_article_is_the_evidence() -> None:
    """A full name in one passage makes the surname in another theirs; a namesake, nobody's."""
    texts = ("Umerov spoke.", "Rustem Umerov came.", "Nobody.")
    read = identify(texts, INDEX, "en")
    assert [len(one) for one in read.mentions] == [1, 1, 0]
    read = identify(("Umerov spoke.", "Jwan Umerov came."), INDEX, "en")
    assert read.mentions == ((), ())


def test_the_editor_is_told_who_may_be_meant_and_why() -> None:
    """Doubt has a reason, and is no mention; who is certainly named is not doubted."""
    read = identify(("Umerov spoke. Plumber Putin was fined, and Putin paid.",), INDEX, "en")
    alone, other = read.possible
    assert (alone.person, alone.found, alone.why) == (
        "rustem-umerov",
        "Umerov",
        "the surname stands alone, without the full name or an office of the person's file",
    )
    assert (other.found, other.why) == (
        "Putin",
        "the article has somebody else of the surname: 'Plumber'",
    )
    assert identify(("Rustem Umerov, umerov.",), INDEX, "en").possible == ()


def test_an_editor_who_names_somebody_is_evidence() -> None:
    """Not against somebody else whom the article names."""
    assert identify(("Umerov spoke.",), INDEX, "en", ["rustem-umerov"]).mentions[0]
    text = "Jwan Umerov spoke. Umerov left."
    assert not identify((text,), INDEX, "en", ["rustem-umerov"]).mentions[0]


def test_a_different_patronymic_makes_another_person() -> None:
    """Where the file has one; a file without any knows nothing against it."""
    known = KnownPerson("ivan", "Ivan Koval", (("uk", "Іван Петрович Коваль"),))
    index = index_names([known])
    assert certain("Івана Петровича Коваля", "uk", index) == ["ivan"]
    assert certain("Івана Сергійовича Коваля. Коваль прийшов.", "uk", index) == []
    assert certain("Володимир Іванович Путін", "uk") == ["vladimir-putin"]
