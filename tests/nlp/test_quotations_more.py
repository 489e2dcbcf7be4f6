"""Quotations and speakers in many languages, of people whom only the text knows."""

import pytest

from generator.nlp.language_id import identify_language
from generator.nlp.names.known_people import find_people
from generator.nlp.names.unknown_people import find_names, index_strangers
from generator.nlp.quotations.article_quotations import find_all_quotations
from tests.nlp.people_known import INDEX

ARTICLES = [
    ("fr", ["« Nous avons perdu deux ans », a regretté la maire Aurélie Vautrin.",
            "« C'est bien fini », ajoute-t-elle."],
     [("Nous avons perdu deux ans", "Aurélie Vautrin"), ("C'est bien fini", "Aurélie Vautrin")]),
    ("fr", ["Selon Bastien Corlay, « le chantier sera fini au printemps »."],
     [("le chantier sera fini au printemps", "Bastien Corlay")]),
    ("es", ["«No vamos a ceder», dijo la ministra Casilda Montiel en rueda de prensa."],
     [("No vamos a ceder", "Casilda Montiel")]),
    ("it", ["«Il ponte è sicuro», ha detto il sindaco Ermete Balducci."],
     [("Il ponte è sicuro", "Ermete Balducci")]),
    ("cs", ["„Most je bezpečný,“ řekl starosta Kvido Hampl."], [("Most je bezpečný", "Kvido Hampl")]),
    ("nl", ["“De brug is veilig”, zegt wethouder Sybrand Hoekstra."],
     [("De brug is veilig", "Sybrand Hoekstra")]),
    ("de", ["„Die Brücke hält“, betonte Verkehrssenatorin Gundela Pöppel am Montag."],
     [("Die Brücke hält", "Gundela Pöppel")]),
    ("de", ["Nach Angaben von Amtsleiter Onno Tjarks „ist das Wasser zu hoch für uns“."],
     [("ist das Wasser zu hoch für uns", "Onno Tjarks")]),
    ("pl", ["— Most jest bezpieczny — mówi inżynierka Bronka Wyczółek."],
     [("Most jest bezpieczny", "Bronka Wyczółek")]),
    ("bg", ["По думите на инж. Румен Чалъков „мостът е безопасен за всички“."],
     [("мостът е безопасен за всички", "Rumen Chalakov")]),
    ("uk", ["«Міст безпечний!» — вигукує сторож Охрім Дзюба. Він додав: «Ходіть сміливо»."],
     [("Міст безпечний!", "Okhrim Dziuba"), ("Ходіть сміливо", "Okhrim Dziuba")]),
    ("uk", ["«Міст тримається», – буркотів сторож Охрім Дзюба."],
     [("Міст тримається", "Okhrim Dziuba")]),
    ("ru", ["– Мост еще постоит, – ворчит сторож Фока Лямкин. – Он крепкий."],
     [("Мост еще постоит", "Foka Liamkin"), ("Он крепкий.", "Foka Liamkin")]),
    ("en", ['"The bridge is safe," U.S. Attorney Quillon Hathersage said in a statement.'],
     [("The bridge is safe", "Quillon Hathersage")]),
    ("en", ["“The bridge,” says engineer Odalys Quimby, “is safe.”"],
     [("The bridge", "Odalys Quimby"), ("is safe.", "Odalys Quimby")]),
]  # fmt: skip

DOUBTFUL = [
    ("ru", ["Умеров прибыл.", "Об этом сообщает газета со ссылкой на посредника Фому Лямкина.",
            "«Дверь открыта», – сказал он."], ["Foma Liamkin"]),
    ("ru", ["Умеров прибыл.", "С ним видели посредника Фому Лямкина.",
            "«Дверь открыта», – сказал он."], [None]),
    ("uk", ["Умєров прибув.", "Про це сказав Загребайло.", "«Двері відчинено», – додав він."], [None]),
    ("uk", ["Умєров прибув.", "Про це розповв у комтет.", "«Двер вдчинено», – сказав вн."],
     ["rustem-umerov"]),
    ("uk", ["«Мрія» – була найбільшим літаком.", "Газета «Міський вечірній вісник» виходить."], []),
]  # fmt: skip


def _read(paragraphs, language):
    strangers = index_strangers(find_names("\n".join(paragraphs), language, INDEX), language)
    mentions = [(*find_people(text, INDEX), *find_people(text, strangers)) for text in paragraphs]
    found = find_all_quotations(paragraphs, mentions, INDEX.genders | strangers.genders)
    return [(each.text, each.speaker) for quotations in found for each in quotations]


@pytest.mark.parametrize(("language", "paragraphs", "expected"), ARTICLES)
def test_a_stranger_speaks(language, paragraphs, expected):
    """Who speaks is found by the verbs, offices and marks of each language."""
    assert _read(paragraphs, language) == expected


@pytest.mark.parametrize(("language", "paragraphs", "speakers"), DOUBTFUL)
def test_a_wrong_speaker_is_worse_than_none(language, paragraphs, speakers):
    """A pronoun is nobody's where another was named since, or spoke whom nobody knows."""
    assert [speaker for _, speaker in _read(paragraphs, language)] == speakers


NOBODY = [
    ("en", "The Port Authority said Camp David talks would resume in New Haven on Monday."),
    ("es", "El ministro de Asuntos Exteriores dijo que San Sebastián y Nueva York esperan."),
    ("fr", "Le ministre a dit à France Inter que Saint-Denis attend. La Cour suprême a déclaré."),
    ("it", "Il ministro ha detto che Forza Italia voterà. La Corte Suprema ha dichiarato."),
    ("nl", "De minister zei dat Den Haag en Nieuw Vennep wachten."),
    ("cs", "Starosta řekl, že Nový Jičín a České Budějovice počkají."),
    ("pl", "Minister Spraw Zagranicznych powiedział w Nowym Targu."),
    ("bg", "Министърът заяви, че Велико Търново чака."),
    ("de", "Die Deutsche Bahn teilte mit, das Land Niedersachsen zahle."),
    ("uk", "Речник Білого Дому сказав, що Верховний Суд чекає."),
    ("ru", "Как сообщила пресс-служба Главного Управления, министр прибыл в Новый Уренгой."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_places_and_organisations_beside_verbs_of_saying_are_nobody(language, text):
    """A small word, or a word of names of organisations, tells them from people."""
    assert find_names(text, language, INDEX) == ()


@pytest.mark.parametrize(
    "text", ["Совет решил, что нет смысла ждать: здесь столько дел, и только очень важных.",
             "Дождь идет с ночи, листья в грязь легли, да и путь закрыт."],
)  # fmt: skip
def test_russian_without_telling_letters_is_not_bulgarian(text):
    """A soft sign where Bulgarian has none tells Russian from it."""
    assert identify_language(text) == "ru"
