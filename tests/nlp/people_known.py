"""The people whom the tests of names and quotations know."""

from generator.nlp.names.name_index import KnownPerson, index_names

PEOPLE = (
    KnownPerson(
        "rustem-umerov", "Rustem Umerov", (("uk", "Рустем Умєров"), ("ru", "Рустем Умеров"))
    ),
    KnownPerson(
        "volodymyr-zelensky",
        "Volodymyr Zelensky",
        (("uk", "Володимир Зеленський"), ("ru", "Владимир Зеленский")),
    ),
    KnownPerson("hakan-fidan", "Hakan Fidan", (("uk", "Хакан Фідан"), ("ru", "Хакан Фидан"))),
    KnownPerson("yasar-guler", "Yaşar Güler", (("uk", "Яшар Гюлер"), ("uk", "Яшар Гулер"))),
    KnownPerson("ibrahim-kalin", "İbrahim Kalın", (("uk", "Ібрагім Калин"),)),
    KnownPerson("akif-cagatay-kilic", "Akif Çağatay Kılıç", (("uk", "Акіф Чагатай Килич"),)),
    KnownPerson(
        "daniel-driscoll",
        "Daniel Driscoll",
        (("uk", "Деніел Дрісколл"), ("ru", "Дэниел Дрисколл")),
    ),
    KnownPerson("timur-mindich", "Timur Mindich", (("uk", "Тимур Міндіч"), ("ru", "Тимур Миндич"))),
    KnownPerson(
        "vladimir-medinsky",
        "Vladimir Medinsky",
        (("uk", "Володимир Мединський"), ("ru", "Владимир Мединский")),
    ),
    KnownPerson(
        "vladimir-putin", "Vladimir Putin", (("uk", "Володимир Путін"), ("ru", "Владимир Путин"))
    ),
    KnownPerson("olena-sek", "Olena Sek", (("uk", "Олена Сек"), ("ru", "Елена Сек"))),
    KnownPerson(
        "ursula-von-der-leyen",
        "Ursula von der Leyen",
        (("uk", "Урсула фон дер Ляєн"), ("ru", "Урсула фон дер Ляйен")),
    ),
    KnownPerson("vitali-klitschko", "Vitali Klitschko", (("uk", "Віталій Кличко"),)),
    KnownPerson("wladimir-klitschko", "Wladimir Klitschko", (("uk", "Володимир Кличко"),)),
    KnownPerson(
        "yuliia-svyrydenko",
        "Yuliia Svyrydenko",
        (("uk", "Юлія Свириденко"), ("ru", "Юлия Свириденко")),
    ),
    KnownPerson("maryna-bezrukova", "Maryna Bezrukova", (("uk", "Марина Безрукова"),)),
)

INDEX = index_names(PEOPLE)
