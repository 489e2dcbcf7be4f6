"""Names of outlets: told from people's, and brought from the genitive to the nominative."""

from generator.text.declension import read_form
from generator.text.givens import read_given_name
from generator.text.words import fold

# Words that outlets are named by, in the genitive they are met in and in their first form.
FIRST_FORMS = {
    "новин": "Новини",
    "новостей": "Новости",
    "вістей": "Вісті",
    "вестей": "Вести",
    "відомостей": "Відомості",
    "ведомостей": "Ведомости",
    "известий": "Известия",
    "каналу": "Канал",
    "канала": "Канал",
    "вісника": "Вісник",
    "вестника": "Вестник",
    "кур'єра": "Кур'єр",
    "курьера": "Курьер",
    "газети": "Газета",
    "газеты": "Газета",
    "правди": "Правда",
    "правды": "Правда",
    "голосу": "Голос",
    "голоса": "Голос",
    "часу": "Час",
    "времени": "Время",
    "тижня": "Тиждень",
    "радіо": "Радіо",
    "хроніки": "Хроніка",
    "хроники": "Хроника",
}


# A genitive in -у (Бескиду) is read as the dative that names of people have there.
BENT = {("genitive", "а"), ("genitive", "я"), ("dative", "у"), ("dative", "ю")}


def is_person(text: str) -> bool:
    """Whether one of the words is a given name."""
    return any(read_given_name(fold(word)) for word in text.split() if word[:1].isalpha())


def nominative(name: str) -> str:
    """Give the first form of a name met in the genitive; the name as it is where that is not sure.

    Of several words the first alone is bent; a single word is read as names of people are.
    """
    first, *rest = name.split()
    known = FIRST_FORMS.get(fold(first))
    if known:
        return " ".join((known, *rest))
    if rest or not first[:1].isupper() or first[1:] != first[1:].lower():
        return name
    for language in ("uk", "ru"):
        for reading in read_form(fold(first), language, surname=True, gender="m"):
            if (reading.case, fold(first)[-1]) in BENT:
                return first[0] + reading.nominative[1:]
    return name
