"""People whom the site does not know: found, rebuilt in the nominative, written in Latin."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.nlp.names.known_people import find_people
from generator.nlp.names.unknown_people import find_names, index_strangers
from tests.nlp.people_known import INDEX

FOUND = [
    # the nominative is rebuilt
    ("uk", "коментар керівника програми Назара Бурштина", ["Nazar Burshtyn"]),
    ("uk", "За словами депутата Данила Арабчука, дату", ["Danylo Arabchuk"]),
    ("uk", "зустрівся з Андрієм Сибігою та Михайлом Федоровим", ["Andrii Sybiha", "Mykhailo Fedorov"]),
    ("uk", "речник Дмитра Лубінця Олег Слобожан", ["Dmytro Lubinets", "Oleh Slobozhan"]),
    ("uk", "Колишнього віцепрем'єра Олексія Чернишова", ["Oleksii Chernyshov"]),
    ("uk", "призначила Світлану Гринчук. Ірині Верещук", ["Svitlana Hrynchuk", "Iryna Vereshchuk"]),
    ("uk", "адвокат Яна Назаренка; до Любові Непоп", ["Yan Nazarenko", "Liubov Nepop"]),
    ("uk", "Мирослава Дзвінкова", ["Myroslava Dzvinkova"]),
    ("ru", "Тимуру Загладе вручили подозрение", ["Timur Zaglada"]),
    ("ru", "предложили возглавить Глебу Яровому. Яровой отвечает", ["Gleb Iarovoi"]),
    ("ru", "По словам руководителя группы Антона Берегового", ["Anton Beregovoi"]),
    ("ru", "со ссылкой на Глафиру Рубцову", ["Glafira Rubtsova"]),
    ("ru", "Анны Ковальчук, Ивана Галущенко, Марии Цой", ["Anna Kovalchuk", "Ivan Galushchenko", "Mariia Tsoi"]),
    ("ru", "с Ильхамом Алиевым и Николом Пашиняном", ["Ilkham Aliev", "Nikol Pashinian"]),
    ("pl", "Z burmistrzem Jerzym Zawilskim i Haliną Wrzoskową", ["Jerzy Zawilski", "Halina Wrzoskowa"]),
    ("cs", "Obvinili starostu Zálesné Lhoty Ctibora Pavézu a ředitele Petra Bartoše",
     ["Ctibor Pavéza", "Petr Bartoš"]),
    ("cs", "Petra Bartošová přišla s Luďkem Kalouskem. Dopis Jiřího Krejčího Libuši Horné",
     ["Petra Bartošová", "Luděk Kalousek", "Jiří Krejčí", "Libuše Horná"]),
    ("sk", "Zadržali Petra Kováča, Zuzanu Hlinkovú a Ľudovíta Dubovského",
     ["Peter Kováč", "Zuzana Hlinková", "Ľudovít Dubovský"]),
    # particles with a capital belong to the surname
    ("ru", "мэр города Жан Ле Карпен сказал. С Жаном Ле Карпеном спорили", ["Zhan Le Karpen"]),
    # whose office it is stands in another case than the name behind it
    ("ru", "глава фонда Роман Береговой знал", ["Roman Beregovoi"]),
    ("ru", "выступал начальник управления Ливана Башир Асмаров", ["Bashir Asmarov"]),
    # a second half of a surname that is a common noun
    ("en", "Manager Desmond Pryce-Hall was questioned on Monday", ["Desmond Pryce-Hall"]),
    # an article, a title or a noun for a countryman before a name is none of it
    ("fr", "L'avocat de Martin Duval parle, Me Aldric Lescaut dénonce",
     ["Martin Duval", "Aldric Lescaut"]),
    ("fr", "Le Danois Asker Lindvig, président de séance, part", ["Asker Lindvig"]),
    ("fr", "a résumé la diplomate belge Gudeline Vanmeer", ["Gudeline Vanmeer"]),
    ("de", "Der Geologe Flori Casanutt rechnet mit Steinen", ["Flori Casanutt"]),
    ("de", "sagt die Vereinsvorsitzende Hedra Sommerfeld", ["Hedra Sommerfeld"]),
    # a medium that nobody's name follows has the name with an article elsewhere, too
    ("en", "Jane Harlow, 44, said so. The Jane Harlow memoir sold", ["Jane Harlow"]),
    # a woman's foreign surname without the ending of all is no man's
    ("cs", "Petra Lindqvist přišla", ["Petra Lindqvist"]),
    # a vowel that changes with the case, where the text has the nominative
    ("uk", "Директора Гната Сиволоса взяли під варту. Сиволіс мовчить", ["Hnat Syvolis"]),
    ("uk", "Директора Гната Сиволоса взяли під варту", ["Hnat Syvolos"]),
    # both halves of a surname bend
    ("cs", "rozhodnutí soudkyně Blanky Horákové-Malé", ["Blanka Horáková-Malá"]),
    ("uk", "розмова з Марією Щербаковою-Коваль та Іваном Нечуєм-Левицьким",
     ["Mariia Shcherbakova-Koval", "Ivan Nechui-Levytskyi"]),
    # a given name that no case changes, beside a surname that one does
    ("uk", "група державного секретаря Петру Лазарева. Лазарев запевнив", ["Petru Lazarev"]),
    # the office stands before what it is an office of, and Ukrainian bends the names of men on -ко
    ("uk", "Директорку Заріцького театру Ярославу Ткаченко викликали", ["Yaroslava Tkachenko"]),
    ("uk", "колишньому проректорові Липівського університету Юхимові Ковбасюку", ["Yukhym Kovbasiuk"]),
    ("uk", "За словами слідчого Макара Гая, все гаразд", ["Makar Hai"]),
    # a relative stands before the name, with the name of whose relative that is
    ("uk", "Дружина Романа Олена Чайка приходила щодня", ["Olena Chaika"]),
    ("uk", "Син Надії Роман Чайка прийшов", ["Roman Chaika"]),
    # a surname that is a title, too
    ("ru", "Адвокат Ирина Король назвала дело спектаклем", ["Irina Korol"]),
    # names of several words
    ("fr", "Son homologue, Kerem Şahin Altun, s'est montré prudent", ["Kerem Şahin Altun"]),
    ("ru", "с Реджепом Тайипом Эрдоганом", ["Recep Tayyip Erdogan"]),
    ("uk", "Кирило Олексійович Буданов", ["Kyrylo Budanov"]),
    ("uk", "суддя Лілія Щербакова-Коваль", ["Liliia Shcherbakova-Koval"]),
    ("en", "Prosecutors said Gordon Lyle Finch faces one count", ["Gordon Lyle Finch"]),
    ("en", "the foreign minister, Faisal bin Farhan, in Abu Dhabi", ["Faisal bin Farhan"]),
    # a usual Latin spelling
    ("uk", "Стів Віткофф та Джаред Кушнер", ["Steve Vitkoff", "Jared Kushner"]),
    # no given name that a table has: an office, a verb of saying, a person beside it show a person
    ("en", "Campaign worker Zebediah Gruber was charged", ["Zebediah Gruber"]),
    ("en", "commissioner Ysolde Hoekman told reporters", ["Ysolde Hoekman"]),
    ("en", "Ysolde Hoekman said so", ["Ysolde Hoekman"]),
    ("en", "Ysolde Hoekman, the envoy, came. Oluchi Brandvold, 44, stayed.", ["Ysolde Hoekman", "Oluchi Brandvold"]),
    ("en", "Agronomist Ysolde Llerano said so", ["Ysolde Llerano"]),
    ("fr", "confie la contremaîtresse Soizic Le Drezon", ["Soizic Le Drezon"]),
    ("es", "La ceramista Wanjiru Etxeandia fabricó las flautas", ["Wanjiru Etxeandia"]),
    ("fr", "Le médiateur tchadien Idriss Koulamallah dément", ["Idriss Koulamallah"]),
    ("tr", "Kazakistanlı gözlemci Kanat Seitkali anlattı", ["Kanat Seitkali"]),
    ("de", "sagte die kasachische Unterhändlerin Aida Nurmagambetova. Dr. Amira Selmani lobte sie",
     ["Aida Nurmagambetova", "Amira Selmani"]),
    ("ru", "представитель министерства иностранных дел Ерлан Турсунбек", ["Erlan Tursunbek"]),
    ("ru", "Мать солдата Фания Гайнутдинская писала", ["Faniia Gainutdinskaia"]),
    ("ru", "Глава совета Юсси Хаапаярви заявил", ["Iussi Khaapaiarvi"]),
    ("bg", "Кметът на Варна Благомир Коцевски заяви", ["Blagomir Kotsevski"]),
    # a place named twice behind a preposition is none, a person whose surname comes again is one
    ("it", "Riaperto il ponte di Borgo Salvi. La piena a Borgo Salvi è finita.", []),
    ("bg", "Шофьорите в Горно Лешниково спряха. Днес в Горно Лешниково е тихо.", []),
    ("it", "La lettera di Brunalda Salvi. Poi Salvi è partita.", ["Brunalda Salvi"]),
    ("en", "The ships are built by Selmer Yards, whose director is here.", []),
    # a place, a team and a medium are no names of people
    ("en", "A former Marlow Falls clerk took it, the Marlow Falls Sentinel said", []),
    ("en", "Tarrow Rovers won. Rovers travel to Ashby", []),
    ("tr", "Görüşmelerde Ukrayna heyeti vardı. Ukrayna heyeti geldi", []),
    ("ro", "fost manager al Spitalului Orășenesc Valea Brazilor", []),
    ("uk", "Першою про зошит написала «Лісова хвиля», посилаючись на водія", []),
    ("ru", "Подсудимый вину не признал. «Баранов мне дарили на той, а воду нет»", []),
    ("pl", "Anna Wrona przyszła. Powiedziała Wrona nam wszystko", ["Anna Wrona"]),
    ("en", "Ferry operator Norra Linjer said refunds would be paid", []),
    ("en", "he told The Slow Current, and the Slow Current wrote", []),
    ("pl", "Kierowcy z gminy Wola Łęcka muszą jeździć naokoło", []),
    ("en", "Adair told the Tarrow Beacon. The Tarrow Beacon said so. A man of Wherry Lane, denies it.", []),
    ("en", "Envoys Rafael Lucena and Ysolde Hoekman will chair", ["Rafael Lucena", "Ysolde Hoekman"]),
    ("de", "Ihr Sprecher Jostbert Windthorn bestätigte", ["Jostbert Windthorn"]),
    ("bg", "министър Георг Георгиев каза", ["Georg Georgiev"]),
    ("uk", "речник центру Віхор Стожарук пояснив", ["Vikhor Stozharuk"]),
    ("pl", "Prezydent Białorusi Alaksandr Łukaszenka oskarżył", ["Alaksandr Łukaszenka"]),
    ("ru", "заявил президент Румен Радев", ["Rumen Radev"]),
    # a surname that is a word too
    ("en", "Theresa May and Stephen King", ["Theresa May", "Stephen King"]),
    # a trade that opens a sentence before the surname alone, as it does before the full name
    ("uk", "Бандурист Ткач повернувся. Бандурист Пилип Ткач мовчить", ["Pylyp Tkach"]),
    ("ru", "Мельник Бобров оправдан. Мельник Захар Бобров молчит", ["Zakhar Bobrov"]),
    ("en", "Fiddler Marlow is home. Fiddler Oswin Marlow, 44, plays", ["Oswin Marlow"]),
    # words of one name agree in case, and fixed ones are not bent back
    ("ru", "между министром Израиля Мошем Ракевичем и главой", ["Mosh Rakevich"]),
    ("ru", "задержали певца Паату Бурчулидзе и музыканта Зураба Ониани", ["Paata Burchulidze", "Zurab Oniani"]),
    ("ru", "задержали полковника Лашу Беридзия", ["Lasha Beridziia"]),
    ("uk", "За підрахунками експертки Дерії Аксунгур, так", ["Deriia Aksunhur"]),
    ("uk", "Молдовська історикиня Дойна Морару записала", ["Doina Moraru"]),
    ("ru", "советника Ноама Лифшица", ["Noam Lifshits"]),
    # a place leads to the name, a relative clause follows it, particles and endings are joined to it
    ("bg", "Кметът на Варна Благомир Коцевски е тук", ["Blagomir Kotsevski"]),
    ("en", "Malik Dafalla, who runs a clinic, left", ["Malik Dafalla"]),
    ("ru", "сообщил министр Хайсам ар-Рифаи, ар-Рифаи ждёт", ["Khaisam ar-Rifai"]),
    ("tr", "Belediye Başkanı Rıfat Karaçoban'a soruldu", ["Rıfat Karaçoban"]),
    ("en", "Secretary-General António Guterres spoke", ["António Guterres"]),
    ("en", "Carpenter Oluwaseun Ades said so", ["Oluwaseun Ades"]),
    ("en", "The road is shut, Cllr Oluwaseun Ades told Zsuzsa Ades.", ["Oluwaseun Ades", "Zsuzsa Ades"]),
    # somebody else of a known surname
    ("en", "Jwan Umerov left", ["Jwan Umerov"]),
    ("ru", "акима города Тасбулакты Куаныша Мединского", ["Kuanysh Medinskii"]),
    # in capitals behind an office, where the rest of the line is not
    ("en", "President LAWRENCE TOLLAN and envoy STEVE MARSDALE met", ["Lawrence Tollan", "Steve Marsdale"]),
    ("uk", "Речник штабу ПИЛИП ОСОКОРЧУК підтвердив", ["Pylyp Osokorchuk"]),
    # the owner of an office is apart from the name behind it, by its case
    ("uk", "Турецький колега Зореслави Мурат Чагланоглу каже", ["Murat Chahlanohlu"]),
    ("uk", "За словами представника Мінфіну Гордона Шеннера, так", ["Hordon Shenner"]),
    ("ru", "сообщил дипломат Икрам Назиров", ["Ikram Nazirov"]),
    # an office opens the sentence, a preposition follows the name
    ("ro", "Procuroarea Ilinca Morandă cere sechestru", ["Ilinca Morandă"]),
    ("it", "lo ha detto la volontaria Orsina Belcampo al Corriere della Foce", ["Orsina Belcampo"]),
    ("es", "dijo el ministro Ahmed al Charaa en Damasco", ["Ahmed al Charaa"]),
    # unseen and look-alike letters
    ("uk", "«Так», – написала координаторка Леся Порохня\u0301ва", ["Lesia Porokhniava"]),
    ("uk", "гoлoвa грyпu Дaнuлo Aрaбчyк", ["Danylo Arabchuk"]),
]  # fmt: skip

NOBODY = [
    ("pl", "Jeden z podejrzanych, Tadeusz M., przyznał się do winy."),
    ("de", "Der Angeklagte Tobias K. schwieg am Montag."),
    ("pl", "Poinformował Sztab Koordynacyjny. Listy Sztab Koordynacyjny nie podał."),
    ("uk", "Фонд Ріната Ахметова, вулиця Степана Бандери, університет імені Тараса Шевченка"),
    ("uk", "Вісті Затоки, Нова Каховка, Саудівська Аравія, Верховна Рада України"),
    ("uk", "У фільмі «Тарас Бульба»"),
    ("uk", "Секретар РНБО Рустем Умєров і президент Володимир Зеленський"),
    ("uk", "Глебу поверят"),
    ("ru", "Деловой Причал, Южный Курьер Плюс, Новая Зеландия, Министерство Обороны"),
    ("en", "The White House said Port Maren and The Harbour Ledger; New York Times; Black Sea"),
    ("en", "Saudi Arabia said. Equipment Fund. National Security and Defense Council"),
    ("en", "Three Greek sailors and Nine Moldovan officers left, officers said"),
    ("tr", "Karar Ulusal Güvenlik Kurulu toplantısında alındı, Kurul Sekreteri söyledi"),
    ("uk", "Він сказав: НАДІЯ ВМИРАЄ останньою"),
    ("de", "Nordhafen Anzeiger, Das Rote Kreuz, Neue Stadt"),
    ("pl", "Rada Zalewa, Kurier Zalewski"),
    # named whole each time, behind a noun for a thing or behind a preposition before a verb
    ("ro", "Primarul comunei Valea Brazilor a plecat. S-au întâlnit la Valea Brazilor Noi."),
    ("cs", "Do lázní Horní Studna přijeli vojáci. Lázně Horní Studna čekají"),
    ("pl", "Jak pisze portal Zachodni Trakt, strony zgodziły się. Źródło: Zachodni Trakt"),
    ("uk", "Про це в Дубовому Броді сказав представник штабу. Біля Дубового Броду тихо"),
    ("en", "a report by Lanternwick Relief says. Lanternwick Relief is a charity"),
    ("en", "Quayside Quarterly: How does it begin?\nQuayside Quarterly: And how does it end?"),
    ("en", "The crew of the Alma Rosa went ashore. The reefer ship Alma Rosa is here"),
    (
        "fr",
        "La Nouvelle Revue Vaudoise écrit. L'Aurore du Nord a dit. Le Quotidien Vaudois Libre dit",
    ),
    ("de", "Der Deutsche Wetterdienst Nordstadt warnt. Der Alte Hafen Nordstadt schließt"),
    ("ru", "Фонд Романа Берегового помог; сотрудница фонда Романа Берегового"),
    # whom somebody tells something may be a medium, and a firm says things too
    ("en", "The road is shut, the warden told Lanternwick Carpathia."),
    ("en", "Lanternwick Ferries said tickets would be refunded. Quarrick Airways declined"),
    ("en", "Bulgarian Renew said so. The Syrian Presidency said so."),
    ("uk", "Як пише Midan Arabia, сообщает Bahr News"),
    ("pl", "Do Rosji wrócił rzecznik Ministerstwa Spraw Zagranicznych"),
    ("ru", "Сейчас Яровой отвечает; сказал Кремль, сообщила Лента, заявил Киев"),
    ("uk", "повідомив Укрінформ, заявила Україна, сказав Бог"),
    # a surname alone, by whatever trade and verb: it may be a minister's
    ("ru", "«Остался досидел», — сказал Цеков."),
    ("uk", "Про це повідомила Верещук"),
    ("ru", "Ветеринара Шойгу оштрафовали. «Коза чихала», — сказал Шойгу после суда"),
    ("uk", "Сантехніка Шмигаля судять. «Труба була ціла», – сказав Шмигаль"),
    ("be", "Цесляра Лукашэнку аштрафавалі. «Стол быў цэлы», — сказаў Лукашэнка"),
    ("bg", "Глобиха ветеринаря Радев. „Козата кихаше“, каза Радев"),
    ("pl", "Weterynarz Tusk zapłaci karę. „Koza kichała”, powiedział Tusk"),
    ("en", "Plumber Rubio was fined. “The pipe was whole,” Rubio said"),
    ("de", "Tierarzt Merz muss zahlen. „Die Ziege nieste“, sagte Merz"),
    ("fr", "Le vétérinaire Macron a été condamné. « La chèvre éternuait », a dit Macron"),
    ("es", "El veterinario Sánchez fue multado. «La cabra tosía», dijo Sánchez"),
    ("tr", 'Marangoz Erdoğan suçlandı. "Ben masa yaptım" dedi Erdoğan'),
    ("ro", "Veterinarul Bolojan a fost amendat. „Capra tușea”, a spus Bolojan"),
]


@pytest.mark.parametrize(("language", "text", "names"), FOUND)
def test_people_are_found_and_written_in_latin(language, text, names):
    """Each person once, by the official romanisation of the nominative."""
    assert [found.name for found in find_names(text, language, INDEX)] == names


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_organisations_places_and_known_people_are_not_among_them(language, text):
    """What is capitalised is not yet a person."""
    assert find_names(text, language, INDEX) == ()


def test_a_person_is_one_in_every_case():
    """All forms met belong to one person, the surname alone among them."""
    text = "Олександр Бевженко прибув. З Олександром Бевженком говорили; Бевженка слухали."
    (found,) = find_names(text, "uk", INDEX)
    assert found.name == "Oleksandr Bevzhenko"
    assert found.spelling == "Олександр Бевженко"
    assert (found.given, found.gender) == ("Oleksandr", "m")
    assert found.forms == ("Олександр Бевженко", "Олександром Бевженком", "Бевженка")


def test_spellings_that_differ_by_a_letter_are_one_person():
    """Є and Е, И and І, within a language."""
    (found,) = find_names("Андрій Єрмак прибув. Ермак мовчить.", "uk", INDEX)
    assert found.forms == ("Андрій Єрмак", "Ермак")


def test_a_foreign_name_in_cyrillic_is_told():
    """Its Latin spelling is the editor's to say; Slavic ones are romanised."""
    found = find_names("Сказали Дональд Кемп та Андрій Білик.", "uk", INDEX)
    assert [each.foreign for each in found] == [True, False]


def test_people_found_can_be_met_like_known_ones():
    """An index of what was found leads from any form to the display name."""
    text = "Про це сказав Назар Бурштин."
    index = index_strangers(find_names(text, "uk", INDEX), "uk")
    assert [met.person for met in find_people("з Бурштином", index)] == ["Nazar Burshtyn"]


@settings(deadline=None)  # the first example loads a dictionary
@given(
    st.text() | st.text(alphabet="АНаназсок Рв-.\u0301JhoSmit"),
    st.sampled_from(["uk", "ru", "en", "pl", "de", "bg", None]),
)
def test_any_text_may_be_asked_for_names(text, language):
    """Nothing raises, and every name has a form met in the text or none."""
    for found in find_names(text, language, INDEX):
        assert found.name.strip()
        assert all(form in text for form in found.forms)
