"""People whose names stand beside other names, titles and trades."""

import pytest

from generator.nlp.names.unknown_people import find_names
from tests.nlp.people_known import INDEX

TEXTS = [
    ("uk", "Моряк Арсен Підгірний повернувся. Побратим Арсена Лесь досі в полоні.", ["Arsen Pidhirnyi"]),
    ("uk", "Про Арсена Лося розповіла сестра.", ["Arsen Los"]),
    ("en", "Foreign minister Leonhard Sellmeister said the town could host it.", ["Leonhard Sellmeister"]),
    ("de", "Bürgermeister Leonhard Amsel sagte, die Brücke halte.", ["Leonhard Amsel"]),
    ("en", "Boatman Yerlan Akbergen keeps a notebook of the water level.", ["Yerlan Akbergen"]),
    ("tr", "Büyükelçi Necdet Alkan, Koy TV'ye yaptığı açıklamada bunu belirtti.", ["Necdet Alkan"]),
    ("ro", "Procurorii au reținut-o pe directoarea Casei de Pensii din Luncani, Eufrosina Dobre.",
     ["Eufrosina Dobre"]),
    ("it", "Città del Vaticano, 12 gen. - Lo ha detto il cardinale Ottavio Brunelli.", ["Ottavio Brunelli"]),
    ("pl", "Funkcjonariusze zatrzymali starostę krzewińskiego Tomirada Babickiego.", ["Tomirad Babicki"]),
    # a man's patronymic is a woman's surname
    ("uk", "Учителька Агата Климович просить тиші. Це чув Іван Климович, і Марко Назарович Гай.",
     ["Ahata Klymovych", "Ivan Klymovych", "Marko Hai"]),
    # the object of an office stands between it and a foreign name
    ("uk", "Він зустрівся з очільницею лікарні Зладкою Петрич.", ["Zladka Petrych"]),
    ("uk", "Подякували начальникові пристані Прокопу Кваші.", ["Prokip Kvasha"]),
    # a vowel that is lost with the case
    ("uk", "Степанові Шмигелю вісімдесят. Зошит Степана Шмигля згорів.", ["Stepan Shmyhel"]),
    ("ru", "Тетрадь Петра Журавля сгорела.", ["Petr Zhuravel"]),
    ("ru", "Сына Зинаиды Калачевой вернули.", ["Zinaida Kalacheva"]),
    ("pl", "Rozmowa z Tomaszem Wróblem.", ["Tomasz Wróbel"]),
    # the director of a foundation who is met alone, too, is not whom it is named after
    ("uk", "Це дім директора фонду Арсена Лозинського. Лозинський мовчить.", ["Arsen Lozynskyi"]),
    ("uk", "Голова фонду Арсена Лозинського мовчить. На Лозинського тихо.", []),
    # the last word is no body by the ending that makes nouns of quality
    ("en", "Mayor Torvald Ness said a ferry would run.", ["Torvald Ness"]),
    ("en", "Mayor Torvald Kindness said nothing.", []),
    # a trade that the dictionary has without its case, before a given name like a noun
    ("uk", "Голова місії, фінський дипломат Юсі Вайнонен, прибуде у вівторок.", ["Yusi Vainonen"]),
    # the letter ґ, which most write г
    ("uk", "Заступник начальника Бюро Ґерард Осика прийшов. З Ґерардом Осикою говорили.", ["Gerard Osyka"]),
    # a body in the genitive between an office that opens the sentence and a foreign name
    ("uk", "Спецпосланниця Євросоюзу Гельміна Рантакарі вважає, що пора.", ["Helmina Rantakari"]),
    ("uk", "Адвокатка Юліана Мороз каже.", ["Yuliana Moroz"]),
    # a preposition that leads no name of a body
    ("ro", "Este director al Companiei de Drumuri Valea Cerbului, spune Fănel Oprea.", ["Fănel Oprea"]),
    # a verb that opens quoted words
    ("en", "Alma Hollis heard it. “The caller said, ‘Tell Alma the “eggs” are here,’” a clerk noted.",
     ["Alma Hollis"]),
    # the first half of a surname is another's
    ("ru", "Вернулся Марат Сафаров. Встретила его Лейла Сафарова-Кримская.",
     ["Marat Safarov", "Leila Safarova-Krimskaia"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "names"), TEXTS)
def test_a_title_a_place_or_another_given_name_is_no_part_of_a_name(language, text, names):
    """Only the words of one name in one case are a person's."""
    assert [found.name for found in find_names(text, language, INDEX)] == names
